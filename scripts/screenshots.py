"""Draws docs/images: each page with the example data, on a desktop and a phone, light and dark.

Run it with "make screenshots".
"""

import tempfile
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

from scripts.chromium import open_chromium, wait_until_ready
from scripts.serving import PROJECT, ServedApp, serve

_IMAGES = PROJECT / "docs" / "images"
_EXAMPLE = PROJECT / "data" / "example"
_WIDTHS = {"desktop": 1280, "phone": 360}
_SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
_LARGEST = 500_000
_SETTLING_MS = 1_000
"""Charts take their new width a moment after the window has it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page to draw.

    Attributes:
        name: How its files' names begin.
        path: Where it is.
        log: A file of the example to drop on it first.
    """

    name: str
    path: str
    log: str | None = None


_PICTURES = (
    Picture("overview", "/"),
    Picture("review", "/review"),
    Picture("about", "/about"),
    Picture("upload", "/upload"),
    Picture("upload-checked", "/upload", log="esafety_spring_2025.csv"),
    Picture("clerk", "/clerk"),
    Picture("clerk-meetings", "/clerk?part=Meetings"),
    Picture("clerk-register", "/clerk?part=Developments+and+advice"),
    Picture("clerk-rules", "/clerk?part=The+rules"),
)


def main() -> None:
    """Draw every picture anew."""
    _IMAGES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        serve(PROJECT / "app.py", Path(folder)) as server,
        sync_playwright() as playwright,
    ):
        browser = open_chromium(playwright)
        for picture, (device, width), scheme in product(_PICTURES, _WIDTHS.items(), _SCHEMES):
            target = _IMAGES / f"{picture.name}-{device}-{scheme}.png"
            _draw(browser, server, picture, target, width=width, scheme=scheme)
            size = target.stat().st_size
            print(f"{target.relative_to(PROJECT)}  {size // 1000} kB")
            if size > _LARGEST:
                raise SystemExit(f"{target.name} is larger than {_LARGEST // 1000} kB.")
        browser.close()


def _draw(
    browser: Browser,
    server: ServedApp,
    picture: Picture,
    target: Path,
    *,
    width: int,
    scheme: Literal["light", "dark"],
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        locale="en-GB",
        timezone_id="Europe/London",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(server.address + picture.path)
    wait_until_ready(page)
    if picture.log:
        page.locator('input[type="file"]').set_input_files(_EXAMPLE / picture.log)
        page.get_by_test_id("stFileChip").wait_for()
        page.wait_for_timeout(_SETTLING_MS)
        wait_until_ready(page)
    _show_all_of(page, width)
    page.screenshot(path=target)
    context.close()


def _show_all_of(page: Page, width: int) -> None:
    """Make the window as high as the page: Streamlit scrolls inside it."""
    page.wait_for_timeout(_SETTLING_MS)
    height = page.get_by_test_id("stMain").evaluate("main => main.scrollHeight")
    page.set_viewport_size({"width": width, "height": max(height, 400)})
    page.wait_for_timeout(_SETTLING_MS)
    wait_until_ready(page)


if __name__ == "__main__":
    main()

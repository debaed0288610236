"""Draws docs/images: each page with the example data, on a desktop and a phone, light and dark.

And the parts of pages that the guides show, light and dark.

Run it with "make screenshots".
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
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


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page, for a guide.

    Attributes:
        name: How its file's name begins; the dark one has "-dark" behind it.
        path: The page.
        place: Where on the page it is, as a CSS selector; the first of them.
        log: A file of the example to drop on the page first.
        width: The window's.
    """

    name: str
    path: str
    place: str
    log: str | None = None
    width: int = 900


_PARTS = (
    Part("guide-card", "/", ".review-card"),
    Part("guide-terms", "/", '[data-testid="stVegaLiteChart"]', width=1280),
    Part("guide-kinds", "/kinds", ".kinds-box", width=1280),
    Part("guide-drop", "/upload", '[data-testid="stFileUploader"]'),
    Part("guide-check", "/upload", '[data-testid="stMain"]', log="esafety_spring_2025.csv"),
)

_PICTURES = (
    Picture("overview", "/"),
    Picture("trends", "/trends"),
    Picture("kinds", "/kinds"),
    Picture("outcomes", "/outcomes"),
    Picture("recording", "/recording"),
    Picture("review", "/review"),
    Picture("paper", "/paper"),
    Picture("about", "/about"),
    Picture("upload", "/upload"),
    Picture("upload-checked", "/upload", log="esafety_spring_2025.csv"),
    Picture("clerk", "/clerk"),
    Picture("clerk-meetings", "/clerk?part=Meetings"),
    Picture("clerk-register", "/clerk?part=Developments+and+advice"),
    Picture("records", "/records"),
    Picture("settings", "/settings"),
    Picture("settings-rules", "/settings?topic=The+rules"),
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
            with _open(browser, server, picture, width=width, scheme=scheme) as page:
                _keep(page.screenshot(), f"{picture.name}-{device}-{scheme}.png")
        for part, scheme in product(_PARTS, _SCHEMES):
            with _open(browser, server, part, width=part.width, scheme=scheme) as page:
                taken = page.locator(part.place).first.screenshot()
                _keep(taken, f"{part.name}{'-dark' if scheme == 'dark' else ''}.png")
        browser.close()


def _keep(picture: bytes, name: str) -> None:
    """Write a picture, and say how large it is; none may be so large that a page waits for it."""
    print(f"docs/images/{name}  {len(picture) // 1000} kB")
    if len(picture) > _LARGEST:
        raise SystemExit(f"{name} is larger than {_LARGEST // 1000} kB.")
    (_IMAGES / name).write_bytes(picture)


@contextmanager
def _open(
    browser: Browser,
    server: ServedApp,
    picture: Picture | Part,
    *,
    width: int,
    scheme: Literal["light", "dark"],
) -> Iterator[Page]:
    """A page as high as all that is on it, with the log dropped on it if there is one."""
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
    yield page
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

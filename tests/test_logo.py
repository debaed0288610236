"""The pictures of our own need no font and nothing from elsewhere, and suit both looks."""

import re
import tomllib

import pytest
from coloraide import Color

from scripts.serving import PROJECT

THEME = tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
PICTURES = ["logo.svg", "icon.svg"]


def colours_of(picture):
    """For the light and the dark look: the colour of each part."""
    light, dark = picture.split("@media (prefers-color-scheme: dark)")
    pattern = r"\.(\w+) \{[^}]*?(?:fill|stroke): (#\w+)"
    return {"light": dict(re.findall(pattern, light)), "dark": dict(re.findall(pattern, dark))}


@pytest.fixture(params=PICTURES)
def picture(request):
    return (PROJECT / "pages" / request.param).read_text(encoding="utf-8")


def test_nothing_is_written_in_a_font_or_fetched(picture):
    addresses = re.findall(r"https?://[^\"' ]+", picture)

    assert "<text" not in picture
    assert {*addresses} == {"http://www.w3.org/2000/svg"}
    assert not re.search(r"href|@import|url\(", picture)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_sheet_stands_out_from_the_sidebar_and_what_is_on_it_from_the_sheet(picture, look):
    parts = colours_of(picture)[look]
    ground = THEME[look]["sidebar"]["backgroundColor"]

    assert Color(parts["sheet"]).contrast(ground, method="wcag21") >= 3
    for part in ("bars", "tick"):
        assert Color(parts[part]).contrast(parts["sheet"], method="wcag21") >= 3
    if "words" in parts:
        assert Color(parts["words"]).contrast(ground, method="wcag21") >= 4.5

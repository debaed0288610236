"""The style of the paper agrees with the theme, and the words in its margins stay words."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from coloraide import Color

from policy_monitor.ui import on_paper
from scripts.serving import PROJECT

UI = Path(on_paper.__file__).parent
PAPER = (UI / "on_paper.css").read_text(encoding="utf-8")
SCREEN = (UI / "page.css").read_text(encoding="utf-8")
THEME = tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
COLOURS = [
    pytest.param(dark, light, id=dark)
    for dark, light in zip(
        *(THEME[look]["chartCategoricalColors"] for look in ("dark", "light")), strict=True
    )
]


@dataclass(frozen=True)
class BookCover:
    """As much of a book as the margins say."""

    school_name: str
    today: date = date(2026, 11, 20)
    example: bool = False


@pytest.mark.parametrize("property_name", ["fill", "stroke"])
@pytest.mark.parametrize(("dark", "light"), COLOURS)
def test_every_colour_of_the_dark_charts_is_the_light_one_on_paper(dark, light, property_name):
    assert f'svg.marks [{property_name}="{dark}"] {{ {property_name}: {light}; }}' in PAPER


def test_no_colour_is_turned_that_the_dark_charts_do_not_have():
    # The last is Streamlit's own for the lines of a grid in the dark.
    known = {*THEME["dark"]["chartCategoricalColors"], "#31333F"}

    assert set(re.findall(r'\[(?:fill|stroke)="([^"]+)"\]', PAPER)) == known


@pytest.mark.parametrize(("place", "look"), [(0, "light"), (1, "dark")])
def test_the_ring_of_focus_and_the_banners_outline_stand_out_from_every_ground(place, look):
    pairs = dict(re.findall(r"--(\w+): light-dark\((#\w+, #\w+)\)", SCREEN))
    grounds = [THEME[look][name] for name in ("backgroundColor", "secondaryBackgroundColor")]

    assert pairs["ground"].split(", ")[place] == THEME[look]["secondaryBackgroundColor"]
    for name in ("focus", "outline"):
        colour = Color(pairs[name].split(", ")[place])
        assert min(colour.contrast(ground, method="wcag21") for ground in grounds) >= 3


def test_the_margins_say_the_school_and_the_day_and_mark_the_example():
    own = on_paper.margins_css(BookCover("Carlton Primary School"))
    example = on_paper.margins_css(BookCover("Example Primary School", example=True))

    assert 'content: "Carlton Primary School \\b7  Policy Monitor, 20 November 2026"' in own
    assert "@top-left" not in own
    assert "Example data: every incident is invented, as of 20 November 2026." in example


@pytest.mark.parametrize("name", ['"}</style><b>', "\\", "\n", "St Zwimb's (C of E) & Co", "Zoë"])
def test_a_schools_name_cannot_leave_its_string(name):
    written = on_paper.css_string(name)

    assert re.fullmatch(r'"(?:[A-Za-z0-9 .,:]|\\[0-9a-f]{1,6} )*"', written)
    said = re.sub(r"\\([0-9a-f]{1,6}) ", lambda code: chr(int(code[1], 16)), written[1:-1])
    assert said == name

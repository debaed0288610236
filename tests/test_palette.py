"""The colours of the theme, computed: told apart by everyone and on any paper, and readable.

Colour-vision deficiencies are simulated at their fullest: protanopia and deuteranopia after
Machado, Oliveira and Fernandes (2009, severity 1.0), tritanopia after Brettel, Viénot and
Mollon (1997), which fits it better. Differences are CIEDE2000, grey is CIE L*, contrast is
that of WCAG 2.2; all as the package coloraide has them.
"""

import tomllib
from itertools import combinations, pairwise

import pytest
from coloraide import Color

from policy_monitor.analysis import NOT_YET_CLASSIFIED
from policy_monitor.charts.plot import INK, palette
from policy_monitor.vocabulary import Category
from scripts.serving import PROJECT

# A difference of 1 is about the least that is seen side by side; marks of a chart stand apart and
# are looked up in a legend. 12 keeps every pair as far apart as neighbouring names of colours.
LEAST_DIFFERENCE = 12
# 10 is one whole step of the Munsell scale of values, the steps that people tell apart by eye.
LEAST_STEP_IN_GREY = 10
TEXT, MARK = 4.5, 3

SIMULATIONS = {"protan": "machado", "deutan": "machado", "tritan": "brettel"}
THEME = tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
LOOKS = ("light", "dark")
SERIES = [*(str(category) for category in Category), NOT_YET_CLASSIFIED]
PAIRS = [
    pytest.param(look, one, other, id=f"{look}: {one}, {other}")
    for look in LOOKS
    for one, other in combinations(SERIES, 2)
]


def grounds(look):
    """Everything that a page's writing and marks may stand on."""
    names = ("backgroundColor", "secondaryBackgroundColor")
    return [THEME[look][name] for name in names]


def series(look):
    return dict(zip([*SERIES, INK], THEME[look]["chartCategoricalColors"], strict=True))


def seen(colour, vision):
    simulated = Color(colour).filter(vision, 1, method=SIMULATIONS[vision])
    return simulated.clip("srgb")


def difference(one, other):
    return Color(one).delta_e(other, method="2000")


def in_grey(colour):
    return Color(colour).convert("lab-d65")["lightness"]


def contrast(one, other):
    return Color(one).contrast(other, method="wcag21")


def test_the_measures_agree_with_published_figures():
    # Sharma, Wu and Dalal (2005), pair 1 of their test data for CIEDE2000.
    one, other = (
        Color("lab", [50, 2.6772, -79.7751]),
        Color("lab", [50, 0, -82.7485]),
    )
    assert one.delta_e(other, method="2000", space="lab") == pytest.approx(2.0425, abs=1e-4)
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#ffffff", "#767676") > TEXT > contrast("#ffffff", "#777777")
    assert in_grey("#777777") == pytest.approx(50, abs=0.1)


def test_the_check_would_find_colours_that_are_confused():
    """Red and green of one lightness are the textbook pair for deuteranopia."""
    assert difference("#c0392b", "#5f7a2b") > LEAST_DIFFERENCE
    assert difference(seen("#b45a3c", "deutan"), seen("#7a7a2e", "deutan")) < LEAST_DIFFERENCE


def test_the_charts_name_as_many_colours_as_the_theme_lists():
    assert palette().to_dict()["domain"] == [*SERIES, INK]
    assert {len(THEME[look]["chartCategoricalColors"]) for look in LOOKS} == {len(SERIES) + 1}


@pytest.mark.parametrize(("look", "one", "other"), PAIRS)
def test_every_two_series_are_told_apart_with_any_colour_vision(look, one, other):
    one, other = series(look)[one], series(look)[other]

    assert difference(one, other) >= LEAST_DIFFERENCE
    for vision in SIMULATIONS:
        assert difference(seen(one, vision), seen(other, vision)) >= LEAST_DIFFERENCE, vision


@pytest.mark.parametrize(("look", "one", "other"), PAIRS)
def test_every_two_series_are_told_apart_in_grey(look, one, other):
    one, other = series(look)[one], series(look)[other]

    assert abs(in_grey(one) - in_grey(other)) >= LEAST_STEP_IN_GREY


@pytest.mark.parametrize("look", LOOKS)
def test_marks_and_writing_stand_out_from_every_ground(look):
    theme = THEME[look]
    words = [theme["textColor"], theme["linkColor"], theme["grayTextColor"], series(look)[INK]]

    for ground in grounds(look):
        assert min(contrast(mark, ground) for mark in series(look).values()) >= MARK
        assert min(contrast(word, ground) for word in words) >= TEXT
        assert contrast(theme["primaryColor"], ground) >= MARK
    assert contrast(theme["primaryColor"], "#ffffff") >= TEXT, "white writing on a button"


@pytest.mark.parametrize("look", LOOKS)
def test_writing_stands_out_in_the_sidebar_and_where_a_page_is_chosen(look):
    sidebar = THEME[look]["sidebar"]

    for ground in (sidebar["backgroundColor"], sidebar["secondaryBackgroundColor"]):
        assert contrast(THEME[look]["textColor"], ground) >= TEXT


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", ["blue", "green", "yellow", "orange", "red", "violet", "gray"])
def test_notices_and_badges_are_readable(look, name):
    words = THEME[look][f"{name}TextColor"]

    assert contrast(words, THEME[look][f"{name}BackgroundColor"]) >= TEXT
    assert min(contrast(words, ground) for ground in grounds(look)) >= TEXT


@pytest.mark.parametrize("look", LOOKS)
def test_numbers_are_readable_on_every_step_of_a_heat_map_and_between(look):
    steps = THEME[look]["chartSequentialColors"]
    between = [Color(one).mix(other, 0.5) for one, other in pairwise(steps)]

    assert len(steps) == 10, "Streamlit takes exactly ten"
    assert min(contrast(series(look)[INK], step) for step in [*steps, *between]) >= TEXT


@pytest.mark.parametrize("look", LOOKS)
def test_a_heat_map_goes_one_way_in_grey_from_the_page_to_a_mark(look):
    page = THEME[look]["backgroundColor"]
    steps = THEME[look]["chartSequentialColors"]
    away = [abs(in_grey(step) - in_grey(page)) for step in steps]

    assert all(later - earlier >= 2 for earlier, later in pairwise([0, *away]))
    assert contrast(steps[-1], page) >= MARK


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("vision", SIMULATIONS)
def test_a_heat_map_goes_one_way_with_any_colour_vision(look, vision):
    lightness = [in_grey(seen(step, vision)) for step in THEME[look]["chartSequentialColors"]]

    assert lightness in (sorted(lightness), sorted(lightness, reverse=True))

"""The heat map of kinds: what it draws of each term, and that it can be read on every shade."""

import tomllib
from itertools import pairwise

import pandas as pd
import pytest
from coloraide import Color

from policy_monitor.charts import kinds_over_time
from policy_monitor.vocabulary import Category, Nature, Season, TermId
from scripts.serving import PROJECT

FIRST = TermId(2025, Season.AUTUMN).ordinal
THEME = tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
LEGIBLE = 4.5


def plot_of(counts, statuses, *, kinds=None):
    """A plot of Conduct / Aggressive with these counts; every other kind has none."""
    rows = [
        (category, nature, FIRST + place, status, number if is_it else number and 0)
        for category in Category
        for nature in Nature
        if kinds is None or (category, nature) in kinds
        for is_it in [(category, nature) == (Category.CONDUCT, Nature.AGGRESSIVE)]
        for place, (number, status) in enumerate(zip(counts, statuses, strict=True))
    ]
    columns = ["category", "nature", "term", "status", "incidents"]
    table = pd.DataFrame(rows, columns=columns)
    names = {"category": "str", "nature": "str", "incidents": "Int64"}
    return kinds_over_time(table.astype(names))


def row_of(plot, place, kind="Conduct / Aggressive"):
    table = plot.table
    [row] = table[(table["kind"] == kind) & (table["term"] == FIRST + place)].to_dict("records")
    return row


STATES = ("returned", "nil", "missing", "to_date")


def test_each_state_of_a_term_is_written_in_its_own_way():
    plot = plot_of([7, 0, None, 3], STATES)
    assert [row_of(plot, place)["text"] for place in range(4)] == ["7", "0", "?", "3"]
    assert row_of(plot_of([None], ["not_yet"]), 0)["text"] == "…"


def test_a_term_without_a_return_is_never_a_zero():
    row = row_of(plot_of([7, 0, None, 3], STATES), 2)
    assert pd.isna(row["incidents"])
    assert row["shade"] == 0


def test_the_highest_count_is_darkest_and_one_alone_does_not_glare():
    assert row_of(plot_of([8], ["returned"]), 0)["shade"] == 1
    assert row_of(plot_of([4], ["returned"]), 0)["shade"] == 1
    assert row_of(plot_of([3], ["returned"]), 0)["shade"] < 1
    assert 0.15 < row_of(plot_of([1], ["returned"]), 0)["shade"] < 0.5


def test_rows_stand_under_their_category_with_their_full_names_in_the_table():
    plot = plot_of([1], ["returned"])
    domain = plot.spec["layer"][0]["encoding"]["y"]["scale"]["domain"]
    assert domain[:3] == ["Contact", "Contact / Commercial", "Contact / Aggressive"]
    assert len(domain) == 3 + 12
    few = plot_of([1], ["returned"], kinds={(Category.CONDUCT, Nature.AGGRESSIVE)})
    assert few.spec["layer"][0]["encoding"]["y"]["scale"]["domain"] == [
        "Conduct",
        "Conduct / Aggressive",
    ]


def test_where_not_every_term_has_room_the_latest_are_drawn_in_every_layer():
    plot = plot_of([1] * 40, ["returned"] * 40)
    assert [row_of(plot, place)["back"] for place in (0, 38, 39)] == [39, 1, 0]
    shades, numbers, running = plot.spec["layer"]
    for layer in (shades, numbers):
        assert layer["transform"][0] == {"filter": "datum.back < max(1, floor(width / 24))"}
    assert "datum.back == 0" in running["transform"][0]["filter"]


def test_a_click_tells_the_kind():
    [param] = plot_of([1], ["returned"]).spec["params"]
    assert param["select"]["fields"] == ["category", "nature"]


def test_only_the_table_changes_with_the_counts():
    assert plot_of([7, 0], STATES[:2]).spec is plot_of([1, 1], ["returned"] * 2).spec


@pytest.mark.parametrize("look", ["light", "dark"])
def test_writing_can_be_read_on_every_shade_and_a_pale_zero_on_the_page(look):
    theme = THEME[look]
    ink = theme["chartCategoricalColors"][-1]
    ramp = theme["chartSequentialColors"]
    # Between two steps the browser mixes them, so the ones in between are tried too.
    shades = [step for pair in pairwise(ramp) for step in Color.steps(pair, steps=5)]
    assert min(Color(ink).contrast(shade) for shade in shades) >= LEGIBLE
    pale = plot_of([0], ["nil"]).spec["layer"][1]["encoding"]["opacity"]["condition"]["value"]
    ground = Color(theme["backgroundColor"])
    written = ground.mix(ink, pale, space="srgb")
    assert written.contrast(ground) >= LEGIBLE

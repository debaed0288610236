import pandas as pd

from policy_monitor.charts import counts_in_lanes
from policy_monitor.vocabulary import Season, TermId

AUTUMN = TermId(2024, Season.AUTUMN).ordinal


def counts(**parts):
    """A table of (status, number) by term, for each part."""
    rows = [
        (part, AUTUMN + place, TermId.from_ordinal(AUTUMN + place).label, status, number)
        for part, terms in parts.items()
        for place, (status, number) in enumerate(terms)
    ]
    columns = ["part", "term", "label", "status", "incidents"]
    return pd.DataFrame(rows, columns=columns).astype({"incidents": "Int64"})


def written(plot, part):
    return plot.table.loc[plot.table["part"] == part, "text"].tolist()


ALL_SORTS = (
    ("returned", 2),
    ("missing", None),
    ("nil", 0),
    ("returned", 0),
    ("returned", None),
    ("to_date", 1),
    ("not_yet", None),
)


def test_every_sort_of_term_is_told_apart_and_nil_is_said_once():
    plot = counts_in_lanes(counts(first=ALL_SORTS, second=ALL_SORTS), of="Incidents")
    assert written(plot, "first") == ["2", "?", "nil", "", "–", "1", "…"]
    assert written(plot, "second") == ["2", "?", "", "", "–", "1", "…"]


def test_lanes_stand_one_above_the_other_and_share_a_scale():
    plot = counts_in_lanes(
        counts(first=[("returned", 8)], second=[("returned", 4)]), of="Incidents"
    )
    first, second = plot.table.to_dict("records")
    assert (first["base"], second["base"]) == (1, 0)
    assert first["top"] - 1 == 2 * second["top"]
    assert first["top"] < 2


def test_lanes_of_different_things_have_scales_of_their_own():
    table = counts(first=[("returned", 80)], second=[("returned", 8)])
    first, second = counts_in_lanes(table, of="Days", alike=False).table.to_dict("records")
    assert first["top"] - first["base"] == second["top"] - second["base"]


def test_one_incident_does_not_fill_its_lane():
    table = counts(only=[("returned", 1), ("returned", 4)])
    one, four = counts_in_lanes(table, of="Incidents").table["top"]
    assert one * 4 == four
    [alone] = counts_in_lanes(counts(only=[("returned", 1)]), of="Incidents").table["top"]
    assert alone == one


def test_of_many_terms_only_the_highest_and_the_latest_are_written():
    few = counts_in_lanes(counts(only=[("returned", 1 + n) for n in range(15)]), of="Incidents")
    assert "" not in written(few, "only")
    numbers = [("returned", 9), *[("returned", 2)] * 38, ("to_date", 3)]
    many = counts_in_lanes(counts(only=numbers), of="Incidents")
    assert written(many, "only") == ["9", *[""] * 38, "3"]


def test_a_click_tells_the_term_and_bars_start_at_zero():
    spec = counts_in_lanes(counts(only=[("returned", 1)]), of="Incidents").spec
    [param] = spec["params"]
    assert param["select"]["fields"] == ["term"]
    assert spec["layer"][0]["encoding"]["y"]["scale"]["domain"] == [0, 1]


def test_how_to_draw_does_not_change_with_the_numbers():
    one = counts_in_lanes(counts(only=[("returned", 1)]), of="Incidents")
    assert one.spec is counts_in_lanes(counts(only=[("returned", 7)]), of="Incidents").spec


def test_no_part_draws_nothing_and_does_not_fail():
    assert counts_in_lanes(counts(), of="Incidents").table.empty

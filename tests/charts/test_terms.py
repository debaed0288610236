import pandas as pd
import pytest

from policy_monitor.charts import incidents_by_term
from policy_monitor.vocabulary import Season, TermId

AUTUMN = TermId(2024, Season.AUTUMN).ordinal


def counts(*terms, first=AUTUMN):
    """A table of (status, contact, conduct) by term, one term after another."""
    rows = [
        (first + place, status, category, position, number)
        for place, (status, *numbers) in enumerate(terms)
        for position, (category, number) in enumerate(
            zip(("Contact", "Conduct"), numbers, strict=True)
        )
    ]
    columns = ["term", "status", "category", "position", "incidents"]
    return pd.DataFrame(rows, columns=columns).astype({"incidents": "Int64"})


def encoding_of(plot):
    [bars] = [layer for layer in plot.spec["layer"] if layer["mark"]["type"] == "bar"]
    return bars["encoding"]


def rows_of(plot, kind):
    return plot.table[plot.table["row"] == kind]


def bars_of(plot):
    table = rows_of(plot, "part")
    return {
        (row.term - AUTUMN, row.category): row.incidents for row in table.itertuples(index=False)
    }


def written_above(plot):
    table = rows_of(plot, "total")
    return {row.term - AUTUMN: row.text for row in table.itertuples(index=False)}


def test_missing_nil_running_and_unreported_terms_cannot_be_taken_for_one_another():
    plot = incidents_by_term(
        counts(
            ("returned", 2, 3),
            ("missing", None, None),
            ("nil", 0, 0),
            ("to_date", 1, 0),
            ("not_yet", None, None),
            ("returned", 0, 0),
        )
    )
    assert written_above(plot) == {0: "5", 1: "?", 2: "nil", 3: "1", 4: "…", 5: "0"}


def test_a_missing_term_has_no_bar_and_keeps_its_place_on_the_axis():
    plot = incidents_by_term(
        counts(("returned", 2, 3), ("missing", None, None), ("returned", 1, 0))
    )
    assert bars_of(plot) == {(0, "Contact"): 2, (0, "Conduct"): 3, (2, "Contact"): 1}
    assert encoding_of(plot)["x"]["scale"]["domain"] == [AUTUMN, AUTUMN + 1, AUTUMN + 2]


def test_bars_start_at_zero_and_the_axis_counts_in_whole_numbers():
    y = encoding_of(incidents_by_term(counts(("returned", 2, 3))))["y"]
    assert y["scale"]["zero"] is True
    assert (y["axis"]["tickMinStep"], y["axis"]["format"]) == (1, "d")
    assert y["title"] == "Incidents reported"


def test_the_axis_leaves_room_above_the_highest_bar_and_is_never_filled_by_one_incident():
    high = incidents_by_term(counts(("returned", 10, 10), ("returned", 1, 0)))
    assert high.table["top"].max() > 20
    assert incidents_by_term(counts(("returned", 1, 0))).table["top"].max() == 4


def test_the_running_term_is_pale_and_the_others_are_not():
    opacity = encoding_of(incidents_by_term(counts(("to_date", 1, 1))))["fillOpacity"]
    assert opacity["condition"]["test"] == "datum.status == 'to_date'"
    assert opacity["condition"]["value"] < opacity["value"] == 1


def test_the_year_stands_under_autumn_and_under_the_first_term():
    first_spring = counts(*[("returned", 1, 0)] * 4, first=AUTUMN + 1)
    expression = encoding_of(incidents_by_term(first_spring))["x"]["axis"]["labelExpr"]
    assert "['Spr', '24/25']" in expression
    assert "['Sum']" in expression
    assert "['Aut', '25/26']" in expression


@pytest.mark.parametrize(("terms", "named"), [(15, True), (16, False)])
def test_many_terms_are_marked_by_year_alone(terms, named):
    plot = incidents_by_term(counts(*[("returned", 1, 0)] * terms))
    assert ("Spr" in encoding_of(plot)["x"]["axis"]["labelExpr"]) is named


def test_a_school_with_only_nil_and_missing_terms_still_has_a_chart():
    plot = incidents_by_term(counts(("nil", 0, 0), ("missing", None, None)))
    assert written_above(plot) == {0: "nil", 1: "?"}
    assert bars_of(plot) == {}


def test_a_filter_changes_the_table_and_not_the_way_it_is_drawn():
    everything = incidents_by_term(counts(("returned", 2, 3), ("returned", 9, 1)))
    narrowed = incidents_by_term(counts(("returned", 0, 3), ("returned", 0, 1)))
    assert narrowed.spec == everything.spec
    assert not narrowed.table.equals(everything.table)


def test_colour_is_not_the_only_cue():
    tooltip = encoding_of(incidents_by_term(counts(("returned", 2, 3))))["tooltip"]
    assert [entry["field"] for entry in tooltip] == ["label", "category", "incidents"]


def usual(*ranges, first=AUTUMN):
    return pd.DataFrame(
        [(first + place, low, high) for place, low, high in ranges], columns=["term", "low", "high"]
    )


def test_the_usual_range_stands_behind_the_bars_of_the_terms_it_is_known_for():
    counted = counts(("returned", 2, 3), ("missing", None, None), ("to_date", 1, 0))
    plot = incidents_by_term(counted, usual=usual((0, 1, 9), (2, 2, 14), (7, 0, 99)))
    bands = rows_of(plot, "band")
    assert [tuple(row) for row in bands[["term", "low", "high"]].to_numpy()] == [
        (AUTUMN, 1, 9),
        (AUTUMN + 2, 2, 14),
    ]
    assert plot.table["top"].max() > 14
    kinds = [layer["mark"]["type"] for layer in plot.spec["layer"]]
    assert kinds.index("rect") < kinds.index("bar")


def test_without_a_usual_range_there_is_no_band():
    assert rows_of(incidents_by_term(counts(("returned", 2, 3))), "band").empty


def test_the_bars_and_nothing_else_can_be_clicked():
    spec = incidents_by_term(counts(("returned", 2, 3))).spec
    [pick] = spec["params"]
    [picked] = [layer for layer in spec["layer"] if layer.get("name") in pick["views"]]
    assert picked["mark"]["type"] == "bar"


@pytest.mark.parametrize(("terms", "named"), [(15, ["amended"]), (16, [""])])
def test_a_review_is_an_upright_line_and_named_where_there_is_room(terms, named):
    reviews = pd.DataFrame({"term": [AUTUMN + 1], "share": [0.5], "said": ["amended"]})
    plot = incidents_by_term(counts(*[("returned", 1, 0)] * terms), reviews=reviews)
    held = rows_of(plot, "rule")
    assert list(held["text"]) == named
    assert list(held["category"]) == ["amended"]


def test_a_review_outside_the_terms_shown_is_left_out():
    reviews = pd.DataFrame({"term": [AUTUMN - 1], "share": [0.5], "said": ["reviewed"]})
    assert rows_of(incidents_by_term(counts(("returned", 1, 0)), reviews=reviews), "rule").empty


def test_categories_are_named_beside_their_part_of_the_last_bar_and_never_on_one_another():
    plot = incidents_by_term(counts(("returned", 4, 6), ("returned", 10, 10)))
    keys = rows_of(plot, "key")
    assert dict(zip(keys["category"], keys["at"], strict=True)) == {"Contact": 5, "Conduct": 15}
    close = rows_of(incidents_by_term(counts(("returned", 90, 6), ("returned", 1, 1))), "key")
    assert close["at"].diff().iloc[-1] > 0.08 * 96


def test_a_category_that_the_last_bar_lacks_is_named_all_the_same():
    keys = rows_of(incidents_by_term(counts(("returned", 4, 6), ("returned", 0, 3))), "key")
    assert list(keys["category"]) == ["Contact", "Conduct"]


def test_where_bars_are_fine_the_latest_number_and_the_marks_are_kept():
    plot = incidents_by_term(
        counts(("returned", 2, 3), ("missing", None, None), ("nil", 0, 0), ("to_date", 1, 0))
    )
    totals = rows_of(plot, "total")
    assert list(totals["kept"]) == [False, True, True, True]

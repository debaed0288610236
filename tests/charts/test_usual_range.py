import pandas as pd
import pytest

from policy_monitor.charts import series_and_usual_range
from policy_monitor.vocabulary import TermId

AUTUMN = TermId.from_ordinal(2018 * 3)


def series(*terms):
    """A series of (status, incidents, low, high, what else), one term after another."""
    rows = []
    for place, (status, incidents, low, high, *more) in enumerate(terms):
        term = TermId.from_ordinal(AUTUMN.ordinal + place)
        rows.append(
            {
                "term": term.ordinal,
                "label": term.label,
                "status": status,
                "incidents": incidents,
                "low": low,
                "high": high,
                "expected": None if low is None else (low + high) / 2,
                "flagged": "flagged" in more,
                "step": "step" in more,
                "phase": place,
                "progress": "day 31 of 74" if status == "to_date" else "",
            }
        )
    whole = {"incidents": "Int64", "low": "Int64", "high": "Int64", "expected": "Float64"}
    return pd.DataFrame(rows).astype(whole)


PLOT = series_and_usual_range(
    series(
        ("returned", 3, None, None),
        ("missing", None, None, None),
        ("returned", 12, 0, 6, "flagged"),
        ("returned", 2, 1, 1, "step"),
        ("to_date", 5, 0, 4),
    )
)


def layers(plot):
    return plot.spec["layer"]


def layer_of(plot, mark, place=0):
    """The layer with a kind of mark; the first of them unless told."""
    return [layer for layer in layers(plot) if layer["mark"]["type"] == mark][place]


def test_the_band_runs_from_the_low_to_the_high_end_of_each_terms_own_range():
    band = layer_of(PLOT, "rect")
    assert band["encoding"]["y"]["field"] == "low"
    assert band["encoding"]["y2"]["field"] == "high"
    assert list(PLOT.table["low"].fillna(-1)) == [-1, -1, 0, 1, 0]
    assert list(PLOT.table["high"].fillna(-1)) == [-1, -1, 6, 1, 4]


def test_a_term_of_which_too_little_is_known_has_no_band():
    assert layer_of(PLOT, "rect")["transform"] == [{"filter": "isValid(datum.low)"}]
    assert list(PLOT.table["usual"]) == [
        "too few terms to tell",
        "too few terms to tell",
        "0 to 6",
        "1 to 1",
        "0 to 4",
    ]


def test_the_expected_is_a_thin_line_in_the_band():
    expected = layer_of(PLOT, "rect", 1)
    assert expected["encoding"]["y"]["field"] == expected["encoding"]["y2"]["field"] == "expected"
    assert expected["mark"]["strokeWidth"] == 1


def test_the_terms_touch_so_that_the_band_runs_through():
    scale = layer_of(PLOT, "rect")["encoding"]["x"]["scale"]
    assert (scale["paddingInner"], scale["paddingOuter"]) == (0, 0)
    assert len(scale["domain"]) == 5


def test_lines_break_where_the_phase_changes():
    assert layer_of(PLOT, "line")["encoding"]["detail"]["field"] == "phase"


def test_a_flagged_term_is_marked_by_shape_size_and_number_and_not_by_colour():
    point = layer_of(PLOT, "point")["encoding"]
    for channel in ("shape", "size"):
        assert point[channel]["condition"]["test"] == "datum.flagged"
    assert point["shape"]["condition"]["value"] != point["shape"]["value"]
    assert list(PLOT.table["number"]) == ["", "", "12", "", "5"]
    assert set(PLOT.table["line"]) == {"Contact"}


def test_the_running_term_is_hollow_and_says_how_far_it_has_come():
    hollow = layer_of(PLOT, "point")["encoding"]["fillOpacity"]
    assert hollow["condition"] == {"test": "datum.status == 'to_date'", "value": 0}
    assert hollow["value"] == 1
    assert list(PLOT.table["note"]) == [*[""] * 4, "to date, day 31 of 74"]


@pytest.mark.parametrize(("status", "mark"), [("missing", "?"), ("not_yet", "…")])
def test_a_term_without_a_return_keeps_its_place_and_is_marked(status, mark):
    plot = series_and_usual_range(series(("returned", 3, 0, 4), (status, None, None, None)))
    assert list(plot.table["mark"]) == ["", mark]
    assert len(layer_of(plot, "line")["encoding"]["x"]["scale"]["domain"]) == 2


def test_a_nil_return_is_a_point_at_nought_and_no_gap():
    plot = series_and_usual_range(series(("nil", 0, 0, 2)))
    assert list(plot.table["incidents"]) == [0]
    assert list(plot.table["mark"]) == [""]


def test_a_new_normal_is_an_upright_line_before_its_term():
    rule = layer_of(PLOT, "rule")
    assert rule["transform"] == [{"filter": "datum.step"}]
    assert rule["encoding"]["x"]["bandPosition"] == 0
    assert list(PLOT.table["step"]) == [False, False, False, True, False]


def test_the_axis_starts_at_nought_counts_in_whole_numbers_and_leaves_room_above():
    axis = layer_of(PLOT, "rect")["encoding"]["y"]
    assert axis["scale"]["zero"] is True
    assert (axis["axis"]["tickMinStep"], axis["title"]) == (1, "Incidents reported")
    assert PLOT.table["top"].max() > 12
    assert series_and_usual_range(series(("returned", 1, 0, 1))).table["top"].max() == 4


def test_the_table_holds_its_own_series_and_nothing_of_how_it_was_judged():
    assert {"review_number", "from_terms", "trial", "considered"} & {*PLOT.table.columns} == set()


def test_thirty_terms_are_marked_by_few_enough_years_for_a_phone():
    plot = series_and_usual_range(series(*[("returned", 3, 0, 6)] * 30))
    labels = layer_of(plot, "rect")["encoding"]["x"]["axis"]["labelExpr"]
    assert labels.count("/") == 5
    assert "18/19" in labels


@pytest.mark.parametrize(("years", "named"), [(7, 7), (8, 4)])
def test_every_year_is_named_while_there_is_room(years, named):
    plot = series_and_usual_range(series(*[("returned", 3, 0, 6)] * 3 * years))
    labels = layer_of(plot, "rect")["encoding"]["x"]["axis"]["labelExpr"]
    assert labels.count("/") == named


def test_other_figures_of_the_same_terms_are_drawn_in_the_same_way():
    other = series_and_usual_range(series(*[("returned", 1, 0, 3)] * 5))
    assert other.spec == PLOT.spec


def test_a_large_chart_writes_every_number_while_there_is_room():
    few, many = (
        series_and_usual_range(
            series(*[("nil", 0, 0, 3), *[("returned", 2, 0, 3)] * more]), large=True
        )
        for more in (14, 15)
    )
    assert list(few.table["number"]) == ["nil", *["2"] * 14]
    assert set(many.table["number"]) == {""}
    assert few.spec["height"] > PLOT.spec["height"]


def test_a_review_of_the_policy_is_an_upright_line_where_it_was_held():
    terms = series(*[("returned", 2, 0, 3)] * 3)
    reviews = pd.DataFrame(
        {"term": [terms["term"][1], terms["term"][0] - 1], "share": [0.4, 0.1], "said": "reviewed"}
    )
    plot = series_and_usual_range(terms, reviews=reviews)
    assert list(plot.table["share"].fillna(-1)) == [-1, 0.4, -1]
    assert list(plot.table["review"]) == ["", "reviewed", ""]
    rule = layer_of(plot, "rule", 1)
    assert rule["transform"] == [{"filter": "isValid(datum.share)"}]


@pytest.mark.parametrize(("held", "named"), [(3, 3), (4, 0)])
def test_many_reviews_are_marked_by_their_lines_alone(held, named):
    terms = series(*[("returned", 2, 0, 3)] * 4)
    reviews = pd.DataFrame({"term": terms["term"][:held], "share": 0.5, "said": "reviewed"})
    plot = series_and_usual_range(terms, reviews=reviews)
    assert plot.table["share"].notna().sum() == held
    assert (plot.table["review"] != "").sum() == named

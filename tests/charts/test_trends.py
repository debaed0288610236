import pandas as pd
import pytest

from policy_monitor.analysis import PeriodKind
from policy_monitor.charts import counts_over_time
from policy_monitor.vocabulary import Season, TermId

AUTUMN = TermId(2018, Season.AUTUMN).ordinal
HALVES, MONTHS = PeriodKind.HALF_TERM, PeriodKind.MONTH


def periods(*rows, first=2 * AUTUMN):
    """A table of (status, incidents), one period after another."""
    return pd.DataFrame(
        {
            "period": [first + place for place in range(len(rows))],
            "label": [f"Period {place}" for place in range(len(rows))],
            "status": [status for status, _ in rows],
            "incidents": pd.Series([number for _, number in rows], dtype="Int64"),
        }
    )


PLOT = counts_over_time(
    periods(
        ("returned", 3),
        ("missing", None),
        ("missing", None),
        ("nil", 0),
        ("part", 2),
        ("to_date", 5),
    ),
    by=HALVES,
)


def axis_of(plot):
    return plot.spec["layer"][0]["encoding"]["x"]["axis"]["labelExpr"]


def test_bars_start_at_nought_and_count_in_whole_numbers():
    y = PLOT.spec["layer"][0]["encoding"]["y"]
    assert y["scale"]["zero"] is True
    assert (y["axis"]["tickMinStep"], y["title"]) == (1, "Incidents reported")
    assert PLOT.table["top"].iloc[0] > 5


def test_a_gap_is_marked_once_for_each_run_and_is_not_a_nought():
    assert list(PLOT.table["text"]) == ["3", "?", "", "", "2?", "5"]
    assert list(PLOT.table["remark"]) == [
        "3",
        "not returned",
        "not returned",
        "0, a nil return",
        "2, and a part not returned",
        "5 so far",
    ]


def test_what_is_running_or_known_in_part_is_pale():
    pale = PLOT.spec["layer"][0]["encoding"]["fillOpacity"]["condition"]
    assert pale["test"] == "datum.status == 'to_date' || datum.status == 'part'"
    assert pale["value"] < 1


@pytest.mark.parametrize(
    ("number", "by", "numbered"), [(20, HALVES, 20), (21, HALVES, 2), (12, None, 12), (13, None, 2)]
)
def test_every_bar_has_its_number_while_there_is_room(number, by, numbered):
    rows = [("returned", 9 if place == 0 else 3) for place in range(number)]
    written = [text for text in counts_over_time(periods(*rows), by=by).table["text"] if text]
    assert len(written) == numbered
    assert (written[0], written[-1]) == ("9", "3")


@pytest.mark.parametrize(("number", "named"), [(7, 7), (8, 4), (14, 7), (15, 4), (42, 11)])
def test_so_many_months_are_named_as_a_phone_has_room_for(number, named):
    september = 2018 * 12 + 8
    plot = counts_over_time(periods(*[("returned", 1)] * number, first=september), by=MONTHS)
    months = ("Jan", "Feb", "Mar", "May", "Jul", "Sep", "Oct", "Nov", "Dec")
    assert sum(axis_of(plot).count(f"'{month}'") for month in months) == named
    assert "'2018'" in axis_of(plot)


@pytest.mark.parametrize(("number", "named"), [(43, 4), (13 * 12 + 3, 7)])
def test_many_months_are_named_by_few_enough_years_for_a_phone(number, named):
    september = 2018 * 12 + 8
    plot = counts_over_time(periods(*[("returned", 1)] * number, first=september), by=MONTHS)
    assert axis_of(plot).count("/") == named


@pytest.mark.parametrize(("terms", "seasons", "years"), [(15, 15, 5), (16, 0, 6), (40, 0, 7)])
def test_half_terms_are_named_by_season_and_many_by_year(terms, seasons, years):
    axis = axis_of(counts_over_time(periods(*[("returned", 1)] * 2 * terms), by=HALVES))
    assert sum(axis.count(name) for name in ("Aut", "Spr", "Sum")) == seasons
    assert axis.count("/") == years


def test_charts_side_by_side_reach_as_far_as_the_highest_of_them():
    low, high = (
        counts_over_time(periods(("returned", number)), highest=20).table["top"].iloc[0]
        for number in (1, 20)
    )
    assert low == high > 20
    assert counts_over_time(periods(("returned", 1))).table["top"].iloc[0] == 4


def test_a_click_tells_what_is_counted_only_where_it_chooses_something():
    table = periods(("returned", 1))
    plot = counts_over_time(table, name="Conduct", pickable=True)
    [param] = plot.spec["params"]
    assert param["select"]["fields"] == ["name"]
    assert set(plot.table["name"]) == {"Conduct"}
    assert "params" not in counts_over_time(table).spec


def test_other_figures_of_the_same_periods_are_drawn_in_the_same_way():
    other = counts_over_time(periods(*[("returned", 1)] * 6), by=HALVES)
    assert other.spec == PLOT.spec


def test_nothing_to_draw_is_an_empty_chart():
    assert counts_over_time(periods(), by=MONTHS).table.empty

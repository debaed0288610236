"""Delays summed up, held against each delay written out and sorted."""

from datetime import date
from math import ceil

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_monitor.analysis import delays_by_term, summarise_delays, term_table
from policy_monitor.records import ReturnKind
from policy_monitor.vocabulary import Season, TermId

AUTUMN, SPRING, _ = (TermId(2024, season) for season in Season)


def delays_of(*rows, season="Autumn"):
    """A table of (days, incidents); None days are not told."""
    return pd.DataFrame(
        [(2024, season, days, incidents) for days, incidents in rows],
        columns=["year", "season", "days", "incidents"],
    ).astype({"days": "Int64", "incidents": "int64", "season": "str"})


@given(days=st.lists(st.integers(0, 400), min_size=5, max_size=60), more_than=st.integers(0, 400))
def test_the_summary_is_that_of_the_days_written_out(days, more_than):
    counted = delays_of(*((day, 1) for day in days))
    summary = summarise_delays(counted, more_than=more_than)
    in_order = sorted(days)
    assert summary.half_within == in_order[ceil(len(days) * 5 / 10) - 1]
    assert summary.nine_in_ten_within == in_order[ceil(len(days) * 9 / 10) - 1]
    assert summary.later == sum(day > more_than for day in days)
    assert (summary.told, summary.untold) == (len(days), 0)


@pytest.mark.parametrize(("days", "later"), [(7, 0), (8, 1)])
def test_late_begins_on_the_day_after_the_limit(days, later):
    assert summarise_delays(delays_of((days, 1)), more_than=7).later == later


@pytest.mark.parametrize(("incidents", "half"), [(4, None), (5, 2)])
def test_fewer_than_five_are_not_summed_up(incidents, half):
    summary = summarise_delays(delays_of((2, incidents), (None, 20)), more_than=7)
    assert summary.half_within == summary.nine_in_ten_within == half
    assert (summary.told, summary.untold) == (incidents, 20)


def test_nothing_told_and_nothing_at_all_are_said_so():
    untold = summarise_delays(delays_of((None, 3)), more_than=7)
    assert (untold.told, untold.untold, untold.later) == (0, 3, 0)
    nothing = summarise_delays(delays_of(), more_than=7)
    assert (nothing.told, nothing.untold, nothing.half_within) == (0, 0, None)


def test_each_term_has_its_own_days(make_cube, calendar):
    returns = dict.fromkeys([AUTUMN, SPRING], ReturnKind.INCIDENTS)
    terms = term_table(make_cube({}), returns, calendar, today=date(2025, 5, 20))
    delays = pd.concat([delays_of((1, 5), (9, 1)), delays_of((3, 4), season="Spring")])
    table = delays_by_term(delays, terms, more_than=7)
    assert table["told"].tolist() == [6, 4, 0]
    assert table["later"].tolist() == [1, 0, 0]
    assert table["half_within"].astype("object").where(
        table["half_within"].notna(), None
    ).tolist() == [
        1,
        None,
        None,
    ]

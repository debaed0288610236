"""Half-terms and months, on both sides of every day on which one ends and the next begins."""

from datetime import date

import pandas as pd
import pytest

from policy_monitor.analysis import (
    PeriodKind,
    count_periods,
    second_half_starts_on,
    term_table,
    undated,
)
from policy_monitor.calendar import load_calendar
from policy_monitor.records import ReturnKind
from policy_monitor.vocabulary import Season, TermId
from scripts.serving import PROJECT

AUTUMN, SPRING, SUMMER = (TermId(2024, season) for season in Season)
NEXT_AUTUMN = TermId(2025, Season.AUTUMN)
WITH_INCIDENTS, NIL = ReturnKind.INCIDENTS, ReturnKind.NIL
HALVES, MONTHS = PeriodKind.HALF_TERM, PeriodKind.MONTH


def counts_of(*rows):
    """Counts of (term, month, half, incidents), as the store gives them."""
    return pd.DataFrame(
        {
            "year": pd.Series([term.year for term, *_ in rows], dtype="int64"),
            "season": pd.Series([str(term.season) for term, *_ in rows], dtype="str"),
            "month": pd.Series([month for _, month, _, _ in rows], dtype="str"),
            "half": pd.Series([half for _, _, half, _ in rows], dtype="Int64"),
            "incidents": pd.Series([number for *_, number in rows], dtype="int64"),
        }
    )


@pytest.fixture
def periods_of(calendar):
    """Count periods of a school that returned these terms, as (label, status, incidents)."""

    def periods_of(by, *rows, returns, today=date(2025, 8, 31), reported_up_to=None, only=None):
        counts = counts_of(*rows)
        terms = term_table(counts, returns, calendar, today=today)
        if only is not None:
            terms = terms[terms["term"] == only.ordinal]
        table = count_periods(
            counts, terms, calendar, by=by, today=today, reported_up_to=reported_up_to
        )
        incidents = table["incidents"].astype("object").where(table["incidents"].notna(), None)
        return list(zip(table["label"], table["status"], incidents, strict=True))

    return periods_of


@pytest.mark.parametrize(
    ("term", "first_on"),
    [
        # Half-term from 28 October to Friday 1 November 2024.
        (AUTUMN, date(2024, 11, 4)),
        (SPRING, date(2025, 2, 24)),
        # Half-term from Monday 26 to Friday 30 May 2025.
        (SUMMER, date(2025, 6, 2)),
    ],
)
def test_the_second_half_begins_on_the_first_day_of_school_after_half_term(
    calendar, term, first_on
):
    assert second_half_starts_on(calendar.term(term)) == first_on


def test_each_listed_term_has_school_in_both_halves():
    listed = load_calendar(PROJECT / "data" / "calendar")
    for ordinal in range(TermId(2018, Season.AUTUMN).ordinal, NEXT_AUTUMN.ordinal + 1):
        term = listed.term(TermId.from_ordinal(ordinal))
        assert term.opens_on < term.half_term[0] < second_half_starts_on(term) < term.closes_on


def test_a_term_has_two_halves(periods_of):
    rows = [(AUTUMN, "2024-09", 1, 2), (AUTUMN, "2024-11", 1, 1), (AUTUMN, "2024-11", 2, 4)]
    found = periods_of(HALVES, *rows, returns={AUTUMN: WITH_INCIDENTS}, only=AUTUMN)
    assert found == [("Autumn 1 2024/25", "returned", 3), ("Autumn 2 2024/25", "returned", 4)]


def test_a_missing_term_is_two_gaps_and_a_nil_return_two_noughts(periods_of):
    found = periods_of(
        HALVES,
        (AUTUMN, "2024-09", 1, 1),
        returns={AUTUMN: WITH_INCIDENTS, SUMMER: NIL},
        today=date(2025, 9, 30),
    )
    assert found[2:6] == [
        ("Spring 1 2024/25", "missing", None),
        ("Spring 2 2024/25", "missing", None),
        ("Summer 1 2024/25", "nil", 0),
        ("Summer 2 2024/25", "nil", 0),
    ]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2024, 11, 3), [("Autumn 1 2024/25", "to_date", 2)]),
        (
            date(2024, 11, 4),
            [("Autumn 1 2024/25", "returned", 2), ("Autumn 2 2024/25", "to_date", 0)],
        ),
    ],
)
def test_the_half_of_the_running_term_that_is_to_come_is_not_there(periods_of, today, expected):
    rows = [(AUTUMN, "2024-09", 1, 2)]
    assert periods_of(HALVES, *rows, returns={AUTUMN: WITH_INCIDENTS}, today=today) == expected


@pytest.mark.parametrize(
    ("reported_up_to", "last"),
    [
        (date(2024, 10, 31), ("October 2024", "to_date", 0)),
        (date(2024, 11, 1), ("November 2024", "to_date", 0)),
    ],
)
def test_a_month_after_the_latest_upload_is_not_a_nought(periods_of, reported_up_to, last):
    found = periods_of(
        MONTHS,
        (AUTUMN, "2024-09", 1, 2),
        returns={AUTUMN: WITH_INCIDENTS},
        today=date(2024, 12, 5),
        reported_up_to=reported_up_to,
    )
    assert found[-1] == last


def test_a_running_term_without_a_return_has_gaps_up_to_today(periods_of):
    found = periods_of(
        MONTHS,
        (SUMMER, "2025-06", 2, 1),
        returns={SUMMER: WITH_INCIDENTS},
        today=date(2025, 10, 1),
    )
    assert found[-3:] == [
        ("August 2025", "returned", 0),
        ("September 2025", "not_yet", None),
        ("October 2025", "not_yet", None),
    ]


def test_august_belongs_to_the_summer_term_and_september_to_the_autumn_term(periods_of):
    rows = [(SUMMER, "2025-08", 2, 3), (NEXT_AUTUMN, "2025-09", 1, 5)]
    returns = {SUMMER: WITH_INCIDENTS, NEXT_AUTUMN: WITH_INCIDENTS}
    today = date(2025, 9, 30)
    found = periods_of(MONTHS, *rows, returns=returns, today=today)
    assert found[-2:] == [("August 2025", "returned", 3), ("September 2025", "to_date", 5)]
    by_half = periods_of(HALVES, *rows, returns=returns, today=today)
    assert by_half[-2:] == [("Summer 2 2024/25", "returned", 3), ("Autumn 1 2025/26", "to_date", 5)]


def test_a_month_of_two_terms_of_which_one_is_missing_says_so(periods_of):
    # School closes on 28 March and opens again on 14 April 2025.
    rows = [(AUTUMN, "2024-09", 1, 1), (SUMMER, "2025-04", 1, 2)]
    returns = {AUTUMN: WITH_INCIDENTS, SUMMER: WITH_INCIDENTS}
    found = {label: rest for label, *rest in periods_of(MONTHS, *rows, returns=returns)}
    assert found["March 2025"] == ["missing", None]
    assert found["April 2025"] == ["returned", 2]
    assert found["December 2024"] == ["returned", 0]


def test_incidents_of_a_holiday_in_a_month_that_was_not_returned_are_not_lost(periods_of):
    # 2 January 2025 is in the holiday after the autumn term; spring was not returned.
    rows = [(AUTUMN, "2025-01", 2, 1)]
    returns = {AUTUMN: WITH_INCIDENTS, SUMMER: NIL}
    found = {label: rest for label, *rest in periods_of(MONTHS, *rows, returns=returns)}
    assert found["January 2025"] == ["part", 1]
    assert found["February 2025"] == ["missing", None]


def test_months_of_one_term_are_those_it_has_school_in(periods_of):
    found = periods_of(
        MONTHS, (SPRING, "2025-02", 1, 1), returns={SPRING: WITH_INCIDENTS}, only=SPRING
    )
    assert [label for label, *_ in found] == [
        "January 2025",
        "February 2025",
        "March 2025",
        "April 2025",
    ]


def test_incidents_without_a_date_are_counted_apart():
    counts = counts_of((AUTUMN, "2024-09", 1, 2), (AUTUMN, None, None, 3))
    assert undated(counts) == 3


def test_nothing_returned_is_no_period(periods_of):
    assert periods_of(HALVES, returns={}) == periods_of(MONTHS, returns={}) == []


def test_the_same_period_of_the_year_before_is_six_half_terms_or_twelve_months_away(calendar):
    counts = counts_of((AUTUMN, "2024-09", 1, 1))
    returns = {AUTUMN: WITH_INCIDENTS, NEXT_AUTUMN: NIL}
    terms = term_table(counts, returns, calendar, today=date(2025, 12, 31))
    for by, first, second in (
        (HALVES, "Autumn 1 2024/25", "Autumn 1 2025/26"),
        (MONTHS, "September 2024", "September 2025"),
    ):
        table = count_periods(
            counts, terms, calendar, by=by, today=date(2025, 12, 31), reported_up_to=None
        )
        numbers = dict(zip(table["label"], table["period"], strict=True))
        assert numbers[second] - numbers[first] == by.in_a_year

from datetime import date

import pandas as pd
import pytest

from policy_monitor.analysis import Comparison, Filters, PeriodKind
from policy_monitor.report import (
    counts_to_read,
    flags_within,
    headline_of_parts,
    headline_of_periods,
    periods_beside,
    say_part,
    say_since,
    side_by_side_to_read,
    terms_beside,
    terms_beside_usual,
    terms_without_usual,
)
from policy_monitor.vocabulary import Category, Nature, Season, Setting, TermId
from tests.report.judged import judge_school
from tests.review.schools import FIRST

AUTUMN = TermId(2024, Season.AUTUMN).ordinal
HALVES, MONTHS = PeriodKind.HALF_TERM, PeriodKind.MONTH


def beside_usual(*rows):
    """Terms of (status, incidents, low, high)."""
    return pd.DataFrame(
        {
            "term": [AUTUMN + place for place in range(len(rows))],
            "label": [TermId.from_ordinal(AUTUMN + place).label for place in range(len(rows))],
            "status": [status for status, *_ in rows],
            "incidents": pd.Series([row[1] for row in rows], dtype="Int64"),
            "low": pd.Series([row[2] for row in rows], dtype="Int64"),
            "high": pd.Series([row[3] for row in rows], dtype="Int64"),
        }
    )


def periods(*rows, first=100):
    return pd.DataFrame(
        {
            "period": [first + place for place in range(len(rows))],
            "label": [f"Period {place}" for place in range(len(rows))],
            "status": [status for status, _ in rows],
            "incidents": pd.Series([number for _, number in rows], dtype="Int64"),
        }
    )


def said(figures):
    return [(figure.incidents, figure.what) for figure in figures]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("returned", 6, 1, 6)], ""),
        ([("returned", 7, 1, 6)], "Higher than usual"),
        ([("to_date", 6, 1, 6)], ""),
        ([("to_date", 7, 1, 6)], "Already higher than usual"),
        ([("returned", 1, 1, 6)], ""),
        ([("returned", 0, 1, 6)], "Lower than usual"),
        ([("to_date", 0, 1, 6)], ""),
        (
            [("returned", 7, 1, 6), ("to_date", 8, 1, 7)],
            "Higher than usual since autumn term 2024/25",
        ),
        ([("returned", 7, 1, 6), ("returned", 7, 1, 7)], ""),
        # What a missing term would have said is not known, so nothing is said across it.
        (
            [("returned", 7, 1, 6), ("missing", None, None, None), ("returned", 8, 1, 7)],
            "Higher than usual",
        ),
        ([("returned", 7, None, None)], ""),
        ([("missing", None, None, None)], ""),
    ],
)
def test_since_when_is_said_from_the_usual_range_of_each_term(rows, expected):
    assert say_since(beside_usual(*rows), []) == expected


def test_more_than_chance_is_said_of_a_flag_alone(policy):
    counts = {FIRST: [2, 2, 2, 2, 2, 2, 12]}
    _, series, status, counted = judge_school(policy, counts)
    flags = [flag for judgement in status.judgements for flag in judgement.flags]
    table = terms_beside_usual(series[FIRST], status, counted)
    assert say_since(table, flags) == (
        "Already higher than usual, more than chance alone would bring"
    )
    assert say_since(table, []) == "Already higher than usual"


def comparison(**given):
    return Comparison(
        **{
            "term": TermId(2025, Season.AUTUMN),
            "incidents": 9,
            "last_term": 4,
            "same_term_last_year": 7,
            "same_point_on": date(2024, 11, 20),
            "to_same_point_last_year": 5,
        }
        | given
    )


FOUR = pd.DataFrame(
    {
        "term": [AUTUMN + place for place in range(4)],
        "incidents": pd.Series([7, None, 4, 9], dtype="Int64"),
    }
)


def test_the_running_term_is_held_against_the_same_point_last_term_and_last_year():
    assert said(terms_beside(FOUR, AUTUMN + 3, comparison=comparison(), last_year_told=False)) == [
        (5, "to the same point last year (20 November 2024)"),
        (4, "last term"),
        (7, "in all of the same term last year"),
    ]


def test_what_the_title_tells_of_last_year_is_not_told_again():
    figures = terms_beside(FOUR, AUTUMN + 3, comparison=comparison(), last_year_told=True)
    assert said(figures) == [(4, "last term"), (7, "in all of the same term last year")]
    unknown = comparison(to_same_point_last_year=None)
    figures = terms_beside(FOUR, AUTUMN + 3, comparison=unknown, last_year_told=True)
    assert said(figures) == [(4, "last term")]


def test_a_term_that_is_over_is_held_against_whole_terms_and_a_gap_stays_one():
    assert said(terms_beside(FOUR, AUTUMN + 2, comparison=comparison(), last_year_told=False)) == [
        (None, "the term before")
    ]


def test_a_first_term_is_held_against_nothing():
    assert said(terms_beside(FOUR, AUTUMN, comparison=comparison(), last_year_told=False)) == []


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], "No half-term has begun in this view"),
        ([("returned", 1)], "1 incident in Period 0"),
        ([("to_date", 3)], "3 incidents so far in Period 0"),
        ([("missing", None)], "No return yet for Period 0"),
        (
            [*[("returned", 2)] * 6, ("to_date", 3)],
            "3 incidents so far in Period 6; 2 in all of Period 0",
        ),
        ([*[("returned", 2)] * 6, ("returned", 3)], "3 incidents in Period 6; 2 in Period 0"),
        (
            [("missing", None), *[("returned", 2)] * 6],
            "2 incidents in Period 6; Period 0 was not returned",
        ),
    ],
)
def test_a_period_is_said_beside_the_same_one_of_the_year_before(rows, expected):
    assert headline_of_periods(periods(*rows), HALVES) == expected


def test_a_month_is_held_against_the_one_twelve_before():
    rows = [("returned", 4), *[("returned", 2)] * 11, ("returned", 3)]
    headline = headline_of_periods(periods(*rows), MONTHS, kind="Conduct")
    assert headline == "3 Conduct incidents in Period 12; 4 in Period 0"


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([5], []),
        ([0, 0], [(0, "in Period 0, the half-term before")]),
        (
            [5, 2, 1],
            [
                (2, "in Period 1, the half-term before"),
                (5, "in Period 0, the busiest half-term shown"),
            ],
        ),
        ([2, 5, 1], [(5, "in Period 1, the half-term before and the busiest shown")]),
        ([2, 1, 5], [(1, "in Period 1, the half-term before")]),
    ],
)
def test_a_period_is_held_against_the_one_before_and_the_busiest(numbers, expected):
    table = periods(*(("returned", number) for number in numbers))
    assert said(periods_beside(table, HALVES)) == expected


def test_open_flags_are_those_of_the_kinds_and_terms_shown(policy):
    terms, _, status, _ = judge_school(policy, {FIRST: [2, 2, 2, 2, 2, 2, 12]})
    every = pd.DataFrame({"term": [term.id.ordinal for term in terms]})
    [flag] = flags_within(status, Filters(), every)
    assert flag.subject == FIRST
    assert flags_within(status, Filters(category=FIRST.category), every) == [flag]
    assert flags_within(status, Filters(nature=FIRST.nature), every) == [flag]
    assert flags_within(status, Filters(category=Category.CONTENT), every) == []
    assert flags_within(status, Filters(nature=Nature.VALUES), every) == []
    assert flags_within(status, Filters(), every[:-1]) == []
    assert flags_within(status, Filters(setting=Setting.IN_SCHOOL), every) == []
    assert flags_within(status, Filters(platform="WhatsApp"), every) == []


def test_a_part_is_said_in_a_few_words():
    rows = [("returned", 5), ("nil", 0), ("missing", None), ("to_date", 8)]
    table = periods(*rows, first=AUTUMN)
    assert say_part(table) == "8 so far this term; 5 in the whole term a year before"
    assert say_part(table[:2]) == "0 in period 1"
    assert say_part(table[:3]) == "No return yet for period 2"
    later = periods(*rows[2:], ("returned", 1), ("returned", 1), first=AUTUMN)
    assert say_part(later) == "1 in period 3; not returned a year before"


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ({"A": 3, "B": 2}, "A has most: 3 so far this term"),
        ({"A": 3, "B": 3}, ""),
        ({"A": 0, "B": 0}, ""),
        ({"A": 3}, ""),
    ],
)
def test_the_part_with_most_is_named_when_it_is_one(numbers, expected):
    parts = {name: periods(("to_date", number)) for name, number in numbers.items()}
    assert headline_of_parts(parts) == expected


def test_terms_of_which_no_range_is_known_are_drawn_without_one(policy, terms):
    _, _, status, _ = judge_school(policy, {FIRST: [1, 1]})
    running = status.judgements[-1].term
    rows = terms(
        (2018, "Autumn", "returned", 4), (running.id.year, str(running.id.season), "to_date", 2)
    )
    table = terms_without_usual(rows, status)
    assert list(table["low"].isna()) == [True, True]
    assert list(table["progress"]) == ["", "day 31 of 60"]
    assert table["phase"].nunique() == 2


def test_a_table_holds_every_period_latest_first_and_no_number_for_a_gap():
    rows = [("returned", 1204), ("missing", None), ("nil", 0), ("part", 2), ("to_date", 3)]
    table = counts_to_read(periods(*rows).assign(estimated=[True, *[False] * 4]), "Month")
    assert list(table.itertuples(index=False, name=None)) == [
        ("Period 4", "3", "so far"),
        ("Period 3", "2", "a part was not returned"),
        ("Period 2", "0", "nil return"),
        ("Period 1", "–", "not returned"),
        ("Period 0 (dates estimated)", "1,204", ""),
    ]


def test_parts_stand_side_by_side_in_one_table():
    parts = {
        name: periods(("returned", number), ("missing", None))
        for name, number in (("Contact", 1), ("Conduct", 2))
    }
    table = side_by_side_to_read(parts)
    assert table.to_dict("list") == {
        "Term": ["Period 1", "Period 0"],
        "Contact": ["–", "1"],
        "Conduct": ["–", "2"],
        "Remark": ["not returned", ""],
    }

"""Whether staff record consistently, in sentences, on both sides of what changes them."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from policy_monitor.analysis import Delays
from policy_monitor.policy import load_policy
from policy_monitor.report import (
    LATE_DAYS,
    headline_of_gaps,
    headline_of_logging,
    headline_of_returns,
    say_delays,
    say_missing_line,
    say_recording,
    summarise_logging,
)
from tests.report.books import book_of

NOTHING_TOLD = Delays(0, 3, None, None, 0)
USUAL = {
    "category": "Conduct",
    "nature": "Aggressive",
    "outcomes": "sanction",
    "platform": "TikTok",
    "setting": "in school",
    "involved": "pupil",
    "incidents": 1,
}


@pytest.fixture(scope="module")
def policy():
    return load_policy(Path(__file__).parents[2] / "data" / "policy")


def cube_of(*rows):
    return pd.DataFrame([USUAL | row for row in rows], columns=list(USUAL)).astype(
        {"incidents": "int64"}
    )


def book_with(policy, today, cube, terms):
    return replace(book_of(policy, today=today), cube=cube, terms=terms)


@pytest.mark.parametrize(
    ("logging", "said"),
    [
        (NOTHING_TOLD, "The logs do not say when incidents were recorded"),
        (Delays(4, 0, None, None, 0), "The logs say when only 4 incidents were recorded"),
        (Delays(5, 0, 0, 0, 0), "9 in 10 incidents recorded on the same day"),
        (Delays(5, 2, 1, 3, 2), "9 in 10 incidents recorded within 3 days; 2 later than 7 days"),
    ],
)
def test_how_soon_incidents_were_recorded_is_said_from_enough_of_them(logging, said):
    assert headline_of_logging(logging) == said


@pytest.mark.parametrize(("days", "late"), [(LATE_DAYS, 0), (LATE_DAYS + 1, 1)])
def test_late_is_more_than_a_week(days, late):
    delays = pd.DataFrame({"days": pd.Series([days], dtype="Int64"), "incidents": [1]})
    assert summarise_logging(delays).later == late


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("missing", None), ("returned", 1), ("to_date", 1)], "1 of 2 terms returned"),
        ([("nil", 0), ("returned", 1), ("not_yet", None)], "2 of 2 terms returned"),
        ([("to_date", 1)], "No term is over yet"),
        ([("nil", 0), ("to_date", 1)], "1 of 1 term returned"),
    ],
)
def test_returns_are_counted_of_the_terms_that_are_over(terms, rows, said):
    places = [(2025, "Autumn"), (2025, "Spring"), (2025, "Summer")]
    table = terms(*((*place, *row) for place, row in zip(places, rows, strict=False)))
    assert headline_of_returns(table) == said


def test_the_answer_says_all_three_things(policy, terms, today):
    table = terms((2025, "Summer", "missing", None), (2026, "Autumn", "to_date", 3))
    book = book_with(policy, today, cube_of({"incidents": 2}, {"nature": None}), table)
    assert say_recording(book, Delays(9, 3, 1, 2, 0)) == (
        "Where the log gives the day of recording (9 of 12 incidents), 9 in 10 were recorded "
        "within 2 days; 1 of 3 is not fully classified; summer term 2025/26 was not returned."
    )


def test_the_answer_for_a_log_without_fault(policy, terms, today):
    book = book_with(policy, today, cube_of({}, {}), terms((2025, "Summer", "returned", 2)))
    assert say_recording(book, Delays(5, 0, 1, 2, 0)) == (
        "9 in 10 incidents were recorded within 2 days; all are fully classified; every term was "
        "returned."
    )


def test_a_school_with_nil_returns_alone_has_nothing_to_say_of_incidents(policy, terms, today):
    book = book_with(policy, today, cube_of(), terms((2025, "Summer", "nil", 0)))
    assert say_recording(book, Delays(0, 0, None, None, 0)) == "Every term was returned."


def test_before_a_term_is_over_nothing_is_said_of_every_term(policy, terms, today):
    book = book_with(policy, today, cube_of({}), terms((2026, "Autumn", "to_date", 1)))
    assert say_recording(book, Delays(1, 0, 1, 1, 0)).endswith("; no term is over yet.")
    nothing = book_with(policy, today, cube_of(), terms((2026, "Autumn", "to_date", 0)))
    assert say_recording(nothing, Delays(0, 0, None, None, 0)) == "No term is over yet."


@pytest.mark.parametrize(
    ("rows", "complete", "said"),
    [
        ([], 0, "No incident is recorded"),
        ([{"incidents": 2}], 2, "2 of 2 incidents recorded in full"),
        (
            [{}, {"platform": None}, {"platform": None, "nature": None}],
            1,
            "1 of 3 incidents recorded in full; left out most: platform (2)",
        ),
        (
            [{"category": None, "nature": None}],
            0,
            "0 of 1 incident recorded in full; left out most: category and type of risk (1)",
        ),
    ],
)
def test_what_is_left_out_most_is_named(rows, complete, said):
    assert headline_of_gaps(cube_of(*rows), complete) == said


def test_the_line_for_the_overview_names_what_is_left_out(policy, terms, today):
    table = terms((2025, "Summer", "missing", None), (2026, "Autumn", "to_date", 1))
    book = book_with(policy, today, cube_of({"nature": None}), table)
    assert say_missing_line(book) == (
        "Left out of these figures: no return for summer term 2025/26 and 1 incident not fully "
        "classified."
    )
    whole = book_with(policy, today, cube_of({}), terms((2025, "Summer", "returned", 1)))
    assert say_missing_line(whole) == ""


def test_the_days_of_a_term_are_said_with_what_was_late():
    rows = pd.DataFrame(
        [("Autumn term 2026/27", 1, 9, 2), ("Spring term 2026/27", 0, 1, 0)],
        columns=["label", "half_within", "nine_in_ten_within", "later"],
    )
    assert say_delays(rows, late=7) == [
        "Autumn term 2026/27: half within 1 day, 9 in 10 within 9 days; 2 later than 7 days",
        "Spring term 2026/27: half on the same day, 9 in 10 within 1 day; none later than 7 days",
    ]

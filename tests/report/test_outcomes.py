"""What was done, in sentences, each on both sides of what changes it."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from policy_monitor.analysis import (
    Delays,
    by_kind_and_group,
    count_parts_by_term,
    split_by_group,
    with_any_outcome,
)
from policy_monitor.policy import load_policy
from policy_monitor.report import (
    headline_of_closing,
    headline_of_groups,
    headline_of_help,
    headline_of_kind_and_group,
    headline_of_open,
    headline_of_steps,
    help_by_term,
    outside_codes,
    parts_of_help,
    say_outcomes,
    terms_by_part,
)
from policy_monitor.report.open_cases import OpenCases

OUTCOMES = load_policy(Path(__file__).parents[2] / "data" / "policy").outcomes


def cube_of(*rows):
    usual = {
        "year": 2026,
        "season": "Autumn",
        "category": "Conduct",
        "nature": "Aggressive",
        "outcomes": "parents_contacted",
        "incidents": 1,
    }
    table = pd.DataFrame([usual | row for row in rows], columns=list(usual))
    return table.astype({"incidents": "int64", "year": "int64"})


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((), "No incident in this view."),
        (
            ({"incidents": 3}, {"outcomes": "police_informed|ongoing"}),
            (
                "Most often parents or carers contacted: 3 of 4 incidents. 1 needed help from "
                "outside the school; 1 is still open."
            ),
        ),
        (
            ({"outcomes": "sanction|parents_contacted"},),
            (
                "Most often parents or carers contacted and sanction: 1 of 1 incident. None needed "
                "help from outside the school; none are still open."
            ),
        ),
        (
            ({"outcomes": "not_recorded", "incidents": 2},),
            (
                "What was done is not recorded for any of 2 incidents. None needed help from "
                "outside the school; none are still open."
            ),
        ),
        (
            ({"outcomes": "ceop_referral", "incidents": 2},),
            (
                "Most often CEOP referral: 2 of 2 incidents. All 2 needed help from outside the "
                "school; none are still open."
            ),
        ),
    ],
)
def test_the_answer_says_what_was_done_most_how_much_help_and_what_is_open(rows, said):
    assert say_outcomes(cube_of(*rows), OUTCOMES) == said


def test_the_most_frequent_category_says_what_became_of_it():
    cube = cube_of(
        {"incidents": 5},
        {"outcomes": "sanction", "incidents": 4},
        {"category": "Content", "outcomes": "no_further_action", "incidents": 8},
    )
    assert headline_of_kind_and_group(by_kind_and_group(cube, OUTCOMES)) == (
        "Conduct most often taken to parents or the platform: 5 of 9"
    )
    unknown = by_kind_and_group(cube_of({"category": None, "nature": None}), OUTCOMES)
    assert headline_of_kind_and_group(unknown) == "No incident whose kind is known"


def groups_of(terms, cube, *statuses):
    table = terms(*((year, season, status, number) for (year, season, status, number) in statuses))
    return count_parts_by_term(
        {str(group): part for group, part in split_by_group(cube, OUTCOMES).items()}, table
    )


def test_the_latest_returned_term_says_how_far_its_incidents_went(terms):
    cube = cube_of({"outcomes": "sanction"}, {"season": "Summer", "year": 2025, "incidents": 3})
    over, running = (2025, "Summer", "returned", 3), (2026, "Autumn", "to_date", 1)
    assert headline_of_groups(groups_of(terms, cube, over, running)) == (
        "So far this term, 1 of 1 was dealt with in school"
    )
    not_yet = (2026, "Autumn", "not_yet", None)
    earlier = cube_of({"season": "Summer", "year": 2025, "incidents": 3})
    assert headline_of_groups(groups_of(terms, earlier, over, not_yet)) == (
        "In summer term 2025/26, 3 of 3 were taken to parents or the platform"
    )
    nothing = groups_of(terms, earlier.head(0), (2026, "Autumn", "to_date", 0))
    assert headline_of_groups(nothing) == "So far this term, no incident"
    assert headline_of_groups(groups_of(terms, earlier.head(0), not_yet)) == (
        "No return in these terms"
    )


def test_help_is_said_in_all_and_by_term_with_its_kinds(terms):
    cube = cube_of(
        {"outcomes": "police_informed|safeguarding_referral"},
        {"incidents": 8},
        {"season": "Summer", "year": 2025, "outcomes": "professional_advice", "incidents": 2},
    )
    assert headline_of_help(cube, OUTCOMES) == "3 of 11 incidents needed outside help"
    table = terms(
        (2025, "Summer", "returned", 2),
        (2026, "Autumn", "to_date", 9),
    )
    kinds = parts_of_help(cube, OUTCOMES)
    assert list(kinds) == ["Police informed", "Safeguarding referral", "Professional advice sought"]
    helped = with_any_outcome(cube, outside_codes(OUTCOMES))
    assert help_by_term(count_parts_by_term({"Any": helped, **kinds}, table)) == [
        "Summer term 2025/26: 2 of 2 incidents (professional advice sought 2)",
        ("Autumn term 2026/27: 1 of 9 incidents (police informed 1 and safeguarding referral 1)"),
    ]


def test_no_help_is_said_plainly():
    assert headline_of_help(cube_of({}), OUTCOMES) == "No incident needed outside help"
    assert headline_of_help(cube_of(), OUTCOMES) == "No incident in this view"
    assert parts_of_help(cube_of({}), OUTCOMES) == {}


@pytest.mark.parametrize(
    ("total", "longest", "said"),
    [
        (0, None, "No case is marked as still open"),
        (1, 30, "1 case still open, the longest for at least 4 weeks"),
        (2, None, "2 cases still open"),
    ],
)
def test_open_cases_are_said_with_the_longest(total, longest, said):
    assert headline_of_open(OpenCases(total, pd.DataFrame(), longest)) == said


@pytest.mark.parametrize(
    ("closing", "said"),
    [
        (Delays(0, 9, None, None, 0), "The log does not say when cases were closed"),
        (
            Delays(4, 9, None, None, 0),
            "Too few to say how long cases take: 4 cases with the day of closing",
        ),
        (Delays(5, 0, 1, 30, 1), "Half of the cases closed within 1 day, 9 in 10 within 30"),
    ],
)
def test_closing_is_summed_up_only_from_enough_cases(closing, said):
    assert headline_of_closing(closing) == said


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ([("a", 0, 9), ("b", 2, 9), ("c", 1, None)], "1 of 2 never written down"),
        ([("a", 0, 9), ("b", 0, 9)], "None is written down"),
        ([("a", 1, 9), ("b", 2, 9)], "Each is written down at least once"),
        ([("a", 0, 0), ("b", 2, None)], "None is called for here"),
        ([("a", 0, 3)], "It is not written down"),
        ([("a", 1, 3)], "It is written down"),
    ],
)
def test_the_steps_are_said_as_never_written_down_or_not(steps, said):
    table = pd.DataFrame(steps, columns=["name", "taken", "expected"])
    assert headline_of_steps(table.astype({"expected": "Int64"})) == said


def test_the_table_of_parts_has_a_dash_where_nothing_was_returned(terms):
    table = terms(
        (2025, "Spring", "nil", 0),
        (2025, "Summer", "missing", None),
        (2026, "Autumn", "to_date", 1),
    )
    read = terms_by_part(count_parts_by_term({"Any": cube_of({})}, table), total="All")
    assert read.to_numpy().tolist() == [
        ["Spring term 2025/26", "0", "0", "nil return"],
        ["Summer term 2025/26", "–", "–", "not returned"],
        ["Autumn term 2026/27", "1", "1", "so far"],
    ]


def test_the_day_is_never_in_a_title():
    said = headline_of_open(OpenCases(1, pd.DataFrame(), 41))
    assert "41" not in said
    assert str(date(2026, 11, 20).year) not in said

"""Where the review stands, in plain text: grouped by what it asks, and nothing of a single row."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from policy_monitor.policy import load_policy
from policy_monitor.report.standing import describe_standing
from policy_monitor.review import Case, ReviewFlag, Rule
from policy_monitor.vocabulary import Category, Nature, Outcome, Season, TermId
from tests.report.books import book_of, entry, meeting, review

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def policy():
    return load_policy(Path(__file__).parents[2] / "data" / "policy")


def with_flags(book, *flags):
    """A book on whose status these flags are open."""
    return replace(book, status=replace(book.status, flags=flags))


def flag(rule, sentence, **given):
    return ReviewFlag(rule, "section 9", date(2026, 9, 1), sentence, ("upload 1, row 7",), **given)


def test_a_due_review_says_why_by_which_clause_and_for_which_meeting(policy):
    meetings = [entry(1, meeting("2026-12-08", "Full governing body"))]
    book = book_of(policy, today=TODAY, meetings=meetings)
    [_, question] = book.status.flags
    assert describe_standing(book) == (
        "A review of the policy is due.\n"
        "It should go to the governors' meeting on 8 December 2026 (Full governing body).\n"
        "\n"
        "Reasons for a review:\n"
        "- The annual review of the policy has been overdue since 31 January 2020, 6 years and "
        "9 months ago. (section 9)\n"
        "\n"
        "Questions:\n"
        f"- {question.sentence} (section 9)\n"
        "\n"
        "Carlton Primary School has reported nothing yet."
    )


def test_when_nothing_is_due_it_says_what_comes_next(policy):
    reviews = [entry(1, review("2026-10-06"))]
    text = describe_standing(book_of(policy, today=TODAY, reviews=reviews))
    assert text.startswith(
        "No review is due. Next: annual review by 6 October 2027.\n"
        "No governors' meeting is recorded for it yet.\n"
    )
    assert "Reasons" not in text


def test_what_is_open_stands_under_what_it_asks_in_the_order_of_its_weight(policy):
    book = with_flags(
        book_of(policy, today=TODAY),
        flag(Rule.OPEN_CASE, "A question."),
        flag(Rule.THIS_TERM, "On trial.", trial=True),
        flag(Rule.NEW_KIND, "A note."),
        flag(Rule.SERIOUS, "A reason."),
    )
    text = describe_standing(book)
    assert text.split("\n\n")[1:-1] == [
        "Reasons for a review:\n- A reason. (section 9)",
        "On trial, and no reason yet:\n- On trial. (section 9)",
        "Notes for discussion:\n- A note. (section 9)",
        "Questions:\n- A question. (section 9)",
    ]


def test_the_regular_review_is_named_when_something_else_makes_one_due(policy):
    case = Case(
        TermId(2026, Season.AUTUMN),
        Category.CONTACT,
        Nature.SEXUAL,
        (Outcome.POLICE_INFORMED,),
        (),
        date(2026, 11, 11),
        "upload 1, sheet 1, row 14",
    )
    reviews = [entry(1, review("2026-10-06"))]
    text = describe_standing(book_of(policy, today=TODAY, reviews=reviews, cases=[case]))
    assert text.startswith(
        "A review of the policy is due.\nThe annual review of the policy is due by 6 October 2027."
    )
    for private in ("row 14", "upload 1", "11 November", "2026-11-11"):
        assert private not in text


def test_the_example_is_marked_first(policy):
    text = describe_standing(book_of(policy, today=TODAY, example=True))
    assert text.startswith("Example data: every incident is invented, as of 23 November 2026.\n")

from dataclasses import replace
from datetime import date, timedelta

import pytest

from policy_monitor.review import ReviewState, annual_review
from tests.review.recorded import on
from tests.review.standing import CALENDAR


def state_on(policy, today):
    return annual_review(policy, CALENDAR, today=today).state


def test_the_schools_own_policy_has_been_overdue_since_31_january_2020(policy):
    review = annual_review(policy, CALENDAR, today=date(2026, 11, 22))
    assert review.state is ReviewState.OVERDUE
    assert review.due_on == date(2020, 1, 31)
    assert review.clause == "section 9"
    assert review.note is None
    assert review.sentence == (
        "The annual review of the policy has been overdue since 31 January 2020, "
        "6 years and 9 months ago."
    )


@pytest.mark.parametrize(
    ("today", "state", "is_due"),
    [
        (date(2019, 1, 31), "up to date", False),
        (date(2019, 12, 1), "up to date", False),
        (date(2019, 12, 2), "due soon", False),  # sixty days before
        (date(2020, 1, 30), "due soon", False),
        (date(2020, 1, 31), "due", True),
        (date(2020, 2, 1), "overdue", True),
    ],
)
def test_each_state_begins_on_its_day(policy, today, state, is_due):
    review = annual_review(policy, CALENDAR, today=today)
    assert (review.state, review.is_due) == (state, is_due)


@pytest.mark.parametrize(
    ("today", "sentence"),
    [
        (date(2019, 6, 1), "The annual review of the policy is due by 31 January 2020."),
        (
            date(2019, 12, 2),
            "The annual review of the policy is due soon: by 31 January 2020, in 60 days.",
        ),
        (
            date(2020, 1, 30),
            "The annual review of the policy is due soon: by 31 January 2020, in 1 day.",
        ),
        (date(2020, 1, 31), "The annual review of the policy is due today, 31 January 2020."),
        (
            date(2020, 2, 1),
            "The annual review of the policy has been overdue since 31 January 2020, 1 day ago.",
        ),
    ],
)
def test_each_state_has_its_sentence(policy, today, sentence):
    assert annual_review(policy, CALENDAR, today=today).sentence == sentence


@pytest.mark.parametrize(
    ("last_reviewed", "due_on"),
    [
        ("31/01/2019", date(2020, 1, 31)),
        ("01/2019", date(2020, 1, 31)),
        ("29/02/2024", date(2025, 2, 28)),
        ("28/02/2023", date(2024, 2, 28)),
        ("02/2023", date(2024, 2, 29)),  # a month falls due on its last day
        ("02/2024", date(2025, 2, 28)),
        ("Autumn term 2018/19", date(2019, 12, 20)),  # a term, on its last day of school
        ("Summer term 2018/19", date(2020, 7, 21)),
    ],
)
def test_the_review_falls_due_as_exactly_as_the_last_one_was_given(reviewed, last_reviewed, due_on):
    assert annual_review(reviewed(last_reviewed), CALENDAR, today=date(2019, 1, 1)).due_on == due_on


def test_a_longer_cycle_on_the_cover_never_outlasts_section_9(reviewed):
    review = annual_review(
        reviewed("01/2019", name="bi-annual", months=24), CALENDAR, today=date(2019, 6, 1)
    )
    assert review.due_on == date(2020, 1, 31)
    assert review.sentence == "The annual review of the policy is due by 31 January 2020."
    assert review.note == (
        "The policy's cover gives a review every 24 months. Section 9 asks for one at least "
        "every 12 months, so that is what counts."
    )


def test_a_shorter_cycle_on_the_cover_counts(reviewed):
    review = annual_review(
        reviewed("31/01/2019", name="termly", months=4), CALENDAR, today=date(2019, 2, 1)
    )
    assert review.due_on == date(2019, 5, 31)
    assert review.note is None
    assert review.sentence == "The 4-monthly review of the policy is due by 31 May 2019."


def test_where_the_clause_allows_it_the_months_are_said_and_not_the_ambiguous_word(reviewed):
    policy = reviewed("01/2019", name="bi-annual", months=24, ceiling_months=24)
    assert annual_review(policy, CALENDAR, today=date(2019, 6, 1)).sentence == (
        "The 24-monthly review of the policy is due by 31 January 2021."
    )


@pytest.mark.parametrize(
    ("name", "months", "due_on"),
    [
        ("termly", 4, date(2019, 5, 31)),
        ("annual", 12, date(2020, 1, 31)),
        ("bi-annual", 24, date(2020, 1, 31)),
        ("tri-annual", 36, date(2020, 1, 31)),
    ],
)
def test_every_cycle_of_the_cover_falls_due_within_the_year(reviewed, name, months, due_on):
    review = annual_review(
        reviewed("01/2019", name=name, months=months), CALENDAR, today=date(2019, 2, 1)
    )
    assert review.due_on == due_on
    assert (review.note is not None) is (months > 12)


@pytest.mark.parametrize(
    ("last_reviewed", "due_on"),
    [
        ("Autumn term 2018/19", date(2019, 4, 5)),
        ("Summer term 2018/19", date(2019, 12, 20)),
        ("31/08/2019", date(2019, 12, 31)),
        ("01/09/2019", date(2020, 1, 1)),
    ],
)
def test_a_termly_review_falls_due_a_term_or_four_months_on(reviewed, last_reviewed, due_on):
    policy = reviewed(last_reviewed, name="termly", months=4)
    assert annual_review(policy, CALENDAR, today=date(2019, 1, 1)).due_on == due_on


@pytest.fixture
def set_for(reviewed):
    """The regular review after one on 15 January 2026, the next being set for some time."""

    def _set_for(text, **cycle):
        policy = replace(reviewed("15/01/2026", **cycle), next_due=on(text))
        return annual_review(policy, CALENDAR, today=date(2026, 2, 1))

    return _set_for


@pytest.mark.parametrize(
    ("text", "due_on"),
    [
        ("14/01/2027", date(2027, 1, 14)),
        ("12/2026", date(2026, 12, 31)),
        ("Autumn term 2026/27", date(2026, 12, 18)),
        ("15/01/2027", date(2027, 1, 15)),
    ],
)
def test_a_day_that_governors_set_within_the_year_counts(set_for, text, due_on):
    review = set_for(text)
    assert (review.due_on, review.note) == (due_on, None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("16/01/2027", "16 January 2027"),
        ("01/2027", "January 2027"),
        ("Spring term 2026/27", "the spring term 2026/27"),
    ],
)
def test_a_day_that_governors_set_later_than_section_9_allows_gives_way(set_for, text, said):
    review = set_for(text)
    assert review.due_on == date(2027, 1, 15)
    assert review.note == (
        f"The next review was set for {said}. The policy asks for one at least every 12 months "
        "(section 9), so 15 January 2027 is what counts."
    )


def test_a_day_later_than_a_shorter_cycle_on_the_cover_gives_way_to_the_cover(set_for):
    review = set_for("09/2026", name="termly", months=4)
    assert review.due_on == date(2026, 5, 15)
    assert review.note == (
        "The next review was set for September 2026. The policy asks for one at least every 4 "
        "months (cover), so 15 May 2026 is what counts."
    )


def test_a_longer_cycle_on_the_cover_is_said_before_a_later_day(set_for):
    assert set_for("01/2028", name="bi-annual", months=24).note == (
        "The policy's cover gives a review every 24 months. Section 9 asks for one at least "
        "every 12 months, so that is what counts."
    )


def test_without_days_of_notice_a_review_is_up_to_date_until_its_day(reviewed):
    policy = reviewed("01/2019", due_soon_days=0)
    assert state_on(policy, date(2020, 1, 31) - timedelta(days=1)) is ReviewState.UP_TO_DATE
    assert state_on(policy, date(2020, 1, 31)) is ReviewState.DUE

from datetime import date, timedelta

import pytest

from policy_monitor.review import ReviewState, annual_review


def state_on(policy, today):
    return annual_review(policy, today=today).state


def test_the_schools_own_policy_has_been_overdue_since_31_january_2020(policy):
    review = annual_review(policy, today=date(2026, 11, 22))
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
    review = annual_review(policy, today=today)
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
    assert annual_review(policy, today=today).sentence == sentence


@pytest.mark.parametrize(
    ("last_reviewed", "due_on"),
    [
        ("31/01/2019", date(2020, 1, 31)),
        ("01/2019", date(2020, 1, 31)),
        ("29/02/2024", date(2025, 2, 28)),
        ("28/02/2023", date(2024, 2, 28)),
        ("02/2023", date(2024, 2, 29)),  # a month falls due on its last day
        ("02/2024", date(2025, 2, 28)),
        ("Autumn term 2018/19", date(2019, 12, 21)),
    ],
)
def test_the_review_falls_due_as_exactly_as_the_last_one_was_given(reviewed, last_reviewed, due_on):
    assert annual_review(reviewed(last_reviewed), today=date(2019, 1, 1)).due_on == due_on


def test_a_longer_cycle_on_the_cover_never_outlasts_section_9(reviewed):
    review = annual_review(reviewed("01/2019", name="bi-annual", months=24), today=date(2019, 6, 1))
    assert review.due_on == date(2020, 1, 31)
    assert review.sentence == "The annual review of the policy is due by 31 January 2020."
    assert review.note == (
        "The policy's cover gives a review every 24 months. Section 9 asks for one at least "
        "every 12 months, so that is what counts."
    )


def test_a_shorter_cycle_on_the_cover_counts(reviewed):
    review = annual_review(reviewed("31/01/2019", name="termly", months=4), today=date(2019, 2, 1))
    assert review.due_on == date(2019, 5, 31)
    assert review.note is None
    assert review.sentence == "The 4-monthly review of the policy is due by 31 May 2019."


def test_where_the_clause_allows_it_the_months_are_said_and_not_the_ambiguous_word(reviewed):
    policy = reviewed("01/2019", name="bi-annual", months=24, ceiling_months=24)
    assert annual_review(policy, today=date(2019, 6, 1)).sentence == (
        "The 24-monthly review of the policy is due by 31 January 2021."
    )


def test_without_days_of_notice_a_review_is_up_to_date_until_its_day(reviewed):
    policy = reviewed("01/2019", due_soon_days=0)
    assert state_on(policy, date(2020, 1, 31) - timedelta(days=1)) is ReviewState.UP_TO_DATE
    assert state_on(policy, date(2020, 1, 31)) is ReviewState.DUE

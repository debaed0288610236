"""What is known on a day: the policy in force, the latest review and the meetings to come."""

from dataclasses import replace
from datetime import date

import pytest

from policy_monitor.review import Governance, latest_review, policy_in_force
from policy_monitor.vocabulary import Outcome
from tests.review.recorded import choice, governance, meeting, on, review

TODAY = date(2026, 11, 22)
SERIOUS = {
    Outcome.POLICE_INFORMED,
    Outcome.CEOP_REFERRAL,
    Outcome.SAFEGUARDING_REFERRAL,
    Outcome.LEGAL_ACTION,
    Outcome.DISMISSAL,
}


def serious_in(policy):
    return {code for code, words in policy.outcomes.items() if words.serious}


def test_until_something_is_recorded_the_files_decide(policy):
    assert policy_in_force(policy, Governance()) == policy
    assert latest_review(Governance()) is None


@pytest.mark.parametrize(
    ("recorded", "text"),
    [
        ("30/01/2019", "January 2019"),  # older than the cover's month, which ends on the 31st
        ("12/2018", "January 2019"),
        ("31/01/2019", "31 January 2019"),
        ("01/02/2019", "1 February 2019"),
        ("Spring term 2018/19", "the spring term 2018/19"),
    ],
)
def test_a_recorded_review_counts_from_the_day_of_the_one_on_the_cover(policy, recorded, text):
    known = governance(reviews=[review(recorded)])
    assert policy_in_force(policy, known).last_reviewed.text == text


def test_the_review_held_last_counts_in_whatever_order_they_were_recorded(policy):
    known = governance(
        reviews=[
            review("10/11/2021", number=1, next_due=on("05/2022")),
            review("11/11/2020", number=2, next_due=on("06/2021")),
        ]
    )
    in_force = policy_in_force(policy, known)
    assert (in_force.last_reviewed.text, in_force.next_due.text) == ("10 November 2021", "May 2022")


def test_of_two_reviews_of_one_day_the_one_recorded_last_counts(policy):
    both = [review("10/11/2021"), review("10/11/2021", number=2, next_due=on("05/2022"))]
    for reviews in (both, both[::-1]):
        assert policy_in_force(policy, governance(reviews=reviews)).next_due.text == "May 2022"


def test_the_day_on_the_cover_for_the_next_review_ends_with_the_next_review(reviewed):
    cover = replace(reviewed("01/2019"), next_due=on("01/2020"))
    known = governance(reviews=[review("10/11/2021")])
    assert policy_in_force(cover, known).next_due is None


def test_strict_allows_one_false_flag_in_a_hundred_terms_and_standard_one_in_twenty(policy):
    for sensitivity, allowed in (("strict", 0.01), ("standard", 0.05)):
        in_force = policy_in_force(policy, governance(choices=[choice(sensitivity)]))
        assert in_force.triggers.sensitivity == sensitivity
        assert in_force.triggers.false_flags_per_term == allowed


def test_the_latest_choice_counts(policy):
    choices = [choice("strict", Outcome.SANCTION), choice("standard", Outcome.LEGAL_ACTION)]
    in_force = policy_in_force(policy, governance(choices=choices))
    assert in_force.triggers.sensitivity == "standard"
    assert serious_in(in_force) == {Outcome.LEGAL_ACTION}


def test_a_sensitivity_that_the_files_no_longer_know_changes_nothing(policy):
    in_force = policy_in_force(policy, governance(choices=[choice("invented", *SERIOUS)]))
    assert in_force.triggers == policy.triggers


def test_a_school_may_choose_which_outcomes_are_serious_and_nothing_else_changes(policy):
    assert serious_in(policy) == SERIOUS
    chosen = choice("standard", Outcome.SANCTION, Outcome.POLICE_INFORMED)
    in_force = policy_in_force(policy, governance(choices=[chosen]))
    assert serious_in(in_force) == {Outcome.SANCTION, Outcome.POLICE_INFORMED}
    gravity = [words.gravity for words in in_force.outcomes.values()]
    assert gravity == [words.gravity for words in policy.outcomes.values()]
    assert serious_in(policy) == SERIOUS


def test_a_meeting_today_is_still_to_come_and_one_yesterday_is_not():
    for day, found in ((date(2026, 11, 21), None), (TODAY, TODAY)):
        coming = governance(meetings=[meeting(day)]).next_meeting(TODAY)
        assert (coming and coming.meets_on) == found


def test_the_next_meeting_is_the_earliest_to_come():
    days = date(2027, 3, 3), date(2026, 12, 2), date(2026, 11, 1)
    meetings = [meeting(day, number=place) for place, day in enumerate(days, start=1)]
    known = governance(meetings=meetings)
    assert known.next_meeting(TODAY).meets_on == date(2026, 12, 2)
    assert known.next_meeting(date(2027, 3, 4)) is None


def test_the_last_meeting_by_a_day_is_on_that_day_at_the_latest():
    meetings = [meeting(date(2027, 1, 20)), meeting(date(2027, 3, 3), number=2)]
    known = governance(meetings=meetings)
    by = {day: known.last_meeting_by(date(2027, 3, day), on=TODAY).meets_on for day in (2, 3)}
    assert by == {2: date(2027, 1, 20), 3: date(2027, 3, 3)}
    assert known.last_meeting_by(date(2027, 1, 19), on=TODAY) is None
    assert known.last_meeting_by(date(2027, 1, 20), on=date(2027, 1, 21)) is None
    assert known.last_meeting_by(date(2027, 1, 20), on=date(2027, 1, 20)) is not None


def test_a_review_counts_once_it_may_have_been_held():
    known = governance(reviews=[review("11/2026")])
    assert known.up_to(date(2026, 10, 31)).reviews == ()
    assert known.up_to(date(2026, 11, 1)).reviews == known.reviews

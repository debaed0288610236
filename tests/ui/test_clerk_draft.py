"""A review as it is filled in: what is still to do, and what recording would change."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from policy_monitor.policy import load_policy
from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.records import Considered, ReviewDecision, Verdict
from policy_monitor.review import Case, Governance, Rule
from policy_monitor.ui.clerk_draft import (
    Draft,
    find_same_review,
    list_problems,
    make_review,
    say_effect,
)
from policy_monitor.ui.clerk_items import Item
from policy_monitor.vocabulary import Category, Nature, Outcome, Role, Season, TermId
from tests.review.standing import status_of
from tests.ui.recorded import standing

POLICY = Path(__file__).parents[2] / "data" / "policy"
TODAY = date(2026, 11, 20)
AUTUMN = TermId(2026, Season.AUTUMN)


def on(day):
    return PartialDate(day, day, DatePrecision.DAY, f"{day:%d/%m/%Y}")


def november(last=30):
    first, last = date(2026, 11, 1), date(2026, 11, last)
    return PartialDate(first, last, DatePrecision.MONTH, "November 2026")


DRAFT = Draft(
    held=on(TODAY),
    decision=ReviewDecision.NO_CHANGE,
    ticked={},
    developments=(),
    next_due=None,
    minute_reference="",
    note="",
    role=Role.CLERK,
)


def rise(rule=Rule.THIS_TERM, nature=Nature.AGGRESSIVE):
    considered = Considered(rule, AUTUMN, Category.CONDUCT, nature, incidents=12)
    return Item(
        f"{rule} {nature}",
        considered,
        "12 this term.",
        is_reason=True,
        ticked=True,
        statistical=True,
    )


def problems(**changes):
    return list_problems(replace(DRAFT, **changes), today=TODAY)


def test_a_draft_with_a_day_and_a_decision_is_ready():
    assert problems() == []


@pytest.mark.parametrize(
    ("held", "is_future"),
    [
        (on(date(2026, 11, 20)), False),
        (on(date(2026, 11, 21)), True),
        (november(), False),
        (replace(november(), first_on=date(2026, 11, 21)), True),
    ],
)
def test_a_review_is_not_held_in_the_future(held, is_future):
    said = problems(held=held)
    assert bool(said) is is_future
    assert all("in the future: today is 20 November 2026" in sentence for sentence in said)


def test_a_decision_is_needed():
    assert problems(decision=None) == ["Choose what was decided."]
    assert make_review(replace(DRAFT, decision=None)) is None


def test_each_ticked_statistical_flag_needs_a_verdict():
    assert problems(ticked={rise(): None}) == [
        "Choose one-off or new normal for the flag that asks for it, or take the tick away."
    ]
    two = {rise(): None, rise(Rule.CLUSTER): None}
    assert problems(ticked=two) == [
        "Choose one-off or new normal for the two flags that ask for it, or take the tick away."
    ]
    assert problems(ticked={rise(): Verdict.ONE_OFF}) == []


def test_one_term_of_one_kind_is_not_both_a_one_off_and_a_new_normal():
    both = {rise(): Verdict.ONE_OFF, rise(Rule.CLUSTER): Verdict.NEW_NORMAL}
    [said] = problems(ticked=both)
    assert said.startswith("Two flags are about the same kind in the same term")
    other_kind = {rise(): Verdict.ONE_OFF, rise(nature=Nature.SEXUAL): Verdict.NEW_NORMAL}
    assert problems(ticked=other_kind) == []


def test_the_next_review_comes_after_this_one():
    assert problems(next_due=on(date(2026, 11, 20))) == [
        "The next review must come after this one. Correct when it is due."
    ]
    assert problems(next_due=on(date(2026, 11, 21))) == []


def test_a_review_keeps_what_was_ticked_with_the_verdicts():
    review = make_review(replace(DRAFT, ticked={rise(): Verdict.NEW_NORMAL}, developments=(2,)))
    assert [one.verdict for one in review.considered] == [Verdict.NEW_NORMAL]
    assert (review.developments, review.role, review.corrects) == ((2,), Role.CLERK, None)


def test_a_second_review_of_the_same_day_is_the_same_review():
    review = make_review(DRAFT)
    recorded = [standing(review, number=1)]
    assert find_same_review(review, recorded) is recorded[0]
    day_before = replace(review, reviewed=on(date(2026, 11, 19)))
    assert find_same_review(day_before, recorded) is None


def test_a_correction_is_no_second_review_but_may_not_become_one():
    review = make_review(DRAFT)
    recorded = [standing(review, number=1), standing(review, number=2)]
    correction = replace(review, corrects=1)
    assert find_same_review(correction, recorded[:1]) is None
    assert find_same_review(correction, recorded) is recorded[1]
    assert find_same_review(replace(review, corrects=3), recorded) is None


@pytest.fixture(scope="module")
def policy():
    """The school's own, last reviewed in January 2019."""
    return load_policy(POLICY)


def status_after(policy, *reviews, cases=()):
    lines = tuple(standing(review, number=place) for place, review in enumerate(reviews, 1))
    return status_of(policy, cases, today=TODAY, governance=Governance(reviews=lines))


def review_on(day, **changes):
    considered = (Considered(Rule.ANNUAL), Considered(Rule.DEVELOPMENTS))
    return replace(make_review(DRAFT), reviewed=on(day), considered=considered, **changes)


def test_the_effect_counts_what_is_cleared_and_says_the_next_day(policy):
    before, after = status_after(policy), status_after(policy, review_on(TODAY))
    said = "Clears 2 flags; the next review is then due by 20 November 2027."
    assert say_effect(before, after) == said
    done = "Cleared 2 flags; the next review is due by 20 November 2027."
    assert say_effect(before, after, is_done=True) == done


def test_taking_a_review_back_opens_what_it_had_cleared(policy):
    before, after = status_after(policy, review_on(TODAY)), status_after(policy)
    said = "Opens 2 flags; a review has then been due since 31 January 2020."
    assert say_effect(before, after) == said


def test_a_review_too_long_ago_leaves_the_regular_review_due(policy):
    old = replace(review_on(date(2025, 11, 20)), considered=())
    said = "a review has then been due since 20 November 2026."
    assert say_effect(status_after(policy), status_after(policy, old)).endswith(said)
    a_day_later = replace(old, reviewed=on(date(2025, 11, 21)))
    said = "the next review is then due by 21 November 2026."
    assert say_effect(status_after(policy), status_after(policy, a_day_later)).endswith(said)


def test_what_was_not_considered_stays_a_reason(policy):
    police = (Outcome.POLICE_INFORMED,)
    case = Case(AUTUMN, Category.CONTACT, Nature.SEXUAL, police, (), date(2026, 10, 14), "row 2")
    before = status_after(policy, cases=[case])
    after = status_after(policy, review_on(TODAY), cases=[case])
    assert say_effect(before, after) == ("Clears 2 flags; a review is then due for 1 other reason.")

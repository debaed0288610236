from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from policy_monitor.report import say_finding, say_known_from, say_standing
from policy_monitor.review import Case, Figures, ReviewFlag, Rule
from policy_monitor.vocabulary import Category, Nature, Outcome, Season, TermId
from tests.review.schools import FIRST
from tests.review.standing import status_of

TODAY = date(2026, 11, 22)
AUTUMN = TermId(2026, Season.AUTUMN)
OVERDUE = "A review of the policy is due: the annual review has been overdue since 31 January 2020"


def police(day, identity):
    return Case(
        AUTUMN,
        Category.CONTACT,
        Nature.SEXUAL,
        (Outcome.POLICE_INFORMED,),
        (),
        date(2026, 10, day),
        "row 14",
        identity=identity,
    )


def rise(rule=Rule.THIS_TERM, *, trial=False, incidents=12):
    return ReviewFlag(
        rule,
        "section 9",
        date(2026, 10, 1),
        "More than usual.",
        (),
        trial=trial,
        subject=FIRST,
        term=AUTUMN,
        figures=Figures(incidents, 11, 3.2, 9),
    )


def standing(policy, *flags, cases=(), today=TODAY):
    status = status_of(policy, cases, today=today)
    reasons = [flag for flag in status.flags if flag.makes_review_due]
    return say_standing(replace(status, flags=(*flags, *reasons)))


def test_overdue_by_itself(policy):
    assert standing(policy) == f"{OVERDUE}."


@pytest.mark.parametrize(
    ("rises", "said"), [(1, "one rise has"), (2, "two rises have"), (3, "three rises have")]
)
def test_rises_are_counted(policy, rises, said):
    assert standing(policy, *[rise()] * rises) == f"{OVERDUE}, and {said} yet to be considered."


def test_one_serious_incident_and_several_are_told_apart_but_never_counted(policy):
    one = [police(5, "a")]
    assert standing(policy, cases=one).endswith("a serious incident has yet to be considered.")
    several = [police(5, "a"), police(6, "b"), police(7, "c")]
    assert standing(policy, cases=several).endswith("serious incidents have yet to be considered.")
    assert standing(policy, rise(), cases=one).endswith(
        "a serious incident and one rise have yet to be considered."
    )


def test_without_the_regular_review_it_says_since_when(policy):
    reviewed = replace(
        policy,
        last_reviewed=replace(
            policy.last_reviewed, first_on=date(2026, 9, 1), last_on=date(2026, 9, 30)
        ),
    )
    cases = [police(14, "a")]
    assert standing(reviewed, cases=cases) == (
        "A review of the policy is due: a serious incident has yet to be considered. "
        "It has been due since 1 October 2026."
    )


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2019, 12, 1), "No review of the policy is due; next is the annual review, by"),
        (
            date(2019, 12, 2),
            "No review of the policy is due yet; the annual review is due soon, by",
        ),
        (
            date(2020, 1, 30),
            "No review of the policy is due yet; the annual review is due soon, by",
        ),
        (date(2020, 1, 31), "A review of the policy is due: the annual review is due today,"),
        (date(2020, 2, 1), "A review of the policy is due: the annual review has been overdue "),
    ],
)
def test_the_regular_review_on_both_sides_of_each_day(policy, today, said):
    assert standing(policy, today=today).startswith(said)
    assert "31 January 2020" in standing(policy, today=today)


def row(incidents, low, high, progress=""):
    return pd.DataFrame(
        {
            "term": [AUTUMN.ordinal],
            "label": [AUTUMN.label],
            "incidents": [incidents],
            "low": [low],
            "high": [high],
            "progress": [progress],
        }
    )


def test_a_finding_is_the_count_beside_what_would_be_usual():
    table = row(12, 0, 6, "day 31 of 74")
    running = "12 so far this term; 0 to 6 would be usual in a whole term"
    assert say_finding(rise(), table) == running
    over = row(12, 2, 2)
    assert say_finding(rise(), over) == "12 in the autumn term 2026/27; 2 would be usual"


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        (Rule.THIS_YEAR, "the rise is over the last terms together"),
        (Rule.CLUSTER, "they came close together"),
    ],
)
def test_a_term_within_its_range_says_where_the_rise_is_instead(rule, why):
    within = say_finding(rise(rule), row(6, 0, 6))
    assert within == f"6 in the autumn term 2026/27, within the usual 0 to 6; {why}"
    beyond = say_finding(rise(rule), row(7, 0, 6))
    assert beyond == "7 in the autumn term 2026/27; 0 to 6 would be usual"


def test_the_review_number_says_what_it_is_for_and_from_how_much_it_is_known():
    assert say_known_from(rise()) == "Review number 11, from 9 terms"
    assert say_known_from(rise(trial=True)) == "Review number 11, from 9 terms; on trial"
    assert say_known_from(rise(Rule.THIS_YEAR)) == (
        "Review number 11 for the last terms together, from 9 terms"
    )
    assert say_known_from(replace(rise(), figures=None)) == ""

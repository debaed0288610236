"""What governors made of a flagged term: a one-off, a new normal, or nothing yet."""

import pytest

from policy_monitor.records import Considered, Verdict
from policy_monitor.review import Clearings, Decision, Rule
from tests.review.recorded import (
    counted,
    governance,
    of,
    review,
    standing,
)
from tests.review.risen import NOW
from tests.review.schools import FIRST, plan


def decided(*considered_by_review):
    reviews = [
        review(NOW.days[10 + place], *considered, number=place + 1)
        for place, considered in enumerate(considered_by_review)
    ]
    of_first = Clearings(governance(reviews=reviews).reviews).decisions().get(FIRST, {})
    return of_first.get(NOW.id)


def flag(rule, verdict):
    return Considered(rule, NOW.id, FIRST.category, FIRST.nature, None, verdict, 7)


ONE_OFF, NEW_NORMAL = Verdict.ONE_OFF, Verdict.NEW_NORMAL


@pytest.mark.parametrize(
    ("considered", "decision"),
    [
        ([[]], None),
        ([[flag("this_term", None)]], Decision.UNDECIDED),
        ([[flag("this_term", ONE_OFF)]], Decision.ONE_OFF),
        ([[flag("this_term", NEW_NORMAL)]], Decision.NEW_NORMAL),
        # Two flags of one series and term, with one verdict each, whichever is ticked first.
        ([[flag("this_term", ONE_OFF), flag("cluster", NEW_NORMAL)]], Decision.NEW_NORMAL),
        ([[flag("this_term", NEW_NORMAL), flag("cluster", ONE_OFF)]], Decision.NEW_NORMAL),
        ([[flag("this_term", ONE_OFF), flag("cluster", None)]], Decision.ONE_OFF),
        # The later review counts, but not for what it leaves open.
        ([[flag("this_term", NEW_NORMAL)], [flag("this_term", ONE_OFF)]], Decision.ONE_OFF),
        ([[flag("this_term", ONE_OFF)], [flag("this_term", NEW_NORMAL)]], Decision.NEW_NORMAL),
        ([[flag("this_term", ONE_OFF)], [flag("this_term", None)]], Decision.ONE_OFF),
    ],
)
def test_what_governors_made_of_a_term(considered, decision):
    assert decided(*considered) is decision


def test_the_review_held_later_counts_and_not_the_one_recorded_later():
    later = review(NOW.days[20], flag("this_term", ONE_OFF))
    recorded_later = review(
        NOW.days[10], flag("this_term", NEW_NORMAL), number=2, recorded_on=NOW.days[30]
    )
    clearings = Clearings(governance(reviews=[later, recorded_later]).reviews)
    assert clearings.decisions()[FIRST][NOW.id] is Decision.ONE_OFF


def test_of_two_reviews_of_one_day_the_one_recorded_later_counts():
    both = [
        review(NOW.days[10], flag("this_term", ONE_OFF)),
        review(NOW.days[10], flag("this_term", NEW_NORMAL), number=2),
    ]
    clearings = Clearings(governance(reviews=both).reviews)
    assert clearings.decisions()[FIRST][NOW.id] is Decision.NEW_NORMAL


def test_what_rests_on_no_count_decides_nothing():
    note = Considered(Rule.NEW_KIND, NOW.id, FIRST.category, FIRST.nature, verdict=ONE_OFF)
    reviews = [review(NOW.days[10], note, Considered(Rule.ANNUAL))]
    assert Clearings(governance(reviews=reviews).reviews).decisions() == {}


def test_a_one_off_and_a_new_normal_make_different_usuals(cover):
    terms = plan(11, running=10)
    counts = [1, 2, 1, 1, 2, 1, 14, 13, 12, 15, 14]
    reported = counted(terms, {FIRST: counts})

    def usual(verdict):
        rise = Considered(
            Rule.THIS_TERM, terms[6].id, FIRST.category, FIRST.nature, None, verdict, 14
        )
        held = review(terms[6].days[-1], rise)
        status = standing(cover, reported, held, today=terms[10].days[0])
        footing = status.judgements[10].footings.this_term[FIRST]
        open_terms = {flag.term for flag in of(status, Rule.THIS_TERM)}
        return [count.incidents for count in footing.terms], len(open_terms)

    assert usual(NEW_NORMAL) == ([14, 13, 12, 15], 0)
    assert usual(ONE_OFF) == ([1, 2, 1, 1, 2, 1], 4)

from policy_monitor.analysis.chance import Trend
from policy_monitor.review import baseline_trend, find_footings
from tests.review.schools import FIRST, family_of, plan


def trend(policy, counts):
    terms = plan(len(counts))
    footings = find_footings(family_of(terms, {FIRST: counts}), terms[-1], {}, policy.triggers)
    return baseline_trend(footings.this_term[FIRST], policy.triggers)


def test_the_trend_is_that_of_the_terms_before_this_one(policy):
    rising = [1, 3, 5, 7, 9, 11, 13, 15, 17]
    assert trend(policy, [*rising, 0]) is Trend.RISING
    assert trend(policy, [*rising[::-1], 40]) is Trend.FALLING
    assert trend(policy, [4, 6, 5, 6, 4, 5, 40]) is Trend.NOT_CLEAR


def test_six_terms_with_ten_incidents_are_needed_before_this_one(policy):
    assert trend(policy, [2, 2, 2, 2, 2, 9]) is Trend.TOO_LITTLE
    assert trend(policy, [2, 2, 2, 2, 1, 1, 9]) is Trend.NOT_CLEAR
    assert trend(policy, [2, 2, 2, 2, 1, 0, 9]) is Trend.TOO_LITTLE


def test_a_missing_term_is_no_term_of_the_trend(policy):
    assert trend(policy, [2, 2, 2, None, 2, 2, 9]) is Trend.TOO_LITTLE
    assert trend(policy, [2, 2, 2, None, 2, 2, 2, 9]) is Trend.NOT_CLEAR

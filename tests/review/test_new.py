from datetime import date

import pytest

from policy_monitor.analysis.series import Subject
from policy_monitor.policy.triggers import NewRule
from policy_monitor.review import Weight, new_kind_flag, new_platform_flag
from tests.review.schools import FIRST, plan, series_of

RULE = NewRule(unseen_terms=3, clause="section 9")
PLATFORM = Subject(platform="Invented")


def kind(counts, *, dates=None):
    terms = plan(len(counts))
    return new_kind_flag(series_of(FIRST, counts, terms, dates=dates), terms[-1], RULE)


def platform(counts, *, named_in_policy):
    terms = plan(len(counts))
    series = series_of(PLATFORM, counts, terms)
    return new_platform_flag(series, terms[-1], RULE, named_in_policy=named_in_policy)


def test_a_kind_in_none_of_three_returned_terms_is_new_and_of_two_is_not():
    assert kind([0, 0, 1]) is None
    flag = kind([0, 0, 0, 1])
    assert (flag.rule, flag.clause, flag.subject) == ("new_kind", "section 9", FIRST)
    assert flag.term == plan(4)[3].id
    assert flag.sentence == (
        "Contact / Commercial: reported in the autumn term 2019/20, in none of the 3 returned "
        "terms before."
    )


def test_a_missing_term_does_not_make_a_kind_new():
    assert kind([0, None, 0, 1]) is None
    assert kind([0, None, 0, 0, 1]) is not None


def test_a_kind_seen_once_before_is_not_new():
    assert kind([1, 0, 0, 0, 0, 3]) is None


def test_a_kind_not_reported_is_no_news():
    assert kind([0, 0, 0, 0]) is None
    assert kind([0, 0, 0, None]) is None


def test_news_is_for_discussion_and_makes_no_review_due():
    flag = kind([0, 0, 0, 1])
    assert flag.weight is Weight.NOTE
    assert not flag.makes_review_due
    assert flag.figures is None


def test_since_is_the_month_and_not_the_day():
    assert kind([0, 0, 0, 1], dates={3: [date(2019, 11, 19)]}).since == date(2019, 11, 1)
    assert kind([0, 0, 0, 1]).since == date(2019, 9, 2)


@pytest.mark.parametrize(
    ("counts", "named", "reasons"),
    [
        ([0, 0, 0, 1], True, "in none of the 3 returned terms before"),
        ([0, 0, 1], True, None),
        ([0, 0, 1], False, "not named in the policy"),
        ([4, 4, 4, 4], False, "not named in the policy"),
        ([4, 4, 4, 4], True, None),
        ([4, 4, 4, 0], False, None),
        (
            [0, 0, 0, 1],
            False,
            "in none of the 3 returned terms before and not named in the policy",
        ),
    ],
)
def test_a_platform_is_noted_when_new_or_not_in_the_policy(counts, named, reasons):
    flag = platform(counts, named_in_policy=named)
    if reasons is None:
        assert flag is None
    else:
        assert flag.rule == "new_platform"
        term = plan(len(counts))[-1].label
        assert flag.sentence == f"Invented: reported in the {term}, {reasons}."

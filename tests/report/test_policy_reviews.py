from dataclasses import replace
from datetime import timedelta

from policy_monitor.report import policy_reviews
from tests.report.books import book_of, entry, review
from tests.report.judged import judge_school
from tests.review.schools import FIRST


def test_a_review_stands_in_its_term_as_far_as_the_term_was_over(policy):
    _, _, status, _ = judge_school(policy, {FIRST: [3, 4, 2, 3]})
    term = status.judgements[1].term
    on = term.starts_on + timedelta(days=20)
    book = book_of(policy, today=status.as_of, reviews=[entry(1, review(f"{on:%Y-%m-%d}"))])
    held = policy_reviews(replace(book, status=status))
    assert list(held["term"]) == [term.id.ordinal]
    assert list(held["said"]) == ["reviewed"]
    assert held["share"].iloc[0] == 20 / (term.ends_on - term.starts_on).days


def test_without_a_recorded_review_the_one_on_the_cover_stands_there(policy):
    _, _, status, _ = judge_school(policy, {FIRST: [3, 4, 2, 3]})
    held = policy_reviews(replace(book_of(policy, today=status.as_of), status=status))
    term = policy.last_reviewed.last_on
    [found] = [
        each.term for each in status.judgements if each.term.starts_on <= term <= each.term.ends_on
    ]
    assert list(held["term"]) == [found.id.ordinal]


def test_a_review_before_the_first_term_is_not_there(policy):
    _, _, status, _ = judge_school(policy, {FIRST: [3, 4, 2, 3]})
    book = book_of(policy, today=status.as_of, reviews=[entry(1, review("2010-03-01"))])
    assert policy_reviews(replace(book, status=status)).empty

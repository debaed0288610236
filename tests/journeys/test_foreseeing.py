"""What a record would change, worked out before it is kept: it is what then comes."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from policy_monitor.analysis.series import Subject
from policy_monitor.journeys import (
    compare_flags,
    example_book,
    foresee_choice,
    foresee_review,
    foresee_without,
    open_example,
    open_installation,
)
from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.records import PolicyReview, ReviewDecision, RuleChoice, Verdict
from policy_monitor.review import ReviewFlag, Rule, consider
from policy_monitor.settings import Settings
from policy_monitor.vocabulary import Category, Nature, Outcome, Role

AT = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def installation(tmp_path_factory):
    local = tmp_path_factory.mktemp("local")
    url = f"sqlite:///{local / 'own.sqlite'}"
    return open_installation(replace(Settings.from_environment(), local=local, database_url=url))


@pytest.fixture
def example(installation):
    return open_example(installation)


@pytest.fixture
def read(installation, example):
    """Reads the example's book as it is now."""
    return lambda: example_book(installation, example, today=example.as_of)


def review_of(book, flags):
    day = book.today
    held = PartialDate(day, day, DatePrecision.DAY, "20 November 2026")
    considered = tuple(
        consider(flag, Verdict.ONE_OFF if flag.figures is not None else None) for flag in flags
    )
    return PolicyReview(held, ReviewDecision.NO_CHANGE, Role.CLERK, considered)


def test_a_review_a_correction_and_taking_it_back_bring_what_was_foreseen(
    installation, example, read
):
    book = read()
    review = review_of(book, book.status.flags)
    foreseen = foresee_review(book, installation, review)
    example.store.record_review(review, at=AT)
    after = read()
    assert after.status == foreseen
    assert (foreseen.due, foreseen.next_due) == (False, date(2027, 11, 20))

    correction = replace(review, considered=review.considered[1:], corrects=1)
    foreseen_again = foresee_review(after, installation, correction)
    example.store.record_review(correction, at=AT)
    corrected = read()
    assert corrected.status == foreseen_again
    assert compare_flags(after.status.flags, corrected.status.flags).opened == 1

    without = foresee_without(corrected, installation, 2)
    example.store.record_review(replace(correction, corrects=2, taken_back=True), at=AT)
    assert read().status == without == book.status


def test_a_choice_of_rules_brings_what_was_foreseen(installation, example, read):
    book = read()
    serious = (Outcome.POLICE_INFORMED, Outcome.PARENTS_CONTACTED)
    choice = RuleChoice("strict", serious, Role.HEAD)
    foreseen = foresee_choice(book, installation, example.store, choice)
    assert compare_flags(book.status.flags, foreseen.flags).opened > 0
    example.store.choose_rules(choice, at=AT)
    assert read().status == foreseen


def flag(rule, subject=None):
    return ReviewFlag(rule, "section 9", date(2026, 11, 1), "Something.", (), subject=subject)


def test_flags_are_told_apart_by_what_they_are_about_and_counted_one_by_one():
    conduct = Subject(Category.CONDUCT, Nature.SEXUAL)
    contact = Subject(Category.CONTACT, Nature.SEXUAL)
    before = [flag(Rule.SERIOUS), flag(Rule.SERIOUS), flag(Rule.NEW_KIND, conduct)]
    after = [flag(Rule.SERIOUS), flag(Rule.NEW_KIND, contact)]
    changes = compare_flags(before, after)
    assert (changes.cleared, changes.opened) == (2, 1)
    assert compare_flags(before, before) == compare_flags([], [])

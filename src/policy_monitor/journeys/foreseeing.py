"""What a record would change, worked out before it is kept."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from policy_monitor.journeys.book import Book
from policy_monitor.journeys.installation import Installation
from policy_monitor.journeys.standing import read_reported
from policy_monitor.records import Entry, PolicyReview, RuleChoice, Standing
from policy_monitor.review import (
    Governance,
    Reported,
    ReviewFlag,
    ReviewStatus,
    policy_in_force,
    review_status,
)
from policy_monitor.storage import Store

__all__ = ["FlagChanges", "compare_flags", "foresee_choice", "foresee_review", "foresee_without"]


@dataclass(frozen=True, slots=True)
class FlagChanges:
    """How many flags a record clears, and how many it opens that were not."""

    cleared: int
    opened: int


def foresee_review(book: Book, installation: Installation, review: PolicyReview) -> ReviewStatus:
    """How the review of the policy would stand with one more review, or with one corrected."""
    kept = tuple(line for line in book.governance.reviews if line.entry.number != review.corrects)
    entry = Entry(0, _start_of(book.today), book.today, review)
    reviews = (*kept, Standing(origin=0, corrections=0, entry=entry))
    return _look(book.reported, replace(book.governance, reviews=reviews), installation, book.today)


def foresee_without(book: Book, installation: Installation, number: int) -> ReviewStatus:
    """How the review of the policy would stand had a review never been recorded.

    Args:
        book: As it is.
        installation: Whose policy and terms it goes by.
        number: The review's entry; one that does not hold any more changes nothing.
    """
    kept = tuple(line for line in book.governance.reviews if line.entry.number != number)
    return _look(book.reported, replace(book.governance, reviews=kept), installation, book.today)


def foresee_choice(
    book: Book, installation: Installation, store: Store, choice: RuleChoice
) -> ReviewStatus:
    """How the review of the policy would stand under another choice of rules.

    Args:
        book: As it is.
        installation: Whose policy and terms it goes by.
        store: Where the book was read from: other outcomes may need other incidents.
        choice: The choice that is thought of.
    """
    entry = Entry(0, _start_of(book.today), book.today, choice)
    governance = replace(book.governance, choices=(*book.governance.choices, entry))
    policy = policy_in_force(installation.policy, governance)
    reported = read_reported(store, policy, installation.calendar, today=book.today)
    return _look(reported, governance, installation, book.today)


def compare_flags(before: Iterable[ReviewFlag], after: Iterable[ReviewFlag]) -> FlagChanges:
    """Count the flags that are only in the one or in the other."""
    had, has = (
        Counter((flag.rule, flag.subject, flag.term) for flag in f) for f in (before, after)
    )
    return FlagChanges(cleared=(had - has).total(), opened=(has - had).total())


def _look(
    reported: Reported, governance: Governance, installation: Installation, today: date
) -> ReviewStatus:
    return review_status(
        installation.policy, reported, governance, installation.calendar, today=today
    )


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)

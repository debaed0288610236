"""When the policy was reviewed, placed in the terms of a chart."""

from collections.abc import Iterator, Mapping

import pandas as pd

from policy_monitor.analysis.series import PlannedTerm
from policy_monitor.journeys import Book
from policy_monitor.policy.model import PartialDate
from policy_monitor.records import ReviewDecision

__all__ = ["policy_reviews"]

_SAID: Mapping[ReviewDecision, str] = {
    ReviewDecision.NO_CHANGE: "reviewed",
    ReviewDecision.AMENDED: "policy amended",
    ReviewDecision.NEW_VERSION: "new policy",
}


def policy_reviews(book: Book) -> pd.DataFrame:
    """The reviews that governors have recorded, and the one on the policy's cover.

    Returns:
        One row per review within the terms that have figures: `term` (ordinal), `share` (how
        much of the term was over, 0 to 1) and `said` (what came of it, in a few words).
    """
    terms = [judgement.term for judgement in book.status.judgements]
    rows = [
        (term.id.ordinal, (reviewed.last_on - term.starts_on).days / _length(term), said)
        for reviewed, said in _reviews(book)
        for term in terms
        if term.starts_on <= reviewed.last_on <= term.ends_on
    ]
    return pd.DataFrame(rows, columns=["term", "share", "said"])


def _reviews(book: Book) -> Iterator[tuple[PartialDate, str]]:
    reviews = [line.kept for line in book.governance.reviews]
    yield from ((review.reviewed, _SAID[review.decision]) for review in reviews)
    # With a review recorded, the policy in force names that one.
    if not reviews:
        yield book.status.policy.last_reviewed, "reviewed"


def _length(term: PlannedTerm) -> int:
    return max((term.ends_on - term.starts_on).days, 1)

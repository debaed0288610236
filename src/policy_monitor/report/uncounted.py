"""Rows of the school's logs that no figure counts yet."""

from collections.abc import Iterable
from dataclasses import dataclass

from policy_monitor.storage import Upload

__all__ = ["Uncounted", "uncounted_rows"]


@dataclass(frozen=True, slots=True)
class Uncounted:
    """Rows that may hold incidents but are not counted.

    Attributes:
        needs_decision: Rows that wait for someone to say.
        rejected: Rows that cannot be right.
    """

    needs_decision: int
    rejected: int


def uncounted_rows(uploads: Iterable[Upload]) -> Uncounted:
    """Add up the rows left out of the uploads that still stand for a term.

    An upload whose every term has been reported again since counts no more: its rows
    have been corrected, or are left out again by the later upload.

    Args:
        uploads: Newest first.
    """
    reported_since: set[object] = set()
    needs_decision = rejected = 0
    for upload in uploads:
        if not upload.terms or not reported_since.issuperset(upload.terms):
            needs_decision += upload.rows.needs_decision
            rejected += upload.rows.rejected
        reported_since.update(upload.terms)
    return Uncounted(needs_decision, rejected)

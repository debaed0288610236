"""Baselines: the terms that a term of the same series is fairly held against."""

from collections.abc import Mapping
from enum import StrEnum

from policy_monitor.analysis.series import Series, Subject, TermCount
from policy_monitor.vocabulary import TermId

__all__ = ["Decision", "Decisions", "baseline_terms"]


class Decision(StrEnum):
    """What governors made of a flagged term of a series."""

    UNDECIDED = "undecided"
    """Not yet considered: it stays out, or a rise would hide the next one."""
    ONE_OFF = "one-off"
    """It says nothing of what is usual, and stays out for good."""
    NEW_NORMAL = "new normal"
    """What is usual has changed: only this term and later ones tell it."""


Decisions = Mapping[Subject, Mapping[TermId, Decision]]
"""The flagged terms of each series, with what governors made of them."""


def baseline_terms(
    series: Series, before: TermId, decisions: Mapping[TermId, Decision]
) -> tuple[TermCount, ...]:
    """The returned terms before one that tell what is usual for a series, in the order of time.

    Args:
        series: Missing terms are not in it, so they are never taken for zeros.
        before: The term to be tested. What is decided of it or of later ones changes
            nothing here.
        decisions: The flagged terms of this series.

    References:
        docs/method.md, "Baseline".

    """
    steps = (
        term
        for term, decision in decisions.items()
        if decision is Decision.NEW_NORMAL and term < before
    )
    latest_step = max(steps, default=None)
    return tuple(
        count
        for count in series.before(before)
        if decisions.get(count.term) not in {Decision.UNDECIDED, Decision.ONE_OFF}
        and (latest_step is None or not count.term < latest_step)
    )

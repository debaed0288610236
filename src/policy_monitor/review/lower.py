"""Lower than usual: said neutrally, because fewer reports may be fewer incidents or not."""

from dataclasses import dataclass

from policy_monitor.analysis.chance import lower_tail
from policy_monitor.analysis.series import Series, Subject
from policy_monitor.review.footings import Footing
from policy_monitor.review.levels import Levels
from policy_monitor.review.rises import say_in_term, say_usual
from policy_monitor.vocabulary import TermId

__all__ = ["Remark", "lower_remark"]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know that asks for nothing.

    Attributes:
        sentence: It, for governors.
        incidents: The count.
        expected: What would be usual.
        terms: From how many terms that is known.
        trial: Whether there are so few of them that the remark is on trial.

    """

    subject: Subject
    term: TermId
    sentence: str
    incidents: int
    expected: float
    terms: int
    trial: bool


def lower_remark(series: Series, footing: Footing, levels: Levels) -> Remark | None:
    """Say that the count of a completed term is lower than chance would have it.

    Args:
        series: The kind of incident.
        footing: What its term is held against (`Footings.this_term`).
        levels: How unlikely the count must be.

    References:
        docs/method.md, "Lower than usual".

    """
    now, yardstick = series.in_term(footing.term.id), footing.yardstick
    if now is None or yardstick is None or not footing.term.completed:
        return None
    if lower_tail(now.incidents, yardstick) > levels.lower:
        return None
    return Remark(
        subject=footing.subject,
        term=footing.term.id,
        sentence=(
            f"{footing.subject.label}: {now.incidents:,} {say_in_term(footing.term)}, lower "
            f"than usual; {say_usual(footing, yardstick.expected)}."
        ),
        incidents=now.incidents,
        expected=yardstick.expected,
        terms=len(footing.terms),
        trial=footing.trial,
    )

"""What was looked at this term, kind by kind, so that a quiet page is evidence."""

from collections.abc import Iterable
from dataclasses import dataclass

from policy_monitor.analysis.chance import Trend
from policy_monitor.analysis.series import PlannedTerm, Subject
from policy_monitor.policy import Triggers
from policy_monitor.report.usual import Measured, measure_by, say_range
from policy_monitor.review import (
    Footing,
    Remark,
    ReviewStatus,
    TermJudgement,
    baseline_trend,
)
from policy_monitor.vocabulary import Category, Nature
from policy_monitor.wording import count_of

__all__ = ["LookedAt", "latest_returned", "look_at_series", "lower_remarks", "say_looked_at"]

_NONE = "–"
_SUBJECTS = (
    Subject(),
    *(Subject(category) for category in Category),
    *(Subject(category, nature) for category in Category for nature in Nature),
)


@dataclass(frozen=True, slots=True)
class LookedAt:
    """One series in one term, in words; "–" where there is no number.

    Attributes:
        label: What is counted: "Conduct / Aggressive".
        tested: Whether it is one of the twelve kinds, which alone can raise a flag.
        judged: Whether enough is known to judge it.
        flagged: Whether the counts of the term raised a flag.
        incidents: The count, so far where the term is running.
        usual: Its usual range in a whole term.
        review_number: The count at which a review would be due; "–" if it is not tested.
        known: From how many terms all that is known.
        trend: A word for the whole period, or that too few terms are known to judge; empty
            where there is too little to tell one.
        remark: Where the count stands when it is not plainly usual; may be empty.
    """

    label: str
    tested: bool
    judged: bool
    flagged: bool
    incidents: str
    usual: str
    review_number: str
    known: str
    trend: str
    remark: str


def latest_returned(status: ReviewStatus) -> TermJudgement | None:
    """The latest term for which something was returned; None when there is none."""
    returned = (
        judgement
        for judgement in reversed(status.judgements)
        if judgement.footings.this_term[Subject()].incidents is not None
    )
    return next(returned, None)


def look_at_series(judgement: TermJudgement, triggers: Triggers) -> tuple[LookedAt, ...]:
    """All incidents, the three categories and the twelve kinds, in that order.

    Args:
        judgement: Of the term to look at (see `latest_returned`).
        triggers: The numbers of the method.
    """
    return tuple(_look_at(subject, judgement, triggers) for subject in _SUBJECTS)


def say_looked_at(looked_at: Iterable[LookedAt], term: PlannedTerm) -> str:
    """How many of the kinds brought no more than chance would, and how many cannot be judged."""
    kinds = [row for row in looked_at if row.tested]
    judged = [row for row in kinds if row.judged]
    when = f"In the {term.label}" if term.completed else "So far this term"
    too_few = "too few earlier terms are known to judge"
    if not judged:
        return f"{when}, {too_few} any of the {len(kinds)} kinds."
    flagged = sum(row.flagged for row in judged)
    if not flagged and len(judged) == len(kinds):
        return f"{when}, none of the {len(kinds)} kinds has brought more than chance would."
    usual = f"{len(judged) - flagged} of the {len(kinds)} kinds"
    parts = [f"{when}, {usual} have brought no more than chance would"]
    if flagged:
        parts.append(f"{flagged} {'has' if flagged == 1 else 'have'} been flagged")
    if len(judged) < len(kinds):
        parts.append(f"of {len(kinds) - len(judged)}, {too_few}")
    return "; ".join(parts) + "."


def lower_remarks(status: ReviewStatus) -> tuple[Remark, ...]:
    """The kinds that were lower than usual in the last term that is over."""
    over = [judgement for judgement in status.judgements if judgement.term.completed]
    return over[-1].remarks if over else ()


def _look_at(subject: Subject, judgement: TermJudgement, triggers: Triggers) -> LookedAt:
    footing = judgement.footings.this_term[subject]
    measured = measure_by(footing, triggers)
    tested = subject.category is not None and subject.nature is not None
    flagged = any(flag.subject == subject for flag in judgement.flags)
    return LookedAt(
        label=subject.label,
        tested=tested,
        judged=measured is not None and footing.incidents is not None,
        flagged=flagged,
        incidents=_NONE if footing.incidents is None else f"{footing.incidents:,}",
        usual=_NONE if measured is None else say_range(measured.usual),
        review_number=f"{measured.review_number:,}" if measured and tested else _NONE,
        known=count_of(len(footing.terms), "term"),
        trend=_say_trend(footing, triggers),
        remark=_remark(footing, measured, flagged=flagged),
    )


def _say_trend(footing: Footing, triggers: Triggers) -> str:
    if footing.yardstick is None:
        return "too few terms to judge"
    trend = baseline_trend(footing, triggers)
    return "" if trend is Trend.TOO_LITTLE else str(trend)


def _remark(footing: Footing, measured: Measured | None, *, flagged: bool) -> str:
    """Where a count stands that is flagged or beyond its usual range."""
    if flagged:
        return "flagged"
    if measured is None or footing.incidents is None:
        return ""
    return "above its usual range" if footing.incidents > measured.usual.high else ""

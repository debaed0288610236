"""A review flag: one reason why governors should review the policy."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from policy_monitor.analysis.series import Subject
from policy_monitor.vocabulary import Rule, TermId

__all__ = ["Figures", "ReviewFlag", "Rule", "Weight"]


class Weight(StrEnum):
    """What a flag asks of governors."""

    REASON = "reason for a review"
    NOTE = "note for discussion"
    QUESTION = "question"


_WEIGHTS = {
    Rule.NEW_KIND: Weight.NOTE,
    Rule.NEW_PLATFORM: Weight.NOTE,
    Rule.SILENCE: Weight.QUESTION,
    Rule.OPEN_CASE: Weight.QUESTION,
    Rule.DEVELOPMENTS: Weight.QUESTION,
}


@dataclass(frozen=True, slots=True)
class Figures:
    """What a statistical flag rests on.

    Attributes:
        incidents: The count that was too high to be chance.
        review_number: The smallest count that would have been.
        expected: What would be usual.
        terms: From how many terms that is known.
        considered: How many incidents there were beside them, which governors had
            considered before.

    """

    incidents: int
    review_number: int
    expected: float
    terms: int
    considered: int = 0


@dataclass(frozen=True, slots=True)
class ReviewFlag:
    """One reason for a review, fit for governors to read.

    Attributes:
        rule: The rule that raised it.
        clause: The part of the policy the rule rests on ("section 9").
        since: The day from which the review has been due for this reason. Where the
            reason is an incident this is the first day of its month: the exact day of a
            single case is never shown.
        sentence: The reason in one plain sentence.
        evidence: Where the head finds the rows behind it ("upload 3, sheet 1, row 14");
            not for governors, and empty when the reason is a date.
        trial: Whether the rule is only on trial and does not make a review due.
        subject: The kind or platform it is about; None when it is about none.
        term: The term it is about; None when it is about none.
        figures: What a statistical flag rests on; None for any other.
        reached_on: The day by which all that it rests on had happened, never shown; None
            for the regular review.
        identities: The keyed hashes of the single incidents it rests on, never shown.

    """

    rule: Rule
    clause: str
    since: date
    sentence: str
    evidence: tuple[str, ...]
    trial: bool = False
    subject: Subject | None = None
    term: TermId | None = None
    figures: Figures | None = None
    reached_on: date | None = None
    identities: tuple[str, ...] = ()

    @property
    def weight(self) -> Weight:
        """Whether it is a reason for a review, a note for discussion or a question."""
        return _WEIGHTS.get(self.rule, Weight.REASON)

    @property
    def makes_review_due(self) -> bool:
        """Whether it makes a review due: a reason that is not on trial."""
        return self.weight is Weight.REASON and not self.trial

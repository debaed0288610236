"""A case: one incident that is looked at by itself, whatever the counts."""

from dataclasses import dataclass
from datetime import date

from policy_monitor.vocabulary import (
    Action,
    Category,
    Concern,
    Nature,
    Outcome,
    Season,
    TermId,
)

__all__ = ["Case"]


@dataclass(frozen=True, slots=True)
class Case:
    """An incident, as far as rules about single ones need it.

    Attributes:
        category: None when not yet classified; so too `nature`.
        outcomes: What was done.
        occurred_on: The day, or None when the log gives only a term.
        evidence: Where the head finds its row: "upload 3, sheet 1, row 14".
        identity: Its keyed hash, the same in every log that has it.
        actions: The steps of Appendix A that are recorded beside the outcomes.
        seen_on: The day of the upload that tells how it stands; None when not known.
    """

    term: TermId
    category: Category | None
    nature: Nature | None
    outcomes: tuple[Outcome, ...]
    concerns: tuple[Concern, ...]
    occurred_on: date | None
    evidence: str
    identity: str = ""
    actions: tuple[Action, ...] = ()
    seen_on: date | None = None

    @property
    def first_on(self) -> date:
        """The day, or the first day of the months its term may touch."""
        return self.occurred_on or _term_months(self.term)[0]

    @property
    def last_on(self) -> date:
        """The day, or the last day of the months its term may touch."""
        return self.occurred_on or _term_months(self.term)[1]

    @property
    def month(self) -> date:
        """The first day of its month; of its term's first month when the log gives no date."""
        return self.first_on.replace(day=1)


def _term_months(term: TermId) -> tuple[date, date]:
    """The first and last day of the months a term may touch, whatever the school's dates."""
    match term.season:
        case Season.AUTUMN:
            return date(term.year, 9, 1), date(term.year + 1, 1, 31)
        case Season.SPRING:
            return date(term.year + 1, 1, 1), date(term.year + 1, 4, 30)
        case Season.SUMMER:
            return date(term.year + 1, 4, 1), date(term.year + 1, 8, 31)

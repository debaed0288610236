"""A review flag: one reason why governors should review the policy."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

__all__ = ["ReviewFlag", "Rule"]


class Rule(StrEnum):
    """The rules that can make a review due, as the command line names them."""

    ANNUAL = "annual"
    SERIOUS = "serious"
    THIS_TERM = "this_term"
    THIS_YEAR = "this_year"
    CLUSTER = "cluster"
    NEW_KIND = "new_kind"
    NEW_PLATFORM = "new_platform"
    SILENCE = "silence"
    OPEN_CASE = "open_case"
    DEVELOPMENTS = "developments"


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

    """

    rule: Rule
    clause: str
    since: date
    sentence: str
    evidence: tuple[str, ...]
    trial: bool = False

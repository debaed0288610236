"""What governors and their clerk record: reviews, meetings, developments, the choice of rules.

Nothing here is ever changed or removed: a mistake is corrected by a new entry that names the
entry it replaces.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, TypeVar

from policy_monitor.policy.model import PartialDate
from policy_monitor.vocabulary import Category, Nature, Outcome, Role, Rule, TermId

__all__ = [
    "LONGEST_NOTE",
    "LONGEST_REFERENCE",
    "Considered",
    "Development",
    "DevelopmentKind",
    "Entry",
    "Meeting",
    "PolicyReview",
    "ReviewDecision",
    "RuleChoice",
    "Verdict",
]

LONGEST_NOTE = 300
LONGEST_REFERENCE = 60
"""In characters: long enough for a decision or a minute's number, too short for an account."""


class ReviewDecision(StrEnum):
    """What governors decided of the policy."""

    NO_CHANGE = "no_change"
    AMENDED = "amended"
    NEW_VERSION = "new_version"


class Verdict(StrEnum):
    """What governors made of a statistical flag."""

    ONE_OFF = "one_off"
    """It says nothing of what is usual: the term stays out of the baseline."""
    NEW_NORMAL = "new_normal"
    """What is usual has changed: the baseline begins anew with the term."""


class DevelopmentKind(StrEnum):
    """What the register of section 9 holds."""

    TECHNOLOGY = "technology"
    """A significant new development in the use of the technologies."""
    THREAT = "threat"
    """A perceived new threat."""
    ADVICE = "advice"
    """Professional advice that was sought."""


@dataclass(frozen=True, slots=True)
class Considered:
    """A flag that a review considered; from then on it is cleared.

    Attributes:
        rule: The rule that raised it.
        term: The term it was about; None when about none.
        category: With `nature` and `platform` the series it was about; None where not named.
        verdict: What governors made of a statistical flag; None of any other.
        incidents: Its count as it stood; None when it rests on no count.
        identities: The keyed hashes of the incidents behind it, where it rests on single ones.
    """

    rule: Rule
    term: TermId | None = None
    category: Category | None = None
    nature: Nature | None = None
    platform: str | None = None
    verdict: Verdict | None = None
    incidents: int | None = None
    identities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PolicyReview:
    """A review of the policy by the governors, as their clerk records it.

    Attributes:
        reviewed: When, as exactly as it is known.
        decision: What was decided.
        considered: The flags it considered and so clears.
        developments: The entries of the register that it considered.
        next_due: When the next review is due, where governors set it; None leaves it to the
            policy's cycle.
        minute_reference: Where the minutes have it; may be empty.
        note: A few words that name nobody; may be empty.
        role: Who recorded it.
        corrects: The entry that this one replaces; None for a new review.
        taken_back: Whether the replaced entry should not have been there at all; such a
            correction is no review itself.
    """

    reviewed: PartialDate
    decision: ReviewDecision
    role: Role
    considered: tuple[Considered, ...] = ()
    developments: tuple[int, ...] = ()
    next_due: PartialDate | None = None
    minute_reference: str = ""
    note: str = ""
    corrects: int | None = None
    taken_back: bool = False


@dataclass(frozen=True, slots=True)
class Meeting:
    """A governors' meeting.

    Attributes:
        meets_on: The day.
        name: What it is called ("Full governing body"); may be empty.
        role: Who recorded it.
        corrects: The entry that this one replaces, so that a moved meeting stays the same one.
        taken_back: Whether the replaced meeting does not take place.
    """

    meets_on: date
    role: Role
    name: str = ""
    corrects: int | None = None
    taken_back: bool = False


@dataclass(frozen=True, slots=True)
class Development:
    """Something new that was noticed, or advice that was sought (policy, section 9).

    Attributes:
        noted_on: The day it was noticed or sought.
        what: A few words that name nobody.
        organisation: From whom advice was sought, as an organisation; may be empty.
        outcome: What came of it; may be empty.
        role: Who recorded it.
        corrects: The entry that this one replaces.
        taken_back: Whether the replaced entry should not have been there at all.
    """

    noted_on: date
    kind: DevelopmentKind
    what: str
    role: Role
    organisation: str = ""
    outcome: str = ""
    corrects: int | None = None
    taken_back: bool = False


@dataclass(frozen=True, slots=True)
class RuleChoice:
    """What a school chooses of the rules; until then the policy's files decide.

    Attributes:
        sensitivity: "standard" or "strict" (see `Triggers`).
        serious_outcomes: The outcomes of which one incident makes a review due.
        role: Who chose.
    """

    sensitivity: str
    serious_outcomes: tuple[Outcome, ...]
    role: Role


Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class Entry(Generic[Kept]):
    """Something recorded, with when.

    Attributes:
        number: Its number among its kind in this school, from 1.
        recorded_at: When, in UTC.
        recorded_on: The day, where the school is.
    """

    number: int
    recorded_at: datetime
    recorded_on: date
    kept: Kept

"""The closed lists of the field: every code that is stored or printed, named once.

What a school calls these things, and which words in a log mean them, is data
(`data/policy/`); the codes themselves are the contract of the command line and of
the database, so they stand here.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import total_ordering
from typing import Self

__all__ = [
    "Action",
    "Category",
    "Concern",
    "Fate",
    "Involved",
    "Nature",
    "Outcome",
    "Role",
    "Rule",
    "Season",
    "Setting",
    "TermId",
    "WordField",
]


class Category(StrEnum):
    """The child's part in the risk: participant, actor or recipient (policy, section 7)."""

    CONTACT = "Contact"
    CONDUCT = "Conduct"
    CONTENT = "Content"


class Nature(StrEnum):
    """The type of risk (policy, section 7); "type of risk" on screen."""

    COMMERCIAL = "Commercial"
    AGGRESSIVE = "Aggressive"
    SEXUAL = "Sexual"
    VALUES = "Values"


class Outcome(StrEnum):
    """What was done about an incident (policy, section 8 and Appendix A)."""

    NO_FURTHER_ACTION = "no_further_action"
    ADVICE_OR_WARNING = "advice_or_warning"
    PARENTS_CONTACTED = "parents_contacted"
    REPORTED_TO_PLATFORM = "reported_to_platform"
    CONTENT_REMOVED = "content_removed"
    SANCTION = "sanction"
    STAFF_DISCIPLINARY = "staff_disciplinary"
    DISMISSAL = "dismissal"
    PROFESSIONAL_ADVICE = "professional_advice"
    CEOP_REFERRAL = "ceop_referral"
    SAFEGUARDING_REFERRAL = "safeguarding_referral"
    POLICE_INFORMED = "police_informed"
    LEGAL_ACTION = "legal_action"
    ONGOING = "ongoing"
    OTHER = "other"
    NOT_RECORDED = "not_recorded"


class Action(StrEnum):
    """A step of Appendix A that is not itself an outcome."""

    COPY_KEPT = "copy_kept"
    REMOVAL_REQUESTED = "removal_requested"
    USER_BLOCKED = "user_blocked"
    UNDERAGE_ACCOUNT_REPORTED = "underage_account_reported"
    SUPPORT_OFFERED = "support_offered"
    PRIVACY_ADVICE = "privacy_advice"


class Concern(StrEnum):
    """Something in the log that makes an incident serious whatever its outcome."""

    CRIMINAL = "criminal"


class Involved(StrEnum):
    """Who was involved (policy, section 2)."""

    PUPIL = "pupil"
    STAFF = "staff"
    GOVERNOR_OR_VOLUNTEER = "governor or volunteer"
    PARENT_OR_CARER = "parent or carer"
    OUTSIDE_THE_SCHOOL = "someone outside the school"
    NOT_KNOWN = "not known"


class WordField(StrEnum):
    """What a word of a log can be about, for a school to explain its own words."""

    KIND = "kind"
    OUTCOME = "outcome"
    PLATFORM = "platform"
    INVOLVED = "involved"
    SETTING = "setting"


class Rule(StrEnum):
    """The rules that can raise a review flag, as the command line and the database name them."""

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


class Role(StrEnum):
    """Who keeps the governors' records: a role, never a name."""

    CLERK = "clerk to governors"
    HEAD = "head teacher"
    SAFEGUARDING_LEAD = "safeguarding lead"
    CHAIR = "chair of governors"


class Setting(StrEnum):
    """Where it happened (policy, sections 4 and 5)."""

    IN_SCHOOL = "in school"
    OUTSIDE_SCHOOL = "outside school"
    NOT_RECORDED = "not recorded"


class Season(StrEnum):
    """The three terms of an English academic year, in order."""

    AUTUMN = "Autumn"
    SPRING = "Spring"
    SUMMER = "Summer"

    @property
    def position(self) -> int:
        """0 for autumn, 1 for spring, 2 for summer."""
        return _POSITIONS[self]


# Asked for every row of a log, so worked out once.
_POSITIONS = {season: position for position, season in enumerate(Season)}


class Fate(StrEnum):
    """What became of a row of a spreadsheet: exactly one of these for every row."""

    ACCEPTED = "accepted"
    NEEDS_DECISION = "needs_decision"
    REJECTED = "rejected"
    DUPLICATE = "duplicate"
    NOT_AN_INCIDENT = "not_an_incident"


@total_ordering
@dataclass(frozen=True, slots=True)
class TermId:
    """One term of one academic year, in the order of time.

    Attributes:
        year: The calendar year in which the academic year starts: 2026 for 2026/27.
        season: Autumn, Spring or Summer.
    """

    year: int
    season: Season

    def __lt__(self, other: Self) -> bool:
        """Earlier terms come first."""
        return self.ordinal < other.ordinal

    @property
    def ordinal(self) -> int:
        """A whole number that grows by one from each term to the next."""
        return self.year * 3 + self.season.position

    @classmethod
    def from_ordinal(cls, ordinal: int) -> Self:
        """The term with this ordinal."""
        return cls(ordinal // 3, list(Season)[ordinal % 3])

    @property
    def academic_year(self) -> str:
        """The academic year as people write it: "2026/27"."""
        return f"{self.year}/{(self.year + 1) % 100:02d}"

    @property
    def time_period(self) -> int:
        """The academic year as the Department for Education codes it: 202627."""
        return self.year * 100 + (self.year + 1) % 100

    @property
    def label(self) -> str:
        """The term as people write it: "Autumn term 2026/27"."""
        return f"{self.season} term {self.academic_year}"

    @property
    def short_label(self) -> str:
        """The term for a chart's axis: "Autumn 2026/27"."""
        return f"{self.season} {self.academic_year}"

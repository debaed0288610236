"""The policy as typed data: frozen records, one for each thing the policy speaks of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from policy_monitor.policy.kcsie import FourCs
from policy_monitor.policy.steps import PolicyStep
from policy_monitor.policy.triggers import Triggers
from policy_monitor.vocabulary import (
    Action,
    Category,
    Concern,
    Involved,
    Nature,
    Outcome,
    Setting,
)

__all__ = [
    "ActionWords",
    "CategoryWords",
    "Cell",
    "DatePrecision",
    "OutcomeWords",
    "PartialDate",
    "Platform",
    "Policy",
    "ReviewCycle",
    "School",
]


class DatePrecision(StrEnum):
    """How exactly a policy document gives a date."""

    DAY = "day"
    MONTH = "month"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as exact as its source gave it.

    Attributes:
        first_on: The first day it may mean.
        last_on: The last day it may mean; a month or term falls due on this day.
        precision: Whether the source gave a day, a month or a term.
        text: How to say it: "January 2019".

    """

    first_on: date
    last_on: date
    precision: DatePrecision
    text: str


@dataclass(frozen=True, slots=True)
class School:
    """The school the policy belongs to. `id` is the key in the database."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ReviewCycle:
    """How often governors review the policy.

    Attributes:
        name: The word on the policy's cover ("annual").
        months: What that word means, in months.
        ceiling_months: The longest the monitoring section allows, in months.
        due_soon_days: How many days before the due date the review is "due soon".
        clause: Where the ceiling is written ("section 9").

    """

    name: str
    months: int
    ceiling_months: int
    due_soon_days: int
    clause: str

    @property
    def months_allowed(self) -> int:
        """The cover's cycle, never longer than the ceiling."""
        return min(self.months, self.ceiling_months)


@dataclass(frozen=True, slots=True)
class CategoryWords:
    """One of the three categories, with the words a log may use for it.

    Attributes:
        code: The category.
        meaning: One plain sentence for governors.
        role: The child's part: "participant", "actor", "recipient".
        words: Phrases in a log that mean this category (lower case).

    """

    code: Category
    meaning: str
    role: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NatureWords:
    """One of the four types of risk, with the words a log may use for it."""

    code: Nature
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One of the twelve cells of the taxonomy (policy, section 7).

    Attributes:
        category: Its row.
        nature: Its column.
        policy_text: The policy's own example words, as printed.
        words: Phrases in a log that mean this cell (lower case); the policy's own
            example words are among them.

    """

    category: Category
    nature: Nature
    policy_text: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutcomeWords:
    """One outcome, what the school calls it and what follows from it.

    Attributes:
        code: The outcome.
        label: How pages say it.
        words: Phrases in a log that mean it (lower case).
        gravity: Its place when the most serious outcome of several is asked for;
            larger is graver. No two outcomes share one.
        serious: Whether one incident with it makes a policy review due.
        outside_help: Whether it means help from outside the school.
        open: Whether an incident with it is still open.
        clause: The part of the policy it rests on.

    """

    code: Outcome
    label: str
    words: tuple[str, ...]
    gravity: int
    serious: bool
    outside_help: bool
    open: bool
    clause: str


@dataclass(frozen=True, slots=True)
class ActionWords:
    """One step of Appendix A, with the words a log may use for it."""

    code: Action
    label: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Platform:
    """A platform, app or channel.

    Attributes:
        name: How pages say it; the only text about platforms that is ever stored.
        words: Other names and spellings in a log (lower case).
        named_in_policy: Whether the school's policy names it.
        is_a_name: Whether its name is no ordinary word, and so means it wherever it stands.

    """

    name: str
    words: tuple[str, ...]
    named_in_policy: bool
    is_a_name: bool = True


@dataclass(frozen=True, slots=True)
class Policy:
    """The whole of `data/policy/`.

    Attributes:
        last_reviewed: As on the cover.
        next_due: When it is to be reviewed, where the cover says so.
        outcomes: Keyed by code, every code of the vocabulary present, in the order
            the file gives, which is the order of pages.
        cells: Keyed by (category, nature), all twelve, row by row.
        concerns: Phrases that mark an incident as serious in itself.
        other_platform: The name stored for a platform that no entry recognises.
        headings: For each field of an incident ("occurred_on", "category", ...), the
            headings a log may give its column (lower case).
        later_dates: For the day an incident was written down ("logged_on") and the day its
            case was closed ("closed_on"), the headings of their columns, the best first.
        steps: The steps of Appendix A, in the order of pages.
        triggers: When the counts make a review due.
        four_cs: The kinds seen through KCSIE's four areas of risk, approximately.

    """

    school: School
    title: str
    last_reviewed: PartialDate
    next_due: PartialDate | None
    cycle: ReviewCycle
    categories: Mapping[Category, CategoryWords]
    natures: Mapping[Nature, NatureWords]
    cells: Mapping[tuple[Category, Nature], Cell]
    outcomes: Mapping[Outcome, OutcomeWords]
    actions: Mapping[Action, ActionWords]
    platforms: tuple[Platform, ...]
    other_platform: str
    involved: Mapping[Involved, tuple[str, ...]]
    settings: Mapping[Setting, tuple[str, ...]]
    concerns: Mapping[Concern, tuple[str, ...]]
    headings: Mapping[str, tuple[str, ...]]
    later_dates: Mapping[str, tuple[str, ...]]
    steps: tuple[PolicyStep, ...]
    triggers: Triggers
    four_cs: FourCs

    @property
    def platform_names(self) -> frozenset[str]:
        """Every name a platform may be stored under."""
        return frozenset({self.other_platform, *(platform.name for platform in self.platforms)})

"""Series: the incidents of one kind, or on one platform, term by term."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

from policy_monitor.vocabulary import Category, Nature, TermId
from policy_monitor.wording import in_text

__all__ = ["PlannedTerm", "Series", "Subject", "TermCount", "count_by_school_day"]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a series counts; all incidents where nothing is named.

    Attributes:
        category: With `nature` one of the twelve cells; alone the whole category.
        platform: A platform's name as stored.

    """

    category: Category | None = None
    nature: Nature | None = None
    platform: str | None = None

    @property
    def label(self) -> str:
        """How pages say it: "Conduct / Aggressive", "Conduct", "WhatsApp", "All incidents"."""
        named = (self.category, self.nature, self.platform)
        return " / ".join(str(part) for part in named if part is not None) or "All incidents"


@dataclass(frozen=True, slots=True)
class PlannedTerm:
    """One term as it was planned, whether or not it is over.

    Attributes:
        starts_on: First day that counts as part of the term.
        ends_on: Last day that does, the holiday after it included.
        days: Its school days, in order.
        school_before_on: The last school day of the term before.
        completed: Whether the next term has begun, so that no more is expected.

    """

    id: TermId
    starts_on: date
    ends_on: date
    days: tuple[date, ...]
    school_before_on: date
    completed: bool

    @property
    def label(self) -> str:
        """The term inside a sentence: "autumn term 2026/27"."""
        return in_text(self.id.label)


@dataclass(frozen=True, slots=True)
class TermCount:
    """The incidents of one series in one returned term.

    Attributes:
        school_days: How many the term was planned with.
        incidents: How many were reported, 0 or more.
        dates: The day of each, in order; shorter than `incidents` where the log gives
            only the term.

    """

    term: TermId
    school_days: int
    incidents: int
    dates: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """The incidents of one subject. A term without a return is not there: it is not a zero.

    Attributes:
        subject: What is counted.
        terms: One for each returned term, the running one included; in any order.

    """

    subject: Subject
    terms: tuple[TermCount, ...]

    def in_term(self, term: TermId) -> TermCount | None:
        """What was returned for a term; None when nothing was."""
        return next((count for count in self.terms if count.term == term), None)

    def before(self, term: TermId) -> tuple[TermCount, ...]:
        """The returned terms before one, in the order of time."""
        earlier = (count for count in self.terms if count.term < term)
        return tuple(sorted(earlier, key=lambda count: count.term))


def count_by_school_day(series: Series, term: PlannedTerm) -> tuple[int, ...]:
    """Count the incidents of a term by school day; one on a day off counts on the next.

    So an incident of the holiday before the term counts on its first day, and one of the
    holiday after it belongs to the next term's. Incidents without a date are left out.

    Returns:
        One number for each school day of the term.

    """
    counts = [0] * len(term.days)
    for on in (on for count in series.terms for on in count.dates):
        if term.days and term.school_before_on < on <= term.days[-1]:
            counts[bisect_left(term.days, on)] += 1
    return tuple(counts)

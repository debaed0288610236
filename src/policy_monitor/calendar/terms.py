"""Terms as dates: the days they cover and the term a day belongs to."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from policy_monitor.calendar.estimating import estimate_school_year
from policy_monitor.calendar.school_days import SchoolDates, count_school_days
from policy_monitor.vocabulary import Season, TermId

__all__ = ["AcademicYear", "Calendar", "Term", "build_academic_year", "school_day_number"]

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Term:
    """One term and the days that count as part of it.

    Attributes:
        id: Which term it is.
        opens_on: First day of school.
        closes_on: Last day of school.
        starts_on: First day that counts as part of the term: the first day of school,
            but never later than 1 September for an autumn term.
        ends_on: Last day that counts: the day before the next term's `starts_on`, so a
            holiday belongs to the term before it.
        half_term: First and last day of the half-term break.
        school_days: Weekdays from `opens_on` to `closes_on` outside the half-term break
            and bank holidays.
        estimated: Whether the dates were worked out rather than listed in the calendar file.

    """

    id: TermId
    opens_on: date
    closes_on: date
    starts_on: date
    ends_on: date
    half_term: tuple[date, date]
    school_days: int
    estimated: bool


@dataclass(frozen=True, slots=True)
class AcademicYear:
    """Three terms, autumn first. `year` is 2026 for 2026/27."""

    year: int
    terms: tuple[Term, Term, Term]


class Calendar:
    """Every academic year, listed or estimated.

    Years before 1583 and after 4098 have no Easter to estimate from; a date so far off is
    a slip that is found before a calendar is asked.
    """

    def __init__(self, listed: Iterable[AcademicYear]) -> None:
        """Take the listed years; every other year is estimated when it is first asked for.

        Args:
            listed: Years whose dates are known. The summer term's `ends_on` is set
                anew, because it depends on the year that follows.

        """
        self._listed = {year.year: year for year in listed}
        self._years: dict[int, AcademicYear] = {}

    def term_on(self, day: date) -> Term:
        """The term a day belongs to."""
        year = self._academic_year(day.year)
        if day < year.terms[0].starts_on:
            year = self._academic_year(day.year - 1)
        autumn, spring, summer = year.terms
        if day < spring.starts_on:
            return autumn
        return spring if day < summer.starts_on else summer

    def term(self, term_id: TermId) -> Term:
        """The dates of a term."""
        return self._academic_year(term_id.year).terms[term_id.season.position]

    def terms_between(self, first: TermId, last: TermId) -> tuple[Term, ...]:
        """All terms from `first` to `last`, both included; empty when `last` is earlier."""
        ordinals = range(first.ordinal, last.ordinal + 1)
        return tuple(self.term(TermId.from_ordinal(ordinal)) for ordinal in ordinals)

    def _academic_year(self, year: int) -> AcademicYear:
        known = self._years.get(year)
        if known is None:
            known = self._years[year] = self._fit_to_next(self._as_given(year))
        return known

    def _as_given(self, year: int) -> AcademicYear:
        return self._listed.get(year) or _estimate_academic_year(year)

    def _fit_to_next(self, year: AcademicYear) -> AcademicYear:
        """End the summer term on the day before the next autumn term, listed or estimated."""
        next_starts_on = self._as_given(year.year + 1).terms[0].starts_on
        autumn, spring, summer = year.terms
        return replace(
            year, terms=(autumn, spring, replace(summer, ends_on=next_starts_on - _ONE_DAY))
        )


def build_academic_year(
    year: int, dates: tuple[SchoolDates, SchoolDates, SchoolDates], *, estimated: bool
) -> AcademicYear:
    """Make an academic year from its school dates, autumn first.

    Returns:
        The year; its summer term ends on 31 August, until a `Calendar` knows when the
        next autumn term starts.

    """
    autumn, spring, summer = dates
    autumn_starts_on = min(autumn.opens_on, date(year, 9, 1))
    counted = (
        (autumn_starts_on, spring.opens_on - _ONE_DAY),
        (spring.opens_on, summer.opens_on - _ONE_DAY),
        (summer.opens_on, date(year + 1, 8, 31)),
    )
    first, second, third = (
        Term(
            id=TermId(year, season),
            opens_on=open_days.opens_on,
            closes_on=open_days.closes_on,
            starts_on=starts_on,
            ends_on=ends_on,
            half_term=open_days.half_term,
            school_days=count_school_days(open_days, to=open_days.closes_on),
            estimated=estimated,
        )
        for season, open_days, (starts_on, ends_on) in zip(Season, dates, counted, strict=True)
    )
    return AcademicYear(year, (first, second, third))


def school_day_number(term: Term, on: date) -> int:
    """Say which school day of its term a day is, for "day 31 of 74".

    Returns:
        The number of school days from the term's first to `on`, that day included: 0
        before school opens, `term.school_days` from the last day of school on. On a day
        without school it is the number of the school day before.

    """
    return count_school_days(SchoolDates(term.opens_on, term.half_term, term.closes_on), to=on)


@lru_cache(maxsize=256)
def _estimate_academic_year(year: int) -> AcademicYear:
    return build_academic_year(year, estimate_school_year(year), estimated=True)

"""Checks on listed term dates: one question each, answered for every term."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from policy_monitor.calendar.school_days import SchoolDates
from policy_monitor.data_files import Mistake
from policy_monitor.vocabulary import Season, TermId

__all__ = ["LONGEST_BREAK", "LONGEST_SUMMER_BREAK", "ListedYears", "check_listed_years"]

ListedYears = Mapping[int, tuple[SchoolDates, SchoolDates, SchoolDates]]
"""By the calendar year in which it starts, an academic year's three terms, autumn first."""

LONGEST_BREAK = timedelta(days=35)
"""Between two terms of one year; a longer gap means a slip in a date. Schools close for two
or three weeks at Christmas and at Easter (docs/assumptions.md, "Term dates")."""

LONGEST_SUMMER_BREAK = timedelta(days=63)
"""Between two years; English schools close for about six weeks (as above)."""

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class _ListedTerm:
    """A term of the file with the name of its place there."""

    file: str
    id: TermId
    dates: SchoolDates

    @property
    def key(self) -> str:
        return f'year."{self.id.academic_year}".{self.id.season.lower()}'

    def mistake(self, name: str, problem: str, fix: str) -> Mistake:
        return Mistake(self.file, f"{self.key}.{name}", problem, fix)


def check_listed_years(file: str, years: ListedYears) -> list[Mistake]:
    """Ask every question of every term, and of every term and the one after it."""
    terms = {
        TermId(year, season): _ListedTerm(file, TermId(year, season), dates)
        for year, three in sorted(years.items())
        for season, dates in zip(Season, three, strict=True)
    }
    return [mistake for term in terms.values() for mistake in _mistakes_of(term, terms)]


def _mistakes_of(term: _ListedTerm, terms: Mapping[TermId, _ListedTerm]) -> Iterator[Mistake]:
    following = terms.get(TermId.from_ordinal(term.id.ordinal + 1))
    answers = [
        _check_in_its_year(term),
        _check_opens_before_it_closes(term),
        _check_half_term_order(term),
        _check_half_term_within(term),
        *_check_weekdays(term),
    ]
    if following is not None:
        answers += [_check_no_overlap(term, following), _check_no_gap(term, following)]
    return (answer for answer in answers if answer is not None)


def _check_in_its_year(term: _ListedTerm) -> Mistake | None:
    """Each season has its months: a slipped year or month would move every incident."""
    first, last = _months_of(term.id)
    for name, day in (("opens_on", term.dates.opens_on), ("closes_on", term.dates.closes_on)):
        if not first <= day <= last:
            problem = f"the date is not in the {term.id.season.lower()} of {term.id.academic_year}"
            return term.mistake(name, problem, f"write a date from {first} to {last}")
    return None


def _check_opens_before_it_closes(term: _ListedTerm) -> Mistake | None:
    if term.dates.opens_on < term.dates.closes_on:
        return None
    return term.mistake("closes_on", "the term closes before it opens", "check both dates")


def _check_half_term_order(term: _ListedTerm) -> Mistake | None:
    first, last = term.dates.half_term
    if first <= last:
        return None
    return term.mistake("half_term", "half-term ends before it begins", "write the first day first")


def _check_half_term_within(term: _ListedTerm) -> Mistake | None:
    first, last = term.dates.half_term
    if first > last or (term.dates.opens_on < first and last < term.dates.closes_on):
        return None
    return term.mistake("half_term", "half-term is not within the term", "check the dates")


def _check_weekdays(term: _ListedTerm) -> list[Mistake | None]:
    """A school neither opens nor closes for the holidays at a weekend."""
    return [
        term.mistake(name, "the day is at a weekend", "write the school day before or after it")
        for name, day in (("opens_on", term.dates.opens_on), ("closes_on", term.dates.closes_on))
        if day.weekday() >= _SATURDAY
    ]


def _check_no_overlap(term: _ListedTerm, following: _ListedTerm) -> Mistake | None:
    if term.dates.closes_on < following.dates.opens_on:
        return None
    problem = f"the term opens before {term.key} closes"
    return following.mistake("opens_on", problem, "check both dates; terms may not overlap")


def _check_no_gap(term: _ListedTerm, following: _ListedTerm) -> Mistake | None:
    over_summer = term.id.season is Season.SUMMER
    longest = LONGEST_SUMMER_BREAK if over_summer else LONGEST_BREAK
    if following.dates.opens_on - term.dates.closes_on <= longest:
        return None
    problem = f"the term opens more than {longest.days} days after {term.key} closes"
    return following.mistake("opens_on", problem, "check both dates; there may be no such gap")


def _months_of(term_id: TermId) -> tuple[date, date]:
    year = term_id.year
    match term_id.season:
        case Season.AUTUMN:
            return date(year, 8, 1), date(year, 12, 31)
        case Season.SPRING:
            return date(year + 1, 1, 1), date(year + 1, 4, 30)
        case Season.SUMMER:
            return date(year + 1, 3, 15), date(year + 1, 8, 31)

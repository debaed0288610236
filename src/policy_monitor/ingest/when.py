"""When an incident happened: a date cell read together with the term its sheet is about."""

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from policy_monitor.calendar import Calendar
from policy_monitor.ingest.dates import DateKind, DateText
from policy_monitor.ingest.said_terms import SaidTerm
from policy_monitor.vocabulary import Season, TermId

__all__ = [
    "EARLIEST_DAY",
    "NOTHING_SAID",
    "Context",
    "Trouble",
    "When",
    "calendar_year_of",
    "resolve_date",
]

# No log of incidents under this policy is older; an earlier date is a slip of the pen.
EARLIEST_DAY = date(2000, 1, 1)
_LATEST_YEAR = 2100
_SUMMER_ENDS = 8
_SCHOOL_WEEK = timedelta(days=4)
NOTHING_SAID = SaidTerm(None, None, None, None)


class Trouble(StrEnum):
    """Why a date cell does not give one day or one term. The values are finding codes."""

    UNREADABLE = "date_unreadable"
    MISSING = "date_missing"
    NOT_KNOWN = "date_not_known"
    WITHOUT_YEAR = "date_without_year"
    TERM_WITHOUT_YEAR = "term_without_year"
    SEVERAL_DAYS = "date_is_several_days"
    UNSURE = "date_unsure"
    TWO_DATES = "two_dates"
    WRONG_WEEKDAY = "weekday_contradicts_date"
    NOTHING_ABOVE = "no_date_above"
    IN_TWO_TERMS = "date_in_two_terms"


class When(NamedTuple):
    """When an incident happened, as far as the log tells.

    Attributes:
        day: The day, None when only the term is known.
        term: The term; None with a trouble, or for a day before `EARLIEST_DAY`.
        trouble: Why the incident cannot be placed.
        kind: What the cell said; a week or a month is accepted as its term.
    """

    day: date | None
    term: TermId | None
    trouble: Trouble | None
    kind: DateKind


class Context(NamedTuple):
    """What surrounds a date: what its section, sheet and file say, and the calendar."""

    said: SaidTerm
    calendar: Calendar


def resolve_date(text: DateText, context: Context, above: When | None) -> When:
    """When a date cell means, given its surroundings and the date above it."""
    resolver = _RESOLVERS.get(text.kind)
    if resolver is not None:
        return resolver(text, context)
    if text.kind is DateKind.SAME_AS_ABOVE and above is not None and above.trouble is None:
        return above
    return _troubled(text, _TROUBLES[text.kind])


_TROUBLES = {
    DateKind.SAME_AS_ABOVE: Trouble.NOTHING_ABOVE,
    DateKind.SEVERAL_DAYS: Trouble.SEVERAL_DAYS,
    DateKind.UNSURE: Trouble.UNSURE,
    DateKind.TWO_DATES: Trouble.TWO_DATES,
    DateKind.WRONG_WEEKDAY: Trouble.WRONG_WEEKDAY,
    DateKind.NOT_KNOWN: Trouble.NOT_KNOWN,
    DateKind.BLANK: Trouble.MISSING,
    DateKind.UNREADABLE: Trouble.UNREADABLE,
}


def _troubled(text: DateText, trouble: Trouble) -> When:
    return When(None, None, trouble, text.kind)


def _placed(day: date, text: DateText, context: Context) -> When:
    if not EARLIEST_DAY.year <= day.year < _LATEST_YEAR:
        return When(day, None, None, text.kind)
    return When(day, context.calendar.term_on(day).id, None, text.kind)


def _resolve_day(text: DateText, context: Context) -> When:
    if text.day is None:
        return _troubled(text, Trouble.UNREADABLE)
    return _placed(text.day, text, context)


def _resolve_day_without_year(text: DateText, context: Context) -> When:
    if text.day is None:
        return _troubled(text, Trouble.UNREADABLE)
    year = calendar_year_of(text.day.month, context.said)
    if year is None:
        return _troubled(text, Trouble.WITHOUT_YEAR)
    try:
        day = text.day.replace(year=year)
    except ValueError:
        return _troubled(text, Trouble.UNREADABLE)
    if text.weekday is not None and day.weekday() != text.weekday:
        return _troubled(text, Trouble.WRONG_WEEKDAY)
    return _placed(day, text, context)


def _resolve_week(text: DateText, context: Context) -> When:
    if text.day is None:
        return _troubled(text, Trouble.UNREADABLE)
    return _resolve_span(text.day, text.day + _SCHOOL_WEEK, text, context)


def _resolve_month(text: DateText, context: Context) -> When:
    if text.month is None:
        return _troubled(text, Trouble.UNREADABLE)
    year = text.year if text.year is not None else calendar_year_of(text.month, context.said)
    if year is None:
        return _troubled(text, Trouble.WITHOUT_YEAR)
    if not EARLIEST_DAY.year <= year < _LATEST_YEAR:
        return _troubled(text, Trouble.UNREADABLE)
    first = date(year, text.month, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return _resolve_span(first, last, text, context)


def _resolve_span(first: date, last: date, text: DateText, context: Context) -> When:
    start, end = _placed(first, text, context), _placed(last, text, context)
    if start.term is None or start.term != end.term:
        return _troubled(text, Trouble.IN_TWO_TERMS)
    return When(None, start.term, None, text.kind)


def _resolve_term(text: DateText, context: Context) -> When:
    if text.season is None:
        return _troubled(text, Trouble.UNREADABLE)
    year = text.year
    if year is None:
        year = context.said.year
    if year is None:
        return _troubled(text, Trouble.TERM_WITHOUT_YEAR)
    return When(None, TermId(year, Season(text.season)), None, text.kind)


def calendar_year_of(month: int, said: SaidTerm) -> int | None:
    """The calendar year a month falls in, when the surroundings leave only one."""
    if said.year is not None:
        return said.year if month > _SUMMER_ENDS else said.year + 1
    if said.calendar_year is not None and month > _SUMMER_ENDS:
        # "2024" may mean the calendar year or the academic year that starts in it: from
        # September on both give the same day.
        return said.calendar_year
    return None


_RESOLVERS: dict[DateKind, Callable[[DateText, Context], When]] = {
    DateKind.DAY: _resolve_day,
    DateKind.DAY_OF_MONTH: _resolve_day,
    DateKind.DAY_WITHOUT_YEAR: _resolve_day_without_year,
    DateKind.WEEK: _resolve_week,
    DateKind.MONTH: _resolve_month,
    DateKind.TERM: _resolve_term,
}

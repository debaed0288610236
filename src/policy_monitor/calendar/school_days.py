"""The days on which a school is open."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from policy_monitor.calendar.bank_holidays import bank_holidays

__all__ = ["SchoolDates", "count_school_days", "is_school_day"]

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class SchoolDates:
    """When a school is open in one term, as a list of term dates gives it.

    Attributes:
        opens_on: First day of school.
        half_term: First and last day of the half-term break.
        closes_on: Last day of school.

    """

    opens_on: date
    half_term: tuple[date, date]
    closes_on: date


def count_school_days(dates: SchoolDates, *, to: date) -> int:
    """Count the school days of a term from its first to `to`, that day included."""
    last = min(to, dates.closes_on)
    return sum(is_school_day(day, dates) for day in _days_between(dates.opens_on, last))


def is_school_day(day: date, dates: SchoolDates) -> bool:
    """Whether school is open: a weekday of the term, not in half-term, not a bank holiday."""
    break_starts_on, break_ends_on = dates.half_term
    return (
        dates.opens_on <= day <= dates.closes_on
        and day.weekday() < _SATURDAY
        and not break_starts_on <= day <= break_ends_on
        and day not in bank_holidays(day.year)
    )


def _days_between(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))

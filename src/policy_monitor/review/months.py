"""Counting in calendar months, as reviews do."""

from calendar import monthrange
from datetime import date, timedelta

from policy_monitor.wording import and_list, count_of

__all__ = ["add_months", "last_of_month", "say_time_between"]

_MONTHS_IN_A_YEAR = 12


def add_months(day: date, months: int) -> date:
    """The same day of the month, so many months on; the month's last day where it has none.

    29 February 2024 and 12 months is 28 February 2025.
    """
    years, month = divmod(day.month - 1 + months, _MONTHS_IN_A_YEAR)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_of_month(day: date) -> date:
    """The last day of the month a day is in."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def say_time_between(first: date, last: date) -> str:
    """How long it is from one day to a later one: "6 years and 9 months", "12 days"."""
    months = _whole_months(first, last)
    if months == 0:
        return count_of((last - first).days, "day")
    years, months_left = divmod(months, _MONTHS_IN_A_YEAR)
    parts = [(years, "year"), (months_left, "month")]
    return and_list([count_of(number, noun) for number, noun in parts if number])


def _whole_months(first: date, last: date) -> int:
    """Full months gone by; from a month's last day to another's is full months."""
    # The day after both ends makes the last days of two months the first days of two others.
    after_first, after_last = first + timedelta(days=1), last + timedelta(days=1)
    months = (after_last.year - after_first.year) * _MONTHS_IN_A_YEAR
    months += after_last.month - after_first.month
    return months if after_last.day >= after_first.day else months - 1

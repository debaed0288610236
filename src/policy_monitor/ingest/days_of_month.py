"""A date cell that gives only the day of a month which its sheet or section names."""

import re
from datetime import date

from policy_monitor.ingest.date_patterns import WEEKDAY_END, WEEKDAY_START, WEEKDAYS
from policy_monitor.ingest.dates import DateKind, DateText
from policy_monitor.ingest.grid import Value
from policy_monitor.ingest.said_terms import SaidTerm
from policy_monitor.ingest.when import calendar_year_of
from policy_monitor.ingest.words import plain_text

__all__ = ["read_day_of_month", "read_dotted_day"]

_DOTTED = re.compile(r"^(\d{1,2})\s*\.\s*(\d{1,2})\.?$")
_DAY = re.compile(r"^(?:the\s+)?(\d{1,2})\s*(?:st|nd|rd|th)?$")


def read_day_of_month(value: Value, said: SaidTerm) -> DateText | None:
    """The day that "17th" or "Thurs 24" is under "October 2024"; None when it is none.

    A weekday beside it has to agree with the day.
    """
    if said.month is None or isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    year = _year_of(said.month, said)
    if year is None:
        return None
    text = plain_text(value).lower().strip(" .,;")
    weekday = None
    for pattern in (WEEKDAY_START, WEEKDAY_END):
        if found := pattern.search(text):
            weekday = WEEKDAYS[found[1]]
            text = (text[: found.start()] + text[found.end() :]).strip(" ,()")
            break
    number = _DAY.match(text)
    if number is None:
        return None
    try:
        day = date(year, said.month, int(number[1]))
    except ValueError:
        return DateText(DateKind.UNREADABLE)
    if weekday is not None and day.weekday() != weekday:
        return DateText(DateKind.WRONG_WEEKDAY)
    return DateText(DateKind.DAY_OF_MONTH, day)


def read_dotted_day(value: Value, said: SaidTerm) -> DateText | None:
    """The day that "12.9", in writing, is under "September 2024"; None when it is none.

    Anywhere else it is as likely a number; and as a number it could have been "12.90".
    """
    found = _DOTTED.match(value.strip()) if isinstance(value, str) else None
    if found is None or said.month is None or int(found[2]) != said.month:
        return None
    year = _year_of(said.month, said)
    if year is None:
        return None
    try:
        return DateText(DateKind.DAY_OF_MONTH, date(year, said.month, int(found[1])))
    except ValueError:
        return DateText(DateKind.UNREADABLE)


def _year_of(month: int, said: SaidTerm) -> int | None:
    """The calendar year of a month that a sheet or section names."""
    return calendar_year_of(month, said) if said.calendar_year is None else said.calendar_year

"""Dates kept in three columns: a day, a month and a year beside each other."""

import re
from collections.abc import Callable, Mapping, Sequence

from policy_monitor.ingest.grid import GridRow, Value, is_blank, value_at
from policy_monitor.ingest.said_terms import MONTHS
from policy_monitor.ingest.words import plain_text

__all__ = ["DateParts", "find_date_parts", "join_date_parts"]

DateParts = tuple[int, int, int]

_HEADINGS = tuple(
    re.compile(rf"^(date|dates)?\W*((of )?incident)?\W*({names})\W*$", re.IGNORECASE)
    for names in ("day|dd|d|date", "month|mm|mon|mth|m", "year|yyyy|yy|yr|y")
)
_DAYS = range(1, 32)
_MONTHS = range(1, 13)
_YEARS = range(2000, 2101)
_SHORT_YEARS = range(10, 100)
# Of the filled cells, so many have to be a day, a month and a year: a column headed "Year" may
# hold year groups, and one headed "Day" weekdays.
_MOST = 0.8


def find_date_parts(headings: Mapping[int, str], rows: Sequence[GridRow]) -> DateParts | None:
    """The columns of the day, the month and the year; None when there are no such three."""
    found = [
        [column for column, text in headings.items() if pattern.match(text)]
        for pattern in _HEADINGS
    ]
    tests = (_is_day, _is_month, _is_year)
    chosen = [
        next((column for column in columns if _mostly(rows, column, test)), None)
        for columns, test in zip(found, tests, strict=True)
    ]
    day, month, year = chosen
    return None if day is None or month is None or year is None else (day, month, year)


def join_date_parts(values: Sequence[Value], parts: DateParts) -> str:
    """The three cells of a row as one date in writing; "" when all are blank."""
    day, month, year = (plain_text(value_at(values, column)) for column in parts)
    return f"{day} {month} {year}".strip() if month.isalpha() else f"{day}/{month}/{year}"


def _mostly(rows: Sequence[GridRow], column: int, test: Callable[[Value], bool]) -> bool:
    filled = [v for row in rows if not is_blank(v := value_at(row.values, column))]
    return bool(filled) and sum(map(test, filled)) >= _MOST * len(filled)


def _is_day(value: Value) -> bool:
    return _number(value) in _DAYS


def _is_month(value: Value) -> bool:
    return plain_text(value).lower().strip(" .") in MONTHS or _number(value) in _MONTHS


def _is_year(value: Value) -> bool:
    number = _number(value)
    return number in _YEARS or number in _SHORT_YEARS


def _number(value: Value) -> int:
    text = plain_text(value).lower().rstrip("stndrh.")
    return int(text) if text.isdecimal() else -1

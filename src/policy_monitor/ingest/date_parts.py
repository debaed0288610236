"""Dates kept in several columns: a day and a month, and mostly a year, beside each other."""

import re
from collections.abc import Callable, Mapping, Sequence

from policy_monitor.ingest.grid import GridRow, Value, is_blank, value_at
from policy_monitor.ingest.said_terms import MONTHS
from policy_monitor.ingest.totals import begins_with_a_total
from policy_monitor.ingest.words import plain_text

__all__ = ["DateParts", "find_date_parts", "join_date_parts", "read_parts_row"]

DateParts = tuple[int, ...]

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
_MOST_DIGITS = 4
_LONGEST_HEADING = 60


def read_parts_row(row: GridRow) -> Mapping[int, str] | None:
    """The headings of a row that holds nothing but "DD", "MM" and "YY"; None for any other row."""
    texts = {
        column: plain_text(value) for column, value in enumerate(row.values) if not is_blank(value)
    }
    day, month, year = ({*columns} for columns in _columns_of_parts(texts))
    return texts if day and month and day | month | year == texts.keys() else None


def _columns_of_parts(headings: Mapping[int, str]) -> Sequence[Sequence[int]]:
    """The columns headed as a day, as a month and as a year."""
    return [
        [c for c, text in headings.items() if len(text) <= _LONGEST_HEADING and pattern.match(text)]
        for pattern in _HEADINGS
    ]


def find_date_parts(headings: Mapping[int, str], rows: Sequence[GridRow]) -> DateParts | None:
    """The columns of the day, the month and the year; None when there are no such columns.

    Without a column for the year there are two: a title says the year.
    """
    found = _columns_of_parts(headings)
    tests = (_is_day, _is_month, _is_year)
    chosen = [
        next((column for column in columns if _mostly(rows, column, test)), None)
        for columns, test in zip(found, tests, strict=True)
    ]
    day, month, year = chosen
    if day is None or month is None:
        return None
    if year is not None:
        return day, month, year
    # A column that gives the year of some rows is not to be overruled by a title.
    says_years = any(_is_year(value_at(row.values, column)) for row in rows for column in found[-1])
    return None if says_years else (day, month)


def join_date_parts(values: Sequence[Value], parts: DateParts) -> str:
    """The cells of a row as one date in writing; "" when all are blank."""
    texts = [plain_text(value_at(values, column)) for column in parts]
    return (" " if texts[1].isalpha() else "/").join(texts).strip()


def _mostly(rows: Sequence[GridRow], column: int, test: Callable[[Value], bool]) -> bool:
    filled = [
        value
        for row in rows
        if not is_blank(value := value_at(row.values, column)) and not begins_with_a_total(row)
    ]
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
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else -1

"""Reading one date cell, day first, as far as the cell itself says."""

import re
from datetime import date, datetime, timedelta
from difflib import get_close_matches
from itertools import islice

from policy_monitor.ingest.date_patterns import (
    BLANKS,
    COMPACT,
    COMPACT_ISO,
    DAY_MONTH,
    DAY_WORD,
    DITTO,
    DOUBTS_THE_DAY,
    ISO,
    LONG_MONTHS,
    MONTH_DAY,
    MONTH_ONLY,
    NAMES_A_MONTH,
    NOT_KNOWN,
    NUMBERS,
    NUMBERS_WITHOUT_YEAR,
    REMARK,
    SEVERAL,
    SPEAKS_OF_DAYS,
    TIME,
    TIME_START,
    UNSURE,
    WEEK,
    WEEKDAY_END,
    WEEKDAY_START,
    WEEKDAYS,
)
from policy_monitor.ingest.date_texts import DateKind, DateText, NumberOrder
from policy_monitor.ingest.grid import Value
from policy_monitor.ingest.said_terms import MONTHS, read_said_term
from policy_monitor.ingest.words import plain_text

__all__ = ["DateKind", "DateText", "NumberOrder", "read_date", "read_month"]


_LEAP_YEAR = 2000
_LAST_MONTH = 12
_SERIAL_START = date(1899, 12, 30)
_SERIALS = range(36526, 65537)
_SERIAL_DIGITS = 5
_MONTH_SIMILARITY = 0.75
_CENTURY = 100
_LONGEST_TERM = 40
# A longer text tells a story. It is never searched: patterns take too long over what is hostile.
_LONGEST_TEXT = 200
# A day is written in no more words than these.
_MOST_BREAKS = 8
# The apostrophe that makes a cell a text, typed once too often; and "the 3rd of October".
_TYPED = re.compile(r"^['\u2019`](?=\d)|^the\s+(?=\d)")
_LONG_DASHES = str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2212", "------")


def read_date(value: Value) -> DateText:
    """What a date cell says. Numbers are read day first; a cell that is a date is one."""
    if isinstance(value, datetime):
        return _cell_day(value.date())
    if isinstance(value, date):
        return _cell_day(value)
    if isinstance(value, bool):
        return DateText(DateKind.UNREADABLE)
    if isinstance(value, int | float):
        return _read_number(value)
    if value is None or isinstance(value, str):
        return _read_text(value or "")
    return DateText(DateKind.UNREADABLE)


def read_month(value: Value) -> DateText | None:
    """The month that a text names and nothing more, with its year or without; None when none."""
    month = MONTH_ONLY.match(plain_text(value).lower().strip(" .,;"))
    if month is None:
        return None
    year = _full_year(month[2]) if month[2] else None
    return DateText(DateKind.MONTH, year=year, month=MONTHS[month[1]])


def _cell_day(day: date) -> DateText:
    if day.day > _LAST_MONTH:
        order = NumberOrder.CELL_ONE_WAY
    elif day.day == day.month:
        order = NumberOrder.SAME_BOTH_WAYS
    else:
        order = NumberOrder.CELL_EITHER
    return DateText(DateKind.DAY, day, order=order)


def _read_number(number: float) -> DateText:
    # A fraction of a day is its time.
    if _SERIALS.start <= number < _SERIALS.stop:
        return DateText(DateKind.DAY, _SERIAL_START + timedelta(days=int(number)))
    return _read_digits(plain_text(float(number)))


def _read_digits(digits: str) -> DateText:
    """Digits alone: Excel's number of a day, or eight digits that are a date in one way only."""
    if len(digits) == _SERIAL_DIGITS and digits.isdecimal() and int(digits) in _SERIALS:
        return _read_number(int(digits))
    iso, day_first = COMPACT_ISO.match(digits), COMPACT.match(digits)
    as_iso = _make_day(int(iso[3]), int(iso[2]), int(iso[1])) if iso else None
    as_text = (
        _make_day(int(day_first[1]), int(day_first[2]), int(day_first[3])) if day_first else None
    )
    # Never both: what is the year's "20" in the one is the month in the other.
    return _exact(as_iso or as_text)


def _read_text(value: str) -> DateText:
    if len(value) > _LONGEST_TEXT:
        return DateText(DateKind.UNREADABLE)
    text = _TYPED.sub("", plain_text(value).lower().strip(" .,;"))
    if text in BLANKS:
        ditto = value.strip() in DITTO
        return DateText(DateKind.SAME_AS_ABOVE if ditto else DateKind.BLANK)
    if text in DITTO:
        return DateText(DateKind.SAME_AS_ABOVE)
    if text in NOT_KNOWN:
        return DateText(DateKind.NOT_KNOWN)
    if text.isdecimal():
        return _read_digits(text)
    reading = _read_day(text)
    if reading is None and not text.isascii():
        reading = _read_day(text.translate(_LONG_DASHES))
    return reading or _read_inexact(text)


def _read_day(text: str) -> DateText | None:
    """A day, with whatever weekday and time stand beside it; None when it is none."""
    bare, weekday = _take_weekday(text, WEEKDAY_START)
    bare = TIME_START.sub("", TIME.sub("", bare).strip(" ,"))
    if weekday is None:
        bare, weekday = _take_weekday(bare, WEEKDAY_END)
    bare = TIME.sub("", bare).strip(" ,")
    reading = _read_bare_day(bare)
    if reading is None or weekday is None:
        return reading
    if reading.kind is DateKind.DAY_WITHOUT_YEAR:
        return reading._replace(weekday=weekday)
    if reading.day is not None and reading.day.weekday() != weekday:
        return DateText(DateKind.WRONG_WEEKDAY)
    return reading._replace(order=NumberOrder.NO_ORDER)


def _take_weekday(text: str, pattern: re.Pattern[str]) -> tuple[str, int | None]:
    """A text without the weekday it names, and that weekday (Monday is 0), None without one."""
    found = pattern.search(text)
    if found is None:
        return text, None
    return (text[: found.start()] + text[found.end() :]).strip(" ,()"), WEEKDAYS[found[1]]


def _read_bare_day(text: str) -> DateText | None:
    if iso := ISO.match(text):
        return _exact(_make_day(int(iso[3]), int(iso[2]), int(iso[1])))
    if numbers := NUMBERS.match(text):
        return _read_three_numbers(int(numbers[1]), int(numbers[2]), _full_year(numbers[3]))
    if numbers := NUMBERS_WITHOUT_YEAR.match(text):
        day = _make_day(int(numbers[1]), int(numbers[2]), _LEAP_YEAR)
        kind = DateKind.DAY_WITHOUT_YEAR if day else DateKind.UNREADABLE
        return DateText(kind, day, order=_order_of(int(numbers[1]), int(numbers[2])))
    return _read_day_of_named_month(text)


def _read_day_of_named_month(text: str) -> DateText | None:
    if named := DAY_MONTH.match(text):
        return _read_named(int(named[1]), MONTHS[named[2]], named[3])
    if named := MONTH_DAY.match(text):
        return _read_named(int(named[2]), MONTHS[named[1]], named[3])
    if misspelt := DAY_WORD.match(text):
        months = get_close_matches(misspelt[2], LONG_MONTHS, n=1, cutoff=_MONTH_SIMILARITY)
        if months:
            return _read_named(int(misspelt[1]), MONTHS[months[0]], misspelt[3])
    return None


def _read_three_numbers(first: int, second: int, year: int) -> DateText:
    order = _order_of(first, second)
    day = _make_day(first, second, year)
    return DateText(DateKind.DAY if day else DateKind.UNREADABLE, day, order=order)


def _read_named(day_of_month: int, month: int, year: str | None) -> DateText:
    if year is not None:
        return _exact(_make_day(day_of_month, month, _full_year(year)))
    day = _make_day(day_of_month, month, _LEAP_YEAR)
    return DateText(DateKind.DAY_WITHOUT_YEAR if day else DateKind.UNREADABLE, day)


def _read_inexact(text: str) -> DateText:
    if week := WEEK.match(text):
        reading = _read_day(text[week.end() :])
        if reading is not None and reading.kind is DateKind.DAY:
            return reading._replace(kind=DateKind.WEEK)
        return DateText(DateKind.UNREADABLE)
    month = read_month(text)
    if month is not None:
        return month
    said = read_said_term(text)
    if said.season is not None and len(text) <= _LONGEST_TERM:
        return DateText(DateKind.TERM, season=said.season, year=said.year)
    return _read_remarked_day(text) or DateText(_tell_doubt(text))


def _read_remarked_day(text: str) -> DateText | None:
    """A whole day with a remark behind it; in doubt when the remark says so, None when no day."""
    for remark in islice(REMARK.finditer(text), _MOST_BREAKS):
        reading = _read_day(text[: remark.start()])
        if reading is None or reading.kind is not DateKind.DAY:
            continue
        if not DOUBTS_THE_DAY.search(text, remark.start()):
            return reading
        several = SEVERAL.search(text) is not None and SPEAKS_OF_DAYS.search(text, remark.start())
        return DateText(DateKind.SEVERAL_DAYS if several else DateKind.UNSURE)
    return None


def _tell_doubt(text: str) -> DateKind:
    """Whether a text that is no date speaks of an uncertain day, of several days, or of none."""
    without_doubt = UNSURE.sub("", text).strip(" ()")
    if without_doubt != text and _read_day(without_doubt) is not None:
        return DateKind.UNSURE
    if SEVERAL.search(text) and SPEAKS_OF_DAYS.search(text):
        return DateKind.SEVERAL_DAYS
    if UNSURE.search(text) and NAMES_A_MONTH.search(text):
        return DateKind.UNSURE
    return DateKind.UNREADABLE


def _exact(day: date | None) -> DateText:
    return DateText(DateKind.DAY if day else DateKind.UNREADABLE, day)


def _order_of(first: int, second: int) -> NumberOrder:
    if first > _LAST_MONTH:
        return NumberOrder.DAY_FIRST_ONLY if second <= _LAST_MONTH else NumberOrder.NO_ORDER
    if second > _LAST_MONTH:
        return NumberOrder.MONTH_FIRST_ONLY
    return NumberOrder.SAME_BOTH_WAYS if first == second else NumberOrder.EITHER


def _full_year(text: str) -> int:
    """A year in full; two digits are of this century."""
    year = int(text.lstrip("'"))
    return 2000 + year if year < _CENTURY else year


def _make_day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

"""The bank holidays of England, by rule."""

from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

__all__ = ["bank_holidays"]

_MONDAY, _SATURDAY = 0, 5

# Royal proclamations: days added, and days they replaced (gov.uk/bank-holidays and the London
# Gazette). The replaced ones are what the rule alone would give.
_ADDED = frozenset(
    {
        date(2002, 6, 3),
        date(2002, 6, 4),
        date(2011, 4, 29),
        date(2012, 6, 4),
        date(2012, 6, 5),
        date(2020, 5, 8),
        date(2022, 6, 2),
        date(2022, 6, 3),
        date(2022, 9, 19),
        date(2023, 5, 8),
    }
)
_REPLACED = frozenset({date(2002, 5, 27), date(2012, 5, 28), date(2020, 5, 4), date(2022, 5, 30)})


@lru_cache(maxsize=256)
def bank_holidays(year: int) -> frozenset[date]:
    """Work out the bank holidays of a calendar year, substitute days included.

    Args:
        year: From 2000. Holidays proclaimed for one year only (a jubilee, a coronation)
            are those proclaimed up to 2023.

    References:
        Banking and Financial Dealings Act 1971, schedule 1; gov.uk/bank-holidays.

    """
    easter_sunday = easter(year)
    christmas = date(year, 12, 25)
    by_rule = {
        _substitute(date(year, 1, 1)),
        easter_sunday - timedelta(days=2),
        easter_sunday + timedelta(days=1),
        _first_monday_from(date(year, 5, 1)),
        _first_monday_from(date(year, 5, 25)),
        _first_monday_from(date(year, 8, 25)),
        *_christmas_days(christmas),
    }
    added = {day for day in _ADDED if day.year == year}
    return frozenset((by_rule - _REPLACED) | added)


def _christmas_days(christmas: date) -> tuple[date, date]:
    """Christmas Day and Boxing Day; one at a weekend is kept on a free weekday after it."""
    boxing_day = christmas + timedelta(days=1)
    match christmas.weekday():
        case 4:  # Friday: Boxing Day, a Saturday, is kept on the Monday
            return christmas, christmas + timedelta(days=3)
        case 5:  # Saturday: both days are kept on Monday and Tuesday
            return christmas + timedelta(days=2), christmas + timedelta(days=3)
        case 6:  # Sunday: Boxing Day is the Monday, Christmas Day is kept on the Tuesday
            return boxing_day, christmas + timedelta(days=2)
        case _:
            return christmas, boxing_day


def _substitute(day: date) -> date:
    return _first_monday_from(day) if day.weekday() >= _SATURDAY else day


def _first_monday_from(day: date) -> date:
    return day + timedelta(days=(_MONDAY - day.weekday()) % 7)

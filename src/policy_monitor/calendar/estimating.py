"""Term dates of a year that nobody has listed, worked out from Easter."""

from datetime import date, timedelta

from dateutil.easter import easter

from policy_monitor.calendar.bank_holidays import bank_holidays
from policy_monitor.calendar.school_days import SchoolDates

__all__ = ["estimate_school_year"]

_FRIDAY = 4
_ONE_DAY = timedelta(days=1)


def estimate_school_year(year: int) -> tuple[SchoolDates, SchoolDates, SchoolDates]:
    """Estimate the dates of an English school's year: autumn, spring and summer term.

    The rule, each part as inner-London maintained schools keep it:

    - the autumn term opens on 1 September, or on the next Monday when that is a Friday or
      at the weekend; half-term is the week of the fourth Monday of October; it closes on
      the last Friday up to 22 December;
    - the Christmas break lasts two weeks, and longer by a bank holiday on the last Monday;
    - half-term in spring is the week with the Monday from 12 to 18 February;
    - the Easter break holds Good Friday and Easter Monday and lasts two weeks: after
      Easter when Easter is early (to 4 April), before it when it is late (from 16 April),
      and otherwise the weeks on both sides;
    - half-term in summer is the week of the spring bank holiday, the last Monday of May;
      the term closes on 21 July, or on the nearest weekday.

    Args:
        year: The calendar year in which the academic year starts.

    References:
        docs/assumptions.md, "Term dates", which compares the rule with listed years.

    """
    autumn_closes_on = _last_weekday_to(date(year, 12, 22), _FRIDAY)
    spring_closes_on, summer_opens_on = _easter_break(easter(year + 1))
    return (
        SchoolDates(
            _autumn_opening(year), _week_from(_monday_from(date(year, 10, 22))), autumn_closes_on
        ),
        SchoolDates(
            _after_holidays(autumn_closes_on + timedelta(days=17)),
            _week_from(_monday_from(date(year + 1, 2, 12))),
            spring_closes_on,
        ),
        SchoolDates(
            summer_opens_on,
            _week_from(_monday_from(date(year + 1, 5, 25))),
            _summer_closing(year + 1),
        ),
    )


def _autumn_opening(year: int) -> date:
    first = date(year, 9, 1)
    return first if first.weekday() < _FRIDAY else _monday_from(first)


def _easter_break(easter_sunday: date) -> tuple[date, date]:
    """The last school day before the Easter break, and the first after it."""
    if easter_sunday <= date(easter_sunday.year, 4, 4):
        return easter_sunday - timedelta(days=3), easter_sunday + timedelta(days=15)
    if easter_sunday < date(easter_sunday.year, 4, 16):
        return easter_sunday - timedelta(days=9), easter_sunday + timedelta(days=8)
    return easter_sunday - timedelta(days=16), easter_sunday + timedelta(days=2)


def _summer_closing(year: int) -> date:
    day = date(year, 7, 21)
    match day.weekday():
        case 5:
            return day - _ONE_DAY
        case 6:
            return day + _ONE_DAY
        case _:
            return day


def _after_holidays(day: date) -> date:
    return _after_holidays(day + _ONE_DAY) if day in bank_holidays(day.year) else day


def _monday_from(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)


def _last_weekday_to(day: date, weekday: int) -> date:
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def _week_from(monday: date) -> tuple[date, date]:
    return monday, monday + timedelta(days=4)

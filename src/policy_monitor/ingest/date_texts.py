"""What a date cell says, as far as the cell itself tells."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from policy_monitor.vocabulary import Season

__all__ = ["DateKind", "DateText", "NumberOrder"]


class DateKind(StrEnum):
    """What a date cell says."""

    DAY = "day"
    DAY_WITHOUT_YEAR = "day_without_year"
    DAY_OF_MONTH = "day_of_month"
    WEEK = "week"
    MONTH = "month"
    TERM = "term"
    SAME_AS_ABOVE = "same_as_above"
    SEVERAL_DAYS = "several_days"
    TWO_DATES = "two_dates"
    UNSURE = "unsure"
    WRONG_WEEKDAY = "wrong_weekday"
    NOT_KNOWN = "not_known"
    BLANK = "blank"
    UNREADABLE = "unreadable"


class NumberOrder(StrEnum):
    """What the numbers of a date tell about the order they were written in."""

    DAY_FIRST_ONLY = "day_first_only"
    MONTH_FIRST_ONLY = "month_first_only"
    EITHER = "either"
    SAME_BOTH_WAYS = "same_both_ways"
    CELL_EITHER = "cell_either"
    CELL_ONE_WAY = "cell_one_way"
    NO_ORDER = "no_order"


class DateText(NamedTuple):
    """What a date cell says.

    Attributes:
        kind: Which of the following it gives.
        day: The day; the first day of a week; for a day without a year, that day in a
            leap year.
        season: The term, for a term.
        year: The academic year's first calendar year for a term, the calendar year for
            a month; None when not given.
        month: The month, for a month.
        order: What its numbers tell about the order they were written in.
        weekday: The weekday written beside a day without a year (Monday is 0).
    """

    kind: DateKind
    day: date | None = None
    season: Season | None = None
    year: int | None = None
    month: int | None = None
    order: NumberOrder = NumberOrder.NO_ORDER
    weekday: int | None = None

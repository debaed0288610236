"""Dates as exact as a policy gives them: a day, a month or a term."""

import re
from calendar import monthrange
from datetime import date, datetime

from policy_monitor.calendar import Calendar
from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.vocabulary import Season, TermId
from policy_monitor.wording import long_date, month_and_year

__all__ = ["names_a_term", "read_partial_date"]

# Two centuries are enough for a policy, and keep a slipped figure from being taken for a year.
_DAY = re.compile(r"\d{1,2}/\d{1,2}/(?:19|20)\d\d|(?:19|20)\d\d-\d{1,2}-\d{1,2}")
_MONTH = re.compile(r"(\d{1,2})/((?:19|20)\d\d)")
_TERM = re.compile(r"(autumn|spring|summer)(?: term)? ((?:19|20)\d\d)/(\d\d)", re.IGNORECASE)


def names_a_term(text: str) -> bool:
    """Whether a date is given as a term, so that only the calendar can say its days."""
    return _term_named(text) is not None


def read_partial_date(text: str, *, calendar: Calendar | None) -> PartialDate | None:
    """Read a date without making it more exact than its source.

    Args:
        text: "31/01/2019" or "2019-01-31", "01/2019", or "Autumn term 2018/19".
        calendar: The school's calendar; a term cannot be read without it.

    Returns:
        The date, or None when it cannot be read. A term runs from its first to its
        last day of school: governors do not meet in the holidays.

    """
    day = _day_named(text)
    if day is not None:
        return PartialDate(day, day, DatePrecision.DAY, long_date(day))
    month = _month_named(text)
    if month is not None:
        last = month.replace(day=monthrange(month.year, month.month)[1])
        return PartialDate(month, last, DatePrecision.MONTH, month_and_year(month))
    named = _term_named(text)
    if named is not None and calendar is not None:
        term = calendar.term(named)
        return PartialDate(term.opens_on, term.closes_on, DatePrecision.TERM, f"the {_said(named)}")
    return None


def _day_named(text: str) -> date | None:
    if not _DAY.fullmatch(text.strip()):
        return None
    form = "%d/%m/%Y" if "/" in text else "%Y-%m-%d"
    try:
        return datetime.strptime(text.strip(), form).date()  # noqa: DTZ007 -  a date, no time
    except ValueError:
        return None


def _month_named(text: str) -> date | None:
    found = _MONTH.fullmatch(text.strip())
    return _day_named(f"01/{found[1]}/{found[2]}") if found else None


def _term_named(text: str) -> TermId | None:
    found = _TERM.fullmatch(" ".join(text.split()))
    if found is None:
        return None
    named = TermId(int(found[2]), Season(found[1].capitalize()))
    return named if named.academic_year == f"{found[2]}/{found[3]}" else None


def _said(term_id: TermId) -> str:
    label = term_id.label
    return label[:1].lower() + label[1:]

"""Asking for a date that is known as a day, a month or a term, and no more exactly than that."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from policy_monitor.calendar import Calendar
from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.policy.partial_dates import read_partial_date
from policy_monitor.review.months import add_months
from policy_monitor.ui import data
from policy_monitor.vocabulary import TermId
from policy_monitor.wording import month_and_year

__all__ = ["ask_date", "months_around", "terms_around"]

_PRECISIONS = {
    DatePrecision.DAY: "A day",
    DatePrecision.MONTH: "A month",
    DatePrecision.TERM: "A term",
}
_EARLIEST = date(2000, 1, 1)
_MONTHS_BACK, _MONTHS_AHEAD = 120, 36
_TERMS_BACK, _TERMS_AHEAD = 30, 9
"""Ten years back, for a review that only an old policy's cover tells of, and three ahead."""


def ask_date(
    label: str, known_as: str, key: str, *, first: PartialDate, today: date
) -> PartialDate:
    """Ask for a day, a month or a term.

    Args:
        label: What it is the date of.
        known_as: The question how exactly it is known.
        key: Tells these fields from others.
        first: What the fields show at first.
        today: The day around which months and terms are offered.
    """
    calendar = data.installation().calendar
    precision = st.segmented_control(
        known_as,
        list(_PRECISIONS),
        default=first.precision,
        format_func=_PRECISIONS.__getitem__,
        key=f"{key}-precision",
        required=True,
    )
    match precision:
        case DatePrecision.MONTH:
            months = months_around(today, and_also=first.first_on)
            month = st.selectbox(
                label,
                months,
                index=months.index(first.first_on.replace(day=1)),
                format_func=month_and_year,
                key=f"{key}-month",
            )
            text = f"{month:%m/%Y}"
        case DatePrecision.TERM:
            terms = terms_around(today, calendar, and_also=first.first_on)
            term = st.selectbox(
                label,
                terms,
                index=terms.index(calendar.term_on(first.first_on).id),
                format_func=lambda term: term.label,
                key=f"{key}-term",
            )
            text = term.label
        case _:
            day = st.date_input(
                label,
                first.first_on,
                min_value=min(_EARLIEST, first.first_on),
                max_value=add_months(max(today, first.first_on), 10 * 12),
                format="DD/MM/YYYY",
                key=f"{key}-day",
                required=True,
            )
            text = f"{day:%d/%m/%Y}"
    return _read(text, calendar)


def months_around(today: date, *, and_also: date) -> Sequence[date]:
    """The first days of the months to choose from, the newest first."""
    now = today.replace(day=1)
    months = {add_months(now, step) for step in range(-_MONTHS_BACK, _MONTHS_AHEAD + 1)}
    return sorted({*months, and_also.replace(day=1)}, reverse=True)


def terms_around(today: date, calendar: Calendar, *, and_also: date) -> Sequence[TermId]:
    """The terms to choose from, the newest first."""
    now = calendar.term_on(today).id.ordinal
    ordinals = range(now - _TERMS_BACK, now + _TERMS_AHEAD + 1)
    terms = {TermId.from_ordinal(ordinal) for ordinal in ordinals}
    return sorted({*terms, calendar.term_on(and_also).id}, reverse=True)


def _read(text: str, calendar: Calendar) -> PartialDate:
    read = read_partial_date(text, calendar=calendar)
    if read is None:
        raise ValueError("a day, month or term that was offered cannot be read")
    return read

"""Half-terms and months: incidents counted by periods shorter than a term.

A period of a term without a return is a gap like the term itself, never a zero, and the part
of the running term that is still to come, or that no log can tell of yet, is not there at all.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

import pandas as pd

from policy_monitor.analysis.terms import ReturnStatus, term_ordinals
from policy_monitor.calendar import Calendar, Term
from policy_monitor.calendar.school_days import SchoolDates, is_school_day
from policy_monitor.vocabulary import TermId
from policy_monitor.wording import month_and_year

__all__ = ["PART_RETURNED", "PeriodKind", "count_periods", "second_half_starts_on", "undated"]

PART_RETURNED = "part"
"""Stands for a `ReturnStatus` where one of a month's terms was returned and another not."""

_ONE_DAY = timedelta(days=1)
_MONTHS = 12
_UNKNOWN = (ReturnStatus.MISSING, ReturnStatus.NOT_YET)
_RUNNING = (ReturnStatus.TO_DATE, ReturnStatus.NOT_YET)


class PeriodKind(StrEnum):
    """The periods shorter than a term."""

    HALF_TERM = "half-term"
    MONTH = "month"

    @property
    def in_a_year(self) -> int:
        """How many there are from one to the same one of the next year."""
        return 6 if self is PeriodKind.HALF_TERM else _MONTHS


@dataclass(frozen=True, slots=True)
class _Period:
    """A period, whether or not anything is known of it.

    Attributes:
        number: A whole number that grows by one from each period to the next.
        terms: Those it is in; those it touches only with a holiday are left out if there
            are others.
    """

    number: int
    label: str
    starts_on: date
    ends_on: date
    terms: tuple[Term, ...]


def second_half_starts_on(term: Term) -> date:
    """The first day of school after half-term; the break belongs to the half before it."""
    dates = SchoolDates(term.opens_on, term.half_term, term.closes_on)
    day = term.half_term[1] + _ONE_DAY
    while day < term.closes_on and not is_school_day(day, dates):
        day += _ONE_DAY
    return day


def count_periods(
    counts: pd.DataFrame,
    terms: pd.DataFrame,
    calendar: Calendar,
    *,
    by: PeriodKind,
    today: date,
    reported_up_to: date | None,
) -> pd.DataFrame:
    """Count incidents by half-term or by month.

    Args:
        counts: One row per combination that occurs, with `year`, `season`, `month` and
            `half` (both missing: no date) and `incidents` (see `Store.period_counts`); the
            whole of it, or only what a filter leaves.
        terms: The terms wanted, one row each: `term` (ordinal) and `status` (see
            `analysis.term_table`).
        calendar: The dates of every term.
        by: Which periods.
        today: The day that says how far the running term is.
        reported_up_to: The day of the latest upload: nothing later is known.

    Returns:
        One row per period, in the order of time: `period` (a number that grows by one from
        each to the next), `label` ("Autumn 1 2026/27", "November 2026"), `status` (a
        `ReturnStatus`; "to_date" for the period that is still running; `PART_RETURNED`),
        `incidents` (whole number; missing where nothing was returned) and `estimated`
        (whether its dates are). Incidents without a date are in none (see `undated`).
    """
    statuses = dict(zip(terms["term"], terms["status"], strict=True))
    within = [calendar.term(TermId.from_ordinal(int(term))) for term in statuses]
    periods = _half_terms(within) if by is PeriodKind.HALF_TERM else _months(within)
    incidents = _sum_by(counts, by)
    reach = today if reported_up_to is None else min(today, reported_up_to)
    rows = []
    for period in periods:
        number = incidents.get(period.number, 0)
        own = [ReturnStatus(str(statuses[term.id.ordinal])) for term in period.terms]
        status = _status(own, period, number, today=today, reach=reach)
        if status is not None:
            known = None if status in _UNKNOWN else number
            estimated = any(term.estimated for term in period.terms)
            rows.append((period.number, period.label, status, known, estimated))
    columns = ["period", "label", "status", "incidents", "estimated"]
    return pd.DataFrame(rows, columns=columns).astype(
        {
            "period": "int64",
            "label": "str",
            "status": "str",
            "incidents": "Int64",
            "estimated": "bool",
        }
    )


def undated(counts: pd.DataFrame) -> int:
    """Count the incidents of which the log gives only the term."""
    return int(counts.loc[counts["month"].isna(), "incidents"].sum())


def _half_terms(terms: Iterable[Term]) -> Iterator[_Period]:
    for term in terms:
        second_on = second_half_starts_on(term)
        name, year = term.id.season, term.id.academic_year
        number = 2 * term.id.ordinal
        first_half = (term.starts_on, second_on - _ONE_DAY)
        yield _Period(number, f"{name} 1 {year}", *first_half, (term,))
        yield _Period(number + 1, f"{name} 2 {year}", second_on, term.ends_on, (term,))


def _months(terms: list[Term]) -> Iterator[_Period]:
    if not terms:
        return
    first, last = terms[0].starts_on, terms[-1].ends_on
    for number in range(_month_number(first), _month_number(last) + 1):
        starts_on = date(number // _MONTHS, number % _MONTHS + 1, 1)
        following = number + 1
        ends_on = date(following // _MONTHS, following % _MONTHS + 1, 1) - _ONE_DAY
        with_school = [t for t in terms if t.opens_on <= ends_on and starts_on <= t.closes_on]
        at_all = [t for t in terms if t.starts_on <= ends_on and starts_on <= t.ends_on]
        own = tuple(with_school or at_all)
        if own:
            yield _Period(number, month_and_year(starts_on), starts_on, ends_on, own)


def _month_number(day: date) -> int:
    return day.year * _MONTHS + day.month - 1


def _sum_by(counts: pd.DataFrame, by: PeriodKind) -> dict[int, int]:
    """The incidents of each period by its number."""
    dated = counts[counts["month"].notna()]
    if by is PeriodKind.HALF_TERM:
        numbers = 2 * term_ordinals(dated) + dated["half"].astype("int64") - 1
    else:
        months = pd.to_datetime(dated["month"], format="%Y-%m")
        numbers = months.dt.year * _MONTHS + months.dt.month - 1
    sums: dict[Any, int] = dated["incidents"].groupby(numbers.astype("int64")).sum().to_dict()
    return sums


def _status(
    own: list[ReturnStatus], period: _Period, incidents: int, *, today: date, reach: date
) -> str | None:
    """What is known of a period; None where it is still to come, or no log can tell of it yet."""
    unknown = [status for status in own if status in _UNKNOWN]
    to_come = period.starts_on > (today if len(unknown) == len(own) else reach)
    if to_come and not incidents and not {*own}.isdisjoint(_RUNNING):
        return None
    if unknown and (incidents or len(unknown) < len(own)):
        return PART_RETURNED
    if unknown:
        return min(unknown, key=_UNKNOWN.index)
    if ReturnStatus.TO_DATE in own and reach <= period.ends_on:
        return ReturnStatus.TO_DATE
    nil = {*own} == {ReturnStatus.NIL} and not incidents
    return ReturnStatus.NIL if nil else ReturnStatus.RETURNED

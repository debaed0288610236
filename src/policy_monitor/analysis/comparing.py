"""The running term beside the terms it is fairly compared with."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from policy_monitor.analysis.terms import term_ordinals
from policy_monitor.calendar import Calendar, Term, school_day_number
from policy_monitor.vocabulary import TermId

__all__ = ["Comparison", "compare_this_term", "same_point"]

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The incidents of this term and of others; None wherever nothing was returned.

    Attributes:
        term: This term.
        incidents: So far this term.
        last_term: In all of the term before.
        same_term_last_year: In all of the same term of the year before.
        same_point_on: The day of last year's term that is as far into it as today is
            into this one.
        to_same_point_last_year: In last year's term up to that day; None as well when
            some of its incidents have no date, so that it cannot be known.
    """

    term: TermId
    incidents: int | None
    last_term: int | None
    same_term_last_year: int | None
    same_point_on: date
    to_same_point_last_year: int | None


def compare_this_term(
    terms: pd.DataFrame, daily_counts: pd.DataFrame, calendar: Calendar, *, today: date
) -> Comparison:
    """Put this term beside the last one and the same one last year.

    Args:
        terms: One row per term, of all incidents (see `term_table`): `term` and
            `incidents` (missing: nothing returned).
        daily_counts: One row per term, kind and day: `year`, `season`, `category`, `nature`,
            `occurred_on` (missing: no date) and `incidents` (see `Store.daily_counts`).
        calendar: The dates of every term.
        today: The day that says which term this is, and how far it is.
    """
    this_term = calendar.term_on(today)
    year_before = calendar.term(TermId(this_term.id.year - 1, this_term.id.season))
    point = same_point(this_term, year_before, on=today)
    same_term_last_year = _incidents(terms, year_before.id)
    return Comparison(
        term=this_term.id,
        incidents=_incidents(terms, this_term.id),
        last_term=_incidents(terms, TermId.from_ordinal(this_term.id.ordinal - 1)),
        same_term_last_year=same_term_last_year,
        same_point_on=point,
        to_same_point_last_year=None
        if same_term_last_year is None
        else _incidents_up_to(daily_counts, year_before.id, point),
    )


def same_point(this_term: Term, other_term: Term, *, on: date) -> date:
    """The day that is as far into another term as `on` is into this one, in school days.

    After as many days of school, because terms differ in length and in when they start:
    on the 31st school day it is the other term's 31st; on a day without school, the last
    day before the other term's next school day. Once school is out, it is as many days
    into the holiday. It is never later than the other term's last day, and before school
    has opened it may be the day before the other term.
    """
    if on >= this_term.closes_on:
        return min(other_term.closes_on + (on - this_term.closes_on), other_term.ends_on)
    done = school_day_number(this_term, on)
    at_school = done > school_day_number(this_term, on - _ONE_DAY)
    days = _days_to_closing(other_term)
    # Numbers of school days never fall from one day to the next, so they can be searched.
    numbers = [school_day_number(other_term, day) for day in days]
    place = bisect_right(numbers, done - 1) if at_school else bisect_right(numbers, done) - 1
    return days[min(place, len(days) - 1)]


def _days_to_closing(term: Term) -> list[date]:
    """The days of a term to the last of school, after the one before the term starts."""
    day_before = term.starts_on - _ONE_DAY
    length = (term.closes_on - day_before).days + 1
    return [day_before + timedelta(days=number) for number in range(length)]


def _incidents(terms: pd.DataFrame, term: TermId) -> int | None:
    """The incidents of a term; None when it has no return or no row."""
    found = terms.loc[terms["term"] == term.ordinal, "incidents"].dropna()
    return None if found.empty else int(found.iloc[0])


def _incidents_up_to(daily_counts: pd.DataFrame, term: TermId, day: date) -> int | None:
    """The incidents of a term up to a day; None when some of the term have no date."""
    of_term = daily_counts[term_ordinals(daily_counts) == term.ordinal]
    if of_term["occurred_on"].isna().any():
        return None
    return int(of_term.loc[of_term["occurred_on"] <= pd.Timestamp(day), "incidents"].sum())

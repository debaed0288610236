"""The cube made into series: each kind, category, platform and all, term by term."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from policy_monitor.analysis.series import PlannedTerm, Series, Subject, TermCount
from policy_monitor.analysis.terms import term_ordinals
from policy_monitor.calendar import Calendar, Term
from policy_monitor.calendar.school_days import SchoolDates, is_school_day
from policy_monitor.records import ReturnKind
from policy_monitor.vocabulary import Category, Nature, TermId

__all__ = [
    "Counted",
    "category_series",
    "cell_series",
    "plan_terms",
    "platform_series",
    "total_series",
]


@dataclass(frozen=True, slots=True)
class Counted:
    """What series are made from.

    Attributes:
        cube: One row per combination that occurs, with `year`, `season`, `category`,
            `nature`, `platform` (each of these three may be missing) and `incidents`
            (see `Store.cube`).
        daily: One row per term, kind and day: `year`, `season`, `category`, `nature`
            (missing: not yet classified), `occurred_on` (missing: the log gives only the
            term) and `incidents`.
        returns: How each returned term was returned; a term that is not there is missing.
        terms: The terms from the first returned one to the current one (see `plan_terms`).

    """

    cube: pd.DataFrame
    daily: pd.DataFrame
    returns: Mapping[TermId, ReturnKind]
    terms: tuple[PlannedTerm, ...]


def plan_terms(
    returns: Mapping[TermId, ReturnKind], calendar: Calendar, *, today: date
) -> tuple[PlannedTerm, ...]:
    """The terms from the first returned one to the one of `today`; none before any return.

    A log that runs ahead of `today` is not followed there.
    """
    current = calendar.term_on(today).id
    if not returns:
        return ()
    return tuple(
        _plan_term(term, calendar, completed=term.id < current)
        for term in calendar.terms_between(min(returns), current)
    )


def cell_series(counted: Counted) -> tuple[Series, ...]:
    """The twelve cells of the taxonomy, row by row.

    An incident that is not yet classified is in none of them.
    """
    subjects = [Subject(category, nature) for category in Category for nature in Nature]
    return _series(counted, subjects, columns=("category", "nature"))


def category_series(counted: Counted) -> tuple[Series, ...]:
    """The three categories, whatever the type of risk."""
    subjects = [Subject(category) for category in Category]
    return _series(counted, subjects, columns=("category",))


def platform_series(counted: Counted) -> tuple[Series, ...]:
    """Every platform that was ever reported, by name; without dates."""
    names = sorted(counted.cube["platform"].dropna().unique())
    subjects = [Subject(platform=str(name)) for name in names]
    return _series(counted, subjects, columns=("platform",), dated=False)


def total_series(counted: Counted) -> Series:
    """All incidents, those not yet classified included."""
    [series] = _series(counted, [Subject()], columns=())
    return series


_Key = tuple[int | str, ...]
"""A term's ordinal and the values that make up a subject."""


def _series(
    counted: Counted,
    subjects: Iterable[Subject],
    *,
    columns: tuple[str, ...],
    dated: bool = True,
) -> tuple[Series, ...]:
    counts = _count(counted.cube, columns)
    dates = _list_dates(counted.daily, columns) if dated else {}
    returned = [term for term in counted.terms if term.id in counted.returns]
    return tuple(
        Series(
            subject,
            tuple(
                TermCount(
                    term=term.id,
                    school_days=len(term.days),
                    incidents=counts.get(_key(term, subject, columns), 0),
                    dates=tuple(dates.get(_key(term, subject, columns), ())),
                )
                for term in returned
            ),
        )
        for subject in subjects
    )


def _count(cube: pd.DataFrame, columns: tuple[str, ...]) -> dict[_Key, int]:
    """The incidents of each term and combination of values; rows without a value are left out."""
    keys = [term_ordinals(cube), *(cube[column] for column in columns)]
    sums = cube["incidents"].groupby(keys).sum()
    return {_as_key(key): int(incidents) for key, incidents in sums.items()}


def _list_dates(daily: pd.DataFrame, columns: tuple[str, ...]) -> dict[_Key, list[date]]:
    """The day of each dated incident, in order, by term and combination of values."""
    known = daily.dropna(subset=["occurred_on", *columns]).sort_values("occurred_on")
    keys = zip(term_ordinals(known), *(known[column] for column in columns), strict=True)
    dates: dict[_Key, list[date]] = {}
    for key, on, incidents in zip(keys, known["occurred_on"], known["incidents"], strict=True):
        dates.setdefault(_as_key(key), []).extend([on.date()] * int(incidents))
    return dates


def _key(term: PlannedTerm, subject: Subject, columns: tuple[str, ...]) -> _Key:
    return (term.id.ordinal, *(str(getattr(subject, column)) for column in columns))


def _as_key(key: object) -> _Key:
    """A group's key, which pandas gives bare when there is only one part to it."""
    ordinal, *values = key if isinstance(key, tuple) else (key,)
    return (int(ordinal), *(str(value) for value in values))


def _plan_term(term: Term, calendar: Calendar, *, completed: bool) -> PlannedTerm:
    before = calendar.term(TermId.from_ordinal(term.id.ordinal - 1))
    return PlannedTerm(
        id=term.id,
        starts_on=term.starts_on,
        ends_on=term.ends_on,
        days=_list_school_days(term),
        school_before_on=before.closes_on,
        completed=completed,
    )


def _list_school_days(term: Term) -> tuple[date, ...]:
    dates = SchoolDates(term.opens_on, term.half_term, term.closes_on)
    length = (term.closes_on - term.opens_on).days + 1
    days = (term.opens_on + timedelta(days=number) for number in range(length))
    return tuple(day for day in days if is_school_day(day, dates))

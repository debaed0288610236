"""Cases that are still open, by how long ago they happened."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from policy_monitor.analysis import Filters
from policy_monitor.journeys import Book
from policy_monitor.review import Case
from policy_monitor.wording import count_of

__all__ = ["OpenCases", "open_by_age", "say_age"]

_LONG_DAYS = 90
"""About a term: a case open for longer has outlasted the meeting that should have heard of it."""
_WEEK = 7
_NO_DATE = "No date in the log"


@dataclass(frozen=True, slots=True)
class OpenCases:
    """The open cases of a view.

    Attributes:
        total: How many there are.
        bands: One row per band of days, in order: `name` ("29 to 90 days") and `incidents`;
            last, where there are any, those whose log gives no date.
        longest: The days since the earliest dated one; None when none has a date.
    """

    total: int
    bands: pd.DataFrame
    longest: int | None


def open_by_age(book: Book, filters: Filters) -> OpenCases | None:
    """Count a book's open cases by the days since they happened, up to the book's day.

    What happened to a case after the last upload is not known here, so it counts as open
    until the log says otherwise; docs/assumptions.md, "Open cases by age".

    Args:
        book: All that is known.
        filters: What was chosen; the terms and the kind narrow the cases.

    Returns:
        None for a view by platform, place or person: so few cases could point to a person.
    """
    if filters.platform or filters.setting or filters.involved:
        return None
    policy = book.status.policy
    opens = {code for code, words in policy.outcomes.items() if words.open}
    cases = [
        case
        for case in book.reported.cases
        if opens.intersection(case.outcomes) and _is_chosen(case, filters)
    ]
    ages = _ages(cases, on=book.today)
    limits = sorted({policy.triggers.open_cases.other_days, _LONG_DAYS})
    rows = [
        (name, sum(first <= age <= last for age in ages)) for name, first, last in _bands(limits)
    ]
    if len(ages) < len(cases):
        rows.append((_NO_DATE, len(cases) - len(ages)))
    bands = pd.DataFrame(rows, columns=["name", "incidents"])
    return OpenCases(len(cases), bands, max(ages, default=None))


def say_age(days: int) -> str:
    """How long ago a single case happened, in whole weeks: the day itself is never shown."""
    weeks = days // _WEEK
    return f"at least {count_of(weeks, 'week')}" if weeks else "less than a week"


def _is_chosen(case: Case, filters: Filters) -> bool:
    """Whether a case is of the terms and the kind of a view."""
    first, last, term = filters.first_term, filters.last_term, case.term.ordinal
    return (
        (first is None or term >= first.ordinal)
        and (last is None or term <= last.ordinal)
        and filters.category in {None, case.category}
        and filters.nature in {None, case.nature}
    )


def _ages(cases: Iterable[Case], *, on: date) -> list[int]:
    """The days since each case that has a date happened."""
    days = (case.occurred_on for case in cases)
    return [max((on - day).days, 0) for day in days if day is not None]


def _bands(limits: Sequence[int]) -> list[tuple[str, int, float]]:
    """Each band's name, its first day and its last."""
    firsts = [0, *(limit + 1 for limit in limits)]
    bands: list[tuple[str, int, float]] = [
        (f"Up to {last} days" if first == 0 else f"{first} to {last} days", first, last)
        for first, last in zip(firsts, limits, strict=False)
    ]
    return [*bands, (f"More than {limits[-1]} days", firsts[-1], float("inf"))]

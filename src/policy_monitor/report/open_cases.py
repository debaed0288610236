"""Cases that are still open, by how long ago they happened."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from policy_monitor.analysis import Filters, narrow
from policy_monitor.journeys import Book
from policy_monitor.wording import count_of

__all__ = ["OpenCases", "count_open_cases", "open_by_age", "say_age"]

_LONG_DAYS = 90
"""About a term: a case open for longer has outlasted the meeting that should have heard of it."""
_WEEK = 7
_NO_DATE = "No date in the log"
_COLUMNS = {
    "year": "int64",
    "season": "str",
    "category": "str",
    "nature": "str",
    "days": "Int64",
    "incidents": "int64",
}


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


def count_open_cases(book: Book) -> pd.DataFrame:
    """Count a book's open cases by term, kind and the days since they happened.

    What happened to a case after the last upload is not known here, so it counts as open
    until the log says otherwise; docs/assumptions.md, "Open cases by age".

    Returns:
        One row for each of these that differ: `year`, `season`, `category` and `nature`
        (missing when not known), `days` up to the book's day (missing when the log gives no
        date) and `incidents`.
    """
    opens = {code for code, words in book.status.policy.outcomes.items() if words.open}
    counts = Counter(
        (case.term, case.category, case.nature, case.occurred_on)
        for case in book.reported.cases
        if opens.intersection(case.outcomes)
    )
    rows = [
        (term.year, term.season, category, nature, _days_until(book.today, day), number)
        for (term, category, nature, day), number in counts.items()
    ]
    return pd.DataFrame(rows, columns=list(_COLUMNS)).astype(_COLUMNS)


def open_by_age(book: Book, opened: pd.DataFrame, filters: Filters) -> OpenCases | None:
    """Put open cases in bands of the days since they happened.

    Args:
        book: All that is known.
        opened: Its open cases (see `count_open_cases`).
        filters: What was chosen; the terms and the kind narrow the cases.

    Returns:
        None for a view by platform, place or person: so few cases could point to a person.
    """
    if filters.platform or filters.setting or filters.involved:
        return None
    cases = narrow(opened, filters)
    dated = cases[cases["days"].notna()]
    limits = sorted({book.status.policy.triggers.open_cases.other_days, _LONG_DAYS})
    rows = [
        (name, int(dated.loc[dated["days"].between(first, last), "incidents"].sum()))
        for name, first, last in _bands(limits)
    ]
    total, of_known_age = int(cases["incidents"].sum()), int(dated["incidents"].sum())
    if of_known_age < total:
        rows.append((_NO_DATE, total - of_known_age))
    bands = pd.DataFrame(rows, columns=["name", "incidents"])
    return OpenCases(total, bands, None if dated.empty else int(dated["days"].max()))


def say_age(days: int) -> str:
    """How long ago a single case happened, in whole weeks: the day itself is never shown."""
    weeks = days // _WEEK
    return f"at least {count_of(weeks, 'week')}" if weeks else "less than a week"


def _days_until(on: date, day: date | None) -> int | None:
    """The days since one, 0 for one to come; None without one."""
    return None if day is None else max((on - day).days, 0)


def _bands(limits: Sequence[int]) -> list[tuple[str, int, float]]:
    """Each band's name, its first day and its last."""
    firsts = [0, *(limit + 1 for limit in limits)]
    bands: list[tuple[str, int, float]] = [
        (f"Up to {last} days" if first == 0 else f"{first} to {last} days", first, last)
        for first, last in zip(firsts, limits, strict=False)
    ]
    return [*bands, (f"More than {limits[-1]} days", firsts[-1], float("inf"))]

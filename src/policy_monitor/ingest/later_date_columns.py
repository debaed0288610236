"""The columns of a log that tell when an incident was written down, or when its case was closed.

Which column holds the day of the incident is settled before; these are told by their headings
alone, and what is no clear day in them is nothing: never a question, and no fault of the row.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from policy_monitor.ingest.dates import DateKind, read_date
from policy_monitor.ingest.grid import GridRow, Value, value_at
from policy_monitor.ingest.headings import shortened_wordings
from policy_monitor.ingest.judging import doubtful_among
from policy_monitor.ingest.later_days import (
    NOT_TOLD,
    LaterDays,
    may_be_closed,
    may_be_logged,
)
from policy_monitor.ingest.layouts import Layout
from policy_monitor.ingest.rows import Record
from policy_monitor.ingest.tables import Table

__all__ = ["LaterDateColumns"]

_MOMENT = re.compile(r"(\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}) \d{1,2}:\d{2}(?::\d{2})?")


class LaterDateColumns:
    """Finds and reads these columns with one school's headings."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], today: date) -> None:
        """Take the headings for either day, the best first, and the day of reading."""
        self._logged = _rank(words.get("logged_on", ()))
        self._closed = _rank(words.get("closed_on", ()))
        self._today = today

    def add_days(self, table: Table, rows: Sequence[GridRow], layout: Layout) -> Table:
        """A table whose records tell their later days too, where it has a column for either.

        Args:
            table: The table.
            rows: Its rows, and perhaps more.
            layout: Which of its columns holds what.
        """
        # Where the only day is the one of reporting, it stands for the incident's own.
        logged = () if layout.is_reported else _find(self._logged, layout)
        closed = _find(self._closed, layout)
        if not (logged or closed) or not table.records:
            return table
        by_number = {row.number: row.values for row in rows}
        cells = [by_number.get(record.row, ()) for record in table.records]
        logged_days, closed_days = _read_days(cells, logged), _read_days(cells, closed)
        # Days are few, so that what they come to together is settled once.
        settle = cache(self._settle)
        laters = map(
            settle, [record.when.day for record in table.records], logged_days, closed_days
        )
        records = [
            record if later == NOT_TOLD else Record._make((*record[:-1], later))
            for record, later in zip(table.records, laters, strict=True)
        ]
        return replace(table, records=tuple(records))

    def _settle(
        self,
        happened: date | None,
        logged: tuple[date | None, ...],
        closed: tuple[date | None, ...],
    ) -> LaterDays:
        if happened is None:
            return NOT_TOLD
        return LaterDays(
            self._first(logged, happened, may_be_logged),
            self._first(closed, happened, may_be_closed),
        )

    def _first(
        self,
        days: Sequence[date | None],
        happened: date,
        may_be: Callable[[date, date], bool],
    ) -> date | None:
        """The first of a row's days that can be, and is not still to come."""
        for day in days:
            if day is not None and day <= self._today and may_be(day, happened):
                return day
        return None


@cache
def _rank(headings: tuple[str, ...]) -> Mapping[str, int]:
    """The place of each heading in a list, as headings are compared."""
    ranks: dict[str, int] = {}
    for place, heading in enumerate(headings):
        for wording in shortened_wordings(heading):
            ranks.setdefault(wording, place)
    return ranks


def _find(ranks: Mapping[str, int], layout: Layout) -> tuple[int, ...]:
    """A table's columns under such headings that hold nothing else, the best first."""
    used = {column for columns in layout.columns.values() for column in columns}
    used.update(layout.rival_dates, layout.date_parts or ())
    found = {
        column: min(ranks.get(wording, len(ranks)) for wording in shortened_wordings(heading))
        for column, heading in layout.headings.items()
        if column not in used
    }
    listed = sorted((rank, column) for column, rank in found.items() if rank < len(ranks))
    return tuple(column for _, column in listed)


def _read_days(
    rows: Sequence[Sequence[Value]], columns: Sequence[int]
) -> Iterable[tuple[date | None, ...]]:
    """For each row the day that each of some columns gives; None where it is no clear one."""
    if not columns:
        return [()] * len(rows)
    return zip(
        *(_read_column([value_at(row, column) for row in rows]) for column in columns), strict=True
    )


def _read_column(values: Sequence[Value]) -> Sequence[date | None]:
    """The days of one column, without those that may have day and month swapped."""
    alone = [_without_time(value) for value in values]
    known = {value: read_date(value) for value in dict.fromkeys(alone)}
    texts = [known[value] for value in alone]
    days = [text.day for text in texts if text.kind is DateKind.DAY and text.day is not None]
    doubtful = doubtful_among(Counter(text.order for text in texts), days)
    return [
        text.day if text.kind is DateKind.DAY and text.order not in doubtful else None
        for text in texts
    ]


def _without_time(value: Value) -> Value:
    """The day of a moment: moments are nearly all different, and days are few."""
    if isinstance(value, str) and (moment := _MOMENT.fullmatch(value)):
        return moment[1]
    return value

"""Which column of a table holds the day of the incident."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from policy_monitor.ingest.fields import Field
from policy_monitor.ingest.grid import GridRow, is_blank, value_at
from policy_monitor.ingest.headings import HeadingMatch, Strength
from policy_monitor.ingest.values import ColumnValues

__all__ = ["DateColumn", "choose_date_column", "hear_dates"]

# Below this share of values that can be read as a date, a column does not hold dates.
_DATES_SHARE = 0.3
_SURE_DATES_SHARE = 0.8
_MIN_SURE_DATES = 2
_TIME = re.compile(r"\btime\W*$", re.IGNORECASE)
_MONTH_OR_WEEK = re.compile(r"^\W*(month|week|w/?[cb]|wk)\b", re.IGNORECASE)
# "Incident" beside "Reported" and "Closed" is a heading of days as well as of accounts.
_NAMES_THE_EVENT = re.compile(r"\b(incident|event|happened|occurred|occurrence)\b", re.IGNORECASE)
# What stands straight before a column headed "Date" and has that date for its own.
_HAS_ITS_OWN_DATE = frozenset((Field.OUTCOME, Field.ACTION))


class DateColumn(NamedTuple):
    """Where the day of the incident stands.

    Attributes:
        field: Whether it is the day it happened or the day it was reported.
        rivals: The other columns that are as good.
    """

    field: Field
    column: int
    rivals: tuple[int, ...] = ()


def hear_dates(
    headed: Mapping[int, str], known: Mapping[int, HeadingMatch], below: Sequence[GridRow]
) -> Mapping[int, HeadingMatch]:
    """The headings' fields, where a column named after the event and full of days is its date."""
    dated = HeadingMatch(Field.OCCURRED_ON, Strength.PLAIN)
    return {
        column: dated
        if match.field is Field.DESCRIPTION
        and _NAMES_THE_EVENT.search(headed[column])
        and (values := ColumnValues.of(below, column)).share_of_days >= _SURE_DATES_SHARE
        and values.days >= _MIN_SURE_DATES
        else match
        for column, match in known.items()
    }


def choose_date_column(
    headed: Mapping[int, str],
    known: Mapping[int, HeadingMatch],
    ranked: Mapping[Field, Sequence[int]],
    below: Sequence[GridRow],
) -> DateColumn | None:
    """The column of the incident's date: by its heading and by the values below it.

    Args:
        headed: The columns with a heading, each with that heading.
        known: Those of them whose heading names a field, with that field.
        ranked: For each field its columns, the best heading first.
        below: The first rows below the headings.
    """
    for field in (Field.OCCURRED_ON, Field.REPORTED_ON):
        places = ranked.get(field, ())
        values = {column: ColumnValues.of(below, column) for column in places}
        with_dates = [c for c in places if values[c].share_of_dates >= _DATES_SHARE]
        if with_dates:
            best = with_dates[0]
            if field is Field.REPORTED_ON:
                # Beside the day of the report, days without a heading may be the incident's.
                return DateColumn(field, best, tuple(_columns_of_sure_dates(headed, below)))
            return DateColumn(field, best, _rivals_of(best, with_dates, known))
        if field is Field.OCCURRED_ON and not _has_dates_elsewhere(known, ranked, below):
            empty_or_odd = [c for c in places if not values[c].names_weekdays]
            if empty_or_odd:
                return DateColumn(field, empty_or_odd[0])
    without_heading = _columns_of_sure_dates(known, below) or _columns_of_moments(
        headed, ranked, below
    )
    if without_heading:
        best, *others = without_heading
        return DateColumn(Field.OCCURRED_ON, best, tuple(others))
    if Field.TERM in ranked:
        return None
    spans = _columns_of_months_or_weeks(headed, ranked, below)
    return DateColumn(Field.OCCURRED_ON, spans[0]) if len(spans) == 1 else None


def _rivals_of(
    best: int, with_dates: Sequence[int], known: Mapping[int, HeadingMatch]
) -> tuple[int, ...]:
    """The columns of dates whose headings are as good as the best one's.

    A second "Date" straight behind what was done is the day on which it was done.
    """
    return tuple(
        column
        for column in with_dates
        if column != best
        and known[column].strength == known[best].strength
        and (column - 1 not in known or known[column - 1].field not in _HAS_ITS_OWN_DATE)
    )


def _has_dates_elsewhere(
    known: Collection[int], ranked: Mapping[Field, Sequence[int]], below: Sequence[GridRow]
) -> bool:
    reported = ranked.get(Field.REPORTED_ON, ())
    if any(ColumnValues.of(below, column).share_of_dates >= _DATES_SHARE for column in reported):
        return True
    return bool(_columns_of_sure_dates(known, below))


def _columns_of_sure_dates(known: Collection[int], below: Sequence[GridRow]) -> list[int]:
    """Columns of dates whose heading says nothing known: none, or one that no list has."""
    width = max((len(row.values) for row in below), default=0)
    return [
        column
        for column in range(width)
        if column not in known
        and any(not is_blank(value_at(row.values, column)) for row in below)
        and (values := ColumnValues.of(below, column)).share_of_days >= _SURE_DATES_SHARE
        and values.days >= _MIN_SURE_DATES
    ]


def _columns_of_moments(
    headed: Mapping[int, str], ranked: Mapping[Field, Sequence[int]], below: Sequence[GridRow]
) -> list[int]:
    """Columns headed as a time ("Alert time") that hold whole days, where no other does."""
    return [
        column
        for column in ranked.get(Field.IGNORED, ())
        if _TIME.search(headed[column])
        and ColumnValues.of(below, column).share_of_days >= _SURE_DATES_SHARE
    ]


def _columns_of_months_or_weeks(
    headed: Mapping[int, str], ranked: Mapping[Field, Sequence[int]], below: Sequence[GridRow]
) -> list[int]:
    """Columns headed "Month" or "Week beginning", where nothing else says when."""
    return [
        column
        for column in ranked.get(Field.IGNORED, ())
        if _MONTH_OR_WEEK.match(headed[column])
        and ColumnValues.of(below, column).share_of_dates >= _SURE_DATES_SHARE
    ]

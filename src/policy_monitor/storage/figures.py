"""What pages are drawn from: the cube and its companions, each one grouped question."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Literal

import pandas as pd
from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Integer,
    Select,
    Table,
    Text,
    case,
    cast,
    exists,
    func,
    select,
)

from policy_monitor.records import ReturnKind
from policy_monitor.storage.incident_tables import incident, particulars
from policy_monitor.storage.tables import nil_return, upload, upload_term
from policy_monitor.storage.versions import counts, made_by
from policy_monitor.vocabulary import Season, TermId

__all__ = [
    "read_action_counts",
    "read_cube",
    "read_daily_counts",
    "read_delays",
    "read_period_counts",
    "read_reported_up_to",
    "read_returns",
]

_CUBE = ("year", "season", "category", "nature", "outcomes", "platform", "involved", "setting")
_SUMS = ("incidents", "involvements")
_KEY = ("upload_id", "particulars_number")
_CHOSEN_BY = ("category", "nature", "platform", "involved", "setting")
_PERIOD = ("year", "season", "month", "half")
_KINDS = {
    "upload_id": "int64",
    "particulars_number": "int64",
    "year": "int64",
    "days": "Int64",
    "occurred_on": "datetime64[s]",
    "incidents": "int64",
    "involvements": "int64",
    "half": "Int64",
    "told": "int64",
}
"""The columns of a table that are not text."""


def read_cube(connection: Connection, school_id: str, *, as_of: date | None) -> pd.DataFrame:
    """Count the incidents, grouped in the database.

    Returns:
        One row per combination that occurs: `year` (in which the academic year starts),
        `season`, `category`, `nature` (missing: not yet classified), `outcomes` (codes in
        alphabetical order joined with "|"), `platform` (missing: the log gives none),
        `involved`, `setting`, `incidents` (whole number, 1 or more) and `involvements`
        (people's parts in them, as many or more). Every counted incident is in exactly one row.
    """
    return _count_told(connection, school_id, _CUBE, as_of=as_of)


def read_action_counts(
    connection: Connection, school_id: str, *, as_of: date | None
) -> pd.DataFrame:
    """Count the incidents by the steps taken as well, which would make the cube a larger table.

    Returns:
        As `read_cube`, with one more column: `actions` (codes in alphabetical order joined
        with "|"; "" for none).
    """
    return _count_told(connection, school_id, (*_CUBE, "actions"), as_of=as_of)


def read_daily_counts(
    connection: Connection, school_id: str, *, as_of: date | None
) -> pd.DataFrame:
    """Count the incidents of each day and kind, for "to the same point last year".

    Returns:
        One row per term, kind and day that has incidents: `year`, `season`, `category`,
        `nature` (both missing where not yet classified), `occurred_on` (a timestamp; missing:
        the log gives only the term) and `incidents` (whole number, 1 or more).
    """
    columns = [
        *_columns(incident, ("year", "season")),
        *_columns(particulars, ("category", "nature")),
        incident.c.occurred_on,
    ]
    counted = connection.execute(
        select(*columns, func.count())
        .join_from(incident, particulars)
        .where(counts(school_id, as_of))
        .group_by(*columns)
    ).all()
    return _frame(counted, (*(column.name for column in columns), "incidents"))


def read_delays(
    connection: Connection,
    school_id: str,
    until: Literal["logged_on", "closed_on"],
    *,
    as_of: date | None,
) -> pd.DataFrame:
    """Count the incidents by how long it was until they were logged, or their cases closed.

    Returns:
        One row per term, category and number of days that occurs: `year`, `season`, `category`
        (missing: not yet classified), `days` (whole number, 0 or more; missing: the log does not
        tell both days) and `incidents` (whole number, 1 or more). Every counted incident is in
        exactly one row.
    """
    columns = [*_columns(incident, ("year", "season")), particulars.c.category]
    days = _days_between(connection, incident.c.occurred_on, incident.c[until])
    counted = connection.execute(
        select(*columns, days, func.count())
        .join_from(incident, particulars)
        .where(counts(school_id, as_of))
        .group_by(*columns, days)
    ).all()
    return _frame(counted, (*(column.name for column in columns), "days", "incidents"))


def _days_between(
    connection: Connection, first: Column[date], last: Column[date]
) -> ColumnElement[int]:
    """How many days one day is after another; missing when either is."""
    if connection.dialect.name == "sqlite":
        return cast(func.julianday(last) - func.julianday(first), Integer)
    return last.op("-", return_type=Integer())(first)


def read_period_counts(
    connection: Connection,
    school_id: str,
    second_halves: Mapping[TermId, date],
    told_apart_by: Iterable[str],
    *,
    as_of: date | None,
) -> pd.DataFrame:
    """Count the incidents of each month and half-term, grouped in the database.

    Args:
        connection: To the database.
        school_id: The school.
        second_halves: The day from which a term is in its second half, for every term wanted;
            the incidents of another term are all in its first.
        told_apart_by: Which of the columns of choice below are wanted; the fewer, the sooner.
        as_of: The day on whose evening they counted; None for now.

    Returns:
        One row per combination that occurs: `year`, `season`, `month` (as "2026-11"), `half`
        (1 or 2; both missing: the log gives only the term), those wanted of `category`,
        `nature`, `platform` (each of these three may be missing), `involved` and `setting`,
        and `incidents` (whole number, 1 or more). Every counted incident is in exactly one row.
    """
    # What is told of an incident is numbered first: the database then sorts by whole numbers
    # where it would sort a million rows by five texts.
    names = [name for name in _CHOSEN_BY if name in {*told_apart_by}]
    alike = _columns(particulars, names)
    told = (
        select(*_columns(particulars, _KEY), *alike)
        .add_columns(func.dense_rank().over(order_by=alike).label("told"))
        .where(particulars.c.school_id == school_id)
        .cte("told")
    )
    day = incident.c.occurred_on
    year, season = _columns(incident, ("year", "season"))
    in_second = (
        (year == term.year) & (season == term.season.value) & (day >= begins_on)
        for term, begins_on in second_halves.items()
    )
    half = case((day.is_(None), None), *((late, 2) for late in in_second), else_=1)
    period = [
        year,
        season,
        func.substr(cast(day, Text), 1, len("2026-11")).label("month"),
        half.label("half"),
    ]
    same = (told.c.upload_id == incident.c.upload_id) & (
        told.c.particulars_number == incident.c.particulars_number
    )
    counted = connection.execute(
        select(told.c.told, *period, func.count())
        .join_from(told, incident, same)
        .where(counts(school_id, as_of))
        .group_by(told.c.told, *period)
    ).all()
    told_names = ("told", *names)
    different = connection.execute(select(*(told.c[name] for name in told_names)).distinct()).all()
    return (
        _frame(counted, ("told", *_PERIOD, "incidents"))
        .merge(_frame(different, told_names), on="told")
        .reindex(columns=[*_PERIOD, *names, "incidents"])
    )


def read_returns(
    connection: Connection, school_id: str, *, as_of: date | None
) -> Mapping[TermId, ReturnKind]:
    """Which terms the school has returned, and how; a term not here is missing.

    A term with incidents counted in it is returned with incidents, whatever nil return
    was recorded for it before or since.
    """
    nil = select(nil_return.c.year, nil_return.c.season).where(
        nil_return.c.school_id == school_id,
        nil_return.c.upload_id.in_(made_by(school_id, as_of)),
    )
    with_incidents = select(upload_term.c.year, upload_term.c.season).where(
        upload_term.c.school_id == school_id,
        upload_term.c.upload_id.in_(made_by(school_id, as_of)),
        exists().where(
            counts(school_id, as_of),
            incident.c.upload_id == upload_term.c.upload_id,
            incident.c.year == upload_term.c.year,
            incident.c.season == upload_term.c.season,
        ),
    )
    return {
        **dict.fromkeys(_terms(connection, nil), ReturnKind.NIL),
        **dict.fromkeys(_terms(connection, with_incidents), ReturnKind.INCIDENTS),
    }


def read_reported_up_to(
    connection: Connection, school_id: str, *, as_of: date | None
) -> date | None:
    """The day of the latest upload; None before the first."""
    return connection.scalar(
        select(upload.c.uploaded_on)
        .where(upload.c.school_id == school_id, upload.c.upload_id.in_(made_by(school_id, as_of)))
        .order_by(upload.c.upload_id.desc())
        .limit(1)
    )


def _count_told(
    connection: Connection, school_id: str, columns: Sequence[str], *, as_of: date | None
) -> pd.DataFrame:
    """Count the incidents, and people's parts in them, by terms and what is told of them."""
    alike = (*_KEY, "year", "season")
    # The database counts along its index; put together here, because it would sort all by eight
    # texts, which takes longer than everything else.
    counted = connection.execute(
        select(*_columns(incident, alike), func.count(), func.sum(incident.c.involvements))
        .where(counts(school_id, as_of))
        .group_by(*_columns(incident, alike))
    ).all()
    told = (*_KEY, *(name for name in columns if name not in alike))
    particular = connection.execute(
        select(*_columns(particulars, told)).where(particulars.c.school_id == school_id)
    ).all()
    return (
        _frame(counted, (*alike, *_SUMS))
        .merge(_frame(particular, told), on=[*_KEY])
        .groupby([*columns], dropna=False, as_index=False)[[*_SUMS]]
        .sum()
    )


def _columns(table: Table, names: Iterable[str]) -> list[Column[Any]]:
    return [table.c[name] for name in names]


def _frame(rows: Sequence[Sequence[Any]], names: Sequence[str]) -> pd.DataFrame:
    """Rows of the database as a table whose columns have these names, rows or none."""
    return pd.DataFrame(
        {
            name: pd.Series([row[place] for row in rows], dtype=_KINDS.get(name, "str"))
            for place, name in enumerate(names)
        }
    )


def _terms(connection: Connection, terms: Select[*tuple[Any, ...]]) -> list[TermId]:
    rows = connection.execute(terms.distinct())
    return [TermId(row.year, Season(row.season)) for row in rows]

"""What pages are drawn from: the cube and its companions, each one grouped question."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd
from sqlalchemy import Column, Connection, Select, Table, exists, func, select

from policy_monitor.records import ReturnKind
from policy_monitor.storage.incident_tables import incident, particulars
from policy_monitor.storage.tables import nil_return, upload, upload_term
from policy_monitor.storage.versions import counts, made_by
from policy_monitor.vocabulary import Season, TermId

__all__ = ["read_cube", "read_daily_counts", "read_reported_up_to", "read_returns"]

_CUBE = ("year", "season", "category", "nature", "outcomes", "platform", "involved", "setting")
_SUMS = ("incidents", "involvements")
_KEY = ("upload_id", "particulars_number")
_KINDS = {
    "upload_id": "int64",
    "particulars_number": "int64",
    "year": "int64",
    "occurred_on": "datetime64[s]",
    "incidents": "int64",
    "involvements": "int64",
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
    alike = (*_KEY, "year", "season")
    # The database counts along its index; put together here, because it would sort all by eight
    # texts, which takes longer than everything else.
    counted = connection.execute(
        select(*_columns(incident, alike), func.count(), func.sum(incident.c.involvements))
        .where(counts(school_id, as_of))
        .group_by(*_columns(incident, alike))
    ).all()
    told = (*_KEY, *(name for name in _CUBE if name not in alike))
    particular = connection.execute(
        select(*_columns(particulars, told)).where(particulars.c.school_id == school_id)
    ).all()
    return (
        _frame(counted, (*alike, *_SUMS))
        .merge(_frame(particular, told), on=[*_KEY])
        .groupby([*_CUBE], dropna=False, as_index=False)[[*_SUMS]]
        .sum()
    )


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

"""What pages are drawn from: the cube and its companions, each one grouped question."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Select, func, literal_column, select

from policy_monitor.records import ReturnKind
from policy_monitor.storage.tables import incident, nil_return, upload
from policy_monitor.vocabulary import Season, TermId

__all__ = ["COUNTED", "read_cube", "read_daily_counts", "read_reported_up_to", "read_returns"]

COUNTED = incident.c.counted == literal_column("1")
"""Written out rather than passed as a value, or the indexes of counted rows go unused."""

_CUBE = ("year", "season", "category", "nature", "outcomes", "platform", "involved", "setting")


def read_cube(connection: Connection, school_id: str) -> pd.DataFrame:
    """Count the incidents, grouped in the database.

    Returns:
        One row per combination that occurs: `year` (in which the academic year starts),
        `season`, `category`, `nature` (missing: not yet classified), `outcomes` (codes in
        alphabetical order joined with "|"), `platform` (missing: the log gives none),
        `involved`, `setting`, `incidents` (whole number, 1 or more) and `involvements`
        (people's parts in them, as many or more). Every counted incident is in exactly one row.
    """
    columns = [incident.c[name] for name in _CUBE]
    counts = connection.execute(
        select(*columns, func.count(), func.sum(incident.c.involvements))
        .where(incident.c.school_id == school_id, COUNTED)
        .group_by(*columns)
    ).all()
    whole_numbers = {"year", "incidents", "involvements"}
    names = (*_CUBE, "incidents", "involvements")
    kinds = {name: "int64" if name in whole_numbers else "str" for name in names}
    return _frame(counts, kinds)


def read_daily_counts(connection: Connection, school_id: str) -> pd.DataFrame:
    """Count the incidents of each day, for "to the same point last year".

    Returns:
        One row per term and day that has incidents: `year`, `season`, `occurred_on`
        (a timestamp; missing: the log gives only the term) and `incidents` (whole
        number, 1 or more).
    """
    columns = (incident.c.year, incident.c.season, incident.c.occurred_on)
    counts = connection.execute(
        select(*columns, func.count().label("incidents"))
        .where(incident.c.school_id == school_id, COUNTED)
        .group_by(*columns)
    ).all()
    kinds = {"year": "int64", "season": "str", "occurred_on": "datetime64[s]", "incidents": "int64"}
    return _frame(counts, kinds)


def read_returns(connection: Connection, school_id: str) -> Mapping[TermId, ReturnKind]:
    """Which terms the school has returned, and how; a term not here is missing.

    A term with incidents counted in it is returned with incidents, whatever nil return
    was recorded for it before or since.
    """
    nil = select(nil_return.c.year, nil_return.c.season).where(nil_return.c.school_id == school_id)
    with_incidents = select(incident.c.year, incident.c.season).where(
        incident.c.school_id == school_id, COUNTED
    )
    return {
        **dict.fromkeys(_terms(connection, nil), ReturnKind.NIL),
        **dict.fromkeys(_terms(connection, with_incidents), ReturnKind.INCIDENTS),
    }


def read_reported_up_to(connection: Connection, school_id: str) -> date | None:
    """The day of the latest upload; None before the first."""
    return connection.scalar(
        select(upload.c.uploaded_on)
        .where(upload.c.school_id == school_id)
        .order_by(upload.c.upload_id.desc())
        .limit(1)
    )


def _frame(rows: Sequence[Sequence[Any]], kinds: Mapping[str, str]) -> pd.DataFrame:
    """Rows of the database as a table whose columns have these names and kinds, rows or none."""
    return pd.DataFrame(
        {
            name: pd.Series([row[place] for row in rows], dtype=kind)
            for place, (name, kind) in enumerate(kinds.items())
        }
    )


def _terms(connection: Connection, terms: Select[*tuple[Any, ...]]) -> list[TermId]:
    rows = connection.execute(terms.distinct())
    return [TermId(row.year, Season(row.season)) for row in rows]

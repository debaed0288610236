"""Adding an entry to what governors record, and reading entries as of a day."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, func, insert, select

from policy_monitor.records import Correctable, Entry
from policy_monitor.records.governance import Kept
from policy_monitor.storage.governance_errors import (
    AlreadyCorrectedError,
    EntryKind,
    UnknownEntryError,
)
from policy_monitor.vocabulary import Role

__all__ = ["add_entry", "check_correction", "check_entry_is_there", "read_entries"]


def read_entries(
    connection: Connection,
    table: Table,
    school_id: str,
    as_kept: Callable[[Row[Any]], Kept],
    *,
    as_of: date | None,
) -> tuple[Entry[Kept], ...]:
    """The entries of a table, oldest first.

    Args:
        connection: Where to ask.
        table: One of `ENTRY_TABLES`.
        school_id: Whose entries.
        as_kept: What a row of the table holds.
        as_of: Leaves out what was recorded after this day; None leaves out nothing.
    """
    wanted = select(table).where(table.c.school_id == school_id).order_by(table.c.entry)
    if as_of is not None:
        wanted = wanted.where(table.c.recorded_on <= as_of)
    return tuple(
        Entry(
            number=row.entry,
            recorded_at=row.recorded_at,
            recorded_on=row.recorded_on,
            kept=as_kept(row),
        )
        for row in connection.execute(wanted)
    )


def add_entry(
    connection: Connection,
    table: Table,
    school_id: str,
    columns: Mapping[str, object],
    *,
    role: Role,
    at: datetime,
) -> int:
    """Append one entry and give its number; the caller has locked the school."""
    newest = select(func.max(table.c.entry)).where(table.c.school_id == school_id)
    number = int(connection.scalar(newest) or 0) + 1
    entry = {
        "school_id": school_id,
        "entry": number,
        "recorded_at": at,
        "recorded_on": at.date(),
        "role": role.value,
    }
    connection.execute(insert(table), {**entry, **columns})
    return number


def check_correction(
    connection: Connection, table: Table, school_id: str, kept: Correctable, *, kind: EntryKind
) -> dict[str, int | None]:
    """The columns that say what an entry corrects, once it is sure that it may.

    Raises:
        UnknownEntryError: There is no such entry.
        AlreadyCorrectedError: Another entry corrects it already.
        ValueError: Something new is taken back.
    """
    if kept.corrects is not None:
        check_entry_is_there(connection, table, school_id, kept.corrects, kind=kind)
        corrected = select(table.c.entry).where(
            table.c.school_id == school_id, table.c.corrects == kept.corrects
        )
        if connection.scalar(corrected) is not None:
            raise AlreadyCorrectedError(kind, kept.corrects)
    elif kept.taken_back:
        raise ValueError("only what a correction replaces can be taken back")
    return {"corrects": kept.corrects, "taken_back": int(kept.taken_back)}


def check_entry_is_there(
    connection: Connection, table: Table, school_id: str, number: int, *, kind: EntryKind
) -> None:
    """Make sure that an entry exists.

    Raises:
        UnknownEntryError: There is no such entry.
    """
    named = select(table.c.entry).where(table.c.school_id == school_id, table.c.entry == number)
    if connection.scalar(named) is None:
        raise UnknownEntryError(kind, number)

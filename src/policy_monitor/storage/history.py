"""The memory of every change: appended to, never changed."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from policy_monitor.storage.governance_tables import ENTRY_TABLES
from policy_monitor.storage.records import HistoryEntry, HistoryEvent
from policy_monitor.storage.tables import history, school
from policy_monitor.storage.word_tables import word_answer

__all__ = ["Change", "next_upload_id", "read_history", "read_version", "remember"]


@dataclass(frozen=True, slots=True)
class Change:
    """One change about to be remembered; the counts are those of `HistoryEntry`."""

    event: HistoryEvent
    upload_id: int
    added: int = 0
    updated: int = 0
    removed: int = 0


def remember(connection: Connection, school_id: str, change: Change, *, at: datetime) -> None:
    """Append one entry."""
    newest = select(func.max(history.c.entry)).where(history.c.school_id == school_id)
    connection.execute(
        insert(history),
        {
            "school_id": school_id,
            "entry": (connection.scalar(newest) or 0) + 1,
            "happened_at": at,
            "event": change.event.value,
            "upload_id": change.upload_id,
            "added": change.added,
            "updated": change.updated,
            "removed": change.removed,
        },
    )


def read_version(connection: Connection, school_id: str) -> int:
    """How many changes there have been; found by key, so it costs next to nothing."""
    entries = (
        select(func.max(table.c.entry)).where(table.c.school_id == school_id)
        for table in (history, word_answer, *ENTRY_TABLES)
    )
    moves = select(school.c.times_terms_moved).where(school.c.school_id == school_id)
    numbers = select(*(number.scalar_subquery() for number in (moves, *entries)))
    return sum(number or 0 for number in connection.execute(numbers).one())


def next_upload_id(connection: Connection, school_id: str) -> int:
    """A number that no upload of this school has had, a withdrawn one included."""
    newest = select(func.max(history.c.upload_id)).where(history.c.school_id == school_id)
    return (connection.scalar(newest) or 0) + 1


def read_history(connection: Connection, school_id: str) -> tuple[HistoryEntry, ...]:
    """Every change, newest first."""
    entries = connection.execute(
        select(history).where(history.c.school_id == school_id).order_by(history.c.entry.desc())
    )
    return tuple(
        HistoryEntry(
            entry=row.entry,
            happened_at=row.happened_at,
            event=HistoryEvent(row.event),
            upload_id=row.upload_id,
            added=row.added,
            updated=row.updated,
            removed=row.removed,
        )
        for row in entries
    )

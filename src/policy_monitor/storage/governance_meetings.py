"""Governors' meetings, as their clerk records them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row

from policy_monitor.records import LONGEST_REFERENCE, Entry, Meeting
from policy_monitor.storage.governance_entries import add_entry, check_correction, read_entries
from policy_monitor.storage.governance_errors import EntryKind
from policy_monitor.storage.governance_tables import meeting
from policy_monitor.storage.governance_texts import prepare_text
from policy_monitor.vocabulary import Role

__all__ = ["read_meetings", "record_meeting"]


def record_meeting(connection: Connection, school_id: str, new: Meeting, *, at: datetime) -> int:
    """Append a meeting and give its number.

    Raises:
        EntryTextError: Its name cannot be kept as it is.
        UnknownEntryError: It corrects an entry that is not there.
        AlreadyCorrectedError: It corrects an entry that another one replaces.
    """
    columns = {
        **check_correction(connection, meeting, school_id, new, kind=EntryKind.MEETING),
        "meets_on": new.meets_on,
        "name": prepare_text(new.name, "name of the meeting", longest=LONGEST_REFERENCE),
    }
    return add_entry(connection, meeting, school_id, columns, role=new.role, at=at)


def read_meetings(
    connection: Connection, school_id: str, *, as_of: date | None
) -> tuple[Entry[Meeting], ...]:
    """Every meeting recorded up to a day, corrections among them, oldest entry first."""
    return read_entries(connection, meeting, school_id, _as_meeting, as_of=as_of)


def _as_meeting(row: Row[Any]) -> Meeting:
    return Meeting(
        meets_on=row.meets_on,
        role=Role(row.role),
        name=row.name,
        corrects=row.corrects,
        taken_back=bool(row.taken_back),
    )

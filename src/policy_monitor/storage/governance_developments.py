"""The register of new technologies, new threats and professional advice."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row

from policy_monitor.records import (
    LONGEST_NOTE,
    LONGEST_REFERENCE,
    Development,
    DevelopmentKind,
    Entry,
)
from policy_monitor.storage.governance_entries import add_entry, check_correction, read_entries
from policy_monitor.storage.governance_errors import EntryKind
from policy_monitor.storage.governance_tables import development
from policy_monitor.storage.governance_texts import prepare_text
from policy_monitor.vocabulary import Role

__all__ = ["read_developments", "record_development"]


def record_development(
    connection: Connection, school_id: str, new: Development, *, at: datetime
) -> int:
    """Append an entry to the register and give its number.

    Raises:
        EntryTextError: A text of it cannot be kept as it is.
        UnknownEntryError: It corrects an entry that is not there.
        AlreadyCorrectedError: It corrects an entry that another one replaces.
    """
    columns = {
        **check_correction(connection, development, school_id, new, kind=EntryKind.DEVELOPMENT),
        "noted_on": new.noted_on,
        "kind": new.kind.value,
        "what": prepare_text(new.what, "description", longest=LONGEST_NOTE, needed=True),
        "organisation": prepare_text(
            new.organisation, "name of the organisation", longest=LONGEST_REFERENCE
        ),
        "outcome": prepare_text(new.outcome, "outcome", longest=LONGEST_NOTE),
    }
    return add_entry(connection, development, school_id, columns, role=new.role, at=at)


def read_developments(
    connection: Connection, school_id: str, *, as_of: date | None
) -> tuple[Entry[Development], ...]:
    """Every entry of the register up to a day, corrections among them, oldest entry first."""
    return read_entries(connection, development, school_id, _as_development, as_of=as_of)


def _as_development(row: Row[Any]) -> Development:
    return Development(
        noted_on=row.noted_on,
        kind=DevelopmentKind(row.kind),
        what=row.what,
        role=Role(row.role),
        organisation=row.organisation,
        outcome=row.outcome,
        corrects=row.corrects,
        taken_back=bool(row.taken_back),
    )

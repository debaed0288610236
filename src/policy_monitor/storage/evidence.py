"""Single incidents, with where they came from: what a review's reasons rest on."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import ColumnElement, Connection, false, or_, select

from policy_monitor.records import Readings
from policy_monitor.storage.incident_tables import incident, particulars
from policy_monitor.storage.readings import as_readings, has_outcome
from policy_monitor.storage.records import StoredIncident
from policy_monitor.storage.tables import upload
from policy_monitor.storage.versions import counts
from policy_monitor.vocabulary import Category, Concern, Nature, Outcome, Season, TermId

__all__ = ["read_open_rows", "read_rows_lacking", "read_serious_rows"]


def read_serious_rows(
    connection: Connection,
    school_id: str,
    outcomes: Collection[Outcome],
    *,
    concerns: bool,
    as_of: date | None,
) -> tuple[StoredIncident, ...]:
    """The counted incidents with any of these outcomes, or, if asked, with any concern.

    Returns:
        In the order of upload, file, sheet and row.
    """
    serious = [has_outcome(particulars, code) for code in sorted(outcomes)]
    if concerns:
        serious.append(particulars.c.concerns != "")
    return _read_rows(connection, school_id, or_(false(), *serious), as_of=as_of)


def read_open_rows(
    connection: Connection, school_id: str, *, as_of: date | None
) -> tuple[StoredIncident, ...]:
    """The counted incidents that are ongoing, or whose log tells no outcome at all.

    Returns:
        In the order of upload, file, sheet and row.
    """
    untold = particulars.c.outcomes == Outcome.NOT_RECORDED.value
    return _read_rows(
        connection, school_id, has_outcome(particulars, Outcome.ONGOING) | untold, as_of=as_of
    )


def read_rows_lacking(
    connection: Connection,
    school_id: str,
    outcomes: Collection[Outcome],
    *,
    category: Category,
    nature: Nature,
    as_of: date | None,
) -> tuple[StoredIncident, ...]:
    """The counted incidents of one kind that have none of these outcomes.

    Returns:
        In the order of upload, file, sheet and row.
    """
    kind = (particulars.c.category == category.value) & (particulars.c.nature == nature.value)
    any_of_them = or_(false(), *(has_outcome(particulars, code) for code in sorted(outcomes)))
    return _read_rows(connection, school_id, kind & ~any_of_them, as_of=as_of)


def _read_rows(
    connection: Connection,
    school_id: str,
    told: ColumnElement[bool],
    *,
    as_of: date | None,
) -> tuple[StoredIncident, ...]:
    """The counted incidents of whose particulars a condition holds."""
    rows = connection.execute(
        select(
            incident,
            *(column for column in particulars.c if column.name not in incident.c),
            upload.c.uploaded_on,
        )
        .join_from(incident, particulars)
        .join(
            upload,
            (upload.c.school_id == incident.c.school_id)
            & (upload.c.upload_id == incident.c.upload_id),
        )
        .where(counts(school_id, as_of), told)
        .order_by(
            incident.c.upload_id,
            incident.c.file_number,
            incident.c.sheet_number,
            incident.c.row_number,
            incident.c.identity,
        )
    )
    found = []
    told_of: dict[tuple[int, int], Readings] = {}
    for row in rows:
        # What is told is the same for many incidents, and is put together once.
        particular = (row.upload_id, row.particulars_number)
        read = told_of.get(particular) or told_of.setdefault(particular, as_readings(row))
        found.append(
            StoredIncident(
                upload_id=row.upload_id,
                uploaded_on=row.uploaded_on,
                file_number=row.file_number,
                sheet_number=row.sheet_number,
                row=row.row_number,
                occurred_on=row.occurred_on,
                term=TermId(row.year, Season(row.season)),
                category=read.category,
                nature=read.nature,
                outcomes=read.outcomes,
                actions=read.actions,
                platform=read.platform,
                involved=read.involved,
                concerns=tuple(Concern(code) for code in row.concerns.split("|") if code),
                identity=row.identity.hex(),
            )
        )
    return tuple(found)

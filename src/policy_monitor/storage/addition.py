"""Adding an upload to the store."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, Table, insert, update

from policy_monitor.records import Incidents, RowCounts, Screening
from policy_monitor.storage.changes import find_changes, in_turn
from policy_monitor.storage.errors import NothingToAddError
from policy_monitor.storage.history import Change, next_upload_id, remember
from policy_monitor.storage.incident_rows import insert_incidents
from policy_monitor.storage.incident_tables import incident
from policy_monitor.storage.records import HistoryEvent, UploadResult
from policy_monitor.storage.tables import nil_return, upload, upload_file
from policy_monitor.storage.versions import COUNTED
from policy_monitor.storage.words import read_answers
from policy_monitor.vocabulary import TermId

__all__ = ["add_upload", "insert_upload"]


def add_upload(
    connection: Connection,
    school_id: str,
    screening: Screening,
    *,
    at: datetime,
    labels: Sequence[str | None],
) -> UploadResult:
    """Store a screening as a new upload, unless the same files are stored already.

    Its record of an incident counts from now on, and an earlier upload's record of the
    same incident stays, uncounted.

    Raises:
        NothingToAddError: It has no incident and no nil return.
    """
    if not screening.incidents and not screening.nil_returns:
        raise NothingToAddError
    changes, met = find_changes(connection, school_id, screening)
    if changes.already_stored:
        return changes
    upload_id = next_upload_id(connection, school_id)
    key = {"school_id": school_id, "upload_id": upload_id}
    insert_upload(
        connection,
        key,
        screening.rows,
        at=at,
        nil_terms={nil.term for nil in screening.nil_returns},
    )
    _insert_all(
        connection,
        upload_file,
        [
            {
                **key,
                "file_number": number,
                "kind": file.kind,
                "label": label,
                "content_hash": file.content_hash,
            }
            for number, (file, label) in enumerate(
                zip(screening.files, labels, strict=True), start=1
            )
        ],
    )
    _stop_counting(connection, school_id, met)
    insert_incidents(
        connection,
        key,
        Incidents.of(screening.incidents),
        files={file.file: number for number, file in enumerate(screening.files, start=1)},
        answers=read_answers(connection, school_id),
    )
    change = Change(HistoryEvent.UPLOADED, upload_id, added=changes.added, updated=changes.updated)
    remember(connection, school_id, change, at=at)
    return replace(changes, upload_id=upload_id)


def insert_upload(
    connection: Connection,
    key: Mapping[str, object],
    rows: RowCounts,
    *,
    at: datetime,
    nil_terms: Iterable[TermId],
) -> None:
    """Insert the upload itself and its nil returns."""
    connection.execute(
        insert(upload),
        {
            **key,
            "uploaded_at": at,
            "uploaded_on": at.date(),
            "rows_read": rows.read,
            "accepted": rows.accepted,
            "needs_decision": rows.needs_decision,
            "rejected": rows.rejected,
            "duplicate": rows.duplicate,
            "not_an_incident": rows.not_an_incident,
        },
    )
    _insert_all(
        connection,
        nil_return,
        [{**key, "year": term.year, "season": term.season.value} for term in nil_terms],
    )


def _stop_counting(connection: Connection, school_id: str, stored: Collection[bytes]) -> None:
    """Uncount the stored versions of the incidents with these identities."""
    for identities in in_turn(stored):
        connection.execute(
            update(incident)
            .where(incident.c.school_id == school_id, COUNTED, incident.c.identity.in_(identities))
            .values(counted=0)
        )


def _insert_all(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Insert rows, or do nothing when there are none."""
    if rows:
        connection.execute(insert(table), rows)

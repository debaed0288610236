"""Adding an upload to the store."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, Table, insert, update

from policy_monitor.records import Incident, RowCounts, Screening
from policy_monitor.storage.changes import find_changes, identities_in_turn
from policy_monitor.storage.errors import NothingToAddError
from policy_monitor.storage.figures import COUNTED
from policy_monitor.storage.history import Change, next_upload_id, remember
from policy_monitor.storage.records import HistoryEvent, UploadResult
from policy_monitor.storage.tables import incident, nil_return, upload, upload_file
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
    changes = find_changes(connection, school_id, screening)
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
    _stop_counting(connection, school_id, screening.incidents)
    numbers = {file.file: number for number, file in enumerate(screening.files, start=1)}
    _insert_all(
        connection,
        incident,
        [
            {**key, "file_number": numbers[new.source.file], **_incident_row(new)}
            for new in screening.incidents
        ],
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


def _stop_counting(connection: Connection, school_id: str, incidents: Sequence[Incident]) -> None:
    """Uncount every stored version of these incidents."""
    for identities in identities_in_turn(incidents):
        connection.execute(
            update(incident)
            .where(incident.c.school_id == school_id, COUNTED, incident.c.identity.in_(identities))
            .values(counted=0)
        )


def _incident_row(new: Incident) -> dict[str, object]:
    """The columns of an incident that do not depend on the upload."""
    return {
        "identity": new.identity,
        "sheet_number": new.source.sheet_number,
        "row_number": new.source.row,
        "occurred_on": new.occurred_on,
        "year": new.term.year,
        "season": new.term.season.value,
        "category": new.category.value if new.category else None,
        "nature": new.nature.value if new.nature else None,
        "outcomes": _joined(new.outcomes),
        "actions": _joined(new.actions),
        "platform": new.platform,
        "involved": new.involved.value,
        "setting": new.setting.value,
        "concerns": _joined(new.concerns),
        "fingerprint": new.fingerprint,
        "counted": 1,
    }


def _joined(codes: Iterable[str]) -> str:
    """Codes in one order whatever order they came in, so that equal sets are equal text."""
    return "|".join(sorted({str(code) for code in codes}))


def _insert_all(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Insert rows, or do nothing when there are none."""
    if rows:
        connection.execute(insert(table), rows)

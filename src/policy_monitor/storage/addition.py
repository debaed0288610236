"""Adding an upload to the store."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, Table, insert, update

from policy_monitor.records import Incidents, Readings, RowCounts, Screening, fill_in
from policy_monitor.storage.bulk import insert_columns
from policy_monitor.storage.changes import find_changes, in_turn
from policy_monitor.storage.errors import NothingToAddError
from policy_monitor.storage.figures import COUNTED
from policy_monitor.storage.history import Change, next_upload_id, remember
from policy_monitor.storage.readings import as_columns, joined
from policy_monitor.storage.records import HistoryEvent, UploadResult
from policy_monitor.storage.tables import (
    incident,
    incident_as_read,
    nil_return,
    upload,
    upload_file,
)
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
    _insert_incidents(connection, key, screening)
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


def _stop_counting(connection: Connection, school_id: str, stored: Collection[str]) -> None:
    """Uncount the stored versions of the incidents with these identities."""
    for identities in in_turn(stored):
        connection.execute(
            update(incident)
            .where(incident.c.school_id == school_id, COUNTED, incident.c.identity.in_(identities))
            .values(counted=0)
        )


def _insert_incidents(
    connection: Connection, key: Mapping[str, object], screening: Screening
) -> None:
    """Insert the incidents, filled in with the school's answers, and those that wait for more."""
    new = Incidents.of(screening.incidents)
    answers = read_answers(connection, str(key["school_id"]))
    numbers = {file.file: number for number, file in enumerate(screening.files, start=1)}
    files = [numbers[sheet.file] for sheet in new.sheets]
    sheets = [sheet.sheet_number for sheet in new.sheets]
    said = [
        as_columns(fill_in(Readings.of(told), told.unknown_words, answers))
        for told in new.particulars
    ]
    concerns = [joined(told.concerns) for told in new.particulars]
    of_kinds = new.particulars_numbers
    insert_columns(
        connection,
        incident,
        {**key, "counted": 1},
        {
            "identity": new.identities,
            "file_number": [files[sheet] for sheet in new.sheet_numbers],
            "sheet_number": [sheets[sheet] for sheet in new.sheet_numbers],
            "row_number": new.rows,
            "occurred_on": new.days,
            "year": [term.year for term in new.terms],
            "season": [term.season.value for term in new.terms],
            **{name: [said[kind][name] for kind in of_kinds] for name in Readings._fields},
            "concerns": [concerns[kind] for kind in of_kinds],
            "involvements": new.involvements,
            "fingerprint": new.fingerprints,
        },
    )
    waiting = [place for place, kind in enumerate(of_kinds) if new.particulars[kind].unknown_words]
    told = [new.particulars[of_kinds[place]] for place in waiting]
    as_read = [as_columns(Readings.of(one)) for one in told]
    insert_columns(
        connection,
        incident_as_read,
        key,
        {
            "identity": [new.identities[place] for place in waiting],
            "unknown_words": ["|".join(one.unknown_words) for one in told],
            **{name: [one[name] for one in as_read] for name in Readings._fields},
        },
    )


def _insert_all(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Insert rows, or do nothing when there are none."""
    if rows:
        connection.execute(insert(table), rows)

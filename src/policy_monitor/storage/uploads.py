"""The list of the uploads there are."""

from collections import defaultdict
from datetime import date

from sqlalchemy import Connection, Table, select

from policy_monitor.records import RowCounts
from policy_monitor.storage.records import Upload, UploadedFile
from policy_monitor.storage.tables import nil_return, upload, upload_file, upload_term
from policy_monitor.storage.versions import made_by
from policy_monitor.vocabulary import Season, TermId

__all__ = ["read_uploads"]


def read_uploads(
    connection: Connection, school_id: str, *, as_of: date | None
) -> tuple[Upload, ...]:
    """Every upload that has not been withdrawn, newest first."""
    files = defaultdict(list)
    for row in connection.execute(
        select(upload_file)
        .where(upload_file.c.school_id == school_id)
        .order_by(upload_file.c.upload_id, upload_file.c.file_number)
    ):
        files[row.upload_id].append(UploadedFile(kind=row.kind, label=row.label))
    nil_terms = _terms_by_upload(connection, school_id, nil_return)
    terms = _terms_by_upload(connection, school_id, upload_term)
    rows = connection.execute(
        select(upload)
        .where(upload.c.school_id == school_id, upload.c.upload_id.in_(made_by(school_id, as_of)))
        .order_by(upload.c.upload_id.desc())
    )
    return tuple(
        Upload(
            id=row.upload_id,
            uploaded_at=row.uploaded_at,
            uploaded_on=row.uploaded_on,
            files=tuple(files[row.upload_id]),
            rows=RowCounts(
                read=row.rows_read,
                accepted=row.accepted,
                needs_decision=row.needs_decision,
                rejected=row.rejected,
                duplicate=row.duplicate,
                not_an_incident=row.not_an_incident,
            ),
            terms=tuple(sorted(terms[row.upload_id] | nil_terms[row.upload_id])),
            nil_terms=tuple(sorted(nil_terms[row.upload_id])),
        )
        for row in rows
    )


def _terms_by_upload(
    connection: Connection, school_id: str, table: Table
) -> defaultdict[int, set[TermId]]:
    terms = defaultdict(set)
    rows = connection.execute(
        select(table.c.upload_id, table.c.year, table.c.season).where(
            table.c.school_id == school_id
        )
    )
    for upload_id, year, season in rows:
        terms[upload_id].add(TermId(year, Season(season)))
    return terms

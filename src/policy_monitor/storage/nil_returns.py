"""Recording that a term had no incidents, without a file."""

from datetime import datetime

from sqlalchemy import Connection, func, select

from policy_monitor.records import RowCounts
from policy_monitor.storage.addition import insert_upload
from policy_monitor.storage.errors import NilReturnContradictedError
from policy_monitor.storage.history import Change, next_upload_id, remember
from policy_monitor.storage.incident_tables import incident
from policy_monitor.storage.records import HistoryEvent, UploadResult
from policy_monitor.storage.tables import nil_return
from policy_monitor.storage.versions import COUNTED
from policy_monitor.vocabulary import TermId

__all__ = ["record_nil_return"]

_NO_ROWS = RowCounts(
    read=0, accepted=0, needs_decision=0, rejected=0, duplicate=0, not_an_incident=0
)


def record_nil_return(
    connection: Connection, school_id: str, term: TermId, *, at: datetime
) -> UploadResult:
    """Store an upload without files that says a term had no incidents.

    Raises:
        NilReturnContradictedError: The term has incidents.
    """
    incidents = connection.scalar(
        select(func.count()).where(
            incident.c.school_id == school_id,
            incident.c.year == term.year,
            incident.c.season == term.season.value,
            COUNTED,
        )
    )
    if incidents:
        raise NilReturnContradictedError(term, incidents)
    recorded_in = connection.scalar(
        select(func.max(nil_return.c.upload_id)).where(
            nil_return.c.school_id == school_id,
            nil_return.c.year == term.year,
            nil_return.c.season == term.season.value,
        )
    )
    if recorded_in is not None:
        return UploadResult(recorded_in, 0, 0, 0, terms=(), already_stored=True)
    upload_id = next_upload_id(connection, school_id)
    insert_upload(
        connection,
        {"school_id": school_id, "upload_id": upload_id},
        _NO_ROWS,
        at=at,
        nil_terms={term},
    )
    change = Change(HistoryEvent.NIL_RETURN, upload_id)
    remember(connection, school_id, change, at=at)
    return UploadResult(upload_id, 0, 0, 0, terms=(term,), already_stored=False)

"""Taking an upload out of the store again, exactly."""

from datetime import datetime

from sqlalchemy import Connection, delete, func, select, update

from policy_monitor.storage.errors import UnknownUploadError
from policy_monitor.storage.history import Change, remember
from policy_monitor.storage.incident_tables import incident, particulars, particulars_as_read
from policy_monitor.storage.records import HistoryEvent, Withdrawal
from policy_monitor.storage.tables import nil_return, upload, upload_file, upload_term

__all__ = ["withdraw_upload"]


def withdraw_upload(
    connection: Connection, school_id: str, upload_id: int, *, at: datetime
) -> Withdrawal:
    """Delete all that an upload brought; what earlier uploads say of its incidents counts again.

    Raises:
        UnknownUploadError: There is no such upload.
    """
    in_upload = (upload.c.school_id == school_id, upload.c.upload_id == upload_id)
    if connection.scalar(select(upload.c.upload_id).where(*in_upload)) is None:
        raise UnknownUploadError(upload_id)
    no_longer_counted = _stop_counting_rows_of(connection, school_id, upload_id)
    restored = _count_latest_left(connection, school_id, upload_id)
    for table in (
        incident,
        particulars_as_read,
        particulars,
        upload_term,
        nil_return,
        upload_file,
        upload,
    ):
        connection.execute(
            delete(table).where(table.c.school_id == school_id, table.c.upload_id == upload_id)
        )
    removed = no_longer_counted - restored
    change = Change(HistoryEvent.WITHDRAWN, upload_id, removed=removed, updated=restored)
    remember(connection, school_id, change, at=at)
    return Withdrawal(upload_id=upload_id, removed=removed, restored=restored)


def _stop_counting_rows_of(connection: Connection, school_id: str, upload_id: int) -> int:
    """Uncount an upload's rows and say how many counted."""
    return connection.execute(
        update(incident)
        .where(
            incident.c.school_id == school_id,
            incident.c.upload_id == upload_id,
            incident.c.counted == 1,
        )
        .values(counted=0)
    ).rowcount


def _count_latest_left(connection: Connection, school_id: str, upload_id: int) -> int:
    """Count, for each incident of an upload, the latest other version, where it did not count.

    Where this upload's record had been replaced by a later one already, that later one
    counts and is left alone.
    """
    of_upload, other = incident.alias("of_upload"), incident.alias("other")
    its_identities = select(of_upload.c.identity).where(
        of_upload.c.school_id == school_id, of_upload.c.upload_id == upload_id
    )
    latest_left = (
        select(func.max(other.c.upload_id))
        .where(
            other.c.school_id == school_id,
            other.c.identity == incident.c.identity,
            other.c.upload_id != upload_id,
        )
        .scalar_subquery()
    )
    return connection.execute(
        update(incident)
        .where(
            incident.c.school_id == school_id,
            incident.c.identity.in_(its_identities),
            incident.c.counted == 0,
            incident.c.upload_id == latest_left,
        )
        .values(counted=1)
    ).rowcount

"""Which version of an incident counts: the latest now, or the latest there was on an earlier day.

What was withdrawn since is gone from every day, and the terms and the meanings of words are as
they are now: only uploads are kept with their day.
"""

from datetime import date

from sqlalchemy import ColumnElement, Select, exists, literal_column, or_, select

from policy_monitor.storage.incident_tables import incident
from policy_monitor.storage.tables import upload

__all__ = ["COUNTED", "counts", "made_by"]

COUNTED = incident.c.counted == literal_column("1")
"""Written out rather than passed as a value, or the index of counted rows goes unused."""


def counts(school_id: str, as_of: date | None) -> ColumnElement[bool]:
    """The condition that a row of `incident` is one of a school's that count.

    Args:
        school_id: The school.
        as_of: The day on whose evening they counted; None for now.
    """
    of_school = incident.c.school_id == school_id
    if as_of is None:
        return of_school & COUNTED
    later = incident.alias("later")
    replaced = exists().where(
        later.c.school_id == school_id,
        later.c.identity == incident.c.identity,
        later.c.upload_id > incident.c.upload_id,
        later.c.upload_id.in_(made_by(school_id, as_of)),
    )
    return (
        of_school
        & incident.c.upload_id.in_(made_by(school_id, as_of))
        # Always so; it lets the index of figures be used, in which it comes before the rest.
        & incident.c.counted.in_([literal_column("0"), literal_column("1")])
        # What counts now counted then if it was there: only the others are looked into.
        & or_(COUNTED, ~replaced)
    )


def made_by(school_id: str, as_of: date | None) -> Select[tuple[int]]:
    """The numbers of the uploads made up to a day and on it, or of all."""
    uploads = select(upload.c.upload_id).where(upload.c.school_id == school_id)
    return uploads if as_of is None else uploads.where(upload.c.uploaded_on <= as_of)

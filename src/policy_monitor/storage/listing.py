"""The counted incidents one by one, counted and turned to page by page.

A store may hold a million. How many are wanted of each upload is one grouped question; a page
then asks only the uploads it touches, each with the number of rows that it needs.
"""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, Connection, func, or_, select

from policy_monitor.storage.incident_tables import incident, particulars
from policy_monitor.storage.listed_rows import ListedRow, RowChoice
from policy_monitor.storage.readings import as_readings, has_outcome
from policy_monitor.storage.versions import counts
from policy_monitor.vocabulary import Season, TermId

__all__ = ["count_rows", "read_rows"]

_PLACE = ("upload_id", "file_number", "sheet_number", "row_number")
_WHEN = ("occurred_on", "year", "season")
_READ = ("category", "nature", "outcomes", "actions", "platform", "involved", "setting")


def count_rows(connection: Connection, school_id: str, chosen: RowChoice) -> Mapping[int, int]:
    """How many of the counted incidents are wanted of each upload that has any, newest first."""
    # Counted along the index first, so that the particulars are looked up once for many.
    alike = (incident.c.school_id, incident.c.upload_id, incident.c.particulars_number)
    counted = (
        select(*alike, func.count().label("incidents"))
        .where(counts(school_id, None), *_of_incident(chosen))
        .group_by(*alike)
        .subquery()
    )
    question = select(counted.c.upload_id, func.sum(counted.c.incidents))
    told = _of_particulars(chosen)
    if told:
        question = question.join(
            particulars,
            (particulars.c.school_id == counted.c.school_id)
            & (particulars.c.upload_id == counted.c.upload_id)
            & (particulars.c.particulars_number == counted.c.particulars_number),
        ).where(*told)
    by_upload = question.group_by(counted.c.upload_id).order_by(counted.c.upload_id.desc())
    return {upload_id: int(incidents) for upload_id, incidents in connection.execute(by_upload)}


def read_rows(
    connection: Connection,
    school_id: str,
    chosen: RowChoice,
    by_upload: Mapping[int, int],
    *,
    start: int,
    most: int,
) -> tuple[ListedRow, ...]:
    """Some of the wanted rows, the newest upload first, each in the order of its sheets.

    Args:
        connection: Where from.
        school_id: Whose.
        chosen: What is wanted.
        by_upload: What `count_rows` says of it.
        start: How many rows come before.
        most: How many to give at most.
    """
    found: list[ListedRow] = []
    before = start
    for upload_id, incidents in by_upload.items():
        if len(found) >= most:
            break
        if before < incidents:
            found += _read_upload(
                connection,
                school_id,
                chosen,
                upload_id,
                start=before,
                most=min(incidents - before, most - len(found)),
            )
        before = max(before - incidents, 0)
    return tuple(found)


def _read_upload(
    connection: Connection,
    school_id: str,
    chosen: RowChoice,
    upload_id: int,
    *,
    start: int,
    most: int,
) -> list[ListedRow]:
    rows = connection.execute(
        select(
            *(incident.c[name] for name in (*_PLACE, *_WHEN)),
            *(particulars.c[name] for name in _READ),
        )
        .join_from(incident, particulars)
        .where(
            counts(school_id, None),
            incident.c.upload_id == upload_id,
            *_of_incident(chosen),
            *_of_particulars(chosen),
        )
        .order_by(*(incident.c[name] for name in (*_PLACE, "identity")))
        .limit(most)
        .offset(start)
    )
    return [
        ListedRow(
            upload_id=row.upload_id,
            file_number=row.file_number,
            sheet_number=row.sheet_number,
            row=row.row_number,
            occurred_on=row.occurred_on,
            term=TermId(row.year, Season(row.season)),
            **as_readings(row)._asdict(),
        )
        for row in rows
    ]


def _of_incident(chosen: RowChoice) -> list[ColumnElement[bool]]:
    """What is asked of the incident itself."""
    if chosen.term is None:
        return []
    return [incident.c.year == chosen.term.year, incident.c.season == chosen.term.season.value]


def _of_particulars(chosen: RowChoice) -> list[ColumnElement[bool]]:
    """What is asked of what it tells."""
    asked: list[ColumnElement[bool]] = []
    if chosen.category is not None:
        asked.append(particulars.c.category == chosen.category.value)
    if chosen.nature is not None:
        asked.append(particulars.c.nature == chosen.nature.value)
    if chosen.outcome is not None:
        asked.append(has_outcome(particulars, chosen.outcome))
    if chosen.any_outcome_of:
        asked.append(
            or_(*(has_outcome(particulars, code) for code in sorted(chosen.any_outcome_of)))
        )
    if chosen.not_yet_classified:
        asked.append(particulars.c.category.is_(None) | particulars.c.nature.is_(None))
    return asked

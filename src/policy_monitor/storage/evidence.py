"""Single incidents, with where they came from: what a review's reasons rest on."""

from collections.abc import Collection

from sqlalchemy import Connection, false, literal, or_, select

from policy_monitor.storage.figures import COUNTED
from policy_monitor.storage.records import StoredIncident
from policy_monitor.storage.tables import incident, upload
from policy_monitor.vocabulary import Category, Concern, Nature, Outcome, Season, TermId

__all__ = ["read_serious_rows"]


def read_serious_rows(
    connection: Connection, school_id: str, outcomes: Collection[Outcome], *, concerns: bool
) -> tuple[StoredIncident, ...]:
    """The counted incidents with any of these outcomes, or, if asked, with any concern.

    Returns:
        In the order of upload, file, sheet and row.
    """
    between_bars = literal("|") + incident.c.outcomes + literal("|")
    serious = [between_bars.contains(f"|{code}|", autoescape=True) for code in sorted(outcomes)]
    if concerns:
        serious.append(incident.c.concerns != "")
    rows = connection.execute(
        select(incident, upload.c.uploaded_on)
        .join(
            upload,
            (upload.c.school_id == incident.c.school_id)
            & (upload.c.upload_id == incident.c.upload_id),
        )
        .where(incident.c.school_id == school_id, COUNTED, or_(false(), *serious))
        .order_by(
            incident.c.upload_id,
            incident.c.file_number,
            incident.c.sheet_number,
            incident.c.row_number,
        )
    )
    return tuple(
        StoredIncident(
            upload_id=row.upload_id,
            uploaded_on=row.uploaded_on,
            file_number=row.file_number,
            sheet_number=row.sheet_number,
            row=row.row_number,
            occurred_on=row.occurred_on,
            term=TermId(row.year, Season(row.season)),
            category=Category(row.category) if row.category else None,
            nature=Nature(row.nature) if row.nature else None,
            outcomes=tuple(Outcome(code) for code in row.outcomes.split("|")),
            concerns=tuple(Concern(code) for code in row.concerns.split("|") if code),
        )
        for row in rows
    )

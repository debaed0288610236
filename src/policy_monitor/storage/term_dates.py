"""Following a change of term dates: dated rows move to the term their day is in now."""

from datetime import date

from sqlalchemy import Connection, delete, func, insert, select, update

from policy_monitor.calendar import Calendar
from policy_monitor.storage.incident_tables import incident
from policy_monitor.storage.tables import school, upload_term
from policy_monitor.vocabulary import Season, TermId

__all__ = ["find_misplaced_days", "move_to_terms"]


def find_misplaced_days(
    connection: Connection, school_id: str, calendar: Calendar
) -> tuple[date, date] | None:
    """The first and last day of the terms with a row outside the calendar's dates, if any."""
    spans = connection.execute(
        select(
            upload_term.c.year,
            upload_term.c.season,
            upload_term.c.first_on,
            upload_term.c.last_on,
        ).where(upload_term.c.school_id == school_id, upload_term.c.first_on.is_not(None))
    )
    misplaced: list[date] = []
    for year, season, first, last in spans:
        term = calendar.term(TermId(year, Season(season)))
        if first < term.starts_on or last > term.ends_on:
            misplaced += (first, last)
    return (min(misplaced), max(misplaced)) if misplaced else None


def move_to_terms(
    connection: Connection,
    school_id: str,
    calendar: Calendar,
    days: tuple[date, date],
) -> int:
    """Put every row dated within these days in the calendar's term, and count those moved."""
    first, last = (calendar.term_on(day).id for day in days)
    moved = 0
    for term in calendar.terms_between(first, last):
        year, season = term.id.year, term.id.season.value
        moved += connection.execute(
            update(incident)
            .where(
                incident.c.school_id == school_id,
                incident.c.occurred_on.between(term.starts_on, term.ends_on),
                (incident.c.year != year) | (incident.c.season != season),
            )
            .values(year=year, season=season)
        ).rowcount
    if moved:
        _list_terms_anew(connection, school_id)
        connection.execute(
            update(school)
            .where(school.c.school_id == school_id)
            .values(times_terms_moved=school.c.times_terms_moved + 1)
        )
    return moved


def _list_terms_anew(connection: Connection, school_id: str) -> None:
    """List the terms that each upload has incidents in, as their rows say now."""
    connection.execute(delete(upload_term).where(upload_term.c.school_id == school_id))
    by = (incident.c.school_id, incident.c.upload_id, incident.c.year, incident.c.season)
    found = (
        select(*by, func.min(incident.c.occurred_on), func.max(incident.c.occurred_on))
        .where(incident.c.school_id == school_id)
        .group_by(*by)
    )
    connection.execute(insert(upload_term).from_select([*upload_term.c], found))

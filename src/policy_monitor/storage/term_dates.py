"""Following a change of term dates: dated rows move to the term their day is in now."""

from datetime import date

from sqlalchemy import Connection, func, select, update

from policy_monitor.calendar import Calendar
from policy_monitor.storage.tables import incident, school
from policy_monitor.vocabulary import Season, TermId

__all__ = ["find_misplaced_days", "move_to_terms"]


def find_misplaced_days(
    connection: Connection, school_id: str, calendar: Calendar
) -> tuple[date, date] | None:
    """The first and last day of the terms with a row outside the calendar's dates, if any."""
    first_on, last_on = func.min(incident.c.occurred_on), func.max(incident.c.occurred_on)
    spans = connection.execute(
        select(incident.c.year, incident.c.season, first_on, last_on)
        .where(incident.c.school_id == school_id, incident.c.occurred_on.is_not(None))
        .group_by(incident.c.year, incident.c.season)
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
        connection.execute(
            update(school)
            .where(school.c.school_id == school_id)
            .values(times_terms_moved=school.c.times_terms_moved + 1)
        )
    return moved

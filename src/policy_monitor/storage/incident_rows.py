"""An upload's incidents put into the tables: each thing told once, and a narrow row for each."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import Connection

from policy_monitor.records import Incidents, Meaning, Particulars, Readings, fill_in
from policy_monitor.storage.bulk import insert_columns
from policy_monitor.storage.incident_tables import incident, particulars, particulars_as_read
from policy_monitor.storage.readings import as_columns, joined
from policy_monitor.storage.tables import upload_term

__all__ = ["insert_incidents"]


def insert_incidents(
    connection: Connection,
    key: Mapping[str, object],
    new: Incidents,
    *,
    files: Mapping[str, int],
    answers: Mapping[str, Meaning],
) -> None:
    """Insert incidents that count from now on, and what the tables keep of them together.

    Args:
        connection: Where to.
        key: The school and the upload.
        new: The incidents.
        files: The number of each file by its name.
        answers: What the school's own words mean, by key.
    """
    _insert_particulars(connection, key, new.particulars, answers)
    years = [term.year for term in new.terms]
    seasons = [term.season.value for term in new.terms]
    _insert_terms(connection, key, zip(years, seasons, new.days, strict=True))
    file_numbers = [files[sheet.file] for sheet in new.sheets]
    sheet_numbers = [sheet.sheet_number for sheet in new.sheets]
    insert_columns(
        connection,
        incident,
        {**key, "counted": 1},
        {
            "identity": new.identities,
            "file_number": [file_numbers[sheet] for sheet in new.sheet_numbers],
            "sheet_number": [sheet_numbers[sheet] for sheet in new.sheet_numbers],
            "row_number": new.rows,
            "occurred_on": new.days,
            "year": years,
            "season": seasons,
            "particulars_number": new.particulars_numbers,
            "fingerprint": new.fingerprints,
            "involvements": new.involvements,
            "logged_on": new.logged_days,
            "closed_on": new.closed_days,
        },
        sorted_by="identity",
    )


def _insert_particulars(
    connection: Connection,
    key: Mapping[str, object],
    told: Sequence[Particulars],
    answers: Mapping[str, Meaning],
) -> None:
    """Insert what is told, filled in with the school's answers, and what waits for more."""
    said = [as_columns(fill_in(Readings.of(one), one.unknown_words, answers)) for one in told]
    insert_columns(
        connection,
        particulars,
        key,
        {
            "particulars_number": range(len(told)),
            **{name: [one[name] for one in said] for name in Readings._fields},
            "concerns": [joined(one.concerns) for one in told],
        },
    )
    waiting = [number for number, one in enumerate(told) if one.unknown_words]
    as_read = [as_columns(Readings.of(told[number])) for number in waiting]
    insert_columns(
        connection,
        particulars_as_read,
        key,
        {
            "particulars_number": waiting,
            "unknown_words": ["|".join(told[number].unknown_words) for number in waiting],
            **{name: [one[name] for one in as_read] for name in Readings._fields},
        },
    )


def _insert_terms(
    connection: Connection,
    key: Mapping[str, object],
    incidents: Iterable[tuple[int, str, date | None]],
) -> None:
    """Insert the terms that incidents are in, each with its earliest and its latest day."""
    days: dict[tuple[int, str], list[date]] = {}
    for year, season, day in set(incidents):
        of_term = days.setdefault((year, season), [])
        if day is not None:
            of_term.append(day)
    insert_columns(
        connection,
        upload_term,
        key,
        {
            "year": [year for year, _ in days],
            "season": [season for _, season in days],
            "first_on": [min(of_term, default=None) for of_term in days.values()],
            "last_on": [max(of_term, default=None) for of_term in days.values()],
        },
    )

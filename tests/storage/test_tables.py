"""What the database refuses to keep, whoever asks it to."""

import sqlite3
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import create_engine, insert, literal_column, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import IntegrityError
from sqlalchemy.schema import CreateIndex, CreateTable

from policy_monitor.records import FileReading
from policy_monitor.storage.incident_tables import incident, particulars, particulars_as_read
from policy_monitor.storage.tables import history, metadata, upload, upload_file
from policy_monitor.vocabulary import Outcome

HASH = "0123456789abcdef" * 4
KEY = {"school_id": "oakfield", "upload_id": 1}
TOLD = {
    **KEY,
    "particulars_number": 0,
    "category": "Conduct",
    "nature": None,
    "outcomes": "content_removed|parents_contacted",
    "actions": "",
    "platform": "WhatsApp",
    "involved": "pupil",
    "setting": "in school",
}
PARTICULARS = TOLD | {"concerns": "criminal"}
AS_READ = TOLD | {"unknown_words": f"{HASH}|{HASH}"}
INCIDENT = {
    **KEY,
    "identity": bytes.fromhex(HASH),
    "file_number": 1,
    "sheet_number": 1,
    "row_number": 5,
    "occurred_on": None,
    "year": 2024,
    "season": "Autumn",
    "particulars_number": 0,
    "fingerprint": bytes.fromhex(HASH),
    "counted": 1,
    "involvements": 1,
}
UPLOAD = {
    **KEY,
    "uploaded_at": datetime(2024, 12, 1, tzinfo=UTC),
    "uploaded_on": datetime(2024, 12, 1, tzinfo=UTC).date(),
    "rows_read": 3,
    "accepted": 1,
    "needs_decision": 1,
    "rejected": 1,
    "duplicate": 0,
    "not_an_incident": 0,
}
FILE = {**KEY, "file_number": 1, "kind": "xlsx", "label": None, "content_hash": HASH}


@pytest.fixture
def connection():
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        metadata.create_all(connection)
        yield connection
    engine.dispose()


def test_a_row_of_the_vocabulary_is_kept(connection):
    connection.execute(insert(incident), INCIDENT)
    connection.execute(insert(particulars), PARTICULARS)
    connection.execute(insert(particulars_as_read), AS_READ)
    every_outcome = "|".join(sorted(Outcome))
    connection.execute(
        insert(particulars), PARTICULARS | {"particulars_number": 1, "outcomes": every_outcome}
    )


@pytest.mark.parametrize("table", [particulars, particulars_as_read], ids=lambda table: table.name)
@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("category", "Something that happened"),
        ("nature", ""),
        ("outcomes", ""),
        ("outcomes", "parents_contacted|a phone call home"),
        ("outcomes", "parents_contacted|parents_contacted"),
        ("outcomes", "parents_contacted|"),
        ("outcomes", "|"),
        ("outcomes", "other_words"),
        ("actions", "words"),
        ("platform", "a long account of what happened on the way home that day, in words"),
        ("involved", "a child in year 5"),
        ("setting", "at home"),
    ],
)
def test_what_is_told_of_incidents_is_refused_outside_the_vocabulary(
    connection, table, column, value
):
    row = (PARTICULARS if table is particulars else AS_READ) | {column: value}
    with pytest.raises(IntegrityError, match="CHECK constraint failed"):
        connection.execute(insert(table), row)


def test_a_concern_outside_the_vocabulary_is_refused(connection):
    with pytest.raises(IntegrityError, match="concerns_known"):
        connection.execute(insert(particulars), PARTICULARS | {"concerns": "worrying"})


def test_unknown_words_are_kept_by_their_keys_alone(connection):
    with pytest.raises(IntegrityError, match="unknown_words_hexadecimal"):
        connection.execute(
            insert(particulars_as_read), AS_READ | {"unknown_words": "what the row said, in clear"}
        )


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("identity", bytes.fromhex(HASH)[:31]),
        ("identity", bytes.fromhex(HASH) + b"0"),
        ("identity", b"a child's name, in clear"),
        ("fingerprint", b""),
        ("season", "Winter"),
        ("counted", 2),
        ("involvements", 0),
    ],
)
def test_an_incidents_row_holds_hashes_numbers_and_a_term(connection, column, value):
    with pytest.raises(IntegrityError, match="CHECK constraint failed"):
        connection.execute(insert(incident), INCIDENT | {column: value})


@pytest.mark.parametrize("column", ["logged_on", "closed_on"])
def test_a_day_before_the_incident_is_refused_and_its_own_day_is_kept(connection, column):
    happened = date(2024, 10, 3)
    row = INCIDENT | {"occurred_on": happened}
    connection.execute(insert(incident), row | {column: happened})
    with pytest.raises(IntegrityError, match=f"{column}_day_or_later"):
        connection.execute(insert(incident), row | {"upload_id": 2, column: date(2024, 10, 2)})


@pytest.mark.parametrize("column", ["identity", "fingerprint"])
def test_text_in_the_place_of_a_hash_is_refused(connection, column):
    connection.execute(insert(incident), INCIDENT)
    with pytest.raises(IntegrityError, match="cannot store TEXT value in BLOB column"):
        connection.execute(update(incident).values({column: literal_column(f"'{'x' * 32}'")}))


@pytest.mark.parametrize("column", ["year", "row_number"])
def test_text_in_a_column_of_numbers_is_refused(connection, column):
    with pytest.raises(IntegrityError, match="cannot store TEXT value in INTEGER column"):
        connection.execute(insert(incident), INCIDENT | {column: "five"})


def test_an_incident_has_one_counted_version_at_most(connection):
    connection.execute(insert(incident), INCIDENT)
    connection.execute(insert(incident), INCIDENT | {"upload_id": 2, "counted": 0})
    with pytest.raises(IntegrityError, match="UNIQUE constraint failed"):
        connection.execute(insert(incident), INCIDENT | {"upload_id": 3})


@pytest.mark.parametrize(
    ("table", "row"),
    [
        (upload, UPLOAD | {"rows_read": 4}),
        (upload_file, FILE | {"kind": "docx"}),
        (upload_file, FILE | {"label": "x" * 81}),
        (upload_file, FILE | {"content_hash": "log.xlsx of somebody"}),
        (
            history,
            {
                **KEY,
                "entry": 1,
                "happened_at": UPLOAD["uploaded_at"],
                "event": "a remark",
                "added": 0,
                "updated": 0,
                "removed": 0,
            },
        ),
    ],
)
def test_uploads_files_and_history_hold_no_free_text_and_rows_add_up(connection, table, row):
    with pytest.raises(IntegrityError, match="CHECK constraint failed"):
        connection.execute(insert(table), row)


@pytest.mark.parametrize("kind", ["xlsx", "xls", "xlsb", "ods", "csv", "tsv"])
def test_every_kind_of_file_that_can_be_read_can_be_kept(connection, kind):
    assert kind in (FileReading.__doc__ or "")
    connection.execute(insert(upload_file), FILE | {"kind": kind, "label": "x" * 80})


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: table.name)
def test_every_table_has_the_school_first_in_every_key(table):
    assert next(iter(table.primary_key.columns)).name == "school_id"
    for key in table.foreign_key_constraints:
        assert key.column_keys[0] == "school_id"
    for index in table.indexes:
        assert next(iter(index.columns)).name == "school_id"


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: table.name)
def test_every_table_is_strict_on_sqlite(connection, table):
    strict = connection.exec_driver_sql(
        "SELECT strict FROM pragma_table_list WHERE name = ?", (table.name,)
    ).scalar()
    assert strict == 1
    assert sqlite3.sqlite_version_info >= (3, 37)


def test_days_and_moments_are_dates_and_timestamps_on_postgresql():
    dialect = postgresql.dialect()
    tables = "".join(
        str(CreateTable(table).compile(dialect=dialect)) for table in metadata.tables.values()
    )
    for day in ("occurred_on", "logged_on", "closed_on"):
        assert f"{day} DATE" in tables
    assert "identity BYTEA NOT NULL" in tables
    assert "uploaded_at TIMESTAMP WITH TIME ZONE NOT NULL" in tables
    assert "STRICT" not in tables
    indexes = [str(CreateIndex(index).compile(dialect=dialect)) for index in incident.indexes]
    assert sum("WHERE counted = 1" in index for index in indexes) == 1

"""Making and updating the tables."""

import subprocess
import sys
from datetime import date

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine, inspect, text

from policy_monitor.records import Meaning
from policy_monitor.storage import (
    DatabaseProblem,
    DatabaseUnavailableError,
    Explanation,
    open_store,
)
from policy_monitor.storage.migration import MIGRATIONS
from policy_monitor.storage.tables import metadata
from policy_monitor.vocabulary import Action, Category, Concern, Outcome, Season, TermId, WordField

KIND = WordField.KIND

OPEN = """
import sys
from policy_monitor.storage import open_store
sys.stdin.readline()
with open_store(sys.argv[1], school_id="oakfield", school_name=sys.argv[2]) as store:
    print(store.version())
"""


@pytest.fixture
def connection(store, database_url):
    assert store.version() == 0
    engine = create_engine(database_url)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def checks(connection):
    inspector = inspect(connection)
    return {
        (table, check["name"], check["sqltext"])
        for table in inspector.get_table_names()
        for check in inspector.get_check_constraints(table)
    }


def test_the_migrations_make_the_tables_the_program_uses(connection):
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    assert compare_metadata(context, metadata) == []


def test_the_migrations_make_the_conditions_the_program_relies_on(connection):
    engine = create_engine("sqlite://")
    with engine.begin() as plain:
        metadata.create_all(plain)
        assert checks(connection) == checks(plain)
        assert len(checks(plain)) > 15
    engine.dispose()


def test_the_database_keeps_a_write_ahead_log_and_checks_foreign_keys(store, connection):
    assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    with store._database.reading() as its_own:
        assert its_own.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_programs_that_open_a_new_database_at_once_all_succeed(database_url):
    waiting = [
        subprocess.Popen(
            [sys.executable, "-c", OPEN, database_url, f"Name {number}"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(3)
    ]
    for program in waiting:
        program.stdin.write("go\n")
        program.stdin.flush()
    answers = [program.communicate(timeout=60) for program in waiting]
    assert answers == [("0\n", "")] * 3
    engine = create_engine(database_url)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM school")) == 1
        assert connection.scalar(text("SELECT count(*) FROM alembic_version")) == 1
    engine.dispose()


def test_tables_newer_than_the_program_are_left_alone(store, connection, database_url):
    store.close()
    connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    connection.commit()
    with pytest.raises(DatabaseUnavailableError, match="newer version of Policy Monitor") as caught:
        open_store(database_url, school_id="oakfield", school_name="Oakfield Primary")
    assert caught.value.problem is DatabaseProblem.NEWER
    assert connection.scalar(text("SELECT version_num FROM alembic_version")) == "9999"


def migrate_down(store, revision):
    with store._database.changing() as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.downgrade(config, revision)
        return {column["name"] for column in inspect(connection).get_columns("incident")}


def test_a_database_of_the_first_version_keeps_its_incidents(
    database_url, store, make_incident, make_screening, noon
):
    store.add_upload(make_screening(make_incident("a"), make_incident("b")), at=noon(1))
    before = store.cube()
    assert "involvements" not in migrate_down(store, "0001")
    with open_store(database_url, school_id="oakfield", school_name="Oakfield Primary") as again:
        assert again.cube().equals(before)
        assert int(again.cube()["involvements"].sum()) == 2


def test_a_database_of_the_fourth_version_knows_no_day_of_logging_or_closing(
    database_url, store, make_incident, make_screening, noon
):
    days = {"logged_on": date(2024, 10, 5), "closed_on": date(2024, 10, 9)}
    log = make_screening(make_incident("a", **days), make_incident("b"))
    store.add_upload(log, at=noon(1))
    before = say_all(store)
    assert sorted(store.logging_delays()["days"].dropna()) == [2]

    assert not {"logged_on", "closed_on"} & migrate_down(store, "0004")
    with open_store(database_url, school_id="oakfield", school_name="Oakfield Primary") as again:
        assert say_all(again) == before
        for delays in (again.logging_delays(), again.closing_delays()):
            assert delays["days"].isna().all()
            assert int(delays["incidents"].sum()) == 2
        told = make_screening(make_incident("b", closed_on=date(2024, 10, 9)), content="told")
        assert again.add_upload(told, at=noon(2)).updated == 1
        assert sorted(again.closing_delays()["days"].dropna()) == [6]


def test_a_database_of_the_second_version_says_the_same_as_before(
    database_url, store, make_incident, make_screening, noon
):
    facts = {"category": None, "nature": None, "unknown_words": ("a" * 64, "b" * 64)}
    first = make_screening(
        make_incident("a", **facts),
        make_incident("b", concerns=(Concern.CRIMINAL,), occurred_on=None, involvements=3),
        make_incident("c", platform=None, term=TermId(2023, Season.SUMMER)),
        nil=(TermId(2022, Season.SPRING),),
    )
    second = make_screening(
        make_incident("a", **facts, outcomes=(Outcome.ONGOING, Outcome.POLICE_INFORMED)),
        make_incident("d"),
        content="second",
    )
    store.add_upload(first, at=noon(1), labels=["Autumn log"])
    store.add_upload(make_screening(make_incident("e"), content="withdrawn"), at=noon(2))
    store.add_upload(second, at=noon(3))
    meaning = Meaning(category=Category.CONTACT)
    assert store.explain_words([Explanation(KIND, "a" * 64, None, meaning)], at=noon(4)) == 1
    store.withdraw(2, at=noon(5))
    before = say_all(store)

    assert "category" in migrate_down(store, "0002")
    with open_store(database_url, school_id="oakfield", school_name="Oakfield Primary") as again:
        assert say_all(again) == before
        assert again.preview(first).already_stored
        saved_again = make_screening(*second.incidents, content="saved again")
        assert again.preview(saved_again).unchanged == 2
        other = Meaning(category=Category.CONTENT)
        assert again.explain_words([Explanation(KIND, "a" * 64, None, other)], at=noon(6)) == 1
        again.withdraw(3, at=noon(7))
        assert sorted(again.cube()["category"]) == ["Conduct", "Conduct", "Content"]


def test_rows_written_by_the_second_version_are_counted_as_they_were(
    database_url, store, make_incident, make_screening, noon
):
    store.add_upload(make_screening(make_incident("a")), at=noon(1))
    migrate_down(store, "0002")
    told = {
        "category": "'Contact'",
        "nature": "NULL",
        "outcomes": "'ongoing|police_informed'",
        "actions": "'copy_kept'",
        "platform": "NULL",
        "involved": "'pupil'",
        "setting": "'in school'",
    }
    row = told | {
        "school_id": "'oakfield'",
        "upload_id": "1",
        "file_number": "1",
        "sheet_number": "2",
        "occurred_on": "'2024-10-31'",
        "year": "2024",
        "season": "'Autumn'",
        "concerns": "'criminal'",
        "fingerprint": f"'{'0f' * 32}'",
    }
    read = told | {"category": "NULL", "unknown_words": f"'{'ab' * 32}'"}
    with store._database.changing() as connection:
        for number, counted in ((1, 1), (2, 1), (3, 0)):
            identity = {"identity": f"'{number:064x}'"}
            places = {"row_number": str(number), "counted": str(counted), "involvements": "2"}
            insert_row(connection, "incident", row | identity | places)
            if number == 2:
                key = {"school_id": "'oakfield'", "upload_id": "1"}
                insert_row(connection, "incident_as_read", read | identity | key)
    with open_store(database_url, school_id="oakfield", school_name="Oakfield Primary") as again:
        rows = again.serious_rows([Outcome.POLICE_INFORMED], concerns=False)
        assert [(one.row, one.sheet_number, one.identity) for one in rows] == [
            (1, 2, f"{1:064x}"),
            (2, 2, f"{2:064x}"),
        ]
        assert {(one.occurred_on, one.term, one.category, one.nature) for one in rows} == {
            (date(2024, 10, 31), TermId(2024, Season.AUTUMN), Category.CONTACT, None)
        }
        assert {(one.actions, one.concerns) for one in rows} == {
            ((Action.COPY_KEPT,), (Concern.CRIMINAL,))
        }
        assert int(again.cube()["involvements"].sum()) == 5
        meaning = Meaning(category=Category.CONTENT)
        explained = [Explanation(KIND, "ab" * 32, None, meaning)]
        assert again.explain_words(explained, at=noon(2)) == 1
        assert sorted(again.cube()["category"]) == ["Conduct", "Contact", "Content"]


def insert_row(connection, table, row):
    values = f"({', '.join(row)}) VALUES ({', '.join(row.values())})"
    connection.exec_driver_sql(f"INSERT INTO {table} {values}")


def say_all(store):
    """All that is stored, as it is read."""
    tables = [store.cube(), store.daily_counts()]
    return (
        [sorted(map(repr, table.itertuples(index=False, name=None))) for table in tables],
        store.returns(),
        store.uploads(),
        store.history(),
        store.words(),
        store.serious_rows(list(Outcome), concerns=True),
    )

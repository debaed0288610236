"""Making and updating the tables."""

import subprocess
import sys

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine, inspect, text

from policy_monitor.storage import DatabaseProblem, DatabaseUnavailableError, open_store
from policy_monitor.storage.migration import MIGRATIONS
from policy_monitor.storage.tables import metadata

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


def test_a_database_of_the_first_version_keeps_its_incidents(
    database_url, store, make_incident, make_screening, noon
):
    store.add_upload(make_screening(make_incident("a"), make_incident("b")), at=noon(1))
    before = store.cube()
    with store._database.changing() as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.downgrade(config, "0001")
        assert "involvements" not in {
            column["name"] for column in inspect(connection).get_columns("incident")
        }
    with open_store(database_url, school_id="oakfield", school_name="Oakfield Primary") as again:
        assert again.cube().equals(before)
        assert int(again.cube()["involvements"].sum()) == 2

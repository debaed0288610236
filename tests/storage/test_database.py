"""Databases that cannot be used, each said plainly."""

import sqlite3
import stat
from contextlib import closing

import pytest

from policy_monitor.storage import DatabaseProblem, DatabaseUnavailableError, open_store


def problem_of(database_url):
    with pytest.raises(DatabaseUnavailableError) as caught:
        open_store(database_url, school_id="oakfield", school_name="Oakfield Primary")
    return caught.value


def test_a_new_file_and_its_folder_are_for_this_account_only(store, tmp_path):
    assert store.version() == 0
    file = tmp_path / "local" / "policy_monitor.sqlite"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "a_file").write_text("")
    error = problem_of(f"sqlite:///{tmp_path}/a_file/local/db.sqlite")
    assert error.problem is DatabaseProblem.FOLDER
    assert f"{tmp_path}/a_file/local/db.sqlite cannot be used: its folder" in str(error)


def test_a_folder_in_the_place_of_the_file_is_a_problem_of_the_folder(tmp_path):
    assert problem_of(f"sqlite:///{tmp_path}").problem is DatabaseProblem.FOLDER


def test_a_database_that_may_only_be_read_is_said_to_be(tmp_path):
    file = tmp_path / "db.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE something (a)")
    error = problem_of(f"sqlite:///file:{file}?mode=ro&uri=true")
    assert error.problem is DatabaseProblem.READ_ONLY


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path):
    file = tmp_path / "db.sqlite"
    file.write_text("An ordinary text, long enough to be read as the head of a database. " * 20)
    before = file.read_bytes()
    assert problem_of(f"sqlite:///{file}").problem is DatabaseProblem.NOT_A_DATABASE
    assert file.read_bytes() == before


def test_a_database_that_another_program_holds_is_busy(
    store, tmp_path, make_incident, noon, make_screening
):
    file = tmp_path / "local" / "policy_monitor.sqlite"
    with closing(sqlite3.connect(file, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        error = problem_of_new_school(file)
        assert error.problem is DatabaseProblem.BUSY
        holder.execute("ROLLBACK")
    assert store.add_upload(make_screening(make_incident("a")), at=noon(1)).added == 1


def problem_of_new_school(file):
    with pytest.raises(DatabaseUnavailableError) as caught:
        open_store(f"sqlite:///{file}?timeout=0.1", school_id="elmwood", school_name="Elmwood")
    return caught.value


def test_reading_goes_on_while_another_program_changes_the_database(store, tmp_path):
    file = tmp_path / "local" / "policy_monitor.sqlite"
    with closing(sqlite3.connect(file, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        assert store.cube().empty
        with open_store(
            f"sqlite:///{file}?timeout=0.1", school_id="oakfield", school_name="Oakfield Primary"
        ) as again:
            assert again.version() == 0
        holder.execute("ROLLBACK")


@pytest.mark.parametrize(
    "address", ["", "nonsense", "postgresql://u:s3cret@h:port/db", "sqlite:///x?timeout=soon"]
)
def test_an_address_that_cannot_be_understood_is_not_repeated(address):
    error = problem_of(address)
    assert error.problem is DatabaseProblem.ADDRESS
    assert "s3cret" not in str(error)


@pytest.mark.parametrize(
    "address",
    [
        "oracle+unheard_of://user:s3cret@host/db",
        "mysql+pymysql://user:s3cret@host/db?password=s3cret",
    ],
)
def test_a_missing_driver_is_named_without_the_password(address):
    error = problem_of(address)
    assert error.problem is DatabaseProblem.DRIVER
    assert "s3cret" not in str(error)
    assert "user" not in str(error)
    assert "://host/db" in str(error)

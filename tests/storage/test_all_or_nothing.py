"""An upload is all there or not at all, whatever happens half-way."""

import pickle
import signal
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from sqlalchemy import event, select

from policy_monitor.storage import open_store
from policy_monitor.storage.tables import metadata
from policy_monitor.vocabulary import Season, TermId

KILL = """
import os, pickle, signal, sys
from datetime import UTC, datetime
from sqlalchemy import Engine, event
from policy_monitor.storage import open_store

@event.listens_for(Engine, "after_cursor_execute")
def kill(connection, cursor, statement, *_):
    if statement.startswith(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)

with open_store(sys.argv[1], school_id="oakfield", school_name="Oakfield Primary") as store:
    at = datetime(2024, 12, 2, tzinfo=UTC)
    screening = pickle.load(sys.stdin.buffer)
    store.add_upload(screening, at=at) if screening else store.withdraw(1, at=at)
"""


class StoppedHalfWayError(Exception):
    pass


def contents(store):
    with store._database.reading() as connection:
        return {
            table.name: sorted(map(repr, connection.execute(select(table))))
            for table in metadata.sorted_tables
        }


@pytest.fixture
def first(make_incident, make_screening):
    return make_screening(make_incident("a"), make_incident("b"))


@pytest.fixture
def second(make_incident, make_screening):
    corrected = make_incident("b", outcomes=("police_informed",))
    return make_screening(corrected, make_incident("c"), nil=(TermId(2023, Season.SPRING),))


UPLOADING = [
    "INSERT INTO upload ",
    "INSERT INTO nil_return",
    "INSERT INTO upload_file",
    "UPDATE incident",
    "INSERT INTO incident",
    "INSERT INTO history",
]
WITHDRAWING = [
    "UPDATE incident",
    "DELETE FROM incident",
    "DELETE FROM upload ",
    "INSERT INTO history",
]


@pytest.mark.parametrize("statement", UPLOADING)
def test_an_upload_that_fails_half_way_leaves_nothing(store, first, second, noon, statement):
    store.add_upload(first, at=noon(1))
    before = contents(store)

    def stop(connection, cursor, sent, *_):  # noqa: ARG001 -  the signature is SQLAlchemy's
        if sent.startswith(statement):
            raise StoppedHalfWayError

    event.listen(store._database.engine, "after_cursor_execute", stop)
    with pytest.raises(StoppedHalfWayError):
        store.add_upload(second, at=noon(2))
    event.remove(store._database.engine, "after_cursor_execute", stop)
    assert contents(store) == before
    result = store.add_upload(second, at=noon(3))
    assert (result.upload_id, result.added, result.updated) == (2, 1, 1)


@pytest.mark.parametrize(
    ("change", "statement"),
    [("upload", "INSERT INTO incident"), ("upload", "INSERT INTO history")]
    + [("withdraw", statement) for statement in WITHDRAWING],
)
def test_a_program_killed_half_way_leaves_nothing(
    store, database_url, first, second, change, statement
):
    store.add_upload(first, at=datetime(2024, 12, 1, tzinfo=UTC))
    before = contents(store)
    killed = subprocess.run(
        [sys.executable, "-c", KILL, database_url, statement],
        input=pickle.dumps(second if change == "upload" else None),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert contents(store) == before
    with open_store(database_url, school_id="oakfield", school_name="Oakfield Primary") as again:
        assert contents(again) == before

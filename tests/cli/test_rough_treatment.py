"""Commands that are killed, or that run out of disk: all is stored or nothing, and said plainly."""

import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import date, timedelta

import pytest

from tests.corpus.sheets import Sheet, delimited, ods, xls, xlsx
from tests.logs import AUTUMN_2025, csv_log

COMMAND = [sys.executable, "-m", "policy_monitor"]
MANY = 20_000
KINDS = ("Conduct,Aggressive", "Content,Values", "Contact,Sexual", "Conduct,Commercial")


@pytest.fixture
def large_log(tmp_path):
    """A log of many incidents, each with a reference of its own."""
    first = date(2023, 9, 4)
    rows = (
        f"{number},{first + timedelta(days=number % 900):%d/%m/%Y},{KINDS[number % 4]},NFA"
        for number in range(MANY)
    )
    path = tmp_path / "large.csv"
    path.write_bytes(csv_log(*rows, heading="Ref,Date,Category,Type,Outcome"))
    return path


@pytest.fixture
def small_log(tmp_path):
    path = tmp_path / "small.csv"
    path.write_bytes(AUTUMN_2025)
    return path


@pytest.fixture
def database(tmp_path):
    return tmp_path / "local" / "policy_monitor.sqlite"


def run(*arguments, **options):
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        **options,
    )


def total():
    return json.loads(run("counts", "--json").stdout)["total"]


def is_sound(database):
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("grown_to", [50_000, 1_000_000])
def test_an_import_killed_half_way_leaves_what_was_there(large_log, small_log, database, grown_to):
    assert run("import", small_log).returncode == 0
    ahead = database.with_name(f"{database.name}-wal")
    with subprocess.Popen([*COMMAND, "import", str(large_log)], stdout=subprocess.PIPE) as killed:
        while killed.poll() is None:
            # The log grows before its end only in the middle of a large change.
            if ahead.exists() and ahead.stat().st_size > grown_to:
                os.kill(killed.pid, signal.SIGKILL)
                break
            time.sleep(0.001)
    assert killed.returncode == -signal.SIGKILL
    assert total() == 3
    assert is_sound(database)
    assert run("import", large_log).returncode == 0
    assert total() == 3 + MANY


def test_a_full_disk_is_said_in_a_sentence_and_loses_nothing(large_log, small_log, database):
    assert run("import", small_log).returncode == 0

    def leave_no_room():
        room = database.stat().st_size + 200_000
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    full = run("import", large_log, preexec_fn=leave_no_room)
    assert full.returncode == 1
    assert full.stderr.startswith("The database ")
    assert full.stderr.endswith(
        "the disk is full or failing. Make room on it, or change it, and try again.\n"
    )
    assert "Traceback" not in full.stderr
    assert total() == 3
    assert is_sound(database)
    assert run("import", large_log).returncode == 0
    assert total() == 3 + MANY


def test_a_database_that_may_only_be_read_is_said_in_a_sentence(small_log, tmp_path, database):
    assert run("import", small_log).returncode == 0
    other = tmp_path / "other.csv"
    other.write_bytes(csv_log("20/01/2026,Content,Values,,Pupil,,NFA"))
    only_read = {"DATABASE_URL": f"sqlite:///file:{database}?mode=ro&uri=true"}
    refused = run("import", other, env={**os.environ, **only_read})
    assert refused.returncode == 1
    assert "it can be read but not changed. Give this account permission" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert total() == 3


def test_a_log_that_changes_its_kind_of_file_on_the_way_is_still_the_same_log(tmp_path):
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", "What happened", "Outcome"])
    for number in range(8):
        day = date(2025, 9, 8) + timedelta(days=9 * number)
        kind = KINDS[number % 4].split(",")
        sheet.add([day, *kind, f"Something that happened to number {number}", "NFA"])
    for name, content in (
        ("log.xlsx", xlsx(sheet)),
        ("log.xls", xls(sheet)),
        ("log.ods", ods(sheet)),
        ("log.csv", delimited(sheet).encode("utf-8")),
        ("log.tsv", delimited(sheet, "\t").encode("utf-16")),
        # Its name says one kind, its bytes another.
        ("named.xlsx", delimited(sheet, ";").encode("cp1252")),
        ("named.csv", xlsx(sheet, dress=lambda book: book.create_sheet("Notes"))),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        answer = json.loads(run("import", path, "--json").stdout)
        assert answer["status"] == "ok", name
        assert answer["rows"]["accepted"] == 8, name
        counts = (answer["added"], answer["updated"], answer["unchanged"])
        assert counts == ((8, 0, 0) if name == "log.xlsx" else (0, 0, 8)), name
    assert total() == 8

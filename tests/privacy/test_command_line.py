"""Nothing that a log says of people outlives the command that read it, wherever bytes can end."""

import json
import sqlite3
from contextlib import closing

import pytest

from policy_monitor.storage import open_store
from tests.privacy.searching import find_leaks, read_folder
from tests.privacy.watching import run_watched

OWN = "policy_monitor"
ON_SCREEN = {"file": ("file name",), "sheet": ("sheet name",), "column": ("heading",)}
"""What the contract lets `--json` quote, and where: whoever gave the file reads it again."""


def everything(files):
    return [marker for file in files for marker in file.markers]


@pytest.fixture(scope="module")
def imported(logs, written, tmp_path_factory):
    """Every log imported by one command, and read by people and by machines."""
    folder = tmp_path_factory.mktemp("imported")
    paths = [str(written / file.name) for file in logs]
    return folder, {
        "import": run_watched(folder, OWN, "import", *paths),
        "import again": run_watched(folder, OWN, "import", "--json", *paths),
        "screen": run_watched(folder, OWN, "screen", *paths),
        "screen for machines": run_watched(folder, OWN, "screen", "--json", *paths),
        "counts": run_watched(folder, OWN, "counts", "--by", "term,category,nature,outcome"),
        "counts for machines": run_watched(folder, OWN, "counts", "--json"),
        "status": run_watched(folder, OWN, "status", "--json"),
        "template": run_watched(folder, OWN, "template", str(folder / "local" / "template.xlsx")),
    }


def test_the_logs_are_really_read_and_stored(imported):
    folder, commands = imported
    assert {name: done.code for name, done in commands.items() if done.code not in {0, 3}} == {}
    with closing(sqlite3.connect(folder / "local" / "policy_monitor.sqlite")) as connection:
        [[incidents]] = connection.execute("SELECT count(*) FROM incident")
        assert incidents > 150
        assert connection.execute("SELECT count(*) FROM school_word").fetchall() == [(0,)]


def test_nothing_is_in_the_database_or_in_any_file_beside_it(imported, logs):
    folder, _ = imported
    kept = read_folder(folder / "local")
    assert {"policy_monitor.sqlite", "matching.key", "template.xlsx"} <= kept.keys()
    assert find_leaks(kept, everything(logs)) == []


def test_nothing_is_in_the_write_ahead_log_while_it_grows(logs, written, tmp_path):
    paths = [str(written / file.name) for file in logs]
    address = f"sqlite:///{(tmp_path / 'local' / 'policy_monitor.sqlite').as_posix()}"
    # A store left open keeps SQLite from putting its log away when the command ends.
    with open_store(address, school_id="oakfield", school_name="Oakfield Primary"):
        assert run_watched(tmp_path, OWN, "import", *paths).code == 0
        kept = read_folder(tmp_path / "local")
        assert len(kept["policy_monitor.sqlite-wal"]) > 50_000
        assert "policy_monitor.sqlite-shm" in kept
    assert find_leaks(kept, everything(logs)) == []


def test_people_are_told_of_rows_and_never_of_what_they_hold(imported, logs):
    _, commands = imported
    names = {"file name", "sheet name"}
    said = {name: commands[name].output for name in ("import", "screen")}
    assert b"could not" in said["import"] or b"cannot be read" in said["import"]
    inside = [m for file in logs for place, m in file.planted if place not in names]
    assert find_leaks(said, inside) == []


def test_machines_are_told_names_and_headings_in_their_own_fields_and_no_more(imported, logs):
    _, commands = imported
    for name in ("import again", "screen for machines"):
        quoted = {field: [] for field in ON_SCREEN}
        rest = take_out(json.loads(commands[name].output), quoted)
        assert find_leaks({name: json.dumps(rest).encode()}, everything(logs)) == []
        for field, texts in quoted.items():
            others = [
                m for file in logs for place, m in file.planted if place not in ON_SCREEN[field]
            ]
            assert find_leaks({field: "\n".join(texts).encode()}, others) == []
        assert find_leaks({"headings": "\n".join(quoted["column"]).encode()}, everything(logs))


def take_out(value, quoted):
    """A JSON value without the texts of the fields that may quote."""
    if isinstance(value, list):
        return [take_out(entry, quoted) for entry in value]
    if not isinstance(value, dict):
        return value
    rest = {}
    for field, content in value.items():
        if field in quoted and isinstance(content, str):
            quoted[field].append(content)
        else:
            rest[field] = take_out(content, quoted)
    return rest


@pytest.mark.parametrize("command", ["counts", "counts for machines", "status", "template"])
def test_what_governors_are_given_says_nothing_of_people(imported, logs, command):
    _, commands = imported
    said = {command: commands[command].output + commands[command].error}
    assert find_leaks(said, everything(logs)) == []


def test_nothing_is_logged_even_when_everything_is_logged(imported, logs):
    _, commands = imported
    logged = {name: done.error for name, done in commands.items()}
    assert find_leaks(logged, everything(logs)) == []


def test_nothing_is_written_but_the_installation_and_nothing_left_behind(imported):
    folder, commands = imported
    own = str(folder / "local")
    for name, done in commands.items():
        # The template holds nothing of a log, and is put together in temporary files.
        elsewhere = [path for path in done.written if own not in path and name != "template"]
        assert elsewhere == []
        assert done.left_behind == ()


def test_no_process_is_started_with_a_word_of_a_log(imported, logs):
    _, commands = imported
    started = "\n".join(line for done in commands.values() for line in done.started)
    assert started.count("policy_monitor.ingest.worker") >= 4
    assert find_leaks({"started": started.encode()}, everything(logs)) == []


@pytest.mark.parametrize("command", [("import",), ("screen", "--json")])
def test_a_file_that_is_refused_is_named_and_leaves_nothing(
    refused_files, written, tmp_path, command
):
    for file in refused_files:
        done = run_watched(tmp_path, OWN, *command, str(written / file.name))
        assert done.code == 1
        assert b"Traceback" not in done.error
        assert file.name in done.error.decode()
        inside = [marker for place, marker in file.planted if place != "file name"]
        assert find_leaks({"said": done.output + done.error}, inside) == []
        assert find_leaks(read_folder(tmp_path), file.markers) == []

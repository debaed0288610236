"""Every file of the data folder is in the data log, and the log names no other."""

import csv
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
DATA = PROJECT / "data"


def logged():
    with (DATA / "data_log.csv").open(encoding="utf-8", newline="") as log:
        return list(csv.DictReader(log))


def files_in_data():
    return {
        path.relative_to(PROJECT).as_posix()
        for path in DATA.rglob("*")
        if path.is_file() and DATA / "local" not in path.parents
    }


def test_every_file_of_the_data_folder_is_in_the_log():
    assert files_in_data() - {row["file"] for row in logged()} == set()


def test_every_file_in_the_log_is_in_the_data_folder():
    assert {row["file"] for row in logged()} - files_in_data() == set()


def test_no_file_is_logged_twice():
    assert len({row["file"] for row in logged()}) == len(logged())


@pytest.mark.parametrize("row", logged(), ids=lambda row: row["file"])
def test_a_line_of_the_log_says_everything(row):
    assert all(value and value.strip() for value in row.values())
    assert row["personal data"].startswith("none")

"""The example's logs, read by the command line, against the key that was made by hand."""

import json
from pathlib import Path

import pytest

from policy_monitor.cli import main

PROJECT = Path(__file__).parents[2]
EXAMPLE = PROJECT / "data" / "example"
KEY = json.loads(Path(__file__).with_name("key.json").read_text("utf-8"))
FIELDS = ("sheet", "row", "occurred_on", "academic_year", "term", "category", "nature")
FATES = ("accepted", "needs_decision", "rejected", "duplicate", "not_an_incident")


def screen(capsys, *names):
    files = [str(EXAMPLE / name) for name in names]
    assert main(["screen", "--json", "--today", KEY["as_of"], *files]) == 0
    return json.loads(capsys.readouterr().out)


def as_keyed(incident):
    """An incident as the key writes it; the order of several outcomes says nothing."""
    several = {name: sorted(incident[name]) for name in ("outcomes", "actions")}
    single = (*FIELDS, "platform", "involved", "setting")
    return {name: incident[name] for name in single} | several


def rows_by_fate(answer, sheet):
    """The rows of a sheet under each fate; a blank run's finding stands for all its rows."""
    fates = {fate: set() for fate in FATES}
    fates["accepted"] = {it["row"] for it in answer["incidents"] if it["sheet"] == sheet}
    for finding in answer["findings"]:
        if finding["sheet"] == sheet and finding["level"] in fates and finding["row"]:
            fates[finding["level"]].add(finding["row"])
    return fates


@pytest.mark.parametrize("file", KEY["files"], ids=lambda file: file["file"])
def test_an_example_log_is_read_exactly_as_the_key_says(file, capsys):
    answer = screen(capsys, file["file"])
    assert answer["rows"] == file["rows"]
    assert [as_keyed(incident) for incident in answer["incidents"]] == [
        as_keyed(incident) for incident in file["incidents"]
    ]
    for sheet in file["sheets"]:
        found = rows_by_fate(answer, sheet["sheet"])
        for fate in ("accepted", "needs_decision", "rejected", "duplicate"):
            assert found[fate] == set(sheet["fates"][fate]), (sheet["sheet"], fate)


def test_all_the_example_logs_together_give_the_totals_of_the_key(capsys):
    answer = screen(capsys, *(file["file"] for file in KEY["files"]))
    assert answer["rows"] == KEY["totals"]["rows"]
    assert len(answer["incidents"]) == sum(len(file["incidents"]) for file in KEY["files"])

"""Every file given has a name of its own that can be shown."""

import pytest

from policy_monitor.ingest.file_names import tell_names_apart
from policy_monitor.ingest.surroundings import said_by_file
from policy_monitor.vocabulary import Season


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (["log.csv", "log.csv", "log.csv"], ["log.csv", "log (2).csv", "log (3).csv"]),
        (["log.csv", "log (2).csv", "log.csv"], ["log.csv", "log (2).csv", "log (3).csv"]),
        (["a\nb\x00.csv", "\udcff.xlsx"], ["a?b?.csv", "?.xlsx"]),
        (["", "  "], ["file", "file (2)"]),
        (["=1+1.csv", "Ärger.xlsx"], ["=1+1.csv", "Ärger.xlsx"]),
    ],
)
def test_names_are_told_apart_and_can_be_printed(names, shown):
    assert tell_names_apart(names) == shown


@pytest.mark.parametrize("copy", ["", " (2)", " - Copy", " (1) (2)"])
def test_a_copys_name_says_the_same_term(copy):
    said = said_by_file(f"Autumn 24{copy}.xlsx")
    assert (said.season, said.year) == (Season.AUTUMN, 2024)

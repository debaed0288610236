"""Columns told by what they hold: how much is enough, and when two readings are too close."""

import pytest

from policy_monitor.ingest.column_meanings import ColumnMeanings
from policy_monitor.ingest.fields import Field
from policy_monitor.ingest.grid import GridRow
from policy_monitor.ingest.heading_choices import find_choices
from tests.ingest.messy_logs import workbook


@pytest.fixture(scope="module")
def meanings(policy):
    return ColumnMeanings(policy, find_choices(policy))


def rows(*values):
    return [GridRow(number, [None, value]) for number, value in enumerate(values, start=2)]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        (["Conduct", "Contact", "Content"], Field.CATEGORY),
        (["Sexual", "Values", "Commercial"], Field.NATURE),
        (["Conduct / Sexual", "Contact - Values", "grooming"], Field.KIND),
        (["grooming", "scam", "spam"], Field.KIND),
        (["NFA", "Police informed", "Detention"], Field.OUTCOME),
        (["Blocked user", "Kept a copy", "Screenshot kept"], Field.ACTION),
        (["WhatsApp", "TikTok", "Roblox"], Field.PLATFORM),
        (["Pupil", "Parent", "Teacher"], Field.INVOLVED),
        (["In school", "At home", "Home"], Field.SETTING),
        (["WhatsApp", "TikTok"], None),
        (["WhatsApp", "TikTok", "n/a"], None),
        (["WhatsApp", "TikTok", "Roblox", "a", "b"], Field.PLATFORM),
        (["WhatsApp", "TikTok", "Roblox", "a", "b", "c"], None),
        (["WhatsApp", "TikTok", "Roblox", None, "", "-", "yes", "x", "unknown"], Field.PLATFORM),
        (["WhatsApp and TikTok", "TikTok, Roblox", "Roblox/WhatsApp"], Field.PLATFORM),
        (["WhatsApp and marbles", "TikTok, marbles", "Roblox"], None),
        (["NFA", "Pupil", "Home", "NFA", "Pupil", "Home"], None),
        (["one", "two", "three"], None),
        ([1, 2, 3], None),
    ],
)
def test_a_column_is_of_the_field_that_most_of_its_values_are_of(meanings, values, field):
    assert meanings.tell(rows(*values), 1) is field


def test_a_story_that_names_a_value_is_no_value(meanings):
    sixty = "WhatsApp".ljust(60, "!")
    assert meanings.tell(rows(*[sixty] * 3), 1) is Field.PLATFORM
    assert meanings.tell(rows(*[f"{sixty}!"] * 3), 1) is None


@pytest.mark.parametrize(
    ("values", "field", "speaks"),
    [
        (["on WhatsApp last night", "elsewhere"], Field.PLATFORM, True),
        (["elsewhere", "nowhere"], Field.PLATFORM, False),
        ([None, ""], Field.PLATFORM, True),
        (["n/a", "-"], Field.PLATFORM, True),
        (["Blocked user"], Field.OUTCOME, True),
        (["Police informed"], Field.ACTION, True),
        (["Sexual"], Field.CATEGORY, True),
        (["Sexual"], Field.PLATFORM, False),
    ],
)
def test_a_column_speaks_of_a_field_if_any_cell_of_it_does(meanings, values, field, speaks):
    assert meanings.has_any(rows(*values), 1, field) is speaks


def columns(read, head, *values):
    """Which column each field is read from, in a log with these beside a date and an outcome."""
    filled = [[f"{n + 3}/10/24", *row] for n, row in enumerate(zip(*values, strict=True))]
    screening = read(("log.xlsx", workbook({"Log": [["Date", *head], *filled]})))
    found = dict(screening.files[0].sheets[0].columns)
    said = {one.letter for one in screening.findings if one.code == "column_read_by_values"}
    return {field: letter for field, letter in found.items() if letter in "BCDE"}, said


KINDS = ["Conduct", "Contact", "Content"]
APPS = ["WhatsApp", "TikTok", "Roblox"]
DONE = ["NFA", "Detention", "Police informed"]


def test_a_column_without_a_heading_is_told_by_its_values(read):
    assert columns(read, ["Category", None, "Outcome"], KINDS, APPS, DONE) == (
        {"category": "B", "platform": "C", "outcome": "D"},
        {"C"},
    )


def test_a_column_of_apps_under_another_heading_is_read_as_apps_and_said(read):
    found, said = columns(read, ["Category", "Where"], KINDS, APPS)
    assert (found, said) == ({"category": "B", "platform": "C"}, {"C"})


def test_a_heading_whose_values_say_nothing_known_keeps_its_field(read):
    found, said = columns(read, ["Category", "App"], KINDS, ["aa", "bb", "cc"])
    assert (found, said) == ({"category": "B", "platform": "C"}, set())


def test_names_under_who_tell_people_apart_and_say_nothing_else(read):
    found, _ = columns(read, ["Category", "Who"], KINDS, ["Q. Q.", "R. R.", "S. S."])
    assert found == {"category": "B", "person": "C"}


def test_a_second_column_of_a_field_that_is_named_is_left_alone(read):
    found, said = columns(read, ["Category", "App", "Thing"], KINDS, APPS, APPS)
    assert (found, said) == ({"category": "B", "platform": "C"}, set())

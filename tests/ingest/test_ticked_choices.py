"""Who and where, by ticks in columns of their own under one question."""

import pytest

from tests.ingest.messy_logs import workbook

HEAD = [
    "Date",
    "Who was involved?",
    None,
    None,
    "Where?",
    None,
    "Category",
    "Type of risk",
    "Outcome",
]
CHOICES = [None, "Pupil", "Staff", "Parent", "In school", "Out of school"]
KIND = ["Conduct", "Sexual", "NFA"]


def who_and_where(read, *ticks, choices=CHOICES):
    rows = [[f"{day}/10/24", *row, *KIND] for day, row in enumerate(ticks, start=7)]
    screening = read(("log.xlsx", workbook({"Log": [HEAD, choices, *rows]})))
    return [(str(one.involved), str(one.setting)) for one in screening.incidents]


@pytest.mark.parametrize("mark", ["x", "\u2713", "Yes", 1])
def test_ticks_say_who_was_involved_and_where(read, mark):
    found = who_and_where(
        read, [None, mark, None, None, mark], [mark, None, None, mark, None],
        [None, None, mark, None, None],
    )  # fmt: skip
    assert found == [
        ("staff", "outside school"), ("pupil", "in school"), ("parent or carer", "not recorded"),
    ]  # fmt: skip


def test_a_no_ticks_nothing(read):
    found = who_and_where(read, ["No", "Yes", "No", "No", "Yes"], ["Yes", "No", "No", "Yes", "No"])
    assert found == [("staff", "outside school"), ("pupil", "in school")]


def test_columns_of_people_told_are_not_of_people_involved(read):
    told = [None, "Told by", "Told to", "Rung", "In school", "Out of school"]
    found = who_and_where(
        read, [None, "x", None, None, "x"], ["x", None, "x", "x", None], choices=told
    )
    assert {who for who, _ in found} <= {"not known"}

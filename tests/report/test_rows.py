"""The school's rows in words, on the page and in a file in which nothing can act."""

import csv
from dataclasses import replace
from datetime import date
from io import StringIO

import pytest

from policy_monitor.report.rows import COLUMNS, lay_out_rows, rows_csv, say_rows_chosen
from policy_monitor.storage import ListedRow, RowChoice
from policy_monitor.vocabulary import (
    Action,
    Category,
    Involved,
    Nature,
    Outcome,
    Season,
    Setting,
    TermId,
)
from tests.report.books import book_of

TODAY = date(2026, 11, 20)
AUTUMN = TermId(2025, Season.AUTUMN)
ROW = ListedRow(
    upload_id=3,
    file_number=1,
    sheet_number=1,
    row=14,
    occurred_on=date(2025, 10, 3),
    term=AUTUMN,
    category=Category.CONDUCT,
    nature=Nature.AGGRESSIVE,
    outcomes=(Outcome.PARENTS_CONTACTED,),
    actions=(),
    platform="WhatsApp",
    involved=Involved.PUPIL,
    setting=Setting.OUTSIDE_SCHOOL,
)


def laid_out(policy, row, *, files=None):
    [line] = lay_out_rows([row], policy, files or {})
    return dict(zip(COLUMNS, line, strict=True))


def test_a_row_is_said_in_the_words_of_the_pages(policy):
    assert laid_out(policy, ROW) == {
        "When": "03/10/2025",
        "Category": "Conduct",
        "Type of risk": "Aggressive",
        "What was done": "Parents or carers contacted",
        "Platform": "WhatsApp",
        "Who": "Pupil",
        "Where": "Outside school",
        "Stands in": "Upload 3, sheet 1, row 14",
    }


def test_what_a_log_does_not_tell_is_said_and_never_left_empty(policy):
    told = laid_out(
        policy,
        replace(
            ROW,
            occurred_on=None,
            category=None,
            nature=None,
            platform=None,
            outcomes=(Outcome.NOT_RECORDED,),
            involved=Involved.NOT_KNOWN,
            setting=Setting.NOT_RECORDED,
        ),
    )
    assert list(told.values()) == [
        "Autumn 2025/26",
        "Not yet classified",
        "Not yet classified",
        "Not recorded",
        "Not recorded",
        "Not known",
        "Not recorded",
        "Upload 3, sheet 1, row 14",
    ]


def test_outcomes_and_steps_stand_in_the_policys_order(policy):
    row = replace(
        ROW,
        outcomes=(Outcome.POLICE_INFORMED, Outcome.CEOP_REFERRAL),
        actions=(Action.COPY_KEPT,),
    )
    told = laid_out(policy, row)
    assert told["What was done"] == "CEOP referral, police informed and copy kept"


@pytest.mark.parametrize(
    ("files", "said"),
    [({3: 1}, "Upload 3, sheet 1, row 14"), ({3: 2}, "Upload 3, file 1, sheet 1, row 14")],
)
def test_the_file_is_named_by_its_number_where_an_upload_has_several(policy, files, said):
    assert laid_out(policy, ROW, files=files)["Stands in"] == said


@pytest.mark.parametrize(
    ("chosen", "total", "said"),
    [
        (RowChoice(), 1, "1 incident"),
        (RowChoice(), 1_240, "All 1,240 incidents"),
        (RowChoice(category=Category.CONDUCT), 12, "12 of 1,240 incidents: Conduct"),
        (
            RowChoice(
                term=AUTUMN,
                nature=Nature.VALUES,
                outcome=Outcome.CEOP_REFERRAL,
                any_outcome_of=frozenset({Outcome.ONGOING}),
                not_yet_classified=True,
            ),
            0,
            (
                "0 of 1,240 incidents: Values, autumn term 2025/26, CEOP referral, still open, "
                "not yet classified"
            ),
        ),
    ],
)
def test_what_was_chosen_is_said_in_a_sentence(policy, chosen, total, said):
    assert say_rows_chosen(chosen, policy, total=total, everything=1_240) == said


def lines_of(text):
    return list(csv.reader(StringIO(text)))


def test_the_file_says_whose_rows_it_holds_and_which(policy):
    book = book_of(policy, today=TODAY)
    rows = lay_out_rows([ROW], policy, {})
    lines = lines_of(rows_csv(book, rows, "1 incident."))
    assert lines[0] == ["Carlton Primary School has reported nothing yet."]
    assert lines[1:] == [["1 incident."], [*COLUMNS], [*rows[0]]]


def test_the_file_of_the_example_says_that_all_is_invented(policy):
    book = book_of(policy, today=TODAY, example=True)
    assert lines_of(rows_csv(book, [], "None."))[0][0].startswith("Example data")


@pytest.mark.parametrize(("total", "told"), [(None, False), (1, False), (2, True)])
def test_a_file_that_holds_fewer_rows_than_were_chosen_says_so(policy, total, told):
    book = book_of(policy, today=TODAY)
    text = rows_csv(book, lay_out_rows([ROW], policy, {}), "Rows.", total=total)
    assert ("This file holds the first 1 of 2." in text) is told


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_can_be_taken_for_a_formula(policy, start):
    book = book_of(policy, today=TODAY)
    row = replace(ROW, platform=f"{start}SUM(A1)")
    text = rows_csv(book, lay_out_rows([row], policy, {}), f"{start}1")
    cells = [cell for line in lines_of(text) for cell in line]
    assert f"'{start}SUM(A1)" in cells
    assert not [cell for cell in cells if cell.startswith(start)]

"""Every sentence about sheets and rows reads well, for one and for many, and says where."""

import re
from dataclasses import replace

import pytest

from policy_monitor.ingest.fields import Field
from policy_monitor.ingest.grid import GridRow, Sheet
from policy_monitor.ingest.layouts import Layout
from policy_monitor.ingest.marks import Marks
from policy_monitor.ingest.matching import Match, Matching, Place
from policy_monitor.ingest.messages import (
    SheetFindings,
    describe_empty_log,
    describe_match,
    describe_nil_return,
)
from policy_monitor.ingest.nil_returns import NilDoubt
from policy_monitor.ingest.refusals import FileRefused, Refusal
from policy_monitor.ingest.roles import Role
from policy_monitor.records import Source
from policy_monitor.vocabulary import Season, TermId

SAY = SheetFindings("log.xlsx", "Autumn")
SHEET = Sheet("Autumn", 1, hidden=False, rows=(GridRow(4, ["Item", "Price"]),), merges=())
TALLY = replace(SHEET, rows=(GridRow(1, ["Conduct", 3]), GridRow(2, ["Contact", 4])))
HERE = Place(1, 1, 9)
# The letters over a column, and what programs and files are called.
CAPITALS = {"A", "B", "C", "D", "AA", "MB", "GB", "XFD"}


def assert_reads_well(message):
    """Sentences, each from a capital to a full stop, in letters of the usual size."""
    assert re.fullmatch(r"[A-Z1-9].*[.]", message)
    assert "  " not in message
    assert not re.search(r"[{}]|None|[.] [a-z]", message)
    assert set(re.findall(r"\b[A-Z]{2,}", message)) <= CAPITALS


def matched(matching, earlier):
    return describe_match(Match(matching, earlier), HERE, Source("log.xlsx", "Autumn", 2, 9))


def every_finding():
    return [
        *(SAY.about_row(3, role) for role in Role if role not in {Role.RECORD, Role.NIL}),
        SAY.about_blank_rows(3, 3),
        SAY.about_blank_rows(3, 5),
        SAY.about_sheet_left_out(SHEET),
        SAY.about_sheet_left_out(TALLY),
        *SAY.about_hidden(
            replace(SHEET, hidden=True, marks=Marks((2, 3), (0, 1), stray=2))
        ),
        *SAY.about_columns_read_by_values(
            [Layout(1, 1, {Field.CATEGORY: (0,), Field.OUTCOME: (1,)}, {0: "Heading"}, (0, 1))]
        ),
        SAY.about_columns_left_out(["A"]),
        SAY.about_columns_left_out(["A", "B"]),
        SAY.about_no_headings(),
        SAY.about_forms(abreast=True),
        SAY.about_forms(abreast=False),
        describe_empty_log("log.xlsx", "Autumn"),
        *(matched(one, Place(0, 0, 2)) for one in Matching if one is not Matching.NEW),
        *(describe_nil_return(Source("log.xlsx", "Autumn", 1, 3), doubt) for doubt in NilDoubt),
        describe_nil_return(Source("log.xlsx", "Autumn", 1, 3), TermId(2024, Season.AUTUMN)),
    ]  # fmt: skip


def test_every_finding_about_a_sheet_is_sentences_and_says_where_it_stands():
    for finding in every_finding():
        assert_reads_well(finding.message)
        assert (finding.file, finding.sheet) == ("log.xlsx", "Autumn")
        assert re.fullmatch("[a-z_]+", finding.code)
        if finding.row is not None:
            assert re.search(rf"\b{finding.row}\b", finding.message)


@pytest.mark.parametrize("code", list(Refusal))
def test_every_refusal_reads_well_and_names_its_file(code):
    refused = FileRefused(code, "Autumn log", detail="it holds no headings")
    assert_reads_well(refused.message)
    assert ("Autumn log" in refused.message) is (code is not Refusal.TOO_MANY_FILES)
    assert str(refused) == refused.message
    again = FileRefused.from_facts(refused.facts)
    assert (again.code, again.file, again.detail) == (code, "Autumn log", "it holds no headings")


@pytest.mark.parametrize(
    ("code", "limit"),
    [
        (Refusal.TOO_LARGE, "25 MB, and up to 600 MB once unpacked"),
        (Refusal.TOO_MANY_FILES, "More than 100 files"),
        (Refusal.TOOK_TOO_LONG, "longer than 17 seconds"),
        (Refusal.TOO_MUCH_MEMORY, "more than 1 GB of memory"),
    ],
)
def test_a_refusal_says_the_limit_that_was_hit(code, limit):
    assert limit in FileRefused(code, "log.xlsx").message


def about_hidden(**marks):
    return [one.message for one in SAY.about_hidden(replace(SHEET, marks=Marks(**marks)))]


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ({"hidden_rows": (3,)}, ["1 row is hidden", "row 3."]),
        ({"hidden_rows": (3, 4)}, ["2 rows are hidden", "row 3", "row 4."]),
        ({"hidden_rows": (4, 5)}, ["1 row is hidden", "row 4."]),
        ({"hidden_columns": (27,)}, ["1 column is hidden", "AB."]),
        ({"hidden_columns": (0, 3)}, ["2 columns are hidden", "A", "D."]),
        ({"stray": 1}, ["1 cell far below", "was left out"]),
        ({"stray": 3}, ["3 cells far below", "were left out"]),
    ],
)
def test_what_is_hidden_is_said_for_one_and_for_many(marks, said):
    (message,) = about_hidden(**marks)
    for part in said:
        assert part in message


@pytest.mark.parametrize("marks", [{}, {"hidden_rows": (5, 9)}])
def test_nothing_is_said_of_nothing_hidden_and_of_rows_below_the_last_one(marks):
    assert about_hidden(**marks) == []


@pytest.mark.parametrize(
    ("sheet", "code", "said"),
    [
        (SHEET, "not_an_incident_log", "its 4 rows were left out"),
        (
            replace(SHEET, rows=(GridRow(1, ["Item"]),)),
            "not_an_incident_log",
            "its 1 row was left out",
        ),
        (TALLY, "tally_sheet", "its 2 rows were left out"),
    ],
)
def test_a_sheet_that_is_no_log_is_left_out_with_the_number_of_its_rows(sheet, code, said):
    finding = SAY.about_sheet_left_out(sheet)
    assert (finding.code, finding.row) == (code, None)
    assert said in finding.message


@pytest.mark.parametrize(
    ("letters", "said"),
    [
        (["H"], "Column H was left out: it stands beside the log and holds no incidents. If it "),
        (["H", "I"], "Columns H and I were left out: they stand beside the log and hold no in"),
    ],
)
def test_columns_left_out_are_named(letters, said):
    assert SAY.about_columns_left_out(letters).message.startswith(said)


def test_a_column_told_by_its_values_is_named_with_what_it_was_read_as():
    told = SAY.about_columns_read_by_values(
        [Layout(1, 1, {Field.CATEGORY: (2,), Field.OUTCOME: (3,)}, {3: "Heading"}, (3, 2))]
    )
    assert [(one.letter, one.column) for one in told] == [("C", None), ("D", "Heading")]
    assert "Column C was read as the category, " in told[0].message
    assert "Column D was read as the outcome, " in told[1].message


@pytest.mark.parametrize(
    ("earlier", "where"),
    [
        (Place(1, 1, 2), "row 2"),
        (Place(1, 0, 2), "row 2 of an earlier sheet"),
        (Place(0, 1, 2), "row 2 of an earlier file"),
        (None, "an earlier row"),
    ],
)
@pytest.mark.parametrize(
    ("matching", "level"),
    [
        (Matching.UPDATES, "duplicate"),
        (Matching.SAME_INCIDENT, "duplicate"),
        (Matching.REPEATED, "duplicate"),
        (Matching.LOOKS_ALIKE, "note"),
    ],
)
def test_a_row_like_another_says_where_the_other_stands(earlier, where, matching, level):
    finding = matched(matching, earlier)
    assert (finding.level, finding.code, finding.row) == (level, matching, 9)
    assert re.match(rf"Row 9 [a-z ]*{where}[,. ]", finding.message)
    assert ("an earlier" in finding.message) is ("an earlier" in where)


@pytest.mark.parametrize(
    ("answer", "level", "code"),
    [
        (TermId(2024, Season.AUTUMN), "not_an_incident", "nil_return"),
        (NilDoubt.OF_PART_ONLY, "not_an_incident", "none_in_part_of_term"),
        (NilDoubt.FOR_PART_OF_TERM, "needs_decision", "nil_return_for_part_of_term"),
        (NilDoubt.CONTRADICTED, "needs_decision", "nil_return_contradicted"),
    ],
)
def test_a_statement_of_no_incidents_is_a_return_or_a_question(answer, level, code):
    finding = describe_nil_return(Source("log.xlsx", "Autumn", 1, 3), answer)
    assert (finding.level, finding.code, finding.row) == (level, code, 3)

"""Statements of no incidents: which text is one, of what, and what becomes of it."""

import pytest

from policy_monitor.ingest.grid import GridRow
from policy_monitor.ingest.nil_returns import NilDoubt, find_nil_row, judge_nil_return
from policy_monitor.ingest.said_terms import read_said_term
from policy_monitor.ingest.statements import (
    is_example_mark,
    is_nil_statement,
    is_none_alone,
    is_note,
    is_total,
)
from policy_monitor.vocabulary import Season, TermId
from tests.ingest.messy_logs import workbook

AUTUMN_24 = TermId(2024, Season.AUTUMN)
SPRING_25 = TermId(2024, Season.SPRING)


@pytest.mark.parametrize(
    ("text", "asked", "answer"),
    [
        ("Nil", is_nil_statement, True),
        ("No new online safety incidents", is_nil_statement, True),
        ("0 incidents", is_nil_statement, True),
        ("Nothing logged", is_nil_statement, True),
        ("None this half-term", is_nil_statement, True),
        ("2nd half term: no incidents", is_nil_statement, True),
        ("No incidents, but two concerns", is_nil_statement, False),
        ("No further action", is_nil_statement, False),
        ("none", is_none_alone, True),
        ("N/A.", is_none_alone, True),
        ("none needed", is_none_alone, False),
        ("Grand total", is_total, True),
        ("Total incidents reported", is_total, True),
        ("Totals: 12", is_total, True),
        ("Count 12", is_total, True),
        ("Incidents this term = 4", is_total, True),
        ("Totalled the tablet", is_total, False),
        ("Number of pupils upset", is_total, False),
        ("Notes:", is_note, True),
        ("Signed", is_note, True),
        ("* see the policy", is_note, True),
        ("A note was found", is_note, False),
        ("Example", is_example_mark, True),
        ("EXAMPLE ROW 2 - delete", is_example_mark, True),
        ("e.g. 03/10/2025", is_example_mark, True),
        ("Example Road", is_example_mark, False),
        ("Egg on the screen", is_example_mark, False),
    ],
)
def test_rows_that_state_something_are_told_from_rows_that_record(text, asked, answer):
    assert asked(text) is answer


def rows(*values):
    return [GridRow(number, cells) for number, cells in enumerate(values, start=1)]


def test_the_first_row_that_states_there_were_none_is_the_return():
    found = find_nil_row(rows(["A school"], [None, "Nil return"], ["No incidents"]))
    assert found is not None
    assert found.number == 2
    assert find_nil_row(rows(["A school"], ["Autumn 2024"])) is None


def test_four_cells_may_be_a_statement_and_five_are_a_record():
    four = ["Autumn", "2024", "Nil return", "head"]
    assert find_nil_row(rows(four)) is not None
    assert find_nil_row(rows([*four, None, " "])) is not None
    assert find_nil_row(rows([*four, "office"])) is None


@pytest.mark.parametrize(
    ("about", "part_only", "with_incidents", "answer"),
    [
        ("Autumn 2024", False, [], AUTUMN_24),
        ("Autumn 2024", False, [SPRING_25], AUTUMN_24),
        ("Autumn 2024", False, [AUTUMN_24], NilDoubt.CONTRADICTED),
        ("Autumn 2024", True, [], NilDoubt.FOR_PART_OF_TERM),
        ("Autumn 2024", True, [AUTUMN_24], NilDoubt.OF_PART_ONLY),
        ("Autumn", False, [], NilDoubt.WITHOUT_TERM),
        ("Spring 2025", False, [], SPRING_25),
        ("Summer 2025", False, [], NilDoubt.NOT_YET),
        ("Summer 2025", True, [], NilDoubt.NOT_YET),
    ],
)
def test_a_statement_returns_its_term_or_says_why_not(about, part_only, with_incidents, answer):
    judged = judge_nil_return(
        read_said_term(about), part_only=part_only, with_incidents=with_incidents, latest=SPRING_25
    )
    assert judged == answer


@pytest.mark.parametrize(
    ("sheet", "row", "told"),
    [
        ("Autumn 2024", "No incidents", "a nil return: no incidents in the autumn term 2024/25."),
        ("Autumn 2024 half term", "No incidents", "part of a term"),
        ("Autumn 2024", "No incidents this week", "part of a term"),
        ("Log", "No incidents", "not in which term"),
        ("Autumn 2030", "No incidents", "has not begun"),
    ],
)
def test_what_is_said_of_a_sheet_without_incidents(read, sheet, row, told):
    screening = read(("log.xlsx", workbook({sheet: [[row]]})))
    assert [told in one.message for one in screening.findings] == [True]
    assert len(screening.nil_returns) == ("nil return:" in told)

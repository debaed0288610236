"""Every check that is written is wired in, and every sentence reads well."""

import inspect
import re

import pytest

from policy_monitor.ingest import content_checks, date_checks
from policy_monitor.ingest.checks import ROW_CHECKS
from policy_monitor.ingest.refusals import FileRefused, Refusal


def test_every_check_that_is_written_is_wired_in():
    written = {
        function
        for module in (date_checks, content_checks)
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if name.startswith(("check_", "note_"))
    }
    assert written == set(ROW_CHECKS)
    assert len(ROW_CHECKS) == len(written)


@pytest.mark.parametrize("code", list(Refusal))
def test_every_refusal_is_sentences_that_end(code):
    message = FileRefused(code, "log.xlsx", detail="it holds no headings").message
    assert message.endswith(".")
    assert "{" not in message
    assert "  " not in message


ODD = b"""Date,Category,Type of risk,Outcome,Platform
31/02/2024,Conduct,Aggressive,NFA,
3/10/2042,Conduct,Aggressive,NFA,
,Conduct,Aggressive,NFA,
3/10/24,Something,Odd,Had a think,Abcde
4/10/24,Conduct,Aggressive,If repeated police informed,
Total,5,,,
"""


def test_messages_name_the_row_and_the_heading_and_no_cell(read):
    findings = read(("log.csv", ODD)).findings
    told = {(finding.row, finding.code, finding.column) for finding in findings}
    assert told == {
        (1, "heading_row", None),
        (2, "date_unreadable", "Date"),
        (3, "date_in_future", "Date"),
        (4, "date_missing", "Date"),
        (5, "not_classified", "Category"),
        (5, "outcome_not_recognised", "Outcome"),
        (5, "platform_not_listed", "Platform"),
        (6, "outcome_only_considered", "Outcome"),
        (7, "total_row", None),
    }
    for finding in findings:
        assert finding.message.startswith(f"Row {finding.row} ")
        assert not re.search("2042|Something|Odd|think|Abcde", finding.message)
    future = next(finding for finding in findings if finding.code == "date_in_future")
    assert future.message == (
        "Row 3 has a date after 22 November 2026. Check the year, correct the date and upload "
        "the spreadsheet again."
    )


def test_one_blank_row_and_several_are_said_rightly(read):
    log = b"Date,Category,Nature\n\n3/10/24,Conduct,Values\n\n\n4/10/24,Conduct,Sexual\n"
    blank = [f.message for f in read(("log.csv", log)).findings if f.code == "blank_row"]
    assert blank == ["Row 2 is blank.", "Rows 4 to 5 are blank."]

"""Every message there is, read as a head teacher reads it: about one row, and about several."""

import ast
import re
from dataclasses import replace
from pathlib import Path

import pytest

from policy_monitor import ingest
from policy_monitor.ingest.matching import Matching
from policy_monitor.ingest.nil_returns import NilDoubt
from policy_monitor.ingest.refusals import FileRefused, Refusal
from policy_monitor.ingest.roles import Role
from policy_monitor.ingest.when import Trouble
from policy_monitor.records import ATTENTION, Level
from policy_monitor.ui.understanding import describe_attention, describe_left_out
from tests.ingest.telling_logs import LOGS, THREE, rows

NOTHING_TO_DO = {"read_as_forms", "read_column_by_column"}
"""Remarks that only tell how to read the others."""

TO_DO = re.compile(r"\b(upload|record)\b")


def codes_written():
    """Every code that a check or a message of `ingest` can answer with, from its source."""
    codes = {str(code) for code in (*Role, *Matching, *NilDoubt, *Trouble)}
    codes -= {Role.RECORD, Matching.NEW, Trouble.NOT_KNOWN}
    for module in Path(ingest.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("find", "Finding")):
                codes |= {
                    argument.value
                    for argument in node.args[1:2]
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
                }
    return codes


@pytest.fixture(scope="module")
def screenings(read):
    return [read(*files) for files in LOGS]


@pytest.fixture(scope="module")
def found(screenings):
    """Each finding there can be, once for each code and wording, with a screening around it."""
    wordings = {}
    for screening in screenings:
        for finding in screening.findings:
            wording = (finding.code, re.sub(r"\d+", "#", finding.message))
            wordings.setdefault(wording, (screening, finding))
    return list(wordings.values())


def say(screening, *findings):
    """The one line in which findings are told."""
    told = replace(screening, findings=findings)
    [line] = [*describe_attention(told), *describe_left_out(told)]
    return line.replace("\\", "")


def one_row_down(finding):
    """The same said of the row below."""
    row = finding.row + 1
    return replace(
        finding, row=row, message=re.sub(r"^Row \d+", f"Row {row}", finding.message, count=1)
    )


def faults_of(line):
    """What would make a reader stumble."""
    place, sentences = line.removeprefix("**").split(".** ", maxsplit=1)
    said = re.split(r"(?<=\.) ", sentences)
    faults = {
        "an empty place": not place,
        "no full stop": not sentences.endswith("."),
        "a placeholder": re.search(r"[{}]|None\b|%s", line),
        "two spaces": "  " in line,
        "two full stops": ".." in line or ".," in line,
        "straight quotation marks": '"' in line,
        "a sentence without a capital": not all(re.match(r"[A-Z0-9]", part) for part in said),
        "the same word twice": re.search(r"\b(\w+) \1\b", line),
        "its fate told twice": sentences.lower().count("counted") > 1,
    }
    return [name for name, fault in faults.items() if fault]


def test_the_logs_of_this_test_bring_up_every_code_that_is_written(found):
    assert {finding.code for _, finding in found} == codes_written()


def test_each_message_reads_well_about_one_row(found):
    faults = {
        say(screening, finding): faults_of(say(screening, finding)) for screening, finding in found
    }
    assert {line: fault for line, fault in faults.items() if fault} == {}


def test_each_message_about_rows_reads_well_about_several(found):
    for screening, finding in found:
        if finding.row is None:
            continue
        line = say(screening, finding, one_row_down(finding))
        if finding.code == "blank_row":
            continue
        assert f"rows {finding.row} and {finding.row + 1}" in line
        assert re.search(r"[*.] Each (only )?[a-z]+s ", line), line
        assert faults_of(line) == []


def test_each_message_that_asks_for_attention_says_what_to_do(found):
    silent = {
        finding.code
        for _, finding in found
        if finding.level in ATTENTION and not TO_DO.search(finding.message)
    }
    assert silent == NOTHING_TO_DO


def test_each_message_about_a_row_names_it(found):
    for _, finding in found:
        if finding.row is not None and finding.level is not Level.NOT_AN_INCIDENT:
            assert finding.message.startswith(f"Row {finding.row} ")


@pytest.mark.parametrize("code", list(Refusal))
def test_each_refusal_says_what_is_wrong_and_what_to_do(code):
    message = FileRefused(code, "log.xlsx", detail="it holds no headings").message
    assert re.search(r"(?i)\b(upload|save|check|copy|record|tell)\b", message)
    assert faults_of(f"**log.xlsx.** {message[:1].upper()}{message[1:]}") == []


def test_some_of_them_word_for_word(found):
    by_code = {finding.code: (screening, finding) for screening, finding in found}

    def read_aloud(code, *, several=False):
        screening, finding = by_code[code]
        findings = (finding, one_row_down(finding)) if several else (finding,)
        return say(screening, *findings)

    assert read_aloud("date_unreadable") == (
        "**log.csv, row 2.** Could not be read; not counted. It has a date that cannot be read, or "
        "that does not exist when read day first. Write it as day/month/year and upload the "
        "spreadsheet again."
    )
    assert read_aloud("date_missing", several=True) == (
        "**log.csv, rows 2 and 3.** Waiting for your decision; not counted until the spreadsheet "
        "says. Each has no date. Fill in the date, or the term and school year, and upload the "
        "spreadsheet again."
    )
    assert read_aloud("outcome_not_recognised") == (
        "**log.csv, row 7.** Counted, with a remark. It gives an outcome in words that are not "
        "known, so it is shown as “other”. To have it shown by name, use the words of the policy "
        "and upload the spreadsheet again."
    )
    assert read_aloud("row_repeated", several=True) == (
        "**spring.csv, rows 3 and 4.** Already counted. Each repeats row 3 of an earlier file. If "
        "they are two incidents, give each its own reference and upload the spreadsheet again."
    )
    assert read_aloud("total_row", several=True) == (
        "**log.csv, rows 8 and 9.** Each is a row of totals."
    )


def test_the_blank_rows_of_a_sheet_are_told_in_one_sentence(read):
    def told(content):
        return describe_left_out(read(("log.csv", content)))[-1]

    assert told(rows("", *THREE)) == "**log.csv.** Row 2 is blank."
    assert told(rows("", "", *THREE)) == "**log.csv.** Rows 2 to 3 are blank."
    assert told(rows("", *THREE[:2], "", "", THREE[2])) == (
        "**log.csv.** Rows 2 and 5 to 6 are blank."
    )

"""What cannot be marked up, or not with its formats: limits hold, and a sentence says so."""

import logging
import subprocess
import sys
import tempfile

import pytest
from openpyxl.styles import Font

from policy_monitor.ingest import UploadedFile, confined
from policy_monitor.marking import CopyNotMadeError, building, copies, gather_remarks, mark_up
from policy_monitor.marking.building import build_copy
from policy_monitor.marking.stripping import UnsafeMarkupError, strip_package
from policy_monitor.marking.wire import Request
from tests.corpus.packages import SHEET, edit_zip
from tests.marking.conftest import fills_in, reopen, row, workbook

BOLD_LOG = workbook(
    row("13/10/2025"),
    row("31/02/2025"),
    dress=lambda sheet: setattr(sheet["A1"], "font", Font(bold=True)),
)


@pytest.fixture
def mark_up_log(screened):
    """Has bytes marked up as if they were what was screened as a sound log."""

    def mark_one(content):
        screening = screened("log.xlsx", BOLD_LOG)
        remarks = gather_remarks(screening, "log.xlsx")
        return mark_up(UploadedFile("log.xlsx", content), screening.files[0], remarks)

    return mark_one


def kept_formats(copy):
    return reopen(copy).worksheets[0]["A1"].font.bold


def test_a_log_that_opens_keeps_its_formats(mark_up_log):
    assert kept_formats(mark_up_log(BOLD_LOG))


ENTITIES = (
    b'<!DOCTYPE x [<!ENTITY e0 "boom"><!ENTITY e1 "&e0;&e0;&e0;&e0;&e0;&e0;&e0;&e0;">'
    b'<!ENTITY e2 "&e1;&e1;&e1;&e1;&e1;&e1;&e1;&e1;">]>'
)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(
            lambda part: part.replace(b'"A1" s="', b'"A1" s="9'), id="a style that is not there"
        ),
        pytest.param(
            lambda part: part.replace(b"openxmlformats.org", b"example.org"),
            id="markup that openpyxl takes for none",
        ),
        pytest.param(lambda part: ENTITIES + part, id="entities"),
        pytest.param(
            lambda part: part.replace(
                b"</sheetData>",
                b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
            ),
            id="a merged cell of seventeen billion",
        ),
    ],
)
def test_a_workbook_that_cannot_be_opened_with_its_formats_gives_its_values(change, mark_up_log):
    copy = mark_up_log(edit_zip(BOLD_LOG, {SHEET: change}))
    assert not kept_formats(copy)
    assert list(fills_in(reopen(copy).worksheets[0])) == ["A3"]
    said = [cell.value for cell in reopen(copy).worksheets[-1]["A"]]
    assert any("without any other formatting" in str(text) for text in said)


@pytest.mark.parametrize(("spare", "with_formats"), [(0, True), (-1, False)])
def test_a_workbook_that_unpacks_to_more_is_copied_without_formats(
    monkeypatch, spare, with_formats
):
    size = building.sheet_bytes(BOLD_LOG)
    monkeypatch.setattr(building, "_MOST_BYTES_WITH_FORMATS", size + spare)
    request = Request("log.xlsx", len(BOLD_LOG), (), 0, keep_formats=True)
    copy = build_copy(UploadedFile("log.xlsx", BOLD_LOG), request)
    assert bool(kept_formats(copy)) is with_formats


def test_a_copy_that_takes_too_long_is_given_up_and_said_to_be_too_large(mark_up_log, monkeypatch):
    monkeypatch.setattr(copies, "MAX_WALL_SECONDS", 0.01)
    with pytest.raises(CopyNotMadeError) as refused:
        mark_up_log(BOLD_LOG)
    assert refused.value.too_large
    assert str(refused.value) == (
        "Your log is too large to be marked up. The list on the Upload page says the same as the "
        "marks would."
    )


@pytest.mark.parametrize(
    ("program", "too_large"),
    [
        ("import os; os.abort()", True),
        ("import os; os.kill(os.getpid(), 9)", True),
        ("import os; os.kill(os.getpid(), 11)", False),
        ('print(\'failed {"kind": "MemoryError", "where": ""}\')', True),
        ('print(\'failed {"kind": "KeyError", "where": "a.py:1"}\')', False),
        ("print('copy 99'); print('half of it')", False),
        ("print('copy many')", False),
        ("pass", False),
    ],
)
def test_however_the_marking_ends_there_is_a_sentence(program, too_large, mark_up_log, monkeypatch):
    start = subprocess.Popen

    def start_instead(command, **options):
        if command[-1] == "policy_monitor.marking.worker":
            command = [sys.executable, "-I", "-c", program]
        return start(command, **options)

    monkeypatch.setattr(confined.subprocess, "Popen", start_instead)
    with pytest.raises(CopyNotMadeError) as refused:
        mark_up_log(BOLD_LOG)
    assert refused.value.too_large is too_large


def test_nothing_of_a_file_that_cannot_be_marked_up_is_logged(mark_up_log, caplog):
    planted = workbook(row("13/10/2025", "Zqplant"), title="Zqsheet")
    broken = edit_zip(planted, {SHEET: lambda part: part.replace(b"<v>", b"<v>Zqvalue", 1)})
    with caplog.at_level(logging.DEBUG), pytest.raises(CopyNotMadeError):
        mark_up_log(broken[: len(broken) // 2])
    assert "The marking process failed" in caplog.text
    assert "Zq" not in caplog.text
    assert "log.xlsx" not in caplog.text


def test_a_copy_is_built_without_a_file_on_the_way(monkeypatch):
    def refuse(*_arguments, **_options):
        raise AssertionError("a copy was on its way to the disk")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    monkeypatch.setattr("openpyxl.worksheet._writer.NamedTemporaryFile", refuse)
    request = Request("log.xlsx", len(BOLD_LOG), (), 0, keep_formats=True)
    assert build_copy(UploadedFile("log.xlsx", BOLD_LOG), request)


@pytest.mark.parametrize(("last", "with_formats"), [(200_000, True), (200_001, False)])
def test_so_many_merged_cells_are_opened_with_formats_and_no_more(last, with_formats):
    merged = b'</sheetData><mergeCells><mergeCell ref="AA1:AA%d"/></mergeCells>' % last
    content = edit_zip(BOLD_LOG, {SHEET: lambda part: part.replace(b"</sheetData>", merged)})
    if with_formats:
        assert strip_package(content)
    else:
        with pytest.raises(UnsafeMarkupError):
            strip_package(content)

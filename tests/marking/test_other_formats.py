"""Text files and other workbooks: a new .xlsx with the same values in the same places, marked."""

import io

import pytest
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from policy_monitor.ingest.files import UploadedFile
from policy_monitor.marking.opening import copy_values
from policy_monitor.marking.texts import tab_title
from tests.marking.conftest import HEADINGS, clock, fills_in, marks_in, row

SOUND = row("13/10/2025")
BAD_DAY = row("31/02/2025")


def csv_bytes(*rows):
    return "\r\n".join(",".join(map(str, values)) for values in rows).encode()


def values_in(sheet):
    return [[cell.value for cell in line] for line in sheet.iter_rows()]


def test_a_csv_keeps_its_rows_and_columns_and_its_blank_lines(mark):
    content = csv_bytes(("Our log",), (), HEADINGS, SOUND, (), BAD_DAY)
    book = mark("log.csv", content)
    assert book.sheetnames == ["Log", "What needs attention"]
    sheet = book.worksheets[0]
    empty = [None] * 6
    assert values_in(sheet) == [
        ["Our log", *empty],
        [None, *empty],
        list(HEADINGS),
        list(SOUND),
        [None, *empty],
        list(BAD_DAY),
    ]
    assert list(marks_in(sheet)) == list(fills_in(sheet)) == ["A6"]
    assert "Row 6 has a date" in marks_in(sheet)["A6"]


def test_an_old_workbook_keeps_its_sheets_values_and_days(mark):
    book = xlwt.Workbook()
    for title, rows in {
        "Autumn 2025": (HEADINGS, (clock(2025, 10, 13), *SOUND[1:]), BAD_DAY),
        "Spring 2026": (HEADINGS, row("13/01/2026"), row("", "Content")),
    }.items():
        sheet = book.add_sheet(title)
        for place, values in enumerate(rows):
            for column, value in enumerate(values):
                style = xlwt.easyxf(num_format_str="DD/MM/YYYY")
                sheet.write(place, column, value, style)
    content = io.BytesIO()
    book.save(content)
    copy = mark("log.xls", content.getvalue())
    assert copy.sheetnames[:2] == ["Autumn 2025", "Spring 2026"]
    autumn, spring = copy.worksheets[:2]
    assert (autumn["A2"].value, autumn["A2"].is_date) == (clock(2025, 10, 13), True)
    assert autumn["A2"].number_format == "dd/mm/yyyy"
    assert values_in(autumn)[2] == list(BAD_DAY)
    assert list(fills_in(autumn)) == ["A3"]
    assert list(fills_in(spring)) == ["A3"]


def old_workbook(rows, dress):
    book = xlwt.Workbook()
    sheet = book.add_sheet("Autumn 2025")
    for place, values in enumerate(rows):
        for column, value in enumerate(values):
            struck = xlwt.easyxf("font: struck_out on")
            sheet.write(place, column, value, struck if place == 2 else xlwt.easyxf())
    dress(sheet)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_an_old_workbook_keeps_what_is_merged_hidden_and_struck_through(mark):
    def dress(sheet):
        sheet.row(1).hidden = True
        sheet.col(5).hidden = True
        sheet.write_merge(3, 4, 0, 0, "31/02/2025")

    content = old_workbook([HEADINGS, SOUND, row("14/10/2025")], dress)
    sheet = mark("log.xls", content).worksheets[0]
    assert [str(merged) for merged in sheet.merged_cells.ranges] == ["A4:A5"]
    assert sheet.row_dimensions[2].hidden
    assert sheet.column_dimensions["F"].hidden
    assert [bool(cell.font.strike) for cell in sheet[3]] == [True] * 7
    assert not sheet["A2"].font.strike
    assert "struck through" in marks_in(sheet)["A3"]


def test_an_open_document_keeps_its_values(mark):
    document = OpenDocumentSpreadsheet()
    table = Table(name="Autumn/2025?")
    for values in (HEADINGS, SOUND, BAD_DAY):
        line = TableRow()
        for value in values:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=value))
            line.addElement(cell)
        table.addElement(line)
    document.spreadsheet.addElement(table)
    content = io.BytesIO()
    document.write(content)
    copy = mark("log.ods", content.getvalue())
    assert copy.sheetnames[0] == "Autumn-2025-"
    assert values_in(copy.worksheets[0]) == [list(HEADINGS), list(SOUND), list(BAD_DAY)]
    assert list(marks_in(copy.worksheets[0])) == ["A3"]


def test_what_no_cell_can_hold_becomes_text_or_a_question_mark():
    content = csv_bytes(("Date", "Category"), ("13/10/2025", "bell\x07 \ufffe"))
    book, titles = copy_values(UploadedFile("log.csv", content))
    assert titles == {"": "Log"}
    assert book["Log"]["B2"].value == "bell? ?"


def test_a_cell_longer_than_a_workbook_can_hold_is_cut():
    content = csv_bytes(("Date", "Category"), ("13/10/2025", "x" * 32_768))
    book, _ = copy_values(UploadedFile("log.csv", content))
    assert book["Log"]["B2"].value == "x" * 32_767


@pytest.mark.parametrize(
    ("name", "taken", "title"),
    [
        ("Autumn", [], "Autumn"),
        ("a/b\\c:d*e?f[g]", [], "a-b-c-d-e-f-g-"),
        ("x" * 31, [], "x" * 31),
        ("x" * 32, [], "x" * 31),
        ("Autumn", ["AUTUMN"], "Autumn (2)"),
        ("x" * 31, ["x" * 31], "x" * 27 + " (2)"),
        ("'", [], "Sheet"),
        ("Log\x01", [], "Log-"),
    ],
)
def test_a_sheets_name_is_kept_as_far_as_a_tab_can_show_it(name, taken, title):
    assert tab_title(name, taken) == title

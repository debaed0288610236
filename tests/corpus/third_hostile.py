"""Odd files of a third sort: formats of days, escapes, changes kept, scripts, other notations."""

import re
from collections.abc import Callable

from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.table import Table

from tests.corpus.hostile_case import HostileCase, reads
from tests.corpus.packages import (
    SHEET,
    SURE_DAYS,
    edit_zip,
    good_sheet,
    good_workbook,
    shared_workbook,
)
from tests.corpus.raw_zip import deflate, members_of, write_zip
from tests.corpus.second_answers import FIVE, FIVE_OR_REFUSED, NOTHING, SOME
from tests.corpus.sheets import Sheet, delimited, ods, xls, xlsx

__all__ = ["CASES"]

LINES = delimited(good_sheet()).splitlines()
FOUR_OR_FIVE = reads(4, 5)
STATEMENT = "insert into log values"


def _text(change: Callable[[str], str], encoding: str = "utf-8") -> Callable[[], bytes]:
    return lambda: change("\r\n".join(LINES) + "\r\n").encode(encoding, errors="replace")


def _shown_as(number_format: str) -> Callable[[], bytes]:
    def dress(workbook: Workbook) -> None:
        for row in range(2, 7):
            workbook.worksheets[0].cell(row, 1).number_format = number_format

    return lambda: good_workbook(dress)


def _patterned(old: bytes, new: bytes) -> Callable[[], bytes]:
    return lambda: edit_zip(good_workbook(), {SHEET: lambda part: re.sub(old, new, part)})


def _table_beyond_the_sheet() -> bytes:
    def dress(workbook: Workbook) -> None:
        workbook.worksheets[0].add_table(Table(displayName="Log", ref="A1:E6"))

    beyond = {"xl/tables/table1.xml": lambda part: part.replace(b"A1:E6", b"A1:XFD1048576")}
    return edit_zip(good_workbook(dress), beyond)


def _array_formula() -> bytes:
    def dress(workbook: Workbook) -> None:
        workbook.worksheets[0]["H2"] = ArrayFormula("H2:H1048576", "=A2:A1048576")

    return good_workbook(dress)


def _beside(name: str, piece: bytes, times: int) -> Callable[[], bytes]:
    return lambda: write_zip([*members_of(good_workbook()), deflate(name, (piece, times))])


def _many_logs() -> bytes:
    sheets = []
    for place in range(60):
        sheet = Sheet(f"Class {place}")
        sheet.add(["Date", "Category", "Type of risk", "Details", "Outcome"])
        sheet.add([SURE_DAYS[place % 5], "Conduct", "Aggressive", f"Matter {place}", "NFA"])
        sheets.append(sheet)
    return xlsx(*sheets)


def _changed_ods(old: bytes, new: bytes, *, pattern: bool = False) -> Callable[[], bytes]:
    def change(part: bytes) -> bytes:
        return re.sub(old, new, part) if pattern else part.replace(old, new, 1)

    return lambda: edit_zip(ods(good_sheet()), {"content.xml": change})


def _long_cells_in_an_old_workbook() -> bytes:
    sheet = good_sheet()
    for row in sheet.rows[1:]:
        row[3] = "\u00e9x " * 10_000
    return xls(sheet)


def _statements(text: str) -> str:
    """Each row as a statement that would put it into a database."""
    rows = [line.split(",") for line in text.splitlines()[1:]]
    return "".join(f"{STATEMENT} {tuple(row)};\r\n" for row in rows)


def _blank_as(word: str) -> Callable[[str], str]:
    """Another column, blank in every row, with what an export writes for nothing."""
    return lambda text: text.replace("\r\n", f",{word}\r\n").replace(f",{word}", ",Notes", 1)


DELETED = (
    b"<table:tracked-changes><table:deletion table:position='3' table:type='row' table:table='0'>"
    b"<table:cut-offs/><table:table-row><table:table-cell office:value-type='string'><text:p>"
    b"01/10/2024</text:p></table:table-cell></table:table-row></table:deletion>"
    b"</table:tracked-changes>"
)
BOMB = b'<!DOCTYPE x [<!ENTITY a "%s"><!ENTITY b "%s">]>' % (b"a" * 5_000, b"&a;" * 5_000)

CASES = (
    HostileCase("days with a locale in their format", "T1.xlsx",
                _shown_as("[$-809]dd mmmm yyyy;@"), **FIVE),
    HostileCase("days shown by another calendar", "T2.xlsx", _shown_as("[$-2060000]B2dd/mm/yyyy"),
                **FIVE),
    HostileCase("days shown as a year only", "T3.xlsx", _shown_as("yyyy"), **FIVE),
    HostileCase("days shown as three signs of nothing", "T4.xlsx", _shown_as(";;;"), **SOME),
    HostileCase("days a breath before midnight", "T5.xlsx",
                _patterned(rb"<v>(45\d\d\d)</v>", rb"<v>\1.99999999</v>"), **FIVE),
    HostileCase("days as powers of ten", "T6.xlsx",
                _patterned(rb"<v>(4)(5\d\d\d)</v>", rb"<v>\1.\2E4</v>"), **FIVE),
    HostileCase("days in cells of text", "T7.xlsx",
                _patterned(rb't="n"><v>(45\d\d\d)</v>', rb't="str"><v>\1</v>'), **FIVE),
    HostileCase("one day that is an error", "T8.xlsx",
                _patterned(rb'<c r="A4"([^>]*)t="n"><v>\d+</v>', rb'<c r="A4"\1t="e"><v>#N/A</v>'),
                **FOUR_OR_FIVE),
    HostileCase("carriage returns written as codes", "T9.xlsx",
                _patterned(rb"</t></is>", rb"_x000D_</t></is>"), **FIVE_OR_REFUSED),
    HostileCase("hard spaces around every text", "T10.xlsx",
                _patterned(rb"<t>(.*?)</t>", "<t>\u00a0\\1\u00a0</t>".encode()), **FIVE),
    HostileCase("pieces of text in every cell", "T11.xlsx",
                _patterned(rb"<is><t>(.)(.*?)</t></is>",
                           rb"<is><r><t>\1</t></r><r><rPr><i/></rPr><t>\2</t></r></is>"), **FIVE),
    HostileCase("a table that reaches beyond the sheet", "T12.xlsx", _table_beyond_the_sheet,
                **FIVE),
    HostileCase("a formula over a whole column", "T13.xlsx", _array_formula, **FIVE),
    HostileCase("300 MB in a pivot's memory", "T14.xlsx",
                _beside("xl/pivotCache/pivotCacheRecords1.xml", b"<r/>" * 250_000, 300),
                **FIVE_OR_REFUSED),
    HostileCase("200 MB in an object beside the sheet", "T15.xlsx",
                _beside("xl/embeddings/oleObject1.bin", b"\0" * 1_000_000, 200),
                **FIVE_OR_REFUSED),
    HostileCase("a shared text that holds itself", "T16.xlsx", lambda: edit_zip(
        shared_workbook(), {"xl/sharedStrings.xml": lambda part: part.replace(
            b"<si>", b"<si><si>", 1).replace(b"</si>", b"</si></si>", 1)}), **SOME),
    HostileCase("sixty logs in a workbook", "T17.xlsx", _many_logs, **reads(60)),
    HostileCase("deleted rows kept in an open document", "T18.ods",
                _changed_ods(b"<table:table ", DELETED + b"<table:table "), **FIVE),
    HostileCase("an open document whose entities grow", "T19.ods",
                _changed_ods(b"<office:document-content", BOMB + b"<office:document-content"),
                **SOME),
    HostileCase("an open document without kinds of value", "T20.ods",
                _changed_ods(rb' office:value-type="\w+"', b"", pattern=True), **SOME),
    HostileCase("an open document with a matrix", "T21.ods", _changed_ods(
        b"<table:table-cell ", b'<table:table-cell table:number-matrix-rows-spanned="1000000" '),
        **FIVE_OR_REFUSED),
    HostileCase("long cells in an old workbook", "T22.xls", _long_cells_in_an_old_workbook, **FIVE),
    HostileCase("blanks written as NULL", "T23.csv", _text(_blank_as("NULL")), **FIVE),
    HostileCase("blanks written for a database", "T24.csv", _text(_blank_as("\\N")), **FIVE),
    HostileCase("lines that begin with a number sign", "T25.csv",
                _text(lambda text: "# Exported by the office\r\n# rows: 5\r\n" + text), **FIVE),
    HostileCase("entities of the web in a text", "T26.csv",
                _text(lambda text: text.replace(".", ".&nbsp;&amp;&#39;")), **FIVE),
    HostileCase("a text encoded twice", "T27.csv", lambda: _text(
        lambda text: text.replace(".", "\u2019s."))().decode("cp1252").encode(), **FIVE),
    HostileCase("Japanese in its own encoding", "T28.csv", _text(
        lambda text: text.replace("Pupil", "\u751f\u5f92"), "shift-jis"), **FIVE_OR_REFUSED),
    HostileCase("statements for a database", "T29.csv", _text(_statements), **SOME),
    HostileCase("a change between two texts", "T30.csv", _text(
        lambda text: "--- a.csv\n+++ b.csv\n@@ -1 +1 @@\n" + text.replace("\r\n", "\n+")), **SOME),
    HostileCase("a script", "T31.csv", lambda: b"@echo off\r\nrem Date,Category\r\ndel C:\\*\r\n",
                **NOTHING),
    HostileCase("a card of addresses", "T32.csv", lambda: b"BEGIN:VCARD\r\nVERSION:3.0\r\n"
                b"NOTE:Conduct, NFA, 03/10/2024\r\nEND:VCARD\r\n", **NOTHING),
    HostileCase("notes in an outline's notation", "T33.txt", _text(
        lambda text: "log:\r\n" + text.replace("\r\n", "\r\n  - ").replace(",", ": ")), **SOME),
)  # fmt: skip

"""The sheet that lists what was found, with a way to each cell."""

from collections.abc import Sequence
from math import ceil

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from policy_monitor.marking.highlighting import FILLS, Marked
from policy_monitor.marking.remarks import Remark
from policy_monitor.marking.texts import tab_title, write_text
from policy_monitor.records import ATTENTION

__all__ = ["add_summary"]

_TITLE = "What needs attention"
_KEEP_IT_SAFE = (
    "This copy holds all that your own file holds. Keep it as safe as that, and delete it when "
    "you are done."
)
_COLUMNS = {
    "Sheet": 22,
    "Row": 9,
    "Column": 22,
    "How it stands": 30,
    "What": 48,
    "What to do": 64,
}
_LINE_HEIGHT = 15
_MOST_LINES = 20
_LINK = Font(color="FF0563C1", underline="single")
_BOLD = Font(bold=True)
_TOP = Alignment(horizontal="left", vertical="top", wrap_text=True)


def add_summary(book: Workbook, marked: Sequence[Marked], notes: Sequence[str]) -> None:
    """Add the list as the last sheet, and have the workbook open on it.

    It comes last so that every other sheet keeps its place in the workbook.

    Args:
        book: The workbook.
        marked: The remarks, each with its place.
        notes: Sentences about the copy, to stand above the list.
    """
    sheet = book.create_sheet(tab_title(_TITLE, book.sheetnames))
    write_text(sheet["A1"], _TITLE)
    sheet["A1"].font = Font(bold=True, size=14)
    for number, note in enumerate((*notes, _KEEP_IT_SAFE), start=2):
        write_text(sheet.cell(number, 1), note)
    header = sheet.max_row + 2
    for column, (heading, width) in enumerate(_COLUMNS.items(), start=1):
        cell = sheet.cell(header, column)
        write_text(cell, heading)
        cell.font = _BOLD
        sheet.column_dimensions[cell.column_letter].width = width
    for row, entry in enumerate(marked, start=header + 1):
        _write_entry(sheet, row, entry)
    sheet.freeze_panes = sheet.cell(header + 1, 1)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    _open_on(book, sheet)


def _write_entry(sheet: Worksheet, row: int, entry: Marked) -> None:
    remark = entry.remark
    texts = (
        entry.sheet or remark.sheet,
        _say_row(remark),
        _say_column(remark),
        ATTENTION[remark.level],
        remark.what,
        remark.advice,
    )
    for place, text in enumerate(texts, start=1):
        cell = sheet.cell(row, place)
        if isinstance(text, int):
            cell.value = text
        else:
            write_text(cell, text)
        cell.alignment = _TOP
    sheet.row_dimensions[row].height = _height(texts)
    sheet.cell(row, 4).fill = FILLS[remark.level]
    if entry.sheet is not None:
        _link(sheet.cell(row, 2), entry.sheet, entry.cell or "A1")


def _height(texts: Sequence[int | str]) -> int:
    """As many lines as the longest text takes: not every program works it out by itself."""
    lines = max(
        ceil(len(str(text)) / width) for text, width in zip(texts, _COLUMNS.values(), strict=True)
    )
    return min(max(lines, 1), _MOST_LINES) * _LINE_HEIGHT


def _say_row(remark: Remark) -> int | str:
    if remark.row is None:
        return "the column" if remark.letter else "the sheet"
    return get_column_letter(remark.row) if remark.abreast else remark.row


def _say_column(remark: Remark) -> str:
    """The school's own heading and the letters over it, as far as there are any."""
    if remark.heading and remark.letter:
        return f"{remark.heading} ({remark.letter})"
    return remark.heading or remark.letter or ""


def _link(cell: Cell, sheet: str, to: str) -> None:
    """Lead from a cell to another of the workbook: a place within it, never an address."""
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"{quote_sheetname(sheet)}!{to}")
    cell.font = _LINK


def _open_on(book: Workbook, sheet: Worksheet) -> None:
    # Several selected sheets would all take what is typed into one of them.
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet
    book.active = sheet

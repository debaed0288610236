"""A school's file as a workbook to mark: with its formats, or else with its values alone."""

import math
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell

from policy_monitor.ingest.files import UploadedFile, read_file
from policy_monitor.ingest.grid import Value, is_blank
from policy_monitor.marking.cells import every_cell
from policy_monitor.marking.disarming import disarm
from policy_monitor.marking.looks import hide_as_read, merge_as_read, strike_as_read
from policy_monitor.marking.stripping import strip_package
from policy_monitor.marking.texts import tab_title, write_text

__all__ = ["CellsLostError", "copy_values", "open_with_formats"]

_COLUMN_WIDTH = 20
_TEXT_SHEET = "Log"
# The first day that a cell can hold as a date in every spreadsheet program.
_FIRST_DAY = date(1900, 3, 1)
_DATE_FORMATS: Mapping[type, str] = {datetime: "dd/mm/yyyy hh:mm", date: "dd/mm/yyyy"}


class CellsLostError(ValueError):
    """The workbook opens without sheets or cells that were read from it."""

    def __init__(self) -> None:
        """Say so, without a sheet's name."""
        super().__init__("the workbook opens without sheets or cells that were read")


def open_with_formats(file: UploadedFile) -> Workbook:
    """Open an .xlsx with its formats and the values its formulas last had, and nothing else.

    Raises:
        CellsLostError: Not everything that the reader finds in it is there.
        UnsafeMarkupError: A part of the workbook is not as a log's would be.
        FileRefused: The file cannot be read.
    """
    book = load_workbook(
        BytesIO(strip_package(file.content)), data_only=True, keep_links=False, keep_vba=False
    )
    read = read_file(file).sheets
    disarm(book, [sheet.name for sheet in read])
    if book.sheetnames != [sheet.name for sheet in read]:
        raise CellsLostError
    for sheet, opened in zip(read, book.worksheets, strict=True):
        # What does not know the markup of a sheet opens it as an empty one, without a word.
        there = {(c.row, c.column) for c in every_cell(opened) if c.value is not None}
        for row in sheet.rows:
            for column, value in enumerate(row.values, start=1):
                if not is_blank(value) and (row.number, column) not in there:
                    raise CellsLostError
        strike_as_read(opened, sheet)
    return book


def copy_values(file: UploadedFile) -> tuple[Workbook, dict[str, str]]:
    """A new workbook with a file's values, each in its own row and column.

    Returns:
        The workbook, and the title of each of its sheets by the name it has in the file.

    Raises:
        FileRefused: The file cannot be read.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    titles: dict[str, str] = {}
    for read in read_file(file).sheets:
        sheet = book.create_sheet(tab_title(read.name or _TEXT_SHEET, book.sheetnames))
        titles[read.name] = sheet.title
        sheet.sheet_state = "hidden" if read.hidden else "visible"
        width = 0
        for row in read.rows:
            width = max(width, len(row.values))
            for column, value in enumerate(row.values, start=1):
                if value is not None and value != "":
                    _write_value(sheet.cell(row.number, column), value)
        for column in range(1, min(width, 50) + 1):
            letter = sheet.cell(1, column).column_letter
            sheet.column_dimensions[letter].width = _COLUMN_WIDTH
        merge_as_read(sheet, read)
        hide_as_read(sheet, read)
        strike_as_read(sheet, read)
    return book, titles


def _write_value(cell: Cell, value: Value) -> None:
    """Put a value in a cell; what no workbook can hold as what it is becomes text."""
    if isinstance(value, str):
        write_text(cell, value)
    elif isinstance(value, float) and not math.isfinite(value):
        write_text(cell, str(value))
    elif isinstance(value, datetime | date):
        day = value.date() if isinstance(value, datetime) else value
        if day < _FIRST_DAY:
            write_text(cell, value.isoformat())
        else:
            cell.value = value
            cell.number_format = _DATE_FORMATS[type(value)]
    elif isinstance(value, bool | int | float | time | timedelta):
        cell.value = value

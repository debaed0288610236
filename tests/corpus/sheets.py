"""Sheets written together with their answers, and the file formats they are saved in."""

import csv
import io
from collections.abc import Callable, Sequence
from datetime import date, datetime, time

import xlwt
from odf import table as ods_table
from odf import text as ods_text
from odf.number import (
    DateStyle,
    Day,
    Month,
    Text,
    Year,
)
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style
from openpyxl import Workbook

from tests.corpus.case import (
    TEXT_FILES,
    TODAY,
    Case,
    ExpectedNil,
    ExpectedRow,
    parse_key,
)

__all__ = ["Sheet", "build_case", "delimited", "ods", "xls", "xlsx"]


class Sheet:
    """A sheet being filled in: each row with its key beside it."""

    def __init__(self, name: str = "", *, left: int = 0) -> None:
        self.name = name
        self.left = left
        self.rows: list[list[object]] = []
        self.keys: list[tuple[int | None, str]] = []
        self.nils: list[str] = []

    def add(self, cells: Sequence[object] = (), key: str = "") -> int:
        """Write the next row and say what it is; return its number."""
        self.rows.append([None] * self.left + list(cells))
        number = len(self.rows)
        if key:
            self.keys.append((number, key))
        return number

    def blank(self, rows: int = 1) -> None:
        """Leave rows empty."""
        for _ in range(rows):
            self.add()

    @property
    def last_row(self) -> int:
        """The number of the last row with anything in it; 0 for an empty sheet."""
        filled = (n for n, row in enumerate(self.rows, 1) if any(cell is not None for cell in row))
        return max(filled, default=0)

    def expect(self, key: str) -> None:
        """Expect an incident on this sheet without saying in which row."""
        self.keys.append((None, key))

    def expect_nil(self, term: str) -> None:
        """Expect the statement that a term had no incidents."""
        self.nils.append(term)


def build_case(
    question: str,
    name: str,
    *files: tuple[str, bytes, Sequence[Sheet]],
    may_be_refused: bool = False,
) -> Case:
    """Gather files and the keys of their sheets into a case."""
    rows: list[ExpectedRow] = []
    nils: list[ExpectedNil] = []
    lengths: dict[tuple[str, str], int] = {}
    for file, _, sheets in files:
        for sheet in sheets:
            title = "" if file.endswith(TEXT_FILES) else sheet.name
            lengths[file, title] = sheet.last_row
            nils += [ExpectedNil(file, title, term) for term in sheet.nils]
            rows += [ExpectedRow(file, title, row, *parse_key(key)) for row, key in sheet.keys]
    return Case(
        name=name,
        question=question,
        files=tuple((file, data) for file, data, _ in files),
        today=TODAY,
        rows=tuple(rows),
        nil_returns=tuple(nils),
        lengths=lengths,
        may_be_refused=may_be_refused,
    )


def xlsx(*sheets: Sheet, dress: Callable[[Workbook], None] | None = None) -> bytes:
    """A workbook of today; `dress` changes it before it is saved."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for sheet in sheets:
        page = workbook.create_sheet(sheet.name)
        for number, cells in enumerate(sheet.rows, start=1):
            for column, value in enumerate(cells, start=1):
                if value is not None:
                    cell = page.cell(number, column, value)
                    if isinstance(value, datetime):
                        cell.number_format = "dd/mm/yyyy hh:mm"
                    elif isinstance(value, date):
                        cell.number_format = "dd/mm/yyyy"
    if dress:
        dress(workbook)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def xls(*sheets: Sheet, in_1904: bool = False) -> bytes:
    """A workbook of Excel 97 to 2003."""
    workbook = xlwt.Workbook()
    workbook.dates_1904 = in_1904
    day_style = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    for sheet in sheets:
        page = workbook.add_sheet(sheet.name)
        for number, cells in enumerate(sheet.rows):
            for column, value in enumerate(cells):
                if isinstance(value, date):
                    page.write(number, column, value, day_style)
                elif value is not None:
                    page.write(number, column, value)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def ods(*sheets: Sheet) -> bytes:
    """A LibreOffice workbook, with real date cells."""
    document = OpenDocumentSpreadsheet()
    shown = DateStyle(name="day")
    for part in (Day(style="long"), Text(text="/"), Month(style="long"), Text(text="/")):
        shown.addElement(part)
    shown.addElement(Year(style="long"))
    document.automaticstyles.addElement(shown)
    document.automaticstyles.addElement(
        Style(name="dated", family="table-cell", datastylename="day")
    )
    for sheet in sheets:
        page = ods_table.Table(name=sheet.name)
        for cells in sheet.rows:
            row = ods_table.TableRow()
            for value in cells:
                row.addElement(_ods_cell(value))
            if not cells:
                row.addElement(ods_table.TableCell())
            page.addElement(row)
        document.spreadsheet.addElement(page)
    stream = io.BytesIO()
    document.write(stream)
    return stream.getvalue()


def _ods_cell(value: object) -> ods_table.TableCell:
    match value:
        case None:
            return ods_table.TableCell()
        case date():
            cell = ods_table.TableCell(
                valuetype="date", datevalue=value.isoformat(), stylename="dated"
            )
            cell.addElement(ods_text.P(text=f"{value:%d/%m/%Y}"))
        case int() | float():
            cell = ods_table.TableCell(valuetype="float", value=str(value))
            cell.addElement(ods_text.P(text=str(value)))
        case _:
            cell = ods_table.TableCell(valuetype="string")
            for line in str(value).split("\n"):
                cell.addElement(ods_text.P(text=line))
    return cell


def delimited(sheet: Sheet, delimiter: str = ",", *, ragged: bool = False) -> str:
    """A text file as a spreadsheet program saves it: every record as wide as the widest."""
    width = max(len(cells) for cells in sheet.rows)
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\r\n")
    for cells in sheet.rows:
        shown = [_as_text(value) for value in cells]
        writer.writerow(shown if ragged else shown + [""] * (width - len(shown)))
    return stream.getvalue()


def _as_text(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return f"{value:%d/%m/%Y %H:%M}"
        case date():
            return f"{value:%d/%m/%Y}"
        case time():
            return f"{value:%H:%M}"
        case _:
            return str(value)

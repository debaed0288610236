"""Make the example school's incident logs: invented, and as unlike one another as real ones.

Run `python scripts/make_example.py` to write the logs of `data/example/` again, or name
another folder to write them there. What stands in them is in `example_logs.py`; what
they should be read as is written by hand in `tests/example/key.json`. Change the two
together.
"""

import csv
import io
import re
import sys
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

import xlwt
from example_logs import LOGS
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

Value = str | int | date | datetime
"""What a cell holds; "" for an empty one."""

SCHOOL = "Example Primary School"
EXAMPLE_FOLDER = Path(__file__).resolve().parents[1] / "data" / "example"
MADE_AT = datetime(2026, 11, 20, 9, 0)  # noqa: DTZ001 -  the spreadsheet formats keep no time zone
WIDTHS = (11, 16, 20, 16, 40, 14, 14, 16, 34, 14, 34)


def read_cell(text: str) -> Value:
    """Turn the text of one cell of the table into what the cell holds."""
    if text.startswith("#"):
        return int(text[1:])
    if text.startswith("@"):
        moment = datetime.fromisoformat(text[1:])
        return moment if ":" in text else moment.date()
    return text.replace("¶", "\n")


def rows_of(block: str) -> list[list[Value]]:
    """Split the table of one sheet into rows; an empty row is an empty list."""
    lines = block.split("\n")[1:-1]
    return [[read_cell(cell) for cell in line.split("|")] if line else [] for line in lines]


def sheets_of(name: str) -> dict[str, list[list[Value]]]:
    """List the rows of every sheet of one log, by the sheet's name ("" for a text file)."""
    return {sheet: rows_of(block) for sheet, block in LOGS[name].items()}


def filled_cells(rows: Sequence[Sequence[Value]]) -> Iterator[tuple[int, int, Value]]:
    """Yield every cell that holds something, with its row and column counted from 0."""
    for row, cells in enumerate(rows):
        for column, value in enumerate(cells):
            if value != "":
                yield row, column, value


def with_fixed_times(archive: bytes) -> bytes:
    """Give all parts of a zip archive one time, so that each run makes the same bytes."""
    moment = MADE_AT.timetuple()[:6]
    saved = f">{MADE_AT.isoformat()}Z</dcterms:modified>".encode()
    fixed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(fixed, "w") as new:
        for part in old.infolist():
            content = re.sub(rb">[^<]*</dcterms:modified>", saved, old.read(part))
            entry = zipfile.ZipInfo(part.filename, date_time=moment)
            new.writestr(entry, content, compress_type=part.compress_type)
    return fixed.getvalue()


def xlsx_bytes(sheets: dict[str, list[list[Value]]]) -> bytes:
    """Make a workbook; a title in its first row is merged over the columns below."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.creator = SCHOOL
    workbook.properties.created = MADE_AT
    for title, rows in sheets.items():
        sheet = workbook.create_sheet(title)
        for row, column, value in filled_cells(rows):
            cell = sheet.cell(row + 1, column + 1, value)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=row == 0)
            if isinstance(value, datetime):
                cell.number_format = "DD/MM/YYYY HH:MM:SS"
            elif isinstance(value, date):
                cell.number_format = "DD/MM/YYYY"
        for index, width in enumerate(WIDTHS):
            sheet.column_dimensions["ABCDEFGHIJK"[index]].width = width
        if len(rows[0]) == 1:
            sheet.merge_cells("A1:H1")
    saved = io.BytesIO()
    workbook.save(saved)
    return with_fixed_times(saved.getvalue())


def xls_bytes(sheets: dict[str, list[list[Value]]]) -> bytes:
    """Make a workbook in the format of Excel 97."""
    workbook = xlwt.Workbook()
    workbook.owner = SCHOOL
    day = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    plain = xlwt.easyxf("align: wrap on, vert top")
    for title, rows in sheets.items():
        sheet = workbook.add_sheet(title)
        for row, column, value in filled_cells(rows):
            sheet.write(row, column, value, day if isinstance(value, date) else plain)
    saved = io.BytesIO()
    workbook.save(saved)
    return saved.getvalue()


def ods_bytes(sheets: dict[str, list[list[Value]]]) -> bytes:
    """Make an OpenDocument sheet that declares the empty rows below it, as LibreOffice does."""
    document = OpenDocumentSpreadsheet()
    for title, rows in sheets.items():
        table = Table(name=title)
        for cells in [*rows, None]:
            row = TableRow() if cells is not None else TableRow(numberrowsrepeated=1_048_000)
            for value in cells or [""]:
                kind = {"valuetype": "float", "value": value} if isinstance(value, int) else {}
                cell = TableCell(**(kind or ({"valuetype": "string"} if value != "" else {})))
                if value != "":
                    cell.addElement(P(text=str(value)))
                row.addElement(cell)
            table.addElement(row)
        document.spreadsheet.addElement(table)
    saved = io.BytesIO()
    document.write(saved)
    return with_fixed_times(saved.getvalue())


def text_bytes(rows: list[list[Value]], *, delimiter: str, encoding: str) -> bytes:
    """Make a text file of one record for each row."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode(encoding)


WRITERS: dict[str, Callable[[dict[str, list[list[Value]]]], bytes]] = {
    ".xlsx": xlsx_bytes,
    ".xls": xls_bytes,
    ".ods": ods_bytes,
    ".csv": lambda sheets: text_bytes(sheets[""], delimiter=",", encoding="cp1252"),
    ".tsv": lambda sheets: text_bytes(sheets[""], delimiter="\t", encoding="utf-8-sig"),
}


def make_example(folder: Path) -> list[Path]:
    """Write every log into `folder` and return their paths, in the order of the terms."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / name for name in LOGS]
    for path in paths:
        path.write_bytes(WRITERS[path.suffix](sheets_of(path.name)))
    return paths


if __name__ == "__main__":
    make_example(Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLE_FOLDER)

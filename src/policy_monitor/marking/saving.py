"""A workbook as bytes, without a file on the way: openpyxl's own way puts every sheet on disk."""

import zipfile
from io import BytesIO

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

__all__ = ["save_in_memory"]


class _InMemoryWriter(ExcelWriter):  # type: ignore[misc]  # openpyxl tells no types
    """Writes each sheet to memory before it goes into the package."""

    def write_worksheet(self, ws: Worksheet) -> None:
        """Write one sheet, as the class it comes from does, but for the temporary file."""
        part = BytesIO()
        writer = WorksheetWriter(ws, out=part)
        writer.write()
        ws._drawing = SpreadsheetDrawing()  # noqa: SLF001 -  what openpyxl does here itself
        ws._rels = writer._rels  # noqa: SLF001 -  likewise
        self._archive.writestr(ws.path[1:], part.getvalue())
        self.manifest.append(ws)


def save_in_memory(book: Workbook) -> bytes:
    """The workbook as an .xlsx."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as package:
        writer = _InMemoryWriter(book, package)
        writer.write_data()
    return content.getvalue()

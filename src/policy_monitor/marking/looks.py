"""What a sheet says by how it looks: merged, hidden and struck-through cells.

The reader goes by these, so a copy without them would be read as another log.
"""

from copy import copy

from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from policy_monitor.ingest.grid import Merge, Sheet

__all__ = ["hide_as_read", "merge_as_read", "strike_as_read"]

# A merged cell larger than this is a banner: nothing in a row of the log depends on it.
_MOST_MERGED_CELLS = 10_000
_MOST_MERGES = 20_000


def merge_as_read(sheet: Worksheet, read: Sheet) -> None:
    """Merge the cells that are merged in the file, where that hides no value."""
    filled = {
        (row.number, column)
        for row in read.rows
        for column, value in enumerate(row.values)
        if read.merges and value is not None and value != ""
    }
    for merge in read.merges[:_MOST_MERGES]:
        places = _places(merge)
        if places is not None and not filled & places:
            sheet.merge_cells(
                start_row=merge.first_row,
                start_column=merge.first_column + 1,
                end_row=merge.last_row,
                end_column=merge.last_column + 1,
            )


def _places(merge: Merge) -> set[tuple[int, int]] | None:
    """The cells of a merged block but for the one that shows; None when they are too many."""
    rows = range(merge.first_row, merge.last_row + 1)
    columns = range(merge.first_column, merge.last_column + 1)
    if len(rows) * len(columns) > _MOST_MERGED_CELLS:
        return None
    return {(row, column) for row in rows for column in columns} - {merge[:2]}


def hide_as_read(sheet: Worksheet, read: Sheet) -> None:
    """Hide the rows and columns that the file hides."""
    for row in read.marks.hidden_rows:
        sheet.row_dimensions[row].hidden = True
    for column in read.marks.hidden_columns:
        sheet.column_dimensions[get_column_letter(column + 1)].hidden = True


def strike_as_read(sheet: Worksheet, read: Sheet) -> None:
    """Strike through what the file strikes through, also where it does so within the text."""
    for row, columns in read.marks.struck.items():
        for column in columns:
            cell = sheet.cell(row, column + 1)
            if isinstance(cell, Cell):
                font = copy(cell.font)
                font.strike = True
                cell.font = font

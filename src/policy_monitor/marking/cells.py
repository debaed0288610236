"""The cells of an open sheet that are there, and one cell of it to write on."""

from collections.abc import Iterator

from openpyxl.cell import Cell, MergedCell
from openpyxl.utils import column_index_from_string
from openpyxl.worksheet.worksheet import Worksheet

from policy_monitor.marking.remarks import Remark

__all__ = ["Places", "every_cell"]


def every_cell(sheet: Worksheet) -> Iterator[Cell]:
    """The cells that are there; public ways also make those between them, a billion at worst."""
    cells = list(sheet._cells.values())  # noqa: SLF001 -  see above
    return (cell for cell in cells if isinstance(cell, Cell))


class Places:
    """Where on a sheet each remark belongs."""

    def __init__(self, sheet: Worksheet) -> None:
        """Look through the sheet once."""
        self._sheet = sheet
        self._first_in_row: dict[int, int] = {}
        self._first_in_column: dict[int, int] = {}
        self._rows_of_labels: dict[str, int] = {}
        for cell in every_cell(sheet):
            if cell.value is None or (isinstance(cell.value, str) and not cell.value.strip()):
                continue
            row, column = cell.row, cell.column
            self._first_in_row[row] = min(column, self._first_in_row.get(row, column))
            self._first_in_column[column] = min(row, self._first_in_column.get(column, row))
        for row, column in self._first_in_row.items():
            label = _as_label(sheet.cell(row, column).value)
            self._rows_of_labels[label] = min(row, self._rows_of_labels.get(label, row))

    def find(self, remark: Remark) -> Cell | None:
        """The cell that a remark is about; the first filled one for a whole row.

        Of merged cells it is the one that shows. None for a remark about the whole sheet.
        """
        if remark.row is None:
            return None
        if remark.abreast:
            row, column = self._find_in_column(remark.row, remark.heading), remark.row
        elif remark.letter is not None:
            row, column = remark.row, column_index_from_string(remark.letter)
        else:
            row, column = remark.row, self._first_in_row.get(remark.row, 1)
        found = self._sheet.cell(row, column)
        return self._shown_over(found) if isinstance(found, MergedCell) else found

    def _find_in_column(self, column: int, heading: str | None) -> int:
        """The row of an incident that fills a column: by the label before it, if there is one."""
        first = self._first_in_column.get(column, 1)
        return first if heading is None else self._rows_of_labels.get(_as_label(heading), first)

    def _shown_over(self, hidden: MergedCell) -> Cell | None:
        for merged in self._sheet.merged_cells.ranges:
            if hidden.coordinate in merged:
                shown = self._sheet.cell(merged.min_row, merged.min_col)
                return shown if isinstance(shown, Cell) else None
        return None


def _as_label(value: object) -> str:
    return " ".join(str(value).split()).rstrip(" :").lower()

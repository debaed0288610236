"""A cell far from all others, which would make a small sheet as large as a sheet can be."""

import re
from itertools import pairwise
from typing import NamedTuple

from policy_monitor.ingest.marks import column_number

__all__ = ["Trimmed", "says_small", "trim_stray_cells"]

# The reader keeps every cell between the first and the last: this many take 600 MB.
_MOST_CELLS = 20_000_000
_MOST_COLUMNS = 16_384
# No log leaves so many rows or columns empty.
_ROW_GAP = 10_000
_COLUMN_GAP = 500
# More are no slips of the hand.
_MOST_STRAYS = 1_000
_LAST_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*\sr=[\"'](\d{1,7})[\"']")
_DIMENSION = re.compile(rb"<(?:\w+:)?dimension\b[^>]*\sref=[\"']\w+:([A-Z]{1,3})(\d{1,7})[\"']")
_CELL = re.compile(rb"<(?:\w+:)?c\b[^>]*?\sr=[\"']([A-Z]{1,3})(\d{1,7})[\"']")
# Two letters or more: a column beyond the 26th. It begins as plainly as it can, to be quick.
_BEYOND_Z = re.compile(rb"r=[\"'][A-Z]{2}")
_LETTERS = 26
_HEAD = 5_000
_TAIL = 200_000


class Trimmed(NamedTuple):
    """A sheet's part without its stray cells, and how many there were."""

    sheet: bytes
    strays: int


def trim_stray_cells(sheet: bytes) -> Trimmed:
    """Take stray cells out of a sheet's part, if they make it larger than can be read."""
    if _is_small(sheet):
        return Trimmed(sheet, 0)
    cells = {(int(row), column_number(column)) for column, row in _CELL.findall(sheet)}
    rows, columns = {row for row, _ in cells}, {column for _, column in cells}
    if not cells or max(rows) * (max(columns) + 1) <= _MOST_CELLS:
        return Trimmed(sheet, 0)
    last_row, last_column = _before_gap(rows, _ROW_GAP), _before_gap(columns, _COLUMN_GAP)
    strays = {cell for cell in cells if cell[0] > last_row or cell[1] > last_column}
    if len(strays) > _MOST_STRAYS:
        return Trimmed(sheet, 0)
    return Trimmed(_without(sheet, strays), len(strays))


def says_small(head: bytes) -> bool:
    """Whether a sheet's part says at its beginning that it is small enough to be read."""
    said = _DIMENSION.search(head)
    return said is not None and (column_number(said[1]) + 1) * int(said[2]) <= _MOST_CELLS


def _is_small(sheet: bytes) -> bool:
    """Whether the sheet's last row, or what it says of its size, leaves no room for trouble."""
    last = [int(number) for number in _LAST_ROW.findall(sheet[-_TAIL:])]
    if last and max(last) * _MOST_COLUMNS <= _MOST_CELLS:
        return True
    if _DIMENSION.search(sheet[:_HEAD]):
        return says_small(sheet[:_HEAD])
    return bool(last) and max(last) * _LETTERS <= _MOST_CELLS and not _BEYOND_Z.search(sheet)


def _before_gap(numbers: set[int], gap: int) -> int:
    """The last number before the first gap; the last of all when there is none."""
    for before, after in pairwise(sorted(numbers)):
        if after - before > gap:
            return before
    return max(numbers)


def _without(sheet: bytes, strays: set[tuple[int, int]]) -> bytes:
    kept: list[bytes] = []
    end = 0
    for match in _CELL.finditer(sheet):
        if (int(match[2]), column_number(match[1])) in strays:
            kept.append(sheet[end : match.start()])
            end = _end_of_cell(sheet, match.end())
    return b"".join((*kept, sheet[end:]))


def _end_of_cell(sheet: bytes, start: int) -> int:
    """Where the cell's element ends: its tag closes itself, or has an end tag."""
    tag = sheet.index(b">", start)
    if sheet[tag - 1 : tag] == b"/":
        return tag + 1
    closing = re.compile(rb"</(?:\w+:)?c>").search(sheet, tag)
    return len(sheet) if closing is None else closing.end()

"""The marks: a fill on each cell that asks for attention, and a comment that says why."""

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from math import ceil
from types import MappingProxyType

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.styles.colors import Color

from policy_monitor.marking.cells import Places
from policy_monitor.marking.remarks import Remark
from policy_monitor.records import ATTENTION, Level

__all__ = ["FILLS", "Marked", "highlight"]

_AUTHOR = "Policy Monitor"
# Told apart by lightness as well as by hue, and all light enough for black text.
FILLS: Mapping[Level, PatternFill] = MappingProxyType(
    {
        level: PatternFill("solid", fgColor=colour)
        for level, colour in {
            Level.NEEDS_DECISION: "FFFFE08A",
            Level.REJECTED: "FFF4A582",
            Level.DUPLICATE: "FFBBD0E8",
            Level.NOTE: "FFE4DCEF",
        }.items()
    }
)
_BLACK = Color(rgb="FF000000")
_COMMENT_WIDTH = 320
_LINE_HEIGHT = 18
_CHARACTERS_PER_LINE = 44


@dataclass(frozen=True, slots=True)
class Marked:
    """A remark and where it now stands: `sheet` and `cell` are None when it has no place."""

    remark: Remark
    sheet: str | None
    cell: str | None


def highlight(
    book: Workbook, remarks: Sequence[Remark], titles: Mapping[str, str]
) -> tuple[Marked, ...]:
    """Mark the cells of a workbook, gravest first: the first mark on a cell gives its fill.

    Args:
        book: The school's workbook.
        remarks: What is to be said, in order.
        titles: The title of each sheet in the workbook by the name it had in the school's.
    """
    places: dict[str, Places] = {}
    said: dict[tuple[str, str], list[str]] = {}
    marked = []
    for remark in remarks:
        title = titles.get(remark.sheet)
        cell = None
        if title is not None:
            if title not in places:
                places[title] = Places(book[title])
            cell = places[title].find(remark)
        if title is not None and cell is not None:
            texts = said.setdefault((title, cell.coordinate), [])
            if not texts:
                _fill(cell, remark.level)
            texts.append(f"{ATTENTION[remark.level]}. {remark.what} {remark.advice}")
        marked.append(Marked(remark, title, None if cell is None else cell.coordinate))
    for (title, coordinate), texts in said.items():
        _comment(book[title][coordinate], texts)
    return tuple(marked)


def _fill(cell: Cell, level: Level) -> None:
    cell.fill = FILLS[level]
    font = copy(cell.font)
    font.color = _BLACK
    cell.font = font


def _comment(cell: Cell, texts: Sequence[str]) -> None:
    """Say it in a comment, after what the school's own comment on the cell says."""
    own = [] if cell.comment is None else [cell.comment.text]
    text = "\n\n".join([*own, *texts])
    lines = sum(ceil((len(line) or 1) / _CHARACTERS_PER_LINE) for line in text.split("\n"))
    cell.comment = Comment(text, _AUTHOR, height=_LINE_HEIGHT * (lines + 1), width=_COMMENT_WIDTH)

"""Text in a cell that stays text, whatever it begins with."""

import re

from openpyxl.cell import Cell

__all__ = ["keep_as_text", "tab_title", "write_text"]

# What a spreadsheet program takes for the beginning of a formula.
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
# No XML may hold these, so neither may a workbook.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MOST_CHARACTERS = 32_767
_NOT_IN_A_TITLE = re.compile(r"[\[\]:*?/\\]")
_MOST_CHARACTERS_OF_A_TITLE = 31


def write_text(cell: Cell, text: str) -> None:
    """Put text in a cell as text; what no cell can hold becomes a question mark."""
    cell.value = _NOT_IN_XML.sub("?", text)[:_MOST_CHARACTERS]
    keep_as_text(cell, text)


def keep_as_text(cell: Cell, text: str) -> None:
    """Have a cell's text taken for text, also when somebody edits the cell."""
    cell.data_type = "s"
    if text.startswith(_BEGINS_A_FORMULA):
        cell.quotePrefix = True


def tab_title(name: str, taken: list[str]) -> str:
    """A name as the tab of a sheet can show it, and unlike those already taken."""
    plain = _NOT_IN_A_TITLE.sub("-", _NOT_IN_XML.sub("?", name)).strip("'") or "Sheet"
    title, number = plain[:_MOST_CHARACTERS_OF_A_TITLE], 1
    while title.lower() in {other.lower() for other in taken}:
        number += 1
        ending = f" ({number})"
        title = plain[: _MOST_CHARACTERS_OF_A_TITLE - len(ending)] + ending
    return title

"""How the sheets of the template look, on screen and on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from openpyxl.cell import Cell
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

__all__ = [
    "BODY",
    "ENTRY",
    "EXAMPLE",
    "HEADING",
    "SECTION",
    "TEXT",
    "TITLE",
    "TITLE_POINTS",
    "Look",
    "dress",
    "line_filled_rows",
    "set_height",
    "set_up_page",
    "write",
]

# The app's own blue, with white on it (contrast 10 to 1), and its greys (6 to 1 on the paler).
_BLUE, _WHITE, _INK, _PALE, _GREY, _LINE = (
    "FF12436D",
    "FFFFFFFF",
    "FF1C2530",
    "FFE9EEF2",
    "FF46515C",
    "FFB7C2CC",
)
_FONT = "Arial"
"""In Excel, LibreOffice and Google Sheets alike."""
_A4 = 9
_MARGIN_INCHES = 0.4
TITLE_POINTS = 26
_LETTERS_PER_UNIT = 1.15
"""A column's width counts digits of another font; so many of our letters stand in one."""
_LINE_POINTS = 13
_ROOM_POINTS = 4
_FORMULA_STARTS = ("=", "+", "-", "@")

_TOP = Alignment(vertical="top", wrap_text=True)


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks.

    Attributes:
        alignment: None lets a long text run on over the empty cells beside it.
    """

    font: Font
    fill: PatternFill | None = None
    alignment: Alignment | None = None
    border: Border | None = None


_THIN = Side(style="thin", color=_LINE)
_LINES = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)

TITLE = Look(Font(name=_FONT, size=16, bold=True, color=_BLUE))
SECTION = Look(Font(name=_FONT, size=12, bold=True, color=_BLUE))
TEXT = Look(Font(name=_FONT, size=10, color=_INK))
ENTRY = Look(Font(name=_FONT, size=10, color=_INK), alignment=_TOP)
BODY = Look(Font(name=_FONT, size=10, color=_INK), alignment=_TOP, border=_LINES)
HEADING = Look(
    Font(name=_FONT, size=10, bold=True, color=_WHITE), PatternFill("solid", _BLUE), _TOP, _LINES
)
EXAMPLE = Look(
    Font(name=_FONT, size=10, italic=True, color=_GREY), PatternFill("solid", _PALE), _TOP, _LINES
)


def write(cell: Cell, text: str, look: Look) -> None:
    """Write a text that stays a text, whatever it begins with."""
    cell.value = text
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(_FORMULA_STARTS)
    dress(cell, look)


def dress(cell: Cell, look: Look) -> None:
    """Give a cell its look."""
    cell.font = look.font
    if look.fill is not None:
        cell.fill = look.fill
    if look.alignment is not None:
        cell.alignment = look.alignment
    if look.border is not None:
        cell.border = look.border


def set_height(sheet: Worksheet, row: int, texts: Sequence[str], widths: Sequence[float]) -> None:
    """Make a row as high as its texts need: only Excel does so by itself on opening.

    Args:
        sheet: The sheet.
        row: The row.
        texts: Its texts from column A on.
        widths: The widths of the columns, at least as many.
    """
    lines = [
        len(wrap(text, int(width * _LETTERS_PER_UNIT)))
        for text, width in zip(texts, widths, strict=False)
    ]
    sheet.row_dimensions[row].height = _LINE_POINTS * max(1, *lines) + _ROOM_POINTS


def line_filled_rows(sheet: Worksheet, cells: str, first_row: str) -> None:
    """Draw lines round the cells of each row that holds anything, and of no other.

    Args:
        sheet: The sheet.
        cells: The cells that may be filled in ("A5:N2000").
        first_row: The first row of them, as a formula of that row has it ("$A5:$N5").
    """
    rule = FormulaRule(formula=[f"COUNTA({first_row})>0"], border=_LINES)
    sheet.conditional_formatting.add(cells, rule)


def set_up_page(sheet: Worksheet, *, landscape: bool, repeated_row: int | None = None) -> None:
    """Prepare a sheet for A4: as wide as the page, numbered, a row repeated at the top."""
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.page_margins.left = sheet.page_margins.right = _MARGIN_INCHES
    sheet.page_margins.top = _MARGIN_INCHES
    sheet.page_margins.bottom = 2 * _MARGIN_INCHES
    sheet.page_margins.footer = _MARGIN_INCHES
    sheet.oddFooter.left.text = "&A"
    sheet.oddFooter.right.text = "Page &P of &N"
    if repeated_row is not None:
        sheet.print_title_rows = f"{repeated_row}:{repeated_row}"

"""A school's workbook with nothing left in it that could act: values, formats and comments only."""

import re
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ERROR_CODES
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.packaging.core import DocumentProperties
from openpyxl.packaging.custom import CustomPropertyList
from openpyxl.worksheet.datavalidation import DataValidation, DataValidationList
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.scenario import ScenarioList
from openpyxl.worksheet.table import Table, TableColumn
from openpyxl.worksheet.worksheet import Worksheet

from policy_monitor.marking.cells import every_cell
from policy_monitor.marking.texts import keep_as_text

__all__ = ["disarm"]

_AUTHOR = "Policy Monitor"
# A drop-down list written out or taken from cells, or a number as a bound: no other formula.
_PLAIN_CHOICE = re.compile(r"""(?x)
    "[^"]*"
    | (?:(?:'[^'\[\]]+'|\w+)!)? \$?[A-Z]{1,3}\$?\d{1,7} (?::\$?[A-Z]{1,3}\$?\d{1,7})?
    | -?\d+(?:\.\d+)?""")


def disarm(book: Workbook, sheets: Sequence[str]) -> None:
    """Take out of an open workbook everything that is not a value, a format or a comment.

    Conditional formats go too: they are formulas, and they would hide the marks.

    Args:
        book: The workbook, opened without its formulas.
        sheets: The names of the sheets that were read; any other is taken out.
    """
    for sheet in list(book.worksheets):
        if sheet.title not in sheets:
            book.remove(sheet)
    for chart in list(book.chartsheets):
        book.remove(chart)
    book.defined_names.clear()
    book.vba_archive = None
    book.template = False
    book.properties = DocumentProperties(creator=_AUTHOR)
    book.custom_doc_props = CustomPropertyList()
    book._external_links.clear()  # noqa: SLF001 -  there is no public way to them
    for sheet in book.worksheets:
        _disarm_sheet(sheet)
        for cell in every_cell(sheet):
            _disarm_cell(cell)


def _disarm_sheet(sheet: Worksheet) -> None:
    sheet.defined_names.clear()
    sheet.conditional_formatting = ConditionalFormattingList()
    sheet.scenarios = ScenarioList()
    sheet.legacy_drawing = None
    for drawn in (sheet._charts, sheet._images, sheet._pivots):  # noqa: SLF001 -  likewise
        drawn.clear()
    plain = [rule for rule in sheet.data_validations.dataValidation if _is_plain(rule)]
    sheet.data_validations = DataValidationList(dataValidation=plain)
    tables = [_plain_table(table) for table in sheet.tables.values()]
    sheet.tables.clear()
    for table in tables:
        sheet.add_table(table)


def _is_plain(rule: DataValidation) -> bool:
    formulas = (rule.formula1, rule.formula2)
    return all(formula is None or _PLAIN_CHOICE.fullmatch(formula) for formula in formulas)


def _plain_table(table: Table) -> Table:
    """A table's stripes and filter buttons, without its formulas and data connections."""
    return Table(
        displayName=table.displayName,
        name=table.displayName,
        ref=table.ref,
        headerRowCount=table.headerRowCount,
        totalsRowShown=False,
        autoFilter=None if table.autoFilter is None else AutoFilter(ref=table.autoFilter.ref),
        tableColumns=[TableColumn(id=c.id, name=c.name) for c in table.tableColumns],
        tableStyleInfo=table.tableStyleInfo,
    )


def _disarm_cell(cell: Cell) -> None:
    """Let a cell say what its value is, not what the file claims: a text is never a formula."""
    if isinstance(cell.value, str) and not (cell.data_type == "e" and cell.value in ERROR_CODES):
        keep_as_text(cell, cell.value)
    if cell.hyperlink is not None:
        cell.hyperlink = None

"""Cells of other programs: formulas, errors, struck and hidden rows in older formats."""

import io
import re
from datetime import date

import xlwt
from odf import table as ods_table
from odf import text as ods_text
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TextProperties
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from tests.corpus.case import Case
from tests.corpus.packages import SHEET, edit_zip
from tests.corpus.sheets import Sheet, build_case, xls, xlsx
from tests.corpus.stock import AUTUMN_24, STANDARD_HEADINGS, stock_for

__all__ = ["KINDS"]
ROWS = stock_for(AUTUMN_24, rows=6)
STRUCK = (2, 4)


def plain(name: str = "Log", *, struck: tuple[int, ...] = ()) -> Sheet:
    """Six ordinary rows, some of them struck out."""
    sheet = Sheet(name)
    sheet.add(STANDARD_HEADINGS)
    for place, (day, item) in enumerate(ROWS):
        key = "needs_decision" if place in struck else item.key(day)
        sheet.add([f"{day:%d/%m/%Y}", *item.standard_row(day)[1:]], key)
    return sheet


def formulas_with_their_values() -> Case:
    """Each date is worked out from the one above, and the value last seen stands beside it."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    for day, item in ROWS:
        sheet.add(item.standard_row(day), item.key(day))

    def change(part: bytes) -> bytes:
        dated = re.sub(rb'(<c r="A[3-7]"[^>]*>)<v>', rb"\1<f>A2+7</f><v>", part)
        return re.sub(
            rb'(<c r="B[3-7]") t="inlineStr"><is><t>([^<]*)</t></is>',
            rb'\1 t="str"><f>IF(TRUE,"\2","")</f><v>\2</v>', dated,
        )  # fmt: skip

    data = edit_zip(xlsx(sheet), {SHEET: change})
    return build_case("traps", "formulas_with_their_values", ("Log.xlsx", data, [sheet]))


def formulas_nobody_worked_out() -> Case:
    """The date's formula has no value in the file: it is asked for, not guessed."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    for place, (day, item) in enumerate(ROWS):
        cells = item.standard_row(f"=A{place + 1}+7" if place in {2, 3} else day)
        sheet.add(cells, "needs_decision/rejected" if place in {2, 3} else item.key(day))
    case = "formulas_nobody_worked_out"
    return build_case("traps", case, ("Log.xlsx", xlsx(sheet), [sheet]))


def errors_in_other_columns() -> Case:
    """Lookups that failed stand beside good dates and kinds."""
    sheet = Sheet("Log")
    sheet.add(["Ref", "Year group", *STANDARD_HEADINGS, "Days open"])
    for place, (day, item) in enumerate(ROWS):
        sheet.add([place, "#N/A", *item.standard_row(day), "#VALUE!"], item.key(day))
        if place == len(STRUCK):
            sheet.add(["#REF!", "#N/A", None, None, None, None, None, "#VALUE!"])
    return build_case("traps", "errors_in_other_columns", ("Log.xlsx", xlsx(sheet), [sheet]))


def errors_where_it_matters() -> Case:
    """A failed lookup for date, category or outcome: asked, or left open."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", "Outcome"])
    sheet.add(["#REF!", "Conduct", "Sexual", "NFA"], "needs_decision/rejected")
    sheet.add([date(2024, 10, 3), "#N/A", "Sexual", "NFA"], "2024-10-03 | -/Sexual | nfa")
    sheet.add([date(2024, 10, 17), "Conduct", "Sexual", "#N/A"],
              "2024-10-17 | Conduct/Sexual | none OR other")  # fmt: skip
    for day, item in ROWS[4:]:
        sheet.add([day, item.category, item.nature, item.outcome], item.key(day))
    return build_case("traps", "errors_where_it_matters", ("Log.xlsx", xlsx(sheet), [sheet]))


def partly_struck_through() -> Case:
    """A corrected word inside a cell is struck; a row struck all through is asked about."""
    sheet = plain(struck=(4,))

    def dress(workbook: Workbook) -> None:
        page = workbook.worksheets[0]
        page.cell(3, 4).value = CellRichText(
            TextBlock(InlineFont(strike=True), "Told once. "), "Told twice.")  # fmt: skip
        for column in range(1, 6):
            page.cell(6, column).font = Font(strike=True)

    data = xlsx(sheet, dress=dress)
    return build_case("traps", "partly_struck_through", ("Log.xlsx", data, [sheet]))


def struck_and_hidden_in_an_old_workbook() -> Case:
    """The .xls format has struck and hidden rows too; hidden ones are read."""
    sheet = plain(struck=STRUCK)
    book = xlwt.Workbook()
    page = book.add_sheet("Log")
    for number, cells in enumerate(sheet.rows):
        style = xlwt.easyxf("font: struck_out on" if number - 1 in STRUCK else "")
        for column, value in enumerate(cells):
            page.write(number, column, value, style)
    page.row(4).hidden = True
    page.col(2).hidden = True
    stream = io.BytesIO()
    book.save(stream)
    case = "struck_and_hidden_in_an_old_workbook"
    return build_case("traps", case, ("Log.xls", stream.getvalue(), [sheet]))


def struck_and_hidden_in_a_free_workbook() -> Case:
    """So has the .ods format."""
    sheet = plain(struck=STRUCK)
    document = OpenDocumentSpreadsheet()
    style = Style(name="struck", family="table-cell")
    style.addElement(TextProperties(textlinethroughstyle="solid", textlinethroughtype="single"))
    document.automaticstyles.addElement(style)
    table = ods_table.Table(name="Log")
    for number, cells in enumerate(sheet.rows):
        row = ods_table.TableRow(**({"visibility": "collapse"} if number == 4 else {}))
        for value in cells:
            dressed = {"stylename": style} if number - 1 in STRUCK else {}
            cell = ods_table.TableCell(valuetype="string", **dressed)
            cell.addElement(ods_text.P(text=str(value)))
            row.addElement(cell)
        table.addElement(row)
    document.spreadsheet.addElement(table)
    stream = io.BytesIO()
    document.save(stream)
    case = "struck_and_hidden_in_a_free_workbook"
    return build_case("traps", case, ("Log.ods", stream.getvalue(), [sheet]))


def a_hidden_sheet_in_an_old_workbook() -> Case:
    """A hidden sheet of an .xls holds the spring term."""
    first, second = plain("Autumn"), Sheet("Spring")
    second.add(STANDARD_HEADINGS)
    for (_, item), day in zip(ROWS, (date(2025, 2, 6), date(2025, 3, 4)), strict=False):
        second.add(item.standard_row(day), item.key(day))
    data = bytearray(xls(first, second))
    # The record of a sheet ends with its name; four bytes before that it says it is hidden.
    data[data.find(b"Spring") - 4] = 1
    case = "a_hidden_sheet_in_an_old_workbook"
    return build_case("traps", case, ("Log.xls", bytes(data), [first, second]))


def phone_numbers_and_addresses_about() -> Case:
    """Contact details in columns whose names hold the words of the taxonomy."""
    sheet = Sheet("Log")
    sheet.add(["Contact number", "Contact email", *STANDARD_HEADINGS, "Content owner",
               "Conduct score", "Date of last contact"])  # fmt: skip
    for place, (day, item) in enumerate(ROWS):
        sheet.add(["020 7946 0000", "office@school.example", *item.standard_row(day), "Office",
                   place, date(2024, 12, 16)], item.key(day))  # fmt: skip
    case = "phone_numbers_and_addresses_about"
    return build_case("traps", case, ("Log.xlsx", xlsx(sheet), [sheet]))


def dates_in_every_other_column() -> Case:
    """Eight columns of dates; only one is when it happened."""
    sheet = Sheet("Log")
    sheet.add(["Logged", "DOB", "Incident on", "Parents told on", "Due", "Closed", "Category",
               "Type of risk", "Outcome", "Reviewed"])  # fmt: skip
    for place, (day, item) in enumerate(ROWS, start=1):
        late = date(2025, 1, 8 + place)
        sheet.add([date(2024, 12, 13), date(2014, 6, place), day, late, late, late, item.category,
                   item.nature, item.outcome, late], item.key(day))  # fmt: skip
    case = "dates_in_every_other_column"
    return build_case("columns", case, ("Log.xlsx", xlsx(sheet), [sheet]))


KINDS = (
    formulas_with_their_values,
    formulas_nobody_worked_out,
    errors_in_other_columns,
    errors_where_it_matters,
    partly_struck_through,
    struck_and_hidden_in_an_old_workbook,
    struck_and_hidden_in_a_free_workbook,
    a_hidden_sheet_in_an_old_workbook,
    phone_numbers_and_addresses_about,
    dates_in_every_other_column,
)

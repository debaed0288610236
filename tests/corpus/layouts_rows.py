"""Layouts: rows that lean on the row above, and rows somebody hid or struck out."""

from openpyxl import Workbook
from openpyxl.styles import Font

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx
from tests.corpus.stock import AUTUMN_24, AUTUMN_25, STANDARD_HEADINGS, STOCK, stock_for

__all__ = ["KINDS"]
QUESTION = "layouts"


def merged_dates() -> Case:
    """Two incidents of one day share one merged date cell."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    merged = []
    for place, day in enumerate(AUTUMN_24[:4]):
        first, second = STOCK[2 * place], STOCK[2 * place + 1]
        top = sheet.add(first.standard_row(day), first.key(day))
        sheet.add(second.standard_row(None), second.key(day))
        merged.append(f"A{top}:A{top + 1}")

    def dress(workbook: Workbook) -> None:
        for cells in merged:
            workbook.worksheets[0].merge_cells(cells)

    return build_case(QUESTION, "merged_dates", ("Log.xlsx", xlsx(sheet, dress=dress), [sheet]))


def ditto_dates() -> Case:
    """A quotation mark, "ditto" and "as above" stand for the date above."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    marks = ('"', "ditto", "as above", "\u201d", "-do-", "''")
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=4)):
        sheet.add(item.standard_row(day), item.key(day))
        other = STOCK[place + 4]
        sheet.add(other.standard_row(marks[place]), other.key(day))
    return build_case(QUESTION, "ditto_dates", ("Log.xlsx", xlsx(sheet), [sheet]))


def ditto_categories() -> Case:
    """The category and outcome are "as above" too."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    days = AUTUMN_25
    sheet.add(
        [days[0], "Conduct", "Aggressive", "Unkind chat about Pupil A", "Parents contacted"],
        f"{days[0]} | Conduct/Aggressive | parents",
    )
    sheet.add(
        [days[1], "as above", "as above", "Again, another group", "as above"],
        f"{days[1]} | Conduct/Aggressive | parents",
    )
    sheet.add(
        [days[2], "Content", "Sexual", "Pop-up picture", "NFA"],
        f"{days[2]} | Content/Sexual | nfa",
    )
    sheet.add(
        [days[3], '"', '"', "Same site came up again", "Advice given"],
        f"{days[3]} | Content/Sexual | advice",
    )
    return build_case(QUESTION, "ditto_categories", ("Log.xlsx", xlsx(sheet), [sheet]))


def continuation_rows() -> Case:
    """The text of an incident runs on in the row below, which is no incident."""
    sheet = Sheet("Log")
    sheet.add(["No", "Date", "Category", "Type of risk", "What happened", "Outcome"])
    for number, (day, item) in enumerate(stock_for(AUTUMN_24, rows=5), start=1):
        sheet.add(
            [number, day, item.category, item.nature, item.details, item.outcome], item.key(day)
        )
        if number % 2:
            sheet.add([None, None, None, None, "The class teacher spoke to the group on Monday"])
            sheet.add([None, None, None, None, "and will keep an eye on it."])
    return build_case(QUESTION, "continuation_rows", ("Log.xlsx", xlsx(sheet), [sheet]))


def hidden_rows_columns_and_sheets() -> Case:
    """A hidden row, a hidden column and a hidden sheet hold incidents like any others."""
    sheet = Sheet("Autumn")
    sheet.add(STANDARD_HEADINGS)
    for day, item in stock_for(AUTUMN_25, rows=4):
        sheet.add(item.standard_row(day), item.key(day))
    hidden = Sheet("Archive")
    hidden.add(STANDARD_HEADINGS)
    for day, item in stock_for(AUTUMN_24, rows=3):
        hidden.add(item.standard_row(day), item.key(day))

    def dress(workbook: Workbook) -> None:
        page = workbook.worksheets[0]
        page.row_dimensions[3].hidden = True
        page.column_dimensions["E"].hidden = True
        workbook.worksheets[1].sheet_state = "hidden"

    return build_case(
        QUESTION,
        "hidden_rows_columns_and_sheets",
        ("Log.xlsx", xlsx(sheet, hidden, dress=dress), [sheet, hidden]),
    )


def filtered_table() -> Case:
    """The file was saved with a filter on: the rows filtered out are incidents too."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    away = [
        sheet.add(item.standard_row(day), item.key(day))
        for day, item in stock_for(AUTUMN_24)
    ][1::2]  # fmt: skip

    def dress(workbook: Workbook) -> None:
        page = workbook.worksheets[0]
        page.auto_filter.ref = f"A1:E{len(sheet.rows)}"
        page.auto_filter.add_filter_column(1, ["Conduct"])
        for row in away:
            page.row_dimensions[row].hidden = True

    return build_case(QUESTION, "filtered_table", ("Log.xlsx", xlsx(sheet, dress=dress), [sheet]))


def struck_through_rows() -> Case:
    """Two rows are struck through: somebody has to say whether they count."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    struck = []
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=6)):
        out = place in {1, 4}
        row = sheet.add(item.standard_row(day), "needs_decision" if out else item.key(day))
        if out:
            struck.append(row)

    def dress(workbook: Workbook) -> None:
        for row in struck:
            for cell in workbook.worksheets[0][row]:
                cell.font = Font(strike=True)

    return build_case(
        QUESTION, "struck_through_rows", ("Log.xlsx", xlsx(sheet, dress=dress), [sheet])
    )


def void_rows() -> Case:
    """Rows marked void, entered in error or duplicate in words."""
    sheet = Sheet("Log")
    sheet.add(["Ref", *STANDARD_HEADINGS])
    marks = {2: "VOID", 4: "VOID - entered in error", 6: "Void - not our pupil"}
    for number, (day, item) in enumerate(stock_for(AUTUMN_24, rows=7), start=1):
        cells = item.standard_row(day)
        if number in marks:
            cells[-1] = marks[number]
        sheet.add([number, *cells], "needs_decision" if number in marks else item.key(day))
    return build_case(QUESTION, "void_rows", ("Log.xlsx", xlsx(sheet), [sheet]))


def example_and_instruction_rows() -> Case:
    """The form's own example row is still there."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    sheet.add(
        ["EXAMPLE: 01/09/2025", "Conduct", "Aggressive", "Example - please delete this row",
         "Parents contacted"],
        "not_an_incident/needs_decision/rejected",
    )  # fmt: skip
    for day, item in stock_for(AUTUMN_25, rows=4):
        sheet.add(item.standard_row(day), item.key(day))
    return build_case(QUESTION, "example_and_instruction_rows", ("Log.xlsx", xlsx(sheet), [sheet]))


def signature_row_and_dated_notes() -> Case:
    """Below the table stand a signature with a date, and a dated note in the date's column."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    for day, item in stock_for(AUTUMN_24, rows=4):
        sheet.add(item.standard_row(day), item.key(day))
    sheet.blank()
    sheet.add(["Signed (Headteacher):", "Mr H", None, "Date:", AUTUMN_24[7]])
    sheet.add(["Seen by governors", AUTUMN_24[7]])
    sheet.add(["12/12/2024 - log reviewed by safeguarding governor, no actions."],
              "not_an_incident/needs_decision")  # fmt: skip
    return build_case(QUESTION, "signature_row_and_dated_notes", ("Log.xlsx", xlsx(sheet), [sheet]))


KINDS = (
    merged_dates,
    ditto_dates,
    ditto_categories,
    continuation_rows,
    hidden_rows_columns_and_sheets,
    filtered_table,
    struck_through_rows,
    void_rows,
    example_and_instruction_rows,
    signature_row_and_dated_notes,
)

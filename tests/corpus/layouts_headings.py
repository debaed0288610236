"""Layouts: where the heading is, and how many rows and lines it takes."""

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx
from tests.corpus.stock import AUTUMN_24, AUTUMN_25, SPRING_25, STANDARD_HEADINGS, stock_for

__all__ = ["KINDS"]
QUESTION = "layouts"


def first_sheet(workbook: Workbook) -> Worksheet:
    """The workbook's first worksheet."""
    return workbook.worksheets[0]


def plain_log() -> Case:
    """Headings in row 1, one incident per row: nothing to stumble over."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", "Platform", "Details", "Outcome"])
    for day, item in stock_for(AUTUMN_24):
        sheet.add(
            [day, item.category, item.nature, item.platform, item.details, item.outcome],
            item.key(day, platform=True),
        )
    return build_case(QUESTION, "plain_log", ("Online safety log.xlsx", xlsx(sheet), [sheet]))


def title_above_and_notes_below() -> Case:
    """A title block, a blank row, the table, a total and notes."""
    sheet = Sheet("Autumn 2024")
    sheet.add(["Oakfield Primary School"])
    sheet.add(["Online Safety Incident Log - Autumn Term 2024"])
    sheet.add(["Completed by:", "Mr T", None, "DSL:", "Mrs W"])
    sheet.add(["Please complete one row per incident. Do not use full names."])
    sheet.blank()
    sheet.add(STANDARD_HEADINGS)
    for day, item in stock_for(AUTUMN_24, rows=6):
        sheet.add(item.standard_row(day), item.key(day))
    sheet.blank()
    sheet.add(["Total incidents", 6])
    sheet.add(["Notes: all parents were spoken to by the class teacher where needed."])
    sheet.add(["Shared with governors 12/12/2024"])

    def dress(workbook: Workbook) -> None:
        page = first_sheet(workbook)
        page.merge_cells("A1:E1")
        page.merge_cells("A2:E2")
        page["A1"].font = Font(bold=True, size=16)

    return build_case(
        QUESTION,
        "title_above_and_notes_below",
        ("Autumn log.xlsx", xlsx(sheet, dress=dress), [sheet]),
    )


def heading_in_row_28() -> Case:
    """A page of guidance stands before the heading."""
    sheet = Sheet("Log")
    sheet.add(["E-SAFETY INCIDENT LOG"])
    for number in range(1, 26):
        sheet.add([f"{number}. Guidance for staff: record what happened and who was told."])
    sheet.blank()
    sheet.add(STANDARD_HEADINGS)
    for day, item in stock_for(AUTUMN_25, rows=5):
        sheet.add(item.standard_row(day), item.key(day))
    return build_case(QUESTION, "heading_in_row_28", ("Esafety.xlsx", xlsx(sheet), [sheet]))


def two_heading_rows() -> Case:
    """Group headings merged over the columns they cover."""
    sheet = Sheet("Incidents")
    sheet.add(["Online incidents 2024/25"])
    sheet.add(["Incident", None, None, "Risk (policy section 7)", None, "Response", None])
    sheet.add(["Date", "Platform", "What happened", "Category", "Type", "Action taken", "Outcome"])
    for day, item in stock_for(SPRING_25, rows=6):
        sheet.add(
            [day, item.platform, item.details, item.category, item.nature, "Copy kept",
             item.outcome],
            item.key(day, platform=True),
        )  # fmt: skip

    def dress(workbook: Workbook) -> None:
        page = first_sheet(workbook)
        for cells in ("A1:G1", "A2:C2", "D2:E2", "F2:G2"):
            page.merge_cells(cells)

    return build_case(
        QUESTION, "two_heading_rows", ("Incidents.xlsx", xlsx(sheet, dress=dress), [sheet])
    )


def three_heading_rows() -> Case:
    """Group, heading and a row that says how to fill each column in."""
    sheet = Sheet("Log 2025-26")
    sheet.add(["When and where", None, "What", None, None, "Response"])
    sheet.add(["Date", "Where", "Category", "Nature", "Description", "Outcome"])
    sheet.add(["dd/mm/yyyy", "school / home", "choose one", "choose one", "no names", "choose one"])
    for place, (day, item) in enumerate(stock_for(AUTUMN_25, rows=6)):
        where = ("In school", "At home")[place % 2]
        answer = ("in school", "outside school")[place % 2]
        sheet.add(
            [day, where, item.category, item.nature, item.details, item.outcome],
            f"{item.key(day)} | * | {answer}",
        )

    def dress(workbook: Workbook) -> None:
        page = first_sheet(workbook)
        for cells in ("A1:B1", "C1:E1"):
            page.merge_cells(cells)

    return build_case(
        QUESTION, "three_heading_rows", ("Log.xlsx", xlsx(sheet, dress=dress), [sheet])
    )


def headings_merged_down_two_rows() -> Case:
    """Most headings are merged over two rows; one splits in two below."""
    sheet = Sheet("Log")
    sheet.add(["No.", "Date", "Classification", None, "Details", "Outcome"])
    sheet.add([None, None, "Category", "Type of risk", None, None])
    for number, (day, item) in enumerate(stock_for(AUTUMN_24, rows=6), start=1):
        sheet.add(
            [number, day, item.category, item.nature, item.details, item.outcome], item.key(day)
        )

    def dress(workbook: Workbook) -> None:
        page = first_sheet(workbook)
        for cells in ("A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2"):
            page.merge_cells(cells)

    return build_case(
        QUESTION,
        "headings_merged_down_two_rows",
        ("Log.xlsx", xlsx(sheet, dress=dress), [sheet]),
    )


def line_breaks_in_headings() -> Case:
    """Headings broken over lines, in capitals, with stars and colons."""
    sheet = Sheet("Log")
    sheet.add(
        [
            "DATE OF\nINCIDENT *",
            "CATEGORY\n(Contact / Conduct / Content)",
            "TYPE OF\nRISK:",
            "APP /\nPLATFORM",
            "DETAILS\n(no names please)",
            "OUTCOME\n(s)",
        ]
    )
    for day, item in stock_for(AUTUMN_24, rows=6):
        sheet.add(
            [day, item.category, item.nature, item.platform, item.details, item.outcome],
            item.key(day, platform=True),
        )
    return build_case(QUESTION, "line_breaks_in_headings", ("Log.xlsx", xlsx(sheet), [sheet]))


def table_starts_in_column_d() -> Case:
    """A wide left margin, narrow empty columns between, and a blank row under the heading."""
    sheet = Sheet("Sheet1", left=3)
    sheet.blank(2)
    sheet.add(["Date", None, "Category", None, "Nature", "Details", None, "Outcome"])
    sheet.blank()
    for day, item in stock_for(AUTUMN_24, rows=5):
        sheet.add(
            [day, None, item.category, None, item.nature, item.details, None, item.outcome],
            item.key(day),
        )
        sheet.blank()
    return build_case(QUESTION, "table_starts_in_column_d", ("Book1.xlsx", xlsx(sheet), [sheet]))


def no_heading_at_all() -> Case:
    """Only rows: a reader knows the columns by what stands in them, or asks."""
    sheet = Sheet("Sheet1")
    for day, item in stock_for(AUTUMN_24, rows=7):
        sheet.add(
            [day, item.category, item.nature, item.platform, item.details, item.outcome],
            f"accepted/needs_decision: {item.key(day, platform=True)}",
        )
    return build_case(QUESTION, "no_heading_at_all", ("log.xlsx", xlsx(sheet), [sheet]))


def heading_misspelt_and_spaced() -> Case:
    """Headings as typed in a hurry."""
    sheet = Sheet("log")
    sheet.add(["Dtae of incident ", "Catagory", " Type of  Risk", "Platfrom", "Detials", "Outcom"])
    for day, item in stock_for(AUTUMN_24, rows=6):
        sheet.add(
            [day, item.category, item.nature, item.platform, item.details, item.outcome],
            item.key(day, platform=True),
        )
    return build_case(QUESTION, "heading_misspelt_and_spaced", ("log.xlsx", xlsx(sheet), [sheet]))


KINDS = (
    plain_log,
    title_above_and_notes_below,
    heading_in_row_28,
    two_heading_rows,
    three_heading_rows,
    headings_merged_down_two_rows,
    line_breaks_in_headings,
    table_starts_in_column_d,
    no_heading_at_all,
    heading_misspelt_and_spaced,
)

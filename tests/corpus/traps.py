"""Traps: what looks like an incident and is none, or like a word and is data."""

from datetime import date

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx
from tests.corpus.stock import AUTUMN_24, AUTUMN_25, STANDARD_HEADINGS, SUMMER_25, stock_for

__all__ = ["KINDS"]
QUESTION = "traps"


def formulas_and_signs_at_the_start() -> Case:
    """Text that starts with a sign a spreadsheet would obey."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    texts = ("+44 call from unknown", "- see file", "@ClassDojo message", "'=1+1", "-1")
    for (day, item), words in zip(stock_for(AUTUMN_24, rows=5), texts, strict=True):
        sheet.add(
            [day, item.category, item.nature, words, item.outcome],
            f"{day} | {item.cell} | {item.outcome_key} | *",
        )
    return build_case(
        QUESTION, "formulas_and_signs_at_the_start", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def heading_words_as_values() -> Case:
    """A row whose details are words that headings use."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    texts = ("Date", "Category and outcome discussed", "Total loss of trust", "No incidents before",
             "Note to parents", "Example of unkind chat")  # fmt: skip
    for (day, item), words in zip(stock_for(AUTUMN_25, rows=6), texts, strict=True):
        sheet.add([day, item.category, item.nature, words, item.outcome], item.key(day))
    return build_case(QUESTION, "heading_words_as_values", ("Log.xlsx", xlsx(sheet), [sheet]))


def rows_with_only_a_date_or_only_words() -> Case:
    """A date and nothing else is nothing yet; a full row without a date is a question."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    chosen = stock_for(SUMMER_25, rows=4)
    for day, item in chosen:
        sheet.add(item.standard_row(day), item.key(day))
    sheet.add([SUMMER_25[6]], "not_an_incident/needs_decision/rejected")
    sheet.add(
        [None, "Conduct", "Aggressive", "Chat row, day not known", "NFA"],
        "needs_decision/rejected",
    )
    sheet.add([SUMMER_25[7], None, None, "Unkind chat", None],
              f"{SUMMER_25[7]} | -/- OR Conduct/Aggressive | none")  # fmt: skip
    return build_case(
        QUESTION, "rows_with_only_a_date_or_only_words", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def table_comments_and_lists() -> Case:
    """An Excel table with validation lists, comments on cells and frozen panes."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    for day, item in stock_for(AUTUMN_25, rows=6):
        sheet.add(item.standard_row(day), item.key(day))

    def dress(workbook: Workbook) -> None:
        page = workbook.worksheets[0]
        page.add_table(Table(displayName="Incidents", ref="A1:E7"))
        lists = DataValidation(type="list", formula1='"Contact,Conduct,Content"')
        page.add_data_validation(lists)
        lists.add("B2:B200")
        page["D2"].comment = Comment("Ask Mr T about this", "Mrs W")
        page.freeze_panes = "A2"

    return build_case(
        QUESTION, "table_comments_and_lists", ("Log.xlsx", xlsx(sheet, dress=dress), [sheet])
    )


def staff_and_parents_in_the_log() -> Case:
    """Staff and parents are in the policy's scope as much as pupils."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Who", "Category", "Type of risk", "Details", "Outcome"])
    rows = (
        (date(2025, 9, 15), "Teacher", "Conduct", "Aggressive", "Post about the school",
         "Written warning", "staff", "staff"),
        (date(2025, 9, 30), "Parent", "Conduct", "Aggressive", "Comments on a local page",
         "Letter home", "parents", "parent or carer"),
        (date(2025, 10, 8), "Governor", "Conduct", "Values", "Shared a false story", "Advice given",
         "advice", "governor or volunteer"),
        (date(2025, 11, 6), "Volunteer", "Contact", "Sexual", "Friend request to a pupil",
         "LADO referral", "safeguarding", "governor or volunteer"),
        (date(2025, 11, 13), "Unknown adult", "Contact", "Sexual", "Message to a pupil",
         "Police informed", "police", "someone outside the school"),
    )  # fmt: skip
    for *cells, codes, who in rows:
        sheet.add(cells, f"{cells[0]} | {cells[2]}/{cells[3]} | {codes} | - | {who}")
    return build_case(QUESTION, "staff_and_parents_in_the_log", ("Log.xlsx", xlsx(sheet), [sheet]))


def newest_first_with_a_gap_in_years() -> Case:
    """The newest row is on top, and the log goes back years; nothing is in order but the days."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    days = (*reversed(AUTUMN_25[:4]), *reversed(AUTUMN_24[:3]), date(2022, 11, 9),
            date(2019, 5, 14))  # fmt: skip
    for day, item in stock_for(days):
        sheet.add(item.standard_row(day), item.key(day))
    return build_case(
        QUESTION, "newest_first_with_a_gap_in_years", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def running_totals_in_a_column() -> Case:
    """A running count, a points column and a cost look like numbers of days and are none."""
    sheet = Sheet("Log")
    sheet.add(["Running total", "Date", "Cost (pence)", *STANDARD_HEADINGS[1:], "Points"])
    for number, (day, item) in enumerate(stock_for(AUTUMN_24, rows=6), start=1):
        sheet.add([number, day, 45000 + number, *item.standard_row(day)[1:], 45600], item.key(day))
    sheet.add([6, None, 270021])
    return build_case(QUESTION, "running_totals_in_a_column", ("Log.xlsx", xlsx(sheet), [sheet]))


def a_sentence_under_a_block() -> Case:
    """Notes between the rows, some with a date at the front or a category's word in them."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    notes = ("NB: all content incidents are also on the safeguarding system",
             "Half term", "*** Assembly on online conduct held w/c 18/11 ***")  # fmt: skip
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=6)):
        sheet.add(item.standard_row(day), item.key(day))
        if place % 2:
            sheet.add([notes[place // 2]])
    return build_case(QUESTION, "a_sentence_under_a_block", ("Log.xlsx", xlsx(sheet), [sheet]))


KINDS = (
    formulas_and_signs_at_the_start,
    heading_words_as_values,
    rows_with_only_a_date_or_only_words,
    table_comments_and_lists,
    staff_and_parents_in_the_log,
    newest_first_with_a_gap_in_years,
    running_totals_in_a_column,
    a_sentence_under_a_block,
)

"""Offices' headings: split over rows, asked as questions, numbered, doubled, out of order."""

from datetime import timedelta

from openpyxl import Workbook

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx
from tests.corpus.stock import AUTUMN_24, AUTUMN_25, SPRING_25, SUMMER_25, stock_for

__all__ = ["KINDS"]
QUESTION = "layouts"
TITLE = "Online Safety Incident Log 2024-2025"


def date_of_above_incident_with_dittos_and_subtotals() -> Case:
    """Two heading rows, ditto dates, a subtotal for each half-term, notes, a hidden column."""
    sheet = Sheet("Log")
    sheet.add([TITLE])
    sheet.add(["Please complete one line for each incident and tell the head teacher."])
    sheet.blank()
    sheet.add(["Date of", "Pupil", "Policy section 7", None, "Brief", "Action"])
    sheet.add(["incident", "initials", "Category", "Type of risk", "details", "taken"])
    chosen = stock_for(AUTUMN_24, rows=7)
    for place, (day, item) in enumerate(chosen):
        if place == 4:
            sheet.add([None, None, None, None, "Autumn 1 total", 5])
        real = chosen[1][0] if place == 2 else day
        shown = '"' if place == 2 else day
        sheet.add([shown, "QZ", item.category, item.nature, item.details, item.outcome],
                  item.key(real))  # fmt: skip
        if place == 2:
            sheet.add(["as above", "VX", "Content", "Sexual", "A picture was shown.", "NFA"],
                      f"{real} | Content/Sexual | nfa")  # fmt: skip
    sheet.add([None, None, None, None, "Autumn 2 total", 3])
    sheet.blank()
    sheet.add(["Notes"])
    sheet.add(["Keep this log in the locked folder. Reviewed by the governors every term."])

    def dress(workbook: Workbook) -> None:
        page = workbook["Log"]
        page.merge_cells("A1:F1")
        page.merge_cells("C4:D4")
        page.column_dimensions["B"].hidden = True

    return build_case(
        QUESTION,
        "date_of_above_incident_with_dittos_and_subtotals",
        ("Online safety log.xlsx", xlsx(sheet, dress=dress), [sheet]),
    )


def every_heading_over_three_rows() -> Case:
    """Narrow columns: each heading is written downwards, one word to a row."""
    sheet = Sheet("Log")
    sheet.add(["Date", None, "Type", "What", None, "Follow", "Where"])
    sheet.add(["of", "Category", "of", "happened", "Outcome", "up", "did it"])
    sheet.add(["incident", None, "risk", None, None, "date", "happen"])
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=6)):
        later = day.replace(day=28)
        where = ("In school", "At home")[place % 2]
        setting = ("in school", "outside school")[place % 2]
        sheet.add(
            [day, item.category, item.nature, item.details, item.outcome, later, where],
            f"{item.key(day)} | * | {setting}",
        )
    return build_case(QUESTION, "every_heading_over_three_rows", ("Log.xlsx", xlsx(sheet), [sheet]))


def headings_asked_as_questions() -> Case:
    """Every heading is a question, one of them to be answered yes or no."""
    sheet = Sheet("Responses")
    sheet.add(["When did it happen?", "Who was involved?", "What happened?",
               "Which category is it?", "What type of risk was it?", "Did you inform parents?",
               "What was the outcome?", "Does anything else need to happen?"])  # fmt: skip
    for place, (day, item) in enumerate(stock_for(SPRING_25, skip=1, rows=6)):
        informed = place % 2 == 0
        codes = {code for code in item.outcome_key.split("+") if code != "nfa" or not informed}
        codes |= {"parents"} if informed else set()
        more = " OR parents+nfa" if informed and item.outcome_key == "nfa" else ""
        sheet.add(
            [day, "Pupil", item.details, item.category, item.nature, ("No", "Yes")[informed],
             item.outcome, ("No", "no")[place % 2]],
            f"{day} | {item.cell} | {'+'.join(sorted(codes))}{more} | - | pupil",
        )  # fmt: skip
    return build_case(QUESTION, "headings_asked_as_questions", ("Log.xlsx", xlsx(sheet), [sheet]))


def numbered_headings_above_a_row_of_letters() -> Case:
    """ "1. Date", "2. Category"; a row of column letters; title rows; a total in words."""
    sheet = Sheet("Sheet1", left=1)
    sheet.add(["School: the primary school", None, None, "Academic year: 2024/25"])
    sheet.blank()
    sheet.add(["1. Date", "2. Class", "3. Category", "4. Type of risk", "5. Details", "6. Outcome"])
    sheet.add(["(a)", "(b)", "(c)", "(d)", "(e)", "(f)"])
    for day, item in stock_for(SUMMER_25, skip=2, rows=5):
        sheet.add([day, "Y5", item.category, item.nature, item.details, item.outcome],
                  item.key(day))  # fmt: skip
    sheet.add(["Total number of incidents this term: 5"])
    return build_case(
        QUESTION, "numbered_headings_above_a_row_of_letters", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def hints_in_a_row_below_the_headings() -> Case:
    """A row of hints in brackets under the headings, and an example below it."""
    sheet = Sheet("Log")
    sheet.add(["Date of incident", "Category", "Type of risk", "Details", "Outcome"])
    sheet.add(["(dd/mm/yyyy)", "(Contact, Conduct or Content)",
               "(Commercial, Aggressive, Sexual, Values)", "(no names please)",
               "(what was done)"])  # fmt: skip
    sheet.add(["e.g. 01/09/2024", "Conduct", "Aggressive", "Example only - please delete",
               "Parents contacted"], "not_an_incident/needs_decision")  # fmt: skip
    for day, item in stock_for(AUTUMN_24, skip=4, rows=5):
        sheet.add(item.standard_row(day), item.key(day))
    return build_case(
        QUESTION, "hints_in_a_row_below_the_headings", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def the_same_heading_three_times() -> Case:
    """ "Date" stands over the incident's day, over the action's and over the closing's."""
    sheet = Sheet("Log")
    sheet.add(["Ref", "Date", "Category", "Type of risk", "Details", "Action taken", "Date",
               "Outcome", "Date"])  # fmt: skip
    for place, (day, item) in enumerate(stock_for(AUTUMN_25, rows=5)):
        sheet.add([f"OS{place + 1:03}", day, item.category, item.nature, item.details,
                   "Spoke to the class", day + timedelta(3), item.outcome,
                   day + timedelta(9)],
                  f"{day} | {item.cell} | *")  # fmt: skip
    return build_case(QUESTION, "the_same_heading_three_times", ("Log.xlsx", xlsx(sheet), [sheet]))


def no_heading_over_the_date_and_the_category() -> Case:
    """The first two headings were never typed; a rule of dashes stands under the others."""
    sheet = Sheet("Log")
    sheet.add(["E-SAFETY BOOK"])
    sheet.add([None, None, "Type of risk", "Details", "Outcome", "Staff"])
    sheet.add(["-----", "-----", "-----", "-----", "-----", "-----"])
    for day, item in stock_for(AUTUMN_25, skip=5, rows=6):
        sheet.add([day, item.category, item.nature, item.details, item.outcome, "KQ"],
                  item.key(day))  # fmt: skip
    return build_case(
        QUESTION, "no_heading_over_the_date_and_the_category", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def the_date_comes_last() -> Case:
    """The columns run the other way round, with empty columns between them."""
    sheet = Sheet("Log")
    sheet.add(["Outcome", None, "Staff initials", "Details", "Type of risk", None, "Category",
               "Class", "Number", "Date"])  # fmt: skip
    for place, (day, item) in enumerate(stock_for(SPRING_25, rows=6), start=1):
        sheet.add([item.outcome, None, "KQ", item.details, item.nature, None, item.category, "6V",
                   place, f"{day.day}/{day.month}/{day:%y}"], item.key(day))  # fmt: skip
    return build_case(QUESTION, "the_date_comes_last", ("Log.xlsx", xlsx(sheet), [sheet]))


def units_and_remarks_in_the_headings() -> Case:
    """Headings carry units, asterisks, brackets and line breaks."""
    sheet = Sheet("Log")
    sheet.add(["No.", "DATE*\n(dd/mm/yy)", "TIME\n(24 h)", "LENGTH (mins)", "PUPILS (number)",
               "CATEGORY**\n(contact / conduct / content)", "TYPE OF RISK\n(see policy, s.7)",
               "DETAILS\n(continue overleaf)", "OUTCOME:\n(incl. parents)"])  # fmt: skip
    for place, (day, item) in enumerate(stock_for(SPRING_25, skip=3, rows=6), start=1):
        sheet.add([place, f"{day:%d/%m/%y}", "13:05", 10 + place, 1 + place % 3,
                   item.category.upper(), item.nature.lower(), item.details, item.outcome],
                  item.key(day))  # fmt: skip
    sheet.blank()
    sheet.add(["* the day it happened"])
    sheet.add(["** ask the online safety lead if unsure"])
    return build_case(
        QUESTION, "units_and_remarks_in_the_headings", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def groups_of_columns_merged_over_their_headings() -> Case:
    """Merged bands "ABOUT THE INCIDENT" and "WHAT WE DID", with two dates beneath."""
    sheet = Sheet("2024-25")
    sheet.add(["THE PRIMARY SCHOOL"])
    sheet.add(["ABOUT THE INCIDENT", None, None, None, None, "WHAT WE DID", None, None])
    sheet.add(["Date", "Time", "Category", "Type of risk", "Description", "Date", "Action",
               "Outcome"])  # fmt: skip
    for day, item in stock_for(AUTUMN_24, skip=1, rows=6):
        sheet.add([day, "lunch", item.category, item.nature, item.details,
                   day + timedelta(2), "Discussed in class", item.outcome],
                  f"{day} | {item.cell} | *")  # fmt: skip

    def dress(workbook: Workbook) -> None:
        page = workbook["2024-25"]
        page.merge_cells("A1:H1")
        page.merge_cells("A2:E2")
        page.merge_cells("F2:H2")

    return build_case(
        QUESTION,
        "groups_of_columns_merged_over_their_headings",
        ("Log.xlsx", xlsx(sheet, dress=dress), [sheet]),
    )


KINDS = (
    date_of_above_incident_with_dittos_and_subtotals,
    every_heading_over_three_rows,
    headings_asked_as_questions,
    numbered_headings_above_a_row_of_letters,
    hints_in_a_row_below_the_headings,
    the_same_heading_three_times,
    no_heading_over_the_date_and_the_category,
    the_date_comes_last,
    units_and_remarks_in_the_headings,
    groups_of_columns_merged_over_their_headings,
)

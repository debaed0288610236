"""Shapes of other offices: banners, forms, long columns, spacers, tables pasted from Word."""

from datetime import date

from openpyxl import Workbook

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, delimited, xlsx
from tests.corpus.stock import AUTUMN_24, SPRING_25, STANDARD_HEADINGS, SUMMER_25, stock_for

__all__ = ["KINDS"]
QUESTION = "layouts"


def fill(sheet: Sheet, days: tuple[date, ...], *, rows: int, skip: int = 0) -> None:
    """Ordinary rows under `STANDARD_HEADINGS`."""
    for day, item in stock_for(days, rows=rows, skip=skip):
        sheet.add(item.standard_row(day), item.key(day))


def days_as_banners() -> Case:
    """A diary: the day stands on a line of its own, and what happened below it."""
    sheet = Sheet("Diary")
    sheet.add(["Online safety diary"])
    sheet.add(["Category", "Type of risk", "Details", "Outcome"])
    items = stock_for(AUTUMN_24, rows=6)
    for place in (0, 2, 4):
        day = items[place][0]
        sheet.add([f"{day:%A} {day.day} {day:%B} {day.year}"])
        for _, item in items[place : place + 2]:
            sheet.add([item.category, item.nature, item.details, item.outcome], item.key(day))
        sheet.blank()
    return build_case(QUESTION, "days_as_banners", ("Diary.xlsx", xlsx(sheet), [sheet]))


def category_banners() -> Case:
    """Three blocks, each under its category's name, without a column for it."""
    sheet = Sheet("Log")
    sheet.add(["Online safety log 2024-25"])
    sheet.blank()
    sheet.add(["Date", "Type of risk", "Details", "Outcome"])
    for start, banner in ((0, "CONDUCT"), (1, "CONTACT"), (2, "CONTENT")):
        sheet.add([banner])
        for day, item in stock_for(AUTUMN_24)[start::9] + stock_for(SPRING_25, skip=start)[:1]:
            sheet.add([day, item.nature, item.details, item.outcome], item.key(day))
    return build_case(QUESTION, "category_banners", ("Log.xlsx", xlsx(sheet), [sheet]))


def half_term_banners_with_sums_carried() -> Case:
    """Halves of terms as banners, with sub-totals and what is brought and carried forward."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    sheet.add(["AUTUMN 1"])
    fill(sheet, AUTUMN_24[:4], rows=4)
    sheet.add(["Sub total Autumn 1", None, None, None, 4])
    sheet.add(["c/f", None, None, None, 4])
    sheet.add(["AUTUMN 2"])
    sheet.add(["b/f", None, None, None, 4])
    fill(sheet, AUTUMN_24[4:], rows=3, skip=4)
    sheet.add(["Sub-total", None, None, None, 3])
    sheet.add(["Total for term = 7"])
    case = "half_term_banners_with_sums_carried"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet), [sheet]))


def paper_forms_one_below_another() -> Case:
    """A form of A4 size for each incident, two questions to a line, all on one sheet."""
    sheet = Sheet("Forms")
    for day, item in stock_for(AUTUMN_24, rows=3):
        sheet.add([None, "ONLINE SAFETY INCIDENT FORM"])
        sheet.blank()
        sheet.add(["Date of incident:", day, None, "Time:", "10.15"])
        sheet.add(["Reported by:", "Class teacher", None, "Year group:", "Y5"])
        sheet.add(["Category:", item.category, None, "Type of risk:", item.nature])
        sheet.add(["What happened?", item.details])
        sheet.add(["Outcome:", item.outcome, None, "Signed:", None])
        sheet.blank(2)
        sheet.expect(item.key(day))
    case = "paper_forms_one_below_another"
    return build_case(QUESTION, case, ("Forms.xlsx", xlsx(sheet), [sheet]))


def everything_in_one_long_column() -> Case:
    """Notes typed down one column, "Date: ..." and so on, a blank line between incidents."""
    sheet = Sheet("Notes")
    for day, item in stock_for(AUTUMN_24, rows=4):
        sheet.add([f"Date: {day:%d/%m/%Y}"])
        sheet.add([f"Category: {item.category}"])
        sheet.add([f"Type of risk: {item.nature}"])
        sheet.add([f"Details: {item.details}"])
        sheet.add([f"Outcome: {item.outcome}"])
        sheet.blank()
        sheet.expect(item.key(day))
    case = "everything_in_one_long_column"
    return build_case(QUESTION, case, ("Notes.xlsx", xlsx(sheet), [sheet]))


def a_pivot_in_front_of_its_log() -> Case:
    """The first sheet counts, the second is the log it counts."""
    pivot, log = Sheet("Pivot"), Sheet("Data")
    pivot.add(["Term", "(All)"])
    pivot.blank()
    pivot.add(["Count of Date", "Column Labels"])
    pivot.add(["Row Labels", "Aggressive", "Commercial", "Sexual", "Values", "Grand Total"])
    pivot.add(["Conduct", 1, 1, None, None, 2])
    pivot.add(["Contact", None, 1, 1, None, 2])
    pivot.add(["Content", 1, None, None, 1, 2])
    pivot.add(["Grand Total", 2, 2, 1, 1, 6])
    log.add(STANDARD_HEADINGS)
    fill(log, AUTUMN_24, rows=6)
    case = "a_pivot_in_front_of_its_log"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(pivot, log), [pivot, log]))


def a_year_planner() -> Case:
    """A grid of months and days with a word in some cells: no row is an incident of its own."""
    sheet = Sheet("Planner")
    sheet.add(["", "Sep", "Oct", "Nov", "Dec"])
    notes = {3: (1, "unkind texts"), 12: (2, "scam"), 17: (1, "porn"), 21: (3, "spam")}
    for day in range(1, 32):
        row: list[object] = [day, None, None, None, None]
        if day in notes:
            month, words = notes[day]
            row[month] = words
        asked = "needs_decision/rejected/not_an_incident" if day in notes else ""
        sheet.add(row, asked)
    data = xlsx(sheet)
    return build_case(
        QUESTION, "a_year_planner", ("Planner.xlsx", data, [sheet]), may_be_refused=True
    )


def a_table_pasted_from_word() -> Case:
    """Each paragraph of a Word cell became a row; the other cells are merged down beside it."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    pairs = (("Parents informed", "Police informed", "parents+police"),
             ("Verbal warning", "Parents informed", "advice+parents"),
             ("Detention", "Reported to platform", "sanction+platform"))  # fmt: skip
    for (day, item), (first, second, key) in zip(stock_for(AUTUMN_24), pairs, strict=False):
        sheet.add([day, item.category, item.nature, "Told the class teacher.", first],
                  f"{day} | {item.cell} | {key}")  # fmt: skip
        sheet.add([None, None, None, "Told the head.", second])

    def dress(workbook: Workbook) -> None:
        for top in (2, 4, 6):
            for column in "ABC":
                workbook.worksheets[0].merge_cells(f"{column}{top}:{column}{top + 1}")

    case = "a_table_pasted_from_word"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet, dress=dress), [sheet]))


def a_second_table_below_and_to_the_right() -> Case:
    """Spring was begun lower down and further right, with headings of its own."""
    sheet = Sheet("Log")
    sheet.add(["Autumn"])
    sheet.add(STANDARD_HEADINGS)
    fill(sheet, AUTUMN_24, rows=3)
    sheet.blank(2)
    gap: list[object] = [None] * 7
    sheet.add([*gap, "Spring"])
    sheet.add([*gap, *STANDARD_HEADINGS])
    for day, item in stock_for(SPRING_25, rows=3, skip=3):
        sheet.add([*gap, *item.standard_row(day)], item.key(day))
    case = "a_second_table_below_and_to_the_right"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet), [sheet]))


def a_row_of_hints_below_the_headings() -> Case:
    """Under the headings stands how to fill them in, and a number for each column."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    sheet.add(["dd/mm/yyyy", "choose from list", "see key", "no names please", "what was done"])
    sheet.add(["(1)", "(2)", "(3)", "(4)", "(5)"])
    fill(sheet, AUTUMN_24, rows=5)
    case = "a_row_of_hints_below_the_headings"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet), [sheet]))


def empty_columns_between() -> Case:
    """A narrow empty column between each two, as lines of a printed form."""
    sheet = Sheet("Log")
    spaced: list[object] = []
    for heading in STANDARD_HEADINGS:
        spaced += [heading, None]
    sheet.add(spaced)
    for day, item in stock_for(AUTUMN_24, rows=5):
        cells: list[object] = []
        for value in item.standard_row(day):
            cells += [value, None]
        sheet.add(cells, item.key(day))
    return build_case(QUESTION, "empty_columns_between", ("Log.xlsx", xlsx(sheet), [sheet]))


def the_policy_pasted_above_the_log() -> Case:
    """Forty lines of the policy stand above, with the very words of the taxonomy."""
    sheet = Sheet("Log")
    sheet.add(["Social Media Policy - section 7, misuse"])
    for group, lines in (
        ("Contact", ("Commercial (tracking, harvesting personal information).",
                     "Aggressive (being bullied, harassed or stalked).")),
        ("Conduct", ("Commercial (illegal downloading, hacking, gambling, financial scams).",
                     "Sexual (creating and uploading inappropriate material).")),
        ("Content", ("Aggressive (violent/hateful content).",
                     "Values (bias, misleading info or advice).")),
    ):  # fmt: skip
        sheet.add([group])
        for line in lines:
            sheet.add([f"\u2022 {line}"])
        sheet.blank(3)
    sheet.add(["Last reviewed 01/2019", None, "Next review", "01/2020"])
    sheet.blank(2)
    sheet.add(STANDARD_HEADINGS)
    fill(sheet, AUTUMN_24, rows=5)
    case = "the_policy_pasted_above_the_log"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet), [sheet]))


def headings_again_at_the_foot() -> Case:
    """The headings stand below the last row too, and the sheet was printed in two parts."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    fill(sheet, SUMMER_25, rows=5)
    sheet.add(STANDARD_HEADINGS)
    sheet.add(["Page 1 of 2"])
    case = "headings_again_at_the_foot"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet), [sheet]))


def two_tables_of_a_free_program() -> Case:
    """A text export of two tables on one page, each under its table's name."""
    sheet = Sheet()
    sheet.add(["Table 1"])
    sheet.add(["Policy", "Social Media"])
    sheet.add(["Reviewed", "01/2019"])
    sheet.add()
    sheet.add(["Incidents"])
    sheet.add(STANDARD_HEADINGS)
    for day, item in stock_for(AUTUMN_24, rows=4):
        sheet.add(item.standard_row(f"{day.day} {day:%b %Y}"), item.key(day))
    data = delimited(sheet, ";").encode()
    return build_case(QUESTION, "two_tables_of_a_free_program", ("Export.csv", data, [sheet]))


KINDS = (
    days_as_banners,
    category_banners,
    half_term_banners_with_sums_carried,
    paper_forms_one_below_another,
    everything_in_one_long_column,
    a_pivot_in_front_of_its_log,
    a_year_planner,
    a_table_pasted_from_word,
    a_second_table_below_and_to_the_right,
    a_row_of_hints_below_the_headings,
    empty_columns_between,
    the_policy_pasted_above_the_log,
    headings_again_at_the_foot,
    two_tables_of_a_free_program,
)

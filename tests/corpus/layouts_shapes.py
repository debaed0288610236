"""Layouts: tick columns, codes with a legend, forms, and dates in three columns."""

from datetime import date

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx
from tests.corpus.stock import AUTUMN_24, AUTUMN_25, STOCK, stock_for

__all__ = ["KINDS"]
QUESTION = "layouts"
CATEGORIES = ("Contact", "Conduct", "Content")
NATURES = ("Commercial", "Aggressive", "Sexual", "Values")


def date_in_three_columns() -> Case:
    """Day, month and year each have a column."""
    sheet = Sheet("Log")
    sheet.add(["Day", "Month", "Year", "Category", "Type of risk", "Details", "Outcome"])
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=6)):
        month = day.month if place % 2 else f"{day:%B}"
        sheet.add(
            [day.day, month, day.year, item.category, item.nature, item.details, item.outcome],
            item.key(day),
        )
    return build_case(QUESTION, "date_in_three_columns", ("Log.xlsx", xlsx(sheet), [sheet]))


def ticks_for_category_and_nature() -> Case:
    """One column per category and one per type of risk, ticked in four ways."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Details", *CATEGORIES, *NATURES, "Outcome"])
    for place, (day, item) in enumerate(stock_for(AUTUMN_24)):
        mark = ("x", "\u2713", "Y", 1)[place % 4]
        ticks = [
            mark if name in {item.category, item.nature} else None
            for name in (*CATEGORIES, *NATURES)
        ]
        sheet.add([day, item.details, *ticks, item.outcome], item.key(day))
    return build_case(QUESTION, "ticks_for_category_and_nature", ("Log.xlsx", xlsx(sheet), [sheet]))


def ticks_under_a_group_heading() -> Case:
    """The same under two heading rows; the column heading alone names the category."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category (tick one)", None, None, "Type of risk", "Outcome"])
    sheet.add([None, *CATEGORIES, None, None])
    for day, item in stock_for(AUTUMN_25, rows=6):
        ticks = ["\u2714" if name == item.category else None for name in CATEGORIES]
        sheet.add([day, *ticks, item.nature, item.outcome], item.key(day))
    return build_case(QUESTION, "ticks_under_a_group_heading", ("Log.xlsx", xlsx(sheet), [sheet]))


def ticks_with_no_and_blank() -> Case:
    """Every box says Yes or No."""
    sheet = Sheet("Log")
    sheet.add(["Incident date", *CATEGORIES, "Type of risk", "Outcome"])
    for day, item in stock_for(AUTUMN_25, rows=5):
        boxes = ["Yes" if name == item.category else "No" for name in CATEGORIES]
        sheet.add([day, *boxes, item.nature, item.outcome], item.key(day))
    return build_case(QUESTION, "ticks_with_no_and_blank", ("Log.xlsx", xlsx(sheet), [sheet]))


def outcomes_as_ticks() -> Case:
    """One column per outcome; several may be ticked, or none."""
    outcomes = ("Parents contacted", "Verbal warning", "Detention", "Police informed", "CEOP")
    codes = ("parents", "advice", "sanction", "police", "ceop")
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", "Details", *outcomes])
    ticked = ((0,), (0, 1), (2,), (0, 3, 4), ())
    for (day, item), marks in zip(stock_for(AUTUMN_24, rows=5), ticked, strict=True):
        boxes = ["x" if place in marks else None for place in range(len(outcomes))]
        answer = "+".join(codes[place] for place in marks) or "none"
        sheet.add(
            [day, item.category, item.nature, item.details, *boxes],
            f"{day} | {item.cell} | {answer}",
        )
    return build_case(QUESTION, "outcomes_as_ticks", ("Log.xlsx", xlsx(sheet), [sheet]))


def outcomes_as_yes_and_no() -> Case:
    """Questions with Y or N beside an outcome in words."""
    sheet = Sheet("Log")
    sheet.add(
        ["Date", "Category", "Type of risk", "Parents informed?", "Police informed?", "Outcome"]
    )
    answers = (("Y", "N", "Verbal warning", "parents+advice"), ("N", "N", "NFA", "nfa"),
               ("Yes", "Yes", "Detention", "parents+police+sanction"),
               ("No", "No", "Verbal warning", "advice"))  # fmt: skip
    for (day, item), (parents, police, words, codes) in zip(
        stock_for(AUTUMN_25, rows=4), answers, strict=True
    ):
        sheet.add(
            [day, item.category, item.nature, parents, police, words],
            f"{day} | {item.cell} | {codes}",
        )
    return build_case(QUESTION, "outcomes_as_yes_and_no", ("Log.xlsx", xlsx(sheet), [sheet]))


def codes_with_a_legend_below() -> Case:
    """Numbers stand for the categories; the legend is under the table."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category (see key)", "Type of risk", "Details", "Outcome"])
    numbers = {name: place for place, name in enumerate(CATEGORIES, start=1)}
    for day, item in stock_for(AUTUMN_24, rows=6):
        sheet.add(
            [day, numbers[item.category], item.nature, item.details, item.outcome],
            f"{day} | {item.cell} OR -/{item.nature} | {item.outcome_key}",
        )
    sheet.blank()
    sheet.add(["Key"])
    for name, number in numbers.items():
        sheet.add([number, name])
    return build_case(QUESTION, "codes_with_a_legend_below", ("Log.xlsx", xlsx(sheet), [sheet]))


def codes_with_a_legend_sheet() -> Case:
    """Letters stand for the twelve cells; another sheet explains them."""
    letters = {
        f"{category}/{nature}": f"{category[:3].upper()}{place}"
        for category in CATEGORIES
        for place, nature in enumerate(NATURES, start=1)
    }
    log = Sheet("Log")
    log.add(["Date", "Code", "Details", "Outcome"])
    for day, item in stock_for(AUTUMN_25, rows=6):
        log.add(
            [day, letters[item.cell], item.details, item.outcome],
            f"{day} | {item.cell} OR -/- | {item.outcome_key}",
        )
    key = Sheet("Codes")
    key.add(["Code", "Meaning"])
    for cell, letter in letters.items():
        key.add([letter, cell.replace("/", " - ")])
    return build_case(
        QUESTION, "codes_with_a_legend_sheet", ("Log.xlsx", xlsx(log, key), [log, key])
    )


def one_form_per_sheet() -> Case:
    """Each incident is a form on its own sheet: labels on the left, answers beside them."""
    sheets = []
    for number, (day, item) in enumerate(stock_for(AUTUMN_24, rows=3), start=1):
        sheet = Sheet(f"Form {number}")
        sheet.add(["Online Safety Incident Report Form"])
        sheet.blank()
        for label, value in (("Date of incident", day), ("Category", item.category),
                             ("Type of risk", item.nature), ("Platform", item.platform),
                             ("What happened", item.details), ("Outcome", item.outcome),
                             ("Reported by", "Mrs W")):  # fmt: skip
            sheet.add([label, value])
        sheet.expect(item.key(day, platform=True))
        sheets.append(sheet)
    return build_case(QUESTION, "one_form_per_sheet", ("Forms.xlsx", xlsx(*sheets), sheets))


def incidents_in_columns() -> Case:
    """The table is on its side: one column for each incident."""
    chosen = stock_for(AUTUMN_25, rows=5)
    sheet = Sheet("Log")
    sheet.add(["Incident", *range(1, 6)])
    sheet.add(["Date", *(day for day, _ in chosen)])
    sheet.add(["Category", *(item.category for _, item in chosen)])
    sheet.add(["Type of risk", *(item.nature for _, item in chosen)])
    sheet.add(["Details", *(item.details for _, item in chosen)])
    sheet.add(["Outcome", *(item.outcome for _, item in chosen)])
    for day, item in chosen:
        sheet.expect(item.key(day))
    return build_case(QUESTION, "incidents_in_columns", ("Log.xlsx", xlsx(sheet), [sheet]))


def forms_one_below_another() -> Case:
    """Three filled-in forms follow each other down one sheet."""
    sheet = Sheet("Reports")
    for number, (day, item) in enumerate(stock_for(AUTUMN_24, skip=3, rows=3), start=1):
        sheet.add([f"Incident {number}"])
        for label, value in (("Date:", day), ("Category:", item.category),
                             ("Type of risk:", item.nature), ("Description:", item.details),
                             ("Outcome:", item.outcome)):  # fmt: skip
            sheet.add([label, value])
        sheet.blank()
        sheet.expect(item.key(day))
    return build_case(QUESTION, "forms_one_below_another", ("Reports.xlsx", xlsx(sheet), [sheet]))


def two_rows_for_each_incident() -> Case:
    """The first row holds the facts, the second the text under them."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", "Outcome"])
    for day, item in ((date(2024, 11, 5), STOCK[0]), (date(2024, 11, 12), STOCK[3]),
                      (date(2024, 11, 19), STOCK[6])):  # fmt: skip
        sheet.add([day, item.category, item.nature, item.outcome], item.key(day))
        sheet.add([f"Details: {item.details}"])
    return build_case(QUESTION, "two_rows_for_each_incident", ("Log.xlsx", xlsx(sheet), [sheet]))


KINDS = (
    date_in_three_columns,
    ticks_for_category_and_nature,
    ticks_under_a_group_heading,
    ticks_with_no_and_blank,
    outcomes_as_ticks,
    outcomes_as_yes_and_no,
    codes_with_a_legend_below,
    codes_with_a_legend_sheet,
    one_form_per_sheet,
    incidents_in_columns,
    forms_one_below_another,
    two_rows_for_each_incident,
)

"""Harder mixtures: bands over dates, tables beside the log, copies, two days in a cell."""

from datetime import timedelta

from openpyxl import Workbook

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx
from tests.corpus.stock import (
    AUTUMN_24,
    AUTUMN_25,
    SPRING_25,
    STANDARD_HEADINGS,
    STOCK,
    SUMMER_25,
    stock_for,
)

__all__ = ["KINDS"]
QUESTION = "layouts"


def dates_under_one_band() -> Case:
    """A band "Dates" over "Reported", "Incident" and "Closed"; "Policy" over two more."""
    sheet = Sheet("Log")
    sheet.add(["Ref", "Dates", None, None, "Policy", None, "Details", "Outcome"])
    sheet.add([None, "Reported", "Incident", "Closed", "Category", "Risk", None, None])
    for place, (day, item) in enumerate(stock_for(AUTUMN_25, rows=6)):
        sheet.add([f"R{place}", day + timedelta(1), day, day + timedelta(10), item.category,
                   item.nature, item.details, item.outcome], item.key(day))  # fmt: skip

    def dress(workbook: Workbook) -> None:
        workbook["Log"].merge_cells("B1:D1")
        workbook["Log"].merge_cells("E1:F1")

    return build_case(
        QUESTION, "dates_under_one_band", ("Log.xlsx", xlsx(sheet, dress=dress), [sheet])
    )


def counts_above_the_log() -> Case:
    """A small table of counts stands above the log, and another at its right."""
    sheet = Sheet("2024-25")
    sheet.add(["Summary so far"])
    sheet.add(["Category", "Number"])
    for category, count in (("Contact", 2), ("Conduct", 2), ("Content", 2)):
        sheet.add([category, count])
    sheet.add(["Total", 6])
    sheet.blank()
    sheet.add([*STANDARD_HEADINGS, None, "Term", "Count"])
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=6)):
        beside = ([None, "Autumn", 6], [None, "Spring", 0], [None, "Summer", 0])
        more = beside[place] if place < 3 else []
        sheet.add([*item.standard_row(day), *more], item.key(day))
    return build_case(QUESTION, "counts_above_the_log", ("Log.xlsx", xlsx(sheet), [sheet]))


def half_term_ticked_in_place_of_a_date() -> Case:
    """Six narrow columns, one a half-term, one of them crossed: the term is all there is."""
    sheet = Sheet("Log")
    sheet.add(["Online safety 2024-25"])
    sheet.add(["No.", "Aut 1", "Aut 2", "Spr 1", "Spr 2", "Sum 1", "Sum 2", "Category",
               "Type of risk", "Outcome"])  # fmt: skip
    terms = ("Autumn", "Autumn", "Spring", "Spring", "Summer", "Summer")
    for place, item in enumerate(STOCK[:6]):
        boxes = ["x" if box == place else None for box in range(6)]
        sheet.add([place + 1, *boxes, item.category, item.nature, item.outcome],
                  f"accepted/needs_decision/rejected: term {terms[place]} 2024/25 | {item.cell} | "
                  f"{item.outcome_key}")  # fmt: skip
    return build_case(
        QUESTION, "half_term_ticked_in_place_of_a_date", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def every_column_two_wide() -> Case:
    """Each heading and each cell is merged over two columns; dates merged downwards as well."""
    sheet = Sheet("Log")
    sheet.add([cell for heading in STANDARD_HEADINGS for cell in (heading, None)])
    chosen = stock_for(SPRING_25, rows=6)
    for place, (_, item) in enumerate(chosen):
        day = chosen[place - place % 2][0]
        row = item.standard_row(None if place % 2 else day)
        sheet.add([cell for value in row for cell in (value, None)], item.key(day))

    def dress(workbook: Workbook) -> None:
        page = workbook["Log"]
        for row in range(1, 8):
            for column in range(3, 11, 2):
                page.merge_cells(start_row=row, end_row=row, start_column=column,
                                 end_column=column + 1)  # fmt: skip
        page.merge_cells("A1:B1")
        for row in (2, 4, 6):
            page.merge_cells(f"A{row}:B{row + 1}")

    return build_case(
        QUESTION, "every_column_two_wide", ("Log.xlsx", xlsx(sheet, dress=dress), [sheet])
    )


def form_with_each_answer_below_its_label() -> Case:
    """One form to a sheet; the answer stands in the row under the label."""
    sheets = []
    for place, (day, item) in enumerate(stock_for(SUMMER_25, rows=3), start=1):
        sheet = Sheet(f"Report {place}")
        sheet.add(["Incident report"])
        for label, value in (("Date of incident", day), ("Category", item.category),
                             ("Type of risk", item.nature), ("What happened?", item.details),
                             ("Outcome", item.outcome)):  # fmt: skip
            sheet.add([label])
            sheet.add([value])
        sheet.expect(item.key(day))
        sheets.append(sheet)
    return build_case(
        QUESTION, "form_with_each_answer_below_its_label", ("Forms.xlsx", xlsx(*sheets), sheets)
    )


def term_bands_over_days_without_a_year() -> Case:
    """Bands name term and year; days are "Thu 12/9"; the newest stands first."""
    sheet = Sheet("Log")
    sheet.add(["Running log - newest at the top"])
    sheet.add(STANDARD_HEADINGS)
    for title, days, skip in (("SUMMER TERM 2025", SUMMER_25[:2], 0),
                              ("SPRING TERM 2025", SPRING_25[:3], 2),
                              ("AUTUMN TERM 2024", AUTUMN_24[:3], 5)):  # fmt: skip
        sheet.add([title])
        for day, item in reversed(stock_for(days, skip=skip)):
            sheet.add(item.standard_row(f"{day:%a} {day.day}/{day.month}"), item.key(day))
    return build_case(
        "dates", "term_bands_over_days_without_a_year", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def category_and_risk_in_one_cell_many_ways() -> Case:
    """One column: "Conduct - Aggressive", "Content: Values", "Sexual (Contact)"."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category and type of risk", "Description", "Action and outcome"])
    forms = ("{0} - {1}", "{0}: {1}", "{1} ({0})", "{0}/{1}", "{0}, {1}", "{0}\n{1}", "{0} {1}",
             "{0} \u2013 {1}")  # fmt: skip
    for (day, item), form in zip(stock_for(AUTUMN_24), forms, strict=True):
        sheet.add([day, form.format(item.category, item.nature), item.details, item.outcome],
                  item.key(day))  # fmt: skip
    return build_case(
        "classification",
        "category_and_risk_in_one_cell_many_ways",
        ("Log.xlsx", xlsx(sheet), [sheet]),
    )


def two_days_stacked_in_one_cell() -> Case:
    """One row holds two days, one under the other: somebody has to say."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    for place, (day, item) in enumerate(stock_for(AUTUMN_25, rows=5)):
        if place == 2:
            shown = f"{day:%d/%m/%Y}\n{day + timedelta(5):%d/%m/%Y}"
            sheet.add(item.standard_row(shown), "needs_decision/rejected")
        else:
            sheet.add(item.standard_row(day), item.key(day))
    return build_case("dates", "two_days_stacked_in_one_cell", ("Log.xlsx", xlsx(sheet), [sheet]))


def a_copy_of_the_sheet_left_in_the_book() -> Case:
    """ "Log (2)" is an older copy of "Log", hidden; "Pivot" counts them."""
    log, copy, pivot = Sheet("Log"), Sheet("Log (2)"), Sheet("Pivot")
    for sheet in (log, copy):
        sheet.add(["Ref", *STANDARD_HEADINGS])
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, skip=2, rows=5)):
        log.add([f"N{place}", *item.standard_row(day)], item.key(day))
        if place < 3:
            copy.add([f"N{place}", *item.standard_row(day)], "duplicate")
    pivot.add(["Row Labels", "Count of Date"])
    for category, count in (("Conduct", 2), ("Contact", 2), ("Content", 1), ("Grand Total", 5)):
        pivot.add([category, count])
    sheets = [log, copy, pivot]

    def dress(workbook: Workbook) -> None:
        workbook["Log (2)"].sheet_state = "hidden"

    return build_case(
        "duplicates",
        "a_copy_of_the_sheet_left_in_the_book",
        ("Log.xlsx", xlsx(*sheets, dress=dress), sheets),
    )


def months_counted_inside_the_log() -> Case:
    """Grouped by month with "September Count 2" under each, headings again for each month."""
    sheet = Sheet("Log")
    sheet.add(["Academic year 2024-2025"])
    chosen = stock_for(AUTUMN_24)
    for place in range(4):
        month = chosen[place * 2][0]
        sheet.add([f"{month:%B}".upper()])
        sheet.add(["Date", "Year group", "Category", "Type of risk", "Outcome", "Staff"])
        for day, item in chosen[place * 2 : place * 2 + 2]:
            sheet.add([f"{day.day}/{day.month}", "Y6", item.category, item.nature, item.outcome,
                       "KQ"], item.key(day))  # fmt: skip
        sheet.add([f"{month:%B} Count", None, 2])
        sheet.blank()
    sheet.add(["Grand Count", None, 8])
    return build_case(QUESTION, "months_counted_inside_the_log", ("Log.xlsx", xlsx(sheet), [sheet]))


def follow_up_rows_below_an_incident() -> Case:
    """Rows "Update" carry a later day and no kind of their own: they are no new incidents."""
    sheet = Sheet("Log")
    sheet.add(["No.", "Date", "Category", "Type of risk", "Details", "Outcome"])
    for place, (day, item) in enumerate(stock_for(SPRING_25, rows=4), start=1):
        sheet.add([place, *item.standard_row(day)], item.key(day))
        if place in {1, 3}:
            sheet.add([None, day + timedelta(2), None, None, "Update: family came in to talk."],
                      "needs_decision/not_an_incident/duplicate/rejected")  # fmt: skip
    return build_case(
        QUESTION, "follow_up_rows_below_an_incident", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def cyber_log_with_kinds_as_bands() -> Case:
    """The type of risk stands as a band over its rows; the category has a column."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Details", "Outcome"])
    natures = ("Aggressive", "Sexual", "Values")
    for place, nature in enumerate(natures):
        sheet.add([nature.upper()])
        for more, category in enumerate(("Contact", "Conduct")):
            day = AUTUMN_24[place * 2 + more]
            sheet.add([day, category, "Told by the class teacher.", "Parents contacted"],
                      f"{day} | {category}/{nature} OR {category}/- | parents")  # fmt: skip
    return build_case(
        "classification", "cyber_log_with_kinds_as_bands", ("Log.xlsx", xlsx(sheet), [sheet])
    )


KINDS = (
    dates_under_one_band,
    counts_above_the_log,
    half_term_ticked_in_place_of_a_date,
    every_column_two_wide,
    form_with_each_answer_below_its_label,
    term_bands_over_days_without_a_year,
    category_and_risk_in_one_cell_many_ways,
    two_days_stacked_in_one_cell,
    a_copy_of_the_sheet_left_in_the_book,
    months_counted_inside_the_log,
    follow_up_rows_below_an_incident,
    cyber_log_with_kinds_as_bands,
)

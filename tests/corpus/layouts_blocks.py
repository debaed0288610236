"""Layouts: several tables on a sheet, repeated headings, blocks, totals and spacers."""

from datetime import date

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference

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


def heading_repeated_on_each_page() -> Case:
    """The heading comes back every few rows, as on printed pages."""
    sheet = Sheet("Log")
    for start in (0, 3, 6):
        sheet.add(STANDARD_HEADINGS)
        for day, item in stock_for(AUTUMN_24, skip=start)[start : start + 3]:
            sheet.add(item.standard_row(day), item.key(day))
    return build_case(QUESTION, "heading_repeated_on_each_page", ("L.xlsx", xlsx(sheet), [sheet]))


def two_tables_with_other_columns() -> Case:
    """Pupils' incidents, and under them staff incidents with the columns in another order."""
    sheet = Sheet("Incidents")
    sheet.add(["PUPIL INCIDENTS"])
    sheet.add(STANDARD_HEADINGS)
    for day, item in stock_for(AUTUMN_24, rows=4):
        sheet.add(item.standard_row(day), item.key(day))
    sheet.blank(2)
    sheet.add(["STAFF INCIDENTS"])
    sheet.add(["Details", "Outcome", "Date", "Type of risk", "Category"])
    sheet.add(
        ["Member of staff posted about the school", "Verbal warning", date(2024, 10, 9),
         "Aggressive", "Conduct"],
        "2024-10-09 | Conduct/Aggressive | advice",
    )  # fmt: skip
    sheet.add(
        ["Staff account sent adverts", "NFA", date(2024, 11, 20), "Commercial", "Content"],
        "2024-11-20 | Content/Commercial | nfa",
    )
    return build_case(QUESTION, "two_tables_with_other_columns", ("I.xlsx", xlsx(sheet), [sheet]))


def tally_beside_the_table() -> Case:
    """A small table of counts stands to the right of the log."""
    sheet = Sheet("Log")
    sheet.add([*STANDARD_HEADINGS, None, "Category", "Number"])
    counts = (("Contact", 2), ("Conduct", 2), ("Content", 1), ("Total", 5))
    for (day, item), side in zip(stock_for(AUTUMN_24, rows=5), [*counts, ()], strict=True):
        sheet.add([*item.standard_row(day), None, *side], item.key(day))
    return build_case(QUESTION, "tally_beside_the_table", ("Log.xlsx", xlsx(sheet), [sheet]))


def month_blocks_with_subtotals() -> Case:
    """A month's name above each block, a subtotal below it, a grand total at the end."""
    sheet = Sheet("2024-25")
    sheet.add(["E-safety log 2024-25"])
    sheet.add(STANDARD_HEADINGS)
    for title, start, stop in (("September 2024", 0, 2), ("October 2024", 2, 4),
                               ("November 2024", 4, 6), ("December 2024", 6, 8)):  # fmt: skip
        sheet.add([title])
        for day, item in stock_for(AUTUMN_24)[start:stop]:
            sheet.add(item.standard_row(day), item.key(day))
        sheet.add(["Total for month", None, None, None, stop - start])
    sheet.add(["GRAND TOTAL", None, None, None, 8])
    return build_case(
        QUESTION, "month_blocks_with_subtotals", ("Esafety.xlsx", xlsx(sheet), [sheet])
    )


def terms_as_blocks_dates_without_year() -> Case:
    """Each block's title gives the term and year, its rows only day and month."""
    sheet = Sheet("Log")
    blocks = (
        ("Autumn Term 2024", AUTUMN_24), ("Spring Term 2025", SPRING_25),
        ("Summer Term 2025", SUMMER_25),
    )  # fmt: skip
    for title, days in blocks:
        sheet.add([title])
        sheet.add(STANDARD_HEADINGS)
        for day, item in stock_for(days, rows=3):
            sheet.add(item.standard_row(f"{day.day} {day:%b}"), item.key(day))
        sheet.blank()
    return build_case(
        QUESTION, "terms_as_blocks_dates_without_year", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def blank_rows_between() -> Case:
    """Blank spacer rows everywhere, and a few that hold only spaces."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    for place, (day, item) in enumerate(stock_for(SUMMER_25, rows=7)):
        sheet.add(item.standard_row(day), item.key(day))
        if place % 2:
            sheet.add(["   ", " ", None, "\u00a0"])
        else:
            sheet.blank(place)
    return build_case(QUESTION, "blank_rows_between", ("Log.xlsx", xlsx(sheet), [sheet]))


def numbers_prefilled() -> Case:
    """Thirty numbered lines, of which six were used."""
    sheet = Sheet("Log")
    sheet.add(["No.", *STANDARD_HEADINGS])
    used = stock_for(AUTUMN_25, rows=6)
    for number in range(1, 31):
        if number <= len(used):
            day, item = used[number - 1]
            sheet.add([number, *item.standard_row(day)], item.key(day))
        else:
            sheet.add([number])
    return build_case(QUESTION, "numbers_prefilled", ("Log.xlsx", xlsx(sheet), [sheet]))


def lists_left_at_their_first_choice() -> Case:
    """Drop-downs say "Please select" on the lines not used yet."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    for day, item in stock_for(AUTUMN_25, rows=4):
        sheet.add(item.standard_row(day), item.key(day))
    for _ in range(6):
        sheet.add([None, "Please select", "Please select", None, "Please select"])
    return build_case(
        QUESTION, "lists_left_at_their_first_choice", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def cover_charts_and_lists() -> Case:
    """A cover sheet, the log, a chart sheet, a sheet of lists and a dashboard of counts."""
    cover = Sheet("Cover")
    cover.add(["Oakfield Primary School"])
    cover.add(["Online safety log 2025/26"])
    cover.add(["Version 3, issued 01/09/2025, review 01/09/2026"])
    log = Sheet("Log")
    log.add(STANDARD_HEADINGS)
    for day, item in stock_for(AUTUMN_25, rows=6):
        log.add(item.standard_row(day), item.key(day))
    lists = Sheet("Lists")
    lists.add(["Category", "Type of risk", "Outcome"])
    for row in (("Contact", "Commercial", "NFA"), ("Conduct", "Aggressive", "Parents contacted"),
                ("Content", "Sexual", "Police informed"), (None, "Values", "Other")):  # fmt: skip
        lists.add(row)
    counts = Sheet("Dashboard")
    counts.add(["Category", "Autumn", "Spring", "Summer"])
    for name, number in (("Contact", 2), ("Conduct", 2), ("Content", 2)):
        counts.add([name, number, 0, 0])

    def dress(workbook: Workbook) -> None:
        chart = BarChart()
        chart.add_data(Reference(workbook["Dashboard"], min_col=2, min_row=1, max_row=4))
        workbook.create_chartsheet("Chart").add_chart(chart)

    sheets = [cover, log, lists, counts]
    return build_case(
        QUESTION, "cover_charts_and_lists", ("Log.xlsx", xlsx(*sheets, dress=dress), sheets)
    )


def stray_cell_at_the_far_corner() -> Case:
    """Someone once pressed Ctrl, arrow and a key."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    for day, item in stock_for(AUTUMN_24, rows=5):
        sheet.add(item.standard_row(day), item.key(day))

    def dress(workbook: Workbook) -> None:
        workbook.worksheets[0]["XFD1048576"] = " "

    return build_case(
        QUESTION, "stray_cell_at_the_far_corner", ("Log.xlsx", xlsx(sheet, dress=dress), [sheet])
    )


def tally_sheet_only() -> Case:
    """Counts by month and no incident: nothing may be offered as one."""
    sheet = Sheet("Tally")
    sheet.add(["Online incidents 2024/25"])
    sheet.add(["Month", "Contact", "Conduct", "Content", "Total"])
    for month, *numbers in (("September", 1, 2, 0, 3), ("October", 0, 1, 1, 2),
                            ("November", 0, 3, 0, 3), ("Total", 1, 6, 1, 8)):  # fmt: skip
        sheet.add([month, *numbers])
    return build_case(
        QUESTION, "tally_sheet_only", ("Tally.xlsx", xlsx(sheet), [sheet]), may_be_refused=True
    )


def dated_tally_sheet() -> Case:
    """Counts by week, with dates and a category for each column."""
    sheet = Sheet("Weekly")
    sheet.add(["Week beginning", "Contact", "Conduct", "Content", "No. of incidents"])
    for week in (date(2025, 9, 8), date(2025, 9, 15), date(2025, 9, 22), date(2025, 9, 29)):
        sheet.add([week, 0, week.day % 3, 1, 1 + week.day % 3])
    return build_case(
        QUESTION, "dated_tally_sheet", ("Weekly.xlsx", xlsx(sheet), [sheet]), may_be_refused=True
    )


def not_an_incident_log() -> Case:
    """Dinner money: dates, amounts and notes, and nothing about incidents."""
    sheet = Sheet("Dinners")
    sheet.add(["Date", "Pupil", "Amount", "Paid by", "Receipt", "Class"])
    for place, day in enumerate(AUTUMN_25):
        sheet.add([day, f"Pupil {place}", 12.5, "Card", 1000 + place, "Oak"])
    return build_case(
        QUESTION, "not_an_incident_log", ("Dinners.xlsx", xlsx(sheet), [sheet]),
        may_be_refused=True,
    )  # fmt: skip


def a_long_log() -> Case:
    """A log of several years, with nothing else unusual."""
    sheet = Sheet("Log")
    sheet.add(["Ref", *STANDARD_HEADINGS])
    days = [day for days in (AUTUMN_24, SPRING_25, SUMMER_25, AUTUMN_25) for day in days]
    for number in range(280):
        day = days[number * len(days) // 280]
        item = STOCK[number % len(STOCK)]
        sheet.add([f"OS{number:04d}", *item.standard_row(day)], item.key(day))
    return build_case(QUESTION, "a_long_log", ("Log.xlsx", xlsx(sheet), [sheet]))


KINDS = (
    heading_repeated_on_each_page,
    two_tables_with_other_columns,
    tally_beside_the_table,
    month_blocks_with_subtotals,
    terms_as_blocks_dates_without_year,
    blank_rows_between,
    numbers_prefilled,
    lists_left_at_their_first_choice,
    cover_charts_and_lists,
    stray_cell_at_the_far_corner,
    tally_sheet_only,
    dated_tally_sheet,
    not_an_incident_log,
    a_long_log,
)

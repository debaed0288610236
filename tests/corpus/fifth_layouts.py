"""Layouts, sentence by sentence: headings of three rows, blocks, sheets for a half-term."""

from datetime import date

from openpyxl import Workbook

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx

__all__ = ["KINDS"]
QUESTION = "layouts"


def three_heading_rows_with_line_breaks() -> Case:
    """The heading is three merged rows deep, far down the sheet, with line breaks in it."""
    sheet = Sheet("Log", left=1)
    sheet.blank(5)
    sheet.add(["ONLINE SAFETY INCIDENT LOG"])
    sheet.blank()
    sheet.add(["The incident", None, None, "What it was", None, "What we did", None])
    sheet.add(["When", None, "Where", "Section 7", None, "Response", None])
    sheet.add(["Date of\nincident", "Time", "In school /\nout of school", "Category",
            "Type of\nrisk",
               "Action\ntaken", "Final\noutcome"])  # fmt: skip
    sheet.add(
        [
            date(2024, 10, 3),
            "10:15",
            "In school",
            "Conduct",
            "Aggressive",
            "Spoke to mum",
            "Detention",
        ],
        "2024-10-03 | Conduct/Aggressive | parents+sanction | - | * | in school",
    )
    sheet.add([date(2024, 10, 17), "after school", "Out of school", "Contact", "Sexual",
               "Reported to CEOP", "Police informed"],
              "2024-10-17 | Contact/Sexual | ceop+police | - | * | outside school")  # fmt: skip
    sheet.add([date(2024, 11, 12), "13:00", "Home", "Content", "Values", "None", "NFA"],
              "2024-11-12 | Content/Values | nfa | - | * | outside school")  # fmt: skip

    def dress(workbook: Workbook) -> None:
        page = workbook["Log"]
        for area in ("B8:D8", "E8:F8", "G8:H8", "B9:C9", "E9:F9", "G9:H9"):
            page.merge_cells(area)

    return build_case(
        QUESTION, "three_heading_rows_with_line_breaks", ("Log.xlsx", xlsx(sheet, dress=dress),
        [sheet])
    )  # fmt: skip


def two_tables_in_another_order_and_training() -> Case:
    """A table of staff training stands between two tables of incidents."""
    sheet = Sheet("2024-25")
    sheet.add(["Pupil incidents"])
    sheet.add(["Date", "Category", "Risk", "Outcome"])
    sheet.add(["04/10/2024", "Conduct", "Aggressive", "Parents contacted"],
              "2024-10-04 | Conduct/Aggressive | parents")  # fmt: skip
    sheet.add(["15/10/2024", "Content", "Commercial", "No further action"],
              "2024-10-15 | Content/Commercial | nfa")  # fmt: skip
    sheet.blank(2)
    sheet.add(["Staff training"])
    sheet.add(["Date", "Course", "Attended"])
    sheet.add(["02/09/2024", "Online safety update", 14])
    sheet.add(["06/01/2025", "Prevent refresher", 12])
    sheet.blank(2)
    sheet.add(["Staff incidents"])
    sheet.add(["Outcome", "Category", "Risk", "Date"])
    sheet.add(
        ["Disciplinary", "Conduct", "Values", "21/11/2024"],
        "2024-11-21 | Conduct/Values | staff OR sanction | - | staff OR not known",
    )
    sheet.add(["Verbal warning", "Content", "Values", "28/11/2024"],
              "2024-11-28 | Content/Values | advice | - | staff OR not known")  # fmt: skip
    return build_case(
        QUESTION, "two_tables_in_another_order_and_training", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def half_term_blocks_headed_again_with_subtotals() -> Case:
    """Each half-term repeats the heading; its title has the year, the dates do not."""
    sheet = Sheet("Incidents")
    sheet.add(["E-safety incidents 2024/25"])
    for title, rows in (
        ("Autumn 1 2024", (("12 Sept", "Contact / Commercial", "Advice given",
        "2024-09-12 | Contact/Commercial | advice"),
                           ("3rd Oct", "Conduct / Sexual", "MASH referral",
                           "2024-10-03 | Conduct/Sexual | safeguarding"))),
        ("Spring 1 2025", (("14 Jan", "Content / Aggressive", "Content removed",
        "2025-01-14 | Content/Aggressive | removed"),)),
        ("Summer 2 2025", (("10 June", "Conduct / Aggressive", "Exclusion",
        "2025-06-10 | Conduct/Aggressive | sanction"),
                           ("1 July", "Conduct / Values", "Ongoing",
                           "2025-07-01 | Conduct/Values | ongoing"))),
    ):  # fmt: skip
        sheet.blank()
        sheet.add([title])
        sheet.add(["Date", "Category / type", "Outcome"])
        for day, kind, outcome, key in rows:
            sheet.add([day, kind, outcome], key)
        sheet.add([f"Total {title}", len(rows)])
    sheet.blank()
    sheet.add(["Total for year", 5])
    return build_case(
        QUESTION, "half_term_blocks_headed_again_with_subtotals", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def cover_sheet_notes_and_figures_for_a_chart() -> Case:
    """A cover, the figures behind a chart, guidance, and the log with spacers in it."""
    cover = Sheet("Cover")
    cover.add(["Social Media Policy"])
    cover.add(["Adopted", "01/2019"])
    cover.add(["Log reviewed by governors", date(2025, 3, 6)])
    figures = Sheet("Chart data")
    figures.add(["Month", "Contact", "Conduct", "Content"])
    figures.add(["Sep-24", 0, 2, 1])
    figures.add(["Oct-24", 1, 1, 0])
    notes = Sheet("Notes")
    notes.add(["Contact: the child is approached by someone, for example grooming."])
    notes.add(["Conduct: the child does it, for example bullying."])
    notes.add(["Please complete within 24 hours and tell the head."])
    log = Sheet("Log")
    log.add(["NB do not write full names."])
    log.add(["Date", "What happened", "Category", "Nature", "Outcome"])
    log.add([date(2024, 9, 19), "Unkind messages", "Conduct", "Aggressive", "Parents informed"],
            "2024-09-19 | Conduct/Aggressive | parents")  # fmt: skip
    log.blank()
    log.add([date(2024, 9, 26), "Scam link passed on", "Conduct", "Commercial", "Verbal warning"],
            "2024-09-26 | Conduct/Commercial | advice")  # fmt: skip
    log.add(["Half term"])
    log.add([date(2024, 11, 7), "Advert seen in lesson", "Content", "Commercial", "NFA"],
            "2024-11-07 | Content/Commercial | nfa")  # fmt: skip
    log.blank(3)
    log.add(["Note: checked with the safeguarding lead on 20/12/2024."])
    sheets = [cover, figures, notes, log]
    return build_case(
        QUESTION, "cover_sheet_notes_and_figures_for_a_chart", ("Log.xlsx", xlsx(*sheets), sheets)
    )


def a_sheet_for_each_half_term() -> Case:
    """The name of the sheet has the half-term and the year; dates are day and month."""
    sheets = []
    for name, rows in (
        ("Aut1 24-25", (("16/9", "2024-09-16"), ("3/10", "2024-10-03"))),
        ("Aut2 24-25", (("5/11", "2024-11-05"),)),
        ("Spr1 24-25", (("4/2", "2025-02-04"), ("6/2", "2025-02-06"))),
    ):
        sheet = Sheet(name)
        sheet.add(["Date", "Category", "Type", "Action"])
        for text, day in rows:
            sheet.add([text, "Conduct", "Aggressive", "Spoke to mum"],
                      f"{day} | Conduct/Aggressive | parents")  # fmt: skip
        sheets.append(sheet)
    return build_case(
        QUESTION, "a_sheet_for_each_half_term", ("Log.xlsx", xlsx(*sheets), sheets)
    )  # fmt: skip


def a_sheet_for_each_class_titled_with_the_year() -> Case:
    """Sheets are classes; a title gives the year and the weekday stands before the date."""
    sheets = []
    for name, text, day in (("Oak Y3", "Thu 3 Oct", "2024-10-03"),
                            ("Elm Y5", "Tues 14 Jan", "2025-01-14"),
                            ("Ash Y6", "Weds 11 June", "2025-06-11")):  # fmt: skip
        sheet = Sheet(name)
        sheet.add([f"{name[:3]} class, online incidents, academic year 2024-2025"])
        sheet.add(["When", "Category", "Type of risk", "What was done"])
        sheet.add([text, "Content", "Sexual", "Content removed; parents informed"],
                  f"{day} | Content/Sexual | removed+parents")  # fmt: skip
        sheet.add(["nothing else this year"])
        sheets.append(sheet)
    return build_case(
        QUESTION, "a_sheet_for_each_class_titled_with_the_year", ("Log.xlsx", xlsx(*sheets), sheets)
    )


def a_sheet_for_each_month_with_days() -> Case:
    """The sheet is the month and the date column holds the day only."""
    sheets = []
    for name, rows in (("Sept 2024", (("12th", "2024-09-12"), ("26th", "2024-09-26"))),
                       ("Oct 2024", (("3rd", "2024-10-03"),)),
                       ("Jan 2025", (("14th", "2025-01-14"),))):  # fmt: skip
        sheet = Sheet(name)
        sheet.add(["Date", "Category", "Type of risk", "Outcome"])
        for text, day in rows:
            sheet.add([text, "Contact", "Values", "Advice"],
                      f"accepted/needs_decision: {day} | Contact/Values | advice")  # fmt: skip
        sheets.append(sheet)
    return build_case(
        QUESTION, "a_sheet_for_each_month_with_days", ("Log.xlsx", xlsx(*sheets), sheets)
    )


def hidden_rows_columns_and_sheets_and_a_filter() -> Case:
    """A filter hides rows, the category column is hidden, and so is last year's sheet."""
    log, last = Sheet("This year"), Sheet("Last year")
    for sheet, year in ((log, 2025), (last, 2024)):
        sheet.add(["Date", "Category", "Type of risk", "Outcome"])
        for day, outcome, code in ((16, "NFA", "nfa"), (23, "Police", "police"),
                                   (30, "Verbal warning", "advice")):  # fmt: skip
            sheet.add([date(year, 9, day), "Conduct", "Commercial", outcome],
                      f"{year}-09-{day} | Conduct/Commercial | {code}")  # fmt: skip

    def dress(workbook: Workbook) -> None:
        page = workbook["This year"]
        page.auto_filter.ref = "A1:D4"
        page.auto_filter.add_filter_column(3, ["Police"])
        page.row_dimensions[2].hidden = True
        page.row_dimensions[4].hidden = True
        page.column_dimensions["B"].hidden = True
        workbook["Last year"].sheet_state = "hidden"

    return build_case(
        QUESTION,
        "hidden_rows_columns_and_sheets_and_a_filter",
        ("Log.xlsx", xlsx(log, last, dress=dress), [log, last]),
    )


KINDS = (
    three_heading_rows_with_line_breaks,
    two_tables_in_another_order_and_training,
    half_term_blocks_headed_again_with_subtotals,
    cover_sheet_notes_and_figures_for_a_chart,
    a_sheet_for_each_half_term,
    a_sheet_for_each_class_titled_with_the_year,
    a_sheet_for_each_month_with_days,
    hidden_rows_columns_and_sheets_and_a_filter,
)

"""Shapes, sentence by sentence: dittos, ticks, legends, forms on their side, tallies."""

from datetime import date

from openpyxl import Workbook

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, delimited, xlsx

__all__ = ["KINDS"]
QUESTION = "layouts"
CELLS = (("Contact", "Commercial"), ("Contact", "Aggressive"), ("Contact", "Sexual"),
         ("Contact", "Values"), ("Conduct", "Commercial"), ("Conduct", "Aggressive"),
         ("Conduct", "Sexual"), ("Conduct", "Values"), ("Content", "Commercial"),
         ("Content", "Aggressive"), ("Content", "Sexual"), ("Content", "Values"))  # fmt: skip


def as_above_and_quotation_marks() -> Case:
    """Dates, categories and outcomes are carried down in five spellings."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Pupil", "Category", "Type of risk", "What happened", "Outcome"])
    sheet.add([date(2024, 11, 14), "ZQ", "Conduct", "Aggressive",
            "Called a child names in the game chat",
               "Detention"], "2024-11-14 | Conduct/Aggressive | sanction")  # fmt: skip
    sheet.add(["as above", "WV", "as above", "as above", "Made a film of a scuffle", "as above"],
              "2024-11-14 | Conduct/Aggressive | sanction")  # fmt: skip
    sheet.add([date(2024, 11, 21), "KX", "Content", "Commercial", "Pop-up for a betting site",
            "NFA"],
              "2024-11-21 | Content/Commercial | nfa")  # fmt: skip
    sheet.add(['"', "JQ", '"', '"', "Advert for trainers during a quiz", "Advice given"],
              "2024-11-21 | Content/Commercial | advice")  # fmt: skip
    sheet.add(["\u3003", "VB", "Contact", "Values", "Asked to join a dare", "''"],
              "2024-11-21 | Contact/Values | advice")  # fmt: skip
    sheet.add(["ditto", "XH", "Contact", "ditto", "Stranger pushed a diet plan", "ditto"],
              "2024-11-21 | Contact/Values | advice")  # fmt: skip
    return build_case(QUESTION, "as_above_and_quotation_marks", ("Log.xlsx", xlsx(sheet), [sheet]))


def merged_dates_for_a_day_of_incidents() -> Case:
    """A date is merged over the incidents of that day."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", "What happened", "Outcome"])
    sheet.add([date(2025, 1, 16), "Conduct", "Sexual", "Picture sent to a friend", "LADO"],
              "2025-01-16 | Conduct/Sexual | safeguarding")  # fmt: skip
    sheet.add([None, "Content", "Values", "Untrue story shared", "Verbal warning"],
              "2025-01-16 | Content/Values | advice")  # fmt: skip
    sheet.add([None, "Contact", "Commercial", "Asked for a home address", "Reported to platform"],
              "2025-01-16 | Contact/Commercial | platform")  # fmt: skip
    sheet.add([date(2025, 1, 23), "Conduct", "Commercial", "Bought coins", "NFA"],
              "2025-01-23 | Conduct/Commercial | nfa")  # fmt: skip

    def dress(workbook: Workbook) -> None:
        workbook["Log"].merge_cells("A2:A4")

    return build_case(
        QUESTION, "merged_dates_for_a_day_of_incidents", ("Log.xlsx", xlsx(sheet, dress=dress),
        [sheet])
    )  # fmt: skip


def text_carried_on_in_the_next_row() -> Case:
    """A row holds nothing but the rest of the text above it."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", "Description", "Outcome"])
    sheet.add([date(2025, 3, 4), "Conduct", "Aggressive",
            "Two children fell out in a chat and then",
               "Parents contacted"], "2025-03-04 | Conduct/Aggressive | parents")  # fmt: skip
    sheet.add([None, None, None, "one of them was left out of a party on 8/3/2025.", None])
    sheet.add([date(2025, 3, 11), "Content", "Sexual", "A rude picture came up", "Content removed"],
              "2025-03-11 | Content/Sexual | removed")  # fmt: skip
    sheet.add([None, None, None, "when the class looked for a song.", None])
    sheet.add([None, None, None, "The filter has been changed.", None])
    return build_case(
        QUESTION, "text_carried_on_in_the_next_row", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def day_month_and_short_year_under_one_heading() -> Case:
    """DD, MM and YY stand under a merged "Date of incident"; "Reported" has a whole date."""
    sheet = Sheet("Log")
    sheet.add(["Ref", "Date of incident", None, None, "Reported", "Category", "Risk", "Outcome"])
    sheet.add([None, "DD", "MM", "YY"])
    for ref, (day, month, year, reported, outcome, code) in enumerate(
        ((3, 10, 24, date(2024, 10, 7), "NFA", "nfa"), (11, 11, 24, date(2024, 11, 12), "Police",
        "police"),
         (4, 2, 25, date(2025, 2, 6), "Ongoing", "ongoing")), start=1,
    ):  # fmt: skip
        sheet.add([ref, day, month, year, reported, "Contact", "Aggressive", outcome],
                  f"20{year}-{month:02}-{day:02} | Contact/Aggressive | {code}")  # fmt: skip

    def dress(workbook: Workbook) -> None:
        workbook["Log"].merge_cells("B1:D1")

    return build_case(
        QUESTION, "day_month_and_short_year_under_one_heading",
        ("Log.xlsx", xlsx(sheet, dress=dress), [sheet]),
    )  # fmt: skip


def twelve_boxes_to_tick() -> Case:
    """The policy's twelve kinds are boxes under Contact, Conduct and Content."""
    sheet = Sheet("Log")
    sheet.add(["Date", *(x for c in ("Contact", "Conduct", "Content") for x in (c, None, None,
            None)),
               "Outcome"])  # fmt: skip
    sheet.add([None, *(nature for _, nature in CELLS), None])
    for place, day in ((2, 3), (5, 10), (8, 17), (11, 24)):
        boxes = ["\u2713" if at == place else None for at in range(12)]
        category, nature = CELLS[place]
        sheet.add([date(2024, 10, day), *boxes, "Parents told"],
                  f"2024-10-{day:02} | {category}/{nature} | parents")  # fmt: skip

    def dress(workbook: Workbook) -> None:
        for area in ("B1:E1", "F1:I1", "J1:M1"):
            workbook["Log"].merge_cells(area)

    return build_case(
        QUESTION, "twelve_boxes_to_tick", ("Log.xlsx", xlsx(sheet, dress=dress), [sheet])
    )


def codes_with_a_legend_beside_the_table() -> Case:
    """Letters for category and risk are explained in a block to the right."""
    sheet = Sheet("Log")
    legend = (("Key", None), ("A", "Contact"), ("B", "Conduct"), ("C", "Content"), ("1",
            "Commercial"),
              ("2", "Aggressive"), ("3", "Sexual"), ("4", "Values"))  # fmt: skip
    sheet.add(["Date", "Cat", "Risk", "Outcome", None, *legend[0]])
    rows = (("02/10/2025", "C", 3, "CEOP", "Content/Sexual", "ceop"),
            ("09/10/2025", "B", 2, "Detention", "Conduct/Aggressive", "sanction"),
            ("16/10/2025", "A", 4, "NFA", "Contact/Values", "nfa"),
            ("06/11/2025", "B", 1, "Advice", "Conduct/Commercial", "advice"))  # fmt: skip
    for place, (day, cat, risk, outcome, cell, code) in enumerate(rows, start=1):
        text = f"2025-{day[3:5]}-{day[:2]}"
        sheet.add([day, cat, risk, outcome, None, *legend[place]],
                  f"{text} | {cell} OR -/- | {code}")  # fmt: skip
    for entry in legend[5:]:
        sheet.add([None, None, None, None, None, *entry])
    return build_case(
        QUESTION, "codes_with_a_legend_beside_the_table", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def table_on_its_side_with_a_title() -> Case:
    """Labels run down column B; each further column is an incident; one is empty."""
    sheet = Sheet("Log", left=1)
    sheet.add(["Online incidents, spring 2025"])
    sheet.blank()
    sheet.add(["Ref", "OS1", "OS2", None, "OS3"])
    sheet.add(["Date of incident", "14/01/2025", "28/01/2025", None, "06/02/2025"])
    sheet.add(["Category", "Conduct", "Contact", None, "Content"])
    sheet.add(["Nature of risk", "Aggressive", "Sexual", None, "Commercial"])
    sheet.add(["Outcome", "Parents contacted", "Police informed", None, "NFA"])
    sheet.expect("2025-01-14 | Conduct/Aggressive | parents")
    sheet.expect("2025-01-28 | Contact/Sexual | police")
    sheet.expect("2025-02-06 | Content/Commercial | nfa")
    return build_case(
        QUESTION, "table_on_its_side_with_a_title", ("Log.xlsx", xlsx(sheet), [sheet])
    )  # fmt: skip


def no_heading_and_a_cell_in_the_far_corner() -> Case:
    """Nothing is headed, and somebody once typed at the end of the sheet."""
    sheet = Sheet("Sheet1")
    sheet.add(["19/09/2024", "Y4", "Conduct - Aggressive", "Said sorry, parents contacted"],
              "2024-09-19 | Conduct/Aggressive | parents")  # fmt: skip
    sheet.add(
        ["03/10/2024", "Y6", "Contact - Sexual", "CEOP"], "2024-10-03 | Contact/Sexual | ceop"
    )
    sheet.add(["24/10/2024", "Y5", "Content - Values", "NFA"], "2024-10-24 | Content/Values | nfa")
    sheet.add(["21/11/2024", "Y2", "Content - Sexual", "Content removed"],
              "2024-11-21 | Content/Sexual | removed")  # fmt: skip
    log = Sheet("Sheet1")
    log.rows, log.keys = [*sheet.rows, *([[]] * 4995), [None] * 700 + ["x"]], sheet.keys
    return build_case(
        QUESTION, "no_heading_and_a_cell_in_the_far_corner", ("Log.xlsx", xlsx(log), [log])
    )


def tally_by_term_and_kind() -> Case:
    """Counts by term; the sheet holds no incident."""
    sheet = Sheet("Summary")
    sheet.add(["Online incidents reported to governors"])
    sheet.add(["Term", "Contact", "Conduct", "Content", "Total"])
    for term, counts in (
        ("Autumn 2024", (1, 4, 2)),
        ("Spring 2025", (0, 3, 1)),
        ("Summer 2025", (2, 2, 0)),
    ):
        sheet.add([term, *counts, sum(counts)])
    sheet.add(["Total", 3, 9, 3, 15])
    return build_case(
        "traps", "tally_by_term_and_kind", ("Summary.xlsx", xlsx(sheet), [sheet]),
        may_be_refused=True
    )  # fmt: skip


def fire_drills_are_not_incidents() -> Case:
    """A register of something else, with dates, outcomes and actions, as a text file."""
    sheet = Sheet("")
    sheet.add(["Date", "Type", "Location", "Time to clear", "Action", "Signed"])
    sheet.add(["12/09/2024", "Fire drill", "Whole school", "3 min 10", "None", "WZ"])
    sheet.add(["16/01/2025", "Alarm test", "Hall", "", "Bell to be mended", "WZ"])
    sheet.add(["08/05/2025", "Fire drill", "Whole school", "2 min 50", "None", "QX"])
    text = delimited(sheet).encode()
    return build_case(
        "traps", "fire_drills_are_not_incidents", ("Register.csv", text, [sheet]),
        may_be_refused=True
    )  # fmt: skip


KINDS = (
    as_above_and_quotation_marks,
    merged_dates_for_a_day_of_incidents,
    text_carried_on_in_the_next_row,
    day_month_and_short_year_under_one_heading,
    twelve_boxes_to_tick,
    codes_with_a_legend_beside_the_table,
    table_on_its_side_with_a_title,
    no_heading_and_a_cell_in_the_far_corner,
    tally_by_term_and_kind,
    fire_drills_are_not_incidents,
)

"""Rows of other offices: ditto in other words, holidays between, footnotes, several at once."""

from datetime import date

from openpyxl import Workbook

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx
from tests.corpus.stock import (
    AUTUMN_24,
    AUTUMN_25,
    SPRING_25,
    STANDARD_HEADINGS,
    STOCK,
    stock_for,
)

__all__ = ["KINDS"]
QUESTION = "layouts"


def other_ways_of_saying_ditto() -> Case:
    """ "Same day", "-do-", a Japanese ditto mark and two apostrophes."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", "Outcome"])
    rows = (
        (
            date(2024, 10, 3),
            "Conduct",
            "Aggressive",
            "Parents contacted",
            "2024-10-03 | Conduct/Aggressive | parents",
        ),
        ("same day", "Content", "Sexual", "NFA", "2024-10-03 | Content/Sexual | nfa"),
        (
            date(2024, 11, 7),
            "Contact",
            "Values",
            "Verbal warning",
            "2024-11-07 | Contact/Values | advice",
        ),
        ("-do-", "-do-", "Sexual", "NFA", "2024-11-07 | Contact/Sexual | nfa"),
        ("\u3003", "Conduct", "\u3003", "Detention", "2024-11-07 | Conduct/Sexual | sanction"),
        ("''", "''", "Commercial", "''", "2024-11-07 | Conduct/Commercial | sanction"),
        ("as above", "same", "same", "NFA", "2024-11-07 | Conduct/Commercial | nfa"),
        (date(2024, 12, 5), "Content", "Values", "NFA", "2024-12-05 | Content/Values | nfa"),
    )
    for *cells, key in rows:
        sheet.add(cells, str(key))
    case = "other_ways_of_saying_ditto"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet), [sheet]))


def categories_merged_down() -> Case:
    """Sorted by category, whose cell is merged over its rows."""
    sheet = Sheet("Log")
    sheet.add(["Category", "Date", "Type of risk", "Outcome"])
    groups = (("Conduct", 3), ("Contact", 2), ("Content", 2))
    place = 0
    for category, rows in groups:
        for number in range(rows):
            day, item = AUTUMN_24[place], STOCK[place]
            sheet.add([None if number else category, day, item.nature, item.outcome],
                      f"{day} | {category}/{item.nature} | {item.outcome_key}")  # fmt: skip
            place += 1

    def dress(workbook: Workbook) -> None:
        for cells in ("A2:A4", "A5:A6", "A7:A8"):
            workbook.worksheets[0].merge_cells(cells)

    case = "categories_merged_down"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet, dress=dress), [sheet]))


def stars_and_footnotes() -> Case:
    """Stars on words and what they mean at the foot."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category*", "Type of risk**", "Details", "Outcome\u2020"])
    for day, item in stock_for(AUTUMN_24, rows=5):
        starred = f"{item.nature}*" if item.nature == "Sexual" else item.nature
        sheet.add([day, item.category, starred, item.details, item.outcome], item.key(day))
    sheet.blank()
    sheet.add(["* as in section 7 of the policy"])
    sheet.add(["** Commercial, Aggressive, Sexual or Values"])
    sheet.add(["\u2020 NFA = no further action"])
    sheet.add(["Printed 20/11/2026"])
    return build_case(QUESTION, "stars_and_footnotes", ("Log.xlsx", xlsx(sheet), [sheet]))


def school_events_between_the_rows() -> Case:
    """Half-term, training and snow days are noted between the incidents."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    sheet.add([date(2024, 9, 2), "INSET DAY"])
    rows = stock_for((*AUTUMN_24[:4], *AUTUMN_24[4:6]))
    for day, item in rows[:4]:
        sheet.add(item.standard_row(day), item.key(day))
    sheet.add(["28/10/24 - 1/11/24 HALF TERM"])
    for day, item in rows[4:]:
        sheet.add(item.standard_row(day), item.key(day))
    sheet.add(["END OF TERM 20/12/24"])
    case = "school_events_between_the_rows"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet), [sheet]))


def a_weekly_log_with_quiet_weeks() -> Case:
    """A row for each week; most say that nothing happened, which is no nil return."""
    sheet = Sheet("Weekly log")
    sheet.add(["Week", "Date", "Category", "Type of risk", "Details", "Outcome"])
    for week, day in enumerate(AUTUMN_24[:4], start=2):
        item = STOCK[week]
        sheet.add([week, day, item.category, item.nature, item.details, item.outcome],
                  item.key(day))  # fmt: skip
        sheet.add([week + 1, None, None, None, "No incidents this week", None])
    sheet.add([12, None, "None", None, None, None])
    case = "a_weekly_log_with_quiet_weeks"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet), [sheet]))


def rows_taken_back_in_a_column() -> Case:
    """A column says which rows were entered in error or withdrawn."""
    sheet = Sheet("Log")
    sheet.add([*STANDARD_HEADINGS, "Record"])
    said = ("Live", "Void", "Live", "Entered in error", "Live", "Withdrawn", "Live")
    for (day, item), word in zip(stock_for(AUTUMN_24), said, strict=False):
        key = item.key(day) if word == "Live" else "needs_decision"
        sheet.add([*item.standard_row(day), word], key)
    case = "rows_taken_back_in_a_column"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet), [sheet]))


def taken_back_in_the_details() -> Case:
    """The details begin by taking the row back."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    said = {1: "ENTERED IN ERROR - please ignore", 3: "Logged twice, ignore this one",
            5: "VOID - not an online incident"}  # fmt: skip
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=7)):
        cells = item.standard_row(day)
        cells[3] = said.get(place, cells[3])
        sheet.add(cells, "needs_decision/duplicate" if place in said else item.key(day))
    case = "taken_back_in_the_details"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet), [sheet]))


def how_many_pupils() -> Case:
    """A count of pupils, of girls and of boys beside each incident: one row is one incident."""
    sheet = Sheet("Log")
    sheet.add(["Ref", "Date", "No. of pupils", "Boys", "Girls", "Year", "Category",
               "Type of risk", "Outcome"])  # fmt: skip
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=6), start=1):
        sheet.add([place, day, place + 1, place, 1, 6, item.category, item.nature, item.outcome],
                  item.key(day))  # fmt: skip
    sheet.add([None, "Totals", 27, 21, 6])
    return build_case(QUESTION, "how_many_pupils", ("Log.xlsx", xlsx(sheet), [sheet]))


def a_helper_column_in_front() -> Case:
    """Hidden columns of the office in front: a key, a month number and a term."""
    sheet = Sheet("Log")
    sheet.add(["key", "m", "term", *STANDARD_HEADINGS])
    for day, item in (*stock_for(AUTUMN_24, rows=4), *stock_for(SPRING_25, rows=3, skip=4)):
        term = "AUT" if day.month > 8 else "SPR"
        sheet.add([f"{day:%y%m}-{item.nature[0]}", day.month, term, *item.standard_row(day)],
                  item.key(day))  # fmt: skip

    def dress(workbook: Workbook) -> None:
        for column in "ABC":
            workbook.worksheets[0].column_dimensions[column].hidden = True

    case = "a_helper_column_in_front"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet, dress=dress), [sheet]))


def newest_at_the_top_with_a_blank_form_line() -> Case:
    """A line kept free at the top for the next incident, then the newest first."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    sheet.add([None, "Please choose", "Please choose", None, None])
    for day, item in reversed(stock_for(AUTUMN_25, rows=6)):
        sheet.add(item.standard_row(day), item.key(day))
    case = "newest_at_the_top_with_a_blank_form_line"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet), [sheet]))


def incidents_and_their_actions_interleaved() -> Case:
    """An export that lists each incident and then each action as rows of their own."""
    sheet = Sheet("Export")
    sheet.add(["ID", "Entry", "Date", "Category", "Type of risk", "Text"])
    number = 300
    for day, item in stock_for(AUTUMN_24, rows=4):
        number += 1
        sheet.add([number, "Incident", day, item.category, item.nature, item.details],
                  f"{day} | {item.cell} | *")  # fmt: skip
        sheet.add([number, "Action", day, None, None, "Parents contacted"],
                  "duplicate/not_an_incident/needs_decision")  # fmt: skip
    case = "incidents_and_their_actions_interleaved"
    return build_case(QUESTION, case, ("Export.xlsx", xlsx(sheet), [sheet]))


def sentences_of_several_lines() -> Case:
    """One cell tells the story over several lines; a second row carries the story on."""
    sheet = Sheet("Log")
    sheet.add(STANDARD_HEADINGS)
    for day, item in stock_for(AUTUMN_24, rows=4):
        told = f"{item.details}\n\nThe class talked about it.\nNothing more was said."
        sheet.add([day, item.category, item.nature, told, item.outcome], item.key(day))
        sheet.add([None, None, None, "Cont. - seen again by the class teacher."])
    case = "sentences_of_several_lines"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet), [sheet]))


KINDS = (
    other_ways_of_saying_ditto,
    categories_merged_down,
    stars_and_footnotes,
    school_events_between_the_rows,
    a_weekly_log_with_quiet_weeks,
    rows_taken_back_in_a_column,
    taken_back_in_the_details,
    how_many_pupils,
    a_helper_column_in_front,
    newest_at_the_top_with_a_blank_form_line,
    incidents_and_their_actions_interleaved,
    sentences_of_several_lines,
)

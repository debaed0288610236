"""Dates, sentence by sentence: every spelling, a mangled column, years that cannot be."""

from datetime import date, datetime

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, delimited, xls, xlsx

__all__ = ["KINDS"]
QUESTION = "dates"
NOON = datetime(2024, 11, 21, 12, 5)  # noqa: DTZ001 -  a spreadsheet's time has no zone
HEADING = ("Date", "Category", "Type of risk", "Outcome")


def _log(title: str, rows: tuple[tuple[object, str], ...]) -> Sheet:
    """A log whose rows differ by their date; a key of "" or a fate stands as it is."""
    sheet = Sheet(title)
    sheet.add(list(HEADING))
    for cell, day in rows:
        key = f"{day} | Conduct/Aggressive | parents" if "-" in day or "term" in day else day
        sheet.add([cell, "Conduct", "Aggressive", "Parents contacted"], key)
    return sheet


def every_spelling_of_a_day() -> Case:
    """Each row writes its date in another way."""
    sheet = _log("2024-25", (
        ("3/10/24", "2024-10-03"), ("3.10.24", "2024-10-03"), ("3rd October 2024", "2024-10-03"),
        ("Fri 4 Oct", "2024-10-04"), ("Thursday 10th October", "2024-10-10"), ("14-Oct-24",
        "2024-10-14"),
        ("15 10 2024", "2024-10-15"), ("2024-10-16", "2024-10-16"), ("Oct 17 2024", "2024-10-17"),
        ("Tues. 5th Nov '24", "2024-11-05"), ("06/11/2024 09:15", "2024-11-06"),
        ("7th of November 2024", "2024-11-07"), ("w/c 11/11/24",
        "2024-11-11 OR term Autumn 2024/25"), ("12\u201311\u201324", "2024-11-12"),
        ("13,11,24", "2024-11-13"), ("14 Novemeber 2024", "2024-11-14"), ("2024/11/18",
        "2024-11-18"),
        ("19.11.2024 pm", "2024-11-19"), (date(2024, 11, 20), "2024-11-20"), (NOON, "2024-11-21"),
    ))  # fmt: skip
    sheet.keys = [(row, f"accepted/needs_decision: {key}" if row in {14, 15, 16, 17} else key)
                  for row, key in sheet.keys]  # fmt: skip
    return build_case(QUESTION, "every_spelling_of_a_day", ("Log.xlsx", xlsx(sheet), [sheet]))


def excel_serials_shown_as_numbers() -> Case:
    """The date column lost its format; some numbers are text."""
    sheet = _log("Log", ((45568, "2024-10-03"), (45575, "2024-10-10"), ("45602", "2024-11-06"),
                         (45609.5, "2024-11-13")))  # fmt: skip
    return build_case(
        QUESTION, "excel_serials_shown_as_numbers", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def old_workbook_counted_from_1904() -> Case:
    """An old workbook counts its days from 1904."""
    sheet = _log("Log", ((date(2024, 10, 3), "2024-10-03"), (date(2024, 11, 21), "2024-11-21"),
                         ("28/11/24", "2024-11-28")))  # fmt: skip
    return build_case(
        QUESTION, "old_workbook_counted_from_1904", ("Log.xls", xls(sheet, in_1904=True), [sheet])
    )  # fmt: skip


def half_mangled_by_an_american_machine() -> Case:
    """Days up to 12 became dates with day and month changed over; the rest stayed text."""
    sheet = _log("Log", (
        ("16/09/2024", "2024-09-16"), (date(2024, 3, 10), "2024-10-03"), (date(2024, 8, 10),
        "2024-10-08"),
        ("17/10/2024", "2024-10-17"), (date(2024, 5, 11), "2024-11-05"), ("21/11/2024",
        "2024-11-21"),
    ))  # fmt: skip
    sheet.keys = [(row, f"accepted/needs_decision: {key}" if row in {3, 4, 6} else key)
                  for row, key in sheet.keys]  # fmt: skip
    return build_case(
        QUESTION, "half_mangled_by_an_american_machine", ("Log.xlsx", xlsx(sheet), [sheet])
    )  # fmt: skip


def mangled_where_nothing_shows_the_order() -> Case:
    """The same, out of order: the changed dates could be right."""
    sheet = _log("Log", (
        ("21/11/2024", "2024-11-21"), (date(2024, 12, 11), "needs_decision"),
        ("26/09/2024", "2024-09-26"), (date(2024, 11, 10), "needs_decision"), ("17/10/2024",
        "2024-10-17"),
    ))  # fmt: skip
    return build_case(
        QUESTION, "mangled_where_nothing_shows_the_order", ("Log.xlsx", xlsx(sheet), [sheet])
    )  # fmt: skip


def american_text_beside_british() -> Case:
    """One row can only be month first among rows that can only be day first."""
    sheet = _log("", (("17/10/2024", "2024-10-17"), ("10/24/2024", "rejected/needs_decision"),
                      ("14/11/2024", "2024-11-14"), ("21/11/2024", "2024-11-21")))  # fmt: skip
    sheet.keys[1] = (
        3,
        "accepted/rejected/needs_decision: 2024-10-24 | Conduct/Aggressive | parents",
    )
    return build_case(
        QUESTION, "american_text_beside_british", ("log.csv", delimited(sheet).encode(), [sheet])
    )  # fmt: skip


def impossible_future_and_typo_years() -> Case:
    """Days that no calendar has, days to come, and years with a slip of the finger."""
    asks = "rejected/needs_decision"
    sheet = _log("Log", (
        ("12/09/2024", "2024-09-12"), ("31/09/2024", asks), ("30/02/2025", asks), ("03/10/2204",
        asks),
        ("3/10/0204", asks), ("03/10/20024", asks), (date(2042, 10, 9), asks), (date(2027, 3, 4),
        asks),
        ("10/10/1024", asks), ("00/10/2024", asks), ("32/10/2024", asks), ("15/13/2024", asks),
        ("10/10/202", asks), (date(1900, 1, 5), asks), ("TBC", asks), ("14/11/2024", "2024-11-14"),
    ))  # fmt: skip
    return build_case(
        QUESTION, "impossible_future_and_typo_years", ("Log.xlsx", xlsx(sheet), [sheet])
    )  # fmt: skip


def one_year_wrong_in_january() -> Case:
    """A sheet for spring 2025 in which January's first rows still have last year."""
    sheet = _log("Spring 2025", ((date(2024, 1, 9), "needs_decision"), (date(2024, 1, 14),
    "needs_decision"),
                                 (date(2025, 1, 21), "2025-01-21"), (date(2025, 2, 4),
                                 "2025-02-04")))  # fmt: skip
    return build_case(
        QUESTION, "one_year_wrong_in_january", ("Log.xlsx", xlsx(sheet), [sheet])
    )  # fmt: skip


def only_a_term_and_a_year() -> Case:
    """The log never says the day: a term and a year in each row, spelt five ways."""
    sheet = Sheet("Log")
    sheet.add(["Term", "Category", "Type of risk", "Outcome"])
    for text, term in (("Autumn 2024", "Autumn 2024/25"), ("Aut term 24/25", "Autumn 2024/25"),
                       ("Spring term 2025", "Spring 2024/25"), ("Summer 2024-25", "Summer 2024/25"),
                       ("Autumn term 2025", "Autumn 2025/26"), ("Spr 2 2026",
                       "Spring 2025/26")):  # fmt: skip
        sheet.add([text, "Content", "Values", "NFA"], f"term {term} | Content/Values | nfa")
    return build_case(QUESTION, "only_a_term_and_a_year", ("Log.xlsx", xlsx(sheet), [sheet]))


def term_and_academic_year_apart() -> Case:
    """A term and an academic year stand in columns of their own."""
    sheet = Sheet("Log")
    sheet.add(["Academic year", "Term", "Year group", "Category", "Type of risk", "Outcome"])
    for year, term in (("2023/24", "Summer"), ("2024/25", "Autumn"), ("2024/25", "Spring")):
        sheet.add([year, term, "Year 5", "Conduct", "Sexual", "Safeguarding referral"],
                  f"term {term} {year} | Conduct/Sexual | safeguarding")  # fmt: skip
    return build_case(QUESTION, "term_and_academic_year_apart", ("Log.xlsx", xlsx(sheet), [sheet]))


KINDS = (
    every_spelling_of_a_day,
    excel_serials_shown_as_numbers,
    old_workbook_counted_from_1904,
    half_mangled_by_an_american_machine,
    mangled_where_nothing_shows_the_order,
    american_text_beside_british,
    impossible_future_and_typo_years,
    one_year_wrong_in_january,
    only_a_term_and_a_year,
    term_and_academic_year_apart,
)

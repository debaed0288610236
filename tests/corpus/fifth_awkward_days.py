"""Dates and terms as offices write them when a day is not simply a day."""

from datetime import date

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, delimited, xlsx

__all__ = ["KINDS"]
QUESTION = "dates"
KIND = "Conduct/Aggressive | parents"
CELLS = ("Conduct", "Aggressive", "Parents contacted")


def _log(title: str, rows: tuple[tuple[object, str], ...]) -> Sheet:
    """A log whose rows differ by their date; the key gives a fate, or fates and days."""
    sheet = Sheet(title)
    sheet.add(["Date of incident", "Category", "Type of risk", "Outcome"])
    for cell, key in rows:
        says_day = any(sign.isdigit() for sign in key)
        sheet.add([cell, *CELLS], f"{key} | {KIND}" if says_day else key)
    return sheet


def days_with_words_around_them() -> Case:
    """A range, two days, a day reported later, a part of a month, a question mark."""
    asks = "rejected/needs_decision"
    either = "accepted/rejected/needs_decision: "
    sheet = _log("Autumn 2024", (
        ("12/09/2024", "2024-09-12"), ("16-18 Sept 2024",
        either + "2024-09-16 OR term Autumn 2024/25"),
        ("24/09/24 & 25/09/24", either + "2024-09-24 OR term Autumn 2024/25"),
        ("03/10/24 (reported 07/10/24)", either + "2024-10-03"),
        ("early October 2024", either + "term Autumn 2024/25"), ("Oct 2024",
        either + "term Autumn 2024/25"),
        ("14/10/2024?", either + "2024-10-14"), ("approx 15/10/2024",
        either + "2024-10-15 OR term Autumn 2024/25"),
        ("Tuesday", asks), ("last week", asks), ("half term", either + "term Autumn 2024/25"),
        ("?", asks), ("unknown", asks), ("N/A", asks), ("12/11/2024 - 14/11/2024",
        either + "2024-11-12 OR term Autumn 2024/25"),
        ("on or before 21/11/2024", either + "2024-11-21 OR term Autumn 2024/25"),
    ))  # fmt: skip
    return build_case(QUESTION, "days_with_words_around_them", ("Log.xlsx", xlsx(sheet), [sheet]))


def a_weekday_that_contradicts_its_date() -> Case:
    """The weekday and the date cannot both be right."""
    sheet = _log("Log", (("Thu 03/10/2024", "2024-10-03"), ("Mon 08/10/2024", "needs_decision"),
                         ("Tuesday 15/10/2024", "2024-10-15"), ("Thursday 11 Nov 2024",
                         "needs_decision")))  # fmt: skip
    return build_case(
        QUESTION, "a_weekday_that_contradicts_its_date", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def days_and_months_over_the_new_year() -> Case:
    """The title alone says the academic year; the year turns between December and January."""
    sheet = Sheet("Log")
    sheet.add(["Incident record 2024/25"])
    sheet.add(["Date", "Category", "Type of risk", "Outcome"])
    for text, day in (("19 Sep", "2024-09-19"), ("5 Dec", "2024-12-05"), ("16 Jan", "2025-01-16"),
                      ("6/3", "2025-03-06"), ("1st May", "2025-05-01"), ("10 Jul",
                      "2025-07-10")):  # fmt: skip
        sheet.add([text, *CELLS], f"{day} | {KIND}")
    return build_case(
        QUESTION, "days_and_months_over_the_new_year", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def days_and_months_of_no_year_at_all() -> Case:
    """Nothing on the sheet or in the file's name says a year."""
    sheet = _log("", (("19 Sep", "rejected/needs_decision"), ("3 Oct", "rejected/needs_decision"),
                      ("14 Nov", "rejected/needs_decision")))  # fmt: skip
    return build_case(
        QUESTION, "days_and_months_of_no_year_at_all", ("log.csv", delimited(sheet).encode(),
        [sheet])
    )  # fmt: skip


def american_text_throughout() -> Case:
    """Every date is month first, as two rows prove; rows that fit both are asked about."""
    sheet = _log("", (("09/19/2024", "2024-09-19"), ("10/03/2024", "2024-10-03"), ("10/17/2024",
    "2024-10-17"),
                      ("11/05/2024", "2024-11-05"), ("11/21/2024", "2024-11-21")))  # fmt: skip
    sheet.keys = [(row, f"accepted/needs_decision/rejected: {key}") for row, key in sheet.keys]
    return build_case(
        QUESTION, "american_text_throughout", ("log.csv", delimited(sheet).encode(), [sheet])
    )  # fmt: skip


def a_year_that_does_not_fit_its_sheet() -> Case:
    """The sheet is the year 2024-25; two rows have a year on either side of it."""
    sheet = _log("2024-25", (("12/09/2024", "2024-09-12"), ("03/10/2023", "needs_decision"),
                             ("14/11/2024", "2024-11-14"), ("16/01/2024", "needs_decision"),
                             ("06/02/2025", "2025-02-06"), ("06/03/2026",
                             "needs_decision")))  # fmt: skip
    return build_case(
        QUESTION, "a_year_that_does_not_fit_its_sheet", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def half_terms_for_dates() -> Case:
    """A half-term in each row and the academic year in the title."""
    sheet = Sheet("Log")
    sheet.add(["Online safety log, academic year 2024/25"])
    sheet.add(["When", "Category", "Type of risk", "Outcome"])
    for text, term in (("Autumn 1", "Autumn"), ("Aut 2", "Autumn"), ("Spring 1", "Spring"),
                       ("Spr2", "Spring"), ("Summer 1st half", "Summer"), ("Term 6",
                       "Summer")):  # fmt: skip
        sheet.add([text, *CELLS], f"accepted/rejected/needs_decision: term {term} 2024/25 | {KIND}")
    return build_case(QUESTION, "half_terms_for_dates", ("Log.xlsx", xlsx(sheet), [sheet]))


def sheets_of_terms_with_no_dates_at_all() -> Case:
    """Each sheet is a term with its year, and no column holds a date."""
    sheets = []
    for name, term in (
        ("Aut 24", "Autumn 2024/25"),
        ("Spr 25", "Spring 2024/25"),
        ("Sum 25", "Summer 2024/25"),
    ):
        sheet = Sheet(name)
        sheet.add(["No.", "Year group", "Category", "Type of risk", "Outcome"])
        for number, group in enumerate(("Y3", "Y6"), start=1):
            sheet.add([number, group, *CELLS], f"term {term} | {KIND}")
        sheets.append(sheet)
    return build_case(
        QUESTION, "sheets_of_terms_with_no_dates_at_all", ("Log.xlsx", xlsx(*sheets), sheets)
    )  # fmt: skip


def reported_before_it_happened() -> Case:
    """A row's incident is dated after it was reported: one of the two is wrong."""
    sheet = Sheet("Log")
    sheet.add(["Date of incident", "Date reported", "Category", "Type of risk", "Outcome"])
    for day, told, key in ((date(2024, 10, 3), date(2024, 10, 4), "2024-10-03"),
                           (date(2024, 11, 14), date(2024, 10, 15),
                           "accepted/needs_decision: 2024-11-14"),
                           (date(2024, 11, 21), date(2024, 11, 21), "2024-11-21")):  # fmt: skip
        sheet.add([day, told, *CELLS], f"{key} | {KIND}")
    return build_case(
        QUESTION, "reported_before_it_happened", ("Log.xlsx", xlsx(sheet), [sheet])
    )  # fmt: skip


KINDS = (
    days_with_words_around_them,
    a_weekday_that_contradicts_its_date,
    days_and_months_over_the_new_year,
    days_and_months_of_no_year_at_all,
    american_text_throughout,
    a_year_that_does_not_fit_its_sheet,
    half_terms_for_dates,
    sheets_of_terms_with_no_dates_at_all,
    reported_before_it_happened,
)

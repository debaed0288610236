"""Dates as offices type them: weekdays, dots, times, ranges, weeks, serials, terms."""

from datetime import date, datetime, time, timedelta

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xls, xlsx
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
QUESTION = "dates"
REFUSED = "rejected/needs_decision"


def _typed(name: str, shown: list[tuple[object, str, int]], *, heading: str = "Date") -> Case:
    """A plain log of the dates as typed, each with the answer's date or a whole key."""
    sheet = Sheet("Log")
    sheet.add(["Online safety log"])
    sheet.add(["No.", heading, *STANDARD_HEADINGS[1:]])
    for number, (value, answer, place) in enumerate(shown, start=1):
        item = STOCK[place % len(STOCK)]
        key = answer if answer == REFUSED else item.key(answer)
        sheet.add([number, value, *item.standard_row(None)[1:]], key)
    return build_case(QUESTION, name, ("Log.xlsx", xlsx(sheet), [sheet]))


def abbreviated_weekdays_and_ordinals() -> Case:
    """Days written out by hand in every short form."""
    shown = (("Thurs 12th Sept 24", 0), ("Thu. 26th September 2024", 1),
             ("Thursday, 3rd Oct 2024", 2),
             ("17th Oct. '24", 3), ("Thur 7 Nov 24", 4), ("21st of November 2024", 5),
             ("5-Dec-24", 6), ("12 December, 2024", 7))  # fmt: skip
    return _typed(
        "abbreviated_weekdays_and_ordinals",
        [(text, AUTUMN_24[place].isoformat(), place) for text, place in shown],
    )


def dots_blanks_and_short_years() -> Case:
    """Dots, dashes, blanks, a stray full stop, two-digit years and a year left off the end."""
    shown = (("12.9.24", 0), ("26.09.24", 1), ("3 10 24", 2), ("17-10-24", 3), ("07.11.2024.", 4),
             (" 21 / 11 / 24 ", 5), ("05/12/'24", 6), ("12.12.24 ", 7))  # fmt: skip
    return _typed(
        "dots_blanks_and_short_years",
        [(text, AUTUMN_24[place].isoformat(), place) for text, place in shown],
    )


def dates_with_times_beside_them() -> Case:
    """Day and time in one cell, in words, in digits and as Excel's own."""
    shown: list[tuple[object, int]] = [
        ("14/01/2025 14:35", 0), (datetime.combine(SPRING_25[1], time(9, 5)), 1),
        ("06/02/25 2.30pm", 2),
        ("11 Feb 2025 at 10:15", 3), ("4/3/25 (lunchtime)", 4), ("06/03/2025, 8pm", 5),
        ("12.03.25 - 3rd lesson", 6), ("Tues 18/3/25 am", 7),
    ]  # fmt: skip
    return _typed(
        "dates_with_times_beside_them",
        [(value, SPRING_25[place].isoformat(), place) for value, place in shown],
        heading="Date and time",
    )


def weeks_commencing() -> Case:
    """The log knows the week only: "w/c 9/9/24"."""
    answers = (
        (date(2024, 9, 9), "w/c 9/9/24"),
        (date(2024, 9, 30), "W/C 30.09.24"),
        (date(2024, 11, 4), "wc 4 Nov 2024"),
        (date(2024, 12, 2), "week beginning 2/12/24"),
    )
    return _typed(
        "weeks_commencing",
        [(text, f"accepted/needs_decision: {day} OR term Autumn 2024/25", place)
         for place, (day, text) in enumerate(answers)],
        heading="Week",
    )  # fmt: skip


def several_days_in_one_cell() -> Case:
    """ "3-5 Oct 2024": the event went on for days; its first day, its term, or a question."""
    answers = ((date(2024, 10, 3), "3-5 Oct 2024"), (date(2024, 11, 7), "7th to 8th November 2024"),
               (date(2024, 11, 21), "21/11/24 - 25/11/24"), (date(2024, 12, 5), "5 & 6 Dec 24"),
               (date(2024, 9, 26), "26/9/24 and 27/9/24"))  # fmt: skip
    return _typed(
        "several_days_in_one_cell",
        [(text, f"accepted/needs_decision: {day} OR term Autumn 2024/25", place)
         for place, (day, text) in enumerate(answers)],
        heading="Date(s)",
    )  # fmt: skip


def terms_in_place_of_dates() -> Case:
    """Only the term or half-term is known."""
    shown = (("Aut 1 2024", "Autumn 2024/25"), ("Autumn 2 2024", "Autumn 2024/25"),
             ("Spring 1 24/25", "Spring 2024/25"), ("Spr 2025", "Spring 2024/25"),
             ("Summer term 2025", "Summer 2024/25"), ("Sum 2 2024-25", "Summer 2024/25"),
             ("2024/25 Autumn", "Autumn 2024/25"))  # fmt: skip
    return _typed(
        "terms_in_place_of_dates",
        [(text, f"accepted/needs_decision: term {term}", place)
         for place, (text, term) in enumerate(shown)],
        heading="Term",
    )  # fmt: skip


def days_nobody_can_know() -> Case:
    """Impossible, far-off, doubtful and missing days among good ones."""
    shown: list[tuple[object, str]] = [
        ("31/09/2024", REFUSED), ("30/02/2025", REFUSED), ("12/09/2204", REFUSED),
        ("03/10/2024", "2024-10-03"), ("last week", REFUSED), ("?", REFUSED), ("TBC", REFUSED),
        ("07/11/2024", "2024-11-07"), (date(2027, 3, 2), REFUSED), ("00/11/2024", REFUSED),
        ("Monday", REFUSED), (None, REFUSED), ("21/11/2024", "2024-11-21"),
    ]  # fmt: skip
    return _typed(
        "days_nobody_can_know",
        [(value, answer, place) for place, (value, answer) in enumerate(shown)],
    )


def half_the_dates_turned_round() -> Case:
    """A machine set to American dates read what it could and left the rest as text."""
    days = (
        date(2025, 9, 11),
        date(2025, 9, 23),
        date(2025, 10, 2),
        date(2025, 10, 14),
        date(2025, 11, 5),
        date(2025, 11, 18),
        date(2025, 12, 2),
        date(2025, 12, 16),
    )
    shown: list[tuple[object, str]] = []
    for day in days:
        turned = day.day <= 12
        value = date(day.year, day.day, day.month) if turned else f"{day:%d/%m/%Y}"
        shown.append((value, f"accepted/needs_decision: {day}" if turned else day.isoformat()))
    return _typed(
        "half_the_dates_turned_round",
        [(value, answer, place) for place, (value, answer) in enumerate(shown)],
    )  # fmt: skip


def days_as_excels_own_numbers() -> Case:
    """The column lost its format: 45547 stands for 12 September 2024."""
    return _typed(
        "days_as_excels_own_numbers",
        [((day - date(1899, 12, 30)).days, day.isoformat(), place)
         for place, day in enumerate(AUTUMN_24)],
        heading="Date of incident",
    )  # fmt: skip


def an_old_macs_workbook() -> Case:
    """A workbook that counts from 1904, with title rows and a date that went over a year end."""
    sheet = Sheet("Incidents")
    sheet.add(["Incident log"])
    sheet.blank()
    sheet.add(STANDARD_HEADINGS)
    for day, item in stock_for(AUTUMN_24[6:] + SPRING_25[:3]):
        sheet.add(item.standard_row(day), item.key(day))
    return build_case(
        QUESTION, "an_old_macs_workbook", ("Log.xls", xls(sheet, in_1904=True), [sheet])
    )


def five_columns_of_dates() -> Case:
    """Logged, born, happened, told and to be looked at again: one is the incident's."""
    sheet = Sheet("Log")
    sheet.add(
        [
            "Entered on",
            "Pupil's date of birth",
            "Date of incident",
            "Category",
            "Type of risk",
            "Details",
            "Date parents contacted",
            "Outcome",
            "Review date",
        ]
    )
    for day, item in stock_for(AUTUMN_25, skip=2, rows=6):
        sheet.add([day + timedelta(days=2), date(2016, day.month, day.day), day, item.category,
                   item.nature, item.details, None, item.outcome, day + timedelta(days=20)],
                  item.key(day))  # fmt: skip
    return build_case(QUESTION, "five_columns_of_dates", ("Log.xlsx", xlsx(sheet), [sheet]))


def year_month_and_day_typed_when_they_change() -> Case:
    """Year and month stand once, above blank cells; every row has its day."""
    sheet = Sheet("Log")
    sheet.add(["Year", "Month", "Day", *STANDARD_HEADINGS[1:]])
    last = (0, 0)
    for day, item in stock_for(AUTUMN_24):
        year = day.year if day.year != last[0] else None
        month = f"{day:%B}" if day.month != last[1] else None
        last = (day.year, day.month)
        sheet.add([year, month, day.day, *item.standard_row(None)[1:]], item.key(day))
    return build_case(
        QUESTION, "year_month_and_day_typed_when_they_change", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def month_typed_once_under_a_year_title() -> Case:
    """The year is in the title; the month once for its group; the day in each row."""
    sheet = Sheet("Log")
    sheet.add(["Online safety incidents, academic year 2024-25"])
    sheet.blank()
    sheet.add(["Month", "Date", "Category", "Type of risk", "Details", "Outcome"])
    last = 0
    for day, item in stock_for(AUTUMN_24[:6] + SPRING_25[:4]):
        month = f"{day:%b}" if day.month != last else None
        last = day.month
        sheet.add([month, day.day, *item.standard_row(None)[1:]], item.key(day))
    return build_case(
        QUESTION, "month_typed_once_under_a_year_title", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def days_as_banners_between_the_rows() -> Case:
    """No date column: each day stands in a row of its own above its incidents."""
    sheet = Sheet("Day book")
    sheet.add(["Time", "Category", "Type of risk", "Details", "Outcome"])
    for place, day in enumerate(SUMMER_25[:4]):
        sheet.add([f"{day:%A} {day.day} {day:%B %Y}"])
        for item in STOCK[place * 2 : place * 2 + 2]:
            sheet.add(["10.40", *item.standard_row(None)[1:]], item.key(day))
    return build_case(
        QUESTION, "days_as_banners_between_the_rows", ("Log.xlsx", xlsx(sheet), [sheet])
    )


KINDS = (
    abbreviated_weekdays_and_ordinals,
    dots_blanks_and_short_years,
    dates_with_times_beside_them,
    weeks_commencing,
    several_days_in_one_cell,
    terms_in_place_of_dates,
    days_nobody_can_know,
    half_the_dates_turned_round,
    days_as_excels_own_numbers,
    an_old_macs_workbook,
    five_columns_of_dates,
    year_month_and_day_typed_when_they_change,
    month_typed_once_under_a_year_title,
    days_as_banners_between_the_rows,
)

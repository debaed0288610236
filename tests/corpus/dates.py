"""Dates that a careful reader can read: every spelling, serials, terms, halves of dates."""

from collections.abc import Sequence
from datetime import date, datetime

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, delimited, xls, xlsx
from tests.corpus.stock import AUTUMN_24, STANDARD_HEADINGS, STOCK, stock_for

__all__ = ["KINDS"]
QUESTION = "dates"


def dated_log(title: str, dates: Sequence[tuple[object, str]], heading: str = "") -> Sheet:
    """A log whose rows differ in their dates; each date with its key, "" for an ordinary one.

    A key that is an ISO date stands for an ordinary accepted row on that day; several days
    may stand between ` OR `.
    """
    sheet = Sheet(title)
    if heading:
        sheet.add([heading])
    sheet.add(STANDARD_HEADINGS)
    for place, (value, key) in enumerate(dates):
        item = STOCK[place % len(STOCK)]
        start, _, days = key.rpartition(": ")
        whole = item.key(days) if days[0].isdigit() or days.startswith("term") else key
        sheet.add(item.standard_row(value), f"{start}: {whole}" if start else whole)
    return sheet


def spelt_in_every_way() -> Case:
    """Day-first dates as text, as many people write them."""
    sheet = dated_log(
        "Log",
        (
            ("3/10/24", "2024-10-03"), ("3.10.24", "2024-10-03"), ("03-10-2024", "2024-10-03"),
            ("3rd October 2024", "2024-10-03"), ("3 Oct 24", "2024-10-03"),
            ("Thurs 3rd Oct 2024", "2024-10-03"), ("Thursday, 3 October 2024", "2024-10-03"),
            ("2024-10-04", "2024-10-04"), ("04 OCT 2024", "2024-10-04"), ("4-Oct-24", "2024-10-04"),
            ("October 4th, 2024", "2024-10-04"), ("4 / 10 / 2024", "2024-10-04"),
            (" 04/10/2024 ", "2024-10-04"), ("4th of October 2024", "2024-10-04"),
            ("Fri 4/10/24", "2024-10-04"), ("07/10/2024.", "2024-10-07"),
            ("7 Sept 2024", "2024-09-07"), ("07.10.2024", "2024-10-07"),
            ("22/11/2024 14:05", "2024-11-22"), ("22.11.24 at 2pm", "2024-11-22"),
            ("22 Nov 2024 (evening)", "2024-11-22"), ("22nd Nov '24", "2024-11-22"),
            ("221124", "accepted/needs_decision/rejected: 2024-11-22"),
            ("20241122", "accepted/needs_decision/rejected: 2024-11-22"),
        ),
    )  # fmt: skip
    return build_case(QUESTION, "spelt_in_every_way", ("Log.xlsx", xlsx(sheet), [sheet]))


def months_misspelt() -> Case:
    """Months as typed in a hurry."""
    sheet = dated_log(
        "Log",
        (
            ("12 Septmber 2024", "2024-09-12"), ("3 Octobre 2024", "2024-10-03"),
            ("7 Novemeber 2024", "2024-11-07"), ("21 Nov. 2024", "2024-11-21"),
            ("5th Decmber 2024", "2024-12-05"), ("28 Febuary 2025", "2025-02-28"),
            ("13 Janurary 2025", "2025-01-13"),
        ),
    )  # fmt: skip
    return build_case(QUESTION, "months_misspelt", ("Log.xlsx", xlsx(sheet), [sheet]))


def serial_numbers() -> Case:
    """Dates that lost their format and show as Excel's day numbers, some as text."""
    days = AUTUMN_24[:6]
    serials = [(day - date(1899, 12, 30)).days for day in days]
    values = [str(serial) if place == 4 else serial for place, serial in enumerate(serials)]
    sheet = dated_log("Log", [(value, str(day)) for value, day in zip(values, days, strict=True)])
    return build_case(QUESTION, "serial_numbers", ("Log.xlsx", xlsx(sheet), [sheet]))


def cells_and_text_mixed() -> Case:
    """Real date cells, date-times at midnight and text in one column."""
    sheet = dated_log(
        "Log",
        (
            (date(2024, 9, 12), "2024-09-12"), ("26/9/24", "2024-09-26"),
            (datetime(2024, 10, 3), "2024-10-03"),  # noqa: DTZ001 -  a spreadsheet's date has no zone
            ("17 October 2024", "2024-10-17"), (date(2024, 11, 7), "2024-11-07"),
            ("21.11.24", "2024-11-21"), (date(2024, 12, 5), "2024-12-05"),
        ),
    )  # fmt: skip
    return build_case(QUESTION, "cells_and_text_mixed", ("Log.xlsx", xlsx(sheet), [sheet]))


def workbook_of_1904() -> Case:
    """A workbook made on an old Mac counts its days from 1904."""
    sheet = dated_log("Log", [(day, str(day)) for day in AUTUMN_24])

    def dress(workbook: Workbook) -> None:
        workbook.epoch = CALENDAR_MAC_1904

    return build_case(QUESTION, "workbook_of_1904", ("Log.xlsx", xlsx(sheet, dress=dress), [sheet]))


def old_workbook_of_1904() -> Case:
    """The same in the format of Excel 97 to 2003."""
    sheet = dated_log("Log", [(day, str(day)) for day in AUTUMN_24])
    return build_case(
        QUESTION, "old_workbook_of_1904", ("Log.xls", xls(sheet, in_1904=True), [sheet])
    )


def term_without_a_day() -> Case:
    """Only a term and a year are known, in many spellings."""
    sheet = Sheet("Log")
    sheet.add(["Term", "Category", "Type of risk", "Details", "Outcome"])
    for place, (written, term) in enumerate(
        (
            ("Autumn 2024", "Autumn 2024/25"), ("Autumn Term 2024/25", "Autumn 2024/25"),
            ("Aut 24", "Autumn 2024/25"), ("Spring term 2025", "Spring 2024/25"),
            ("Spring 24/25", "Spring 2024/25"), ("Summer 2025", "Summer 2024/25"),
            ("Summer Term 2024-2025", "Summer 2024/25"),
        )
    ):  # fmt: skip
        item = STOCK[place]
        sheet.add(item.standard_row(written), item.key(f"term {term}"))
    return build_case(QUESTION, "term_without_a_day", ("Log.xlsx", xlsx(sheet), [sheet]))


def terms_in_the_date_column() -> Case:
    """Most rows have a day; some give only the term in the same column."""
    sheet = dated_log(
        "Log",
        (
            (date(2024, 10, 3), "2024-10-03"), ("Autumn term 2024", "term Autumn 2024/25"),
            (date(2024, 12, 5), "2024-12-05"), ("Spring 2025", "term Spring 2024/25"),
            (date(2025, 5, 20), "2025-05-20"),
        ),
    )  # fmt: skip
    return build_case(QUESTION, "terms_in_the_date_column", ("Log.xlsx", xlsx(sheet), [sheet]))


def year_from_the_title() -> Case:
    """Day and month only; the title above gives the academic year."""
    sheet = dated_log(
        "Log",
        (
            ("12 Sept", "2025-09-12"), ("3/10", "2025-10-03"), ("Fri 3 Oct", "2025-10-03"),
            ("5th December", "2025-12-05"), ("14 Jan", "2026-01-14"), ("6/2", "2026-02-06"),
            ("20th May", "2026-05-20"), ("9 July", "2026-07-09"),
        ),
        heading="Online Safety Log 2025/26",
    )  # fmt: skip
    return build_case(QUESTION, "year_from_the_title", ("Log.xlsx", xlsx(sheet), [sheet]))


def year_from_the_file_name() -> Case:
    """Day and month only; the year stands in the file's name. It may be used or asked for."""
    sheet = dated_log(
        "Sheet1",
        (
            ("12 Sept", "accepted/needs_decision/rejected: 2024-09-12"),
            ("3 Oct", "accepted/needs_decision/rejected: 2024-10-03"),
            ("5th Nov", "accepted/needs_decision/rejected: 2024-11-05"),
        ),
    )
    name = "Autumn Term 2024 incidents.xlsx"
    return build_case(QUESTION, "year_from_the_file_name", (name, xlsx(sheet), [sheet]))


def holidays_belong_to_the_term_before() -> Case:
    """Christmas, half-term and August incidents fall in the term that went before."""
    sheet = dated_log(
        "Log",
        (
            (date(2024, 10, 30), "2024-10-30"), (date(2024, 12, 27), "2024-12-27"),
            (date(2025, 2, 19), "2025-02-19"), (date(2025, 5, 28), "2025-05-28"),
            (date(2025, 8, 14), "2025-08-14"), (date(2025, 9, 1), "2025-09-01"),
            (date(2024, 9, 1), "2024-09-01"),
        ),
    )  # fmt: skip
    return build_case(
        QUESTION, "holidays_belong_to_the_term_before", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def american_all_through() -> Case:
    """A file saved by an American machine: month first, which half of the rows prove."""
    sheet = Sheet()
    sheet.add(STANDARD_HEADINGS)
    shown = (("9/12/2024", "2024-09-12", False), ("9/26/2024", "2024-09-26", True),
             ("10/3/2024", "2024-10-03", False), ("10/17/2024", "2024-10-17", True),
             ("11/7/2024", "2024-11-07", False), ("11/21/2024", "2024-11-21", True),
             ("12/13/2024", "2024-12-13", True))  # fmt: skip
    for place, (written, day, certain) in enumerate(shown):
        item = STOCK[place]
        fates = "accepted/needs_decision" if certain else "accepted/needs_decision/rejected"
        sheet.add(item.standard_row(written), f"{fates}: {item.key(day)}")
    data = delimited(sheet).encode()
    return build_case(QUESTION, "american_all_through", ("export.csv", data, [sheet]))


def iso_text_export() -> Case:
    """ISO dates and date-times, with and without T and Z, as systems write them."""
    sheet = Sheet()
    sheet.add(STANDARD_HEADINGS)
    forms = ("{}", "{} 10:15:00", "{}T10:15:00", "{}T10:15:00Z", "{} 00:00", "{}T00:00:00.000")
    for (day, item), form in zip(stock_for(AUTUMN_24, rows=6), forms, strict=True):
        sheet.add(item.standard_row(form.format(day)), item.key(day))
    data = delimited(sheet).encode()
    return build_case(QUESTION, "iso_text_export", ("export.csv", data, [sheet]))


KINDS = (
    spelt_in_every_way,
    months_misspelt,
    serial_numbers,
    cells_and_text_mixed,
    workbook_of_1904,
    old_workbook_of_1904,
    term_without_a_day,
    terms_in_the_date_column,
    year_from_the_title,
    year_from_the_file_name,
    holidays_belong_to_the_term_before,
    american_all_through,
    iso_text_export,
)

"""Several sheets: terms, half-terms, months and classes whose names carry what rows leave out."""

from datetime import date

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
QUESTION = "several sheets"


def a_sheet_per_term() -> Case:
    """Full dates; the sheets are only a division."""
    sheets = []
    for title, days in (("Aut 24", AUTUMN_24), ("Spr 25", SPRING_25), ("Sum 25", SUMMER_25)):
        sheet = Sheet(title)
        sheet.add(STANDARD_HEADINGS)
        for day, item in stock_for(days, rows=5):
            sheet.add(item.standard_row(day), item.key(day))
        sheets.append(sheet)
    return build_case(QUESTION, "a_sheet_per_term", ("Log 24-25.xlsx", xlsx(*sheets), sheets))


def a_sheet_per_term_dates_without_year() -> Case:
    """The sheet's name gives term and year; the rows say "3 Oct" and "14/1"."""
    sheets = []
    for title, days in (("Autumn 2024", AUTUMN_24), ("Spring 2025", SPRING_25),
                        ("Summer 2025", SUMMER_25)):  # fmt: skip
        sheet = Sheet(title)
        sheet.add(STANDARD_HEADINGS)
        for place, (day, item) in enumerate(stock_for(days, rows=4)):
            short = f"{day.day}/{day.month}" if place % 2 else f"{day.day} {day:%b}"
            sheet.add(item.standard_row(short), item.key(day))
        sheets.append(sheet)
    return build_case(
        QUESTION, "a_sheet_per_term_dates_without_year", ("Log.xlsx", xlsx(*sheets), sheets)
    )


def a_sheet_per_month_days_only() -> Case:
    """The sheet is "Oct 2024"; the date column says 3, "17th" and "Thurs 24th"."""
    sheets = []
    months = (
        ("Sept 2024", ((12, "2024-09-12"), ("26th", "2024-09-26"))),
        ("Oct 2024", ((3, "2024-10-03"), ("17th", "2024-10-17"), ("Thurs 24th", "2024-10-24"))),
        ("Nov 2024", (("7", "2024-11-07"), ("21st", "2024-11-21"))),
    )
    for title, days in months:
        sheet = Sheet(title)
        sheet.add(STANDARD_HEADINGS)
        for place, (short, day) in enumerate(days):
            item = STOCK[place]
            sheet.add(item.standard_row(short), f"accepted/needs_decision: {item.key(day)}")
        sheets.append(sheet)
    return build_case(QUESTION, "a_sheet_per_month_days_only", ("Log.xlsx", xlsx(*sheets), sheets))


def a_sheet_per_half_term() -> Case:
    """ "Autumn 1", "Autumn 2", with the academic year in each sheet's title."""
    sheets = []
    for title, days in (("Autumn 1", AUTUMN_24[:4]), ("Autumn 2", AUTUMN_24[4:]),
                        ("Spring 1", SPRING_25[:4]), ("Spring 2", SPRING_25[4:])):  # fmt: skip
        sheet = Sheet(title)
        sheet.add([f"{title} 2024/25"])
        sheet.add(STANDARD_HEADINGS)
        for day, item in stock_for(days):
            sheet.add(item.standard_row(f"{day.day} {day:%B}"), item.key(day))
        sheets.append(sheet)
    return build_case(QUESTION, "a_sheet_per_half_term", ("Log.xlsx", xlsx(*sheets), sheets))


def a_sheet_per_class() -> Case:
    """One sheet for each class, one of them without an incident."""
    sheets = []
    for title, days in (("Y3 Oak", SPRING_25[:3]), ("Y4 Ash", SPRING_25[3:6]), ("Y5 Elm", ()),
                        ("Y6 Yew", SPRING_25[6:])):  # fmt: skip
        sheet = Sheet(title)
        sheet.add([f"Class log: {title}"])
        sheet.add(["Date", "Pupil", "Category", "Type of risk", "Details", "Outcome"])
        for day, item in stock_for(days):
            sheet.add(
                [day, "Pupil A", item.category, item.nature, item.details, item.outcome],
                f"{item.key(day)} | pupil",
            )
        sheets.append(sheet)
    return build_case(QUESTION, "a_sheet_per_class", ("Classes.xlsx", xlsx(*sheets), sheets))


def rows_without_a_date_on_a_term_sheet() -> Case:
    """No date column at all: the sheet's name gives the term, and that is all that is known."""
    sheets = []
    for title, term in (("Autumn 2024", "Autumn 2024/25"), ("Spring 2025", "Spring 2024/25")):
        sheet = Sheet(title)
        sheet.add([f"Online incidents: {title}"])
        sheet.add(STANDARD_HEADINGS[1:])
        for item in STOCK[:4]:
            sheet.add(
                item.standard_row(None)[1:],
                f"accepted/needs_decision: {item.key(f'term {term}')}",
            )
        sheets.append(sheet)
    return build_case(
        QUESTION, "rows_without_a_date_on_a_term_sheet", ("Log.xlsx", xlsx(*sheets), sheets)
    )


def incidents_beside_other_registers() -> Case:
    """Only one sheet is the incident log; the others are training, devices and contacts."""
    log = Sheet("E-safety incidents")
    log.add(STANDARD_HEADINGS)
    for day, item in stock_for(AUTUMN_25, rows=5):
        log.add(item.standard_row(day), item.key(day))
    training = Sheet("Training")
    training.add(["Date", "Course", "Provider", "Attended by"])
    for day in AUTUMN_25[:4]:
        training.add([day, "Online safety update", "Council", "All staff"])
    devices = Sheet("Devices")
    devices.add(["Asset no", "Device", "Class", "Bought"])
    for number in range(1, 6):
        devices.add([f"IP{number:03d}", "Tablet", "Oak", date(2023, 5, number)])
    contacts = Sheet("Who to call")
    contacts.add(["Service", "For"])
    contacts.add(["CEOP", "Grooming"])
    contacts.add(["Police 101", "Threats"])
    sheets = [training, log, devices, contacts]
    return build_case(
        QUESTION, "incidents_beside_other_registers", ("Safeguarding.xlsx", xlsx(*sheets), sheets)
    )


def two_files_for_two_terms() -> Case:
    """Two files given together, with the same sheet name and different rows."""
    autumn, spring = Sheet("Log"), Sheet("Log")
    for sheet, days, skip in ((autumn, AUTUMN_24, 0), (spring, SPRING_25, 3)):
        sheet.add(STANDARD_HEADINGS)
        for day, item in stock_for(days, skip=skip, rows=5):
            sheet.add(item.standard_row(day), item.key(day))
    return build_case(
        QUESTION,
        "two_files_for_two_terms",
        ("Autumn.xlsx", xlsx(autumn), [autumn]),
        ("Spring.xlsx", xlsx(spring), [spring]),
    )


KINDS = (
    a_sheet_per_term,
    a_sheet_per_term_dates_without_year,
    a_sheet_per_month_days_only,
    a_sheet_per_half_term,
    a_sheet_per_class,
    rows_without_a_date_on_a_term_sheet,
    incidents_beside_other_registers,
    two_files_for_two_terms,
)

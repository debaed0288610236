"""Workbooks of several sheets: years, months, classes, pupils, and dates that lean on their tab."""

from datetime import date

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, ods, xlsx
from tests.corpus.stock import (
    AUTUMN_24,
    SPRING_25,
    STANDARD_HEADINGS,
    STOCK,
    SUMMER_25,
    stock_for,
)

__all__ = ["KINDS"]
QUESTION = "several sheets"


def year_tabs_with_half_terms_in_titles() -> Case:
    """A tab for each year; inside, a title for each half-term, and days without a year."""
    sheets = []
    for start, name in ((2023, "2023-24"), (2024, "2024-25")):
        sheet = Sheet(name)
        sheet.add(["Online safety incidents"])
        for title, days in (
            ("Autumn 1", (date(start, 9, 14), date(start, 10, 5))),
            ("Autumn 2", (date(start, 11, 9), date(start, 12, 7))),
            ("Spring 1", (date(start + 1, 1, 18), date(start + 1, 2, 1))),
        ):
            sheet.add([title])
            sheet.add(STANDARD_HEADINGS)
            for day, item in stock_for(days, skip=day_skip(start, title)):
                sheet.add(item.standard_row(f"{day.day} {day:%b}"), item.key(day))
            sheet.blank()
        sheets.append(sheet)
    return build_case(
        QUESTION, "year_tabs_with_half_terms_in_titles", ("Log.xlsx", xlsx(*sheets), sheets)
    )


def day_skip(start: int, title: str) -> int:
    """Where in the stock a block begins, so that no two blocks look alike."""
    return (start - 2023) * 4 + ("Autumn 1", "Autumn 2", "Spring 1").index(title) * 2


def a_sheet_for_each_pupil() -> Case:
    """Each child has a sheet; one event stands on the sheets of both children in it."""
    shared = date(2024, 11, 14)
    sheets = []
    for place, name in enumerate(("Child A", "Child B", "Child C")):
        sheet = Sheet(name)
        sheet.add([f"Online safety record: {name}", None, None, "Year 5"])
        sheet.add(["Ref", "Date of incident", "Category", "Type of risk", "Details", "Outcome"])
        for row, (day, item) in enumerate(stock_for(AUTUMN_24[place : place + 2], skip=place * 3)):
            sheet.add([f"{place}{row}", day, item.category, item.nature, item.details,
                       item.outcome], item.key(day))  # fmt: skip
        if place < 2:
            sheet.add(["J7", shared, "Conduct", "Aggressive", "Argued in a group chat.", "NFA"],
                      "duplicate" if place else f"{shared} | Conduct/Aggressive | nfa")  # fmt: skip
        sheets.append(sheet)
    return build_case(QUESTION, "a_sheet_for_each_pupil", ("Log.xlsx", xlsx(*sheets), sheets))


def a_sheet_for_each_class_with_cover_and_counts() -> Case:
    """A cover with instructions, class sheets, an empty class, and a sheet of counts."""
    cover = Sheet("READ ME FIRST")
    cover.add(["Online safety log"])
    cover.add(["1. Fill in your class sheet on the day of the incident."])
    cover.add(["2. Do not write the date of an incident you only heard about."])
    cover.add(["3. Tell the head teacher about anything in the category Contact."])
    cover.add(["Last updated", date(2024, 9, 2)])
    sheets = [cover]
    for place, name in enumerate(("Y3 Oak", "Y4 Elm", "Y5 Ash", "Y6 Yew")):
        sheet = Sheet(name)
        sheet.add([f"Class: {name}", None, "Year: 2024/25"])
        sheet.blank()
        sheet.add(STANDARD_HEADINGS)
        if place != 2:
            for day, item in stock_for(AUTUMN_24[place * 2 :][:2], skip=place * 2):
                sheet.add(item.standard_row(day), item.key(day))
        sheets.append(sheet)
    counts = Sheet("Totals")
    counts.add(["Class", "Contact", "Conduct", "Content", "Total"])
    for name in ("Y3 Oak", "Y4 Elm", "Y5 Ash", "Y6 Yew"):
        counts.add([name, 1, 1, 0, 2])
    sheets.append(counts)
    return build_case(
        QUESTION,
        "a_sheet_for_each_class_with_cover_and_counts",
        ("Class log.xlsx", xlsx(*sheets), sheets),
    )


def month_tabs_with_days_only() -> Case:
    """Tabs "Sept 24", "Oct 24"; the date column holds "12th" or "Thu 26th"."""
    sheets = []
    for name, days in (
        ("Sept 24", AUTUMN_24[:2]), ("Oct 24", AUTUMN_24[2:4]), ("Nov 24", AUTUMN_24[4:6])
    ):  # fmt: skip
        sheet = Sheet(name)
        sheet.add(["Day", "Category", "Type of risk", "Details", "Outcome"])
        for place, (day, item) in enumerate(stock_for(days, skip=days[0].month % 9)):
            ending = {2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"}.get(day.day, "th")
            shown = f"{day:%a} {day.day}{ending}" if place else f"{day.day}{ending}"
            sheet.add([shown, *item.standard_row(None)[1:]], item.key(day))
        sheets.append(sheet)
    return build_case(QUESTION, "month_tabs_with_days_only", ("Log.xlsx", xlsx(*sheets), sheets))


def month_tabs_under_a_year_in_the_file_name() -> Case:
    """Tabs "Sep" to "Jan", dates "12/9" and "14.1", and the year only in the file's name."""
    sheets = []
    for name, days in (
        ("Sep", AUTUMN_24[:2]), ("Oct", AUTUMN_24[2:4]), ("Dec", AUTUMN_24[6:]),
        ("Jan", SPRING_25[:2]),
    ):  # fmt: skip
        sheet = Sheet(name)
        sheet.add(["Incident log"])
        sheet.add(STANDARD_HEADINGS)
        for place, (day, item) in enumerate(stock_for(days, skip=days[0].month % 9)):
            shown = f"{day.day}{'./'[place]}{day.month}"
            sheet.add(item.standard_row(shown), item.key(day))
        sheets.append(sheet)
    return build_case(
        QUESTION,
        "month_tabs_under_a_year_in_the_file_name",
        ("Incident log 2024-25.xlsx", xlsx(*sheets), sheets),
    )


def term_tabs_one_of_them_nil() -> Case:
    """Three terms; the middle one says there was nothing; the last has a spare table."""
    autumn, spring, summer = Sheet("Autumn 24"), Sheet("Spring 25"), Sheet("Summer 25")
    for sheet in (autumn, spring, summer):
        sheet.add([f"{sheet.name} - online safety incidents"])
        sheet.add(["No", *STANDARD_HEADINGS])
    for number, (day, item) in enumerate(stock_for(AUTUMN_24, rows=4), start=1):
        autumn.add([number, *item.standard_row(day)], item.key(day))
    spring.add([None, "No incidents this term"])
    spring.expect_nil("Spring 2024/25")
    for number, (day, item) in enumerate(stock_for(SUMMER_25, skip=4, rows=3), start=1):
        summer.add([number, *item.standard_row(day)], item.key(day))
    for number in range(4, 16):
        summer.add([number])
    sheets = [autumn, spring, summer]
    return build_case(QUESTION, "term_tabs_one_of_them_nil", ("Log.ods", ods(*sheets), sheets))


def last_years_sheet_copied_for_this_year() -> Case:
    """The new year's sheet began as a copy: an old title, cleared rows, and its own dates."""
    old, new = Sheet("Log 23-24"), Sheet("Log 24-25")
    for sheet in (old, new):
        sheet.add(["Online safety log 2023-24"])
        sheet.add(STANDARD_HEADINGS)
    for day, item in stock_for((date(2023, 9, 21), date(2023, 11, 16), date(2024, 2, 1))):
        old.add(item.standard_row(day), item.key(day))
    new.blank(2)
    for day, item in stock_for(AUTUMN_24, skip=5, rows=4):
        new.add(item.standard_row(day), item.key(day))
    return build_case(
        QUESTION, "last_years_sheet_copied_for_this_year", ("Log.xlsx", xlsx(old, new), [old, new])
    )


def three_tables_on_a_sheet_by_category() -> Case:
    """A table for each category under its name; the category has no column of its own."""
    sheet = Sheet("2024-25")
    sheet.add(["ONLINE SAFETY 2024-25"])
    for place, category in enumerate(("Contact", "Conduct", "Content")):
        sheet.add([f"Category: {category}"])
        sheet.add(["Date", "Type of risk", "Details", "Outcome"])
        chosen = [item for item in STOCK if item.category == category]
        for day, item in zip(AUTUMN_24[place * 2 :], chosen, strict=False):
            sheet.add([day, item.nature, item.details, item.outcome],
                      f"{day} | {item.cell} OR -/{item.nature} | {item.outcome_key}")  # fmt: skip
        sheet.blank()
    return build_case(
        "classification",
        "three_tables_on_a_sheet_by_category",
        ("Log.xlsx", xlsx(sheet), [sheet]),
    )


KINDS = (
    year_tabs_with_half_terms_in_titles,
    a_sheet_for_each_pupil,
    a_sheet_for_each_class_with_cover_and_counts,
    month_tabs_with_days_only,
    month_tabs_under_a_year_in_the_file_name,
    term_tabs_one_of_them_nil,
    last_years_sheet_copied_for_this_year,
    three_tables_on_a_sheet_by_category,
)

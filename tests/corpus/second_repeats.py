"""The same rows again in another guise, and terms with nothing to report."""

from datetime import date

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, delimited, ods, xlsx
from tests.corpus.stock import (
    AUTUMN_24,
    SPRING_25,
    STANDARD_HEADINGS,
    STOCK,
    SUMMER_25,
    stock_for,
)

__all__ = ["KINDS"]
ROWS = stock_for(AUTUMN_24, rows=6)


def standard(name: str, rows: list, *, again: bool = False, text: bool = False) -> Sheet:
    """A log of these rows, which are duplicates when it comes again."""
    sheet = Sheet(name)
    sheet.add(STANDARD_HEADINGS)
    for day, item in rows:
        cells = item.standard_row(f"{day:%d/%m/%Y}" if text else day)
        sheet.add(cells, "duplicate" if again else item.key(day))
    return sheet


def the_same_log_in_three_formats() -> Case:
    """A workbook, then its text export, then the same from LibreOffice."""
    first = standard("Log", ROWS)
    second = standard("", ROWS, again=True, text=True)
    third = standard("Log", ROWS, again=True)
    return build_case(
        "duplicates", "the_same_log_in_three_formats", ("Log.xlsx", xlsx(first), [first]),
        ("Log.csv", delimited(second).encode(), [second]), ("Log.ods", ods(third), [third]),
    )  # fmt: skip


def the_same_log_sorted_another_way() -> Case:
    """Newest first the second time, with one row more."""
    more = (SPRING_25[0], STOCK[6])
    first = standard("Log", ROWS)
    second = Sheet("Log")
    second.add(STANDARD_HEADINGS)
    second.add(more[1].standard_row(more[0]), more[1].key(more[0]))
    for day, item in reversed(ROWS):
        second.add(item.standard_row(day), "duplicate")
    return build_case(
        "duplicates", "the_same_log_sorted_another_way",
        ("Autumn.xlsx", xlsx(first), [first]), ("Spring.xlsx", xlsx(second), [second]),
    )  # fmt: skip


def the_same_log_with_a_column_more() -> Case:
    """The second copy has its columns in another order and one more."""
    first = standard("Log", ROWS)
    second = Sheet("Log")
    second.add(["Outcome", "Date", "Initial", "Type of risk", "Category", "Details"])
    for day, item in ROWS:
        second.add([item.outcome, day, "x", item.nature, item.category, item.details],
                   "duplicate")  # fmt: skip
    return build_case(
        "duplicates", "the_same_log_with_a_column_more",
        ("First.xlsx", xlsx(first), [first]), ("Second.xlsx", xlsx(second), [second]),
    )  # fmt: skip


def an_open_case_closed_in_the_next_file() -> Case:
    """By its number a row comes again with its outcome now known."""
    first, second = Sheet("Log"), Sheet("Log")
    for sheet in (first, second):
        sheet.add(["Ref", *STANDARD_HEADINGS])
    for place, (day, item) in enumerate(ROWS, start=1):
        told = "Ongoing" if place in {2, 5} else item.outcome
        # Read together, the incident may already show what the later file says of it.
        open_key = f"ongoing OR {item.outcome_key}"
        key = f"{day} | {item.cell} | {open_key if place in {2, 5} else item.outcome_key}"
        first.add([f"OS{place:03}", day, item.category, item.nature, item.details, told], key)
        updated = f"accepted/duplicate: {day} | {item.cell} | {item.outcome_key}"
        second.add([f"OS{place:03}", *item.standard_row(day)],
                   updated if place in {2, 5} else "duplicate")  # fmt: skip
    return build_case(
        "duplicates", "an_open_case_closed_in_the_next_file",
        ("October.xlsx", xlsx(first), [first]), ("December.xlsx", xlsx(second), [second]),
    )  # fmt: skip


def pupils_of_one_incident_in_a_cell() -> Case:
    """Several initials in a cell, or several year groups: still one incident a row."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Pupils", "Year", "Category", "Type of risk", "Outcome"])
    who = ("QX, ZV", "QX/ZV & JJ", "3 pupils", "QX\nZV", "whole class", "QX + 2 others")
    for (day, item), pupils in zip(ROWS, who, strict=True):
        sheet.add([day, pupils, "5 and 6", item.category, item.nature, item.outcome],
                  item.key(day))  # fmt: skip
    case = "pupils_of_one_incident_in_a_cell"
    return build_case("duplicates", case, ("Log.xlsx", xlsx(sheet), [sheet]))


def nothing_to_report_in_other_words() -> Case:
    """Terms said to be empty in four ways, beside a term with incidents."""
    sheets = [Sheet("Autumn 2024"), Sheet("Spring 2025"), Sheet("Summer 2025"),
              Sheet("Autumn 2025")]  # fmt: skip
    said = ("NIL RETURN", "", "Nothing to report this term", "No online incidents recorded")
    for sheet, words in zip(sheets, said, strict=True):
        sheet.add([f"Online safety log - {sheet.name}"])
        sheet.add(STANDARD_HEADINGS)
        if words:
            season, year = sheet.name.split()
            start = int(year) - (season != "Autumn")
            sheet.add([words])
            sheet.expect_nil(f"{season} {start}/{(start + 1) % 100}")
    for day, item in stock_for(SPRING_25, rows=3):
        sheets[1].add(item.standard_row(day), item.key(day))
    case = "nothing_to_report_in_other_words"
    return build_case("nil returns", case, ("Log.xlsx", xlsx(*sheets), sheets))


def none_in_both_halves() -> Case:
    """Both halves of the spring term are said to be empty, so the term is."""
    sheet = Sheet("2024-25")
    sheet.add(["Online incidents 2024/25"])
    sheet.add(STANDARD_HEADINGS)
    sheet.add(["Autumn term"])
    for day, item in ROWS[:3]:
        sheet.add(item.standard_row(day), item.key(day))
    sheet.add(["Spring term"])
    sheet.add(["Spring 1 - none"])
    sheet.add(["Spring 2 - none"])
    sheet.add(["Summer term"])
    for day, item in stock_for(SUMMER_25, rows=2, skip=3):
        sheet.add(item.standard_row(day), item.key(day))
    sheet.expect_nil("Spring 2024/25")
    case = "none_in_both_halves"
    return build_case("nil returns", case, ("Log.xlsx", xlsx(sheet), [sheet]))


def a_letter_that_says_none() -> Case:
    """One sentence and no table: the whole file is a nil return."""
    sheet = Sheet("Sheet1")
    sheet.add(["There were no online safety incidents in the Summer Term 2025."])
    sheet.expect_nil("Summer 2024/25")
    case = "a_letter_that_says_none"
    return build_case("nil returns", case, ("Return.xlsx", xlsx(sheet), [sheet]))


def one_class_has_none() -> Case:
    """Sheets by class; a class without incidents is not a school without them."""
    sheets = [Sheet("Robins"), Sheet("Wrens"), Sheet("Owls")]
    for place, sheet in enumerate(sheets):
        sheet.add([f"{sheet.name} - Autumn term 2024"])
        sheet.add(STANDARD_HEADINGS)
        if place == 1:
            # To ask whether the school had none would be fair as well.
            sheet.add(["None"], "not_an_incident/needs_decision")
        else:
            for day, item in ROWS[place : place + 2]:
                sheet.add(item.standard_row(day), item.key(day))
    case = "one_class_has_none"
    return build_case("nil returns", case, ("Classes.xlsx", xlsx(*sheets), sheets))


def dates_of_the_nil_return() -> Case:
    """A form of a trust: period, number and who signed it, and the number is nought."""
    sheet = Sheet("Return")
    sheet.add(["Termly online safety return"])
    sheet.add(["Term", "Autumn 2025"])
    sheet.add(["Number of incidents", 0])
    sheet.add(["Date of return", date(2025, 12, 18)])
    sheet.expect_nil("Autumn 2025/26")
    case = "dates_of_the_nil_return"
    return build_case("nil returns", case, ("Return.xlsx", xlsx(sheet), [sheet]))


KINDS = (
    the_same_log_in_three_formats,
    the_same_log_sorted_another_way,
    the_same_log_with_a_column_more,
    an_open_case_closed_in_the_next_file,
    pupils_of_one_incident_in_a_cell,
    nothing_to_report_in_other_words,
    none_in_both_halves,
    a_letter_that_says_none,
    one_class_has_none,
    dates_of_the_nil_return,
)

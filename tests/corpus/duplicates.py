"""Duplicates: the same file, the growing log, one incident per pupil, and lookalikes."""

from datetime import date

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, delimited, xlsx
from tests.corpus.stock import (
    AUTUMN_24,
    AUTUMN_25,
    SPRING_25,
    STANDARD_HEADINGS,
    STOCK,
    stock_for,
)

__all__ = ["KINDS"]
QUESTION = "duplicates"


def the_same_file_twice() -> Case:
    """The same bytes under two names."""
    first, again = Sheet("Log"), Sheet("Log")
    for sheet in (first, again):
        sheet.add(STANDARD_HEADINGS)
    for day, item in stock_for(AUTUMN_24, rows=6):
        first.add(item.standard_row(day), item.key(day))
        again.add(item.standard_row(day), "duplicate")
    data = xlsx(first)
    return build_case(
        QUESTION,
        "the_same_file_twice",
        ("Log.xlsx", data, [first]),
        ("Log (1).xlsx", data, [again]),
    )


def the_growing_log_with_references() -> Case:
    """Spring's file repeats autumn's rows, two with a new outcome, and adds its own."""
    autumn, both = Sheet("Log"), Sheet("Log")
    for sheet in (autumn, both):
        sheet.add(["Ref", *STANDARD_HEADINGS])
    for number, (day, item) in enumerate(stock_for(AUTUMN_24, rows=5), start=1):
        updated = number in {2, 4}
        old = "Ongoing" if updated else item.outcome
        key = f"{day} | {item.cell} | ongoing OR police OR ongoing+police"
        autumn.add(
            [f"OS-{number:02d}", *item.standard_row(day)[:-1], old],
            key if updated else item.key(day),
        )
        new = "Police informed" if updated else item.outcome
        both.add([f"OS-{number:02d}", *item.standard_row(day)[:-1], new], "duplicate")
    for number, (day, item) in enumerate(stock_for(SPRING_25, skip=5, rows=3), start=6):
        both.add([f"OS-{number:02d}", *item.standard_row(day)], item.key(day))
    return build_case(
        QUESTION,
        "the_growing_log_with_references",
        ("Log to December.xlsx", xlsx(autumn), [autumn]),
        ("Log to March.xlsx", xlsx(both), [both]),
    )


def the_growing_log_without_references() -> Case:
    """The same without reference numbers, over a workbook and a text file."""
    autumn, both = Sheet("Log"), Sheet()
    for sheet in (autumn, both):
        sheet.add(STANDARD_HEADINGS)
    for day, item in stock_for(AUTUMN_24, rows=5):
        autumn.add(item.standard_row(day), item.key(day))
        both.add(item.standard_row(day), "duplicate")
    for day, item in stock_for(SPRING_25, skip=5, rows=3):
        both.add(item.standard_row(day), item.key(day))
    return build_case(
        QUESTION,
        "the_growing_log_without_references",
        ("Autumn.xlsx", xlsx(autumn), [autumn]),
        ("Year to date.csv", delimited(both).encode(), [both]),
    )


def one_row_for_each_pupil_with_reference() -> Case:
    """A system writes an incident once for each pupil, under one number."""
    sheet = Sheet("Export")
    sheet.add(["Incident ID", "Date", "Pupil", "Role", *STANDARD_HEADINGS[1:]])
    pupils = (("A", "B", "C"), ("D",), ("E", "F"), ("G",))
    for number, ((day, item), names) in enumerate(
        zip(stock_for(AUTUMN_25, rows=4), pupils, strict=True), start=301
    ):
        for place, name in enumerate(names):
            sheet.add(
                [number, day, f"Pupil {name}", "Target" if place else "Perpetrator",
                 *item.standard_row(day)[1:]],
                "duplicate" if place else item.key(day),
            )  # fmt: skip
    return build_case(
        QUESTION, "one_row_for_each_pupil_with_reference", ("Export.xlsx", xlsx(sheet), [sheet])
    )


def one_row_for_each_pupil_without_reference() -> Case:
    """The same without a number: same day and time, same words, another pupil."""
    sheet = Sheet("Export")
    sheet.add(["Date", "Time", "Pupil", *STANDARD_HEADINGS[1:]])
    for (day, item), names in zip(
        stock_for(AUTUMN_25, rows=3), (("A", "B"), ("C", "D", "E"), ("F",)), strict=True
    ):
        for place, name in enumerate(names):
            sheet.add(
                [day, "10:40", f"Pupil {name}", *item.standard_row(day)[1:]],
                "duplicate/needs_decision" if place else item.key(day),
            )
    return build_case(
        QUESTION, "one_row_for_each_pupil_without_reference", ("Export.xlsx", xlsx(sheet), [sheet])
    )


def two_incidents_that_look_alike() -> Case:
    """One day, one kind, one outcome; but other words, other pupils: two incidents."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Pupil", *STANDARD_HEADINGS[1:]])
    day = date(2024, 11, 14)
    told = ("Unkind names in the football chat at lunchtime.", "Nasty photo of Child 8 posted.",
            "Y4 pupils left one out of a game and mocked her.")  # fmt: skip
    for place, words in enumerate(told):
        sheet.add(
            [day, f"Pupil {place}", "Conduct", "Aggressive", words, "Parents contacted"],
            f"{day} | Conduct/Aggressive | parents",
        )
    return build_case(QUESTION, "two_incidents_that_look_alike", ("Log.xlsx", xlsx(sheet), [sheet]))


def two_incidents_with_nothing_to_tell_them_apart() -> Case:
    """No words, no pupil, no number: the second is kept or asked about, not dropped unsaid."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", "Outcome"])
    day = date(2024, 11, 14)
    either = "accepted/needs_decision/duplicate"
    sheet.add([day, "Conduct", "Aggressive", "NFA"], f"{day} | Conduct/Aggressive | nfa")
    sheet.add([day, "Conduct", "Aggressive", "NFA"], f"{either}: {day} | Conduct/Aggressive | nfa")
    sheet.add([day, "Content", "Sexual", "NFA"], f"{day} | Content/Sexual | nfa")
    return build_case(
        QUESTION,
        "two_incidents_with_nothing_to_tell_them_apart",
        ("Log.xlsx", xlsx(sheet), [sheet]),
    )


def different_references_same_facts() -> Case:
    """Two numbers, otherwise alike: two incidents, or a question."""
    sheet = Sheet("Log")
    sheet.add(["Ref", *STANDARD_HEADINGS])
    day, item = AUTUMN_24[2], STOCK[0]
    sheet.add(["OS-11", *item.standard_row(day)], item.key(day))
    sheet.add(["OS-12", *item.standard_row(day)], f"accepted/needs_decision: {item.key(day)}")
    return build_case(
        QUESTION, "different_references_same_facts", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def numbers_start_again_each_term() -> Case:
    """Every sheet counts its incidents from 1: the numbers mean nothing across sheets."""
    sheets = []
    for title, days, skip in (("Autumn 2024", AUTUMN_24, 0), ("Spring 2025", SPRING_25, 4),
                              ("Autumn 2025", AUTUMN_25, 2)):  # fmt: skip
        sheet = Sheet(title)
        sheet.add(["No.", *STANDARD_HEADINGS])
        for number, (day, item) in enumerate(stock_for(days, skip=skip, rows=4), start=1):
            sheet.add([number, *item.standard_row(day)], item.key(day))
        sheets.append(sheet)
    return build_case(
        QUESTION, "numbers_start_again_each_term", ("Log.xlsx", xlsx(*sheets), sheets)
    )


def a_row_pasted_twice() -> Case:
    """The very same row, number and all, stands in the log twice."""
    sheet = Sheet("Log")
    sheet.add(["Ref", *STANDARD_HEADINGS])
    for number, (day, item) in enumerate(stock_for(AUTUMN_24, rows=4), start=1):
        sheet.add([number, *item.standard_row(day)], item.key(day))
        if number == 3:
            sheet.add([number, *item.standard_row(day)], "duplicate")
    return build_case(QUESTION, "a_row_pasted_twice", ("Log.xlsx", xlsx(sheet), [sheet]))


def a_sheet_that_gathers_the_others() -> Case:
    """ "All" repeats the rows of the term sheets before it."""
    autumn, spring, gathered = Sheet("Autumn 24"), Sheet("Spring 25"), Sheet("All")
    gathered.add(STANDARD_HEADINGS)
    for sheet, days in ((autumn, AUTUMN_24), (spring, SPRING_25)):
        sheet.add(STANDARD_HEADINGS)
        for day, item in stock_for(days, rows=4):
            sheet.add(item.standard_row(day), item.key(day))
            gathered.add(item.standard_row(day), "duplicate")
    sheets = [autumn, spring, gathered]
    return build_case(
        QUESTION, "a_sheet_that_gathers_the_others", ("Log.xlsx", xlsx(*sheets), sheets)
    )


KINDS = (
    the_same_file_twice,
    the_growing_log_with_references,
    the_growing_log_without_references,
    one_row_for_each_pupil_with_reference,
    one_row_for_each_pupil_without_reference,
    two_incidents_that_look_alike,
    two_incidents_with_nothing_to_tell_them_apart,
    different_references_same_facts,
    numbers_start_again_each_term,
    a_row_pasted_twice,
    a_sheet_that_gathers_the_others,
)

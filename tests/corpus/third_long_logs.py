"""Long logs with a sprinkle of oddities, and the same incidents told again."""

from datetime import date, timedelta

from openpyxl import Workbook
from openpyxl.styles import Font

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xls, xlsx
from tests.corpus.stock import AUTUMN_25, STOCK, stock_for

__all__ = ["KINDS"]
QUESTION = "duplicates"
HEADINGS = [
    "No",
    "Date",
    "Year group",
    "Category",
    "Type of risk",
    "Platform",
    "Details",
    "Outcome",
]


def _school_days() -> list[date]:
    """Weekdays inside three terms, well away from their ends."""
    spans = ((date(2024, 9, 9), 70), (date(2025, 1, 13), 60), (date(2025, 5, 1), 75))
    days = [first + timedelta(days=n) for first, length in spans for n in range(0, length, 2)]
    return [day for day in days if day.weekday() < 5]


def _line(number: int, shown: object, place: int) -> list[object]:
    item = STOCK[place % len(STOCK)]
    return [number, shown, f"Y{place % 6 + 1}", item.category, item.nature, item.platform,
            f"{item.details} ({number})", item.outcome]  # fmt: skip


def a_year_with_a_sprinkle_of_oddities() -> Case:
    """About seventy rows: spellings of days, a total, struck rows, blanks, a note, a bad day."""
    sheet = Sheet("2024-25")
    sheet.add(["Online safety incidents 2024-25"])
    sheet.add(HEADINGS)
    spellings = ("%d/%m/%Y", "%d.%m.%y", "%d %B %Y", "%a %d %b %y")
    struck = []
    for place, day in enumerate(_school_days()):
        item = STOCK[place % len(STOCK)]
        shown: object = day if place % 5 else day.strftime(spellings[place // 5 % 4])
        key = item.key(day, platform=True)
        if place == 17:
            shown, key = "31/09/2024", "rejected/needs_decision"
        if place == 40:
            shown, key = None, "rejected/needs_decision"
        if place in (22, 51):
            key = "needs_decision"
            struck.append(len(sheet.rows) + 1)
        sheet.add(_line(place + 1, shown, place), key)
        if place in (20, 45):
            sheet.add()
            sheet.add(["Total to half term", place + 1])
        if place == 30:
            sheet.add([None, "NB inset day - nothing logged"])

    def dress(workbook: Workbook) -> None:
        for row in struck:
            for cell in workbook.worksheets[0][row]:
                cell.font = Font(strike=True)

    return build_case("layouts", "a_year_with_a_sprinkle_of_oddities",
                      ("Log.xlsx", xlsx(sheet, dress=dress), [sheet]))  # fmt: skip


def a_long_old_workbook_filled_down() -> Case:
    """An .xls whose date is given once a day, whose headings come again every 25 rows."""
    sheet = Sheet("Log")
    sheet.add(HEADINGS)
    for place, day in enumerate(_school_days()):
        for half in (0, 1):
            number = place * 2 + half + 1
            item = STOCK[number % len(STOCK)]
            key = item.key(day, platform=True)
            sheet.add(_line(number, None if half else day, number),
                      f"accepted/needs_decision: {key}" if half else key)  # fmt: skip
            if number % 25 == 0:
                sheet.add(HEADINGS)
    return build_case("layouts", "a_long_old_workbook_filled_down",
                      ("Log.xls", xls(sheet), [sheet]))  # fmt: skip


def the_year_so_far_with_changes() -> Case:
    """The second file repeats the first, corrects an outcome, drops the number and adds rows."""
    early, late = stock_for(AUTUMN_25[:4]), stock_for(AUTUMN_25)
    first, second = Sheet("Log"), Sheet("Log")
    for sheet in (first, second):
        sheet.add(["Date", "Category", "Type of risk", "Details", "Outcome"])
    for place, (day, item) in enumerate(early):
        outcome = "Ongoing" if place == 2 else item.outcome
        key = item.key(day)
        first.add([day, item.category, item.nature, item.details, outcome], key)
    for place, (day, item) in enumerate(late):
        key = item.key(day)
        again = place < len(early)
        if again:
            key = "duplicate"
        second.add([f"{day:%d %b %Y}", item.category, item.nature, item.details, item.outcome], key)
    return build_case(
        QUESTION, "the_year_so_far_with_changes",
        ("Oct.xlsx", xlsx(first), [first]), ("Dec.xlsx", xlsx(second), [second]),
    )  # fmt: skip


def a_pupil_to_a_row_with_the_event_once() -> Case:
    """The event's date and kind are merged over the rows of its pupils."""
    sheet = Sheet("Log")
    sheet.add(["Event no", "Date", "Category", "Type of risk", "Pupil", "Role", "Outcome"])
    merged = []
    for place, (day, item) in enumerate(stock_for(AUTUMN_25, rows=4), start=1):
        first = len(sheet.rows) + 1
        for pupil in range(3):
            event = [place, day, item.category, item.nature] if pupil == 0 else [None] * 4
            sheet.add([*event, f"Pupil {pupil}", "Aggressor" if pupil == 0 else "Target",
                       item.outcome], item.key(day) if pupil == 0 else "duplicate")  # fmt: skip
        merged += [f"{column}{first}:{column}{len(sheet.rows)}" for column in "ABCD"]

    def dress(workbook: Workbook) -> None:
        for cells in merged:
            workbook.worksheets[0].merge_cells(cells)

    return build_case(QUESTION, "a_pupil_to_a_row_with_the_event_once",
                      ("Log.xlsx", xlsx(sheet, dress=dress), [sheet]))  # fmt: skip


def terms_with_nothing_said_in_many_ways() -> Case:
    """A sheet a term; two of them say in a sentence that there was nothing."""
    autumn, spring, summer = Sheet("Autumn 2024"), Sheet("Spring 2025"), Sheet("Summer 2025")
    for sheet in (autumn, spring, summer):
        sheet.add(["Date", "Category", "Type of risk", "Outcome"])
    for day, item in stock_for([date(2024, 9, 12), date(2024, 10, 3)]):
        autumn.add([day, item.category, item.nature, item.outcome], item.key(day))
    spring.add(["Nil return"])
    spring.expect_nil("Spring 2024/25")
    summer.add(["No online safety incidents were reported this term."])
    summer.expect_nil("Summer 2024/25")
    sheets = [autumn, spring, summer]
    return build_case("nil returns", "terms_with_nothing_said_in_many_ways",
                      ("Log.xlsx", xlsx(*sheets), sheets))  # fmt: skip


KINDS = (
    a_year_with_a_sprinkle_of_oddities,
    a_long_old_workbook_filled_down,
    the_year_so_far_with_changes,
    a_pupil_to_a_row_with_the_event_once,
    terms_with_nothing_said_in_many_ways,
)

"""Rows that are not plain incidents: struck out, void, spare, repeated, nil, and text files."""

from datetime import date

from openpyxl import Workbook
from openpyxl.styles import Font

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, delimited, xlsx
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


def struck_out_void_test_and_example_rows() -> Case:
    """Among good rows: one struck out, one void, one entered in error, a test, a total."""
    sheet = Sheet("Log")
    sheet.add(["Incident log 2024/25"])
    sheet.add([*STANDARD_HEADINGS, "Comments"])
    chosen = stock_for(AUTUMN_24)
    remarks = {2: "VOID", 4: "Entered in error - please ignore", 6: "TEST"}
    for place, (day, item) in enumerate(chosen):
        sure = place not in {0, *remarks}
        key = item.key(day) if sure else "needs_decision/not_an_incident"
        sheet.add([*item.standard_row(day), remarks.get(place)], key)
    sheet.add(["Total incidents: 4"])

    def dress(workbook: Workbook) -> None:
        for cell in workbook["Log"][3]:
            cell.font = Font(strike=True)

    return build_case(
        "traps",
        "struck_out_void_test_and_example_rows",
        ("Log.xlsx", xlsx(sheet, dress=dress), [sheet]),
    )


def prepared_rows_with_numbers_and_dates_only() -> Case:
    """Next month's school days are already typed in; nothing has happened on them."""
    sheet = Sheet("Log")
    sheet.add(["No.", *STANDARD_HEADINGS])
    number = 0
    for number, (day, item) in enumerate(stock_for(AUTUMN_24, rows=5), start=1):
        sheet.add([number, *item.standard_row(day)], item.key(day))
    for more in range(1, 8):
        sheet.add([number + more, date(2024, 12, 1 + more)], "not_an_incident/needs_decision")
    return build_case(
        "layouts",
        "prepared_rows_with_numbers_and_dates_only",
        ("Log.xlsx", xlsx(sheet), [sheet]),
    )


def stray_cell_and_totals_in_words() -> Case:
    """A stray cell far to the right, blank rows in the middle, totals in words, a sign-off."""
    sheet = Sheet("Log")
    sheet.add(["Our school's online safety log"])
    sheet.add(STANDARD_HEADINGS)
    for place, (day, item) in enumerate(stock_for(SPRING_25, rows=6)):
        if place == 3:
            sheet.add(["Total for half term = 3"])
            sheet.blank(2)
        sheet.add([*item.standard_row(day), *[None] * 60, *(["x"] if place == 1 else [])],
                  item.key(day))  # fmt: skip
    sheet.add(["Total for half term = 3"])
    sheet.add(["TOTAL FOR TERM = 6"])
    sheet.blank()
    sheet.add(["Seen by chair of governors", None, None, date(2025, 3, 19)])
    return build_case(
        "layouts", "stray_cell_and_totals_in_words", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def hidden_rows_and_a_filter_left_on() -> Case:
    """A filter hides half the rows and two columns are hidden: all are read."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Pupil", "Category", "Type of risk", "Details", "Outcome"])
    for day, item in stock_for(SUMMER_25, rows=7):
        sheet.add([day, "QZ", item.category, item.nature, item.details, item.outcome],
                  item.key(day))  # fmt: skip

    def dress(workbook: Workbook) -> None:
        page = workbook["Log"]
        page.auto_filter.ref = "A1:F8"
        page.auto_filter.add_filter_column(2, ["Conduct"])
        for row in (3, 4, 6, 7):
            page.row_dimensions[row].hidden = True
        page.column_dimensions["D"].hidden = True

    return build_case(
        "layouts",
        "hidden_rows_and_a_filter_left_on",
        ("Log.xlsx", xlsx(sheet, dress=dress), [sheet]),
    )


def half_terms_with_nil_among_them() -> Case:
    """Half-term bands in a column; a half-term with none says so; the term itself had some."""
    sheet = Sheet("2024-25")
    sheet.add(["Half term", *STANDARD_HEADINGS])
    chosen = stock_for(AUTUMN_24[4:7])
    sheet.add(["Autumn 1", "Nil"])
    for place, (day, item) in enumerate(chosen):
        sheet.add(["Autumn 2" if not place else None, *item.standard_row(day)], item.key(day))
    sheet.add(["Spring 1", "None"])
    sheet.add(["Spring 2", "No incidents"])
    sheet.expect_nil("Spring 2024/25")
    for place, (day, item) in enumerate(stock_for(SUMMER_25[:2], skip=4)):
        sheet.add(["Summer 1" if not place else None, *item.standard_row(day)], item.key(day))
    return build_case(
        "nil returns", "half_terms_with_nil_among_them", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def autumn_log_sent_again_in_spring() -> Case:
    """The second file repeats the first with what has come of two cases, and goes on."""
    first, second = Sheet("Log"), Sheet("Log")
    for sheet in (first, second):
        sheet.add(["Ref", *STANDARD_HEADINGS])
    changed = {1: ("Police informed", "police"), 3: ("Parents contacted", "parents")}
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=5)):
        new, code = changed.get(place, (item.outcome, item.outcome_key))
        first.add(
            [f"A{place}", *item.standard_row(day)],
            f"accepted/duplicate: {day} | {item.cell} | {item.outcome_key} OR {code}",
        )
        second.add([f"A{place}", *item.standard_row(None)[:0], day, item.category, item.nature,
                    item.details, new],
                   f"accepted/duplicate: {day} | {item.cell} | {code}")  # fmt: skip
    for place, (day, item) in enumerate(stock_for(SPRING_25, skip=5, rows=3)):
        second.add([f"S{place}", *item.standard_row(day)], item.key(day))
    return build_case(
        "duplicates",
        "autumn_log_sent_again_in_spring",
        ("Autumn.xlsx", xlsx(first), [first]),
        ("Autumn and spring.xlsx", xlsx(second), [second]),
    )  # fmt: skip


def a_row_for_each_pupil_with_dates_once() -> Case:
    """One event written for three pupils: the date merged, the text the same, the names not."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Pupil", "Category", "Type of risk", "What happened", "Outcome"])
    for place, (day, item) in enumerate(stock_for(AUTUMN_25, rows=3)):
        for more in range(3 if place == 1 else 1):
            sheet.add([None if more else day, ("QZ", "VX", "JK")[more], item.category,
                       item.nature, item.details, item.outcome],
                      "duplicate" if more else item.key(day))  # fmt: skip

    def dress(workbook: Workbook) -> None:
        workbook["Log"].merge_cells("A3:A5")

    return build_case(
        "duplicates",
        "a_row_for_each_pupil_with_dates_once",
        ("Log.xlsx", xlsx(sheet, dress=dress), [sheet]),
    )


def two_real_events_on_one_day() -> Case:
    """Two different events with the same kind and outcome on one day are two incidents."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Time", "Class", "Category", "Type of risk", "Details", "Outcome"])
    day = date(2024, 11, 12)
    for time, name, text in (("9.15", "3T", "A clip was shown at breakfast club."),
                             ("14.50", "6V", "Rude drawing sent to a whole class.")):  # fmt: skip
        sheet.add([day, time, name, "Content", "Sexual", text, "Parents contacted"],
                  f"accepted/needs_decision: {day} | Content/Sexual | parents")  # fmt: skip
    for other, item in stock_for(AUTUMN_24[:3]):
        sheet.add([other, "11.00", "4T", item.category, item.nature, item.details, item.outcome],
                  item.key(other))  # fmt: skip
    return build_case(
        "duplicates", "two_real_events_on_one_day", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def semicolons_after_a_preamble() -> Case:
    """A marked UTF-8 file of semicolons, with lines about the export above the headings."""
    sheet = Sheet()
    sheet.add(["Export of incidents"])
    sheet.add(["Date of export: 10/07/2025"])
    sheet.add(["School", "The primary school"])
    sheet.add(STANDARD_HEADINGS)
    for place, (day, item) in enumerate(stock_for(SUMMER_25, rows=6)):
        cells = item.standard_row(day)
        if place == 1:
            cells[3] = "It began at home; it went on in school."
        sheet.add(cells, item.key(day))
    sheet.add(["6 records"])
    content = delimited(sheet, ";").encode("utf-8-sig")
    return build_case("text files", "semicolons_after_a_preamble", ("log.csv", content, [sheet]))


def tabs_in_an_old_code_page() -> Case:
    """Tabs in Windows-1252: curly quotes, a pound sign, ragged ends, a total in words."""
    sheet = Sheet()
    sheet.add(["Date", "Category", "Type of risk", "Details", "Outcome"])
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=6)):
        details = f"\u201cUnkind\u201d \u2013 it cost \u00a3{place}" if place % 2 else item.details
        sheet.add([f"{day.day}-{day:%b}-{day:%y}", item.category, item.nature, details,
                   item.outcome], item.key(day))  # fmt: skip
    sheet.add(["Total incidents = 6"])
    content = delimited(sheet, "\t", ragged=True).encode("cp1252")
    return build_case("text files", "tabs_in_an_old_code_page", ("log.txt", content, [sheet]))


def same_row_typed_twice_by_mistake() -> Case:
    """One row stands twice, letter for letter, one below the other."""
    sheet = Sheet("Log")
    sheet.add(["Ref", *STANDARD_HEADINGS])
    for place, (day, item) in enumerate(stock_for(SPRING_25, skip=7, rows=4), start=1):
        sheet.add([place, *item.standard_row(day)], item.key(day))
        if place == 2:
            sheet.add([place, *item.standard_row(day)], "duplicate/needs_decision")
    return build_case(
        "duplicates", "same_row_typed_twice_by_mistake", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def dates_and_classes_carried_down_by_dashes() -> Case:
    """Ditto marks of every sort: a dash, "do.", "same", two commas, and a blank under a date."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Class", "Category", "Type of risk", "Details", "Outcome"])
    day = AUTUMN_24[3]
    for place, shown in enumerate((day, "do.", "ditto", "same day", "''", '"')):
        item = STOCK[place]
        sheet.add([shown, "6V" if not place else '"', item.category, item.nature, item.details,
                   item.outcome],
                  item.key(day) if place in {0, 2, 5}
                  else f"accepted/needs_decision: {item.key(day)}")  # fmt: skip
    return build_case(
        "layouts", "dates_and_classes_carried_down_by_dashes", ("Log.xlsx", xlsx(sheet), [sheet])
    )


KINDS = (
    struck_out_void_test_and_example_rows,
    prepared_rows_with_numbers_and_dates_only,
    stray_cell_and_totals_in_words,
    hidden_rows_and_a_filter_left_on,
    half_terms_with_nil_among_them,
    autumn_log_sent_again_in_spring,
    a_row_for_each_pupil_with_dates_once,
    two_real_events_on_one_day,
    semicolons_after_a_preamble,
    tabs_in_an_old_code_page,
    same_row_typed_twice_by_mistake,
    dates_and_classes_carried_down_by_dashes,
)

"""Rows taken back in an office's words, group headings, legends in a sentence, odd ticks."""

from datetime import date

from openpyxl import Workbook
from openpyxl.styles import Font

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, ods, xlsx

__all__ = ["KINDS"]
QUESTION = "layouts"
LEGEND = (
    "Key: 1 = Contact, 2 = Conduct, 3 = Content. "
    "A = Commercial, B = Aggressive, C = Sexual, D = Values"
)
NATURES = ("Commercial", "Aggressive", "Sexual", "Values")
HEADING = ("Ref", "Date", "Category", "Type of risk", "Description", "Outcome")


def void_and_struck_out() -> Case:
    """One row is struck through, one says void, one was entered in error."""
    sheet = Sheet("Log")
    sheet.add(["No.", "Date", "Category", "Type of risk", "Outcome", "Notes"])
    whole = "Conduct/Aggressive | parents"
    sheet.add([1, date(2025, 9, 18), "Conduct", "Aggressive", "Parents contacted", None],
              f"2025-09-18 | {whole}")  # fmt: skip
    sheet.add([2, date(2025, 9, 25), "Conduct", "Aggressive", "Parents contacted", None],
              "needs_decision")  # fmt: skip
    sheet.add([3, date(2025, 10, 2), "Conduct", "Aggressive", "Parents contacted", "VOID"],
              "needs_decision")  # fmt: skip
    sheet.add([4, date(2025, 10, 9), "Conduct", "Aggressive", "Parents contacted",
               "Entered in error - please ignore"], "needs_decision")  # fmt: skip
    sheet.add(["5 void", date(2025, 10, 16), "Contact", "Sexual", "Police"], "needs_decision")
    sheet.add([6, date(2025, 11, 6), "Conduct", "Aggressive", "Parents contacted",
               "Pupil tried to avoid the question"], f"2025-11-06 | {whole}")  # fmt: skip

    def dress(workbook: Workbook) -> None:
        for cell in workbook["Log"][3]:
            cell.font = Font(strike=True)

    return build_case(
        QUESTION, "void_and_struck_out", ("Log.xlsx", xlsx(sheet, dress=dress), [sheet])
    )


def rows_taken_back_in_words() -> Case:
    """Withdrawn, cancelled, a duplicate entry, deleted, not upheld: wherever it was written."""
    sheet = Sheet("Log")
    sheet.add(list(HEADING))
    for number, (ref, text, outcome, sure) in enumerate((
        (1, "Unkind words", "NFA", True), ("2 - VOID", "Unkind words", "NFA", False),
        (3, "VOID - wrong child", "NFA", False), (4, "Unkind words", "Void", False),
        (5, "Cancelled entry", "NFA", False), (6, "Entered twice, delete", "NFA", False),
        (7, "Unkind words", "Withdrawn", False), ("VOID", "Unkind words", "NFA", False),
        (9, "Child deleted the post", "NFA", True), (10, "A cancelled party led to unkind words",
        "NFA", True),
    ), start=1):  # fmt: skip
        key = f"2025-10-{number:02} | Conduct/Aggressive | nfa"
        sheet.add([ref, date(2025, 10, number), "Conduct", "Aggressive", text, outcome],
                  key if sure else "needs_decision")  # fmt: skip
    sheet.keys[8] = (10, "accepted: 2025-10-09 | Conduct/Aggressive | nfa OR nfa+removed")
    return build_case(QUESTION, "rows_taken_back_in_words", ("Log.xlsx", xlsx(sheet), [sheet]))


def struck_through_in_part() -> Case:
    """A whole row struck out asks; one corrected word in a row does not make it void."""
    sheet = Sheet("Log")
    sheet.add(list(HEADING))
    for number in (1, 2, 3):
        sheet.add([number, date(2025, 10, number), "Contact", "Sexual", "Asked for a picture",
                "CEOP"],
                  "needs_decision" if number == 2 else f"2025-10-{number:02} | Contact/Sexual |"
                                                       f" ceop")  # fmt: skip
    sheet.keys[2] = (4, "accepted/needs_decision: 2025-10-03 | Contact/Sexual | ceop")

    def dress(workbook: Workbook) -> None:
        page = workbook["Log"]
        for cell in page[3][1:]:
            cell.font = Font(strike=True)
        page["E4"].font = Font(strike=True)

    return build_case(
        QUESTION, "struck_through_in_part", ("Log.xlsx", xlsx(sheet, dress=dress), [sheet])
    )


def boxes_of_risks_under_each_category() -> Case:
    """Two heading rows of boxes; the category stands once, over its first box, unmerged."""
    sheet = Sheet("Log")
    sheet.add(
        ["No.", "Date", "Contact", None, "Conduct", None, None, "Content", None, "Outcome", None]
    )
    sheet.add([None, None, "Sexual", "Values", "Commercial", "Aggressive", "Sexual", "Aggressive",
            "Sexual",
               "Parents told", "Police"])  # fmt: skip
    for number, (box, told, police, key) in enumerate((
        (0, "Y", "Y", "Contact/Sexual | parents+police"), (1, "Y", "N", "Contact/Values | parents"),
        (3, "Y", "N", "Conduct/Aggressive | parents"), (4, "Y", "Y",
        "Conduct/Sexual | parents+police"),
        (6, "N", "N", "Content/Sexual | none"),
    ), start=1):  # fmt: skip
        sheet.add([number, date(2025, 9, 10 + number),
                *("x" if at == box else None for at in range(7)), told, police],
                  f"2025-09-{10 + number} | {key}")  # fmt: skip
    return build_case(
        QUESTION, "boxes_of_risks_under_each_category", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def four_risks_to_tick_and_a_category() -> Case:
    """The category is a word; under a merged "Type of risk" four boxes wait for a tick."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk (tick)", None, None, None, "Outcome"])
    sheet.add([None, None, "Commercial", "Aggressive", "Sexual", "Values", None])
    for day, category, box, outcome, code in ((4, "Contact", 0, "NFA", "nfa"), (11, "Conduct", 3,
            "Advice", "advice"),
                                              (18, "Content", 2, "Parents",
                                              "parents")):  # fmt: skip
        sheet.add([date(2025, 9, day), category,
                *("\u2714" if at == box else "" for at in range(4)), outcome],
                  f"2025-09-{day:02} | {category}/{NATURES[box]} | {code}")  # fmt: skip

    def dress(workbook: Workbook) -> None:
        workbook["Log"].merge_cells("C1:F1")

    return build_case(
        QUESTION, "four_risks_to_tick_and_a_category", ("Log.xlsx", xlsx(sheet, dress=dress),
        [sheet])
    )  # fmt: skip


def legend_in_a_sentence_above() -> Case:
    """One line above the table explains the category codes."""
    sheet = Sheet("Log")
    sheet.add([LEGEND])
    sheet.add(["Date", "Code", "Outcome"])
    for day, code, cell in ((4, "2B", "Conduct/Aggressive"), (11, "1C", "Contact/Sexual"), (18,
            "3A", "Content/Commercial"),
                            (25, "2B", "Conduct/Aggressive")):  # fmt: skip
        sheet.add(
            [date(2025, 9, day), code, "Parents contacted"],
            f"2025-09-{day:02} | {cell} OR -/- | parents",
        )
    return build_case(QUESTION, "legend_in_a_sentence_above", ("Log.xlsx", xlsx(sheet), [sheet]))


def categories_as_headings_between_rows() -> Case:
    """The category is a heading row between groups; each row has only the risk."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Type of risk", "What was done"])
    for group, rows in (("CONTACT", ((12, "Sexual", "CEOP", "ceop"),)), ("CONDUCT", ((19,
            "Aggressive", "NFA", "nfa"),
                        (26, "Commercial", "Advice", "advice"))), ("CONTENT", ((30, "Values",
                        "NFA", "nfa"),))):  # fmt: skip
        sheet.add([group])
        for day, risk, done, code in rows:
            sheet.add([date(2024, 9, day), risk, done],
                      f"2024-09-{day} | {group.title()}/{risk} OR -/{risk} | {code}")  # fmt: skip
    return build_case(
        QUESTION, "categories_as_headings_between_rows", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def dates_as_headings_between_rows() -> Case:
    """The day stands on a line of its own over its incidents."""
    sheet = Sheet("Log")
    sheet.add(["Category", "Type of risk", "What happened", "Outcome"])
    for day, rows in ((date(2024, 10, 3), (("Conduct", "Aggressive", "NFA", "nfa"), ("Content",
            "Values", "Advice", "advice"))),
                      (date(2024, 11, 14), (("Contact", "Sexual", "Police", "police"),
                      ))):  # fmt: skip
        sheet.add([f"{day:%A} {day.day} {day:%B %Y}"])
        for category, risk, done, code in rows:
            sheet.add([category, risk, f"Told by a class teacher about {code}", done],
                      f"accepted/needs_decision: {day} | {category}/{risk} | {code}")  # fmt: skip
    return build_case(
        QUESTION, "dates_as_headings_between_rows", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def a_libreoffice_log_with_group_and_totals() -> Case:
    """An ODS log with merged-looking blanks, a running total column and totals at the foot."""
    sheet = Sheet("Log")
    sheet.add(["Term", "Date", "Category", "Type of risk", "Outcome", "Running total"])
    sheet.add(
        ["Autumn", date(2024, 9, 19), "Conduct", "Values", "NFA", 1],
        "2024-09-19 | Conduct/Values | nfa",
    )
    sheet.add(
        [None, date(2024, 11, 7), "Contact", "Sexual", "MASH", 2],
        "2024-11-07 | Contact/Sexual | safeguarding",
    )
    sheet.add(["Subtotal", None, None, None, None, 2])
    sheet.add(
        ["Spring", date(2025, 1, 16), "Content", "Sexual", "Removed", 3],
        "2025-01-16 | Content/Sexual | removed OR other",
    )
    sheet.add(["Subtotal", None, None, None, None, 1])
    sheet.add(["TOTAL", None, 3, None, None, 3])
    return build_case(
        QUESTION, "a_libreoffice_log_with_group_and_totals", ("Log.ods", ods(sheet), [sheet])
    )


KINDS = (
    void_and_struck_out,
    rows_taken_back_in_words,
    struck_through_in_part,
    boxes_of_risks_under_each_category,
    four_risks_to_tick_and_a_category,
    legend_in_a_sentence_above,
    categories_as_headings_between_rows,
    dates_as_headings_between_rows,
    a_libreoffice_log_with_group_and_totals,
)

"""Several habits in one workbook: the log as an office really keeps it."""

from datetime import date

from openpyxl import Workbook
from openpyxl.comments import Comment

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, ods, xlsx
from tests.corpus.stock import AUTUMN_24, AUTUMN_25, SPRING_25, stock_for
from tests.corpus.third_writing import days_from, log

__all__ = ["KINDS"]
QUESTION = "layouts"


def months_merged_with_two_heading_rows_and_totals() -> Case:
    """Cover sheet, two heading rows, the month merged down the side, days as numbers, totals."""
    cover = Sheet("Cover")
    for line in (
        "Online Safety Log",
        "Academic year 2025/26",
        "Kept by: the office",
        "CONFIDENTIAL",
    ):
        cover.add([line])
    sheet = Sheet("2025-26")
    sheet.add(["Month", "Day", "What kind", None, "What we did"])
    sheet.add([None, None, "Category", "Type of risk", None])
    merged = []
    for name, days in (("September", (11, 23)), ("October", (2, 14)), ("November", (5, 18))):
        first = len(sheet.rows) + 1
        month = {"September": 9, "October": 10, "November": 11}[name]
        for place, (_, item) in enumerate(
            stock_for([date(2025, month, d) for d in days], skip=month)
        ):
            day = date(2025, month, days[place])
            sheet.add([None if place else name, day.day, item.category, item.nature, item.outcome],
                      item.key(day))  # fmt: skip
        merged.append(f"A{first}:A{len(sheet.rows)}")
        sheet.add([f"{name} total", len(days)])

    def dress(workbook: Workbook) -> None:
        for cells in (*merged, "C1:D1"):
            workbook["2025-26"].merge_cells(cells)

    return build_case(QUESTION, "months_merged_with_two_heading_rows_and_totals",
                      ("Log 25-26.xlsx", xlsx(cover, sheet, dress=dress), [cover,
                       sheet]))  # fmt: skip


def codes_for_category_risk_and_outcome() -> Case:
    """Numbers and letters everywhere; a sheet of lists explains some, a note below the others."""
    lists = Sheet("Lists")
    lists.add(["Category"])
    for row in ((1, "Contact"), (2, "Conduct"), (3, "Content")):
        lists.add(row)
    lists.add()
    for row in (("V", "Verbal warning"), ("P", "Parents informed"), ("D", "Detention")):
        lists.add(row)
    sheet = Sheet("Log")
    sheet.add(["Date", "Category (see Lists)", "Type of risk", "Outcome"])
    numbers = {"Contact": 1, "Conduct": 2, "Content": 3}
    done = (("V", "advice"), ("P, D", "parents+sanction"), ("D", "sanction"), ("P", "parents"),
            ("Z", "other OR none"))  # fmt: skip
    for (day, item), (code, outcome) in zip(stock_for(AUTUMN_24), done, strict=False):
        letter = item.nature[0]
        sheet.add([day, numbers[item.category], letter, code],
                  f"{day} | {item.cell} | {outcome}")  # fmt: skip
    sheet.add()
    sheet.add(["Key: C = Commercial, A = Aggressive, S = Sexual, V = Values"])
    return build_case(QUESTION, "codes_for_category_risk_and_outcome",
                      ("Log.xlsx", xlsx(sheet, lists), [sheet, lists]))  # fmt: skip


def two_pairs_to_a_line_of_a_form() -> Case:
    """A form on each sheet with labels left and right and a signature below."""
    sheets = []
    for place, (day, item) in enumerate(stock_for(AUTUMN_25, rows=3), start=1):
        sheet = Sheet(f"Form {place}")
        sheet.add(["E-SAFETY INCIDENT REPORT FORM"])
        sheet.add()
        sheet.add(["Name of pupil:", "Pupil A", None, "Date of incident:", day])
        sheet.add(["Class:", "5B", None, "Reported by:", "AB"])
        sheet.add(["Category:", item.category, None, "Type of risk:", item.nature])
        sheet.add(["Details:", item.details])
        sheet.add(["Action taken:", item.outcome, None, "Date form completed:", date(2025, 12, 15)])
        sheet.add(["Signed:", "AB"])
        sheet.expect(item.key(day))
        sheets.append(sheet)
    return build_case(QUESTION, "two_pairs_to_a_line_of_a_form",
                      ("Forms.xlsx", xlsx(*sheets), sheets))  # fmt: skip


def blocks_by_class_with_other_orders() -> Case:
    """Each class keeps its own block; the second turned its columns round and left one out."""
    sheet = Sheet("Log")
    sheet.add(["ONLINE SAFETY CONCERNS AUTUMN 2025"])
    sheet.add(["Class: Oak"])
    sheet.add(["Date", "Category", "Risk", "Outcome", "Initials"])
    for day, item in stock_for(AUTUMN_25, rows=3):
        sheet.add([day, item.category, item.nature, item.outcome, "AB"], item.key(day))
    sheet.add([None, None, None, "Total Oak", 3])
    sheet.blank(2)
    sheet.add(["Class: Elm"])
    sheet.add(["Outcome", "Risk", "Category", "Date"])
    for day, item in stock_for(AUTUMN_25[3:], skip=3, rows=3):
        sheet.add([item.outcome, item.nature, item.category, day], item.key(day))
    sheet.add(["Total Elm", None, None, 3])
    sheet.blank()
    sheet.add(["Class: Ash"])
    sheet.add(["Nothing to report"], "not_an_incident/needs_decision")
    return build_case(QUESTION, "blocks_by_class_with_other_orders",
                      ("Log.xlsx", xlsx(sheet), [sheet]))  # fmt: skip


def every_second_line_blank_and_remarks_at_the_side() -> Case:
    """Spacer rows and columns, comments on cells, arithmetic at the side, a stray note far off."""
    sheet = Sheet("Log")
    sheet.add([None, "Date", None, "Cat-\negory", None, "Type of\nrisk", None, "Out-\ncome"])
    for place, (day, item) in enumerate(stock_for(AUTUMN_25, rows=5)):
        sheet.add()
        side = [None, "Count so far", place + 1] if place == 2 else []
        sheet.add([None, day, None, item.category, None, item.nature, None, item.outcome, *side],
                  item.key(day))  # fmt: skip

    def dress(workbook: Workbook) -> None:
        page = workbook.worksheets[0]
        page["D3"].comment = Comment(
            "Ask the DSL: is it Contact? Police informed 1/1/2020", "Office"
        )
        page["XFD1048576"] = "print me"

    return build_case(QUESTION, "every_second_line_blank_and_remarks_at_the_side",
                      ("Log.xlsx", xlsx(sheet, dress=dress), [sheet]))  # fmt: skip


def fields_down_and_months_across() -> Case:
    """Transposed: labels in the first column, an incident to a column, a banner for the month."""
    sheet = Sheet("Log")
    items = stock_for(AUTUMN_25, rows=5)
    sheet.add(["Online incidents", "September", None, "October", None, "November"])
    sheet.add(["Date", *(day for day, _ in items)])
    sheet.add(["Category", *(item.category for _, item in items)])
    sheet.add(["Type of risk", *(item.nature for _, item in items)])
    sheet.add(["What happened", *(item.details for _, item in items)])
    sheet.add(["Action taken", *(item.outcome for _, item in items)])
    sheet.add(["Staff initials", *("AB" for _ in items)])
    for day, item in items:
        sheet.expect(item.key(day))
    return build_case(QUESTION, "fields_down_and_months_across",
                      ("Log.xlsx", xlsx(sheet), [sheet]))  # fmt: skip


def void_in_many_words() -> Case:
    """A status column that says a row does not count, or that it does."""
    day_of = days_from(2025, 9, 9, step=4)
    maybe = "needs_decision/rejected/not_an_incident/duplicate"
    rows = []
    for place, (status, key) in enumerate((
        ("Closed", ""), ("Entered in error", maybe), ("Open", "+ongoing"), ("VOID", maybe),
        ("Withdrawn", maybe), ("Deleted", maybe), ("Complete", ""), ("Duplicate entry", maybe),
        ("Cancelled", maybe), ("Ongoing", "+ongoing"),
    )):  # fmt: skip
        day = day_of(place)
        full = key or f"{day} | Conduct/Aggressive | parents"
        if key == "+ongoing":
            full = f"{day} | Conduct/Aggressive | parents OR parents+ongoing"
        rows.append([place + 1, day, "Conduct", "Aggressive", "Parents informed", status, full])
    return log(QUESTION, "void_in_many_words",
               ["Ref", "Date", "Category", "Type of risk", "Action", "Status"], rows)  # fmt: skip


def dittos_of_every_hand() -> Case:
    """Same, as before, arrows, "do." and marks of repetition, in columns where they make sense."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", "Details", "Outcome"])
    first, second = AUTUMN_25[0], AUTUMN_25[3]
    sheet.add([first, "Conduct", "Aggressive", "Group chat row", "Parents informed"],
              f"{first} | Conduct/Aggressive | parents")  # fmt: skip
    for mark in ("ditto", '"', "do.", "same", "as above", "\u3003", "''"):
        sheet.add([mark, "Contact", "Sexual", f"Another matter, told by child {len(sheet.rows)}",
            "CEOP"],
                  f"{first} | Contact/Sexual | ceop")  # fmt: skip
    sheet.add([second, "Content", "Values", "A clip", "Detention"],
              f"{second} | Content/Values | sanction")  # fmt: skip
    sheet.add(["same day", "Content", "Commercial", "An advert", "Advice given"],
              f"accepted/needs_decision: {second} | Content/Commercial | advice")  # fmt: skip
    return build_case(QUESTION, "dittos_of_every_hand", ("Log.xlsx", xlsx(sheet), [sheet]))


def a_free_workbook_with_repeats_and_half_terms() -> Case:
    """A LibreOffice workbook: a sheet to each half-term, days without a year, a contents page."""
    contents = Sheet("Contents")
    contents.add(["Online safety log 2024-25"])
    for line in ("Aut 1", "Aut 2", "Spr 1"):
        contents.add([line, "see sheet"])
    sheets = [contents]
    for title, days, skip in (("Aut 1", AUTUMN_24[:4], 0), ("Aut 2", AUTUMN_24[4:7], 4),
                              ("Spr 1", SPRING_25[:3], 2)):  # fmt: skip
        sheet = Sheet(title)
        sheet.add([f"{title} 2024-25"])
        sheet.add(["When", "Category", "Type of risk", "Action taken"])
        for day, item in stock_for(days, skip=skip):
            sheet.add([f"{day:%a} {day.day}/{day.month}", item.category, item.nature, item.outcome],
                      item.key(day))  # fmt: skip
        sheets.append(sheet)
    return build_case(QUESTION, "a_free_workbook_with_repeats_and_half_terms",
                      ("Log.ods", ods(*sheets), sheets))  # fmt: skip


def ones_in_columns_with_sums_below() -> Case:
    """A 1 under the category and under what was done, the sums in the last row, percentages too."""
    sheet = Sheet("Log")
    sheet.add(
        [
            "Date",
            "Contact",
            "Conduct",
            "Content",
            "Type of risk",
            "Parents informed",
            "Police informed",
        ]
    )
    counts = [0, 0, 0]
    for place, (day, item) in enumerate(stock_for(AUTUMN_25, rows=6)):
        marks = [1 if name == item.category else None for name in ("Contact", "Conduct", "Content")]
        counts = [old + (new or 0) for old, new in zip(counts, marks, strict=True)]
        police = 1 if place == 1 else None
        key = "parents+police" if police else "parents"
        sheet.add([day, *marks, item.nature, 1, police], f"{day} | {item.cell} | {key}")
    sheet.add(["TOTALS", *counts, None, 6, 1])
    sheet.add(["%", *(count / 6 for count in counts)])
    return build_case(QUESTION, "ones_in_columns_with_sums_below",
                      ("Log.xlsx", xlsx(sheet), [sheet]))  # fmt: skip


KINDS = (
    months_merged_with_two_heading_rows_and_totals,
    codes_for_category_risk_and_outcome,
    two_pairs_to_a_line_of_a_form,
    blocks_by_class_with_other_orders,
    every_second_line_blank_and_remarks_at_the_side,
    fields_down_and_months_across,
    void_in_many_words,
    dittos_of_every_hand,
    a_free_workbook_with_repeats_and_half_terms,
    ones_in_columns_with_sums_below,
)

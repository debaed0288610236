"""Boxes and codes: matrices of crosses, who and where ticked, legends, yes and no."""

from openpyxl import Workbook

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx
from tests.corpus.stock import AUTUMN_24, AUTUMN_25, SPRING_25, SUMMER_25, stock_for

__all__ = ["KINDS"]
QUESTION = "classification"
CATEGORIES = ("Contact", "Conduct", "Content")
NATURES = ("Commercial", "Aggressive", "Sexual", "Values")


def a_cross_in_one_of_twelve_boxes() -> Case:
    """The policy's grid across the page: three merged headings over four each."""
    sheet = Sheet("Log")
    sheet.add(["Online safety grid 2024/25"])
    sheet.add([None, None, *(name for category in CATEGORIES for name in (category, *[None] * 3)),
               None])  # fmt: skip
    sheet.add(["Date", "Details", *NATURES * 3, "Outcome"])
    for place, (day, item) in enumerate(stock_for(AUTUMN_24)):
        boxes = [
            ("x", "X", "\u2713", "Y", 1)[place % 5] if item.cell == f"{category}/{nature}" else None
            for category in CATEGORIES for nature in NATURES
        ]  # fmt: skip
        sheet.add([day, item.details, *boxes, item.outcome], item.key(day))
    sheet.add(["Total", None, *[1] * 12])

    def dress(workbook: Workbook) -> None:
        for cells in ("C2:F2", "G2:J2", "K2:N2"):
            workbook["Log"].merge_cells(cells)

    return build_case(
        QUESTION, "a_cross_in_one_of_twelve_boxes", ("Log.xlsx", xlsx(sheet, dress=dress), [sheet])
    )


def crosses_and_dashes_and_na() -> Case:
    """Boxes that do not apply hold a dash, "N/A" or "No"."""
    sheet = Sheet("Log")
    sheet.add(["Date", *CATEGORIES, *NATURES, "Details", "Outcome"])
    for place, (day, item) in enumerate(stock_for(AUTUMN_25, rows=6)):
        empty = ("-", "N/A", "No")[place % 3]
        full = ("X", "Yes", "yes")[place % 3]
        boxes = [full if name in {item.category, item.nature} else empty
                 for name in (*CATEGORIES, *NATURES)]  # fmt: skip
        sheet.add([day, *boxes, item.details, item.outcome], item.key(day))
    return build_case(QUESTION, "crosses_and_dashes_and_na", ("Log.xlsx", xlsx(sheet), [sheet]))


def two_boxes_ticked_where_one_is_meant() -> Case:
    """One row has two categories ticked and one has none; the rest are plain."""
    sheet = Sheet("Log")
    sheet.add(["Date", *CATEGORIES, "Type of risk", "Details", "Outcome"])
    for place, (day, item) in enumerate(stock_for(SPRING_25, rows=6)):
        ticked = {2: {"Contact", "Content"}, 4: set()}.get(place, {item.category})
        boxes = ["x" if name in ticked else None for name in CATEGORIES]
        cell = f"-/{item.nature}" if place in {2, 4} else item.cell
        maybe = "accepted/needs_decision: " if place == 2 else ""
        sheet.add([day, *boxes, item.nature, "Told to the class teacher.", item.outcome],
                  f"{maybe}{day} | {cell} | {item.outcome_key}")  # fmt: skip
    return build_case(
        QUESTION, "two_boxes_ticked_where_one_is_meant", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def who_and_where_as_ticks() -> Case:
    """Boxes for pupil, staff, parent; boxes for in and out of school."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Who was involved?", None, None, "Where?", None, "Category",
               "Type of risk", "Outcome"])  # fmt: skip
    sheet.add([None, "Pupil", "Staff", "Parent", "In school", "Out of school"])
    people = (("Pupil", "pupil"), ("Staff", "staff"), ("Parent", "parent or carer"))
    for place, (day, item) in enumerate(stock_for(SUMMER_25, rows=6)):
        who = people[place % 3]
        boxes = ["x" if name == who[0] else None for name, _ in people]
        inside = place % 2 == 0
        sheet.add(
            [day, *boxes, *(("x", None) if inside else (None, "x")), item.category, item.nature,
             item.outcome],
            f"{day} | {item.cell} | {item.outcome_key} | - | {who[1]} | "
            f"{'in school' if inside else 'outside school'}",
        )  # fmt: skip
    return build_case(QUESTION, "who_and_where_as_ticks", ("Log.xlsx", xlsx(sheet), [sheet]))


def cell_codes_explained_on_another_sheet() -> Case:
    """One code holds category and risk; its sheet of meanings comes first and has a title."""
    key, log = Sheet("Codes used"), Sheet("Log")
    key.add(["Codes used in the online safety log"])
    key.blank()
    key.add(["Code", "Category", "Type of risk"])
    codes = {}
    for place, category in enumerate(CATEGORIES, start=1):
        for letter, nature in zip("abcd", NATURES, strict=True):
            codes[f"{category}/{nature}"] = f"{place}{letter}"
            key.add([f"{place}{letter}", category, nature])
    log.add(["Date", "Code", "Details", "Outcome"])
    for day, item in stock_for(AUTUMN_24, rows=6):
        log.add([day, codes[item.cell], item.details, item.outcome],
                f"{day} | {item.cell} OR -/- | {item.outcome_key}")  # fmt: skip
    return build_case(
        QUESTION, "cell_codes_explained_on_another_sheet", ("Log.xlsx", xlsx(key, log), [key, log])
    )


def outcome_letters_explained_at_the_right() -> Case:
    """The outcome is a letter; the meanings stand to the right of the first rows."""
    sheet = Sheet("Log")
    meanings = {"A": "No further action", "B": "Parents contacted", "C": "Verbal warning",
                "D": "Detention", "E": "Police informed"}  # fmt: skip
    answers = {"A": "nfa", "B": "parents", "C": "advice", "D": "sanction", "E": "police"}
    sheet.add(["Date", "Category", "Type of risk", "Details", "Outcome", None, "Key to outcomes"])
    for place, (day, item) in enumerate(stock_for(AUTUMN_25, rows=6)):
        letter = "ABCDEA"[place]
        legend = [None, letter, meanings[letter]] if place < 5 else []
        sheet.add([day, item.category, item.nature, item.details, letter, *legend],
                  f"{day} | {item.cell} | {answers[letter]} OR none OR other")  # fmt: skip
    return build_case(
        "outcomes", "outcome_letters_explained_at_the_right", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def five_questions_answered_yes_or_no() -> Case:
    """What was done is a row of questions; a blank means no."""
    sheet = Sheet("Log")
    questions = (("Parents informed? Y/N", "parents"), ("Police informed? Y/N", "police"),
                 ("CEOP referral? Y/N", "ceop"), ("Content removed? Y/N", "removed"),
                 ("Reported to platform? Y/N", "platform"))  # fmt: skip
    sheet.add(["Date", "Category", "Type of risk", "Details", *(text for text, _ in questions)])
    yes = ({0}, {0, 1}, set(), {3, 4}, {0, 1, 2}, {4})
    for place, (day, item) in enumerate(stock_for(SPRING_25, rows=6)):
        answers = [("Y", "yes")[place % 2] if box in yes[place] else ("N", None, "n")[box % 3]
                   for box in range(5)]  # fmt: skip
        codes = "+".join(questions[box][1] for box in sorted(yes[place])) or "none"
        sheet.add([day, item.category, item.nature, "Looked into by the class teacher.", *answers],
                  f"{day} | {item.cell} | {codes}")  # fmt: skip
    return build_case(
        "outcomes", "five_questions_answered_yes_or_no", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def outcomes_with_dates_and_initials_in_the_cell() -> Case:
    """The outcome cell says who did it and when; several outcomes on lines of their own."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", "Details", "Action taken and outcome"])
    said = (("Parents contacted 13/9/24 (KQ)", "parents"),
            ("1. Verbal warning\n2. Parents contacted", "advice+parents"),
            ("Police informed - ref 24/1188", "police"), ("NFA (QZ 18/10)", "nfa"),
            ("\u2022 Detention\n\u2022 Parents informed by phone", "sanction+parents"),
            ("None needed", "nfa OR none OR other"))  # fmt: skip
    for (day, item), (words, codes) in zip(stock_for(AUTUMN_24, rows=6), said, strict=True):
        sheet.add([day, item.category, item.nature, item.details, words],
                  f"{day} | {item.cell} | {codes}")  # fmt: skip
    return build_case(
        "outcomes",
        "outcomes_with_dates_and_initials_in_the_cell",
        ("Log.xlsx", xlsx(sheet), [sheet]),
    )


KINDS = (
    a_cross_in_one_of_twelve_boxes,
    crosses_and_dashes_and_na,
    two_boxes_ticked_where_one_is_meant,
    who_and_where_as_ticks,
    cell_codes_explained_on_another_sheet,
    outcome_letters_explained_at_the_right,
    five_questions_answered_yes_or_no,
    outcomes_with_dates_and_initials_in_the_cell,
)

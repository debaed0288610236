"""Duplicates and nil returns, sentence by sentence."""

from datetime import date

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx

__all__ = ["KINDS"]
QUESTION = "duplicates"
HEADING = ("Date", "Pupil", "What happened", "Category", "Type of risk", "Outcome")
AUTUMN = (
    (date(2024, 10, 3), "ZQ", "Unkind words in the class chat", "Conduct", "Aggressive", "NFA"),
    (date(2024, 10, 17), "WV", "A man in a game asked for a picture", "Contact", "Sexual", "CEOP"),
    (date(2024, 11, 14), "KX", "Betting advert during a quiz", "Content", "Commercial", "Ongoing"),
)
CODES = ("nfa", "ceop", "ongoing")


def _autumn(title: str) -> Sheet:
    sheet = Sheet(title)
    sheet.add(list(HEADING))
    for row, code in zip(AUTUMN, CODES, strict=True):
        sheet.add(list(row), f"{row[0]} | {row[3]}/{row[4]} | {code}")
    return sheet


def same_file_under_another_name() -> Case:
    """The file is given a second time as a copy."""
    first, again = _autumn("Log"), _autumn("Log")
    again.keys = [(row, "duplicate") for row, _ in again.keys]
    return build_case(
        QUESTION, "same_file_under_another_name",
        ("Autumn.xlsx", xlsx(first), [first]), ("Autumn - Copy.xlsx", xlsx(again), [again]),
    )  # fmt: skip


def cumulative_log_with_an_outcome_that_came_later() -> Case:
    """The spring file repeats autumn under a title, in another order, one outcome updated."""
    first, whole = _autumn("Log"), Sheet("Autumn and spring")
    whole.add(["Online incidents so far, 2024/25"])
    whole.add(list(HEADING))
    whole.add([date(2025, 1, 16), "JQ", "Passed on a scam link", "Conduct", "Commercial",
            "Verbal warning"],
              "2025-01-16 | Conduct/Commercial | advice")  # fmt: skip
    whole.add([*AUTUMN[2][:5], "Reported to platform, closed"],
              "duplicate/accepted: 2024-11-14 | Content/Commercial | platform | *")  # fmt: skip
    for row in AUTUMN[1::-1]:
        whole.add(list(row), "duplicate")
    first.keys[2] = (4, "2024-11-14 | Content/Commercial | ongoing OR platform | *")
    return build_case(
        QUESTION, "cumulative_log_with_an_outcome_that_came_later",
        ("Autumn.xlsx", xlsx(first), [first]), ("Spring.xlsx", xlsx(whole), [whole]),
    )  # fmt: skip


def one_incident_a_row_for_each_pupil_by_reference() -> Case:
    """Three rows share a reference: one incident, three involved; another has its own."""
    sheet = Sheet("Log")
    sheet.add(["Incident no", "Date", "Pupil", "Category", "Type of risk", "Outcome"])
    sheet.add(["OS-14", date(2025, 10, 9), "ZQ", "Conduct", "Aggressive", "Detention"],
              "2025-10-09 | Conduct/Aggressive | sanction")  # fmt: skip
    sheet.add(["OS-14", date(2025, 10, 9), "WV", "Conduct", "Aggressive", "Detention"], "duplicate")
    sheet.add(["OS-14", date(2025, 10, 9), "KX", "Conduct", "Aggressive", "Detention"], "duplicate")
    sheet.add(["OS-15", date(2025, 10, 9), "VB", "Conduct", "Aggressive", "Detention"],
              "2025-10-09 | Conduct/Aggressive | sanction")  # fmt: skip
    return build_case(
        QUESTION, "one_incident_a_row_for_each_pupil_by_reference", ("Log.xlsx", xlsx(sheet),
        [sheet])
    )  # fmt: skip


def one_incident_a_row_for_each_pupil_by_its_text() -> Case:
    """No references: the same time and the same words, one row for each pupil."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Time", "Pupil", "What happened", "Category", "Type of risk", "Outcome"])
    text = "Three children posted a film of a fall in the lunch hall and laughed at it."
    for place, who in enumerate(("ZQ", "WV", "KX")):
        sheet.add([date(2025, 10, 9), "12:40", who, text, "Conduct", "Aggressive", "Detention"],
                  "duplicate/needs_decision" if place else "2025-10-09 | Conduct/Aggressive |"
                                                           " sanction")  # fmt: skip
    sheet.add([date(2025, 10, 9), "15:10", "VB", "Called a child names on the way home in a game.",
               "Conduct", "Aggressive", "Detention"],
              "accepted/needs_decision: 2025-10-09 | Conduct/Aggressive | sanction")  # fmt: skip
    return build_case(
        QUESTION, "one_incident_a_row_for_each_pupil_by_its_text", ("Log.xlsx", xlsx(sheet),
        [sheet])
    )  # fmt: skip


def two_of_a_day_that_look_alike() -> Case:
    """One day, one kind, one outcome, other children and other words: two incidents."""
    sheet = Sheet("Log")
    sheet.add(list(HEADING))
    for who, text in (("ZQ", "Unkind song about a classmate put online"),
                      ("WV", "Threat sent to a cousin in a game")):  # fmt: skip
        sheet.add([date(2025, 11, 6), who, text, "Conduct", "Aggressive", "Parents contacted"],
                  "2025-11-06 | Conduct/Aggressive | parents")  # fmt: skip
    return build_case(
        QUESTION, "two_of_a_day_that_look_alike", ("Log.xlsx", xlsx(sheet), [sheet])
    )  # fmt: skip


def nothing_in_two_terms_of_a_cumulative_log() -> Case:
    """Blocks by term: one with incidents, two that say there were none, one left empty."""
    sheet = Sheet("Log")
    for term, words in (("Autumn term 2024", None), ("Spring term 2025", "No incidents this term"),
                        ("Summer term 2025", "Nil return"), ("Autumn term 2025", "")):  # fmt: skip
        sheet.add([term])
        sheet.add(["Date", "Category", "Type of risk", "Outcome"])
        if words is None:
            sheet.add(
                ["03/10/2024", "Content", "Values", "NFA"], "2024-10-03 | Content/Values | nfa"
            )
        elif words:
            sheet.add([words])
        sheet.blank()
    sheet.expect_nil("Spring 2024/25")
    sheet.expect_nil("Summer 2024/25")
    return build_case(
        "nil returns", "nothing_in_two_terms_of_a_cumulative_log", ("Log.xlsx", xlsx(sheet),
        [sheet])
    )  # fmt: skip


def sheets_for_terms_that_had_none() -> Case:
    """A sheet per term: none to report, nothing at all in the table, and one incident."""
    sheets = []
    for name, words in (
        ("Autumn 2025", "None to report"),
        ("Spring 2026", None),
        ("Summer 2026", "NIL"),
    ):
        sheet = Sheet(name)
        sheet.add(["Date", "Category", "Type of risk", "Outcome"])
        if words:
            sheet.add([words])
            sheet.expect_nil(f"{name[:6]} 2025/26")
        sheets.append(sheet)
    sheets[1].add(
        ["05/02/2026", "Contact", "Sexual", "Police"], "2026-02-05 | Contact/Sexual | police"
    )
    return build_case(
        "nil returns", "sheets_for_terms_that_had_none", ("Log.xlsx", xlsx(*sheets), sheets)
    )  # fmt: skip


def a_row_for_a_term_with_none() -> Case:
    """A term and words in the columns of an incident; another row says none for a kind only."""
    sheet = Sheet("Log")
    sheet.add(["Term", "Date", "Category", "Type of risk", "Details", "Outcome"])
    sheet.add(["Autumn 2024", "14/11/2024", "Conduct", "Sexual", "No incidents like this before",
            "MASH"],
              "2024-11-14 | Conduct/Sexual | safeguarding")  # fmt: skip
    sheet.add(["Spring 2025", None, None, None, "No incidents reported this term", None])
    sheet.add(["Summer 2025", "nil", "nil", "nil", "nil", "nil"])
    sheet.expect_nil("Spring 2024/25")
    sheet.expect_nil("Summer 2024/25")
    return build_case(
        "nil returns", "a_row_for_a_term_with_none", ("Log.xlsx", xlsx(sheet), [sheet])
    )  # fmt: skip


KINDS = (
    same_file_under_another_name,
    cumulative_log_with_an_outcome_that_came_later,
    one_incident_a_row_for_each_pupil_by_reference,
    one_incident_a_row_for_each_pupil_by_its_text,
    two_of_a_day_that_look_alike,
    nothing_in_two_terms_of_a_cumulative_log,
    sheets_for_terms_that_had_none,
    a_row_for_a_term_with_none,
)

"""Nil returns: a term said to have had no incidents, and what only looks like it."""

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, delimited, xlsx
from tests.corpus.stock import AUTUMN_24, AUTUMN_25, STANDARD_HEADINGS, SUMMER_25, stock_for

__all__ = ["KINDS"]
QUESTION = "nil returns"


def a_row_that_says_none() -> Case:
    """The sheet's title names the term; its one row says there were none."""
    sheet = Sheet("Spring 2025")
    sheet.add(["Online Safety Log - Spring Term 2025"])
    sheet.add(STANDARD_HEADINGS)
    sheet.add(["No incidents this term"])
    sheet.expect_nil("Spring 2024/25")
    return build_case(QUESTION, "a_row_that_says_none", ("Spring 2025.xlsx", xlsx(sheet), [sheet]))


def an_empty_term_between_two_full_ones() -> Case:
    """Sheets per term: spring's says nil, the others hold incidents."""
    autumn, spring, summer = Sheet("Autumn 2024"), Sheet("Spring 2025"), Sheet("Summer 2025")
    for sheet, days in ((autumn, AUTUMN_24), (summer, SUMMER_25)):
        sheet.add(STANDARD_HEADINGS)
        for day, item in stock_for(days, rows=4):
            sheet.add(item.standard_row(day), item.key(day))
    spring.add(STANDARD_HEADINGS)
    spring.add([None, None, None, "Nil return - no incidents to report"])
    spring.expect_nil("Spring 2024/25")
    sheets = [autumn, spring, summer]
    return build_case(
        QUESTION, "an_empty_term_between_two_full_ones", ("Log.xlsx", xlsx(*sheets), sheets)
    )


def a_term_column_with_none() -> Case:
    """One list for the year: the term in its own column, and "None" where there were none."""
    sheet = Sheet("2024-25")
    sheet.add(["Term", *STANDARD_HEADINGS])
    for day, item in stock_for(AUTUMN_24, rows=3):
        sheet.add(["Autumn 2024", *item.standard_row(day)], item.key(day))
    sheet.add(["Spring 2025", None, None, None, "No incidents", None])
    sheet.expect_nil("Spring 2024/25")
    for day, item in stock_for(SUMMER_25, rows=3):
        sheet.add(["Summer 2025", *item.standard_row(day)], item.key(day))
    return build_case(QUESTION, "a_term_column_with_none", ("Log.xlsx", xlsx(sheet), [sheet]))


def none_in_one_half_term() -> Case:
    """A half-term without incidents in a term that had some is no nil return."""
    sheet = Sheet("Autumn 2024")
    sheet.add(STANDARD_HEADINGS)
    sheet.add(["Autumn 1"])
    for day, item in stock_for(AUTUMN_24, rows=3):
        sheet.add(item.standard_row(day), item.key(day))
    sheet.add(["Autumn 2"])
    sheet.add(["No incidents this half term"])
    return build_case(QUESTION, "none_in_one_half_term", ("Log.xlsx", xlsx(sheet), [sheet]))


def headings_and_nothing_else() -> Case:
    """An empty form states nothing: neither an incident nor a nil return."""
    sheet = Sheet("Spring 2025")
    sheet.add(["Online Safety Log - Spring Term 2025"])
    sheet.add(STANDARD_HEADINGS)
    sheet.blank(5)
    return build_case(
        QUESTION,
        "headings_and_nothing_else",
        ("Spring 2025.xlsx", xlsx(sheet), [sheet]),
        may_be_refused=True,
    )


def none_as_a_value_is_no_nil_return() -> Case:
    """ "None" and "nil" as an outcome or a platform belong to an incident."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", "Platform", "Details", "Outcome"])
    words = ("None", "nil", "none needed")
    for (day, item), word in zip(stock_for(AUTUMN_25, rows=3), words, strict=True):
        sheet.add(
            [day, item.category, item.nature, "None", "Nil further", word],
            f"{day} | {item.cell} | none OR nfa",
        )
    return build_case(
        QUESTION, "none_as_a_value_is_no_nil_return", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def a_nil_return_as_text() -> Case:
    """A text file whose title names the term and whose only record says nil."""
    sheet = Sheet()
    sheet.add(["Online safety incidents - Summer term 2025"])
    sheet.add(STANDARD_HEADINGS)
    sheet.add(["N/A", None, None, "No incidents reported this term", None])
    sheet.expect_nil("Summer 2024/25")
    data = delimited(sheet).encode()
    return build_case(QUESTION, "a_nil_return_as_text", ("Summer 2025.csv", data, [sheet]))


def a_nil_row_beside_a_real_incident() -> Case:
    """The sheet says none and then has one: the incident counts and the term is not nil."""
    sheet = Sheet("Autumn 2025")
    sheet.add(["Online Safety Log - Autumn Term 2025"])
    sheet.add(STANDARD_HEADINGS)
    sheet.add(["No incidents this term"], "not_an_incident/needs_decision")
    day, item = stock_for(AUTUMN_25)[6]
    sheet.add(item.standard_row(day), item.key(day))
    return build_case(
        QUESTION, "a_nil_row_beside_a_real_incident", ("Log.xlsx", xlsx(sheet), [sheet])
    )


KINDS = (
    a_row_that_says_none,
    an_empty_term_between_two_full_ones,
    a_term_column_with_none,
    none_in_one_half_term,
    headings_and_nothing_else,
    none_as_a_value_is_no_nil_return,
    a_nil_return_as_text,
    a_nil_row_beside_a_real_incident,
)

"""Whose figures these are, how far they reach, and which terms are missing."""

import pandas as pd

from policy_monitor.journeys import Book
from policy_monitor.report.periods import say_terms, terms_of
from policy_monitor.wording import long_date

__all__ = ["example_notice", "missing_terms", "nil_terms", "provenance"]


def example_notice(book: Book) -> str | None:
    """The words that mark the invented example on every page and in every file, or None."""
    if not book.example:
        return None
    return f"Example data: every incident is invented, as of {long_date(book.today)}."


def missing_terms(terms: pd.DataFrame) -> list[str]:
    """The terms for which no return was made, as people write them, in order.

    Args:
        terms: One row per term (see `analysis.term_table`).

    """
    return [term.label for term in terms_of(terms, "missing")]


def nil_terms(terms: pd.DataFrame) -> list[str]:
    """The terms returned as having no incidents, as people write them, in order."""
    return [term.label for term in terms_of(terms, "nil")]


def provenance(book: Book) -> str:
    """The line that goes under every figure: as reported by whom, up to when, what is missing."""
    if book.reported_up_to is None:
        return f"{book.school_name} has reported nothing yet."
    sentences = [f"As reported by {book.school_name} up to {long_date(book.reported_up_to)}."]
    missing = say_terms(terms_of(book.terms, "missing"))
    sentences.append(f"Not returned: {missing or 'none'}.")
    estimated = say_terms(terms_of(book.terms[book.terms["estimated"]]))
    if estimated:
        sentences.append(f"Term dates estimated: {estimated}.")
    return " ".join(sentences)

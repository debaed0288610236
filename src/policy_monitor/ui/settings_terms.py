"""The term dates of this year and the next."""

import streamlit as st

from policy_monitor.calendar import Term
from policy_monitor.journeys import Book
from policy_monitor.ui import data
from policy_monitor.ui.stacking_table import table_html
from policy_monitor.vocabulary import Season, TermId
from policy_monitor.wording import long_date

__all__ = ["show_terms"]

_COLUMNS = ("Term", "First day", "Half-term", "Last day", "Dates")


def show_terms(book: Book) -> None:
    """Draw the terms of two academic years, and which of them are only estimated."""
    calendar = data.installation().calendar
    year = calendar.term_on(book.today).id.year
    terms = calendar.terms_between(TermId(year, Season.AUTUMN), TermId(year + 1, Season.SUMMER))
    st.header(_finding(terms), anchor=False)
    caption = "First day, half-term and last day of each term"
    st.html(table_html(caption, _COLUMNS, _lay_out(terms)))
    st.markdown(
        "Days of school, first and last included. An incident of the holidays counts for the term "
        "before them. Estimated dates are worked out from Easter."
    )
    st.markdown(
        ":small[To change them, edit `data/calendar/terms.toml` and start Policy Monitor again: "
        "stored incidents move to the terms the new dates say.]"
    )


def _finding(terms: tuple[Term, ...]) -> str:
    estimated = [term for term in terms if term.estimated]
    years = f"{terms[0].id.academic_year} and {terms[-1].id.academic_year}"
    if not estimated:
        return f"The term dates of {years} are all listed"
    if len(estimated) == len(terms):
        return f"The term dates of {years} are estimated"
    return f"The term dates of {estimated[0].id.academic_year} are estimated"


def _lay_out(terms: tuple[Term, ...]) -> list[tuple[str, ...]]:
    """One row per term, in the order of `_COLUMNS`."""
    return [
        (
            term.id.label,
            long_date(term.opens_on),
            f"{long_date(term.half_term[0])} to {long_date(term.half_term[1])}",
            long_date(term.closes_on),
            "Estimated" if term.estimated else "Listed",
        )
        for term in terms
    ]

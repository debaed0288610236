"""Which of the school's rows to list: kept in the address, so that a list can be found again."""

from collections.abc import Iterable
from enum import StrEnum

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.storage import RowChoice
from policy_monitor.ui import data
from policy_monitor.vocabulary import Category, Nature, Outcome, TermId

__all__ = ["choose_rows"]


class _Only(StrEnum):
    """What a list may be kept to."""

    NOT_CLASSIFIED = "Not yet classified"
    OPEN = "Still open"


_EVERYTHING = {
    "rows-term": "All terms",
    "rows-category": "All categories",
    "rows-risk": "Any type of risk",
    "rows-outcome": "Anything",
    "rows-only": "All rows",
}
"""What the address calls each filter, and what each says when it leaves all in."""


def choose_rows(book: Book) -> RowChoice:
    """Draw the filters and the reset, and return what was chosen."""
    terms = {
        term.short_label: term
        for term in map(TermId.from_ordinal, reversed(book.terms["term"].to_list()))
    }
    outcomes = {words.label: code for code, words in data.policy().outcomes.items()}
    for_term, for_category, for_nature, for_outcome, for_only = st.columns(5, gap="small")
    with for_term:
        term = _choice("Term", "rows-term", terms)
    with for_category:
        category = _choice("Category", "rows-category", Category)
    with for_nature:
        nature = _choice("Type of risk", "rows-risk", Nature)
    with for_outcome:
        outcome = _choice("What was done", "rows-outcome", outcomes)
    with for_only:
        only = _choice("Only", "rows-only", _Only)
    chosen = RowChoice(
        term=terms.get(term) if term else None,
        category=Category(category) if category else None,
        nature=Nature(nature) if nature else None,
        outcome=outcomes.get(outcome) if outcome else None,
        any_outcome_of=_still_open() if only == _Only.OPEN else frozenset(),
        not_yet_classified=only == _Only.NOT_CLASSIFIED,
    )
    if chosen != RowChoice():
        st.button("Show all rows", icon=":material/close:", type="tertiary", on_click=_reset)
    return chosen


def _choice(label: str, key: str, options: Iterable[str]) -> str | None:
    """One choice from a list, the first of which leaves everything in: None."""
    everything = _EVERYTHING[key]
    chosen = st.selectbox(label, [everything, *map(str, options)], key=key, bind="query-params")
    return None if chosen == everything else chosen


def _still_open() -> frozenset[Outcome]:
    """The outcomes with which an incident is still open."""
    return frozenset(code for code, words in data.policy().outcomes.items() if words.open)


def _reset() -> None:
    """Take every filter off."""
    for key, everything in _EVERYTHING.items():
        st.session_state[key] = everything

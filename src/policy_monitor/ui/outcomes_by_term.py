"""Term by term: how far incidents went, and which needed help from outside the school."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from policy_monitor import charts
from policy_monitor.analysis import Filters, count_parts_by_term, split_by_group, with_any_outcome
from policy_monitor.journeys import Book, View
from policy_monitor.report import (
    headline_of_groups,
    headline_of_help,
    help_by_term,
    outside_codes,
    parts_of_help,
    terms_by_part,
)
from policy_monitor.ui.chart import show_chart, show_table
from policy_monitor.ui.filters import WHEN, only
from policy_monitor.vocabulary import TermId

__all__ = ["show_by_term", "show_help", "term_of"]

_READING = (
    "Each row counts the incidents whose most serious outcome is of that sort; no number means "
    "none. The pale bar is the term still running; “?” is a term that was not returned. Click a "
    "bar to see that term alone."
)
_READING_OF_HELP = (
    "Such as the police, CEOP, social care or legal advice. An incident with two sorts of help is "
    "in both rows below the first; no number means none."
)
_ANY = "Any help from outside"
_LEAST_DRAWN = 5
"""Fewer are sooner read as a list than seen in rows that are mostly empty."""


def show_by_term(book: Book, view: View, cube: pd.DataFrame, filters: Filters) -> None:
    """Draw how far the incidents of each term went, a row for each sort of outcome."""
    split = split_by_group(cube, book.status.policy.outcomes)
    counts = count_parts_by_term({str(group): part for group, part in split.items()}, view.terms)
    headline = headline_of_groups(counts)
    st.header(headline, anchor=False)
    show_chart(
        charts.counts_in_lanes(counts, of="Incidents"),
        alt=f"How far the incidents of each term went. {headline}.",
        reading=_READING,
        key="chart-of-groups",
        picked=term_of,
    )
    show_table(
        book,
        lambda: terms_by_part(counts, total="All"),
        filters=filters,
        name="outcomes-by-term",
        about="Incidents by term and by how far they went",
    )


def show_help(book: Book, view: View, cube: pd.DataFrame, filters: Filters) -> None:
    """Draw the incidents of each term that needed help from outside, in all and by its kind."""
    outcomes = book.status.policy.outcomes
    headline = headline_of_help(cube, outcomes)
    st.header(headline, anchor=False)
    kinds = parts_of_help(cube, outcomes)
    if not kinds:
        return
    helped = with_any_outcome(cube, outside_codes(outcomes))
    counts = count_parts_by_term({_ANY: helped, **kinds}, view.terms)
    if int(helped["incidents"].sum()) < _LEAST_DRAWN:
        st.markdown("\n".join(f"- {line}" for line in help_by_term(counts)))
    else:
        show_chart(
            charts.counts_in_lanes(counts, of="Incidents"),
            alt=f"Incidents of each term that needed help from outside. {headline}.",
            reading=_READING_OF_HELP,
            key="chart-of-help",
            picked=term_of,
        )
    show_table(
        book,
        lambda: terms_by_part(counts, total="All incidents"),
        filters=filters,
        name="outside-help-by-term",
        about="Incidents that needed help from outside, by term and kind of help",
    )


def term_of(mark: Mapping[str, object]) -> Mapping[str, str]:
    """The term of a bar that was clicked."""
    return {WHEN: only(TermId.from_ordinal(int(str(mark["term"]))))}

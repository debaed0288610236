"""The part of the Overview that a filter changes: the counts, in three pictures."""

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.ui import by_term, data, filters, kinds, what_was_done

__all__ = ["show_counts"]


@st.fragment
def show_counts(book: Book) -> None:
    """Draw the filters and what they leave; a change draws only this part again."""
    chosen = filters.choose_filters(book)
    view = data.view(book, chosen)
    by_term.show_by_term(book, view, chosen)
    which, done = st.columns([3, 2], gap="large")
    with which:
        kinds.show_kinds(view)
    with done:
        what_was_done.show_what_was_done(book, view)

"""The part of the Overview that a filter changes: the counts, in three pictures."""

import streamlit as st

from policy_monitor.analysis import SMALLEST_SHOWN, is_too_small
from policy_monitor.journeys import Book
from policy_monitor.ui import by_term, data, filters, kinds, what_was_done
from policy_monitor.wording import number_word

__all__ = ["show_counts"]


@st.fragment
def show_counts(book: Book) -> None:
    """Draw the filters and what they leave; a change draws only this part again."""
    chosen = filters.choose_filters(book)
    view = data.view(book, chosen)
    if is_too_small(view.total, chosen):
        st.info(
            f"Fewer than {number_word(SMALLEST_SHOWN)} incidents match. They are not broken down, "
            "because so few could point to one person.",
            icon=":material/visibility_off:",
        )
        return
    by_term.show_by_term(book, view, chosen)
    which, done = st.columns([3, 2], gap="large")
    with which:
        kinds.show_kinds(view, chosen)
    with done:
        what_was_done.show_what_was_done(book, view)

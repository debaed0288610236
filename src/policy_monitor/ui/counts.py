"""The part of the Overview that a filter changes: the counts, in three pictures."""

import streamlit as st

from policy_monitor.analysis import is_too_small
from policy_monitor.journeys import Book
from policy_monitor.ui import by_term, data, filters
from policy_monitor.ui.kinds import KINDS_STYLE, kinds_html
from policy_monitor.ui.too_few import show_too_few
from policy_monitor.ui.what_was_done import DONE_STYLE, what_was_done_html

__all__ = ["show_counts"]

_STYLE = """
.side-by-side { display: grid; grid-template-columns: 3fr 2fr; gap: 1.5rem 4rem; }
.side-by-side h2 { margin: 0 0 1rem; }
@media (max-width: 800px) { .side-by-side { grid-template-columns: minmax(0, 1fr); } }
"""


def show_counts(book: Book) -> None:
    """Draw the filters and what they leave."""
    # Sent once: a new style would have the browser lay the whole page out again.
    st.html(f"<style>{_STYLE}{KINDS_STYLE}{DONE_STYLE}</style>")
    _show_what_is_left(book)


@st.fragment
def _show_what_is_left(book: Book) -> None:
    """Draw what a change of filter draws again, in few pieces, so that it comes at once."""
    chosen = filters.choose_filters(book)
    view = data.view(book, chosen)
    if is_too_small(view.total, chosen):
        show_too_few()
        return
    by_term.show_by_term(book, view, chosen)
    which, done = kinds_html(book, view, chosen), what_was_done_html(book, view)
    st.html(f'<div class="overview side-by-side">{which}{done}</div>')

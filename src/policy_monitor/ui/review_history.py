"""The history of the policy's reviews as a timeline, newest first."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.report import Moment, tell_history
from policy_monitor.ui import data
from policy_monitor.wording import count_of

__all__ = ["history_html", "show_history"]

_MOST_MOMENTS = 10
"""Earlier ones stand one click away."""
_STYLE = """
<style>
ol.history { list-style: none; margin: 0 !important; padding: 0 0 0 1.1rem !important;
  border-left: 2px solid rgba(110, 130, 150, 0.35); }
.history li { margin: 0 0 0.9rem !important; font-size: 0.95rem; overflow-wrap: anywhere; }
.history .when { display: block; font-size: 0.8rem; font-weight: 600; }
.history small { display: block; font-size: 0.85rem; line-height: 1.45; }
</style>
"""


def show_history(book: Book) -> None:
    """Draw what was recorded, raised and considered."""
    st.header("History", anchor=False)
    moments = tell_history(book.status, book.governance, data.policy())
    if not book.governance.reviews:
        st.markdown("No review has been recorded here yet.")
    st.html(history_html(moments[:_MOST_MOMENTS]))
    earlier = moments[_MOST_MOMENTS:]
    if earlier:
        with st.expander(f"{count_of(len(earlier), 'earlier entry', 'earlier entries')}"):
            st.html(history_html(earlier))


def history_html(moments: Sequence[Moment]) -> str:
    """The timeline as a list, the clerk's words shown letter by letter."""
    items = "".join(
        f'<li><span class="when">{escape(moment.when)}</span>{escape(moment.title)}'
        + "".join(f"<small>{escape(line)}</small>" for line in moment.lines)
        + "</li>"
        for moment in moments
    )
    return f'{_STYLE}<ol class="history">{items}</ol>'

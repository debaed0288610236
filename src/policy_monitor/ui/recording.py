"""The Recording page: are incidents recorded in good time, in full, and for every term?"""

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.report import describe_uncounted, say_recording, summarise_logging
from policy_monitor.ui import (
    data,
    recording_delays,
    recording_gaps,
    recording_returns,
)
from policy_monitor.ui.answer import show_answer

__all__ = ["show_recording"]


def show_recording(book: Book) -> None:
    """Draw the answer, then returns, delays and gaps, all incidents together."""
    delays = data.logging_delays(book)
    show_answer(say_recording(book, summarise_logging(delays)))
    returns, late = st.columns(2, gap="large")
    with returns:
        recording_returns.show_returns(book)
    with late:
        recording_delays.show_delays(book, delays)
    recording_gaps.show_gaps(book)
    _show_left_out(book)


def _show_left_out(book: Book) -> None:
    """List what else the figures of every page leave out, where there is anything."""
    lines = describe_uncounted(book)
    if lines:
        st.header("What else the figures leave out", anchor=False)
        st.markdown("\n".join(f"- {line}" for line in lines))

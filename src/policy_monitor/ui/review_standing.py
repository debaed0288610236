"""The top of the Review page: due or not, why, by when, and for which meeting."""

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.report import say_standing
from policy_monitor.report.meetings import say_meeting_for_review
from policy_monitor.ui.plain import as_written

__all__ = ["show_standing"]


def show_standing(book: Book) -> None:
    """Draw the answer, the meeting to take it to, and what governs the date."""
    status = book.status
    st.header(as_written(say_standing(status)), anchor=False)
    where = say_meeting_for_review(status)
    if status.meeting is None:
        where = f"{where} The clerk can record the dates of meetings."
    st.markdown(as_written(where))
    if status.annual.note:
        st.markdown(as_written(status.annual.note))

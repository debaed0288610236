"""The review's dates for a calendar program."""

from functools import partial

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.report.calendar_file import CALENDAR_FILE_NAME, make_calendar_file
from policy_monitor.ui import data

__all__ = ["show_calendar_file"]


def show_calendar_file(book: Book) -> None:
    """Offer the day the review is due and the governors' meetings as a calendar file.

    Not while an earlier day is looked at: its file would set a calendar back.
    """
    if book.past:
        return
    st.download_button(
        "Download the dates for your calendar",
        # Made when it is asked for.
        partial(_make, book),
        file_name=CALENDAR_FILE_NAME,
        mime="text/calendar",
        icon=":material/calendar_month:",
        on_click="ignore",
    )
    st.caption(
        "The day the review is due and every governors' meeting, for Outlook, Google Calendar or "
        "Apple Calendar. Import it again after a change: the dates move, and nothing is doubled."
    )


def _make(book: Book) -> bytes:
    records = data.records(example=book.example)
    return make_calendar_file(book, reviews=records.reviews(), meetings=records.meetings())

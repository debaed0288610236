"""The clerk's page: for whom is recorded, and its three parts, each with an address of its own."""

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.ui import (
    clerk_developments,
    clerk_meetings,
    clerk_reviews,
    data,
)
from policy_monitor.ui.sections import choose_section

__all__ = ["choose_book", "show_part"]

_EXAMPLE = "Try it on the example"
_OWN = "Record for our school"

_PART = "part"
"""What the address calls the part."""
_PARTS = {
    "Record a review": clerk_reviews.show_reviews,
    "Meetings": clerk_meetings.show_meetings,
    "Developments and advice": clerk_developments.show_developments,
}


def choose_book(book: Book) -> Book:
    """Ask, while the example is shown, whether to record for it or for the school itself."""
    if not book.example:
        return book
    chosen = st.segmented_control(
        "What you record is for",
        [_EXAMPLE, _OWN],
        default=_EXAMPLE,
        key="clerk-for",
        required=True,
        persist_state="session",
    )
    if chosen == _OWN:
        name = data.policy().school.name
        st.markdown(
            f"You record for {name}. It is kept, and with the first record every page shows "
            "your school in place of the example."
        )
        return data.load_own_book()
    st.markdown(
        "You record for the invented school. Your records are as invented as it is, and are gone "
        "when Policy Monitor is started again."
    )
    return book


def show_part(book: Book) -> None:
    """Draw the part that is chosen."""
    _PARTS[choose_section(_PART, list(_PARTS), label="Part of this page")](book)

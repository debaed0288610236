"""The Records page: whose records are shown, and its four sections."""

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.ui import (
    data,
    records_history,
    records_rows,
    records_uploads,
    records_words,
)
from policy_monitor.ui.sections import choose_section

__all__ = ["choose_records", "show_section"]

_SECTION = "list"
"""What the address calls the section."""
_SECTIONS = {
    "Uploads": records_uploads.show_uploads,
    "Decisions": records_words.show_words,
    "Rows": records_rows.show_rows,
    "History": records_history.show_history,
}


def choose_records(book: Book) -> Book:
    """The school's own book as soon as it has a record, even one taken back; else the example's."""
    if not book.example or not data.store().version():
        return book
    name = data.policy().school.name
    st.markdown(
        f"These are the records of {name}. Nothing of it is stored at present, so every other "
        "page shows the invented example."
    )
    return data.load_own_book()


def show_section(book: Book) -> None:
    """Draw the section that is chosen."""
    _SECTIONS[choose_section(_SECTION, list(_SECTIONS), label="What to look at")](book)

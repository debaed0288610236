"""What is missing from the figures, and what to ask about it."""

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.report import describe_missing

__all__ = ["show_missing"]


def show_missing(book: Book) -> None:
    """List what the figures leave out; say so when they leave out nothing."""
    st.header("What is missing", anchor=False)
    lines = describe_missing(book)
    st.markdown("\n".join(f"- {line}" for line in lines) or "Nothing that we know of.")

"""Where the rows behind a review flag stand, for the school's eyes."""

import streamlit as st

from policy_monitor.journeys import Book

__all__ = ["show_evidence"]


def show_evidence(book: Book) -> None:
    """List the rows behind each flag, by upload, sheet and row; nothing when there are none."""
    flags = [flag for flag in book.status.flags if flag.evidence]
    if book.example or not flags:
        return
    with st.expander("Where the serious incidents stand in your logs"):
        st.markdown("\n".join(f"- {flag.sentence} {'; '.join(flag.evidence)}." for flag in flags))

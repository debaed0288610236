"""A long list shown one page at a time."""

from math import ceil

import streamlit as st

__all__ = ["choose_page"]


def choose_page(total: int, *, size: int, key: str) -> int:
    """Offer the pages of a list where it has several, and return how many entries come before.

    Args:
        total: The entries of the list.
        size: How many of them a page shows.
        key: A name of its own; another one begins at the first page again.
    """
    pages = ceil(total / size)
    if pages <= 1:
        return 0
    page = st.pagination(pages, key=key)
    # The list may have become shorter since the page was chosen.
    return (min(page, pages) - 1) * size

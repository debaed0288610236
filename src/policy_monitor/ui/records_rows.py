"""The rows behind the figures: each incident in controlled words, and where it stands in a log."""

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.report.rows import COLUMNS, lay_out_rows, rows_csv, say_rows_chosen
from policy_monitor.storage import RowChoice
from policy_monitor.ui import data
from policy_monitor.ui.paging import choose_page
from policy_monitor.ui.records_filters import choose_rows
from policy_monitor.ui.stacking_table import table_html

__all__ = ["make_file", "show_rows"]

_SHOWN = 50
"""No page sends more to the browser, however many are stored."""
_MOST_IN_A_FILE = 20_000
"""A longer list takes seconds to make, and nobody reads it."""
_EXCEL_MARK = "\ufeff"
"""Without it Excel on Windows takes the file for another alphabet."""


def show_rows(book: Book) -> None:
    """Draw the filters, a page of the rows, and the same as a file."""
    everything = sum(data.count_rows(book, RowChoice()).values())
    if not everything:
        st.header("No incidents stored", anchor=False)
        st.markdown("Add a term's log on Upload; its rows are then listed here.")
        return
    st.markdown(
        "For the school only: with so few in a term, a row could point to one person. Each "
        "incident stands here once, as the latest upload that has it says it."
    )
    chosen = choose_rows(book)
    total = sum(data.count_rows(book, chosen).values())
    said = say_rows_chosen(chosen, data.policy(), total=total, everything=everything)
    st.header(said, anchor=False)
    if not total:
        st.markdown("No incident matches. Take a filter off.")
        return
    listed = st.container()
    start = choose_page(total, size=_SHOWN, key=f"page of {said}")
    with listed:
        st.html(table_html(said, COLUMNS, _lay_out(book, chosen, start=start, most=_SHOWN)))
    st.download_button(
        "Download these rows as CSV",
        lambda: _EXCEL_MARK + make_file(book, chosen, f"{said}.", total=total),
        file_name="example-rows.csv" if book.example else "rows.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
    )
    if total > _MOST_IN_A_FILE:
        st.markdown(f":small[The file holds the first {_MOST_IN_A_FILE:,} of {total:,} rows.]")


def make_file(book: Book, chosen: RowChoice, said: str, *, total: int) -> str:
    """The chosen rows as a file, as many as it may hold.

    Args:
        book: Whose rows.
        chosen: Which of them.
        said: What was chosen, as a sentence.
        total: How many were.
    """
    rows = _lay_out(book, chosen, start=0, most=_MOST_IN_A_FILE)
    return rows_csv(book, rows, said, total=total)


def _lay_out(book: Book, chosen: RowChoice, *, start: int, most: int) -> list[tuple[str, ...]]:
    files = {upload.id: len(upload.files) for upload in book.uploads}
    rows = data.rows(book, chosen, start=start, most=most)
    return lay_out_rows(rows, data.policy(), files)

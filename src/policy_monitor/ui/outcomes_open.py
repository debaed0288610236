"""Cases that are still open, by how long ago they happened."""

from datetime import date

import pandas as pd
import streamlit as st

from policy_monitor import charts
from policy_monitor.analysis import Filters
from policy_monitor.journeys import Book
from policy_monitor.report import count_open_cases, headline_of_open, open_by_age
from policy_monitor.ui.chart import show_chart, show_table

__all__ = ["show_open"]

_BY_PLATFORM = "Chosen by platform, open cases are not told apart by age: so few could be one case."
_READING = (
    "Days since it happened, for cases the log calls ongoing. What has been done since the last "
    "upload is not known here."
)


def show_open(book: Book, filters: Filters) -> None:
    """Draw the open cases in bands of days; a sentence alone when there is none."""
    key = (book.version, book.today, book.example, book.past)
    cases = open_by_age(book, _count_open_cases(book, key), filters)
    if cases is None:
        st.header("Still open", anchor=False)
        st.markdown(f":small[{_BY_PLATFORM}]")
        return
    headline = headline_of_open(cases)
    st.header(headline, anchor=False)
    if not cases.total:
        return
    bands = cases.bands
    show_chart(
        charts.ranked_bars(bands, of="Open for"),
        alt=f"Open cases by the days since they happened. {headline}.",
        reading=_READING,
        key="chart-of-open-cases",
    )
    show_table(
        book,
        lambda: bands.rename(columns={"name": "Happened", "incidents": "Open cases"}).astype(str),
        filters=filters,
        name="open-cases",
        about="Open cases by the days since they happened",
    )


@st.cache_data(show_spinner=False, max_entries=8)
def _count_open_cases(_book: Book, key: tuple[int, date, bool, bool]) -> pd.DataFrame:  # noqa: ARG001 - it tells books apart
    """A book's open cases, counted once for all visitors and all filters."""
    return count_open_cases(_book)

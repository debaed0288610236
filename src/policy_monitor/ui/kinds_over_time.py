"""All kinds term by term: which come back, which are new, which have gone."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from policy_monitor import charts
from policy_monitor.analysis import Filters, by_kind_and_term
from policy_monitor.journeys import Book, View
from policy_monitor.report import headline_over_time, kinds_to_read
from policy_monitor.ui import data
from policy_monitor.ui.chart import show_chart, show_table
from policy_monitor.ui.filters import KIND, RISK

__all__ = ["show_over_time"]

_READING = (
    "A stronger colour is more. The outlined column is the term still running, “?” a term that "
    "was not returned. A narrow screen shows the latest terms, the table all. Click a cell to see "
    "that kind by itself."
)
_BY_WHO_OR_WHERE = (
    "Chosen by who or where, kinds are not drawn term by term: so few could point to one person."
)


def show_over_time(book: Book, view: View, filters: Filters) -> None:
    """Draw the kinds that the view shows, each term by term; the grid says all of one term."""
    if len(view.terms) == 1 or view.not_yet_classified == view.total:
        return
    if filters.setting is not None or filters.involved is not None:
        st.markdown(f":small[{_BY_WHO_OR_WHERE}]")
        return
    counts = _counts(book, view, filters)
    headline = headline_over_time(counts)
    st.header(f"Over time: {headline}", anchor=False)
    show_chart(
        charts.kinds_over_time(counts),
        alt=f"Incidents of each kind, term by term. {headline}.",
        reading=_READING,
        key="chart-of-kinds",
        picked=_filters_of,
    )
    show_table(
        book,
        lambda: kinds_to_read(counts),
        filters=filters,
        name="kinds-by-term",
        about="Incidents by term and kind",
    )


def _counts(book: Book, view: View, filters: Filters) -> pd.DataFrame:
    """The kinds that the view leaves in, and what is not yet classified."""
    counts = by_kind_and_term(data.narrowed(book, filters), view.terms)
    for column, chosen in (("category", filters.category), ("nature", filters.nature)):
        if chosen is not None:
            counts = counts[counts[column] == str(chosen)]
    return counts


def _filters_of(mark: Mapping[str, object]) -> Mapping[str, str]:
    """The kind of a cell."""
    return {KIND: str(mark["category"]), RISK: str(mark["nature"])}

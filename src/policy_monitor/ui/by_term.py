"""Incidents term by term: the finding, the chart, and the table behind it."""

import streamlit as st

from policy_monitor import charts
from policy_monitor.analysis import Filters
from policy_monitor.journeys import Book, View
from policy_monitor.report import (
    counts_csv,
    describe_filters,
    headline_of_terms,
    terms_by_category,
)
from policy_monitor.wording import count_of

__all__ = ["TABLE_KEY", "show_by_term"]

TABLE_KEY = "table-of-terms"
_EXCEL_MARK = "\ufeff"
"""Without it Excel on Windows takes the file for another alphabet."""
_ALT = "Incidents in each term, stacked by category; the heading above says what it shows"


def show_by_term(book: Book, view: View, filters: Filters) -> None:
    """Draw the incidents of each term, stacked by category."""
    same_point = book.comparison.to_same_point_last_year if filters == Filters() else None
    headline = headline_of_terms(view.terms, kind=filters.category, to_same_point=same_point)
    st.header(headline, anchor=False)
    plot = charts.incidents_by_term(view.categories)
    st.vega_lite_chart(plot.table, plot.spec, alt=_ALT)
    st.markdown(
        ":small[One bar for each term; the pale bar is the term still running. "
        "“nil” is a return of no incidents; “?” is a term that was not returned.]"
    )
    table = st.expander("The same figures as a table", key=TABLE_KEY, on_change="rerun")
    if table.open:
        with table:
            _show_table(book, view, filters)


def _show_table(book: Book, view: View, filters: Filters) -> None:
    """The table beside the chart, and the same as a file; made only when it is asked for."""
    estimated = view.terms["estimated"].map({True: " (dates estimated)", False: ""})
    labels = dict(zip(view.terms["term"], view.terms["label"] + estimated, strict=True))
    table = terms_by_category(view.categories.assign(label=view.categories["term"].map(labels)))
    st.table(table, border="horizontal", hide_index=True, alt="Incidents by term and category")
    incidents = count_of(view.total, "incident")
    involvements = count_of(view.involvements, "involvement")
    st.markdown(
        f"{incidents}, {involvements}. An incident is one event, however many took part; an "
        "involvement is one person's part in it, where the log tells."
    )
    st.download_button(
        "Download as CSV",
        _EXCEL_MARK + counts_csv(book, table, f"Showing {describe_filters(filters, book.terms)}."),
        file_name="example-incidents-by-term.csv" if book.example else "incidents-by-term.csv",
        mime="text/csv",
        icon=":material/download:",
    )

"""Incidents term by term: the finding, the chart, and the table behind it."""

from collections.abc import Mapping
from datetime import date

import pandas as pd
import streamlit as st

from policy_monitor import charts
from policy_monitor.analysis import Filters, Subject
from policy_monitor.journeys import Book, View
from policy_monitor.report import (
    describe_terms,
    headline_of_terms,
    policy_reviews,
    subject_of,
    terms_by_category,
)
from policy_monitor.ui.chart import show_chart, show_table, table_key
from policy_monitor.ui.filters import WHEN, only
from policy_monitor.ui.usual import usual_of
from policy_monitor.vocabulary import TermId
from policy_monitor.wording import count_of

__all__ = ["TABLE_KEY", "show_by_term"]

_NAME = "incidents-by-term"
TABLE_KEY = table_key(_NAME)
_READING = (
    "One bar for each term, pale while the term is still running. “nil” is a return of no "
    "incidents; “?” is a term that was not returned."
)
_BAND = " The grey band is what would be usual in a whole term."
_CLICK = " Click a bar to see that term alone."


def show_by_term(book: Book, view: View, filters: Filters) -> None:
    """Draw the incidents of each term, stacked by category, beside what is usual."""
    subject = subject_of(filters)
    usual = None if subject is None else usual_of(book, subject)
    kind = "" if subject is None or subject == Subject() else subject.label
    same_point = book.comparison.to_same_point_last_year if filters == Filters() else None
    headline = headline_of_terms(
        view.terms, kind=kind or filters.category, usual=usual, to_same_point=same_point
    )
    st.header(headline, anchor=False)
    has_band = usual is not None and bool(usual["term"].isin(view.terms["term"]).any())
    show_chart(
        _plot(book, view, filters, (book.version, book.today, book.example, book.past)),
        alt=f"{headline}. {describe_terms(view.terms)}",
        reading=f"{_READING}{_BAND if has_band else ''}{_CLICK}",
        key="chart-of-terms",
        picked=_filters_of,
    )
    incidents = count_of(view.total, "incident")
    involvements = count_of(view.involvements, "involvement")
    show_table(
        book,
        lambda: _table(view, filters, usual, policy_reviews(book)),
        filters=filters,
        about="Incidents by term and category",
        name=_NAME,
        note=f"{incidents}, {involvements}. An incident is one event, however many took part; an "
        "involvement is one person's part in it, where the log tells.",
    )


# Never changed after, so that visitors may share one.
@st.cache_resource(show_spinner=False, max_entries=64)
def _plot(
    _book: Book,
    _view: View,
    filters: Filters,
    key: tuple[int, date, bool, bool],  # noqa: ARG001 - it tells books apart
) -> charts.Plot:
    subject = subject_of(filters)
    usual = None if subject is None else usual_of(_book, subject)
    return charts.incidents_by_term(_view.categories, usual=usual, reviews=policy_reviews(_book))


def _filters_of(mark: Mapping[str, object]) -> Mapping[str, str]:
    """The term of a bar."""
    return {WHEN: only(TermId.from_ordinal(int(str(mark["term"]))))}


def _table(
    view: View, filters: Filters, usual: pd.DataFrame | None, reviews: pd.DataFrame
) -> pd.DataFrame:
    estimated = view.terms["estimated"].map({True: " (dates estimated)", False: ""})
    labels = dict(zip(view.terms["term"], view.terms["label"] + estimated, strict=True))
    counts = view.categories.assign(label=view.categories["term"].map(labels))
    if filters.category is not None:
        # The others are left out by the filter, which is not the same as none.
        counts = counts[counts["category"] == str(filters.category)]
    return terms_by_category(counts, usual=usual, reviews=reviews)

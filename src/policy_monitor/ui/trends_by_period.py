"""One count by half-term or by month."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from policy_monitor import charts
from policy_monitor.analysis import Filters, PeriodKind, Subject
from policy_monitor.journeys import Book
from policy_monitor.report import (
    counts_to_read,
    describe_terms,
    headline_of_periods,
    periods_beside,
    subject_of,
)
from policy_monitor.ui import trends_counts
from policy_monitor.ui.chart import show_chart, show_table
from policy_monitor.ui.trends_by_term import show_beside
from policy_monitor.wording import count_of

__all__ = ["show_by_period"]

_READING = {
    PeriodKind.HALF_TERM: "Two bars for each term, before and after half-term; a holiday belongs "
    "to the half before it.",
    PeriodKind.MONTH: "One bar for each month.",
}
_MARKS = (
    " No bar is no incidents; “?” was not returned; a pale bar is still running. What is usual is "
    "known for whole terms only."
)
_HEADINGS = {PeriodKind.HALF_TERM: "Half-term", PeriodKind.MONTH: "Month"}


def show_by_period(book: Book, filters: Filters, by: PeriodKind, answer: DeltaGenerator) -> None:
    """Draw the half-terms or months of a view.

    Args:
        book: The book.
        filters: What is shown of it.
        by: Half-terms or months.
        answer: Where the finding stands, above the choice of what is counted by.
    """
    periods = trends_counts.periods_of(book, filters, by)
    subject = subject_of(filters)
    kind = None if subject is None or subject == Subject() else subject.label
    finding = headline_of_periods(periods, by, kind=kind or filters.category)
    with answer:
        st.header(finding, anchor=False)
        show_beside(periods_beside(periods, by))
    undated = trends_counts.count_undated(book, filters)
    without_date = (
        f" {count_of(undated, 'incident has', 'incidents have')} no date and "
        f"{'is' if undated == 1 else 'are'} in no {by}."
        if undated
        else ""
    )
    show_chart(
        charts.counts_over_time(periods, by=by),
        alt=f"{finding}. {describe_terms(periods)}",
        reading=f"{_READING[by]}{_MARKS}{without_date}",
        key=f"chart-by-{by}",
    )
    show_table(
        book,
        lambda: counts_to_read(periods, _HEADINGS[by]),
        filters=filters,
        name=f"trend-by-{by}",
        about=f"Incidents by {by}",
        note=without_date.strip(),
    )

"""The Trends page: how many, against what, and since when."""

import streamlit as st

from policy_monitor.analysis import Filters, PeriodKind, is_too_small
from policy_monitor.journeys import Book
from policy_monitor.ui import data, filters, trends_by_period, trends_by_term, trends_side_by_side
from policy_monitor.ui.too_few import show_too_few

__all__ = ["show_trends"]

_TERMS = "Terms"
_PERIODS = {"Half-terms": PeriodKind.HALF_TERM, "Months": PeriodKind.MONTH}


@st.fragment
def show_trends(book: Book) -> None:
    """Draw the filters and what they leave; a change draws only this part again."""
    chosen = filters.choose_filters(book)
    if is_too_small(data.view(book, chosen).total, chosen):
        show_too_few()
        return
    _show_large(book, chosen)
    trends_side_by_side.show_side_by_side(book, chosen)


def _show_large(book: Book, chosen: Filters) -> None:
    """Draw the one large chart, its answer above the choice of what it counts by."""
    answer = st.container(gap="small")
    by = st.segmented_control(
        "Count by",
        [_TERMS, *_PERIODS],
        default=_TERMS,
        key="by",
        bind="query-params",
        required=True,
        label_visibility="collapsed",
    )
    if by in _PERIODS:
        trends_by_period.show_by_period(book, chosen, _PERIODS[by], answer)
    else:
        trends_by_term.show_by_term(book, chosen, answer)

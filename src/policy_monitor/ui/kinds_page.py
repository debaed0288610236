"""The part of the Kinds page that a filter changes: all kinds together, or one by itself."""

import streamlit as st

from policy_monitor.analysis import Filters, Subject, is_too_small
from policy_monitor.journeys import Book, View
from policy_monitor.report import answer_of_kinds, mark_kinds, say_new_kinds
from policy_monitor.ui import data, filters, kinds, kinds_by_kcsie, kinds_over_time, one_kind, where
from policy_monitor.ui.too_few import show_too_few

__all__ = ["show_kinds_page"]

_POLICY, _KCSIE = "Policy's kinds", "KCSIE's four Cs (approximate)"
_READING = "A stronger colour is more. Choose a kind to see it by itself."
_MARKS = {
    "new": "“New” is a kind that no earlier term had.",
    "higher": "“Higher than usual” is a rise that no review has considered yet.",
}


@st.fragment
def show_kinds_page(book: Book) -> None:
    """Draw the filters and what they leave; a change draws only this part again."""
    chosen = filters.choose_filters(book)
    view = data.view(book, chosen)
    if is_too_small(view.total, chosen):
        show_too_few()
        return
    if chosen.category is not None and chosen.nature is not None:
        one_kind.show_kind(book, view, chosen, Subject(chosen.category, chosen.nature))
    else:
        _show_all(book, view, chosen)
    where.show_where(book, view, chosen)


def _show_all(book: Book, view: View, chosen: Filters) -> None:
    """Draw the answer in either scheme, and all kinds term by term."""
    heading = st.empty()
    scheme = st.segmented_control(
        "Sorted by",
        [_POLICY, _KCSIE],
        default=_POLICY,
        key="as",
        bind="query-params",
        required=True,
        label_visibility="collapsed",
    )
    if scheme == _KCSIE:
        heading.header(kinds_by_kcsie.headline(view), anchor=False)
        kinds_by_kcsie.show_areas(book, view, chosen)
        return
    parts = [answer_of_kinds(view, chosen), say_new_kinds(book.status, chosen)]
    heading.header(". ".join(filter(None, parts)), anchor=False)
    kinds.draw_grid(book, view, chosen)
    said = " ".join(word for words in mark_kinds(book.status, chosen).values() for word in words)
    meanings = [meaning for mark, meaning in _MARKS.items() if mark in said]
    st.markdown(f":small[{' '.join([_READING, *meanings])}]")
    kinds_over_time.show_over_time(book, view, chosen)

"""The filters: kept in the address, so a view can be shared, and said as one sentence."""

import streamlit as st

from policy_monitor.analysis import Filters
from policy_monitor.journeys import Book
from policy_monitor.report import describe_filters
from policy_monitor.vocabulary import Category, Involved, Setting, TermId

__all__ = ["choose_filters"]

_ALL_TERMS = "The first term"
_ALL_KINDS = "All kinds"
_ANYWHERE = "Anywhere"
_ANYONE = "Anyone"
_DEFAULTS = {"since": _ALL_TERMS, "kind": _ALL_KINDS, "where": _ANYWHERE, "who": _ANYONE}


def choose_filters(book: Book) -> Filters:
    """Draw the filters, the sentence and the reset, and return what was chosen."""
    terms = {
        TermId.from_ordinal(ordinal).short_label: TermId.from_ordinal(ordinal)
        for ordinal in book.terms["term"]
    }
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        kind = st.segmented_control(
            "Category",
            [_ALL_KINDS, *(str(category) for category in Category)],
            default=_ALL_KINDS,
            key="kind",
            bind="query-params",
            required=True,
            label_visibility="collapsed",
        )
        with st.popover("More filters", icon=":material/tune:"):
            since = _choice("Terms since", "since", [_ALL_TERMS, *list(terms)[1:]])
            where = _choice("Where it happened", "where", [_ANYWHERE, *Setting])
            who = _choice("Who was involved", "who", [_ANYONE, *Involved])
        filters = Filters(
            first_term=terms.get(since),
            category=Category(kind) if kind != _ALL_KINDS else None,
            setting=Setting(where) if where != _ANYWHERE else None,
            involved=Involved(who) if who != _ANYONE else None,
        )
        st.markdown(f"Showing {describe_filters(filters, book.terms)}.", width="content")
        if filters != Filters():
            st.button("Show everything", icon=":material/close:", type="tertiary", on_click=_reset)
    return filters


def _choice(label: str, key: str, options: list[str]) -> str:
    """One choice from a list, the first of which leaves everything in."""
    return st.selectbox(label, [str(option) for option in options], key=key, bind="query-params")


def _reset() -> None:
    """Take every filter off."""
    for key, everything in _DEFAULTS.items():
        st.session_state[key] = everything

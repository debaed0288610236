"""Recording that a term had no incidents."""

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.ui import data
from policy_monitor.vocabulary import TermId

__all__ = ["show_nil_return"]

_TERMS_OFFERED = 6


def show_nil_return(book: Book) -> None:
    """Offer to record a nil return for a recent term that has no return."""
    with st.expander("Nothing to report for a term?", icon=":material/exposure_zero:"):
        st.markdown(
            "A nil return says that a term had no incidents. Without one, the term is shown as "
            "not returned."
        )
        terms = _recent_terms(book)
        # The running term may still have incidents; the one before it is over.
        over = min(1, len(terms) - 1)
        chosen = st.selectbox("Term", list(terms), index=over, key="nil-term")
        st.button("Record a nil return", on_click=_record, args=(terms[chosen],))


def _recent_terms(book: Book) -> dict[str, TermId]:
    """Today's term and those before it that have no return, newest first, by label."""
    latest = data.installation().calendar.term_on(data.today()).id
    returned = set() if book.example else _returned(book)
    terms = [TermId.from_ordinal(latest.ordinal - back) for back in range(_TERMS_OFFERED)]
    return {term.label: term for term in terms if term not in returned} or {latest.label: latest}


def _returned(book: Book) -> set[TermId]:
    kept = book.terms[~book.terms["status"].isin(["missing", "not_yet"])]
    return {TermId.from_ordinal(ordinal) for ordinal in kept["term"]}


def _record(term: TermId) -> None:
    """Record it and say so."""
    data.record_nil_return(term)
    st.toast(f"Nil return recorded for {term.label}.", icon=":material/check:")

"""The history: every change there was, newest first, in plain words."""

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.report import Moment
from policy_monitor.report.changes import ChangeTold, tell_changes
from policy_monitor.report.uploads import clock_time
from policy_monitor.ui import data
from policy_monitor.ui.paging import choose_page
from policy_monitor.ui.review_history import history_html
from policy_monitor.wording import count_of

__all__ = ["show_history"]

_SHOWN = 25


def show_history(book: Book) -> None:
    """Draw the changes, a page of them at a time."""
    store = data.records(example=book.example)
    changes = tell_changes(store, store.words(), data.policy(), data.LONDON)
    st.header(count_of(len(changes), "change"), anchor=False)
    if not changes:
        st.markdown("Nothing has been uploaded or recorded yet.")
        return
    st.markdown("Nothing is ever taken out of this list. The times are London's, newest first.")
    listed = st.container()
    start = choose_page(len(changes), size=_SHOWN, key="changes-page")
    shown = [_as_moment(change) for change in changes[start : start + _SHOWN]]
    with listed:
        st.html(history_html(shown))


def _as_moment(change: ChangeTold) -> Moment:
    return Moment(change.at.date(), clock_time(change.at), change.title, (change.line,))

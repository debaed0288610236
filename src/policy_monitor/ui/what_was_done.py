"""What was done about incidents: the finding and the chart, in either reading."""

import pandas as pd
import streamlit as st

from policy_monitor import charts
from policy_monitor.analysis import Filters
from policy_monitor.journeys import Book, View
from policy_monitor.report import headline_of_outcomes
from policy_monitor.ui import data
from policy_monitor.wording import in_text

__all__ = ["show_what_was_done"]

_ALT = "Incidents with each outcome; the heading above says which is most frequent"
_EVERY = "Every outcome"
_GRAVEST = "Most serious only"


def show_what_was_done(book: Book, view: View) -> None:
    """Draw the outcomes, those most frequent in all first, so that a filter moves none."""
    heading = st.empty()
    reading = st.segmented_control(
        "Count",
        [_EVERY, _GRAVEST],
        default=_EVERY,
        key="outcomes",
        bind="query-params",
        required=True,
        label_visibility="collapsed",
    )
    in_all = data.view(book, Filters()).outcomes["incidents"]
    order = in_all[in_all > 0].sort_values(ascending=False, kind="stable").index
    column = "most_serious" if reading == _GRAVEST else "incidents"
    labels = [words.label for words in data.policy().outcomes.values()]
    shown = pd.DataFrame({"outcome": labels, "incidents": view.outcomes[column]}).loc[order]
    total = view.total
    headline = headline_of_outcomes(shown, total)
    heading.header(f"What was done: {in_text(headline)}", anchor=False)
    plot = charts.incidents_by_outcome(shown)
    st.vega_lite_chart(plot.table, plot.spec, alt=_ALT)
    st.markdown(f":small[{_how_they_add_up(reading, int(shown['incidents'].sum()), total)}]")


def _how_they_add_up(reading: str, outcomes: int, total: int) -> str:
    """How to read the bars' sum; nothing to say when it is simply the incidents."""
    if reading == _GRAVEST:
        return "Each incident is counted once, under its most serious outcome."
    if outcomes > total:
        return f"Some incidents have several outcomes, so these add up to more than {total}."
    return "Each incident here has one outcome."

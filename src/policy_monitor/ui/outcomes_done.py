"""What was done about incidents: every outcome, in either reading."""

import pandas as pd
import streamlit as st

from policy_monitor import charts
from policy_monitor.analysis import Filters
from policy_monitor.journeys import Book, View
from policy_monitor.report import headline_of_outcomes
from policy_monitor.ui import data
from policy_monitor.ui.chart import show_chart, show_table

__all__ = ["show_done"]

_EVERY = "Every outcome"
_GRAVEST = "Most serious only"


def show_done(book: Book, view: View, filters: Filters) -> None:
    """Draw the outcomes, those most frequent in all first, so that a filter moves none."""
    st.header("What was done", anchor=False)
    reading = st.segmented_control(
        "Count",
        [_EVERY, _GRAVEST],
        default=_EVERY,
        key="outcomes",
        bind="query-params",
        required=True,
        label_visibility="collapsed",
    )
    column = "most_serious" if reading == _GRAVEST else "incidents"
    in_order = _put_in_order(book, view)
    counted = in_order[["name", column]].set_axis(["name", "incidents"], axis="columns")
    headline = headline_of_outcomes(counted.rename(columns={"name": "outcome"}), view.total)
    show_chart(
        charts.ranked_bars(counted, of="Outcome"),
        alt=f"Incidents with each outcome. {headline}.",
        reading=_how_they_add_up(reading, int(counted["incidents"].sum()), view.total),
        key="chart-of-outcomes",
    )
    names = {"name": "Outcome", "incidents": "With it", "most_serious": "As the most serious"}
    show_table(
        book,
        lambda: in_order.rename(columns=names).astype("str"),
        filters=filters,
        name="outcomes",
        about="Incidents with each outcome, and those whose most serious outcome it is",
    )


def _put_in_order(book: Book, view: View) -> pd.DataFrame:
    """The outcomes that the log has: `name`, `incidents` and `most_serious`."""
    in_all = data.view(book, Filters()).outcomes["incidents"]
    order = in_all[in_all > 0].sort_values(ascending=False, kind="stable").index
    names = [words.label for words in book.status.policy.outcomes.values()]
    return view.outcomes.assign(name=names).loc[order, ["name", "incidents", "most_serious"]]


def _how_they_add_up(reading: str, outcomes: int, total: int) -> str:
    """How to read the bars' sum."""
    if reading == _GRAVEST:
        return "Each incident is counted once, under its most serious outcome."
    if outcomes > total:
        return f"Some incidents have several outcomes, so these add up to more than {total:,}."
    return "Each incident here has one outcome."

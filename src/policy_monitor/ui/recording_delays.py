"""How soon incidents were recorded, as far as the logs tell."""

import pandas as pd
import streamlit as st

from policy_monitor import charts
from policy_monitor.analysis import SMALLEST_SHOWN, Filters
from policy_monitor.journeys import Book
from policy_monitor.report import (
    LATE_DAYS,
    delay_parts,
    headline_of_logging,
    late_by_term,
    say_delays,
    summarise_logging,
    terms_by_part,
)
from policy_monitor.ui.chart import show_chart, show_table
from policy_monitor.wording import count_of, number_word

__all__ = ["LEAST_DRAWN", "show_delays"]

_LATE = f"Recorded more than {LATE_DAYS} days later"
_HALF = "Days until half were recorded"
_READING = (
    "Days from the incident to its record, of those incidents whose log gives both. “–” is a term "
    f"with fewer than {number_word(SMALLEST_SHOWN)} such incidents, “?” one that was not returned."
)
LEAST_DRAWN = 3
"""Fewer terms are sooner read as a list than seen in rows that are mostly empty."""
_NO_DAYS = (
    "A log with a column such as “Date recorded” would show here how soon incidents are written "
    "down."
)


def show_delays(book: Book, delays: pd.DataFrame) -> None:
    """Draw for each term how many were recorded late, and how soon half were.

    Args:
        book: All that is known.
        delays: See `Store.logging_delays`.
    """
    logging = summarise_logging(delays)
    headline = headline_of_logging(logging)
    st.header(headline, anchor=False)
    if not logging.told:
        st.markdown(_NO_DAYS)
        return
    by_term = late_by_term(delays, book.terms)
    enough = by_term["told"] >= SMALLEST_SHOWN
    by_term = by_term.assign(later=by_term["later"].astype("Int64").where(enough))
    counts = delay_parts(by_term, {_LATE: "later", _HALF: "half_within"})
    if int(enough.sum()) < LEAST_DRAWN:
        st.markdown("\n".join(f"- {line}" for line in say_delays(by_term[enough], late=LATE_DAYS)))
    else:
        show_chart(
            charts.counts_in_lanes(counts, of="Number", alike=False),
            alt=f"How soon the incidents of each term were recorded. {headline}.",
            reading=_READING,
            key="chart-of-logging",
        )
    total = logging.told + logging.untold
    st.markdown(
        f":small[The day of recording is known of {logging.told:,} of "
        f"{count_of(total, 'incident')}.]"
    )
    show_table(
        book,
        lambda: terms_by_part(counts, total="Day of recording known"),
        filters=Filters(),
        name="days-to-record",
        about="How soon the incidents of each term were recorded",
    )

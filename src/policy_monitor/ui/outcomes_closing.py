"""How long it took to close cases, as far as the log tells."""

import streamlit as st

from policy_monitor import charts
from policy_monitor.analysis import Filters, delays_by_term, narrow, summarise_delays
from policy_monitor.journeys import Book, View
from policy_monitor.report import delay_parts, headline_of_closing, say_delays, terms_by_part
from policy_monitor.ui import data
from policy_monitor.ui.chart import show_chart, show_table
from policy_monitor.ui.outcomes_by_term import term_of
from policy_monitor.ui.recording_delays import LEAST_DRAWN
from policy_monitor.wording import count_of

__all__ = ["show_closing"]

_NOT_BY_ALL = (
    "Days to close are known by term and category only, so they are not shown for this choice."
)
_HALF, _MOST = "Days until half were closed", "Days until 9 in 10 were closed"


def show_closing(book: Book, view: View, filters: Filters) -> None:
    """Draw the days it took to close half and 9 in 10 of each term's cases."""
    if filters.nature is not None or filters.platform is not None:
        st.header("Time to close", anchor=False)
        st.markdown(f":small[{_NOT_BY_ALL}]")
        return
    delays = narrow(data.closing_delays(book), filters)
    days = book.status.policy.triggers.open_cases.other_days
    closing = summarise_delays(delays, more_than=days)
    headline = headline_of_closing(closing)
    by_term = delays_by_term(delays, view.terms, more_than=days)
    if by_term["half_within"].isna().all():
        st.header("Time to close", anchor=False)
        known = f" {_say_known(closing.told, closing.untold)}" if closing.told else ""
        st.markdown(f"{headline}.{known}")
        return
    st.header(headline, anchor=False)
    enough = by_term["half_within"].notna()
    counts = delay_parts(by_term, {_HALF: "half_within", _MOST: "nine_in_ten_within"})
    known = _say_known(closing.told, closing.untold)
    if int(enough.sum()) < LEAST_DRAWN:
        st.markdown("\n".join(f"- {line}" for line in say_delays(by_term[enough])))
        st.markdown(f":small[{known}]")
    else:
        show_chart(
            charts.counts_in_lanes(counts, of="Days"),
            alt=f"Days until cases were closed, term by term. {headline}.",
            reading=f"{known} “–” is a term with too few to say.",
            key="chart-of-closing",
            picked=term_of,
        )
    show_table(
        book,
        lambda: terms_by_part(counts),
        filters=filters,
        name="time-to-close",
        about="Days until cases were closed, by term",
    )


def _say_known(told: int, untold: int) -> str:
    """Of how many cases the day of closing is known."""
    return f"From {count_of(told, 'case')} whose log gives both days, of {told + untold:,}."

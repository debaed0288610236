"""The card of one flagged series: its sentences, its chart, and the figures behind it."""

from collections.abc import Callable, Sequence

import streamlit as st

from policy_monitor import charts
from policy_monitor.analysis.series import Subject
from policy_monitor.journeys import Book
from policy_monitor.report import (
    say_finding,
    say_known_from,
    series_of,
    table_to_read,
    terms_beside_usual,
)
from policy_monitor.review import Clearings, ReviewFlag
from policy_monitor.ui.plain import as_written
from policy_monitor.wording import count_of

__all__ = ["show_series_card", "table_key"]

_MOST_SENTENCES = 3
"""A series flagged term after term says the latest; the rest stand one click away."""


def show_series_card(
    book: Book, flags: Sequence[ReviewFlag], *, lines: Callable[[ReviewFlag], str]
) -> None:
    """Draw what one series raised.

    Args:
        book: The book.
        flags: The statistical flags of one series, the latest term first; at least one.
        lines: Says a flag as markdown.
    """
    first = flags[0]
    subject = first.subject or Subject()
    with st.container(border=True, gap="small"):
        st.markdown("\n\n".join(lines(flag) for flag in flags[:_MOST_SENTENCES]))
        earlier = flags[_MOST_SENTENCES:]
        if earlier:
            with st.expander(f"And {count_of(len(earlier), 'earlier flag')} of this kind"):
                st.markdown("\n\n".join(lines(flag) for flag in earlier))
        table = terms_beside_usual(
            series_of(book.reported.counted)[subject],
            book.status,
            book.reported.counted,
            flagged=[flag.term for flag in flags if flag.term is not None],
            decisions=Clearings(book.governance.reviews).decisions().get(subject),
        )
        finding = f"{subject.label}: {say_finding(first, table)}"
        st.markdown(f"**{as_written(finding)}**")
        plot = charts.series_and_usual_range(table)
        st.vega_lite_chart(plot.table, plot.spec, alt=f"{finding}. {say_known_from(first)}")
        st.markdown(f":small[{as_written(say_known_from(first))}.]")
        figures = st.expander(
            "The same figures as a table", key=table_key(subject, first), on_change="rerun"
        )
        if figures.open:
            with figures:
                st.table(
                    table_to_read(table),
                    border="horizontal",
                    hide_index=True,
                    alt=f"{subject.label}: incidents by term beside their usual range",
                )


def table_key(subject: Subject, flag: ReviewFlag) -> str:
    """The key of a card's table: a series may have a firm card and one on trial."""
    weight = "trial" if flag.trial else "reason"
    return f"table-of-{subject.label}-{weight}".lower().replace(" / ", "-").replace(" ", "-")

"""A chart as every page shows one: the picture, how to read it, and its figures as a table."""

from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from policy_monitor.analysis import Filters
from policy_monitor.charts import Plot
from policy_monitor.charts.plot import PICK
from policy_monitor.journeys import Book
from policy_monitor.report import counts_csv, describe_filters
from policy_monitor.ui.filters import narrow_to

__all__ = ["show_chart", "show_table", "table_key"]

_EXCEL_MARK = "\ufeff"
"""Without it Excel on Windows takes the file for another alphabet."""

Picked = Callable[[Mapping[str, object]], Mapping[str, str]]
"""From the fields of the mark that was clicked to the filters that it sets."""


def show_chart(
    plot: Plot,
    *,
    alt: str,
    reading: str,
    key: str,
    picked: Picked | None = None,
) -> None:
    """Draw a chart with a line below it on how to read it.

    Args:
        plot: The chart. With `picked` its specification must offer marks to click (see
            `charts.plot.offer_picking`).
        alt: What the chart shows, in a sentence with its figures, for who cannot see it.
        reading: How to read it, in a line; markdown.
        key: A name of its own in the app.
        picked: What a click on a mark chooses; None where a click does nothing.
    """
    if picked is None:
        st.vega_lite_chart(plot.table, plot.spec, alt=alt)
    else:
        # A new name after each click, so that the chart forgets it: the filters say it.
        turn = f"{key}-turn"
        name = f"{key}-{st.session_state.get(turn, 0)}"

        def pick() -> None:
            marks = st.session_state[name].selection.get(PICK) or []
            st.session_state[turn] = st.session_state.get(turn, 0) + 1
            if marks:
                narrow_to(picked(marks[0]))

        st.vega_lite_chart(plot.table, plot.spec, alt=alt, key=name, on_select=pick)
    st.markdown(f":small[{reading}]")


def show_table(
    book: Book,
    table: Callable[[], pd.DataFrame],
    *,
    filters: Filters,
    name: str,
    about: str,
    note: str = "",
) -> None:
    """Offer a chart's figures as a table and as a file; made only when they are asked for.

    Args:
        book: The book the chart was drawn from.
        table: Makes the table: every cell as people read it, headings in plain words.
        filters: What the chart shows of the book.
        name: A name of its own in the app, such as "incidents-by-term"; also the file's,
            without its ending.
        about: What the table holds, for who cannot see it.
        note: A sentence below the table, if it needs one; markdown.
    """
    expander = st.expander("The same figures as a table", key=table_key(name), on_change="rerun")
    if not expander.open:
        return
    with expander:
        shown = table()
        st.table(shown, border="horizontal", hide_index=True, alt=about)
        if note:
            st.markdown(note)
        st.download_button(
            "Download as CSV",
            _EXCEL_MARK
            + counts_csv(book, shown, f"Showing {describe_filters(filters, book.terms)}."),
            file_name=f"example-{name}.csv" if book.example else f"{name}.csv",
            mime="text/csv",
            icon=":material/download:",
            key=f"{name}-csv",
        )


def table_key(name: str) -> str:
    """The key under which it is kept whether a table is open."""
    return f"{name}-table"

"""What every page shares: whose figures these are, how far they reach, and the example banner."""

from pathlib import Path

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.report import provenance
from policy_monitor.ui import data, on_paper
from policy_monitor.wording import in_text, long_date

__all__ = ["close_page", "open_page", "stop_if_empty"]

_STYLE = Path(__file__).with_name("page.css")


def open_page(title: str, *, wide: bool = False) -> Book:
    """Draw the top of a page and return the book it draws from.

    Args:
        title: The page's title.
        wide: Whether it uses the whole width, for charts side by side; a page to read
            keeps to a width that is easy to read.
    """
    st.set_page_config(layout="wide" if wide else "centered")
    st.html(_STYLE)
    book = data.load_book()
    on_paper.fit_on_paper(book)
    if book.example:
        _show_example_banner(book)
    st.markdown(f":small[{book.school_name} · {data.policy().title} · {_period(book)}]")
    st.title(title, anchor=False)
    return book


def _show_example_banner(book: Book) -> None:
    """A quiet strip, since nothing is wrong: the style sheet gives it a dashed outline."""
    with st.container(key="example-banner"):
        st.markdown(
            ":material/science: **Example data** "
            f"Every incident shown is invented, as of {long_date(book.today)}. "
            "The first log or record of your own replaces the example."
        )


def _period(book: Book) -> str:
    """The period the page speaks of: "autumn term 2023/24 to 20 November 2026"."""
    first = f"{in_text(book.terms['label'].iloc[0])} to " if len(book.terms) else ""
    return f"{first}{long_date(book.today)}"


def stop_if_empty(book: Book) -> None:
    """Stop a page that has nothing to draw from, and say what to do."""
    if book.terms.empty:
        st.info(
            "No incident and no nil return is stored yet. Add the term's log on the Upload page. "
            "No log yet? The same page has a template to fill in.",
            icon=":material/upload_file:",
        )
        close_page(book)
        st.stop()


def close_page(book: Book) -> None:
    """Draw the foot of a page: whose figures, up to when, and what is missing."""
    st.markdown(f"---\n:small[{provenance(book)}]")

"""The parts of the Overview that no filter changes: the answers at its top, the questions below."""

from datetime import date
from html import escape

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.report import ask_questions, say_missing_line
from policy_monitor.ui import access, data
from policy_monitor.ui.figures import FIGURES_STYLE, figures_html, figures_of
from policy_monitor.ui.questions import QUESTIONS_STYLE, questions_html
from policy_monitor.ui.review_card import CARD_STYLE, review_card_html

__all__ = ["show_answers", "show_questions"]

_START = """
<p class="start"><b>Begin with this term's log.</b> <a href="upload">Upload it</a> as it
is: any layout will do.<br>No log yet? The same page has a template to fill in.</p>
"""
_STYLE = """
.overview h2 { font: 600 1.25rem/1.2 "Source Serif", serif; margin: 0; padding: 0; }
.overview a { color: inherit; }
.overview .start { margin: 0 0 0.75rem; }
.overview .left-out { margin: 0.8rem 0 0; font-size: 0.875rem; }
"""


def show_answers(book: Book) -> None:
    """Draw whether a review is due and the four figures, in one piece, so that it comes at once."""
    start = _START if book.example and not access.is_read_only() else ""
    key = (book.version, book.today, book.example, book.past)
    st.html(
        f"<style>{_STYLE}{CARD_STYLE}{FIGURES_STYLE}</style>"
        f'<div class="overview">{start}{_answers(book, key)}</div>'
    )


def show_questions(book: Book) -> None:
    """Draw the questions, and what the figures leave out in one line."""
    key = (book.version, book.today, book.example, book.past)
    st.html(f'<style>{QUESTIONS_STYLE}</style><div class="overview">{_questions(book, key)}</div>')


@st.cache_data(show_spinner=False, max_entries=8)
def _answers(_book: Book, key: tuple[int, date, bool, bool]) -> str:  # noqa: ARG001 - it tells books apart
    """The card and the figures, worked out once for all visitors."""
    if _book.terms.empty:
        return review_card_html(_book)
    running = bool(_book.terms["status"].iloc[-1] == "to_date")
    figures = figures_of(_book, data.policy())
    return review_card_html(_book) + figures_html(figures, running=running)


@st.cache_data(show_spinner=False, max_entries=8)
def _questions(_book: Book, key: tuple[int, date, bool, bool]) -> str:  # noqa: ARG001 - as above
    asked = ask_questions(_book, data.logging_delays(_book))
    missing = say_missing_line(_book) or "These figures leave out nothing that is known of."
    return (
        f'{questions_html(asked)}<p class="left-out">{escape(missing)} '
        '<a href="recording">See Recording</a></p>'
    )

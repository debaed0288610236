"""A page on paper, and what stands on every sheet: whose figures, the example's mark, the page.

Browsers draw the margins of a sheet from the `@page` rules of a style sheet, where no element can
stand. So the words come as a rule of their own beside `on_paper.css`, which holds all that does not
change from school to school.
"""

from pathlib import Path

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.report import example_notice
from policy_monitor.wording import long_date

__all__ = ["css_string", "fit_on_paper", "margins_css"]

_STYLE = Path(__file__).with_name("on_paper.css")


def fit_on_paper(book: Book) -> None:
    """Have the page print as clean sheets; the screen shows nothing of it."""
    st.html(_STYLE)
    st.html(f"<style>{margins_css(book)}</style>")


def margins_css(book: Book) -> str:
    """The margins of every sheet: the school and the day below, the example's mark above."""
    foot = css_string(f"{book.school_name} · Policy Monitor, {long_date(book.today)}")
    notice = example_notice(book)
    mark = f"@top-left {{ content: {css_string(notice)}; }}" if notice else ""
    return f"@page {{ @bottom-left {{ content: {foot}; }} {mark} }}"


def css_string(words: str) -> str:
    """Words as a string of CSS, from which nothing they hold can break out.

    All but plain letters, digits, spaces and stops is written as its number.
    """
    return f'"{"".join(_css_letter(letter) for letter in words)}"'


def _css_letter(letter: str) -> str:
    plain = letter.isascii() and (letter.isalnum() or letter in " .,:")
    return letter if plain else f"\\{ord(letter):x} "

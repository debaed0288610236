"""The open flags: reasons for a review as cards, then what is on trial, to discuss or to ask."""

from collections.abc import Iterable, Sequence

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.report import RISES
from policy_monitor.review import ReviewFlag, Rule, Weight
from policy_monitor.ui import review_series
from policy_monitor.ui.plain import as_written
from policy_monitor.wording import count_of, number_word

__all__ = ["say_flag", "show_reasons"]

_MOST_LINES = 6
"""More lines of one list stand one click away."""


def show_reasons(book: Book) -> None:
    """Draw everything that is open, gravest first."""
    flags = book.status.flags
    trials = [flag for flag in flags if flag.weight is Weight.REASON and flag.trial]
    st.header("Reasons", anchor=False)
    if book.status.reasons:
        _show_cards(book, book.status.reasons)
    else:
        st.markdown("Nothing makes a review due.")
    if trials:
        firm = number_word(book.status.policy.triggers.baseline.firm_from_terms)
        st.subheader("On trial", anchor=False)
        st.markdown(
            f"Known from fewer than {firm} terms, so to be discussed; they make no review due."
        )
        _show_cards(book, trials)
    notes = [flag for flag in flags if flag.weight is Weight.NOTE]
    if notes:
        st.subheader("Notes for discussion", anchor=False)
        _show_notes("Kinds of incident", notes, Rule.NEW_KIND)
        _show_notes("Platforms", notes, Rule.NEW_PLATFORM)
    questions = [flag for flag in flags if flag.weight is Weight.QUESTION]
    if questions:
        st.subheader("Questions", anchor=False)
        with st.container(border=True):
            _show_list([say_flag(flag) for flag in questions])


def say_flag(flag: ReviewFlag) -> str:
    """A flag as markdown: its clause as a badge, then its sentence."""
    return f":gray-badge[{as_written(flag.clause)}] {as_written(flag.sentence)}"


def _show_cards(book: Book, flags: Sequence[ReviewFlag]) -> None:
    """Draw a card for each flag; the flags of one series share a card, for they share a chart."""
    shown: set[object] = set()
    for flag in flags:
        if flag.rule not in RISES:
            with st.container(border=True):
                st.markdown(say_flag(flag))
        elif flag.subject is not None and flag.subject not in shown:
            shown.add(flag.subject)
            together = [each for each in flags if each.subject == flag.subject]
            review_series.show_series_card(
                book, [each for each in together if each.rule in RISES], lines=say_flag
            )


def _show_notes(title: str, notes: Iterable[ReviewFlag], rule: Rule) -> None:
    """Draw the notes of one rule as a card with a short list; nothing when there are none."""
    flags = [flag for flag in notes if flag.rule is rule]
    if not flags:
        return
    clauses = dict.fromkeys(flag.clause for flag in flags)
    with st.container(border=True):
        badges = " ".join(f":gray-badge[{as_written(clause)}]" for clause in clauses)
        st.markdown(f"{badges} **{title}**")
        _show_list([as_written(flag.sentence) for flag in flags])


def _show_list(sentences: Sequence[str]) -> None:
    """Draw sentences as a list, those past the first few one click away."""
    lines = [f"- {sentence}" for sentence in sentences]
    st.markdown("\n".join(lines[:_MOST_LINES]))
    if lines[_MOST_LINES:]:
        with st.expander(f"And {count_of(len(lines) - _MOST_LINES, 'more', 'more')}"):
            st.markdown("\n".join(lines[_MOST_LINES:]))

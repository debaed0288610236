"""The part of the Outcomes page that a filter changes: what was done, and what is still open."""

import streamlit as st

from policy_monitor.analysis import is_too_small
from policy_monitor.journeys import Book
from policy_monitor.report import say_outcomes
from policy_monitor.ui import (
    data,
    filters,
    outcomes_by_kind,
    outcomes_by_term,
    outcomes_closing,
    outcomes_done,
    outcomes_open,
    outcomes_steps,
)
from policy_monitor.ui.answer import show_answer
from policy_monitor.ui.too_few import show_too_few

__all__ = ["show_outcomes"]

_BY_WHO_OR_WHERE = (
    "Chosen by who or where, outcomes are not drawn term by term, nor open cases by age: so few "
    "could point to one person."
)


@st.fragment
def show_outcomes(book: Book) -> None:
    """Draw the filters and what they leave; a change draws only this part again."""
    chosen = filters.choose_filters(book)
    view = data.view(book, chosen)
    if is_too_small(view.total, chosen):
        show_too_few()
        return
    cube = data.narrowed(book, chosen)
    show_answer(say_outcomes(cube, book.status.policy.outcomes))
    if not view.total:
        return
    by_person_or_place = chosen.setting is not None or chosen.involved is not None
    done, became = st.columns([2, 3], gap="large")
    with done:
        outcomes_done.show_done(book, view, chosen)
    with became:
        outcomes_by_kind.show_by_kind(book, cube, chosen)
    if by_person_or_place:
        st.markdown(f":small[{_BY_WHO_OR_WHERE}]")
    else:
        outcomes_by_term.show_by_term(book, view, cube, chosen)
    steps, after = st.columns(2, gap="large")
    with steps:
        outcomes_steps.show_steps(book, chosen)
    if not by_person_or_place:
        with steps:
            outcomes_closing.show_closing(book, view, chosen)
        with after:
            outcomes_by_term.show_help(book, view, cube, chosen)
            outcomes_open.show_open(book, chosen)

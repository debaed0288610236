"""The review card: is a review of the policy due, and why."""

from collections.abc import Sequence

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.review import ReviewFlag, ReviewState, Rule
from policy_monitor.wording import count_of

__all__ = ["show_review_card", "shown_reasons"]

_MOST_REASONS = 3


def show_review_card(book: Book) -> None:
    """Say whether a review is due and, in at most three sentences, why and by which clause."""
    status = book.status
    shown = shown_reasons(status.flags)
    lines = [f":gray-badge[{flag.clause}] {flag.sentence}" for flag in shown]
    if not status.due and status.annual.state is ReviewState.DUE_SOON:
        lines.append(f":gray-badge[{status.annual.clause}] {status.annual.sentence}")
    if status.annual.note:
        lines.append(status.annual.note)
    others = [flag for flag in status.flags if flag not in shown]
    with st.container(border=True, gap="small"):
        st.header(status.headline, anchor=False)
        if lines:
            st.markdown("\n\n".join(lines))
        if others:
            with st.expander(f"And {count_of(len(others), 'further reason')}"):
                st.markdown("\n".join(f"- {flag.sentence} ({flag.clause})" for flag in others))


def shown_reasons(flags: Sequence[ReviewFlag]) -> list[ReviewFlag]:
    """The reasons to show: the gravest first, and the regular review always among them."""
    regular = [flag for flag in flags if flag.rule is Rule.ANNUAL]
    others = [flag for flag in flags if flag.rule is not Rule.ANNUAL]
    return others[: _MOST_REASONS - len(regular)] + regular

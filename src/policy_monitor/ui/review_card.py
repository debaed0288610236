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
    shown = shown_reasons(status.reasons)
    lines = [f":gray-badge[{flag.clause}] {flag.sentence}" for flag in shown]
    if not status.due and status.annual.state is ReviewState.DUE_SOON:
        lines.append(f":gray-badge[{status.annual.clause}] {status.annual.sentence}")
    if status.annual.note:
        lines.append(status.annual.note)
    further = len(status.reasons) - len(shown)
    with st.container(border=True, gap="small"):
        st.header(status.headline, anchor=False)
        if lines:
            st.markdown("\n\n".join(lines))
        st.page_link(
            "governors/review.py",
            label=f"And {count_of(further, 'further reason')}: see the Review page"
            if further
            else "See the Review page",
            icon=":material/fact_check:",
        )


def shown_reasons(reasons: Sequence[ReviewFlag]) -> list[ReviewFlag]:
    """The reasons to show: the gravest first, and the regular review always among them."""
    regular = [flag for flag in reasons if flag.rule is Rule.ANNUAL]
    others = [flag for flag in reasons if flag.rule is not Rule.ANNUAL]
    return others[: _MOST_REASONS - len(regular)] + regular

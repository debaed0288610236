"""The steps of Appendix A: in how many incidents each is written down."""

import pandas as pd
import streamlit as st

from policy_monitor import charts
from policy_monitor.analysis import Filters, count_steps, is_too_small
from policy_monitor.journeys import Book
from policy_monitor.report import headline_of_steps, steps_to_read
from policy_monitor.ui import data
from policy_monitor.ui.chart import show_chart, show_table
from policy_monitor.wording import count_of, in_text

__all__ = ["show_steps"]

_READING = (
    "The whole bar is the incidents where the policy's Appendix A asks for a step, the filled part "
    "those whose log mentions it. A step that is not written down may still have been taken."
)


def show_steps(book: Book, filters: Filters) -> None:
    """Draw each step as a part of the incidents of which it is to be expected."""
    steps = count_steps(data.action_counts(book, filters), book.status.policy.steps)
    # So few, chosen by who or where, that what was done could be told of one person.
    few = [is_too_small(int(of), filters) for of in steps["expected"].fillna(0)]
    steps = steps[[not each for each in few]].reset_index(drop=True)
    headline = headline_of_steps(steps)
    st.header(f"Appendix A's steps: {in_text(headline)}", anchor=False)
    if not (steps["expected"].fillna(0) > 0).any():
        return
    known = steps[steps["expected"].isna() | (steps["expected"].fillna(0) > 0)]
    bars = known.rename(columns={"taken": "part", "expected": "whole"}).assign(text=_texts(known))
    show_chart(
        charts.parts_of_wholes(
            bars,
            of="Step",
            part="Written down",
            whole="To be expected",
        ),
        alt=f"Appendix A's steps: {in_text(headline)}. {_say(known)}.",
        reading=_READING,
        key="chart-of-steps",
    )
    show_table(
        book,
        lambda: steps_to_read(steps),
        filters=filters,
        name="appendix-a-steps",
        about="Incidents in which each step of Appendix A is written down",
    )


def _texts(steps: pd.DataFrame) -> list[str]:
    """How often each step is written down."""
    return [
        count_of(taken, "time") if pd.isna(of) else f"{taken:,} of {of:,}"
        for taken, of in zip(steps["taken"], steps["expected"], strict=True)
    ]


def _say(steps: pd.DataFrame) -> str:
    """Each step with how often it is written down."""
    return "; ".join(
        f"{name}: {text}" for name, text in zip(steps["name"], _texts(steps), strict=True)
    )

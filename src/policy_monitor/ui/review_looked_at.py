"""What was looked at, so that a quiet page is evidence; and how to read it all."""

from collections.abc import Iterable
from dataclasses import replace
from html import escape

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.report import (
    REVIEW_NUMBER,
    RISES,
    LookedAt,
    latest_returned,
    look_at_series,
    lower_remarks,
    say_looked_at,
)
from policy_monitor.review import say_chance
from policy_monitor.ui.plain import as_written

__all__ = ["looked_at_html", "show_footnote", "show_looked_at"]

_CAPTION = "What was looked at: each kind of incident beside its usual range"
_STYLE = """
<style>
.looked-at { border-collapse: collapse; width: 100%; font-size: 0.9rem;
  font-variant-numeric: tabular-nums; }
.looked-at th, .looked-at td { text-align: left; vertical-align: top; padding: 0.35rem 0.4rem;
  border-bottom: 1px solid rgba(110, 130, 150, 0.3); }
.looked-at thead th { font-weight: 600; font-size: 0.8rem; vertical-align: bottom; }
.looked-at tbody th { font-weight: 400; }
.looked-at .beside th { font-style: italic; }
.looked-at .last-beside > * { border-bottom-width: 2px; }
.looked-at small { display: block; font-size: 0.75rem; }
@media (max-width: 480px) { .looked-at { font-size: 0.8rem; }
  .looked-at th, .looked-at td { padding: 0.3rem 0.2rem; } }
</style>
"""


def show_looked_at(book: Book) -> None:
    """Draw every series of this term beside what is usual, and what was lower than usual."""
    st.header("What was looked at", anchor=False)
    status = book.status
    judgement = latest_returned(status)
    if judgement is None:
        st.markdown("Nothing has been returned yet, so there are no counts to look at.")
        return
    term = judgement.term
    if judgement is not status.judgements[-1]:
        st.markdown(f"The {term.label} is the latest with a return, so that is looked at.")
    rows = look_at_series(judgement, status.policy.triggers)
    st.markdown(as_written(say_looked_at(rows, term)))
    st.html(looked_at_html(rows, counted=term.id.label if term.completed else "So far this term"))
    remarks = lower_remarks(status)
    if remarks:
        lines = "\n".join(f"- {as_written(remark.sentence)}" for remark in remarks)
        st.markdown(
            f"{lines}\n\nFewer reports may be fewer incidents, or fewer that were reported."
        )


def looked_at_html(rows: Iterable[LookedAt], *, counted: str) -> str:
    """The table: all incidents and the categories first, in italics, then the twelve kinds.

    Args:
        rows: One for each series.
        counted: When it was counted, as the heading of the counts.
    """
    listed = list(rows)
    if not any(row.judged for row in listed):
        # The sentence above has said so of them all.
        listed = [replace(row, trend="") for row in listed]
    last = max((place for place, row in enumerate(listed) if not row.tested), default=-1)
    body = "".join(_row_html(row, last=place == last) for place, row in enumerate(listed))
    heads = (
        "Kind",
        escape(counted),
        "Usual range",
        "Review number",
        "Known from",
    )
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    return (
        f'{_STYLE}<table class="looked-at" aria-label="{_CAPTION}"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )


def show_footnote(book: Book) -> None:
    """Draw how often a flag comes by chance, and how to read the ranges and the charts shown."""
    if latest_returned(book.status) is None:
        return
    triggers = book.status.policy.triggers
    within = round(100 * (1 - 2 * triggers.usual_range_tail))
    st.markdown(
        f":small[{as_written(say_chance(triggers))} {REVIEW_NUMBER} Ranges and review numbers are "
        f"for the whole term. Of counts in which nothing has changed, about {within} in 100 are "
        "within the usual range, so one beyond it is not yet a flag.]"
    )
    if any(flag.rule in RISES for flag in book.status.flags):
        _explain_charts()


def _explain_charts() -> None:
    st.markdown(
        ":small[On a chart, the band is the usual range as it was known in each term, and the "
        "thin line in it the number to expect. A diamond is a rise that no review has considered "
        "yet, a hollow mark the term still running, “?” a term that was not returned, and a dashed "
        "upright line the beginning of a new normal.]"
    )


def _row_html(row: LookedAt, *, last: bool) -> str:
    classes = "" if row.tested else ' class="beside last-beside"' if last else ' class="beside"'
    remark = f"<small>{escape(row.remark)}</small>" if row.remark else ""
    label = escape(row.label).replace(" / ", " /<wbr> ")
    trend = f"<small>{escape(row.trend)}</small>" if row.trend else ""
    return (
        f'<tr{classes}><th scope="row">{label}</th><td>{escape(row.incidents)}{remark}</td>'
        f"<td>{escape(row.usual)}</td><td>{escape(row.review_number)}</td>"
        f"<td>{escape(row.known)}{trend}</td></tr>"
    )

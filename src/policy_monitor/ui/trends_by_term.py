"""One count term by term, beside what is usual: is it more than chance, and since when?"""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from urllib.parse import urlencode

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from policy_monitor import charts
from policy_monitor.analysis import Filters, Subject
from policy_monitor.journeys import Book
from policy_monitor.report import (
    Beside,
    counts_to_read,
    describe_terms,
    flags_within,
    headline_of_terms,
    policy_reviews,
    say_since,
    subject_of,
    table_to_read,
    terms_beside,
    terms_without_usual,
)
from policy_monitor.review import ReviewFlag
from policy_monitor.ui import data, trends_counts
from policy_monitor.ui.chart import show_chart, show_table
from policy_monitor.ui.filters import KIND, RISK
from policy_monitor.wording import first_few, in_text

__all__ = ["show_beside", "show_by_term"]

_NAME = "trend-by-term"
_MOST_FLAGGED = 3
_POINTS = (
    "One point for each term, hollow while the term is running; “?” is a term that was not "
    "returned, “nil” a return of no incidents."
)
_BAND = (
    " The grey band is what would be usual in a whole term, and the thin line in it the number to "
    "expect."
)
_FLAGGED = " A diamond is a term that was flagged."
_STEP = " A dashed upright line is the beginning of a new normal."
_REVIEWED = " A dotted upright line is a review of the policy."
_NO_RANGE = (
    "No usual range for this view: it is worked out for all incidents, each category, each kind "
    "and each platform."
)
_TOO_FEW = "Too few terms are known yet to say what is usual."


def show_by_term(book: Book, filters: Filters, answer: DeltaGenerator) -> None:
    """Draw the terms of a view.

    Args:
        book: The book.
        filters: What is shown of it.
        answer: Where the finding stands, above the choice of what is counted by.
    """
    view = data.view(book, filters)
    subject = subject_of(filters)
    table = _table_of(book, view.terms, subject)
    known = table[table["low"].notna()][["term", "low", "high"]]
    comparison = trends_counts.compare(book, filters)
    kind = "" if subject is None or subject == Subject() else subject.label
    usual = known if len(known) else None
    parts = (
        headline_of_terms(
            view.terms,
            kind=kind or filters.category,
            usual=usual,
            to_same_point=comparison.to_same_point_last_year,
        ),
        say_since(table, _raised(book, subject)),
    )
    finding = ". ".join(filter(None, parts))
    latest = int(view.terms["term"].max())
    has_usual = latest in {*known["term"]}
    before = data.view(book, _whole(filters)).terms
    with answer:
        st.header(finding, anchor=False)
        show_beside(
            terms_beside(before, latest, comparison=comparison, last_year_told=not has_usual)
        )
        _show_flags(flags_within(book.status, filters, view.terms), subject)
    reviews = policy_reviews(book)
    show_chart(
        charts.series_and_usual_range(table, reviews=reviews, large=True),
        alt=f"{finding}. {describe_terms(view.terms)}",
        reading=_say_reading(table, reviews, subject),
        key="chart-of-trend",
    )
    show_table(
        book,
        lambda: _to_read(table, view.terms, subject),
        filters=filters,
        name=_NAME,
        about=f"Incidents by term{'' if subject is None else ' beside their usual range'}",
    )


def show_beside(figures: Iterable[Beside]) -> None:
    """Draw what a finding is held against, in a line."""
    said = [
        f"{figure.what} was not returned"
        if figure.incidents is None
        else f"**{figure.incidents:,}** {figure.what}"
        for figure in figures
    ]
    if said:
        line = " · ".join(said)
        st.markdown(line[:1].upper() + line[1:])


def _table_of(book: Book, terms: pd.DataFrame, subject: Subject | None) -> pd.DataFrame:
    """The terms of a view beside what was usual, where the review method knows that."""
    table = pd.DataFrame() if subject is None else trends_counts.series_beside_usual(book, subject)
    if table.empty:
        return terms_without_usual(terms, book.status)
    return table[table["term"].isin(terms["term"])].reset_index(drop=True)


def _whole(filters: Filters) -> Filters:
    """A view without its limits in time."""
    return Filters(
        category=filters.category,
        nature=filters.nature,
        setting=filters.setting,
        involved=filters.involved,
        platform=filters.platform,
    )


def _raised(book: Book, subject: Subject | None) -> list[ReviewFlag]:
    """The statistical flags that a series has raised, open or considered."""
    return [
        flag
        for judgement in book.status.judgements
        for flag in judgement.flags
        if flag.subject == subject
    ]


def _show_flags(flags: Sequence[ReviewFlag], shown: Subject | None) -> None:
    """Draw which kinds of the view are flagged, each a link to its own trend."""
    latest = {flag.subject or Subject(): flag.term for flag in reversed(flags)}
    if not latest:
        return
    why = _link("review", "What the review method says of it")
    if {*latest} != {shown}:
        kinds = [
            f"{_link(_address_of(subject), subject.label)} ({escape(in_text(term.label))})"
            for subject, term in reversed(latest.items())
            if term is not None
        ]
        said = first_few(kinds, shown=_MOST_FLAGGED)
        why = f"More than chance alone would bring: {said}. {_link('review', 'Why')}"
    st.html(f"<p style='margin: 0'>{why}</p>")


def _address_of(subject: Subject) -> str:
    return f"trends?{urlencode({KIND: str(subject.category), RISK: str(subject.nature)})}"


def _link(address: str, text: str) -> str:
    href = escape(address)
    return f'<a href="{href}" target="_self" style="color: inherit">{escape(text)}</a>'


def _say_reading(table: pd.DataFrame, reviews: pd.DataFrame, subject: Subject | None) -> str:
    """How to read the chart: of its marks those that are there."""
    no_band = _NO_RANGE if subject is None else _TOO_FEW
    band = _BAND if table["low"].notna().any() else f" {no_band}"
    marks: Mapping[str, bool] = {
        _POINTS: True,
        band: True,
        _FLAGGED: bool(table["flagged"].any()),
        _STEP: bool(table["step"].any()),
        _REVIEWED: bool(reviews["term"].isin(table["term"]).any()),
    }
    return "".join(said for said, is_there in marks.items() if is_there)


def _to_read(table: pd.DataFrame, terms: pd.DataFrame, subject: Subject | None) -> pd.DataFrame:
    if subject is None or "review_number" not in table.columns:
        return counts_to_read(terms, "Term")
    # A review number is reached by one of the twelve kinds; the others are only charted.
    tested = subject.category is not None and subject.nature is not None
    told = table_to_read(table)
    return told if tested else told.drop(columns="Review number")

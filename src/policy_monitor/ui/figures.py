"""The four figures at the top of the Overview."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

import streamlit as st

from policy_monitor.analysis import Comparison, outside_help, still_open
from policy_monitor.journeys import Book
from policy_monitor.policy import Policy
from policy_monitor.report import say_terms, terms_of
from policy_monitor.ui import data
from policy_monitor.vocabulary import TermId
from policy_monitor.wording import in_text, long_date

__all__ = ["Figure", "describe_comparison", "figures_html", "figures_of", "show_figures"]

_STYLE = """
<style>
dl.figures { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0.75rem;
  margin: 0 !important; padding: 0; }
.figures > div { border: 1px solid rgba(110, 130, 150, 0.35); border-radius: 4px;
  padding: 0.8rem 1rem; }
.figures dt { font-size: 0.875rem; }
.figures dd { margin: 0; font-size: 0.875rem; line-height: 1.45; }
.figures dd.figure { font-size: 2rem; font-weight: 600; font-variant-numeric: tabular-nums; }
@media (max-width: 640px) { dl.figures { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media (max-width: 300px) { dl.figures { grid-template-columns: 1fr; } }
</style>
"""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its name, the figure itself as it is written, and a line to read it by."""

    name: str
    value: str
    reading: str


def show_figures(book: Book) -> None:
    """Draw the four figures side by side, two by two on a phone."""
    st.html(figures_html(figures_of(book, data.policy())))


def figures_of(book: Book, policy: Policy) -> tuple[Figure, ...]:
    """This term's incidents, cases still open, those that needed help, terms not returned."""
    opened = [code for code, words in policy.outcomes.items() if words.open]
    helped = [code for code, words in policy.outcomes.items() if words.outside_help]
    missing = terms_of(book.terms, "missing")
    since = in_text(terms_of(book.terms)[0].label)
    this_term = book.comparison.incidents
    return (
        Figure(
            "Incidents this term",
            "–" if this_term is None else f"{this_term:,}",
            describe_comparison(book.comparison, first=terms_of(book.terms)[0]),
        ),
        Figure(
            "Cases still open",
            f"{still_open(book.cube, opened):,}",
            "Marked as ongoing in the school's log",
        ),
        Figure(
            "Needed outside help",
            f"{outside_help(book.cube, helped):,}",
            f"Such as police, CEOP, social care or legal advice, since {since}",
        ),
        Figure(
            "Terms not returned",
            f"{len(missing)}",
            f"Since {since}" + (f": {say_terms(missing)}" if missing else ""),
        ),
    )


def figures_html(figures: Iterable[Figure]) -> str:
    """Figures as a list of names and values, so that they are read out and print as one."""
    items = "".join(
        f"<div><dt>{escape(figure.name)}</dt>"
        f'<dd class="figure">{escape(figure.value)}</dd><dd>{escape(figure.reading)}</dd></div>'
        for figure in figures
    )
    return f'{_STYLE}<dl class="figures">{items}</dl>'


def describe_comparison(comparison: Comparison, *, first: TermId) -> str:
    """This term beside the others, in a line.

    Args:
        comparison: This term and those it is compared with.
        first: The first term with figures; before it nothing was asked for.
    """
    if comparison.incidents is None:
        return f"No return yet for {in_text(comparison.term.label)}"
    year_before = TermId(comparison.term.year - 1, comparison.term.season)
    parts = []
    if comparison.to_same_point_last_year is not None:
        point = long_date(comparison.same_point_on)
        parts.append(f"Last year to the same point ({point}): {comparison.to_same_point_last_year}")
    elif comparison.same_term_last_year is not None:
        parts.append(f"All of the same term last year: {comparison.same_term_last_year}")
    elif year_before.ordinal >= first.ordinal:
        parts.append("Same term last year: not returned")
    if comparison.last_term is not None:
        parts.append(f"Last term: {comparison.last_term}")
    elif comparison.term.ordinal - 1 >= first.ordinal:
        parts.append("Last term: not returned")
    return ". ".join(parts) or "The first term with figures"

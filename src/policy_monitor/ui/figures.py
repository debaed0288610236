"""The four figures at the top of the Overview, each with its past terms and the page behind it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

import pandas as pd

from policy_monitor.analysis import (
    Comparison,
    Filters,
    Subject,
    outside_help,
    still_open,
    term_ordinals,
    with_any_outcome,
)
from policy_monitor.analysis.chance import UsualRange
from policy_monitor.journeys import Book
from policy_monitor.policy import Policy
from policy_monitor.report import count_open_cases, open_by_age, say_age, say_terms, terms_of
from policy_monitor.report.usual import say_range
from policy_monitor.ui.sparkline import SPARKLINE_STYLE, sparkline_html
from policy_monitor.ui.usual import usual_of
from policy_monitor.vocabulary import Outcome, TermId
from policy_monitor.wording import in_text

__all__ = ["FIGURES_STYLE", "Figure", "describe_comparison", "figures_html", "figures_of"]

_MOST_TERMS = 12
"""Four years: more bars would be too fine for a small run."""

FIGURES_STYLE = (
    SPARKLINE_STYLE
    + """
dl.figures { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0.75rem;
  margin: 0.75rem 0 0 !important; padding: 0; }
.figures > div { position: relative; border: 1px solid rgba(110, 130, 150, 0.35);
  border-radius: 4px; padding: 0.7rem 0.9rem 0.8rem; display: flex; flex-wrap: wrap;
  align-content: flex-start; align-items: flex-end; justify-content: space-between; }
.figures dt { font-size: 0.875rem; flex: 1 0 100%; }
.figures dt a { color: inherit !important; text-decoration: none !important; }
.figures dt a::after { content: ""; position: absolute; inset: -1px; border-radius: 4px; }
.figures dt a:hover { text-decoration: underline !important; }
.figures dd { margin: 0; font-size: 0.875rem; line-height: 1.4; flex: 1 0 100%; }
.figures dd.figure { font-size: 2rem; line-height: 1.35; font-weight: 600; flex: none;
  font-variant-numeric: tabular-nums; }
.figures dd.run { flex: none; padding-bottom: 0.55rem; opacity: 0.75; }
@media (max-width: 1100px) { .figures dd.run { display: none; } }
@media (max-width: 640px) { dl.figures { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media (max-width: 300px) { dl.figures { grid-template-columns: 1fr; } }
"""
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure.

    Attributes:
        name: What it counts.
        value: The figure as it is written.
        reading: A line to read it by.
        page: The page behind it, as its address has it.
        run: The same for each of the last terms; None for one nobody returned.
    """

    name: str
    value: str
    reading: str
    page: str
    run: tuple[int | None, ...]


def figures_of(book: Book, policy: Policy) -> tuple[Figure, ...]:
    """This term's incidents, cases still open, those that needed help, terms not returned.

    Args:
        book: A book with at least one term.
        policy: Says which outcomes are open, and which are help from outside.
    """
    opened = [code for code, words in policy.outcomes.items() if words.open]
    helped = [code for code, words in policy.outcomes.items() if words.outside_help]
    missing = terms_of(book.terms, "missing")
    since = in_text(terms_of(book.terms)[0].label)
    this_term = book.comparison.incidents
    return (
        Figure(
            "Incidents this term",
            "–" if this_term is None else f"{this_term:,}",
            _read_this_term(book),
            "trends",
            _run(book.terms, dict(zip(book.terms["term"], book.terms["incidents"], strict=True))),
        ),
        Figure(
            "Cases still open",
            f"{still_open(book.cube, opened):,}",
            _read_open(book),
            "outcomes",
            _run(book.terms, _by_term(book.cube, opened)),
        ),
        Figure(
            "Needed outside help",
            f"{outside_help(book.cube, helped):,}",
            f"Police, CEOP, social care, legal or other advice, since {since}",
            "outcomes",
            _run(book.terms, _by_term(book.cube, helped)),
        ),
        Figure(
            "Terms not returned",
            f"{len(missing)}",
            f"Since {since}{f': {say_terms(missing)}' if missing else ''}",
            "recording",
            _run(book.terms, dict.fromkeys(book.terms["term"], 1)),
        ),
    )


def figures_html(figures: Iterable[Figure], *, running: bool) -> str:
    """Figures as a list of names and values, so that they are read out and print as one.

    Args:
        figures: In the order wanted.
        running: Whether the last term of their runs is still running.
    """
    items = "".join(
        f'<div><dt><a href="{escape(figure.page)}">{escape(figure.name)}</a></dt>'
        f'<dd class="figure">{escape(figure.value)}</dd>'
        f'<dd class="run">{sparkline_html(figure.run, running=running)}</dd>'
        f"<dd>{escape(figure.reading)}</dd></div>"
        for figure in figures
    )
    return f'<dl class="figures">{items}</dl>'


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
        parts.append(f"Same point last year: {comparison.to_same_point_last_year:,}")
    elif comparison.same_term_last_year is not None:
        parts.append(f"All of the same term last year: {comparison.same_term_last_year:,}")
    elif year_before.ordinal >= first.ordinal:
        parts.append("Same term last year: not returned")
    if comparison.last_term is not None:
        parts.append(f"Last term: {comparison.last_term:,}")
    elif comparison.term.ordinal - 1 >= first.ordinal:
        parts.append("Last term: not returned")
    return ". ".join(parts) or "The first term with figures"


def _read_this_term(book: Book) -> str:
    """What would be usual, as far as it is known, and the terms it is compared with."""
    compared = describe_comparison(book.comparison, first=terms_of(book.terms)[0])
    usual = usual_of(book, Subject())
    now = usual[usual["term"] == book.comparison.term.ordinal]
    if now.empty:
        return compared
    [(low, high)] = now[["low", "high"]].to_numpy()
    [status] = book.terms.loc[book.terms["term"] == book.comparison.term.ordinal, "status"]
    whole = " in a whole term" if status == "to_date" else ""
    return f"{say_range(UsualRange(int(low), int(high)))} would be usual{whole}. {compared}"


def _read_open(book: Book) -> str:
    cases = open_by_age(book, count_open_cases(book), Filters())
    if cases is None or not cases.total:
        return "None is marked as ongoing in the school's log"
    if cases.longest is None:
        return "Marked as ongoing in the school's log"
    return f"Marked as ongoing; the longest for {say_age(cases.longest)}"


def _by_term(cube: pd.DataFrame, codes: Sequence[Outcome]) -> dict[int, int]:
    """The incidents of each term with any of these outcomes."""
    matching = with_any_outcome(cube, codes)
    counts = matching["incidents"].groupby(term_ordinals(matching)).sum()
    return {int(str(term)): int(number) for term, number in counts.items()}


def _run(terms: pd.DataFrame, numbers: dict[int, int]) -> tuple[int | None, ...]:
    """A number for each of the last terms; none for one that nobody returned."""
    latest = terms.tail(_MOST_TERMS)
    return tuple(
        None if status in {"missing", "not_yet"} else int(numbers.get(term, 0))
        for term, status in zip(latest["term"], latest["status"], strict=True)
    )

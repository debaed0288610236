"""The 3 x 4 grid of kinds: how many incidents of each, in the policy's own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

import streamlit as st

from policy_monitor.analysis import NOT_YET_CLASSIFIED, SMALLEST_SHOWN, Filters, is_too_small
from policy_monitor.journeys import Book, View
from policy_monitor.policy import Policy
from policy_monitor.report import answer_of_kinds, mark_kinds
from policy_monitor.ui import data
from policy_monitor.ui.filters import KIND, RISK, address_of
from policy_monitor.vocabulary import Category, Nature
from policy_monitor.wording import count_of, in_text

__all__ = ["KINDS_STYLE", "Square", "draw_grid", "grid_html", "kinds_html"]

_STRONGEST_SHADE = 0.5
"""Past half strength the page's text would lose contrast on the shade, light or dark."""
_DARKEST_FROM = 4
"""A cell is darkest at the highest count, but not below this, so that one does not glare."""

_FEW = f"1–{SMALLEST_SHOWN - 1}"
"""What is written for so few, chosen by who or where, that they could point to one person."""

_CAPTION = "Incidents by category (rows) and type of risk (columns); each leads to its kind"
KINDS_STYLE = """
.kinds { border-collapse: separate; border-spacing: 3px; width: 100%; table-layout: fixed; }
.kinds-box { container-type: inline-size; }
.kinds thead th:first-child { width: 4.8rem; }
.kinds th { font-weight: 600; font-size: 0.85rem; text-align: left; padding: 0.25rem 0.4rem;
  vertical-align: bottom; }
.kinds tbody th { vertical-align: top; padding-top: 0.55rem; }
.kinds td { position: relative; border: 1px solid rgba(110, 130, 150, 0.35); border-radius: 4px;
  height: 4.6rem; padding: 0.4rem 0.5rem; vertical-align: top; }
.kinds td a { color: inherit !important; text-decoration: none !important; outline: none; }
.kinds td a::after { content: ""; position: absolute; inset: -1px; border-radius: 4px; }
.kinds td a:hover::after { box-shadow: inset 0 0 0 1.5px currentColor; }
.kinds td a:focus-visible::after { box-shadow: inset 0 0 0 3px currentColor; }
.kinds b { font-size: 1.35rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
.kinds .none b { font-weight: 400; font-size: 1rem; }
.kinds small { font-size: 0.75rem; line-height: 1.3; display: block; }
.kinds i { font-style: normal; font-weight: 600; font-size: 0.75rem; line-height: 1.3;
  margin-left: 0.35rem; white-space: nowrap; }
.kinds .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
.kinds-note p { font-size: 0.875rem; margin: 0.5rem 0 0; }
@container (max-width: 640px) { .kinds i { display: block; margin: 0; white-space: normal; } }
@container (max-width: 480px) {
  .kinds small { display: none; }
  .kinds td { height: 2.6rem; padding: 0.25rem 0.2rem; text-align: center; }
  .kinds thead th:first-child { width: 3.4rem; }
  .kinds th { font-size: 0.7rem; padding: 0.2rem 0; }
  .kinds i { font-size: 0.65rem; line-height: 1.15; }
}
"""


@dataclass(frozen=True, slots=True)
class Square:
    """What one cell of the grid shows.

    Attributes:
        count: As it is written: "36"; "1–4" where so few are not told apart; "?" where no
            term was returned; "–" where the view leaves the cell out.
        incidents: The number that shades it; 0 leaves it pale.
        marks: What stands out of it: "new", "higher than usual".
        href: Where it leads.
    """

    count: str
    incidents: int = 0
    marks: tuple[str, ...] = ()
    href: str = ""


def kinds_html(book: Book, view: View, filters: Filters) -> str:
    """The grid with its finding above it, as a part of a page that has `KINDS_STYLE`."""
    finding = in_text(answer_of_kinds(view, filters))
    return f"<section><h2>What kinds: {escape(finding)}</h2>{_grid(book, view, filters)}</section>"


def draw_grid(book: Book, view: View, filters: Filters) -> None:
    """Draw the grid by itself, for a page that has said what it shows."""
    st.html(f"<style>{KINDS_STYLE}</style>{_grid(book, view, filters)}")


def _grid(book: Book, view: View, filters: Filters) -> str:
    squares = _squares(book, view, filters)
    return grid_html(squares, data.policy(), left_out=view.not_yet_classified)


def grid_html(
    squares: Mapping[tuple[Category, Nature], Square], policy: Policy, *, left_out: int
) -> str:
    """The grid as an HTML table, so that it reads, prints, reflows and is walked as one.

    Args:
        squares: What each of the twelve cells shows.
        policy: For each cell, the policy's own words.
        left_out: Incidents that are in no cell, because their kind is not known.
    """
    highest = max(_DARKEST_FROM, *(square.incidents for square in squares.values()))
    head = "".join(f'<th scope="col">{escape(nature)}</th>' for nature in Nature)
    rows = "".join(
        f'<tr><th scope="row">{escape(category)}</th>'
        + "".join(
            _cell_html(
                squares[category, nature],
                f"{category} / {nature}",
                policy.cells[category, nature].policy_text,
                shade=_STRONGEST_SHADE * squares[category, nature].incidents / highest,
            )
            for nature in Nature
        )
        + "</tr>"
        for category in Category
    )
    verb = "is" if left_out == 1 else "are"
    note = f"<p>{count_of(left_out, 'incident')} not fully classified {verb} not in the grid.</p>"
    return (
        f'<div class="kinds-box"><table class="kinds" aria-label="{_CAPTION}">'
        f'<thead><tr><th scope="col">Category</th>{head}</tr></thead><tbody>{rows}</tbody>'
        f'</table><div class="kinds-note">{note if left_out else ""}</div></div>'
    )


def _squares(book: Book, view: View, filters: Filters) -> Mapping[tuple[Category, Nature], Square]:
    """What each cell shows of a view."""
    marks = mark_kinds(book.status, filters)
    nothing_returned = bool(view.terms["incidents"].isna().all())
    squares = {}
    for category, nature, incidents in view.cells.to_numpy():
        if NOT_YET_CLASSIFIED in {category, nature}:
            continue
        kind = (Category(category), Nature(nature))
        href = address_of("kinds", {KIND: category, RISK: nature})
        if filters.category not in {None, category} or filters.nature not in {None, nature}:
            squares[kind] = Square("–", href=href)
            continue
        if nothing_returned:
            squares[kind] = Square("?", href=href)
            continue
        hidden = is_too_small(int(incidents), filters)
        squares[kind] = Square(
            _FEW if hidden else f"{incidents:,}",
            1 if hidden else int(incidents),
            marks.get(kind, ()),
            href,
        )
    return squares


def _cell_html(square: Square, name: str, words: str, *, shade: float) -> str:
    """One cell: its count, shaded by its share of the highest, its marks, the policy's words."""
    style = f"background: rgba(40, 114, 168, {shade:.2f})" if square.incidents else ""
    marks = "".join(f"<i>{escape(mark)}</i>" for mark in square.marks)
    return (
        f'<td class="{"some" if square.incidents else "none"}" style="{style}">'
        f'<a href="{escape(square.href)}"><span class="unseen">{escape(name)}: </span>'
        f"<b>{escape(square.count)}</b></a>{marks}"
        f"<small>{escape(words).replace('/', '/<wbr>')}</small></td>"
    )

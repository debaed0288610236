"""The 3 x 4 grid of kinds: how many incidents of each, in the policy's own words."""

from collections.abc import Mapping
from html import escape

import streamlit as st

from policy_monitor.analysis import NOT_YET_CLASSIFIED, Filters
from policy_monitor.journeys import View
from policy_monitor.policy import Cell, Policy
from policy_monitor.report import headline_of_kinds
from policy_monitor.ui import data
from policy_monitor.vocabulary import Category, Nature
from policy_monitor.wording import count_of, in_text

__all__ = ["grid_html", "show_kinds"]

_STRONGEST_SHADE = 0.5
"""Past half strength the page's text would lose contrast on the shade, light or dark."""

_CAPTION = "Incidents by category (rows) and type of risk (columns)"
_STYLE = """
<style>
.kinds { border-collapse: separate; border-spacing: 3px; width: 100%; table-layout: fixed; }
.kinds-box { container-type: inline-size; }
.kinds thead th:first-child { width: 4.8rem; }
.kinds th { font-weight: 600; font-size: 0.85rem; text-align: left; padding: 0.25rem 0.4rem;
  vertical-align: bottom; }
.kinds tbody th { vertical-align: top; padding-top: 0.55rem; }
.kinds td { border: 1px solid rgba(110, 130, 150, 0.35); border-radius: 4px; height: 4.6rem;
  padding: 0.4rem 0.5rem; vertical-align: top; }
.kinds b { display: block; font-size: 1.35rem; line-height: 1.3;
  font-variant-numeric: tabular-nums; }
.kinds .none b { font-weight: 400; font-size: 1rem; }
.kinds small { font-size: 0.75rem; line-height: 1.3; display: block; }
.kinds-note p { font-size: 0.875rem; margin: 0.5rem 0 0; }
@container (max-width: 480px) {
  .kinds small { display: none; }
  .kinds td { height: 2.6rem; padding: 0.25rem 0.3rem; text-align: center; }
  .kinds thead th:first-child { width: 3.4rem; }
  .kinds th { font-size: 0.7rem; padding: 0.2rem 0; }
}
</style>
"""


def show_kinds(view: View, filters: Filters) -> None:
    """Draw the grid, its finding above it and what it leaves out below."""
    cells = view.cells
    classified = cells[(cells[["category", "nature"]] != NOT_YET_CLASSIFIED).all(axis="columns")]
    st.header(f"What kinds: {in_text(headline_of_kinds(classified))}", anchor=False)
    counts = {
        (Category(category), Nature(nature)): int(incidents)
        for category, nature, incidents in classified.to_numpy()
        if filters.category in {None, category}
    }
    st.html(grid_html(counts, data.policy(), left_out=view.not_yet_classified))


def grid_html(
    counts: Mapping[tuple[Category, Nature], int], policy: Policy, *, left_out: int
) -> str:
    """The grid as an HTML table, so that it reads, prints and reflows as one.

    Args:
        counts: Incidents in each cell that the view shows; a cell it leaves out is not there.
        policy: For each cell, the policy's own words.
        left_out: Incidents that are in no cell, because their kind is not known.
    """
    highest = max(counts.values(), default=0) or 1
    head = "".join(f'<th scope="col">{escape(nature)}</th>' for nature in Nature)
    rows = "".join(
        f'<tr><th scope="row">{escape(category)}</th>'
        + "".join(
            _cell_html(policy.cells[category, nature], counts.get((category, nature)), highest)
            for nature in Nature
        )
        + "</tr>"
        for category in Category
    )
    verb = "is" if left_out == 1 else "are"
    note = f"<p>{count_of(left_out, 'incident')} not fully classified {verb} not in the grid.</p>"
    return (
        f'{_STYLE}<div class="kinds-box"><table class="kinds" aria-label="{_CAPTION}">'
        f'<thead><tr><th scope="col">Category</th>{head}</tr></thead><tbody>{rows}</tbody>'
        f'</table><div class="kinds-note">{note if left_out else ""}</div></div>'
    )


def _cell_html(cell: Cell, incidents: int | None, highest: int) -> str:
    """One cell: its count, shaded by its share of the highest, and the policy's words."""
    words = escape(cell.policy_text).replace("/", "/<wbr>")
    shade = _STRONGEST_SHADE * (incidents or 0) / highest
    style = f"background: rgba(40, 114, 168, {shade:.2f})" if incidents else ""
    name = "some" if incidents else "none"
    count = "–" if incidents is None else incidents
    return f'<td class="{name}" style="{style}"><b>{count}</b><small>{words}</small></td>'

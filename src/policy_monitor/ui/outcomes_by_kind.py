"""From kind to outcome: how far the incidents of each kind went, as one table."""

from collections.abc import Mapping
from html import escape

import pandas as pd
import streamlit as st

from policy_monitor.analysis import (
    NOT_YET_CLASSIFIED,
    SMALLEST_SHOWN,
    Filters,
    OutcomeGroup,
    by_kind_and_group,
    is_too_small,
)
from policy_monitor.journeys import Book
from policy_monitor.report import headline_of_kind_and_group, kinds_and_groups_to_read
from policy_monitor.ui.chart import show_table
from policy_monitor.ui.filters import KIND, RISK, address_of

__all__ = ["matrix_html", "show_by_kind"]

_STRONGEST_SHADE = 0.5
"""Past half strength the page's text would lose contrast on the shade, light or dark."""
_DARKEST_FROM = 4
"""A cell is darkest at the highest count, but not below this, so that one does not glare."""
_FEW = f"1–{SMALLEST_SHOWN - 1}"
"""What is written for so few, chosen by who or where, that they could point to one person."""
_CAPTION = "Incidents by kind (rows) and by how far they went (columns)"
_READING = (
    "Each incident is counted once, under its most serious outcome. A stronger colour is more. "
    "Choose a kind to see it by itself."
)
_STYLE = """
<style>
.became { border-collapse: separate; border-spacing: 0 2px; width: 100%; table-layout: fixed;
  font-variant-numeric: tabular-nums; }
.became-box { container-type: inline-size; }
.became th, .became td { padding: 0.28rem 0.5rem; text-align: right; font-size: 0.875rem;
  overflow-wrap: normal; word-break: normal; }
.became th:first-child { text-align: left; width: 9rem; padding-left: 0; }
.became th:last-child { width: 3rem; }
.became thead th { vertical-align: bottom; font-weight: 600; line-height: 1.25; }
.became tbody th { font-weight: 400; padding-left: 0.9rem !important; }
.became .whole th, .became .whole td { font-weight: 600; padding-top: 0.7rem; }
.became tbody .whole th { font-weight: 600; padding-left: 0 !important; }
.became td.none { opacity: 0.75; }
.became a { color: inherit; }
@container (max-width: 480px) {
  .became th, .became td { padding: 0.28rem 0.15rem; font-size: 0.75rem; }
  .became thead th { font-size: 0.68rem; }
  .became th:first-child { width: 5.4rem; }
  .became th:last-child { width: 1.9rem; }
  .became tbody th { padding-left: 0.4rem !important; }
}
</style>
"""


def show_by_kind(book: Book, cube: pd.DataFrame, filters: Filters) -> None:
    """Draw the table, its finding above it and how to read it below."""
    groups = by_kind_and_group(cube, book.status.policy.outcomes)
    headline = headline_of_kind_and_group(groups)
    st.header(f"From kind to outcome: {headline}", anchor=False)
    st.html(matrix_html(groups, filters))
    st.markdown(f":small[{_READING}]")
    if filters.setting is None and filters.involved is None:
        show_table(
            book,
            lambda: kinds_and_groups_to_read(groups),
            filters=filters,
            name="kinds-and-outcomes",
            about=_CAPTION,
        )


def matrix_html(groups: pd.DataFrame, filters: Filters) -> str:
    """The table, its counts hidden where they could point to a person.

    Args:
        groups: See `analysis.by_kind_and_group`.
        filters: What was chosen.
    """
    columns = [*OutcomeGroup, "incidents"]
    heads = "".join(
        f'<th scope="col">{escape(name)}</th>' for name in ("Kind", *OutcomeGroup, "All")
    )
    highest = max([_DARKEST_FROM, *groups[[*OutcomeGroup]].max().tolist()])
    rows = []
    for category, of_category in groups.groupby("category", sort=False):
        sums = of_category[columns].sum()
        link = {} if category == NOT_YET_CLASSIFIED else {KIND: str(category)}
        rows.append(_row_html(str(category), sums, link, filters=filters, highest=None))
        if category == NOT_YET_CLASSIFIED and len(of_category) == 1:
            continue
        for row in of_category.to_dict("records"):
            nature = str(row["nature"])
            known = NOT_YET_CLASSIFIED not in {category, nature}
            link = {KIND: str(category), RISK: nature} if known else {}
            rows.append(_row_html(nature, row, link, filters=filters, highest=highest))
    return (
        f'{_STYLE}<div class="became-box"><table class="became" aria-label="{_CAPTION}">'
        f"<thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


def _row_html(
    name: str,
    counts: Mapping[object, object] | pd.Series,
    link: Mapping[str, str],
    *,
    filters: Filters,
    highest: int | None,
) -> str:
    """One row; a category's own has no shade, for it is the sum of those below."""
    said = escape(name)
    if link:
        said = f'<a href="{escape(address_of("outcomes", link))}" target="_self">{said}</a>'
    cells = []
    for column in (*OutcomeGroup, "incidents"):
        number = int(str(counts[column]))
        hidden = is_too_small(number, filters)
        shade = _STRONGEST_SHADE * number / highest if highest and column != "incidents" else 0
        style = f' style="background: rgba(40, 114, 168, {shade:.2f})"' if shade else ""
        none = "" if number else ' class="none"'
        cells.append(f"<td{none}{style}>{_FEW if hidden else f'{number:,}'}</td>")
    whole = ' class="whole"' if highest is None else ""
    return f'<tr{whole}><th scope="row">{said}</th>{"".join(cells)}</tr>'

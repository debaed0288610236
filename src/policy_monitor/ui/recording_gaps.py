"""What is left out of the records, term by term."""

from collections.abc import Mapping
from html import escape

import pandas as pd
import streamlit as st

from policy_monitor.analysis import Filters, Particular, gaps_by_term
from policy_monitor.journeys import Book
from policy_monitor.report import gaps_to_read, headline_of_gaps
from policy_monitor.ui.chart import show_table
from policy_monitor.wording import count_of

__all__ = ["gaps_html", "show_gaps"]

_MOST_TERMS = 12
"""Four years; the terms before them share one row, and the table below has all."""
_STRONGEST_SHADE = 0.5
"""Past half strength the page's text would lose contrast on the shade, light or dark."""
_CAPTION = "Incidents of each term that were recorded without a particular"
_READING = (
    "Each number is the incidents of a term whose record leaves that particular out; darker is a "
    "larger share of the term. The kind is the category and the type of risk. An incident may have "
    "had no platform to name."
)
_COLUMNS: Mapping[str, str] = {
    "kind": "Kind",
    **{
        str(name): str(name)
        for name in Particular
        if name not in {Particular.CATEGORY, Particular.NATURE}
    },
}
"""Category and type of risk are one column, so that a phone has room; the table below has both."""
_NO_RETURN: Mapping[str, str] = {"missing": "not returned", "not_yet": "no return yet"}
_STYLE = """
<style>
.gaps { border-collapse: separate; border-spacing: 2px; width: 100%; table-layout: fixed;
  font-variant-numeric: tabular-nums; }
.gaps-box { container-type: inline-size; }
.gaps th, .gaps td { font-size: 0.875rem; padding: 0.3rem 0.5rem; text-align: right;
  overflow-wrap: normal; word-break: normal; }
.gaps th:first-child { text-align: left; width: 12rem; padding-left: 0; font-weight: 400; }
.gaps thead th, .gaps thead th:first-child, .gaps .all th, .gaps .all td { font-weight: 600; }
.gaps thead th { vertical-align: bottom; line-height: 1.25; }
.gaps td.none { opacity: 0.75; }
.gaps td.said { text-align: left; }
@container (max-width: 560px) {
  .gaps { border-spacing: 1px 2px; }
  .gaps th, .gaps td { font-size: 0.75rem; padding: 0.3rem 0.1rem; }
  .gaps thead th, .gaps thead th:first-child { font-size: 0.65rem; font-weight: 400; }
  .gaps th:first-child { width: 4.4rem; }
  .gaps th:last-child { width: 1.7rem; }
}
</style>
"""


def show_gaps(book: Book) -> None:
    """Draw a row for each of the last terms, and one for all; nothing where nothing is lacking."""
    gaps = gaps_by_term(book.cube, book.terms)
    complete = int(gaps["complete"].sum())
    st.header(headline_of_gaps(book.cube, complete), anchor=False)
    if complete == gaps["incidents"].fillna(0).sum():
        return
    st.html(gaps_html(gaps))
    st.markdown(f":small[{_READING}]")
    show_table(
        book,
        lambda: gaps_to_read(gaps),
        filters=Filters(),
        name="gaps-by-term",
        about=_CAPTION,
    )


def gaps_html(gaps: pd.DataFrame) -> str:
    """The gaps as an HTML table, so that it reads, prints and reflows as one.

    Args:
        gaps: See `analysis.gaps_by_term`.
    """
    names = ("Recorded without", *_COLUMNS.values(), "All")
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    earlier, shown = gaps.iloc[:-_MOST_TERMS], gaps.iloc[-_MOST_TERMS:]
    before = (
        _row_html(count_of(len(earlier), "earlier term"), _add_up(earlier)) if len(earlier) else ""
    )
    rows = "".join(_term_html(row) for row in shown.to_dict("records"))
    every = _row_html("All terms", _add_up(gaps), kind="all")
    return (
        f'{_STYLE}<div class="gaps-box"><table class="gaps" aria-label="{_CAPTION}">'
        f"<thead><tr>{heads}</tr></thead><tbody>{before}{rows}{every}</tbody></table></div>"
    )


def _term_html(row: Mapping[object, object]) -> str:
    """One term; in words where there is nothing to count."""
    label, status = str(row["label"]), str(row["status"])
    if status in _NO_RETURN or status == "nil":
        said = _NO_RETURN.get(status, "nil return")
        span = len(_COLUMNS) + 1
        return f'<tr><th scope="row">{label}</th><td class="said" colspan="{span}">{said}</td></tr>'
    return _row_html(label, {str(name): int(str(row[name])) for name in _counted()})


def _row_html(label: str, counts: Mapping[str, int], *, kind: str = "") -> str:
    """One row of counts, each shaded by its share of the row's incidents."""
    total = counts["incidents"]
    cells = []
    for name in _COLUMNS:
        number = counts[name]
        shade = _STRONGEST_SHADE * number / total if total and not kind else 0
        style = f' style="background: rgba(40, 114, 168, {shade:.2f})"' if shade else ""
        none = "" if number else ' class="none"'
        cells.append(f"<td{none}{style}>{number:,}</td>")
    mark = f' class="{kind}"' if kind else ""
    return f'<tr{mark}><th scope="row">{escape(label)}</th>{"".join(cells)}<td>{total:,}</td></tr>'


def _add_up(gaps: pd.DataFrame) -> dict[str, int]:
    return {name: int(gaps[name].fillna(0).sum()) for name in _counted()}


def _counted() -> list[str]:
    return [*_COLUMNS, "incidents"]

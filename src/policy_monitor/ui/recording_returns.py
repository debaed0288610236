"""Which terms were returned: one square for each, in words and marks."""

from collections.abc import Mapping
from html import escape

import pandas as pd
import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.report import ask_about_silence, headline_of_returns
from policy_monitor.ui.plain import as_written
from policy_monitor.vocabulary import Season, TermId

__all__ = ["returns_html", "show_returns"]

_CAPTION = "What was returned for each term"
_READING = (
    "● with the number of incidents; ○ a nil return, which says that there was nothing to report; "
    "◐ the term still running; ? not returned, which says nothing at all."
)
_MARKS: Mapping[str, str] = {
    "returned": "●",
    "nil": "○",
    "missing": "?",
    "to_date": "◐",
    "not_yet": "…",
}
_WORDS: Mapping[str, str] = {
    "nil": "nil",
    "missing": "not returned",
    "not_yet": "not yet",
}
_STYLE = """
<style>
.returns { border-collapse: separate; border-spacing: 3px; width: 100%; table-layout: fixed;
  font-variant-numeric: tabular-nums; }
.returns th { font-size: 0.85rem; font-weight: 600; text-align: left; padding: 0.2rem 0.4rem; }
.returns th:first-child { width: 4.2rem; padding-left: 0; }
.returns td { border: 1px solid rgba(110, 130, 150, 0.35); border-radius: 4px; font-size: 0.85rem;
  padding: 0.35rem 0.4rem; line-height: 1.3; overflow-wrap: normal; }
.returns td.missing { border: 1.5px dashed currentColor; }
.returns td.none { border-color: transparent; }
.returns span { margin-right: 0.35rem; }
</style>
"""


def show_returns(book: Book) -> None:
    """Draw the terms, a row for each academic year."""
    st.header(headline_of_returns(book.terms), anchor=False)
    st.html(returns_html(book.terms))
    st.markdown(f":small[{_READING}]")
    silence = ask_about_silence(book)
    if silence:
        st.markdown(as_written(silence))


def returns_html(terms: pd.DataFrame) -> str:
    """The terms as an HTML table, so that it reads, prints and reflows as one.

    Args:
        terms: One row per term (see `analysis.term_table`).
    """
    known = {row["term"]: row for row in terms.to_dict("records")}
    years = sorted({TermId.from_ordinal(term).year for term in known})
    heads = "".join(f'<th scope="col">{season}</th>' for season in ("Year", *Season))
    rows = "".join(
        f'<tr><th scope="row">{TermId(year, Season.AUTUMN).academic_year}</th>'
        + "".join(_cell_html(known.get(TermId(year, season).ordinal)) for season in Season)
        + "</tr>"
        for year in years
    )
    return (
        f'{_STYLE}<table class="returns" aria-label="{_CAPTION}"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _cell_html(term: Mapping[object, object] | None) -> str:
    """One term; nothing where it is outside the figures."""
    if term is None:
        return '<td class="none"></td>'
    status = str(term["status"])
    words = _WORDS.get(status) or f"{int(str(term['incidents'])):,}"
    said = f"{words} so far" if status == "to_date" else words
    return (
        f'<td class="{status}"><span aria-hidden="true">{_MARKS[status]}</span>{escape(said)}</td>'
    )

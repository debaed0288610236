"""Incidents term by term, stacked by category."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from policy_monitor.analysis import NOT_YET_CLASSIFIED
from policy_monitor.charts.axes import count_axis, term_axis
from policy_monitor.charts.plot import INK, Plot, palette, specify
from policy_monitor.vocabulary import Category, TermId

__all__ = ["incidents_by_term"]

_HEIGHT = 300
_HEADROOM = 1.12
"""How far the axis goes beyond the highest bar, so that its total can stand above it."""
_LOWEST_TOP = 4
"""The axis reaches at least so far, so that one incident does not fill the chart."""
_TOTAL = "total"
"""What stands in the column for the category in a row that holds a term's total."""


def incidents_by_term(counts: pd.DataFrame) -> Plot:
    """Plot the incidents of each term as a bar stacked by category.

    A term with no return is a gap marked "?", a nil return is marked "nil", and the term
    still running is drawn pale with an outline, so that none of them can be taken for
    another or for a quiet term.

    Args:
        counts: One row per term and category (see `analysis.by_category`).

    Returns:
        A plot whose table has one row per part of a bar and one row per term for what is
        written above it: `term` (ordinal), `label`, `status`, `category` ("total" for the
        writing), `position`, `incidents`, `text`, `colour` and `top` (the height that
        the axis must reach).
    """
    terms = tuple(sorted({int(term) for term in counts["term"]}))
    table = pd.concat([_parts(counts), _writing(counts)], ignore_index=True)
    return Plot(table, _specify_terms(terms))


def _parts(counts: pd.DataFrame) -> pd.DataFrame:
    """The parts of the bars: every term and category with at least one incident."""
    parts = counts[counts["incidents"].fillna(0) > 0]
    return parts.assign(
        label=_labels(parts),
        incidents=parts["incidents"].astype("int64"),
        text="",
        colour=parts["category"],
        top=float(_LOWEST_TOP),
    )


def _writing(counts: pd.DataFrame) -> pd.DataFrame:
    """What is written above each term: its total, or the mark for having none."""
    totals = counts.groupby(["term", "status"])["incidents"].sum().reset_index()
    numbers = totals["incidents"].fillna(0).astype("int64")
    texts = [
        _MARKS.get(status, f"{number}")
        for status, number in zip(totals["status"], numbers, strict=True)
    ]
    return totals.assign(
        label=_labels(totals),
        category=_TOTAL,
        position=0,
        incidents=numbers,
        text=texts,
        colour=INK,
        top=(numbers * _HEADROOM).clip(lower=_LOWEST_TOP),
    )


_MARKS = {"missing": "?", "not_yet": "…", "nil": "nil"}


def _labels(rows: pd.DataFrame) -> list[str]:
    return [TermId.from_ordinal(term).label for term in rows["term"]]


@lru_cache(maxsize=32)
def _specify_terms(terms: Sequence[int]) -> dict[str, Any]:
    """How to draw these terms."""
    x = term_axis(terms)
    tooltip = [
        alt.Tooltip("label:N", title="Term"),
        alt.Tooltip("category:N", title="Category"),
        alt.Tooltip("incidents:Q", title="Incidents"),
    ]
    bars = (
        alt.Chart()
        .transform_filter(f"datum.category != '{_TOTAL}'")
        .mark_bar(aria=False, strokeWidth=1.5)
        .encode(
            x=x,
            y=count_axis(),
            color=alt.Color("colour:N", title=None, scale=palette(), legend=_legend()),
            stroke=alt.Stroke("colour:N", scale=palette(), legend=None),
            fillOpacity=alt.condition("datum.status == 'to_date'", alt.value(0.3), alt.value(1)),
            order=alt.Order("position:Q"),
            tooltip=tooltip,
        )
    )
    totals = (
        alt.Chart()
        .transform_filter(f"datum.category == '{_TOTAL}'")
        .mark_text(aria=False, dy=-9, fontSize=13)
        .encode(
            x=x,
            y="incidents:Q",
            text="text:N",
            color=alt.Color("colour:N", scale=palette(), legend=None),
            tooltip=[tooltip[0], alt.Tooltip("text:N", title="Total")],
        )
    )
    reach = (
        alt.Chart()
        .transform_aggregate(top="max(top)")
        .mark_point(aria=False, opacity=0)
        .encode(y="top:Q")
    )
    return specify(bars, totals, reach, height=_HEIGHT)


def _legend() -> alt.Legend:
    """The categories, whether or not the view has any, in two columns for a phone's sake."""
    return alt.Legend(
        orient="top",
        direction="horizontal",
        columns=2,
        offset=24,
        values=[*Category, NOT_YET_CLASSIFIED],
        symbolType="square",
    )

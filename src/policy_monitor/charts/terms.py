"""Incidents term by term, stacked by category, on the band of what is usual."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from policy_monitor.charts.axes import count_axis, term_axis
from policy_monitor.charts.keys import key_layers, place_keys
from policy_monitor.charts.plot import INK, Plot, palette, specify
from policy_monitor.vocabulary import TermId

__all__ = ["incidents_by_term"]

_HEIGHT = 280
_HEADROOM = 1.12
"""How far the axis goes beyond the highest bar, so that its total can stand above it."""
_LOWEST_TOP = 4
"""The axis reaches at least so far, so that one incident does not fill the chart."""
_BAND_WIDTH = 1.54
"""In widths of a bar: the bands of neighbouring terms meet between their bars."""
_MOST_TERMS_NAMED = 15
"""Among more terms a review is marked by its line alone; the table names it."""
_NARROWEST_NUMBERED = 9
"""In pixels: over a finer bar there is no room for its number."""
_MARKS = {"missing": "?", "not_yet": "…", "nil": "nil"}
_PARTS, _TOTALS, _BANDS, _RULES, _KEYS = ("part", "total", "band", "rule", "key")
"""What a row of the table stands for."""
_BARS = 2
"""The place of the bars among the layers."""


def incidents_by_term(
    counts: pd.DataFrame,
    *,
    usual: pd.DataFrame | None = None,
    reviews: pd.DataFrame | None = None,
) -> Plot:
    """Plot the incidents of each term as a bar stacked by category.

    A term with no return is a gap marked "?", a nil return is marked "nil", and the term
    still running is drawn pale with an outline, so that none of them can be taken for
    another or for a quiet term.

    Args:
        counts: One row per term and category (see `analysis.by_category`).
        usual: One row per term with the range that would be usual for all that is
            counted: `term`, `low` and `high` (missing: too few terms were known); None
            where nothing is known of it.
        reviews: One row per review of the policy in these terms: `term`, `share` (how much of
            the term was over, 0 to 1) and `said` (what it was, in a few words).

    Returns:
        A plot whose table has one row per part of a bar, per total, per usual range, per
        review and per name of a category, told apart by `row`.
    """
    terms = tuple(sorted({int(term) for term in counts["term"]}))
    totals = _totals(counts)
    bands = _bands(usual, terms)
    top = max([_LOWEST_TOP, *totals["incidents"] * _HEADROOM, *bands["high"] * _HEADROOM])
    parts = _parts(counts)
    rows = [parts, totals, bands, _rules(reviews, terms), place_keys(parts, top=top)]
    table = pd.concat([part for part in rows if len(part)], ignore_index=True)
    return Plot(table.assign(top=float(top), ink=INK), _specify_terms(terms))


def _parts(counts: pd.DataFrame) -> pd.DataFrame:
    """The parts of the bars: every term and category with at least one incident."""
    parts = counts[counts["incidents"].fillna(0) > 0]
    return parts.assign(
        row=_PARTS,
        label=_labels(parts),
        incidents=parts["incidents"].astype("int64"),
        colour=parts["category"],
    )


def _totals(counts: pd.DataFrame) -> pd.DataFrame:
    """What is written above each term: its total, or the mark for having none."""
    totals = counts.groupby(["term", "status"])["incidents"].sum().reset_index()
    numbers = totals["incidents"].fillna(0).astype("int64")
    texts = [
        _MARKS.get(status, f"{number:,}")
        for status, number in zip(totals["status"], numbers, strict=True)
    ]
    # The latest number and every mark stay where there is no room for the others.
    kept = totals["status"].isin(_MARKS) | (totals["term"] == totals["term"].max())
    return totals.assign(
        row=_TOTALS, label=_labels(totals), incidents=numbers, text=texts, kept=kept
    )


def _bands(usual: pd.DataFrame | None, terms: Sequence[int]) -> pd.DataFrame:
    """The usual range of each term of which one is known."""
    if usual is None:
        return pd.DataFrame({"term": [], "low": [], "high": []}, dtype="int64")
    known = usual[usual["low"].notna() & usual["term"].isin(terms)]
    return known[["term", "low", "high"]].astype("int64").assign(row=_BANDS)


def _rules(reviews: pd.DataFrame | None, terms: Sequence[int]) -> pd.DataFrame:
    """The reviews of the policy within these terms."""
    if reviews is None:
        return pd.DataFrame()
    held = reviews[reviews["term"].isin(terms)]
    named = held["said"] if len(terms) <= _MOST_TERMS_NAMED else ""
    return held[["term", "share"]].assign(
        row=_RULES, text=named, label=_labels(held), category=held["said"]
    )


def _labels(rows: pd.DataFrame) -> list[str]:
    return [TermId.from_ordinal(term).label for term in rows["term"]]


@lru_cache(maxsize=32)
def _specify_terms(terms: Sequence[int]) -> dict[str, Any]:
    """How to draw these terms."""
    x = term_axis(terms)
    lines, names = _draw_rules()
    return specify(
        _draw_bands(x),
        lines,
        _draw_bars(x),
        _draw_totals(x),
        names,
        *key_layers(),
        alt.Chart()
        .transform_aggregate(top="max(top)")
        .mark_point(aria=False, opacity=0)
        .encode(y="top:Q"),
        height=_HEIGHT,
        pick=("term",),
        picked_layer=_BARS,
    )


def _draw_bands(x: alt.X) -> alt.Chart:
    chart: alt.Chart = (
        _rows(_BANDS)
        .mark_rect(
            aria=False,
            fillOpacity=0.1,
            strokeOpacity=0.3,
            strokeWidth=1,
            width=alt.RelativeBandSize(band=_BAND_WIDTH),
        )
        .encode(x=x, y=count_axis("low"), y2="high:Q", color=_ink(), stroke=_ink_stroke())
    )
    return chart


def _draw_bars(x: alt.X) -> alt.Chart:
    chart: alt.Chart = (
        _rows(_PARTS)
        .mark_bar(aria=False, strokeWidth=1.5, cursor="pointer")
        .encode(
            x=x,
            y=count_axis(),
            color=alt.Color("colour:N", title=None, scale=palette(), legend=None),
            stroke=alt.Stroke("colour:N", scale=palette(), legend=None),
            fillOpacity=alt.condition("datum.status == 'to_date'", alt.value(0.3), alt.value(1)),
            order=alt.Order("position:Q"),
            tooltip=[
                alt.Tooltip("label:N", title="Term"),
                alt.Tooltip("category:N", title="Category"),
                alt.Tooltip("incidents:Q", title="Incidents"),
            ],
        )
    )
    return chart


def _draw_totals(x: alt.X) -> alt.Chart:
    room: Any = alt.ExprRef(f"datum.kept || bandwidth('x') > {_NARROWEST_NUMBERED} ? 1 : 0")
    chart: alt.Chart = (
        _rows(_TOTALS)
        .mark_text(aria=False, dy=-9, fontSize=13, opacity=room)
        .encode(x=x, y="incidents:Q", text="text:N", color=_ink())
    )
    return chart


def _draw_rules() -> tuple[alt.Chart, alt.Chart]:
    """A fine upright line where the policy was reviewed, and what it was, at its head."""
    place: Any = alt.ExprRef("scale('x', datum.term) + datum.share * bandwidth('x')")
    lines = (
        _rows(_RULES)
        .mark_rule(aria=False, strokeDash=[4, 3], x=place)
        .encode(
            y=alt.value(0),
            y2=alt.value("height"),
            color=_ink(),
            tooltip=[
                alt.Tooltip("label:N", title="Term"),
                alt.Tooltip("category:N", title="The policy"),
            ],
        )
    )
    names = (
        _rows(_RULES)
        .mark_text(aria=False, align="right", baseline="top", dx=-4, fontSize=12, x=place, y=0)
        .encode(text="text:N", color=_ink())
    )
    return lines, names


def _rows(kind: str) -> alt.Chart:
    chart: alt.Chart = alt.Chart().transform_filter(f"datum.row == '{kind}'")
    return chart


def _ink() -> alt.Color:
    return alt.Color("ink:N", scale=palette(), legend=None)


def _ink_stroke() -> alt.Stroke:
    return alt.Stroke("ink:N", scale=palette(), legend=None)

"""One series term by term, on the band of what was usual as it was known in each term."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from policy_monitor.analysis import NOT_YET_CLASSIFIED
from policy_monitor.charts.axes import count_axis, term_axis
from policy_monitor.charts.plot import INK, Plot, palette, specify
from policy_monitor.vocabulary import Category

__all__ = ["series_and_usual_range"]

_HEIGHT = 220
_HEADROOM = 1.18
"""How far the axis goes beyond the highest mark, so that its number can stand above it."""
_LOWEST_TOP = 4
"""The axis reaches at least so far, so that one incident does not fill the chart."""
_BAND = NOT_YET_CLASSIFIED
"""The palette's grey: neither end of a range is better than the other."""
_LINE = str(Category.CONTACT)
"""The palette's first colour; the title says what is counted, not the colour."""
_MARKS = {"missing": "?", "not_yet": "…"}
_SHOWN = (
    *("term", "label", "status", "incidents", "low", "high", "expected", "flagged", "phase"),
    "step",
)


def series_and_usual_range(terms: pd.DataFrame) -> Plot:
    """Plot the incidents of one series on the band of their usual range.

    A flagged term is a larger diamond with its number; the running term is hollow and says
    how far it has come; a term with no return is a gap marked "?". Lines and bands break at
    gaps and where a new normal begins, which an upright line marks.

    Args:
        terms: One row per term of one series (see `report.terms_beside_usual`).

    Returns:
        A plot whose table has one row per term: those of its columns that are drawn, with
        `usual` (the range in words), `number` (written above a mark, "" for most), `mark`
        (written where there is none), `note` (what stands over the running term), `top`
        (the height that the axis must reach) and `ink`, `line` and `band`, the places of
        its colours in the palette.
    """
    table = terms[list(_SHOWN)].assign(
        usual=_say_usual(terms),
        number=_numbers(terms),
        mark=terms["status"].map(_MARKS).fillna(""),
        note=_notes(terms),
        top=_tops(terms),
        ink=INK,
        line=_LINE,
        band=_BAND,
    )
    return Plot(table, _specify(tuple(int(term) for term in terms["term"])))


def _say_usual(terms: pd.DataFrame) -> list[str]:
    return [
        "too few terms to tell" if pd.isna(low) else f"{low} to {high}"
        for low, high in zip(terms["low"], terms["high"], strict=True)
    ]


def _numbers(terms: pd.DataFrame) -> list[str]:
    """The count in figures, where the eye should rest."""
    rests = terms["flagged"] | (terms["status"] == "to_date")
    return [
        f"{number:,}" if here and not pd.isna(number) else ""
        for number, here in zip(terms["incidents"], rests, strict=True)
    ]


def _notes(terms: pd.DataFrame) -> list[str]:
    """How far the running term has come."""
    running = terms["status"] == "to_date"
    return [
        f"to date, {progress}" if here else ""
        for progress, here in zip(terms["progress"], running, strict=True)
    ]


def _tops(terms: pd.DataFrame) -> pd.Series:
    highest = terms[["incidents", "high"]].max(axis="columns").fillna(0).astype(float)
    return (highest * _HEADROOM).clip(lower=_LOWEST_TOP)


@lru_cache(maxsize=32)
def _specify(terms: Sequence[int]) -> dict[str, Any]:
    """How to draw these terms, the band lowest."""
    x = term_axis(terms, touching=True)
    return specify(
        *_usual(x),
        _steps(x),
        _line(x),
        _points(x),
        _writing(x, "number", alt.Y("incidents:Q"), dy=-14),
        _writing(x, "mark", alt.YDatum(0), dy=-9),
        _note(),
        alt.Chart()
        .transform_aggregate(top="max(top)")
        .mark_point(aria=False, opacity=0)
        .encode(y="top:Q"),
        height=_HEIGHT,
    )


def _colour(column: str) -> alt.Color:
    return alt.Color(f"{column}:N", scale=palette(), legend=None)


def _stroke(column: str) -> alt.Stroke:
    return alt.Stroke(f"{column}:N", scale=palette(), legend=None)


def _usual(x: alt.X) -> tuple[alt.Chart, alt.Chart]:
    """The band, outlined so that a range of one number is still to be seen, and the expected."""
    known = alt.Chart().transform_filter("isValid(datum.low)")
    band = known.mark_rect(aria=False, fillOpacity=0.3, strokeOpacity=0.45, strokeWidth=1).encode(
        x=x, y=count_axis("low"), y2="high:Q", color=_colour("band"), stroke=_stroke("band")
    )
    expected = known.mark_rect(aria=False, fillOpacity=0, strokeWidth=1).encode(
        x=x, y="expected:Q", y2="expected:Q", color=_colour("ink"), stroke=_stroke("ink")
    )
    return band, expected


def _steps(x: alt.X) -> alt.Chart:
    """An upright line before each term with which a new normal begins."""
    chart: alt.Chart = (
        alt.Chart()
        .transform_filter("datum.step")
        .mark_rule(aria=False, strokeDash=[4, 3])
        .encode(x=x.bandPosition(0), color=_colour("ink"))
    )
    return chart


def _line(x: alt.X) -> alt.Chart:
    chart: alt.Chart = (
        alt.Chart()
        .transform_filter("isValid(datum.incidents)")
        .mark_line(aria=False, strokeWidth=2)
        .encode(x=x, y="incidents:Q", detail="phase:N", order="term:Q", color=_colour("line"))
    )
    return chart


def _points(x: alt.X) -> alt.Chart:
    """A dot for each term: a diamond where flagged, hollow while the term is running."""
    chart: alt.Chart = (
        alt.Chart()
        .transform_filter("isValid(datum.incidents)")
        .mark_point(aria=False, filled=True, strokeWidth=2, opacity=1)
        .encode(
            x=x,
            y="incidents:Q",
            color=_colour("line"),
            stroke=_stroke("line"),
            shape=alt.condition("datum.flagged", alt.value("diamond"), alt.value("circle")),
            size=alt.condition("datum.flagged", alt.value(170), alt.value(34)),
            fillOpacity=alt.condition("datum.status == 'to_date'", alt.value(0), alt.value(1)),
            tooltip=[
                alt.Tooltip("label:N", title="Term"),
                alt.Tooltip("incidents:Q", title="Incidents"),
                alt.Tooltip("usual:N", title="Usual range"),
                alt.Tooltip("note:N", title="So far"),
            ],
        )
    )
    return chart


def _writing(x: alt.X, field: str, y: Any, *, dy: int) -> alt.Chart:  # noqa: ANN401 - a place or a field
    chart: alt.Chart = (
        alt.Chart()
        .transform_filter(f"datum.{field} != ''")
        .mark_text(aria=False, dy=dy, fontSize=13)
        .encode(x=x, y=y, text=f"{field}:N", color=_colour("ink"))
    )
    return chart


def _note() -> alt.Chart:
    """What is said of the running term, at the right above the chart, where nothing else is."""
    chart: alt.Chart = (
        alt.Chart()
        .transform_filter("datum.note != ''")
        .mark_text(aria=False, align="right", baseline="bottom", dy=-6, fontSize=12)
        .encode(x=alt.value("width"), y=alt.value(0), text="note:N", color=_colour("ink"))
    )
    return chart

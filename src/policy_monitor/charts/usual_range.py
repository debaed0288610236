"""One series term by term, on the band of what was usual as it was known in each term."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from policy_monitor.charts.axes import count_axis, term_axis
from policy_monitor.charts.plot import INK, Plot, palette, specify
from policy_monitor.vocabulary import Category

__all__ = ["series_and_usual_range"]

_HEIGHT, _LARGE_HEIGHT = 220, 320
_MOST_NUMBERED = 15
"""Of more terms only those where the eye should rest have their numbers written."""
_MOST_REVIEWS_NAMED = 3
"""More reviews than this are marked by their lines alone; the table names them."""
_HEADROOM = 1.18
"""How far the axis goes beyond the highest mark, so that its number can stand above it."""
_LOWEST_TOP = 4
"""The axis reaches at least so far, so that one incident does not fill the chart."""
_LINE = str(Category.CONTACT)
"""The palette's first colour; the title says what is counted, not the colour."""
_MARKS = {"missing": "?", "not_yet": "…"}
_SHOWN = (
    *("term", "label", "status", "incidents", "low", "high", "expected", "flagged", "phase"),
    "step",
)


def series_and_usual_range(
    terms: pd.DataFrame, *, reviews: pd.DataFrame | None = None, large: bool = False
) -> Plot:
    """Plot the incidents of one series on the band of their usual range.

    A flagged term is a larger diamond with its number; the running term is hollow and says
    how far it has come; a term with no return is a gap marked "?". Lines and bands break at
    gaps and where a new normal begins, which an upright line marks.

    Args:
        terms: One row per term of one series (see `report.terms_beside_usual`).
        reviews: One row per review of the policy in these terms (see
            `report.policy_reviews`): `term`, `share` and `said`; None to mark none.
        large: Whether the chart has a page to itself: it is then higher, and every term has
            its number while there is room.

    Returns:
        A plot whose table has one row per term: those of its columns that are drawn, with
        `usual` (the range in words), `number` (written above a mark, "" for most), `mark`
        (written where there is none), `note` (what stands over the running term), `share`
        and `review` (how much of the term was over when the policy was last reviewed in it,
        missing where it was not, and what that was, "" where it is not written), `top` (the
        height that the axis must reach) and `ink` and `line`, the places of its colours in
        the palette.
    """
    shares, said = _held(reviews, terms)
    table = terms[list(_SHOWN)].assign(
        usual=_say_usual(terms),
        number=_numbers(terms, every=large and len(terms) <= _MOST_NUMBERED),
        mark=terms["status"].map(_MARKS).fillna(""),
        note=_notes(terms),
        share=pd.array([shares.get(term) for term in terms["term"]], dtype="Float64"),
        review=[said.get(term, "") for term in terms["term"]],
        top=_tops(terms),
        ink=INK,
        line=_LINE,
    )
    return Plot(table, _specify(tuple(int(term) for term in terms["term"]), large=large))


def _held(
    reviews: pd.DataFrame | None, terms: pd.DataFrame
) -> tuple[dict[int, float], dict[int, str]]:
    """By term how much of it was over at the last review in it, and what that was if few."""
    if reviews is None:
        return {}, {}
    held = reviews[reviews["term"].isin(terms["term"])].drop_duplicates("term", keep="last")
    said = dict(zip(held["term"], held["said"], strict=True))
    return (
        dict(zip(held["term"], held["share"], strict=True)),
        said if len(said) <= _MOST_REVIEWS_NAMED else {},
    )


def _say_usual(terms: pd.DataFrame) -> list[str]:
    return [
        "too few terms to tell" if pd.isna(low) else f"{low} to {high}"
        for low, high in zip(terms["low"], terms["high"], strict=True)
    ]


def _numbers(terms: pd.DataFrame, *, every: bool) -> list[str]:
    """The count in figures, where the eye should rest or everywhere; a nil return in words."""
    rests = terms["flagged"] | (terms["status"] == "to_date") | every
    return [
        ("nil" if every and status == "nil" else f"{number:,}")
        if here and not pd.isna(number)
        else ""
        for number, status, here in zip(terms["incidents"], terms["status"], rests, strict=True)
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
def _specify(terms: Sequence[int], *, large: bool) -> dict[str, Any]:
    """How to draw these terms, the band lowest."""
    x = term_axis(terms, touching=True)
    return specify(
        *_usual(x),
        _steps(x),
        *_reviews(),
        _line(x),
        _points(x),
        _writing(x, "number", alt.Y("incidents:Q"), dy=-14),
        _writing(x, "mark", alt.YDatum(0), dy=-9),
        _note(),
        alt.Chart()
        .transform_aggregate(top="max(top)")
        .mark_point(aria=False, opacity=0)
        .encode(y="top:Q"),
        height=_LARGE_HEIGHT if large else _HEIGHT,
    )


def _colour(column: str) -> alt.Color:
    return alt.Color(f"{column}:N", scale=palette(), legend=None)


def _stroke(column: str) -> alt.Stroke:
    return alt.Stroke(f"{column}:N", scale=palette(), legend=None)


def _usual(x: alt.X) -> tuple[alt.Chart, alt.Chart]:
    """The band, outlined so that a range of one number is still to be seen, and the expected."""
    known = alt.Chart().transform_filter("isValid(datum.low)")
    band = known.mark_rect(aria=False, fillOpacity=0.1, strokeOpacity=0.3, strokeWidth=1).encode(
        x=x, y=count_axis("low"), y2="high:Q", color=_colour("ink"), stroke=_stroke("ink")
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


def _reviews() -> tuple[alt.Chart, alt.Chart]:
    """A fine upright line where the policy was reviewed, and what it was, at its head."""
    place: Any = alt.ExprRef("scale('x', datum.term) + datum.share * bandwidth('x')")
    held = alt.Chart().transform_filter("isValid(datum.share)")
    lines = held.mark_rule(
        aria=False, strokeDash=[1, 3], opacity=0.7, x=place, y=0, y2="height"
    ).encode(color=_colour("ink"))
    names = held.mark_text(
        aria=False, align="right", baseline="top", dx=-4, fontSize=12, x=place, y=0
    ).encode(text="review:N", color=_colour("ink"))
    return lines, names


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

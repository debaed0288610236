"""Several counts term by term, each in a lane of its own above one row of terms.

Lanes are named in words, so that no colour has to be looked up, and each begins at its own
zero, so that terms can be compared along it.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from policy_monitor.charts.axes import term_axis
from policy_monitor.charts.plot import INK, Plot, palette, specify
from policy_monitor.vocabulary import Category

__all__ = ["counts_in_lanes"]

_LANE_HEIGHT = 84
_HIGHEST = 0.5
"""The longest bar's share of its lane; above it stand its number and the lane's name."""
_NAME_AT = 0.8
_LOWEST_TOP = 4
"""A bar of less does not fill its lane."""
_MOST_NUMBERED = 15
"""Of more terms only the highest and the latest of a lane have their numbers written."""
_BAR_COLOUR = str(Category.CONTACT)
"""The palette's first colour; the lanes are told by their names, not by colour."""
_MARKS = {"missing": "?", "not_yet": "…"}


def counts_in_lanes(counts: pd.DataFrame, *, of: str, alike: bool = True) -> Plot:
    """Plot a number of each term as a bar, each part in a lane with its name above.

    A term with no return is a gap marked "?", the running term is pale with an outline, and
    a nil return is marked "nil" in the first lane; "–" is a number that is not known.

    Args:
        counts: One row per part and term, in the order wanted (see
            `analysis.count_parts_by_term`): `part`, `term`, `label`, `status` and
            `incidents` (missing: not known).
        of: What the numbers are, for who rests on a bar: "Incidents", "Days".
        alike: Whether the lanes share one scale, for they count the same.

    Returns:
        A plot whose table has those columns and `base` and `top` (where a bar begins and
        ends, in lanes from the foot), `text` (written above it), `colour` and `ink`; a
        click on a bar tells its `term`.
    """
    parts = list(dict.fromkeys(counts["part"]))
    terms = tuple(sorted({int(term) for term in counts["term"]}))
    numbers = counts["incidents"].astype("Float64").fillna(0).astype("float64")
    highest = numbers.groupby(counts["part"]).transform("max")
    scale = (numbers.max() if alike else highest) if len(counts) else numbers
    base = counts["part"].map({part: len(parts) - 1 - place for place, part in enumerate(parts)})
    table = counts[["part", "term", "label", "status"]].assign(
        number=counts["incidents"].astype("Int64").astype("str").replace("<NA>", "not known"),
        base=base.astype("float64"),
        top=base
        + _HIGHEST * numbers / (pd.Series(scale, index=counts.index).clip(lower=_LOWEST_TOP)),
        text=_texts(
            counts, highest, first=parts[0] if parts else "", many=len(terms) > _MOST_NUMBERED
        ),
        colour=_BAR_COLOUR,
        ink=INK,
    )
    return Plot(table, _specify_lanes(tuple(parts), terms, of))


def _texts(counts: pd.DataFrame, highest: pd.Series, *, first: str, many: bool) -> list[str]:
    """What is written above each bar: its number, or the mark for having none."""
    latest = counts["term"].max()
    texts = []
    rows = zip(
        counts["part"], counts["term"], counts["status"], counts["incidents"], highest, strict=True
    )
    for part, term, status, number, most in rows:
        if status in _MARKS:
            texts.append(_MARKS[status])
        elif status == "nil":
            texts.append("nil" if part == first and not many else "")
        elif pd.isna(number):
            texts.append("–")
        elif number == 0:
            texts.append("")
        else:
            texts.append(f"{number:,}" if not many or number == most or term == latest else "")
    return texts


@lru_cache(maxsize=32)
def _specify_lanes(parts: Sequence[str], terms: Sequence[int], of: str) -> dict[str, Any]:
    """How to draw these lanes, the first on top."""
    x = term_axis(terms)
    lanes = alt.Scale(domain=[0, max(len(parts), 1)], nice=False, zero=True)
    bars = (
        alt.Chart()
        .mark_bar(aria=False, strokeWidth=1.5, cursor="pointer")
        .encode(
            x=x,
            y=alt.Y("base:Q", title=None, axis=None, scale=lanes),
            y2="top:Q",
            color=_colour("colour"),
            stroke=alt.Stroke("colour:N", scale=palette(), legend=None),
            strokeOpacity=alt.condition("datum.top > datum.base", alt.value(1), alt.value(0)),
            fillOpacity=alt.condition("datum.status == 'to_date'", alt.value(0.3), alt.value(1)),
            tooltip=[
                alt.Tooltip("label:N", title="Term"),
                alt.Tooltip("part:N", title="What"),
                alt.Tooltip("number:N", title=of),
            ],
        )
    )
    numbers = (
        alt.Chart()
        .transform_filter("datum.text != ''")
        .mark_text(aria=False, dy=-8, fontSize=12)
        .encode(x=x, y=alt.Y("top:Q", scale=lanes), text="text:N", color=_colour("ink"))
    )
    one_each = alt.Chart().transform_aggregate(groupby=["part", "base", "ink"])
    feet = one_each.mark_rule(aria=False, opacity=0.35).encode(
        y=alt.Y("base:Q", scale=lanes), color=_colour("ink")
    )
    names = (
        one_each.transform_calculate(name_at=f"datum.base + {_NAME_AT}")
        .mark_text(
            aria=False, align="left", baseline="middle", fontSize=13, fontWeight=600, limit=0
        )
        .encode(
            x=alt.value(0), y=alt.Y("name_at:Q", scale=lanes), text="part:N", color=_colour("ink")
        )
    )
    height = _LANE_HEIGHT * max(len(parts), 1)
    return specify(bars, numbers, feet, names, height=height, pick=("term",))


def _colour(column: str) -> alt.Color:
    return alt.Color(f"{column}:N", scale=palette(), legend=None)

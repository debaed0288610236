"""Some of so many: one pale bar for the whole, and the part of it filled."""

from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from policy_monitor.charts.plot import INK, Plot, palette, specify
from policy_monitor.vocabulary import Category

__all__ = ["parts_of_wholes"]

_ROW_HEIGHT = 42
_BAR_COLOUR = str(Category.CONTACT)
"""The palette's first colour; the bars are named above, not told by colour."""
_LOWEST_TOP = 4
"""One incident does not fill the chart."""


def parts_of_wholes(counts: pd.DataFrame, *, of: str, part: str, whole: str) -> Plot:
    """Plot parts of wholes as bars in the order given: "12 of 30" beside each name.

    All bars share one scale, so that a whole of two is not taken for one of fifty.

    Args:
        counts: One row per bar: `name`, `part` (whole number, 0 or more), `whole` (as many
            or more; missing where only the part is known) and `text` (what stands after
            the name).
        of: What the bars are, for who rests on one: "Step".
        part: What the filled part is: "Written down".
        whole: What the whole bar is: "To be expected".

    Returns:
        A plot whose table is `counts` with `bar` and `ink`, the places of its colours in
        the palette, and `reach`, how far the axis must go.
    """
    wholes = counts["whole"].astype("Int64").fillna(counts["part"]).astype("int64")
    table = counts[["name", "part", "text"]].assign(
        whole=wholes, bar=_BAR_COLOUR, ink=INK, reach=wholes.clip(lower=_LOWEST_TOP)
    )
    return Plot(table, _specify_parts(tuple(counts["name"]), of, part, whole))


@lru_cache(maxsize=32)
def _specify_parts(order: tuple[str, ...], of: str, part: str, whole: str) -> dict[str, Any]:
    """How to draw these bars, the first on top."""
    rows = alt.Y(
        "name:N", sort=list(order), scale=alt.Scale(domain=list(order)), title=None, axis=None
    )
    filled = alt.Color("bar:N", scale=palette(), legend=None)
    written = alt.Color("ink:N", scale=palette(), legend=None)
    tooltip = [
        alt.Tooltip("name:N", title=of),
        alt.Tooltip("part:Q", title=part),
        alt.Tooltip("whole:Q", title=whole),
    ]

    def bars(column: str) -> alt.X:
        scale = alt.Scale(zero=True, nice=False)
        return alt.X(f"{column}:Q", title=None, axis=None, scale=scale)

    wholes = (
        alt.Chart()
        .transform_filter("datum.whole > 0")
        .mark_bar(aria=False, height=10, yOffset=10, fillOpacity=0.12, strokeWidth=1)
        .encode(
            x=bars("whole"),
            y=rows,
            color=filled,
            stroke=alt.Stroke("bar:N", scale=palette(), legend=None),
            tooltip=tooltip,
        )
    )
    parts = (
        alt.Chart()
        .mark_bar(aria=False, height=10, yOffset=10)
        .encode(x=bars("part"), y=rows, color=filled, tooltip=tooltip)
    )
    names = (
        alt.Chart()
        .transform_calculate(line="datum.name + ': ' + datum.text")
        .mark_text(aria=False, align="left", baseline="middle", dy=-7, fontSize=13, limit=0)
        .encode(x=alt.value(0), y=rows, text="line:N", color=written)
    )
    reach = (
        alt.Chart()
        .transform_aggregate(reach="max(reach)")
        .mark_point(aria=False, opacity=0)
        .encode(x=alt.X("reach:Q", title=None, axis=None))
    )
    return specify(wholes, parts, names, reach, height=_ROW_HEIGHT * max(len(order), 1))

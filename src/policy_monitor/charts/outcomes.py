"""What was done about incidents: one labelled bar for each outcome."""

from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from policy_monitor.charts.plot import INK, Plot, palette, specify
from policy_monitor.vocabulary import Category

__all__ = ["incidents_by_outcome"]

_ROW_HEIGHT = 38
_ROOM_FOR_NUMBER = 1.12
"""How far the axis goes beyond the longest bar, so that its number can stand after it."""
_BAR_COLOUR = str(Category.CONTACT)
"""The palette's first colour; outcomes are named above their bars, not told by colour."""


def incidents_by_outcome(counts: pd.DataFrame) -> Plot:
    """Plot outcomes as bars in the order given, each with its name above its bar.

    The name stands above the bar, not beside it, so that a long one is never cut on a
    phone.

    Args:
        counts: One row per outcome: `outcome` (as pages say it) and `incidents`
            (whole number, 0 or more), in the order wanted.

    Returns:
        A plot whose table is `counts` with `bar` and `ink`, the places of its colours in
        the palette, and `reach`, how far the axis must go.
    """
    table = counts[["outcome", "incidents"]].assign(
        bar=_BAR_COLOUR,
        ink=INK,
        reach=(counts["incidents"] * _ROOM_FOR_NUMBER).clip(lower=1),
    )
    return Plot(table, _specify_outcomes(tuple(counts["outcome"])))


@lru_cache(maxsize=32)
def _specify_outcomes(order: tuple[str, ...]) -> dict[str, Any]:
    """How to draw these outcomes, the first on top."""
    domain = alt.Scale(domain=list(order))
    rows = alt.Y("outcome:N", sort=list(order), scale=domain, title=None, axis=None)
    length = alt.X("incidents:Q", title=None, axis=None, scale=alt.Scale(zero=True, nice=False))
    written = alt.Color("ink:N", scale=palette(), legend=None)
    bars = (
        alt.Chart()
        .mark_bar(aria=False, height=10, yOffset=9, cornerRadiusEnd=2)
        .encode(
            x=length,
            y=rows,
            color=alt.Color("bar:N", scale=palette(), legend=None),
            tooltip=[
                alt.Tooltip("outcome:N", title="Outcome"),
                alt.Tooltip("incidents:Q", title="Incidents"),
            ],
        )
    )
    names = (
        alt.Chart()
        .mark_text(aria=False, align="left", baseline="middle", dy=-6, fontSize=13, limit=0)
        .encode(x=alt.value(0), y=rows, text="outcome:N", color=written)
    )
    numbers = (
        alt.Chart()
        .mark_text(aria=False, align="left", baseline="middle", dx=5, dy=9, fontSize=13)
        .encode(x=length, y=rows, text="incidents:Q", color=written)
    )
    reach = (
        alt.Chart()
        .transform_aggregate(reach="max(reach)")
        .mark_point(aria=False, opacity=0)
        .encode(x=alt.X("reach:Q", title=None, axis=None))
    )
    return specify(bars, names, numbers, reach, height=_ROW_HEIGHT * max(len(order), 1))

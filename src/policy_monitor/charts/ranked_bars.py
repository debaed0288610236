"""A count of each of several things: one labelled bar for each, in the order given."""

from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from policy_monitor.charts.plot import INK, Plot, palette, specify
from policy_monitor.vocabulary import Category

__all__ = ["ranked_bars"]

_ROW_HEIGHT = 38
_ROOM_FOR_NUMBER = 1.12
"""How far the axis goes beyond the longest bar, so that its number can stand after it."""
_BAR_COLOUR = str(Category.CONTACT)
"""The palette's first colour; the bars are named above, not told by colour."""


def ranked_bars(counts: pd.DataFrame, *, of: str, pickable: bool = False) -> Plot:
    """Plot counts as bars in the order given, each with its name above its bar.

    The name stands above the bar, not beside it, so that a long one is never cut on a
    phone.

    Args:
        counts: One row per bar: `name` (as pages say it) and `incidents` (whole number,
            0 or more), in the order wanted.
        of: What the bars are, for who rests on one: "Outcome", "Platform".
        pickable: Whether a click on a bar chooses something; it then tells its `name`.

    Returns:
        A plot whose table is `counts` with `bar` and `ink`, the places of its colours in
        the palette, and `reach`, how far the axis must go.
    """
    table = counts[["name", "incidents"]].assign(
        bar=_BAR_COLOUR,
        ink=INK,
        reach=(counts["incidents"] * _ROOM_FOR_NUMBER).clip(lower=1),
    )
    return Plot(table, _specify_bars(tuple(counts["name"]), of, pickable=pickable))


@lru_cache(maxsize=32)
def _specify_bars(order: tuple[str, ...], of: str, *, pickable: bool) -> dict[str, Any]:
    """How to draw these bars, the first on top."""
    domain = alt.Scale(domain=list(order))
    rows = alt.Y("name:N", sort=list(order), scale=domain, title=None, axis=None)
    length = alt.X("incidents:Q", title=None, axis=None, scale=alt.Scale(zero=True, nice=False))
    written = alt.Color("ink:N", scale=palette(), legend=None)
    bars = (
        alt.Chart()
        .mark_bar(
            aria=False,
            height=10,
            yOffset=9,
            cornerRadiusEnd=2,
            cursor="pointer" if pickable else "default",
        )
        .encode(
            x=length,
            y=rows,
            color=alt.Color("bar:N", scale=palette(), legend=None),
            tooltip=[
                alt.Tooltip("name:N", title=of),
                alt.Tooltip("incidents:Q", title="Incidents"),
            ],
        )
    )
    names = (
        alt.Chart()
        .mark_text(aria=False, align="left", baseline="middle", dy=-6, fontSize=13, limit=0)
        .encode(x=alt.value(0), y=rows, text="name:N", color=written)
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
    height = _ROW_HEIGHT * max(len(order), 1)
    return specify(bars, names, numbers, reach, height=height, pick=("name",) if pickable else ())

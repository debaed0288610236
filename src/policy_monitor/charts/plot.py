"""A chart as two things: how to draw, and what.

How to draw (the specification) depends only on what stands on the axes, so it is made
once and kept. What to draw (the table) changes with every filter. Kept apart, a browser
that gets a new table moves the bars it has, instead of building the chart again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from policy_monitor.analysis import NOT_YET_CLASSIFIED
from policy_monitor.vocabulary import Category

__all__ = ["INK", "PICK", "Plot", "palette", "specify"]

INK = "ink"
"""The name under which the palette holds the colour of the page's text."""

PICK = "pick"
"""The name of what is clicked on a chart, where a click chooses something."""

_SOURCE = "source"
"""The name under which Streamlit hands the browser a chart's table."""

_PICKED = "picked"

_PALETTE = [*(str(category) for category in Category), NOT_YET_CLASSIFIED, INK]


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart, ready to be shown.

    Attributes:
        table: One row per mark; see the function that made it.
        spec: The Vega-Lite specification, without the table.
    """

    table: pd.DataFrame
    spec: dict[str, Any]


def palette() -> alt.Scale:
    """The colour scale every chart shares, so that one colour means one thing.

    The theme file lists five chart colours: one for each category, one for what is not
    yet classified, and last the colour of the page's text. A chart cannot see which
    theme the reader has chosen, but it can name a place in that list; so words and axes
    take the last one, and keep their contrast in the light and in the dark.
    """
    return alt.Scale(domain=_PALETTE)


def specify(
    *layers: alt.Chart, height: int, pick: Sequence[str] = (), picked_layer: int = 0
) -> dict[str, Any]:
    """Lay charts over one another, with axes and legend written in the text colour.

    Args:
        layers: Charts without data, the lowest first.
        height: In pixels; the width is the page's.
        pick: The columns that a click on a mark tells; none where a click does nothing.
        picked_layer: The place of the layer whose marks are clicked.
    """
    ink: Any = alt.ExprRef(f"scale('color', '{INK}')")
    chart = alt.LayerChart(
        layer=list(layers),
        height=height,
        # Not every mark for itself: the chart has a name, and its figures stand beside it.
        config=alt.Config(
            axis=alt.AxisConfig(labelColor=ink, titleColor=ink, labelFontSize=12, aria=False),
            legend=alt.LegendConfig(labelColor=ink, labelFontSize=13, aria=False),
        ),
    )
    spec: dict[str, Any] = chart.to_dict()
    if pick:
        names = {"type": "point", "fields": [*pick], "on": "click", "toggle": False}
        # The view's name ties it to the marks of one layer; the rest only write beside them.
        spec["layer"][picked_layer]["name"] = _PICKED
        spec["params"] = [{"name": PICK, "select": names, "views": [_PICKED]}]
    return spec | {"data": {"name": _SOURCE}, "padding": {"bottom": 4}}

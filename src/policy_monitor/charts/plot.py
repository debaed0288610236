"""A chart as two things: how to draw, and what.

How to draw (the specification) depends only on what stands on the axes, so it is made
once and kept. What to draw (the table) changes with every filter. Kept apart, a browser
that gets a new table moves the bars it has, instead of building the chart again.
"""

from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from policy_monitor.analysis import NOT_YET_CLASSIFIED
from policy_monitor.vocabulary import Category

__all__ = ["INK", "Plot", "palette", "specify"]

INK = "ink"
"""The name under which the palette holds the colour of the page's text."""

_SOURCE = "source"
"""The name under which Streamlit hands the browser a chart's table."""

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


def specify(*layers: alt.Chart, height: int) -> dict[str, Any]:
    """Lay charts over one another, with axes and legend written in the text colour.

    Args:
        layers: Charts without data, the lowest first.
        height: In pixels; the width is the page's.
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
    return spec | {"data": {"name": _SOURCE}, "padding": {"bottom": 4}}

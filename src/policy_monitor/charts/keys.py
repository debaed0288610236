"""What the colours of stacked bars mean, written beside them; on a phone, above them."""

from typing import Any

import altair as alt
import pandas as pd

from policy_monitor.analysis import NOT_YET_CLASSIFIED
from policy_monitor.charts.plot import palette

__all__ = ["key_layers", "place_keys"]

_WIDE = "containerSize()[0] > 560"
"""Below this width, in pixels, names beside the bars would take the bars' own room."""
_LONGEST = NOT_YET_CLASSIFIED
"""The longest name there is; its room is kept, so that a filter moves nothing."""
_FIRST_LINE = -58
"""On a phone: where the upper of two lines of names stands, in pixels from the axis's top."""
_APART = 0.085
"""How far names stand apart at least, in shares of the axis: a line of writing."""


def place_keys(parts: pd.DataFrame, *, top: float) -> pd.DataFrame:
    """Put each category's name at the height of its part of the last bar, none on another.

    Args:
        parts: One row per part of a bar: `term`, `category`, `position`, `incidents`, `colour`.
        top: The height that the axis reaches.

    Returns:
        One row per category that any bar has, the lowest first: `row` ("key"), `category`,
        `colour`, `position` (its place among them) and `at` (its height on the axis).
    """
    if parts.empty:
        return pd.DataFrame()
    last = parts[parts["term"] == parts["term"].max()].sort_values("position")
    middles = dict(
        zip(last["category"], last["incidents"].cumsum() - last["incidents"] / 2, strict=True)
    )
    names = parts.drop_duplicates("category").sort_values("position")
    rows, lowest = [], 0.0
    for place, (name, colour) in enumerate(zip(names["category"], names["colour"], strict=True)):
        lowest = max(lowest, float(middles.get(name, lowest)))
        rows.append(
            {"row": "key", "category": name, "colour": colour, "position": place, "at": lowest}
        )
        lowest += _APART * top
    return pd.DataFrame(rows)


def key_layers() -> tuple[alt.Chart, alt.Chart, alt.Chart]:
    """The squares, the names, and the room they take, whichever of them there are."""
    squares = (
        _keys()
        .mark_point(aria=False, filled=True, shape="square", size=110, opacity=1, x=_x(14), y=_y())
        .encode(color=alt.Color("colour:N", scale=palette(), legend=None))
    )
    names = (
        _keys()
        .mark_text(aria=False, align="left", baseline="middle", fontSize=13, x=_x(25), y=_y())
        .encode(text="category:N", color=alt.Color("ink:N", scale=palette(), legend=None))
    )
    room = (
        alt.Chart()
        .transform_aggregate(number="count()")
        .mark_text(
            aria=False,
            align="left",
            fontSize=13,
            opacity=0,
            x=alt.ExprRef(f"{_WIDE} ? width + 25 : 0"),
            y=alt.ExprRef(f"{_WIDE} ? 0 : {_FIRST_LINE}"),
        )
        .encode(text=alt.value(_LONGEST))
    )
    return squares, names, room


def _keys() -> alt.Chart:
    chart: alt.Chart = alt.Chart().transform_filter("datum.row == 'key'")
    return chart


def _x(offset: int) -> Any:  # noqa: ANN401 - an expression of Vega-Lite
    phone = f"datum.position % 2 * 120 + {offset - 14}"
    return alt.ExprRef(f"{_WIDE} ? width + {offset} : {phone}")


def _y() -> Any:  # noqa: ANN401 - an expression of Vega-Lite
    phone = f"{_FIRST_LINE} + floor(datum.position / 2) * 18"
    return alt.ExprRef(f"{_WIDE} ? scale('y', datum.at) : {phone}")

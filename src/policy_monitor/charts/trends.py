"""One count over time, period by period: half-terms, months, or terms in a small chart."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from policy_monitor.analysis.periods import PART_RETURNED, PeriodKind
from policy_monitor.charts.axes import count_axis
from policy_monitor.charts.period_axis import name_periods, period_axis
from policy_monitor.charts.plot import INK, Plot, palette, specify
from policy_monitor.vocabulary import Category

__all__ = ["counts_over_time"]

_HEIGHT, _SMALL_HEIGHT = 320, 150
_HEADROOM = 1.14
"""How far the axis goes beyond the highest bar, so that its number can stand above it."""
_LOWEST_TOP = 4
"""The axis reaches at least so far, so that one incident does not fill the chart."""
_MOST_NUMBERED, _MOST_NUMBERED_SMALL = 20, 12
"""Of more periods only the highest and the latest have their numbers written."""
_BAR_COLOUR = str(Category.CONTACT)
"""The palette's first colour; the title says what is counted, not the colour."""
_MARKS = {"missing": "?", "not_yet": "…"}


def counts_over_time(
    periods: pd.DataFrame,
    *,
    by: PeriodKind | None = None,
    name: str = "",
    highest: int | None = None,
    pickable: bool = False,
) -> Plot:
    """Plot a count of each period as a bar.

    Periods without a return are a gap marked "?" once for each run of them; the one still
    running, and a month of which only a part was returned, are pale with an outline.

    Args:
        periods: One row per period, in the order of time: `period` (a number that grows by
            one from each to the next), `label`, `status` and `incidents` (missing: nothing
            returned); see `analysis.count_periods`.
        by: What the periods are; None for whole terms, in a small chart beside others.
        name: What is counted, told by a click.
        highest: How far the axis must reach, so that charts side by side share one scale;
            None for as far as this one needs.
        pickable: Whether a click on a bar chooses something; it then tells its `name`.

    Returns:
        A plot whose table is `periods` with `name`, `text` (written above the bar), `remark`,
        `top` (the height that the axis must reach) and `bar` and `ink`, the places of its
        colours in the palette.
    """
    numbers = periods["incidents"].astype("Int64").fillna(0).astype("int64")
    reach = max([highest or 0, *numbers])
    many = len(periods) > (_MOST_NUMBERED_SMALL if by is None else _MOST_NUMBERED)
    table = periods[["period", "label", "status"]].assign(
        incidents=numbers,
        name=name,
        text=_texts(periods["status"].to_list(), numbers.to_list(), many=many),
        remark=_remarks(periods),
        top=max(float(_LOWEST_TOP), reach * _HEADROOM),
        bar=_BAR_COLOUR,
        ink=INK,
    )
    places = tuple(int(number) for number in periods["period"])
    return Plot(table, _specify(places, by, pickable=pickable))


def _texts(statuses: Sequence[str], numbers: Sequence[int], *, many: bool) -> list[str]:
    """What is written above each bar: its number, or the mark for having none."""
    most, latest = max(numbers, default=0), len(numbers) - 1
    texts = []
    for place, (status, number) in enumerate(zip(statuses, numbers, strict=True)):
        written = number > 0 and (not many or number == most or place == latest)
        if status in _MARKS:
            texts.append(_MARKS[status] if _is_middle_of_run(statuses, place) else "")
        elif status == PART_RETURNED:
            texts.append(f"{number:,}?" if number else "?")
        else:
            texts.append(f"{number:,}" if written else "")
    return texts


def _is_middle_of_run(statuses: Sequence[str], place: int) -> bool:
    """Whether a place is in the middle of its run of equal statuses."""
    first = last = place
    while first > 0 and statuses[first - 1] == statuses[place]:
        first -= 1
    while last + 1 < len(statuses) and statuses[last + 1] == statuses[place]:
        last += 1
    return place == (first + last) // 2


def _remarks(periods: pd.DataFrame) -> list[str]:
    """What is said of a period to who rests on it."""
    said = {
        "missing": "not returned",
        "not_yet": "no return yet",
        "nil": "0, a nil return",
        "to_date": "{} so far",
        PART_RETURNED: "{}, and a part not returned",
    }
    return [
        said.get(status, "{}").format(0 if pd.isna(number) else f"{number:,}")
        for status, number in zip(periods["status"], periods["incidents"], strict=True)
    ]


@lru_cache(maxsize=64)
def _specify(numbers: Sequence[int], by: PeriodKind | None, *, pickable: bool) -> dict[str, Any]:
    """How to draw these periods."""
    x = period_axis(numbers, name_periods(numbers, by))
    y = _small_count_axis() if by is None else count_axis()
    tooltip = [alt.Tooltip("label:N", title="When"), alt.Tooltip("remark:N", title="Incidents")]
    pale = f"datum.status == 'to_date' || datum.status == '{PART_RETURNED}'"
    bars = (
        alt.Chart()
        .mark_bar(aria=False, strokeWidth=1.5, cursor="pointer" if pickable else "default")
        .encode(
            x=x,
            y=y,
            color=_colour("bar"),
            stroke=alt.Stroke("bar:N", scale=palette(), legend=None),
            strokeOpacity=alt.condition("datum.incidents > 0", alt.value(1), alt.value(0)),
            fillOpacity=alt.condition(pale, alt.value(0.3), alt.value(1)),
            tooltip=tooltip,
        )
    )
    writing = (
        alt.Chart()
        .transform_filter("datum.text != ''")
        .mark_text(aria=False, dy=-8, fontSize=12)
        .encode(x=x, y="incidents:Q", text="text:N", color=_colour("ink"), tooltip=tooltip)
    )
    reach = (
        alt.Chart()
        .transform_aggregate(top="max(top)")
        .mark_point(aria=False, opacity=0)
        .encode(y="top:Q")
    )
    height = _SMALL_HEIGHT if by is None else _HEIGHT
    return specify(
        bars, writing, reach, height=height, pick=("name",) if pickable else (), picked_layer=0
    )


def _small_count_axis() -> alt.Y:
    """Fewer numbers, and no name: the heading above all of them says what is counted."""
    return alt.Y(
        "incidents:Q",
        title=None,
        scale=alt.Scale(zero=True, nice=False),
        axis=alt.Axis(format="d", tickMinStep=1, tickCount=3, labelFlush=False),
    )


def _colour(column: str) -> alt.Color:
    return alt.Color(f"{column}:N", scale=palette(), legend=None)

"""The twelve kinds term by term, as a heat map: a row for each kind, a column for each term."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import altair as alt
import pandas as pd

from policy_monitor.analysis import NOT_YET_CLASSIFIED
from policy_monitor.charts.axes import term_axis
from policy_monitor.charts.plot import INK, Plot, palette, specify
from policy_monitor.vocabulary import TermId

__all__ = ["kinds_over_time"]

_ROW_HEIGHT = 26
_FOOT = 46
"""The room for the names of the terms, in pixels; a chart's height includes it."""
_NARROWEST = 24
"""In pixels. A narrower column has no room for its number; only the latest terms are drawn."""
_DARKEST_FROM = 4
"""A cell is darkest at the highest count, but not below this, so that one does not glare."""
_PALEST = 0.15
"""The shade of the least count, which must still be told from none at a glance."""
_LABELS = 84
"""The room for the names of the rows, in pixels."""
_NO_NUMBER = {"missing": "?", "not_yet": "…"}
_SEPARATOR = " / "


def kinds_over_time(counts: pd.DataFrame) -> Plot:
    """Plot the incidents of each kind in each term, darker where there are more.

    Every cell has its number, so that the shade is never the only cue. A term with no
    return is a column of outlined "?", a returned term without the kind a pale 0, and the
    term still running is outlined. Where not all terms have room, the latest are drawn.

    Args:
        counts: One row per kind and term (see `analysis.by_kind_and_term`); what is not
            yet classified is left out.

    Returns:
        A plot whose table has one row per kind and term: `category`, `nature`, `kind`
        ("Conduct / Aggressive"), `term` (ordinal), `label`, `status`, `incidents`, `text`
        (written in the cell), `shade` (0 to 1), `back` (how
        many terms come after it) and `ink`, the place of its colour in the palette.
    """
    kinds = counts[counts["category"] != NOT_YET_CLASSIFIED]
    terms = tuple(sorted({int(term) for term in kinds["term"]}))
    numbers = kinds["incidents"]
    darkest = max(int(numbers.fillna(0).max()) if len(numbers) else 0, _DARKEST_FROM)
    shade = (_PALEST + (1 - _PALEST) * numbers / darkest).where(numbers > 0).fillna(0)
    table = kinds.assign(
        kind=kinds["category"] + _SEPARATOR + kinds["nature"],
        label=[TermId.from_ordinal(term).label for term in kinds["term"]],
        text=[
            _NO_NUMBER.get(status, "" if pd.isna(number) else f"{number:,}")
            for status, number in zip(kinds["status"], numbers, strict=True)
        ],
        # Not missing: a mark without a shade would not be drawn, and could not be clicked.
        shade=shade.astype("float64"),
        back=(terms[-1] if terms else 0) - kinds["term"],
        ink=INK,
    )
    rows = tuple(dict.fromkeys(table["kind"]))
    return Plot(table.reset_index(drop=True), _specify(terms, rows))


@lru_cache(maxsize=64)
def _specify(terms: Sequence[int], kinds: Sequence[str]) -> dict[str, Any]:
    """How to draw these kinds in these terms, the shades lowest."""
    rows = _with_headings(kinds)
    x = _columns(terms)
    y = alt.Y("kind:N", sort=rows, scale=alt.Scale(domain=rows), title=None, axis=_names())
    tooltip = [
        alt.Tooltip("kind:N", title="Kind"),
        alt.Tooltip("label:N", title="Term"),
        alt.Tooltip("text:N", title="Incidents"),
    ]
    room = f"datum.back < max(1, floor(width / {_NARROWEST}))"
    shades = (
        alt.Chart()
        .transform_filter(room)
        .mark_rect(aria=False, cornerRadius=2, cursor="pointer", strokeOpacity=0.35)
        .encode(
            x=x,
            y=y,
            # Not `color`, whose scale is the palette: axes and writing look their ink up there.
            fill=alt.Fill("shade:Q", scale=alt.Scale(domain=[0, 1]), legend=None),
            fillOpacity=alt.condition("datum.shade > 0", alt.value(1), alt.value(0)),
            stroke=alt.Stroke("ink:N", scale=palette(), legend=None),
            strokeWidth=alt.condition("isValid(datum.incidents)", alt.value(0), alt.value(1)),
            tooltip=tooltip,
        )
    )
    # Without a tooltip of its own, so that a click on a number is one on its cell.
    numbers = (
        alt.Chart()
        .transform_filter(room)
        .mark_text(aria=False, fontSize=12)
        .encode(
            x=x,
            y=y,
            text="text:N",
            color=alt.Color("ink:N", scale=palette(), legend=None),
            opacity=alt.condition("datum.incidents === 0", alt.value(0.7), alt.value(1)),
        )
    )
    running = (
        alt.Chart()
        .transform_filter("datum.status == 'to_date' && datum.back == 0")
        .transform_aggregate(kinds="count()", groupby=["term", "ink"])
        .mark_rect(aria=False, filled=False, strokeWidth=1.5, cornerRadius=3)
        .encode(
            x=x,
            y=alt.value(0),
            y2=alt.value("height"),
            stroke=alt.Stroke("ink:N", scale=palette(), legend=None),
        )
    )
    return specify(
        shades,
        numbers,
        running,
        height=_ROW_HEIGHT * len(rows) + _FOOT,
        pick=("category", "nature"),
    )


def _columns(terms: Sequence[int]) -> alt.X:
    """The terms in order, as many as the table leaves."""
    axis = term_axis(terms)
    return axis.scale(paddingInner=0.08, paddingOuter=0).sort("ascending")


def _with_headings(kinds: Sequence[str]) -> list[str]:
    """The kinds below the name of their category, each of which takes a row."""
    rows: list[str] = []
    for kind in kinds:
        category = kind.split(_SEPARATOR)[0]
        rows += [kind] if category in rows else [category, kind]
    return rows


def _names() -> alt.Axis:
    """Each type of risk beside its row, under its category in bold."""
    return alt.Axis(
        labelExpr=f"split(datum.label, '{_SEPARATOR}')[1] || datum.label",
        labelFontWeight=alt.condition(
            f"indexof(datum.label, '{_SEPARATOR}') < 0", alt.value(600), alt.value(400)
        ),
        labelAlign="left",
        labelPadding=_LABELS - 4,
        labelLimit=_LABELS,
        minExtent=_LABELS,
        maxExtent=_LABELS,
        ticks=False,
        domain=False,
    )

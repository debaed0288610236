"""Draws docs/images/false-flags.svg from the tables in docs/method.md.

Run it with "python -m scripts.method_picture" after the tables have been drawn again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import altair as alt
import pandas as pd

from scripts.serving import PROJECT

__all__ = ["Rate", "main", "read_rates"]

_TEXT = PROJECT / "docs" / "method.md"
_PICTURE = PROJECT / "docs" / "images" / "false-flags.svg"
_ROW = re.compile(r"\| (?P<change>[^|]*) \| (?P<method>[^|]+) \| (?P<figures>[\d. |]+) \|")
_PANELS = {
    "nothing changed": "Nothing changed: flagged all the same",
    "tripled this term": "One kind tripled: flagged",
}
_HISTORIES = (3, 6, 9, 15)
_OURS = "this method"
_INK, _ACCENT, _QUIET = "#1c2530", "#12436d", "#6b7782"
_DASHES = {"this method": [1, 0], "XmR, moving limits": [2, 2], "XmR, fixed limits": [6, 3]}


@dataclass(frozen=True, slots=True)
class Rate:
    """One figure of the tables: in how many of 100 terms a method speaks.

    Attributes:
        incidents: How they come: "One by one" or "Clumped".
        change: What happened.
        method: What judged it.
        terms: From how many terms.
        rate: In how many of 100 terms it spoke.
    """

    incidents: str
    change: str
    method: str
    terms: int
    rate: float


def main() -> None:
    """Draw the picture."""
    rates = pd.DataFrame(read_rates(_TEXT.read_text(encoding="utf-8")))
    rows = [
        alt.hconcat(*(_panel(rates, how, change) for change in _PANELS), spacing=150)
        for how in ("One by one", "Clumped")
    ]
    chart = alt.vconcat(*rows, spacing=28).configure(
        background="white",
        font="Arial, Helvetica, sans-serif",
        padding={"left": 8, "top": 8, "bottom": 8, "right": 140},
        view=alt.ViewConfig(stroke=None),
    )
    chart.save(_PICTURE)


def read_rates(text: str) -> list[Rate]:
    """The figures of the two tables, in their order."""
    return list(_read(text))


def _read(text: str) -> Iterator[Rate]:
    incidents, change = "", ""
    for line in text.splitlines():
        if line in {"One by one:", "Clumped:"}:
            incidents = line.rstrip(":")
        found = _ROW.fullmatch(line)
        if not incidents or found is None:
            continue
        change = found["change"].strip() or change
        figures = [float(figure) for figure in found["figures"].split("|")]
        for terms, rate in zip(_HISTORIES, figures, strict=True):
            yield Rate(incidents, change, found["method"].strip(), terms, rate)


def _panel(rates: pd.DataFrame, incidents: str, change: str) -> alt.LayerChart:
    shown = rates[(rates["incidents"] == incidents) & (rates["change"] == change)]
    axis = {"labelColor": _INK, "titleColor": _INK, "titleFontWeight": "normal", "grid": False}
    ours = alt.datum["method"] == _OURS
    base = alt.Chart(shown).encode(
        x=alt.X("terms:Q", title="terms of history", axis=alt.Axis(values=_HISTORIES, **axis)),
        y=alt.Y(
            "rate:Q",
            title="in 100 terms",
            scale=alt.Scale(domain=(0, 100)),
            axis=alt.Axis(values=[0, 25, 50, 75, 100], **axis),
        ),
        color=alt.condition(ours, alt.value(_ACCENT), alt.value(_QUIET)),
        detail="method:N",
    )
    lines = base.mark_line().encode(
        strokeWidth=alt.condition(ours, alt.value(3), alt.value(1.5)),
        strokeDash=alt.StrokeDash(
            "method:N",
            scale=alt.Scale(
                domain=[*_DASHES, "c-chart, 3 sigma"], range=[*_DASHES.values(), [1, 3]]
            ),
            legend=None,
        ),
    )
    names = (
        base.mark_text(align="left", dx=8, fontSize=12)
        .encode(text="method:N", y=alt.Y("name_at:Q"))
        .transform_filter(alt.datum["terms"] == _HISTORIES[-1])
    )
    shown_names = names.properties(data=_spread(shown[shown["terms"] == _HISTORIES[-1]]))
    title = alt.TitleParams(
        _PANELS[change], subtitle=f"Incidents {_SAID[incidents]}", anchor="start", color=_INK
    )
    return alt.layer(lines, shown_names, title=title).properties(width=260, height=170)


_SAID = {"One by one": "one by one", "Clumped": "in clumps, several on a day"}


def _spread(ends: pd.DataFrame, *, apart: float = 9) -> pd.DataFrame:
    """Where each line's name stands: at its end, or moved up so that no two overlap."""
    placed: list[float] = []
    ends = ends.sort_values("rate")
    for rate in ends["rate"]:
        placed.append(max(rate, placed[-1] + apart) if placed else rate)
    return ends.assign(name_at=placed)


if __name__ == "__main__":
    main()

"""In school or outside, on which platforms, and with whom; a click on a bar narrows to it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from policy_monitor import charts
from policy_monitor.analysis import Filters, Group, by_person, by_place, by_platform, is_too_small
from policy_monitor.journeys import Book, View
from policy_monitor.report import (
    headline_of_most_used,
    headline_of_people,
    headline_of_places,
    headline_of_platforms,
    name_group,
    platforms_in_policy,
    say_no_platform,
)
from policy_monitor.ui import data
from policy_monitor.ui.chart import show_chart, show_table
from policy_monitor.ui.filters import PLATFORM, WHERE, WHO
from policy_monitor.ui.plain import as_written

__all__ = ["show_where"]

_MOST_PLATFORMS = 10
"""More platforms than this are in the table, not in the chart."""
_FEWEST_BARS = 2
"""A single bar shows nothing that the finding has not said."""
_NOT_NAMED = " – not named in the policy"
_TOGETHER = "Groups of one to four are put together, because so few could point to one person."
_HIDDEN = (
    "Platforms with one to four of these incidents are left out, because so few could point to "
    "one person."
)
_TOO_FEW = "Not broken down: some groups are so small that they could point to one person."


def show_where(book: Book, view: View, filters: Filters) -> None:
    """Draw where, on what and with whom; nothing of a view without incidents."""
    if view.total == 0:
        return
    cube = data.narrowed(book, filters)
    left, right = st.columns(2, gap="large")
    with left:
        if filters.setting is None:
            _show_groups(book, by_place(cube), filters, _PLACES)
        if filters.involved is None:
            _show_groups(book, by_person(cube), filters, _PEOPLE)
    with right:
        if filters.platform is None:
            _show_platforms(book, by_platform(cube), filters, total=view.total)


def _show_platforms(
    book: Book, platforms: Mapping[str, int], filters: Filters, *, total: int
) -> None:
    shown = {name: n for name, n in platforms.items() if not is_too_small(n, filters)}
    hidden = len(platforms) - len(shown)
    if hidden and not shown:
        st.header("Platforms", anchor=False)
        st.markdown(_TOO_FEW)
        return
    named = platforms_in_policy(data.policy())
    headline = (
        headline_of_most_used(shown, total=total)
        if hidden
        else headline_of_platforms(shown, named, total=total)
    )
    st.header(as_written(f"Platforms: {headline}"), anchor=False)
    bars = {
        f"{name}{'' if name in named else _NOT_NAMED}": name
        for name in list(shown)[:_MOST_PLATFORMS]
    }
    more = len(shown) - len(bars)
    notes = [
        f"{more:,} more are in the table." if more else "",
        _HIDDEN if hidden else "",
        say_no_platform(platforms, total=total),
    ]
    note = " ".join(filter(None, notes))
    if len(bars) < _FEWEST_BARS:
        if note:
            st.markdown(f":small[{note}]")
        return
    counts = [shown[name] for name in bars.values()]
    show_chart(
        charts.ranked_bars(
            pd.DataFrame({"name": list(bars), "incidents": counts}), of="Platform", pickable=True
        ),
        alt=f"Incidents by platform: {headline}.",
        reading=f"Click a bar to see that platform alone. {note}".strip(),
        key="chart-of-platforms",
        picked=lambda mark: {PLATFORM: bars[str(mark["name"])]},
    )
    show_table(
        book,
        lambda: _platforms_to_read(shown, named),
        filters=filters,
        name="incidents-by-platform",
        about="Incidents by platform",
        note=note,
    )


def _platforms_to_read(platforms: Mapping[str, int], named: frozenset[str]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Platform": list(platforms),
            "Incidents": [f"{number:,}" for number in platforms.values()],
            "Named in the policy": ["yes" if name in named else "no" for name in platforms],
        }
    )


@dataclass(frozen=True, slots=True)
class _Breakdown:
    """One way to break incidents down: its words, and the filter that a bar sets."""

    title: str
    of: str
    key: str
    name: str
    headline: Callable[[Sequence[Group]], str]


_PLACES = _Breakdown(
    "In school or outside", "Where", WHERE, "incidents-by-place", headline_of_places
)
_PEOPLE = _Breakdown("Who was involved", "Who", WHO, "incidents-by-person", headline_of_people)


def _show_groups(
    book: Book, groups: Sequence[Group] | None, filters: Filters, by: _Breakdown
) -> None:
    present = [group for group in groups or () if group.incidents]
    if groups is None or (len(present) == 1 and len(present[0].names) > 1):
        st.header(by.title, anchor=False)
        st.markdown(_TOO_FEW)
        return
    headline = by.headline(groups)
    st.header(f"{by.title}: {headline}", anchor=False)
    if len(present) < _FEWEST_BARS:
        return
    alone = {name_group(group): group.names[0] for group in present if len(group.names) == 1}
    bars = pd.DataFrame(
        [(name_group(group), group.incidents) for group in present], columns=["name", "incidents"]
    )
    together = _TOGETHER if len(alone) < len(present) else ""
    show_chart(
        charts.ranked_bars(bars, of=by.of, pickable=True),
        alt=f"{by.title}: {headline}.",
        reading=f"Click a bar to see those incidents alone. {together}".strip(),
        key=f"chart-of-{by.name}",
        picked=lambda mark: _filter_by(by.key, alone.get(str(mark["name"]))),
    )
    show_table(
        book,
        lambda: bars.rename(columns={"name": by.of, "incidents": "Incidents"}).astype("str"),
        filters=filters,
        name=by.name,
        about=f"Incidents by {by.of.lower()}",
        note=together,
    )


def _filter_by(key: str, value: str | None) -> Mapping[str, str]:
    """What a click on a bar sets; nothing where the bar is of several groups."""
    return {} if value is None else {key: value}

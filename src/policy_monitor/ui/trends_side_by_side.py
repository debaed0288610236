"""Parts of the incidents side by side on one scale: categories, risks, platforms, where, who."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from policy_monitor import charts
from policy_monitor.analysis import (
    SMALLEST_SHOWN,
    Filters,
    by_person,
    by_place,
    by_platform,
    count_parts_by_term,
    parts_too_small,
)
from policy_monitor.journeys import Book
from policy_monitor.report import (
    describe_terms,
    headline_of_parts,
    name_group,
    say_part,
    side_by_side_to_read,
)
from policy_monitor.ui import data
from policy_monitor.ui.chart import show_chart, show_table
from policy_monitor.ui.filters import KIND, PLATFORM, RISK, WHERE, WHO
from policy_monitor.ui.plain import as_written
from policy_monitor.vocabulary import Category, Nature
from policy_monitor.wording import and_list, count_of, in_text, number_word

__all__ = ["show_side_by_side"]

_MOST_PLATFORMS = 6
_FEWEST = 2
_IN_A_ROW, _ALL_IN_A_ROW = 3, 4
"""Four stand in one row; of more, three in each."""
_NARROWEST = 190
"""In pixels, or they stand below one another."""
_READING = (
    "All have the same scale. A pale bar is the term still running; “?” was not returned. Click a "
    "bar to see its part in the large chart."
)


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to divide the incidents.

    Attributes:
        column: The column of the cube that divides them.
        key: The filter that a click sets.
    """

    column: str
    key: str


_WAYS: Mapping[str, _Way] = {
    "Categories": _Way("category", KIND),
    "Types of risk": _Way("nature", RISK),
    "Platforms": _Way("platform", PLATFORM),
    "Where": _Way("setting", WHERE),
    "Who": _Way("involved", WHO),
}


_WITHOUT = {
    KIND: "not yet classified",
    RISK: "not yet classified",
    PLATFORM: "without a platform",
    WHERE: "",
    WHO: "",
}
"""What an incident is that is in no part."""


def _filter_by(key: str) -> Callable[[Mapping[str, object]], Mapping[str, str]]:
    return lambda mark: {key: str(mark["name"])}


_PICKED = {way.key: _filter_by(way.key) for way in _WAYS.values()}


def show_side_by_side(book: Book, filters: Filters) -> None:
    """Draw the parts of a view, each term by term; a filter on what divides them is set aside."""
    heading = st.empty()
    chosen = st.segmented_control(
        "Compare",
        [*_WAYS],
        default=next(iter(_WAYS)),
        key="compare",
        bind="query-params",
        required=True,
        label_visibility="collapsed",
    )
    way = _WAYS[chosen]
    whole = replace(filters, **{way.column: None})
    cube = data.narrowed(book, whole)
    values = _divide(cube, way)
    parts = {name: cube[cube[way.column].isin(held)] for name, held in values.items()}
    sizes = {name: int(part["incidents"].sum()) for name, part in parts.items()}
    hidden = parts_too_small(sizes, whole)
    shown = {name: part for name, part in parts.items() if name not in hidden}
    drawn = [name for name in shown if sizes[name]]
    if len(drawn) < _FEWEST:
        heading.header("Side by side", anchor=False)
        together = any(len(values[name]) > 1 for name in drawn)
        is_protected = bool(hidden) or together or (not values and len(cube) > 0)
        st.markdown(_say_nothing_to_compare(drawn, is_protected=is_protected))
        return
    counts = count_parts_by_term(shown, data.view(book, whole).terms)
    tables = {
        name: counts[counts["part"] == name].rename(columns={"term": "period"}) for name in shown
    }
    finding = headline_of_parts(tables)
    heading.header(f"Side by side{': ' if finding else ''}{finding}", anchor=False)
    _draw(tables, values, way)
    notes = (_READING, _say_left_out(cube, values, way, whole), _say_hidden(hidden))
    st.markdown(f":small[{as_written(' '.join(filter(None, notes)))}]")
    show_table(
        book,
        lambda: side_by_side_to_read(tables),
        filters=whole,
        name=f"trend-by-{way.key}",
        about=f"Incidents by term: {in_text(chosen)} side by side",
    )


def _draw(
    tables: Mapping[str, pd.DataFrame], values: Mapping[str, Sequence[str]], way: _Way
) -> None:
    """Draw a small chart of each part, three in a row where there is room."""
    highest = max(int(table["incidents"].fillna(0).max()) for table in tables.values())
    in_a_row = _ALL_IN_A_ROW if len(tables) == _ALL_IN_A_ROW else _IN_A_ROW
    with st.grid(in_a_row, min_column_width=_NARROWEST, gap="medium"):
        for place, (name, table) in enumerate(tables.items()):
            # Groups that were put together are no one filter, so a click has none to set.
            single = len(values[name]) == 1
            finding = say_part(table)
            with st.container(gap="small"):
                st.subheader(as_written(name), anchor=False)
                show_chart(
                    charts.counts_over_time(
                        table,
                        name=values[name][0] if single else name,
                        highest=highest,
                        pickable=single,
                    ),
                    alt=f"{name}: {finding}. {describe_terms(table)}",
                    reading=finding,
                    key=f"chart-by-{way.key}-{place}",
                    picked=_PICKED[way.key] if single else None,
                )


def _divide(cube: pd.DataFrame, way: _Way) -> dict[str, Sequence[str]]:
    """By its name what each part has in its column; nothing when too few to divide."""
    match way.key:
        case "kind":
            return {str(category): (str(category),) for category in Category}
        case "risk":
            return {str(nature): (str(nature),) for nature in Nature}
        case "platform":
            return {name: (name,) for name in [*by_platform(cube)][:_MOST_PLATFORMS]}
    groups = by_place(cube) if way.key == WHERE else by_person(cube)
    return {name_group(group): group.names for group in groups or () if group.incidents}


def _say_left_out(
    cube: pd.DataFrame, values: Mapping[str, Sequence[str]], way: _Way, filters: Filters
) -> str:
    """How many incidents are in no part; not in a view by who or where, which may be small."""
    drawn = [value for part in values.values() for value in part]
    outside = cube[~cube[way.column].isin(drawn)]
    if outside.empty or (filters.involved, filters.setting) != (None, None):
        return ""
    number = int(outside["incidents"].sum())
    others = outside[way.column].nunique()
    more = f" or on {count_of(others, 'other platform')}" if others else ""
    are = "is" if number == 1 else "are"
    return f"{count_of(number, 'incident')} {_WITHOUT[way.key]}{more} {are} in none of these."


def _say_hidden(hidden: Iterable[str]) -> str:
    names = sorted(hidden)
    if not names:
        return ""
    return f"Not drawn, because so few could point to one person: {and_list(names)}."


def _say_nothing_to_compare(names: Sequence[str], *, is_protected: bool) -> str:
    if is_protected:
        return (
            f"Fewer than {number_word(SMALLEST_SHOWN)} incidents are in some part of this view. "
            "They are not drawn side by side, because so few could point to one person."
        )
    return as_written(
        f"Nothing to compare: all are {in_text(names[0])}." if names else "No incident to compare."
    )

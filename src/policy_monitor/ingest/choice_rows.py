"""A row of choices under a heading: "Category (tick one)" above Contact, Conduct and Content."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from policy_monitor.ingest.fields import Field
from policy_monitor.ingest.flags import holds_answers
from policy_monitor.ingest.grid import GridRow, Value, is_blank, value_at
from policy_monitor.ingest.headings import Headings
from policy_monitor.ingest.layouts import Layout
from policy_monitor.ingest.profiles import ProfileReader
from policy_monitor.ingest.words import plain_text
from policy_monitor.ingest.yes_and_no import Answer, read_answer

__all__ = ["take_choice_row"]

_FEWEST_CHOICES = 2
_GATHERED = (Field.INVOLVED, Field.SETTING)


def take_choice_row(
    layout: Layout, below: Sequence[GridRow], profiles: ProfileReader, headings: Headings
) -> Layout:
    """A layout that counts the row of choices below its headings, when there is one.

    Args:
        layout: The layout so far.
        below: The first rows below its headings.
        profiles: What the school's words mean.
        headings: The headings a log may have.
    """
    if not below or below[0].number != layout.header_row + 1:
        return layout
    choices = {
        column: plain_text(value)
        for column, value in enumerate(below[0].values)
        if not is_blank(value)
    }
    dated = layout.column(Field.OCCURRED_ON)
    if len(choices) < _FEWEST_CHOICES or dated is None or dated in choices:
        return layout
    if any(is_blank(value_at(row.values, dated)) for row in below[1:2]):
        return layout
    ticked = [column for column in choices if holds_answers(below[1:], column)]
    untouched = [
        column
        for column in choices
        if all(_ticks_nothing(value_at(row.values, column)) for row in below[1:])
    ]
    if not ticked or len(ticked) + len(untouched) < len(choices):
        return layout
    of_fields = _choices_of_fields(layout, choices, headings)
    gathered = {column for group in of_fields.values() for column in group}
    choices = {column: text for column, text in choices.items() if column not in gathered}
    if not all(profiles.means_a_choice(text) for text in choices.values()):
        return layout
    choices = _under_bands(layout, choices, headings)
    columns = {
        field: tuple(place for place in places if place not in choices)
        for field, places in layout.columns.items()
    }
    return replace(
        layout,
        header_row=below[0].number,
        columns={field: places for field, places in columns.items() if places},
        headings={**layout.headings, **choices},
        choices=of_fields,
    )


def _under_bands(layout: Layout, choices: Mapping[int, str], headings: Headings) -> dict[int, str]:
    """The choices, each behind the category that stands over it and over its neighbours.

    Only where that heading has a choice straight below it: a column of its own, to be ticked
    itself, says nothing about the choices at its right.
    """
    under: dict[int, str] = {}
    for column, text in choices.items():
        place = max((p for p in layout.headings if p <= column), default=column)
        band = layout.headings.get(place, "")
        is_over = place in choices and headings.is_a_kind(band) and headings.is_a_kind(text)
        under[column] = f"{band} {text}" if is_over else text
    return under


def _ticks_nothing(value: Value) -> bool:
    return is_blank(value) or read_answer(value) is Answer.NO


def _choices_of_fields(
    layout: Layout, choices: Mapping[int, str], headings: Headings
) -> Mapping[Field, Mapping[int, str]]:
    """The choices that say who or where, by the heading at their left: "Who was involved?"."""
    found: dict[Field, dict[int, str]] = {}
    for field in _GATHERED:
        heading = layout.column(field)
        if heading is None:
            continue
        end = min((column for column in layout.headings if column > heading), default=None)
        group = {
            column: text
            for column, text in choices.items()
            if column >= heading and (end is None or column < end)
        }
        if group and all(headings.is_choice_of(field, text) for text in group.values()):
            found[field] = group
    return found

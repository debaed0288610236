"""A row of choices under a heading: "Category (tick one)" above Contact, Conduct and Content."""

from collections.abc import Sequence
from dataclasses import replace

from policy_monitor.ingest.fields import Field
from policy_monitor.ingest.flags import holds_answers
from policy_monitor.ingest.grid import GridRow, is_blank, value_at
from policy_monitor.ingest.layouts import Layout
from policy_monitor.ingest.profiles import ProfileReader
from policy_monitor.ingest.words import plain_text

__all__ = ["take_choice_row"]

_FEWEST_CHOICES = 2


def take_choice_row(layout: Layout, below: Sequence[GridRow], profiles: ProfileReader) -> Layout:
    """A layout that counts the row of choices below its headings, when there is one.

    Args:
        layout: The layout so far.
        below: The first rows below its headings.
        profiles: What the school's words mean.
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
        if all(is_blank(value_at(row.values, column)) for row in below[1:])
    ]
    if not ticked or len(ticked) + len(untouched) < len(choices):
        return layout
    if not all(profiles.means_a_choice(text) for text in choices.values()):
        return layout
    columns = {
        field: tuple(place for place in places if place not in choices)
        for field, places in layout.columns.items()
    }
    return replace(
        layout,
        header_row=below[0].number,
        columns={field: places for field, places in columns.items() if places},
        headings={**layout.headings, **choices},
    )

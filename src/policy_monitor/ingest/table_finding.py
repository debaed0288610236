"""Where the tables of a sheet are and what their columns hold, by every kind of evidence."""

from collections.abc import Sequence
from dataclasses import replace

from policy_monitor.ingest.choice_rows import take_choice_row
from policy_monitor.ingest.column_evidence import settle_columns
from policy_monitor.ingest.column_meanings import ColumnMeanings
from policy_monitor.ingest.date_parts import find_date_parts, read_parts_row
from policy_monitor.ingest.fields import Field
from policy_monitor.ingest.grid import GridRow, Sheet
from policy_monitor.ingest.headings import Headings
from policy_monitor.ingest.headless import find_layout_by_values
from policy_monitor.ingest.layouts import Layout, find_layout
from policy_monitor.ingest.profiles import ProfileReader
from policy_monitor.policy.model import Policy

__all__ = ["TableFinder"]

_SAMPLE_ROWS = 200


class TableFinder:
    """Finds tables with one school's headings and values."""

    def __init__(self, headings: Headings, profiles: ProfileReader, policy: Policy) -> None:
        """Take the headings a log may have, and what its words mean."""
        self._headings = headings
        self._profiles = profiles
        self._meanings = ColumnMeanings(policy, headings.choices)

    def find(self, sheet: Sheet, *, first_row: int = 1) -> Layout | None:
        """The layout of the first table from a row on that has headings, or None."""
        layout = find_layout(sheet, self._headings, first_row=first_row)
        return None if layout is None else self._settle(sheet, layout)

    def find_at(self, sheet: Sheet, row: int) -> Layout | None:
        """The layout of a table whose headings begin in this very row, or None."""
        layout = find_layout(sheet, self._headings, first_row=row, heading_rows=1)
        return None if layout is None else self._settle(sheet, layout)

    def find_without_headings(self, sheet: Sheet) -> Layout | None:
        """The layout of a table that only its values tell, or None."""
        return find_layout_by_values(sheet, self._meanings)

    def _settle(self, sheet: Sheet, layout: Layout) -> Layout:
        below = sheet.rows_from(layout.header_row + 1)[:_SAMPLE_ROWS]
        layout = _take_parts_row(layout, below)
        layout = take_choice_row(layout, below, self._profiles, self._headings)
        below = tuple(row for row in below if row.number > layout.header_row)
        parts = find_date_parts(layout.headings, below)
        if parts is not None and not self._has_whole_dates(layout, parts[0]):
            columns = {**layout.columns, Field.OCCURRED_ON: (parts[0],)}
            layout = replace(layout, columns=columns, date_parts=parts, rival_dates=())
        return settle_columns(layout, below, self._headings, self._meanings)

    def _has_whole_dates(self, layout: Layout, day: int) -> bool:
        dated = layout.column(Field.OCCURRED_ON)
        return dated is not None and dated != day


def _take_parts_row(layout: Layout, below: Sequence[GridRow]) -> Layout:
    """A layout that counts "DD", "MM" and "YY" below its headings as headings."""
    if not below or below[0].number != layout.header_row + 1:
        return layout
    parts = read_parts_row(below[0])
    if parts is None:
        return layout
    headings = {**layout.headings, **parts}
    return replace(layout, header_row=below[0].number, headings=headings)

"""Tables that stand beside each other on one sheet, with an empty column between them."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from policy_monitor.ingest.fields import Field
from policy_monitor.ingest.grid import GridRow, Sheet, is_blank, value_at
from policy_monitor.ingest.headings import Headings
from policy_monitor.ingest.layouts import Layout, find_layout

__all__ = ["Blocks", "split_side_by_side"]

_SAMPLE_ROWS = 200
# A school's two or three tables beside each other are far narrower together.
_MOST_COLUMNS = 200
# What a small table of counts beside a log is about.
_OF_COUNTS = frozenset((Field.TERM, Field.ACADEMIC_YEAR, Field.IGNORED))
_DATED = (Field.OCCURRED_ON, Field.REPORTED_ON, Field.TERM)


class Blocks(NamedTuple):
    """The tables of a sheet, each as the sheet would be with nothing beside it.

    Attributes:
        sheets: The logs, from the left; every cell keeps its column.
        left_out: The columns of what stands beside them and is no log, such as counts.
    """

    sheets: tuple[Sheet, ...]
    left_out: tuple[int, ...]


def split_side_by_side(sheet: Sheet, layout: Layout, headings: Headings) -> Blocks:
    """The logs that stand beside each other, or else the sheet as it is.

    A block with a date and headings of its own is a log. Any other block belongs to the log
    before it, unless it only has headings which that log has too.
    """
    spans = _find_spans(sheet, layout)
    if len(spans) < 2:  # noqa: PLR2004 -  one block stands beside nothing
        return Blocks((sheet,), ())
    logs: list[list[int]] = []
    fields_before: set[Field] = set()
    left_out: list[int] = []
    for span in spans:
        own = find_layout(_keep(sheet, span), headings, first_row=1)
        fields = {
            match.field
            for column in span
            if (match := headings.match(layout.headings.get(column, ""))) is not None
        }
        if own is not None and own.header_row == layout.header_row and _is_dated(own):
            logs.append([*span])
            fields_before = fields
        elif (
            logs
            and fields
            and (
                fields - {Field.IGNORED, Field.REFERENCE} <= fields_before
                or (fields <= _OF_COUNTS and _counts(sheet, layout, span))
            )
        ):
            left_out.extend(span)
        elif logs:
            logs[-1].extend(span)
        else:
            return Blocks((sheet,), ())
    if len(logs) == 1 and not left_out:
        return Blocks((sheet,), ())
    return Blocks(tuple(_keep(sheet, columns) for columns in logs), tuple(left_out))


def _counts(sheet: Sheet, layout: Layout, span: Sequence[int]) -> bool:
    """Whether a block is labels with a number beside each, and ends before the log does."""
    rows = sheet.rows_from(layout.header_row + 1)
    cells = [[v for c in span if not is_blank(v := value_at(row.values, c))] for row in rows]
    filled = [values for values in cells if values]
    numbered = all(isinstance(values[-1], int | float) and len(values) > 1 for values in filled)
    return bool(filled) and numbered and len(filled) < len(rows)


def _is_dated(layout: Layout) -> bool:
    return any(field in layout.columns for field in _DATED)


def _find_spans(sheet: Sheet, layout: Layout) -> Sequence[Sequence[int]]:
    """The runs of columns that hold anything, as far as the headings and first rows show."""
    headed = sorted(layout.headings)
    if headed[-1] >= _MOST_COLUMNS or all(
        after - before == 1 for before, after in pairwise(headed)
    ):
        return [headed]
    sample = sheet.rows_from(layout.first_row)[:_SAMPLE_ROWS]
    spans: list[list[int]] = [[]]
    for column in range(max(len(row.values) for row in sample)):
        if any(not is_blank(value_at(row.values, column)) for row in sample):
            spans[-1].append(column)
        elif spans[-1]:
            spans.append([])
    return [span for span in spans if span]


def _keep(sheet: Sheet, columns: Collection[int]) -> Sheet:
    """The sheet with nothing in any other column."""
    kept = frozenset(columns)
    last = max(kept) + 1
    rows = []
    for row in sheet.rows:
        values = [v if place in kept else None for place, v in enumerate(row.values[:last])]
        if not all(map(is_blank, values)):
            rows.append(GridRow(row.number, values))
    merges = tuple(merge for merge in sheet.merges if merge.first_column in kept)
    return replace(sheet, rows=tuple(rows), merges=merges)

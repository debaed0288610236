"""One incident in several rows: what a table pasted from a letter looks like in a workbook.

Each paragraph of a cell became a row of its own, and the cells beside it were merged downwards.
"""

from collections.abc import Mapping, Sequence

from policy_monitor.ingest.fields import KIND_FIELDS, Field
from policy_monitor.ingest.grid import GridRow, Sheet, Value, is_blank
from policy_monitor.ingest.layouts import Layout
from policy_monitor.ingest.words import plain_text

__all__ = ["join_merged_rows"]

_FEWEST_COLUMNS = 2
_OF_THE_INCIDENT = (Field.OCCURRED_ON, *KIND_FIELDS, Field.REFERENCE)


def join_merged_rows(
    sheet: Sheet, rows: Sequence[GridRow], layout: Layout
) -> tuple[Sequence[GridRow], tuple[int, ...]]:
    """The rows, those of one incident joined, and the numbers of the rows joined to another.

    Rows are of one incident when everything that tells incidents apart - the date, every column
    for the kind, and the reference - is merged down over all of them.
    """
    columns = {column for field in _OF_THE_INCIDENT for column in layout.columns.get(field, ())}
    persons = layout.columns.get(Field.PERSON, ())
    if len(columns) < _FEWEST_COLUMNS or layout.column(Field.OCCURRED_ON) is None:
        return rows, ()
    tops = _tops_of_merged(sheet, layout, columns)
    if not tops:
        return rows, ()
    kept: dict[int, GridRow] = {}
    joined: list[int] = []
    for row in rows:
        top = kept.get(tops.get(row.number, 0))
        named = any(
            column < len(row.values) and not is_blank(row.values[column]) for column in persons
        )
        if top is None or named:
            kept[row.number] = row
        else:
            kept[top.number] = GridRow(top.number, _join(top.values, row.values))
            joined.append(row.number)
    return tuple(kept.values()), tuple(joined)


def _tops_of_merged(sheet: Sheet, layout: Layout, columns: set[int]) -> Mapping[int, int]:
    """For each row whose every such column is merged from above, the row they are merged from."""
    merged: dict[int, dict[int, int]] = {}
    for merge in sheet.merges:
        if merge.first_row <= layout.header_row or merge.last_row == merge.first_row:
            continue
        for number in range(merge.first_row + 1, min(merge.last_row, sheet.last_row) + 1):
            for column in range(merge.first_column, merge.last_column + 1):
                merged.setdefault(number, {})[column] = merge.first_row
    return {
        number: min(found.values())
        for number, found in merged.items()
        if columns <= found.keys() and len({found[column] for column in columns}) == 1
    }


def _join(upper: Sequence[Value], lower: Sequence[Value]) -> list[Value]:
    joined = [*upper, *[None] * (len(lower) - len(upper))]
    for column, value in enumerate(lower):
        if is_blank(value):
            continue
        above = joined[column]
        joined[column] = value if is_blank(above) else f"{plain_text(above)}; {plain_text(value)}"
    return joined

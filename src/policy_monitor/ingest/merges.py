"""Cells merged downwards: each row under them shows what the merged cell holds."""

from collections.abc import Iterator, Sequence

from policy_monitor.ingest.grid import GridRow, Sheet, is_blank, value_at
from policy_monitor.ingest.layouts import Layout

__all__ = ["fill_merges"]


def fill_merges(sheet: Sheet, rows: Sequence[GridRow], layout: Layout) -> Iterator[GridRow]:
    """The rows, each cell under a vertical merge holding what the merged cell shows."""
    fills: dict[int, dict[int, tuple[int, int]]] = {}
    for merge in sheet.merges:
        if merge.first_row > layout.header_row and merge.last_row > merge.first_row:
            for number in range(merge.first_row + 1, min(merge.last_row, sheet.last_row) + 1):
                fills.setdefault(number, {})[merge.first_column] = merge[:2]
    tops = {top for columns in fills.values() for top, _ in columns.values()}
    kept: dict[int, GridRow] = {row.number: row for row in rows if row.number in tops}
    for row in rows:
        if row.number not in fills:
            yield row
            continue
        values = list(row.values)
        for column, (top, left) in fills[row.number].items():
            values.extend([None] * (column + 1 - len(values)))
            if is_blank(values[column]) and top in kept:
                values[column] = value_at(kept[top].values, left)
        yield GridRow(row.number, values)

"""A year or a month written once, above the blank cells of the rows that it goes on for."""

from collections.abc import Sequence
from itertools import pairwise

from policy_monitor.ingest.date_parts import DateParts, join_date_parts
from policy_monitor.ingest.dates import DateKind, read_date
from policy_monitor.ingest.grid import GridRow, Value, is_blank, value_at

__all__ = ["carry_date_parts"]

_FEWEST_DAYS = 2
_MONTHS_BEFORE_SEPTEMBER = 8


def carry_date_parts(rows: Sequence[GridRow], parts: DateParts | None) -> Sequence[GridRow]:
    """The rows, each blank month and year filled in from above where that is plainly meant.

    It is meant when the first row has every part, no month stands twice running as if
    each row had its own, and the days so read go one way through the whole table: a month
    that was forgotten, or a year that turned unwritten, would break their order.

    Args:
        rows: The rows below the headings.
        parts: The columns of the day, the month and mostly the year; None without such columns.
    """
    if parts is None:
        return rows
    day, *carried = parts
    dated = [row for row in rows if not is_blank(value_at(row.values, day))]
    blanks = any(is_blank(value_at(row.values, column)) for row in dated for column in carried)
    if not dated or not blanks or _any_written_again(dated, carried):
        return rows
    filled = _fill(rows, day, carried)
    if not _go_one_way(filled, parts):
        return rows
    by_number = {row.number: row for row in filled}
    return [by_number.get(row.number, row) for row in rows]


def _any_written_again(rows: Sequence[GridRow], columns: Sequence[int]) -> bool:
    """Whether a column with blanks also says the same twice running."""
    for column in columns:
        written = [value_at(row.values, column) for row in rows]
        if any(map(is_blank, written)) and any(
            above == below and not is_blank(above) for above, below in pairwise(written)
        ):
            return True
    return False


def _fill(rows: Sequence[GridRow], day: int, columns: Sequence[int]) -> Sequence[GridRow]:
    """The rows with a day, filled in from above as far as no title stands between."""
    last: dict[int, Value] = {}
    filled = []
    for row in rows:
        if is_blank(value_at(row.values, day)):
            if sum(not is_blank(value) for value in row.values) == 1:
                last.clear()
            continue
        values = list(row.values)
        for column in columns:
            values.extend([None] * (column + 1 - len(values)))
            if is_blank(values[column]):
                values[column] = last.get(column)
            else:
                last[column] = values[column]
        filled.append(GridRow(row.number, values))
    return filled


def _go_one_way(rows: Sequence[GridRow], parts: DateParts) -> bool:
    """Whether every row has a day by now, and these days only rise or only fall.

    Days without a year go through a school year from September, or through one from January.
    """
    texts = [read_date(join_date_parts(row.values, parts)) for row in rows]
    days = [text.day for text in texts if text.day is not None]
    kinds = {text.kind for text in texts}
    if len(days) < max(_FEWEST_DAYS, len(rows)):
        return False
    if kinds == {DateKind.DAY}:
        return all(a <= b for a, b in pairwise(days)) or all(a >= b for a, b in pairwise(days))
    if kinds != {DateKind.DAY_WITHOUT_YEAR}:
        return False
    return any(
        all(a <= b for a, b in pairwise(placed)) or all(a >= b for a, b in pairwise(placed))
        for before in (_MONTHS_BEFORE_SEPTEMBER, 0)
        if (placed := [((one.month - 1 - before) % 12, one.day) for one in days])
    )

"""Rows of totals among the rows of a table."""

from policy_monitor.ingest.grid import GridRow, is_blank
from policy_monitor.ingest.statements import is_total
from policy_monitor.ingest.words import plain_text

__all__ = ["begins_with_a_total"]


def begins_with_a_total(row: GridRow) -> bool:
    """Whether the first filled cell of a row says that it holds totals."""
    first = next((value for value in row.values if not is_blank(value)), None)
    return isinstance(first, str) and is_total(plain_text(first))

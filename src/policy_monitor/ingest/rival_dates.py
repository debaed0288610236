"""Rows with two dates under headings that leave open which is the incident's."""

from collections.abc import Sequence

from policy_monitor.ingest.dates import DateKind, DateText, read_date
from policy_monitor.ingest.grid import Value, value_at

__all__ = ["settle_rivals"]


def settle_rivals(text: DateText, values: Sequence[Value], rivals: Sequence[int]) -> DateText:
    """What a row's date is, with other columns that are as good as its date's.

    A row with one date, or with the same date twice, has that date; one whose dates differ
    has two.

    Args:
        text: What the date cell itself says.
        values: The row's cells.
        rivals: The other columns.
    """
    others = [read_date(value_at(values, column)) for column in rivals]
    others = [other for other in others if other.kind is DateKind.DAY]
    if text.kind is DateKind.BLANK and others:
        text, *others = others
    if text.kind is DateKind.DAY and any(other.day != text.day for other in others):
        return DateText(DateKind.TWO_DATES)
    return text

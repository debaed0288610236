"""A log without a row of headings, known by what its columns hold."""

from collections.abc import Mapping, Sequence

from policy_monitor.ingest.column_meanings import ColumnMeanings
from policy_monitor.ingest.fields import Field
from policy_monitor.ingest.grid import GridRow, Sheet, is_blank, value_at
from policy_monitor.ingest.layouts import Layout
from policy_monitor.ingest.values import ColumnValues, looks_like_a_day
from policy_monitor.ingest.words import plain_text

__all__ = ["find_layout_by_values"]

_SAMPLE_ROWS = 200
_MOST_COLUMNS = 60
_SURE_SHARE = 0.8
_FEWEST_DAYS = 2
# A column of days and one of anything could be a calendar or a rota.
_FEWEST_FIELDS = 2
_WORDS_OF_A_DESCRIPTION = 4


def find_layout_by_values(sheet: Sheet, meanings: ColumnMeanings) -> Layout | None:
    """The layout of a table with one column of days and two or more of the policy's values.

    None when there is no such table. Two columns of days leave open which is meant.
    """
    sample = sheet.rows[:_SAMPLE_ROWS]
    width = min(_MOST_COLUMNS, max((len(row.values) for row in sample), default=0))
    values = {column: ColumnValues.of(sample, column) for column in range(width)}
    dated = [
        column
        for column, found in values.items()
        if found.days >= _FEWEST_DAYS and found.share_of_days >= _SURE_SHARE
    ]
    if not dated:
        return None
    first = next(row for row in sample if looks_like_a_day(value_at(row.values, dated[0])))
    data = [row for row in sample if row.number >= first.number]
    columns: dict[Field, tuple[int, ...]] = {}
    for column in range(width):
        found = None if column in dated else meanings.tell(data, column)
        if found is not None and found not in columns:
            columns[found] = (column,)
    if len(columns) < _FEWEST_FIELDS:
        return None
    told = tuple(places[0] for places in columns.values())
    description = _find_description(data, [c for c in range(width) if c not in {*told, *dated}])
    if description is not None:
        columns[Field.DESCRIPTION] = (description,)
    columns[Field.OCCURRED_ON] = (dated[0],)
    above = [row for row in sheet.rows if row.number == first.number - 1]
    return Layout(
        first.number,
        first.number - 1,
        columns,
        _texts_of(above),
        by_values=(dated[0], *told),
        rival_dates=tuple(dated[1:]),
    )


def _find_description(rows: Sequence[GridRow], columns: Sequence[int]) -> int | None:
    """The column with the longest texts, if they are sentences; it tells incidents apart."""
    lengths = {}
    for column in columns:
        filled = [v for row in rows if not is_blank(v := value_at(row.values, column))]
        words = sum(len(plain_text(value).split()) for value in filled)
        if filled and words >= _WORDS_OF_A_DESCRIPTION * len(filled):
            lengths[column] = words
    return max(lengths, key=lengths.__getitem__, default=None)


def _texts_of(rows: Sequence[GridRow]) -> Mapping[int, str]:
    return {
        column: plain_text(value)
        for row in rows
        for column, value in enumerate(row.values)
        if isinstance(value, str) and value.strip()
    }

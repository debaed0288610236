"""Settling what each column holds, by its heading and its values together."""

from collections.abc import Sequence
from dataclasses import replace

from policy_monitor.ingest.column_meanings import ColumnMeanings
from policy_monitor.ingest.fields import Field
from policy_monitor.ingest.grid import GridRow
from policy_monitor.ingest.headings import Headings
from policy_monitor.ingest.layouts import Layout
from policy_monitor.ingest.lists_beside import is_list_beside

__all__ = ["settle_columns"]

# What a heading names is doubted only where every value has words of its own.
_TESTED = (
    *(Field.CATEGORY, Field.NATURE, Field.KIND, Field.OUTCOME, Field.ACTION),
    *(Field.PLATFORM, Field.INVOLVED, Field.SETTING),
)


def settle_columns(
    layout: Layout, rows: Sequence[GridRow], headings: Headings, meanings: ColumnMeanings
) -> Layout:
    """A layout after its values have been heard.

    A column whose heading names one field and whose values are all of another is of the
    other; a column under an unknown heading is of the field that most of its values are of,
    when no heading claims that field and it is no list beside the log. Columns of people and
    descriptions stay what they are.

    Args:
        layout: The layout by its headings.
        rows: The first rows of data.
        headings: The headings a log may have.
        meanings: The values of every field.
    """
    columns = {field: list(places) for field, places in layout.columns.items()}
    by_values: list[int] = []
    for field in _TESTED:
        for column in tuple(columns.get(field, ())):
            if field in layout.choices or meanings.has_any(rows, column, field):
                continue
            other = meanings.tell(rows, column)
            if other is None and field is not Field.INVOLVED:
                continue
            columns[field].remove(column)
            if other is None:
                # "Who" with names below it: they tell people apart and say nothing else.
                columns.setdefault(Field.PERSON, []).append(column)
            elif not columns.get(other):
                columns[other] = [column]
                by_values.append(column)
    used = {column for places in columns.values() for column in places}
    for column in range(max((len(row.values) for row in rows), default=0)):
        heading = layout.headings.get(column, "")
        if column in used or (heading and headings.match(heading) is not None):
            continue
        found = None if is_list_beside(rows, column, layout) else meanings.tell(rows, column)
        if found is not None and not columns.get(found):
            columns[found] = [column]
            by_values.append(column)
    settled = {field: tuple(places) for field, places in columns.items() if places}
    return replace(layout, columns=settled, by_values=tuple(by_values))

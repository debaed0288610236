"""Inserting very many rows, given column by column, in one statement."""

from collections.abc import Mapping, Sequence
from operator import itemgetter

from sqlalchemy import Connection, LargeBinary, Table, insert

__all__ = ["insert_columns"]


def insert_columns(
    connection: Connection,
    table: Table,
    same: Mapping[str, object],
    columns: Mapping[str, Sequence[object]],
    *,
    sorted_by: str | None = None,
) -> None:
    """Insert rows; nothing when there are none.

    A row that is put together for each incident takes longer than its insertion, so the columns
    go to the driver as they are.

    Args:
        connection: Where to.
        table: The table.
        same: The columns in which every row has the same value.
        columns: The others, all of one length.
        sorted_by: The column in whose order to insert them: the order of the table's key, so
            that its index is written from one end to the other.
    """
    rows = len(next(iter(columns.values())))
    if not rows:
        return
    values = {
        **{name: [value] * rows for name, value in same.items()},
        **{name: _as_kept(connection, table, name, column) for name, column in columns.items()},
    }
    statement = insert(table).compile(dialect=connection.dialect, column_keys=[*values])
    in_turn = statement.positiontup
    names = [*values] if in_turn is None else in_turn
    lined_up = list(zip(*(values[name] for name in names), strict=True))
    if sorted_by is not None:
        lined_up.sort(key=itemgetter(names.index(sorted_by)))
    if in_turn is None:
        named = [dict(zip(names, row, strict=True)) for row in lined_up]
        connection.exec_driver_sql(str(statement), named)
    else:
        connection.exec_driver_sql(str(statement), lined_up)


def _as_kept(
    connection: Connection, table: Table, name: str, column: Sequence[object]
) -> Sequence[object]:
    """A column as the database keeps it; each different value is put in its form once."""
    kind = table.c[name].type
    in_form = kind.bind_processor(connection.dialect)
    if in_form is None or isinstance(kind, LargeBinary):
        # Drivers take bytes as they are.
        return column
    known = {value: in_form(value) for value in set(column)}
    return [known[value] for value in column]

"""Inserting very many rows, given column by column, in one statement."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Table, insert

__all__ = ["insert_columns"]


def insert_columns(
    connection: Connection,
    table: Table,
    same: Mapping[str, object],
    columns: Mapping[str, Sequence[object]],
) -> None:
    """Insert rows; nothing when there are none.

    A row that is put together for each incident takes longer than its insertion, so the columns
    go to the driver as they are.

    Args:
        connection: Where to.
        table: The table.
        same: The columns in which every row has the same value.
        columns: The others, all of one length.
    """
    rows = len(next(iter(columns.values())))
    if not rows:
        return
    values = {
        **{name: [value] * rows for name, value in same.items()},
        **{name: _as_kept(connection, table, name, column) for name, column in columns.items()},
    }
    statement = insert(table).compile(dialect=connection.dialect, column_keys=[*values])
    if statement.positiontup is not None:
        in_order = [values[name] for name in statement.positiontup]
        connection.exec_driver_sql(str(statement), list(zip(*in_order, strict=True)))
    else:
        named = [dict(zip(values, row, strict=True)) for row in zip(*values.values(), strict=True)]
        connection.exec_driver_sql(str(statement), named)


def _as_kept(
    connection: Connection, table: Table, name: str, column: Sequence[object]
) -> Sequence[object]:
    """A column as the database keeps it; each different value is put in its form once."""
    in_form = table.c[name].type.bind_processor(connection.dialect)
    if in_form is None:
        return column
    known = {value: in_form(value) for value in set(column)}
    return [known[value] for value in column]

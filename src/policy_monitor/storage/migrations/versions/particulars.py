"""What is told of incidents kept once for all that share it, and hashes as the bytes they are."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from policy_monitor.storage.migrations.incidents_at_0003 import (
    READ,
    create_narrow_tables,
    create_wide_tables,
)

revision: str = "0003"
down_revision: str | None = "0002"

_AS_READ = {name: f"read_{name}" for name in READ}
_TOLD = (*READ, "concerns", "unknown_words", *_AS_READ.values())
_KEPT = (
    "file_number",
    "sheet_number",
    "row_number",
    "occurred_on",
    "year",
    "season",
    "counted",
    "involvements",
)
_AT_ONCE = 10_000
_Row = Mapping[str, Any]


def upgrade() -> None:
    """Make the new tables and bring over what the old ones hold."""
    incident = _table("incident", "identity", "fingerprint", *_KEPT, *READ, "concerns")
    as_read = _table("incident_as_read", "identity", "unknown_words", *READ)
    _keep_aside(incident, as_read, incident, by="identity")
    op.create_index("aside_upload", "aside", ["school_id", "upload_id"])
    for table in ("incident_as_read", "incident"):
        op.drop_table(table)
    create_narrow_tables()
    aside = _table("aside", "identity", "fingerprint", *_KEPT, *_TOLD)
    uploads = sa.select(aside.c.school_id, aside.c.upload_id).distinct()
    for school_id, upload_id in op.get_bind().execute(uploads).all():
        _bring_over(aside, {"school_id": school_id, "upload_id": upload_id})
    by = [aside.c[name] for name in ("school_id", "upload_id", "year", "season")]
    days = (sa.func.min(aside.c.occurred_on), sa.func.max(aside.c.occurred_on))
    terms = _table("upload_term", "year", "season", "first_on", "last_on")
    op.execute(sa.insert(terms).from_select([*terms.c], sa.select(*by, *days).group_by(*by)))
    op.drop_table("aside")


def downgrade() -> None:
    """Make the old tables again and take back what the new ones hold."""
    number = "particulars_number"
    incident = _table("incident", "identity", "fingerprint", number, *_KEPT)
    told = _table("particulars", number, *READ, "concerns")
    as_read = _table("particulars_as_read", number, "unknown_words", *READ)
    _keep_aside(incident, as_read, told, by=number)
    for table in ("incident", "particulars_as_read", "particulars", "upload_term"):
        op.drop_table(table)
    create_wide_tables()
    aside = _table("aside", "identity", "fingerprint", *_KEPT, *_TOLD)
    key = {"school_id": aside.c.school_id, "upload_id": aside.c.upload_id}
    identity = {"identity": _in_digits(aside.c.identity)}
    same = {name: aside.c[name] for name in (*_KEPT, *READ, "concerns")}
    _insert_from(
        "incident", key | identity | {"fingerprint": _in_digits(aside.c.fingerprint)} | same
    )
    words = {"unknown_words": aside.c.unknown_words}
    read = {name: aside.c[place] for name, place in _AS_READ.items()}
    _insert_from("incident_as_read", key | identity | words | read, given=words["unknown_words"])
    op.drop_table("aside")


def _table(name: str, *columns: str) -> sa.TableClause:
    return sa.table(name, *map(sa.column, ("school_id", "upload_id", *columns)))


def _keep_aside(
    incident: sa.TableClause, as_read: sa.TableClause, told: sa.TableClause, *, by: str
) -> None:
    """Keep all there is of each incident in one table, so that the names of the others are free.

    What is told of it stands in `told`, and what rows with unknown words said in `as_read`; both
    are found by the column `by` of its upload.
    """
    joined: sa.FromClause = incident
    for table, needed in ((told, True), (as_read, False)):
        if table is not incident:
            same = [incident.c[name] == table.c[name] for name in ("school_id", "upload_id", by)]
            joined = joined.join(table, sa.and_(*same), isouter=not needed)
    kept = sa.select(
        *(incident.c[name] for name in ("school_id", "upload_id", "identity", "fingerprint")),
        *(incident.c[name] for name in _KEPT),
        *(told.c[name] for name in (*READ, "concerns")),
        as_read.c.unknown_words,
        *(as_read.c[name].label(place) for name, place in _AS_READ.items()),
    ).select_from(joined)
    op.execute(sa.CreateTableAs(kept, "aside"))


def _bring_over(aside: sa.TableClause, key: _Row) -> None:
    """Bring one upload's rows over: what is told of them each once, and a narrow row for each."""
    places = ("file_number", "sheet_number", "row_number", "identity")
    wide = op.get_bind().execute(
        sa.select(aside)
        .where(*(aside.c[name] == value for name, value in key.items()))
        .order_by(*(aside.c[name] for name in places))
    )
    numbers: dict[tuple[str | None, ...], int] = {}
    narrow = [
        {
            **key,
            **{name: row[name] for name in _KEPT},
            "identity": bytes.fromhex(row["identity"]),
            "fingerprint": bytes.fromhex(row["fingerprint"]),
            "particulars_number": numbers.setdefault(
                tuple(row[name] for name in _TOLD), len(numbers)
            ),
        }
        for row in wide.mappings()
    ]
    told = [
        {**key, "particulars_number": number, **dict(zip(_TOLD, kind, strict=True))}
        for kind, number in numbers.items()
    ]
    _insert("particulars", [_only(one, *READ, "concerns") for one in told])
    waiting = [one for one in told if one["unknown_words"] is not None]
    _insert(
        "particulars_as_read",
        [
            _only(one, "unknown_words") | {name: one[place] for name, place in _AS_READ.items()}
            for one in waiting
        ],
    )
    _insert("incident", narrow)


def _only(row: _Row, *names: str) -> dict[str, Any]:
    """These columns of a row, and its key."""
    return {name: row[name] for name in ("school_id", "upload_id", "particulars_number", *names)}


def _insert(table: str, rows: Sequence[_Row]) -> None:
    for first in range(0, len(rows), _AT_ONCE):
        into = sa.table(table, *map(sa.column, rows[0]))
        op.get_bind().execute(sa.insert(into), rows[first : first + _AT_ONCE])


def _insert_from(
    table: str,
    columns: Mapping[str, sa.ColumnElement[Any]],
    *,
    given: sa.ColumnElement[Any] | None = None,
) -> None:
    """Fill a table with columns of another; with `given`, from the rows that have a value there."""
    rows = sa.select(*columns.values())
    if given is not None:
        rows = rows.where(given.is_not(None))
    into = sa.table(table, *map(sa.column, columns))
    op.execute(sa.insert(into).from_select([*columns], rows))


def _in_digits(hashes: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
    """A column of hashes in hexadecimal."""
    if op.get_bind().dialect.name == "postgresql":
        return sa.func.encode(hashes, "hex")
    return sa.func.lower(sa.func.hex(hashes))

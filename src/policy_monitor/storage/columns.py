"""The kinds of column the tables are made of, the same on SQLite and PostgreSQL.

SQLite's strict tables know only whole numbers, numbers, text and bytes, so days and
moments are text there, in ISO form, which sorts as they do. The conditions built here
let the database itself refuse anything outside the closed lists.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Date, DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

__all__ = ["Day", "Moment", "hexadecimal", "is_hash", "one_of", "set_of"]


class Day(TypeDecorator[date]):
    """A calendar day."""

    impl = Date
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text on SQLite, a date elsewhere."""
        return Text() if dialect.name == "sqlite" else Date()

    def process_bind_param(self, value: date | None, dialect: Dialect) -> date | str | None:
        """The day as the database keeps it."""
        return value.isoformat() if value and dialect.name == "sqlite" else value

    def process_result_value(
        self,
        value: date | str | None,
        dialect: Dialect,  # noqa: ARG002 -  the signature is SQLAlchemy's
    ) -> date | None:
        """The day as a date."""
        return date.fromisoformat(value) if isinstance(value, str) else value


class Moment(TypeDecorator[datetime]):
    """A moment, kept and given in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Text on SQLite, a timestamp with time zone elsewhere."""
        return Text() if dialect.name == "sqlite" else DateTime(timezone=True)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | str | None:
        """The moment as the database keeps it.

        Raises:
            ValueError: The moment has no time zone, so it could mean several.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        in_utc = value.astimezone(UTC)
        return in_utc.isoformat(timespec="microseconds") if dialect.name == "sqlite" else in_utc

    def process_result_value(
        self,
        value: datetime | str | None,
        dialect: Dialect,  # noqa: ARG002 -  the signature is SQLAlchemy's
    ) -> datetime | None:
        """The moment in UTC."""
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        return None if moment is None else moment.astimezone(UTC)


def one_of(column: str, codes: Iterable[str]) -> str:
    """The condition that a column holds one of a closed list of codes.

    Spelt out, because SQLite builds a list anew for every row that it checks with IN, which
    takes half the time of an upload.
    """
    return " OR ".join(f"{column} = '{code}'" for code in codes)


def set_of(column: str, codes: Iterable[str]) -> str:
    """The condition that a column holds one or more different codes, joined with "|".

    Each code in turn is taken out from between its bars; what is left when all are gone
    must be one bar, so a word outside the list, or a code given twice, is refused.
    """
    left = f"'|' || {column} || '|'"
    for code in codes:
        left = f"replace({left}, '|{code}|', '|')"
    return f"{left} = '|' AND {column} <> ''"


def hexadecimal(column: str) -> str:
    """The condition that a column holds a hash written in lower-case hexadecimal."""
    return f"length({column}) BETWEEN 16 AND 128 AND ltrim({column}, '0123456789abcdef') = ''"


def is_hash(column: str) -> str:
    """The condition that a column of bytes holds a hash: 32 of them, as every hash has.

    A column of bytes takes no text, and a hash is half as long in bytes as in hexadecimal,
    which is looked through digit by digit: that took a third of the time of an upload.
    """
    return f"length({column}) = 32"

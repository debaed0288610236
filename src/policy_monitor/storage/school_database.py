"""One school's part of the database: who may change it when, and what it may say."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Self

from sqlalchemy import Connection, select

from policy_monitor.storage import tables
from policy_monitor.storage.database import Database

__all__ = ["SchoolDatabase"]


@dataclass(frozen=True, slots=True)
class SchoolDatabase:
    """What every question to the database and every change of it is asked through.

    Attributes:
        school_id: The key of all this school's rows.
    """

    _database: Database
    school_id: str
    _platforms: frozenset[str] | None

    def close(self) -> None:
        """Close every connection to the database."""
        self._database.close()

    def __enter__(self) -> Self:
        """The store itself, to be closed at the end of the `with`."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the store."""
        self.close()

    @contextmanager
    def _changing(self) -> Iterator[Connection]:
        """A connection on which this school's rows are changed by nobody else meanwhile."""
        with self._database.changing() as connection:
            connection.execute(
                select(tables.school.c.school_id)
                .where(tables.school.c.school_id == self.school_id)
                .with_for_update()
            ).all()
            yield connection

    def _check_platforms(self, named: Iterable[str | None]) -> None:
        """Refuse a platform's name that is not the policy's: it could be anybody's words.

        Raises:
            ValueError: There is one. The name is not repeated.
        """
        names = {*named} - {None}
        if self._platforms is not None and not names <= self._platforms:
            raise ValueError("a platform is named that is not among the policy's")

"""Bringing the database's tables up to date, whoever opens it first."""

import threading
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from policy_monitor.storage.database import Database
from policy_monitor.storage.errors import DatabaseProblem, DatabaseUnavailableError

__all__ = ["MIGRATIONS", "bring_up_to_date"]

MIGRATIONS = Path(__file__).parent / "migrations"

_POSTGRESQL_LOCK = 7_065_737
"""Any number will do that nothing else in the same database locks."""

_in_turn = threading.Lock()
"""Alembic keeps the migration under way in a global of its own."""


def bring_up_to_date(database: Database) -> None:
    """Run the migrations that a database has not had yet, all of them or none.

    Two programs may open the same database at once: the second waits for the first and
    then finds nothing left to do.

    Raises:
        DatabaseUnavailableError: The tables are newer than this program, or the database
            cannot be changed.
    """
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    scripts = ScriptDirectory.from_config(config)
    newest = scripts.get_current_head()
    with database.reading() as connection:
        if _revision(connection) == newest:
            return
    with _in_turn, database.changing() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(
                text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _POSTGRESQL_LOCK}
            )
        revision = _revision(connection)
        known = {script.revision for script in scripts.walk_revisions()}
        if revision is not None and revision not in known:
            raise DatabaseUnavailableError(database.address, DatabaseProblem.NEWER)
        if revision != newest:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")


def _revision(connection: Connection) -> str | None:
    """The migration the tables are at; None for an empty database."""
    return MigrationContext.configure(connection).get_current_revision()

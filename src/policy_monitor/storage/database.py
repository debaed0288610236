"""The connection to the database: how it is opened, read and changed."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from policy_monitor.storage.errors import DatabaseProblem, DatabaseUnavailableError

__all__ = ["Database", "connect"]

SECONDS_TO_WAIT = 10.0
"""How long a change waits for another to finish; `?timeout=` in an SQLite address says otherwise.

An upload of a thousand rows takes well under a second, so a longer wait means that
something is wrong, and a head teacher should not look at a still page for longer.
"""

_BEGIN = "policy_monitor_begin"

_SQLITE_PROBLEMS = {
    "SQLITE_BUSY": DatabaseProblem.BUSY,
    "SQLITE_LOCKED": DatabaseProblem.BUSY,
    "SQLITE_READONLY": DatabaseProblem.READ_ONLY,
    "SQLITE_CANTOPEN": DatabaseProblem.FOLDER,
    "SQLITE_PERM": DatabaseProblem.FOLDER,
    "SQLITE_AUTH": DatabaseProblem.FOLDER,
    "SQLITE_NOTADB": DatabaseProblem.NOT_A_DATABASE,
    "SQLITE_CORRUPT": DatabaseProblem.NOT_A_DATABASE,
    "SQLITE_FULL": DatabaseProblem.DISK,
    "SQLITE_IOERR": DatabaseProblem.DISK,
}


@dataclass(frozen=True, slots=True)
class Database:
    """An open database.

    Attributes:
        address: Where it is, without user, password or options.
    """

    engine: Engine
    address: str

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read with, which sees one state of the data throughout."""
        with _in_plain_words(self.address), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def changing(self) -> Iterator[Connection]:
        """A connection to change data with: all that is done in it happens, or nothing.

        SQLite takes its one lock for writing at once, so what is read first still holds
        when it is changed. Elsewhere the caller locks what it changes.
        """
        with (
            _in_plain_words(self.address),
            self.engine.connect().execution_options(**{_BEGIN: "BEGIN IMMEDIATE"}) as connection,
            connection.begin(),
        ):
            yield connection

    def close(self) -> None:
        """Close every connection; a database in memory is gone after this."""
        self.engine.dispose()


def connect(database_url: str) -> Database:
    """Open a database; an SQLite file and its folder are made when they are not there.

    Raises:
        DatabaseUnavailableError: It cannot be opened.
    """
    try:
        url = make_url(database_url)
        engine = _engine_for(url)
    except (NoSuchModuleError, ModuleNotFoundError):
        raise DatabaseUnavailableError(_shown(url), DatabaseProblem.DRIVER) from None
    except (ArgumentError, ValueError):
        # What is wrong may stand in the password, so the address is not repeated.
        raise DatabaseUnavailableError("in DATABASE_URL", DatabaseProblem.ADDRESS) from None
    database = Database(engine, _shown(url))
    if _is_sqlite(url):
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        if not _in_memory(url):
            _make_file(database, url.database or "")
            _keep_a_write_ahead_log(database)
    return database


def _shown(url: URL) -> str:
    """An address that anyone may see."""
    return str(URL.create(url.drivername, host=url.host, port=url.port, database=url.database))


def _is_sqlite(url: URL) -> bool:
    return url.get_backend_name() == "sqlite"


def _in_memory(url: URL) -> bool:
    return url.database in {None, "", ":memory:"}


def _engine_for(url: URL) -> Engine:
    """SQLAlchemy's engine; it repeats no value in an error or a log."""
    if not _is_sqlite(url):
        return create_engine(url, hide_parameters=True)
    if _in_memory(url):
        # One connection that threads take in turn: it is the database.
        return create_engine(
            url,
            hide_parameters=True,
            poolclass=QueuePool,
            pool_size=1,
            max_overflow=0,
            connect_args={"check_same_thread": False},
        )
    timeout = float(str(url.query.get("timeout", SECONDS_TO_WAIT)))
    return create_engine(url, hide_parameters=True, connect_args={"timeout": timeout})


def _prepare_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    """Leave transactions to us, have foreign keys checked, and give room to a long upload."""
    # The driver's own BEGIN comes only before the first change; see SQLAlchemy's
    # "Transactions with SQLite and the sqlite3 driver".
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON").close()
    # In kilobytes, taken only as needed. SQLite's own 2 MB make an upload of 100,000 rows write
    # its indexes again and again, which takes a quarter of its time.
    connection.execute("PRAGMA cache_size = -65536").close()


def _begin_sqlite(connection: Connection) -> None:
    """Begin the transaction in the way the connection was asked for."""
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))


def _make_file(database: Database, path: str) -> None:
    """Make an SQLite file that only this account can read, in a folder of the same kind."""
    if path.startswith("file:"):
        return
    file = Path(path)
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.touch(mode=0o600)
    except OSError as error:
        raise DatabaseUnavailableError(database.address, DatabaseProblem.FOLDER) from error


def _keep_a_write_ahead_log(database: Database) -> None:
    """Let readers go on while one writes; the file remembers this.

    SQLite does not always wait for its turn to make this one change, so when two
    programs open a new file at once we do the waiting.
    """
    give_up_at = time.monotonic() + SECONDS_TO_WAIT
    while True:
        try:
            with closing(database.engine.raw_connection()) as connection:
                connection.cursor().execute("PRAGMA journal_mode = WAL")
        except sqlite3.Error as error:
            problem = _SQLITE_PROBLEMS.get(_sqlite_name(error))
            if problem is DatabaseProblem.BUSY and time.monotonic() < give_up_at:
                time.sleep(0.05)
            elif problem is None:
                raise
            else:
                raise DatabaseUnavailableError(database.address, problem) from error
        else:
            return


@contextmanager
def _in_plain_words(address: str) -> Iterator[None]:
    """Turn the driver's errors that a person can put right into our own.

    Raises:
        DatabaseUnavailableError: The database cannot be used.
    """
    try:
        yield
    except DBAPIError as error:
        problem = _problem_of(error)
        if problem is None:
            raise
        raise DatabaseUnavailableError(address, problem) from error


def _problem_of(error: DBAPIError) -> DatabaseProblem | None:
    """What a person can put right about a driver's error; None when it is a bug."""
    if isinstance(error.orig, sqlite3.Error):
        return _SQLITE_PROBLEMS.get(_sqlite_name(error.orig))
    unreachable = error.connection_invalidated or isinstance(error, OperationalError)
    return DatabaseProblem.UNREACHABLE if unreachable else None


def _sqlite_name(error: sqlite3.Error) -> str:
    """The family of an SQLite error: "SQLITE_BUSY" for "SQLITE_BUSY_SNAPSHOT" too."""
    return "_".join(getattr(error, "sqlite_errorname", "").split("_")[:2])

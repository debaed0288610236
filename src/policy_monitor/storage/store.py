"""One school's store: all that the rest of the program may ask of the database."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd
from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError

from policy_monitor.calendar import Calendar
from policy_monitor.records import Incidents, Meaning, ReturnKind, Screening
from policy_monitor.storage import (
    addition,
    changes,
    evidence,
    figures,
    history,
    listing,
    nil_returns,
    tables,
    term_dates,
    uploads,
    withdrawal,
    words,
)
from policy_monitor.storage.database import Database, connect
from policy_monitor.storage.governance_store import GovernanceStore
from policy_monitor.storage.listed_rows import ListedRow, RowChoice
from policy_monitor.storage.migration import bring_up_to_date
from policy_monitor.storage.records import (
    Explanation,
    HistoryEntry,
    SchoolWord,
    StoredIncident,
    Upload,
    UploadResult,
    Withdrawal,
)
from policy_monitor.vocabulary import Category, Nature, Outcome, TermId

__all__ = ["Store", "in_memory_store", "open_store"]


def open_store(
    database_url: str,
    *,
    school_id: str,
    school_name: str,
    platforms: Collection[str] | None = None,
) -> "Store":
    """Open a school's store, making or updating its tables first.

    Args:
        database_url: An SQLAlchemy address.
        school_id: The key of all this school's rows.
        school_name: Kept beside it, for whoever looks into the database.
        platforms: The only names a platform may be stored under: those of the policy.
            Without it a name must only be short.

    Raises:
        DatabaseUnavailableError: The database cannot be reached, read or changed, or its
            tables are newer than this program.
    """
    database = connect(database_url)
    try:
        bring_up_to_date(database)
        _register_school(database, school_id, school_name)
    except BaseException:
        database.close()
        raise
    return Store(database, school_id, None if platforms is None else frozenset(platforms))


def in_memory_store(
    *, school_id: str, school_name: str, platforms: Collection[str] | None = None
) -> "Store":
    """A store of its own in memory, gone when closed; threads may share it."""
    return open_store(
        "sqlite://", school_id=school_id, school_name=school_name, platforms=platforms
    )


@dataclass(frozen=True, slots=True)
class Store(GovernanceStore):
    """One school's uploads, the figures from them and its governors' records; threads may share it.

    Every question and every change raises DatabaseUnavailableError when the database
    cannot be used. A question that takes `as_of`, a day, answers as it would have on that
    day's evening, from the uploads made by then; what was withdrawn since, the dates of
    terms and the meanings of words are as they are now.
    """

    def add_upload(
        self,
        screening: Screening,
        *,
        at: datetime,
        labels: Sequence[str | None] | None = None,
    ) -> UploadResult:
        """Store what was understood of files given together, all of it or nothing.

        The same files again change nothing. An incident that an earlier upload has too
        is recorded as this upload says from now on.

        Args:
            screening: No two of its incidents have the same identity.
            at: The moment, in the time zone of the school.
            labels: For each file, a name that is safe to keep, or None.

        Raises:
            NothingToAddError: There is no incident and no nil return in it.
        """
        told = Incidents.of(screening.incidents).particulars
        self._check_platforms(one.platform for one in told)
        given = [None] * len(screening.files) if labels is None else labels
        with self._changing() as connection:
            return addition.add_upload(connection, self.school_id, screening, at=at, labels=given)

    def preview(self, screening: Screening) -> UploadResult:
        """What `add_upload` would change, without changing it."""
        with self._database.reading() as connection:
            return changes.find_changes(connection, self.school_id, screening).result

    def withdraw(self, upload_id: int, *, at: datetime) -> Withdrawal:
        """Take an upload out, leaving everything as if it had never been made.

        Raises:
            UnknownUploadError: There is no such upload.
        """
        with self._changing() as connection:
            return withdrawal.withdraw_upload(connection, self.school_id, upload_id, at=at)

    def record_nil_return(self, term: TermId, *, at: datetime) -> UploadResult:
        """Record that a term had no incidents; it can be withdrawn like any upload.

        Raises:
            NilReturnContradictedError: The term has incidents.
        """
        with self._changing() as connection:
            return nil_returns.record_nil_return(connection, self.school_id, term, at=at)

    def assign_terms(self, calendar: Calendar) -> int:
        """Put every dated row in the term the calendar says, and count those that moved."""
        with self._database.reading() as connection:
            days = term_dates.find_misplaced_days(connection, self.school_id, calendar)
        if days is None:
            return 0
        with self._changing() as connection:
            return term_dates.move_to_terms(connection, self.school_id, calendar, days)

    def explain_words(self, explained: Sequence[Explanation], *, at: datetime) -> int:
        """Keep what words mean, and count the incidents whose record that changes.

        The answers hold for later uploads too, and every one there ever was is kept.
        """
        self._check_platforms(one.meaning.platform for one in explained)
        with self._changing() as connection:
            return words.explain_words(connection, self.school_id, explained, at=at)

    def forget_label(self, key: str) -> None:
        """Keep a word by its key alone from now on; what it means stays known."""
        with self._changing() as connection:
            words.forget_label(connection, self.school_id, key)

    def answers(self) -> Mapping[str, Meaning]:
        """What each word that the school has explained means, by the word's key."""
        with self._database.reading() as connection:
            return words.read_answers(connection, self.school_id)

    def words(self) -> tuple[SchoolWord, ...]:
        """The words that the school has explained, the most used first."""
        with self._database.reading() as connection:
            return words.read_words(connection, self.school_id)

    def uploads(self, *, as_of: date | None = None) -> tuple[Upload, ...]:
        """Every upload that has not been withdrawn, newest first."""
        with self._database.reading() as connection:
            return uploads.read_uploads(connection, self.school_id, as_of=as_of)

    def history(self) -> tuple[HistoryEntry, ...]:
        """Every change there has been, newest first."""
        with self._database.reading() as connection:
            return history.read_history(connection, self.school_id)

    def version(self) -> int:
        """A number that grows with every change; cheap, so that a cache can ask it often."""
        with self._database.reading() as connection:
            return history.read_version(connection, self.school_id)

    def cube(self, *, as_of: date | None = None) -> pd.DataFrame:
        """The incidents counted by all they are classified by; see `figures.read_cube`."""
        with self._database.reading() as connection:
            return figures.read_cube(connection, self.school_id, as_of=as_of)

    def action_counts(self, *, as_of: date | None = None) -> pd.DataFrame:
        """The cube with the steps taken as well; see `figures.read_action_counts`."""
        with self._database.reading() as connection:
            return figures.read_action_counts(connection, self.school_id, as_of=as_of)

    def daily_counts(self, *, as_of: date | None = None) -> pd.DataFrame:
        """The incidents counted by term, kind and day; see `figures.read_daily_counts`."""
        with self._database.reading() as connection:
            return figures.read_daily_counts(connection, self.school_id, as_of=as_of)

    def logging_delays(self, *, as_of: date | None = None) -> pd.DataFrame:
        """The incidents counted by the days until they were logged; see `figures.read_delays`."""
        with self._database.reading() as connection:
            return figures.read_delays(connection, self.school_id, "logged_on", as_of=as_of)

    def closing_delays(self, *, as_of: date | None = None) -> pd.DataFrame:
        """The incidents counted by the days until their cases were closed, in the same form."""
        with self._database.reading() as connection:
            return figures.read_delays(connection, self.school_id, "closed_on", as_of=as_of)

    def period_counts(
        self,
        second_halves: Mapping[TermId, date],
        told_apart_by: Collection[str],
        *,
        as_of: date | None = None,
    ) -> pd.DataFrame:
        """The incidents counted by month and half-term; see `figures.read_period_counts`."""
        with self._database.reading() as connection:
            return figures.read_period_counts(
                connection, self.school_id, second_halves, told_apart_by, as_of=as_of
            )

    def returns(self, *, as_of: date | None = None) -> Mapping[TermId, ReturnKind]:
        """How each term was returned; a term that is not there is missing."""
        with self._database.reading() as connection:
            return figures.read_returns(connection, self.school_id, as_of=as_of)

    def reported_up_to(self, *, as_of: date | None = None) -> date | None:
        """The day of the latest upload; None before the first."""
        with self._database.reading() as connection:
            return figures.read_reported_up_to(connection, self.school_id, as_of=as_of)

    def count_rows(self, chosen: RowChoice) -> Mapping[int, int]:
        """How many of the counted incidents are wanted, by upload; see `listing.count_rows`."""
        with self._database.reading() as connection:
            return listing.count_rows(connection, self.school_id, chosen)

    def rows(
        self, chosen: RowChoice, by_upload: Mapping[int, int], *, start: int, most: int
    ) -> tuple[ListedRow, ...]:
        """Some of the wanted incidents, the newest upload first; see `listing.read_rows`."""
        with self._database.reading() as connection:
            return listing.read_rows(
                connection, self.school_id, chosen, by_upload, start=start, most=most
            )

    def serious_rows(
        self, outcomes: Collection[Outcome], *, concerns: bool, as_of: date | None = None
    ) -> tuple[StoredIncident, ...]:
        """The incidents with any of these outcomes, or, if asked, with any concern."""
        with self._database.reading() as connection:
            return evidence.read_serious_rows(
                connection, self.school_id, outcomes, concerns=concerns, as_of=as_of
            )

    def open_rows(self, *, as_of: date | None = None) -> tuple[StoredIncident, ...]:
        """The incidents that are ongoing, or whose log tells no outcome at all."""
        with self._database.reading() as connection:
            return evidence.read_open_rows(connection, self.school_id, as_of=as_of)

    def rows_lacking(
        self,
        outcomes: Collection[Outcome],
        *,
        category: Category,
        nature: Nature,
        as_of: date | None = None,
    ) -> tuple[StoredIncident, ...]:
        """The incidents of one kind that have none of these outcomes."""
        with self._database.reading() as connection:
            return evidence.read_rows_lacking(
                connection, self.school_id, outcomes, category=category, nature=nature, as_of=as_of
            )


def _register_school(database: Database, school_id: str, name: str) -> None:
    """Make sure the school has its row, under the name it has now."""
    school = tables.school
    here = school.c.school_id == school_id
    with database.reading() as connection:
        stored = connection.scalar(select(school.c.name).where(here))
    if stored == name:
        return
    try:
        with database.changing() as connection:
            if connection.execute(update(school).where(here).values(name=name)).rowcount == 0:
                connection.execute(
                    insert(school), {"school_id": school_id, "name": name, "times_terms_moved": 0}
                )
    except IntegrityError:
        # Another program has registered it between our two statements.
        return

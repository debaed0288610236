"""The one place where pages meet the database, the policy, the clock and the cache."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pandas as pd
import streamlit as st

from policy_monitor import journeys
from policy_monitor.analysis import Filters, narrow
from policy_monitor.ingest import UploadedFile
from policy_monitor.journeys import Book, Example, Installation, View
from policy_monitor.policy import Policy
from policy_monitor.records import (
    Development,
    FileReading,
    Meaning,
    Meeting,
    PolicyReview,
    RuleChoice,
    Screening,
    UnknownWord,
)
from policy_monitor.settings import Settings
from policy_monitor.storage import (
    Explanation,
    ListedRow,
    RowChoice,
    SchoolWord,
    Store,
    UploadResult,
)
from policy_monitor.vocabulary import TermId

__all__ = [
    "LONDON",
    "action_counts",
    "as_explained",
    "change_word",
    "choose_rules",
    "closing_delays",
    "count_rows",
    "explain_words",
    "forget_label",
    "has_own_records",
    "installation",
    "load_book",
    "load_own_book",
    "logging_delays",
    "marked_copy",
    "narrowed",
    "now",
    "policy",
    "prepare",
    "record_development",
    "record_meeting",
    "record_nil_return",
    "record_review",
    "records",
    "rows",
    "screen",
    "store",
    "take_in",
    "today",
    "view",
    "withdraw",
]

LONDON = ZoneInfo("Europe/London")
"""The school's clock, whatever the server's."""


@st.cache_resource(show_spinner=False)
def installation() -> Installation:
    """Open this installation, once for all visitors."""
    return journeys.open_installation(Settings.from_environment())


@st.cache_resource(show_spinner="Reading the example logs…")
def _example() -> Example:
    return journeys.open_example(installation())


def prepare() -> None:
    """Open everything before the first visitor comes, so that nobody waits for it."""
    load_book()


def policy() -> Policy:
    """The school's policy."""
    return installation().policy


def store() -> Store:
    """The school's own database."""
    return installation().store


def now() -> datetime:
    """The moment, as clocks in London show it."""
    return datetime.now(LONDON)


def today() -> date:
    """The day in London."""
    return now().date()


def load_book(as_of: date | None = None) -> Book:
    """The book to show: the school's own, or the example while nothing is stored for the school.

    Args:
        as_of: An earlier day, for the book as it was on its evening; None for now.
    """
    version = store().version()
    if _has_own_records(version):
        return _own_book(version, as_of or today(), past=as_of is not None)
    example = _example()
    return _example_book(example.store.version(), as_of or example.as_of, past=as_of is not None)


def load_own_book() -> Book:
    """The school's own book, also while nothing is stored for it."""
    return _own_book(store().version(), today(), past=False)


def has_own_records() -> bool:
    """Whether the school has uploaded or recorded anything, so that the example steps back."""
    return _has_own_records(store().version())


@st.cache_data(show_spinner=False, max_entries=1)
def _has_own_records(version: int) -> bool:  # noqa: ARG001 - asked again after every change
    return journeys.has_own_records(store())


# A book is never changed, so that visitors may share one instead of a copy each.
@st.cache_resource(show_spinner=False, max_entries=8)
def _own_book(version: int, on: date, *, past: bool) -> Book:  # noqa: ARG001 - a new version is a new book
    return journeys.own_book(installation(), today=on, past=past)


@st.cache_resource(show_spinner=False, max_entries=8)
def _example_book(version: int, on: date, *, past: bool) -> Book:  # noqa: ARG001 - as above
    return journeys.example_book(installation(), _example(), today=on, past=past)


def view(book: Book, filters: Filters) -> View:
    """Count what was chosen of a book."""
    return _view(book, book.version, book.today, filters, example=book.example)


@st.cache_data(show_spinner=False, max_entries=64)
def _view(_book: Book, version: int, on: date, filters: Filters, *, example: bool) -> View:  # noqa: ARG001 - they tell books apart
    return journeys.view_book(_book, installation(), filters)


def narrowed(book: Book, filters: Filters) -> pd.DataFrame:
    """The rows of a book's cube that a view shows (see `analysis.narrow`); not to be changed."""
    return _narrowed(book, book.version, book.today, filters, example=book.example, past=book.past)


@st.cache_resource(show_spinner=False, max_entries=64)
def _narrowed(
    _book: Book,
    version: int,  # noqa: ARG001 - they tell books apart
    on: date,  # noqa: ARG001
    filters: Filters,
    *,
    example: bool,  # noqa: ARG001
    past: bool,  # noqa: ARG001
) -> pd.DataFrame:
    return narrow(_book.cube, filters)


def action_counts(book: Book, filters: Filters) -> pd.DataFrame:
    """The cube's rows that a view shows, told apart by the steps taken as well; not to be changed.

    Read from the database only where a page asks for it.
    """
    return _action_counts(book.version, book.today, filters, example=book.example, past=book.past)


@st.cache_resource(show_spinner=False, max_entries=64)
def _action_counts(
    version: int, on: date, filters: Filters, *, example: bool, past: bool
) -> pd.DataFrame:
    if filters != Filters():
        return narrow(_action_counts(version, on, Filters(), example=example, past=past), filters)
    return records(example=example).action_counts(as_of=on if past else None)


def screen(
    files: Sequence[UploadedFile], *, progress: Callable[[int, int], None] | None = None
) -> Screening:
    """Read and check files, and store nothing."""
    return journeys.screen_files(installation(), files, today=today(), progress=progress)


def marked_copy(file: UploadedFile, reading: FileReading, screening: Screening) -> bytes:
    """A file of a log with what was found in it marked; made anew each time, and not kept."""
    return journeys.marked_copy(file, reading, screening)


def take_in(screening: Screening) -> UploadResult:
    """Store what was understood."""
    return journeys.take_in(installation(), screening, at=now())


def as_explained(screening: Screening) -> Screening:
    """What was understood, completed with what the school has said of its own words."""
    return journeys.as_explained(installation(), screening)


def explain_words(meanings: Mapping[UnknownWord, Meaning], *, names_nobody: bool) -> int:
    """Keep what words mean; count the stored incidents that changes."""
    return journeys.explain_words(installation(), meanings, names_nobody=names_nobody, at=now())


def change_word(word: SchoolWord, meaning: Meaning) -> int:
    """Keep another meaning of a word explained before; count the incidents that changes."""
    return store().explain_words([Explanation(word.about, word.key, None, meaning)], at=now())


def forget_label(word: SchoolWord) -> None:
    """Keep a word by its key alone from now on."""
    store().forget_label(word.key)


def withdraw(upload_id: int) -> None:
    """Take an upload back, exactly."""
    store().withdraw(upload_id, at=now())


def record_nil_return(term: TermId) -> None:
    """Record that a term had no incidents."""
    store().record_nil_return(term, at=now())


def record_review(review: PolicyReview, *, example: bool) -> None:
    """Record a review of the policy; in the example's own memory where it is about the example."""
    records(example=example).record_review(review, at=now())


def record_meeting(meeting: Meeting, *, example: bool) -> None:
    """Record a governors' meeting, or that one is moved or cancelled."""
    records(example=example).record_meeting(meeting, at=now())


def record_development(development: Development, *, example: bool) -> None:
    """Record a new technology or threat, or advice that was sought."""
    records(example=example).record_development(development, at=now())


def choose_rules(choice: RuleChoice, *, example: bool) -> None:
    """Record what the school chooses of the rules."""
    records(example=example).choose_rules(choice, at=now())


def logging_delays(book: Book) -> pd.DataFrame:
    """A book's incidents by the days until they were logged (see `Store.logging_delays`)."""
    return _delays("logged", book.version, book.today, example=book.example, past=book.past)


def closing_delays(book: Book) -> pd.DataFrame:
    """A book's incidents by the days until their cases were closed, in the same form."""
    return _delays("closed", book.version, book.today, example=book.example, past=book.past)


@st.cache_resource(show_spinner=False, max_entries=8)
def _delays(until: str, version: int, on: date, *, example: bool, past: bool) -> pd.DataFrame:  # noqa: ARG001 - as above
    of = records(example=example)
    return (of.logging_delays if until == "logged" else of.closing_delays)(
        as_of=on if past else None
    )


def count_rows(book: Book, chosen: RowChoice) -> Mapping[int, int]:
    """How many of a book's rows are chosen, by upload; counted once for each choice."""
    return _count_rows(book.version, chosen, example=book.example)


@st.cache_data(show_spinner=False, max_entries=64)
def _count_rows(version: int, chosen: RowChoice, *, example: bool) -> Mapping[int, int]:  # noqa: ARG001 - as above
    return records(example=example).count_rows(chosen)


def rows(book: Book, chosen: RowChoice, *, start: int, most: int) -> tuple[ListedRow, ...]:
    """Some of the rows that are chosen, the newest upload first; they are not kept."""
    by_upload = count_rows(book, chosen)
    return records(example=book.example).rows(chosen, by_upload, start=start, most=most)


def records(*, example: bool) -> Store:
    """Where a record belongs: the example's are never mixed with the school's own."""
    return _example().store if example else store()

"""The one place where pages meet the database, the policy, the clock and the cache."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

import streamlit as st

from policy_monitor import journeys
from policy_monitor.analysis import Filters
from policy_monitor.ingest import UploadedFile
from policy_monitor.journeys import Book, Example, Installation, View
from policy_monitor.policy import Policy
from policy_monitor.records import FileReading, Meaning, Screening, UnknownWord
from policy_monitor.settings import Settings
from policy_monitor.storage import Explanation, SchoolWord, Store, UploadResult
from policy_monitor.vocabulary import TermId

__all__ = [
    "LONDON",
    "as_explained",
    "change_word",
    "explain_words",
    "forget_label",
    "installation",
    "load_book",
    "marked_copy",
    "now",
    "policy",
    "prepare",
    "record_nil_return",
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


def load_book() -> Book:
    """The book to show: the school's own, or the example while it has no upload."""
    if store().uploads():
        return _own_book(store().version(), today())
    return _example_book()


@st.cache_data(show_spinner=False, max_entries=4)
def _own_book(version: int, on: date) -> Book:  # noqa: ARG001 - a new version is a new book
    return journeys.own_book(installation(), today=on)


@st.cache_data(show_spinner=False, max_entries=1)
def _example_book() -> Book:
    example = _example()
    return journeys.example_book(installation(), example, today=example.as_of)


def view(book: Book, filters: Filters) -> View:
    """Count what was chosen of a book."""
    return _view(book, book.version, book.today, filters, example=book.example)


@st.cache_data(show_spinner=False, max_entries=64)
def _view(_book: Book, version: int, on: date, filters: Filters, *, example: bool) -> View:  # noqa: ARG001 - they tell books apart
    return journeys.view_book(_book, installation(), filters)


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

"""What the store gives back: uploads, what changed, and rows with where they came from."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from policy_monitor.records import Meaning, RowCounts
from policy_monitor.vocabulary import (
    Action,
    Category,
    Concern,
    Involved,
    Nature,
    Outcome,
    TermId,
    WordField,
)
from policy_monitor.wording import and_list

__all__ = [
    "Explanation",
    "HistoryEntry",
    "HistoryEvent",
    "SchoolWord",
    "StoredIncident",
    "Upload",
    "UploadResult",
    "UploadedFile",
    "Withdrawal",
    "WordAnswer",
]


class HistoryEvent(StrEnum):
    """What can happen to the store."""

    UPLOADED = "uploaded"
    NIL_RETURN = "nil_return"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class UploadedFile:
    """One file of an upload.

    Attributes:
        kind: Its format: "xlsx", "xls", "xlsb", "ods", "csv" or "tsv".
        label: A name for it that is safe to keep, or None.
    """

    kind: str
    label: str | None


@dataclass(frozen=True, slots=True)
class Upload:
    """Files given together, or a nil return recorded without a file (`files` is empty).

    Attributes:
        id: Its number in this school, never used again after a withdrawal.
        uploaded_at: When, in UTC.
        uploaded_on: The day, where the school is.
        rows: What became of its rows.
        terms: The terms it reports on, in the order of time, nil returns included.
        nil_terms: Those of `terms` that it says had no incidents.
    """

    id: int
    uploaded_at: datetime
    uploaded_on: date
    files: tuple[UploadedFile, ...]
    rows: RowCounts
    terms: tuple[TermId, ...]
    nil_terms: tuple[TermId, ...]

    @property
    def kind(self) -> str:
        """The formats of its files: "xlsx", "csv and xlsx", or "nil return" without a file."""
        return and_list(sorted({file.kind for file in self.files})) or "nil return"

    @property
    def label(self) -> str | None:
        """The names of its files, when every one has a name that is safe to keep."""
        labels = [file.label for file in self.files if file.label is not None]
        return and_list(labels) if labels and len(labels) == len(self.files) else None


@dataclass(frozen=True, slots=True)
class UploadResult:
    """What an upload changes.

    Attributes:
        upload_id: Its number; None for a preview. For files that are already stored, the
            number of the upload that has them.
        added: Incidents not stored before.
        updated: Incidents stored before whose record is now different.
        unchanged: Incidents stored before that say the same.
        terms: The terms whose figures change, in the order of time.
        already_stored: Whether the same files are already there, so nothing changes.
    """

    upload_id: int | None
    added: int
    updated: int
    unchanged: int
    terms: tuple[TermId, ...]
    already_stored: bool


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What a withdrawal changes.

    Attributes:
        removed: Incidents that only this upload had.
        restored: Incidents for which an earlier upload's record counts again.
    """

    upload_id: int
    removed: int
    restored: int


@dataclass(frozen=True, slots=True)
class StoredIncident:
    """One counted incident and where it came from; for the school's eyes, not governors'.

    Attributes:
        upload_id: The upload whose record counts.
        uploaded_on: The day of that upload.
        file_number: Which of its files, from 1.
        sheet_number: Which sheet of the file, from 1.
        row: The row the spreadsheet program shows.
        outcomes: In alphabetical order; so too `actions` and `concerns`.
        identity: The keyed hash (hex) that tells which incident it is.
    """

    upload_id: int
    uploaded_on: date
    file_number: int
    sheet_number: int
    row: int
    occurred_on: date | None
    term: TermId
    category: Category | None
    nature: Nature | None
    outcomes: tuple[Outcome, ...]
    actions: tuple[Action, ...]
    platform: str | None
    involved: Involved
    concerns: tuple[Concern, ...]
    identity: str


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One change to what is stored, as it is remembered.

    Attributes:
        entry: Its number in this school, from 1.
        happened_at: When, in UTC.
        added: Incidents that were new.
        updated: Incidents whose record became another.
        removed: Incidents no longer there.
    """

    entry: int
    happened_at: datetime
    event: HistoryEvent
    upload_id: int
    added: int
    updated: int
    removed: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the school says that one of its words means.

    Attributes:
        key: The word's keyed hash (see `UnknownWord`).
        label: The word itself, where it may be kept; None keeps its key alone.
    """

    about: WordField
    key: str
    label: str | None
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class WordAnswer:
    """One answer that the school gave about a word.

    Attributes:
        answered_at: When, in UTC.
        changed: How many counted incidents it changed.
    """

    answered_at: datetime
    meaning: Meaning
    changed: int


@dataclass(frozen=True, slots=True)
class SchoolWord:
    """A word that the school has explained.

    Attributes:
        label: The word itself; None when it may name somebody, so that only its key is kept.
        incidents: How many counted incidents have it.
        answers: All there were, the latest first: that one is what the word means.
    """

    about: WordField
    key: str
    label: str | None
    incidents: int
    answers: tuple[WordAnswer, ...]

    @property
    def meaning(self) -> Meaning:
        """What it means now."""
        return self.answers[0].meaning

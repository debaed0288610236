"""The database: what is kept of a school's logs, the figures from it, the governors' records."""

from policy_monitor.storage.errors import (
    DatabaseProblem,
    DatabaseUnavailableError,
    MatchingKeyError,
    NilReturnContradictedError,
    NothingToAddError,
    UnknownUploadError,
)
from policy_monitor.storage.governance_errors import (
    AlreadyCorrectedError,
    EntryKind,
    EntryTextError,
    TextFault,
    UnknownEntryError,
)
from policy_monitor.storage.key import matching_key
from policy_monitor.storage.listed_rows import ListedRow, RowChoice
from policy_monitor.storage.records import (
    Explanation,
    HistoryEntry,
    HistoryEvent,
    SchoolWord,
    StoredIncident,
    Upload,
    UploadedFile,
    UploadResult,
    Withdrawal,
    WordAnswer,
)
from policy_monitor.storage.store import Store, in_memory_store, open_store

__all__ = [
    "AlreadyCorrectedError",
    "DatabaseProblem",
    "DatabaseUnavailableError",
    "EntryKind",
    "EntryTextError",
    "Explanation",
    "HistoryEntry",
    "HistoryEvent",
    "ListedRow",
    "MatchingKeyError",
    "NilReturnContradictedError",
    "NothingToAddError",
    "RowChoice",
    "SchoolWord",
    "Store",
    "StoredIncident",
    "TextFault",
    "UnknownEntryError",
    "UnknownUploadError",
    "Upload",
    "UploadResult",
    "UploadedFile",
    "Withdrawal",
    "WordAnswer",
    "in_memory_store",
    "matching_key",
    "open_store",
]

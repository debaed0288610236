"""The database: what is kept of a school's logs, and the figures from it."""

from policy_monitor.storage.errors import (
    DatabaseProblem,
    DatabaseUnavailableError,
    MatchingKeyError,
    NilReturnContradictedError,
    NothingToAddError,
    UnknownUploadError,
)
from policy_monitor.storage.key import matching_key
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
    "DatabaseProblem",
    "DatabaseUnavailableError",
    "Explanation",
    "HistoryEntry",
    "HistoryEvent",
    "MatchingKeyError",
    "NilReturnContradictedError",
    "NothingToAddError",
    "SchoolWord",
    "Store",
    "StoredIncident",
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

"""What was read, before it is put in the form that the rest of the app knows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from policy_monitor.records import (
    FileReading,
    Finding,
    NilReturn,
    Particulars,
    RowCounts,
    UnknownWord,
)
from policy_monitor.vocabulary import TermId

__all__ = ["Drafts", "Reading"]


@dataclass(frozen=True, slots=True)
class Drafts:
    """The accepted incidents in the order of the rows they first stood in, column by column.

    See `policy_monitor.records.Incident`.

    Attributes:
        sheets: The places of its file and its sheet.
        kinds: What is stored of any of them, each once; `kind_numbers` point there.
        identities: The hashes one after the other; so too `fingerprints`.
    """

    sheets: Sequence[tuple[int, int]]
    rows: Sequence[int]
    days: Sequence[date | None]
    logged: Sequence[date | None]
    closed: Sequence[date | None]
    terms: Sequence[TermId]
    kinds: Sequence[Particulars]
    kind_numbers: Sequence[int]
    involvements: Sequence[int]
    identities: bytes
    fingerprints: bytes


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, before it is put in the form that the rest of the app knows.

    Attributes:
        sheet_places: For each sheet of each file its name and its number in the workbook.
        drafts: The incidents; the places of files and sheets count from 0.
    """

    files: tuple[FileReading, ...]
    sheet_places: tuple[tuple[tuple[str, int], ...], ...]
    drafts: Drafts
    nil_returns: tuple[NilReturn, ...]
    findings: tuple[Finding, ...]
    rows: RowCounts
    unknown_words: tuple[UnknownWord, ...]

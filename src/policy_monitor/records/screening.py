"""What reading a spreadsheet gives: incidents, findings, and a fate for every row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from policy_monitor.records.words import UnknownWord
from policy_monitor.vocabulary import (
    Action,
    Category,
    Concern,
    Involved,
    Nature,
    Outcome,
    Setting,
    TermId,
)

__all__ = [
    "FileReading",
    "Finding",
    "Incident",
    "Level",
    "NilReturn",
    "RowCounts",
    "Screening",
    "SheetReading",
    "Source",
]


class Level(StrEnum):
    """How much a finding weighs: the row's fate, or a remark on an accepted row."""

    NEEDS_DECISION = "needs_decision"
    REJECTED = "rejected"
    DUPLICATE = "duplicate"
    NOT_AN_INCIDENT = "not_an_incident"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a row stands.

    Attributes:
        file: The file's name as given. Shown, never stored.
        sheet: The sheet's name as given; "" for a text file. Shown, never stored.
        sheet_number: Its place in the workbook, from 1.
        row: The row number the spreadsheet program shows; for a text file the
            record's number, from 1.
    """

    file: str
    sheet: str
    sheet_number: int
    row: int


@dataclass(frozen=True, slots=True)
class Incident:
    """One reported incident: controlled words, dates and where it came from; no free text.

    Attributes:
        occurred_on: The day, or None when the log gives only a term.
        category: None when not yet classified; so too `nature`.
        outcomes: At least one, gravest first; `(NOT_RECORDED,)` when the log gives none.
        platform: A name from the policy's platforms, the policy's `other_platform`, or
            None when the log gives none.
        unknown_words: The keys of those of its words that no list of the policy has and that
            the school can explain (see `records.words`).
        involvements: How many people's parts in it the log tells of, 1 or more: many systems
            write one row for each pupil.
        identity: Keyed hash (hex) of what makes this the same incident in a later log.
        fingerprint: Keyed hash (hex) of all that is stored of it; the same identity
            with another fingerprint is an incident whose record has changed.
        logged_on: The day it was written down, on or after `occurred_on`; None when the log
            does not tell it clearly. So too `closed_on`, the day its case was closed.
    """

    source: Source
    occurred_on: date | None
    term: TermId
    category: Category | None
    nature: Nature | None
    outcomes: tuple[Outcome, ...]
    actions: tuple[Action, ...]
    platform: str | None
    involved: Involved
    setting: Setting
    concerns: tuple[Concern, ...]
    unknown_words: tuple[str, ...]
    involvements: int
    identity: str
    fingerprint: str
    logged_on: date | None = None
    closed_on: date | None = None


@dataclass(frozen=True, slots=True)
class NilReturn:
    """A statement in a log that a term had no incidents."""

    source: Source
    term: TermId


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check found: about a row, or about a sheet or file when `row` is None.

    Attributes:
        code: A stable short name of the check's answer ("date_unreadable").
        column: The school's own heading of the column it concerns, if any.
        message: What is wrong, where, and what to do; never a cell's content.
        letter: The letters over that column; None when it concerns no column, or when the
            sheet holds forms.
    """

    level: Level
    code: str
    file: str
    sheet: str
    row: int | None
    column: str | None
    message: str
    letter: str | None = None


@dataclass(frozen=True, slots=True)
class SheetReading:
    """How a sheet was understood.

    Attributes:
        header_row: The row number of the (last) heading row; None when there is none.
        columns: For each field found, the letter of its column.
        headings: For each field found, the school's own heading.
        read_as: "incidents", "nil return", "not an incident log" or "empty".
    """

    sheet: str
    header_row: int | None
    columns: Mapping[str, str]
    headings: Mapping[str, str]
    read_as: str


@dataclass(frozen=True, slots=True)
class FileReading:
    """How a file was understood.

    Attributes:
        kind: Its true format: "xlsx", "xls", "xlsb", "ods", "csv" or "tsv".
        content_hash: Keyed hash (hex) of its bytes, to know the same file again.
    """

    file: str
    kind: str
    content_hash: str
    sheets: tuple[SheetReading, ...]


@dataclass(frozen=True, slots=True)
class RowCounts:
    """How many rows there were and what became of them; the five fates add up to `read`."""

    read: int
    accepted: int
    needs_decision: int
    rejected: int
    duplicate: int
    not_an_incident: int


@dataclass(frozen=True, slots=True)
class Screening:
    """All that was understood of the files given together, in order.

    Attributes:
        unknown_words: The words for the school to explain, those of most incidents first.
    """

    files: tuple[FileReading, ...]
    incidents: Sequence[Incident]
    nil_returns: tuple[NilReturn, ...]
    findings: tuple[Finding, ...]
    rows: RowCounts
    unknown_words: tuple[UnknownWord, ...] = ()

"""A sheet once it is understood: what it is, and what each of its rows is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from policy_monitor.ingest.grid import Sheet
from policy_monitor.ingest.judging import Surroundings
from policy_monitor.ingest.messages import SheetFindings
from policy_monitor.ingest.nil_returns import PartOfTerm
from policy_monitor.ingest.rows import Record
from policy_monitor.ingest.said_terms import SaidTerm
from policy_monitor.records import Finding, Level, Source

__all__ = ["NilStatement", "ReadAs", "UnderstoodSheet", "blank_runs", "merge_blocks"]


class ReadAs(StrEnum):
    """What a sheet was taken for."""

    INCIDENTS = "incidents"
    NIL_RETURN = "nil return"
    NOT_A_LOG = "not an incident log"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class NilStatement:
    """A row that states there were no incidents, and what is known of when.

    Attributes:
        part: Which part of the term it is about.
    """

    source: Source
    said: SaidTerm
    part: PartOfTerm


@dataclass(frozen=True, slots=True)
class UnderstoodSheet:
    """A sheet with a role for each of its rows.

    Attributes:
        records: The rows that record an incident, by table, with that table around them.
        nils: The rows that state there were none.
        rows_not_incidents: How many rows are neither.
        findings: What is to be said of those rows and of the sheet.
        is_tally: Whether it holds counts of incidents instead of incidents.
    """

    name: str
    read_as: ReadAs
    header_row: int | None
    columns: Mapping[str, str]
    headings: Mapping[str, str]
    records: tuple[tuple[Sequence[Record], Surroundings], ...]
    nils: tuple[NilStatement, ...]
    rows_not_incidents: int
    findings: tuple[Finding, ...]
    is_tally: bool


def blank_runs(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """The first and last row of each run of blank rows above the last row that holds anything."""
    if len(sheet.rows) == sheet.last_row:
        return
    numbers: Iterable[int] = (0, *(row.number for row in sheet.rows))
    for before, after in pairwise(numbers):
        if after - before > 1:
            yield before + 1, after - 1


def merge_blocks(
    sheet: Sheet, blocks: Sequence[UnderstoodSheet], say: SheetFindings
) -> UnderstoodSheet:
    """Tables that stand side by side as the one sheet they are on.

    A row that records an incident in one block is no blank row for being empty in another;
    a row with an incident in each block counts as two rows read.
    """
    records = tuple(entry for block in blocks for entry in block.records)
    nils = tuple(nil for block in blocks for nil in block.nils)
    told = {record.row for of_table, _ in records for record in of_table} | {
        nil.source.row for nil in nils
    }
    said: dict[int, Finding] = {}
    notes: dict[str, Finding] = {}
    for finding in (finding for block in blocks for finding in block.findings):
        if finding.level is not Level.NOT_AN_INCIDENT:
            notes.setdefault(finding.message, finding)
        elif finding.row is not None and finding.code != "blank_row" and finding.row not in told:
            said.setdefault(finding.row, finding)
    blank = list(blank_runs(sheet))
    others = sheet.last_row - len(told)
    return replace(
        blocks[0],
        records=records,
        nils=nils,
        rows_not_incidents=others,
        findings=(
            *notes.values(),
            *said.values(),
            *(say.about_blank_rows(first, last) for first, last in blank),
        ),
    )

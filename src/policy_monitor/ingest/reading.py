"""Files to incidents and findings: the whole of reading, in one process, in order."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from policy_monitor.calendar import Calendar
from policy_monitor.ingest.checks import RowChecker
from policy_monitor.ingest.drafts import Reading
from policy_monitor.ingest.files import ReadFile, UploadedFile, read_file
from policy_monitor.ingest.judging import Surroundings
from policy_monitor.ingest.keyed_hashes import KeyedHash
from policy_monitor.ingest.matching import Matcher, Matching, Place
from policy_monitor.ingest.messages import describe_empty_log, describe_match, describe_nil_return
from policy_monitor.ingest.nil_returns import NilDoubt, PartOfTerm, judge_nil_return
from policy_monitor.ingest.policy_words import PolicyWords
from policy_monitor.ingest.progress import Progress
from policy_monitor.ingest.refusals import FileRefused, Refusal
from policy_monitor.ingest.rows import Record
from policy_monitor.ingest.sheets import SheetReader
from policy_monitor.ingest.understood import NilStatement, ReadAs, UnderstoodSheet
from policy_monitor.ingest.unknown_words import SaidWord
from policy_monitor.records import (
    FileReading,
    Finding,
    Level,
    NilReturn,
    RowCounts,
    SheetReading,
    Source,
    UnknownWord,
)
from policy_monitor.vocabulary import Fate, TermId

__all__ = ["OnTheWay", "read_files"]


class OnTheWay(NamedTuple):
    """What is done while files are read.

    Attributes:
        read: Reads a file's sheets when its turn comes.
        tell: Told how many rows of a long file are understood, and of how many.
    """

    read: Callable[[UploadedFile], ReadFile]
    tell: Callable[[int, int], None]


@dataclass(slots=True)
class _Gathering:
    """What has been gathered so far."""

    matcher: Matcher
    findings: list[Finding] = field(default_factory=list)
    fates: Counter[Fate] = field(default_factory=Counter)
    nils: list[NilStatement] = field(default_factory=list)


def read_files(
    files: Sequence[UploadedFile],
    *,
    today: date,
    key: bytes,
    words: PolicyWords,
    calendar: Calendar,
    on_the_way: OnTheWay | None = None,
) -> Reading:
    """Read files given together, in order.

    Args:
        files: The files.
        today: The day of the reading; later dates lie in the future.
        key: The secret with which incidents are matched.
        words: The words of the school's policy.
        calendar: The school's terms.
        on_the_way: What is done on the way, if not only the reading.

    Raises:
        FileRefused: A file cannot be read, or holds no incident log.
    """
    hashed = KeyedHash(key)
    gravity = {code: outcome.gravity for code, outcome in words.policy.outcomes.items()}
    gathering = _Gathering(Matcher(hashed, gravity))
    read, tell = on_the_way or OnTheWay(read_file, lambda *_: None)
    progress = Progress(tell)
    reader = SheetReader(words, calendar, today, progress.advance)
    readings: list[FileReading] = []
    places: list[tuple[tuple[str, int], ...]] = []
    for file_place, file in enumerate(files):
        content = read(file)
        progress.begin(sum(len(sheet.rows) for sheet in content.sheets))
        sheets = [reader.understand(sheet, file.name, content.sheets) for sheet in content.sheets]
        _refuse_without_log(file.name, content, sheets)
        gathering.findings.extend(_say_if_empty(file.name, sheets))
        for sheet_place, sheet in enumerate(sheets):
            _gather_sheet(gathering, sheet, (file_place, sheet_place))
        places.append(tuple((sheet.name, sheet.number) for sheet in content.sheets))
        readings.append(
            FileReading(
                file=file.name,
                kind=content.kind,
                content_hash=hashed.of(file.content),
                sheets=tuple(_describe_sheet(sheet) for sheet in sheets),
            )
        )
    nil_returns = _gather_nil_returns(gathering, calendar.term_on(today).id)
    drafts = gathering.matcher.gather()
    return Reading(
        files=tuple(readings),
        sheet_places=tuple(places),
        drafts=drafts,
        nil_returns=nil_returns,
        findings=tuple(gathering.findings),
        rows=_count_rows(gathering.fates),
        unknown_words=_ask_about(gathering.matcher.find_words(drafts), words),
    )


def _refuse_without_log(name: str, content: ReadFile, sheets: Sequence[UnderstoodSheet]) -> None:
    if not any(sheet.rows for sheet in content.sheets):
        raise FileRefused(Refusal.EMPTY_FILE, name)
    if all(sheet.read_as in {ReadAs.NOT_A_LOG, ReadAs.EMPTY} for sheet in sheets):
        if any(sheet.is_tally for sheet in sheets):
            return
        what = "no table in it has the headings and the words of one"
        if len(sheets) > 1:
            what = f"none of its {len(sheets)} sheets has the headings and the words of one"
        raise FileRefused(Refusal.NO_INCIDENT_TABLE, name, detail=what)


def _say_if_empty(name: str, sheets: Sequence[UnderstoodSheet]) -> Sequence[Finding]:
    """That a log has headings and nothing in any of its sheets yet."""
    if any(sheet.records or sheet.nils for sheet in sheets):
        return ()
    logs = [sheet.name for sheet in sheets if sheet.read_as is ReadAs.INCIDENTS]
    return [describe_empty_log(name, logs[0])] if logs else ()


def _gather_sheet(gathering: _Gathering, sheet: UnderstoodSheet, places: tuple[int, int]) -> None:
    gathering.findings.extend(sheet.findings)
    gathering.fates[Fate.NOT_AN_INCIDENT] += sheet.rows_not_incidents
    gathering.nils.extend(sheet.nils)
    for records, around in sheet.records:
        gathering.fates.update(_gather_records(gathering, records, around, places))


def _gather_records(
    gathering: _Gathering,
    records: Sequence[Record],
    around: Surroundings,
    places: tuple[int, int],
) -> Mapping[Fate, int]:
    """Check the records of one table, match the sound ones, and count what became of them."""
    check, match_row = RowChecker(around).check, gathering.matcher.add
    fates = dict.fromkeys(Fate, 0)
    for record in records:
        findings = check(record)
        if findings and findings[0].level is not Level.NOTE:
            gathering.findings.extend(findings)
            fates[Fate(findings[0].level.value)] += 1
            continue
        match = match_row(record, places)
        if match.matching is Matching.NEW:
            gathering.findings.extend(findings)
            fates[Fate.ACCEPTED] += 1
            continue
        finding = describe_match(
            match, Place(*places, record.row), Source(around.file, around.sheet, 0, record.row)
        )
        if match.matching is Matching.LOOKS_ALIKE:
            gathering.findings.extend(findings)
            fates[Fate.ACCEPTED] += 1
        else:
            # It has that one finding: its notes would be about a row not counted.
            fates[Fate.DUPLICATE] += 1
        gathering.findings.append(finding)
    return fates


def _gather_nil_returns(gathering: _Gathering, latest: TermId) -> tuple[NilReturn, ...]:
    with_incidents = gathering.matcher.terms
    whole = _find_whole_terms(gathering.nils)
    returned: dict[TermId, NilReturn] = {}
    for nil in gathering.nils:
        answer = judge_nil_return(
            nil.said,
            part_only=nil.part is not PartOfTerm.ALL and nil.said.term not in whole,
            with_incidents=with_incidents,
            latest=latest,
        )
        gathering.findings.append(describe_nil_return(nil.source, answer))
        if isinstance(answer, NilDoubt):
            asked = answer is not NilDoubt.OF_PART_ONLY
            gathering.fates[Fate.NEEDS_DECISION if asked else Fate.NOT_AN_INCIDENT] += 1
        else:
            gathering.fates[Fate.NOT_AN_INCIDENT] += 1
            returned.setdefault(answer, NilReturn(nil.source, answer))
    return tuple(returned.values())


def _find_whole_terms(nils: Sequence[NilStatement]) -> set[TermId | None]:
    """The terms of which both halves are said to have had no incidents."""
    first = {nil.said.term for nil in nils if nil.part is PartOfTerm.FIRST_HALF}
    return first & {nil.said.term for nil in nils if nil.part is PartOfTerm.SECOND_HALF}


def _ask_about(
    asked: Sequence[tuple[str, SaidWord, int]], words: PolicyWords
) -> tuple[UnknownWord, ...]:
    """The words for the school to explain, each with its likely meanings."""
    return tuple(
        UnknownWord(
            word.field, key, word.label, rows, words.likely_meanings.find(word.field, word.label)
        )
        for key, word, rows in asked
    )


def _describe_sheet(sheet: UnderstoodSheet) -> SheetReading:
    return SheetReading(
        sheet=sheet.name,
        header_row=sheet.header_row,
        columns=sheet.columns,
        headings=sheet.headings,
        read_as=sheet.read_as.value,
    )


def _count_rows(fates: Counter[Fate]) -> RowCounts:
    return RowCounts(
        read=fates.total(),
        accepted=fates[Fate.ACCEPTED],
        needs_decision=fates[Fate.NEEDS_DECISION],
        rejected=fates[Fate.REJECTED],
        duplicate=fates[Fate.DUPLICATE],
        not_an_incident=fates[Fate.NOT_AN_INCIDENT],
    )

"""Files to incidents and findings: the whole of reading, in one process, in order."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from policy_monitor.calendar import Calendar
from policy_monitor.ingest.checks import RowChecker
from policy_monitor.ingest.files import ReadFile, UploadedFile, read_file
from policy_monitor.ingest.judging import Surroundings
from policy_monitor.ingest.keyed_hashes import KeyedHash
from policy_monitor.ingest.matching import Draft, Matcher, Matching, Place
from policy_monitor.ingest.messages import describe_match, describe_nil_return
from policy_monitor.ingest.nil_returns import NilDoubt, judge_nil_return
from policy_monitor.ingest.refusals import FileRefused, Refusal
from policy_monitor.ingest.sheets import SheetReader
from policy_monitor.ingest.understood import NilStatement, ReadAs, UnderstoodSheet
from policy_monitor.policy.model import Policy
from policy_monitor.records import (
    FileReading,
    Finding,
    Level,
    NilReturn,
    RowCounts,
    SheetReading,
    Source,
)
from policy_monitor.vocabulary import Fate, TermId

__all__ = ["Reading", "read_files"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, before it is put in the form that the rest of the app knows.

    Attributes:
        sheet_places: For each sheet of each file its name and its number in the workbook.
        drafts: The incidents; their places count files and sheets from 0.
    """

    files: tuple[FileReading, ...]
    sheet_places: tuple[tuple[tuple[str, int], ...], ...]
    drafts: tuple[Draft, ...]
    nil_returns: tuple[NilReturn, ...]
    findings: tuple[Finding, ...]
    rows: RowCounts


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
    policy: Policy,
    calendar: Calendar,
    started: Callable[[int], None] = lambda _: None,
) -> Reading:
    """Read files given together, in order.

    Args:
        files: The files.
        today: The day of the reading; later dates lie in the future.
        key: The secret with which incidents are matched.
        policy: The words of the school's policy.
        calendar: The school's terms.
        started: Told the place of each file when its turn comes.

    Raises:
        FileRefused: A file cannot be read, or holds no incident log.
    """
    hashed = KeyedHash(key)
    gravity = {code: outcome.gravity for code, outcome in policy.outcomes.items()}
    gathering = _Gathering(Matcher(hashed, gravity))
    reader = SheetReader(policy, calendar, today)
    readings: list[FileReading] = []
    places: list[tuple[tuple[str, int], ...]] = []
    for file_place, file in enumerate(files):
        started(file_place)
        content = read_file(file)
        sheets = [reader.understand(sheet, file.name) for sheet in content.sheets]
        _refuse_without_log(file.name, content, sheets)
        for sheet_place, sheet in enumerate(sheets):
            _gather_sheet(gathering, sheet, Place(file_place, sheet_place, 0))
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
    return Reading(
        files=tuple(readings),
        sheet_places=tuple(places),
        drafts=gathering.matcher.drafts,
        nil_returns=nil_returns,
        findings=tuple(gathering.findings),
        rows=_count_rows(gathering.fates),
    )


def _refuse_without_log(name: str, content: ReadFile, sheets: Sequence[UnderstoodSheet]) -> None:
    if not any(sheet.rows for sheet in content.sheets):
        raise FileRefused(Refusal.EMPTY_FILE, name)
    if all(sheet.read_as in {ReadAs.NOT_A_LOG, ReadAs.EMPTY} for sheet in sheets):
        if any(sheet.is_tally for sheet in sheets):
            return
        what = "it has no row of headings that a log has"
        if len(sheets) > 1:
            what = f"none of its {len(sheets)} sheets has a row of headings that a log has"
        raise FileRefused(Refusal.NO_INCIDENT_TABLE, name, detail=what)


def _gather_sheet(gathering: _Gathering, sheet: UnderstoodSheet, place: Place) -> None:
    gathering.findings.extend(sheet.findings)
    gathering.fates[Fate.NOT_AN_INCIDENT] += sheet.rows_not_incidents
    gathering.nils.extend(sheet.nils)
    checker: RowChecker | None = None
    around: Surroundings | None = None
    for record, its_table in sheet.records:
        if checker is None or around is not its_table:
            checker, around = RowChecker(its_table), its_table
        findings = checker.check(record)
        gathering.findings.extend(findings)
        if findings and findings[0].level is not Level.NOTE:
            gathering.fates[Fate(findings[0].level.value)] += 1
            continue
        here = Place(place.file, place.sheet, record.row)
        match = gathering.matcher.add(record, here)
        if match.matching is Matching.NEW:
            gathering.fates[Fate.ACCEPTED] += 1
            continue
        finding = describe_match(
            match, here, Source(its_table.file, its_table.sheet, 0, record.row)
        )
        if match.matching is not Matching.LOOKS_ALIKE:
            # A duplicate has that one finding: its notes would be about a row not counted.
            del gathering.findings[len(gathering.findings) - len(findings) :]
        gathering.findings.append(finding)
        fate = Fate.ACCEPTED if match.matching is Matching.LOOKS_ALIKE else Fate.DUPLICATE
        gathering.fates[fate] += 1


def _gather_nil_returns(gathering: _Gathering, latest: TermId) -> tuple[NilReturn, ...]:
    with_incidents = {draft.stored.term for draft in gathering.matcher.drafts}
    returned: dict[TermId, NilReturn] = {}
    for nil in gathering.nils:
        answer = judge_nil_return(
            nil.said, part_only=nil.part_only, with_incidents=with_incidents, latest=latest
        )
        gathering.findings.append(describe_nil_return(nil.source, answer))
        if isinstance(answer, NilDoubt):
            asked = answer is not NilDoubt.OF_PART_ONLY
            gathering.fates[Fate.NEEDS_DECISION if asked else Fate.NOT_AN_INCIDENT] += 1
        else:
            gathering.fates[Fate.NOT_AN_INCIDENT] += 1
            returned.setdefault(answer, NilReturn(nil.source, answer))
    return tuple(returned.values())


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

"""What the reading process sends back: a reading as compact JSON, and a screening from it."""

import json
from datetime import date
from typing import Any

from policy_monitor.ingest.collecting import no_search_for_garbage
from policy_monitor.ingest.matching import Stored
from policy_monitor.ingest.reading import Reading
from policy_monitor.records import (
    FileReading,
    Finding,
    Incident,
    Level,
    NilReturn,
    RowCounts,
    Screening,
    SheetReading,
    Source,
)
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

__all__ = ["decode_screening", "encode_reading"]

# JSON gives no type; every value below passes through the constructor of its own.
_Json = Any


def encode_reading(reading: Reading) -> bytes:
    """A reading as JSON. What many incidents share is sent once and pointed to by number."""
    kinds: dict[Stored, int] = {}
    incidents = [
        [
            draft.place.file,
            draft.place.sheet,
            draft.place.row,
            None if draft.day is None else draft.day.toordinal(),
            kinds.setdefault(draft.stored, len(kinds)),
            draft.identity,
            draft.fingerprint,
        ]
        for draft in reading.drafts
    ]
    value = {
        "files": [_encode_file(file) for file in reading.files],
        "places": reading.sheet_places,
        "kinds": [_encode_kind(stored) for stored in kinds],
        "incidents": incidents,
        "nil_returns": [_encode_nil_return(nil) for nil in reading.nil_returns],
        "findings": [_encode_finding(finding) for finding in reading.findings],
        "rows": [
            reading.rows.read,
            reading.rows.accepted,
            reading.rows.needs_decision,
            reading.rows.rejected,
            reading.rows.duplicate,
            reading.rows.not_an_incident,
        ],
    }
    return json.dumps(value, separators=(",", ":"), ensure_ascii=True).encode("ascii")


def decode_screening(content: bytes) -> Screening:
    """The screening that the JSON of a reading describes.

    Raises:
        ValueError: The content is not such JSON. `KeyError` and `TypeError` likewise.
    """
    with no_search_for_garbage():
        return _decode(json.loads(content))


def _decode(value: _Json) -> Screening:
    files = tuple(_decode_file(file) for file in value["files"])
    places = [
        [(file.file, str(name), int(number)) for name, number in sheets]
        for file, sheets in zip(files, value["places"], strict=True)
    ]
    kinds = [_decode_kind(kind) for kind in value["kinds"]]
    days: dict[int, date] = {}
    return Screening(
        files=files,
        incidents=tuple(
            _build_incident(
                _build_source(places[file][sheet], row),
                None if day is None else days.get(day) or days.setdefault(day, _day(day)),
                kinds[kind],
                (identity, fingerprint),
            )
            for file, sheet, row, day, kind, identity, fingerprint in value["incidents"]
        ),
        nil_returns=tuple(
            NilReturn(Source(*source), TermId.from_ordinal(term))
            for source, term in value["nil_returns"]
        ),
        findings=tuple(Finding(Level(level), *rest) for level, *rest in value["findings"]),
        rows=RowCounts(*value["rows"]),
    )


def _build_source(place: tuple[str, str, int], row: int) -> Source:
    file, sheet, number = place
    return Source(file, sheet, number, row)


def _day(ordinal: int) -> date:
    return date.fromordinal(ordinal)


def _encode_file(file: FileReading) -> _Json:
    sheets = [
        [sheet.sheet, sheet.header_row, dict(sheet.columns), dict(sheet.headings), sheet.read_as]
        for sheet in file.sheets
    ]
    return [file.file, file.kind, file.content_hash, sheets]


def _decode_file(value: _Json) -> FileReading:
    name, kind, content_hash, sheets = value
    return FileReading(name, kind, content_hash, tuple(SheetReading(*sheet) for sheet in sheets))


def _encode_kind(stored: Stored) -> _Json:
    return [stored.term.ordinal, *stored[1:]]


def _decode_kind(value: _Json) -> Stored:
    term, category, nature, outcomes, actions, platform, involved, setting, concerns = value
    return Stored(
        term=TermId.from_ordinal(term),
        category=None if category is None else Category(category),
        nature=None if nature is None else Nature(nature),
        outcomes=tuple(Outcome(code) for code in outcomes),
        actions=tuple(Action(code) for code in actions),
        platform=platform,
        involved=Involved(involved),
        setting=Setting(setting),
        concerns=tuple(Concern(code) for code in concerns),
    )


def _build_incident(
    source: Source, day: date | None, stored: Stored, hashes: tuple[str, str]
) -> Incident:
    # By position: with a hundred thousand rows the names would cost as much as the reading.
    return Incident(source, day, *stored, *hashes)


def _encode_nil_return(nil: NilReturn) -> _Json:
    source = nil.source
    return [[source.file, source.sheet, source.sheet_number, source.row], nil.term.ordinal]


def _encode_finding(finding: Finding) -> _Json:
    return [
        finding.level,
        finding.code,
        finding.file,
        finding.sheet,
        finding.row,
        finding.column,
        finding.message,
    ]

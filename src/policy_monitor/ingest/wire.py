"""What the reading process sends back: a reading as compact JSON, and a screening from it."""

import json
from dataclasses import astuple
from typing import Any

from policy_monitor.ingest.collecting import no_search_for_garbage
from policy_monitor.ingest.drafts import Reading
from policy_monitor.ingest.wire_columns import decode_incidents, encode_incidents
from policy_monitor.records import (
    FileReading,
    Finding,
    Level,
    Meaning,
    NilReturn,
    RowCounts,
    Screening,
    SheetPlace,
    SheetReading,
    Source,
    UnknownWord,
)
from policy_monitor.vocabulary import (
    Action,
    Category,
    Involved,
    Nature,
    Outcome,
    Setting,
    TermId,
    WordField,
)

__all__ = ["decode_screening", "encode_reading"]

# JSON gives no type; every value below passes through the constructor of its own.
_Json = Any


def encode_reading(reading: Reading) -> bytes:
    """A reading as JSON."""
    value = {
        "files": [_encode_file(file) for file in reading.files],
        "places": reading.sheet_places,
        "incidents": encode_incidents(reading.drafts),
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
        "unknown_words": [_encode_word(word) for word in reading.unknown_words],
    }
    return json.dumps(value, separators=(",", ":"), ensure_ascii=True).encode("ascii")


def decode_screening(content: bytes) -> Screening:
    """The screening that the JSON of a reading describes.

    Raises:
        ValueError: The content is not such JSON. `IndexError`, `KeyError` and `TypeError`
            likewise.
    """
    with no_search_for_garbage():
        return _decode(json.loads(content))


def _decode(value: _Json) -> Screening:
    files = tuple(_decode_file(file) for file in value["files"])
    places = [
        [SheetPlace(file.file, str(name), int(number)) for name, number in sheets]
        for file, sheets in zip(files, value["places"], strict=True)
    ]
    return Screening(
        files=files,
        incidents=decode_incidents(value["incidents"], places),
        nil_returns=tuple(
            NilReturn(Source(*source), TermId.from_ordinal(term))
            for source, term in value["nil_returns"]
        ),
        findings=tuple(Finding(Level(level), *rest) for level, *rest in value["findings"]),
        rows=RowCounts(*value["rows"]),
        unknown_words=tuple(_decode_word(word) for word in value["unknown_words"]),
    )


def _encode_file(file: FileReading) -> _Json:
    sheets = [
        [sheet.sheet, sheet.header_row, dict(sheet.columns), dict(sheet.headings), sheet.read_as]
        for sheet in file.sheets
    ]
    return [file.file, file.kind, file.content_hash, sheets]


def _decode_file(value: _Json) -> FileReading:
    name, kind, content_hash, sheets = value
    return FileReading(name, kind, content_hash, tuple(SheetReading(*sheet) for sheet in sheets))


def _encode_word(word: UnknownWord) -> _Json:
    return [word.about, word.key, word.label, word.rows, [astuple(one) for one in word.likely]]


def _decode_word(value: _Json) -> UnknownWord:
    about, key, label, rows, likely = value
    return UnknownWord(
        about=WordField(about),
        key=key,
        label=label,
        rows=rows,
        likely=tuple(_decode_meaning(meaning) for meaning in likely),
    )


def _decode_meaning(value: _Json) -> Meaning:
    category, nature, outcome, action, platform, involved, setting = value
    return Meaning(
        category=None if category is None else Category(category),
        nature=None if nature is None else Nature(nature),
        outcome=None if outcome is None else Outcome(outcome),
        action=None if action is None else Action(action),
        platform=platform,
        involved=None if involved is None else Involved(involved),
        setting=None if setting is None else Setting(setting),
    )


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
        finding.letter,
    ]

"""Text files as sheets: which alphabet, which separator, and the records within."""

import csv
from collections.abc import Sequence
from io import StringIO

from policy_monitor.ingest.grid import GridRow, Sheet
from policy_monitor.ingest.limits import MAX_FILE_BYTES

__all__ = ["decode_text", "read_text_file"]

_SEPARATORS = (",", ";", "\t", "|")
_ODD_QUOTES = "'\u2018\u2019\u201c\u201d"
_QUOTED = 2
_SAMPLE_CHARACTERS = 20_000
_SAMPLE_RECORDS = 40
# A whole log in one quoted cell means a quotation mark that is never closed.
_MAX_LINES_IN_A_CELL = 200

# No cell is longer than its file, so that reading never stops at a long one.
csv.field_size_limit(MAX_FILE_BYTES)


def decode_text(content: bytes) -> str:
    """The text of a file, whichever of the usual encodings it was saved in.

    Bytes that are not sound UTF-8 are read as Windows-1252, the encoding Excel for
    Windows gives a .csv; the few codes it leaves undefined become a question mark. Lines
    that end as on a Mac of old are in that Mac's encoding.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16", errors="replace")
    elif content[1:2] == b"\x00" and content[3:4] == b"\x00":
        text = content.decode("utf-16-le", errors="replace")
    elif content[:1] == b"\x00" and content[2:3] == b"\x00":
        text = content.decode("utf-16-be", errors="replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode(_encoding_of_a_program(content), errors="replace")
    return text.replace("\x00", "").removeprefix("\ufeff")


def _encoding_of_a_program(content: bytes) -> str:
    return "mac_roman" if b"\r" in content and b"\n" not in content else "cp1252"


def read_text_file(content: bytes) -> tuple[str, Sheet]:
    """The kind of a text file, "csv" or "tsv", and its records as one sheet."""
    text = decode_text(content)
    separator = _choose_separator(text)
    records = _without_odd_quotes(_read_records(text, separator))
    rows = tuple(
        GridRow(number, record)
        for number, record in enumerate(records, start=1)
        if any(cell.strip() for cell in record)
    )
    return ("tsv" if separator == "\t" else "csv"), Sheet("", 1, hidden=False, rows=rows, merges=())


def _without_odd_quotes(records: list[list[str]]) -> list[list[str]]:
    """The records without the single or curly quotes that some programs put around every cell."""
    sample = [cell for record in records[:_SAMPLE_RECORDS] for cell in record if cell]
    if not sample or any(cell[0] not in _ODD_QUOTES or len(cell) < _QUOTED for cell in sample):
        return records
    if any(cell[-1] not in _ODD_QUOTES for cell in sample):
        return records
    return [[cell.strip(_ODD_QUOTES) for cell in record] for record in records]


def _read_records(text: str, separator: str) -> list[list[str]]:
    records = list(csv.reader(StringIO(text, newline=""), delimiter=separator))
    if any(
        cell.count("\n") > _MAX_LINES_IN_A_CELL for record in records for cell in record if cell
    ):
        lines = StringIO(text, newline=None)
        return list(csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE))
    return records


def _choose_separator(text: str) -> str:
    """The separator that cuts the most records into the same number of cells."""
    sample = text[:_SAMPLE_CHARACTERS]
    return max(_SEPARATORS, key=lambda separator: _regularity(sample, separator))


def _regularity(sample: str, separator: str) -> tuple[float, int]:
    records: Sequence[Sequence[str]] = [
        record
        for record, _ in zip(
            csv.reader(StringIO(sample, newline=""), delimiter=separator),
            range(_SAMPLE_RECORDS),
            strict=False,
        )
        if len(record) > 1
    ]
    if not records:
        return (0.0, 0)
    widths = [len(record) for record in records]
    commonest = max(set(widths), key=lambda width: (widths.count(width), width))
    return (widths.count(commonest) * min(commonest, 4), commonest)

"""What an .xls shows beside its values: hidden rows and columns, and text struck through."""

from collections.abc import Iterator, Mapping
from struct import error, unpack_from

from policy_monitor.ingest.compound import read_stream
from policy_monitor.ingest.marks import Marks

__all__ = ["read_old_workbook_marks"]

_FONT, _FORMAT, _SHEET = 0x31, 0xE0, 0x85
_ROW, _COLUMNS, _SEVERAL, _END = 0x208, 0x7D, 0xBD, 0x0A
# Cells that hold something: a text, a shared text, a number in two forms, an answer, a formula.
_CELLS = frozenset((0x204, 0xFD, 0x203, 0x27E, 0x205, 0x06, 0xD6))
_STRUCK, _HIDDEN_ROW, _HIDDEN_COLUMNS = 0x08, 0x20, 0x01
_LEFT_OUT_FONT = 4  # there is no font of this number
_MOST_HIDDEN_COLUMNS = 256


def read_old_workbook_marks(content: bytes) -> Mapping[int, Marks]:
    """The marks of each sheet of an .xls by its place; none where they cannot be told."""
    stream = read_stream(content, "Workbook")
    try:
        return _read_marks(stream)
    except error:
        return {}


def _read_marks(stream: bytes) -> Mapping[int, Marks]:
    fonts: list[bool] = []
    formats: list[int] = []
    starts: list[int] = []
    for code, body in _records(stream, 0):
        if code == _FONT:
            fonts.append(bool(unpack_from("<H", body, 2)[0] & _STRUCK))
            if len(fonts) == _LEFT_OUT_FONT:
                fonts.append(False)
        elif code == _FORMAT:
            formats.append(unpack_from("<H", body)[0])
        elif code == _SHEET:
            starts.append(unpack_from("<I", body)[0])
    struck = {place for place, font in enumerate(formats) if font < len(fonts) and fonts[font]}
    return {place: _read_sheet(stream, start, struck) for place, start in enumerate(starts)}


def _read_sheet(stream: bytes, start: int, struck: set[int]) -> Marks:
    hidden_rows: list[int] = []
    hidden_columns: list[int] = []
    found: dict[int, set[int]] = {}
    for code, body in _records(stream, start):
        if code == _ROW and body[12] & _HIDDEN_ROW:
            hidden_rows.append(unpack_from("<H", body)[0] + 1)
        elif code == _COLUMNS and body[8] & _HIDDEN_COLUMNS:
            first, last = unpack_from("<HH", body)
            if last < _MOST_HIDDEN_COLUMNS - 1:
                hidden_columns.extend(range(first, last + 1))
        elif struck and code in _CELLS:
            row, column, style = unpack_from("<HHH", body)
            if style in struck:
                found.setdefault(row + 1, set()).add(column)
        elif struck and code == _SEVERAL:
            row, first = unpack_from("<HH", body)
            for place, at in enumerate(range(4, len(body) - 2, 6)):
                if unpack_from("<H", body, at)[0] in struck:
                    found.setdefault(row + 1, set()).add(first + place)
    return Marks(
        hidden_rows=tuple(hidden_rows),
        hidden_columns=tuple(hidden_columns),
        struck={row: frozenset(columns) for row, columns in found.items()},
    )


def _records(stream: bytes, place: int) -> Iterator[tuple[int, bytes]]:
    """The records from a place to the end of their part of the stream."""
    while place + 4 <= len(stream):
        code, length = unpack_from("<HH", stream, place)
        if code == _END:
            return
        yield code, stream[place + 4 : place + 4 + length]
        place += 4 + length

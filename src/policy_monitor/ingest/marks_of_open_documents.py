"""What an .ods shows beside its values: hidden rows and columns, and text struck through."""

import re
import zipfile
from collections.abc import Mapping
from io import BytesIO

from policy_monitor.ingest.marks import Marks
from policy_monitor.ingest.package import BROKEN, attribute, read_part

__all__ = ["read_open_document_marks"]

_STYLE = re.compile(
    rb"<style:style\b(?P<tag>[^>]*)>(?P<body>.*?)</style:style>|<style:style\b[^>]*/>", re.DOTALL
)
_STRIKE = re.compile(rb"text-line-through-(?:style|type)=\"(?!none)")
_TABLE = re.compile(rb"<table:table\b.*?</table:table>", re.DOTALL)
_TAG = re.compile(rb"<table:(table-column|table-row|table-cell|covered-table-cell)\b[^>]*>")
_HIDDEN = (b"collapse", b"filter")
# A sheet hides everything to the right of and below its log by one tag: that tells nothing.
_MOST_REPEATED = 1_000


def read_open_document_marks(content: bytes) -> Mapping[int, Marks]:
    """The marks of each sheet of an .ods by its place; none where it shows none."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            part = read_part(package, "content.xml")
    except BROKEN:
        return {}
    struck = {
        b"%s" % attribute(match["tag"], b"name")
        for match in _STYLE.finditer(part)
        if match["body"] and _STRIKE.search(match["body"])
    }
    if not struck and b"table:visibility" not in part:
        return {}
    return {
        place: _read_table(table[0], struck) for place, table in enumerate(_TABLE.finditer(part))
    }


def _read_table(table: bytes, struck: set[bytes]) -> Marks:
    hidden_rows: list[int] = []
    hidden_columns: list[int] = []
    found: dict[int, set[int]] = {}
    row, rows, column, columns = 0, 1, 0, 0
    for tag in _TAG.finditer(table):
        times = _times(tag[0])
        hidden = attribute(tag[0], b"visibility") in _HIDDEN and times <= _MOST_REPEATED
        if tag[1] == b"table-column":
            hidden_columns.extend(range(columns, columns + times) if hidden else ())
            columns += times
        elif tag[1] == b"table-row":
            row, rows, column = row + rows, times, 0
            hidden_rows.extend(range(row, row + times) if hidden else ())
        else:
            if attribute(tag[0], b"style-name") in struck and times <= _MOST_REPEATED:
                found.setdefault(row, set()).update(range(column, column + times))
            column += times
    return Marks(
        hidden_rows=tuple(hidden_rows),
        hidden_columns=tuple(hidden_columns),
        struck={number: frozenset(places) for number, places in found.items()},
    )


def _times(tag: bytes) -> int:
    said = attribute(tag, b"number-rows-repeated") or attribute(tag, b"number-columns-repeated")
    return int(said) if said.isdigit() and len(said) <= len("1048576") else 1

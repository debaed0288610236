"""An .xlsx package without the parts that a marked copy has no use for.

Only plain patterns look at these bytes, so what is taken out here is never parsed: pictures,
charts, pivot tables, macros, links and data connections. What comes through all the same is
taken out again once the workbook is open (see `disarming`).
"""

import re
import zipfile
from io import BytesIO

from policy_monitor.ingest.marks import column_number
from policy_monitor.ingest.package import attribute

__all__ = ["UnsafeMarkupError", "sheet_bytes", "strip_package"]

_KEPT = re.compile(r"(?i)\[Content_Types\]\.xml|_rels/\.rels|.+\.xml|.+\.xml\.rels")
_LEFT_OUT = re.compile(
    r"(?i)(customXml|docProps|xl/(activeX|charts|connections|ctrlProps|customData|dialogsheets|"
    r"drawings|embeddings|externalLinks|macrosheets|media|model|pivot|printerSettings|queryTables|"
    r"revisions|richData|slicer|threadedComments|persons|timeline|vba|webextensions|xmlMaps))"
)
_BLOCK = rb"(?s)<((?:\w+:)?%s)\b(?:[^>]*/>|(?:[^>]*[^/])?>.*?</\1\s*>)"
_BLOCKS = {
    word: re.compile(_BLOCK % word)
    for word in (b"definedNames", b"externalReferences", b"pivotCaches", b"hyperlinks")
}
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_KEPT_RELATIONS = (b"/comments", b"/table")
_SHEETS = re.compile(r"(?i)xl/worksheets/[^/]+\.xml")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")


_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*[\"']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")
# A banner over every column there is has 16,384; each of them costs half a kilobyte once open.
_MOST_MERGED_CELLS = 200_000


class UnsafeMarkupError(ValueError):
    """A part declares entities, merges a whole sheet or hides from the patterns; logs do not."""

    def __init__(self) -> None:
        """Say so, without a word of the part."""
        super().__init__("a part of the workbook is not as a log's would be")


def sheet_bytes(content: bytes) -> int:
    """How much the sheets of a package say they take once they are unpacked."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        return sum(
            member.file_size
            for member in package.infolist()
            if _SHEETS.fullmatch(member.filename.lstrip("/"))
        )


def strip_package(content: bytes) -> bytes:
    """The package with nothing but its sheets, their texts, styles, tables and comments.

    Raises:
        UnsafeMarkupError: A part declares entities, merges too many cells, or is not in UTF-8.
    """
    stripped = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as package,
        zipfile.ZipFile(stripped, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as copy,
    ):
        for member in package.infolist():
            name = member.filename.lstrip("/")
            if _KEPT.fullmatch(name) and not _LEFT_OUT.match(name):
                copy.writestr(name, _strip_part(name, package.read(member)))
    return stripped.getvalue()


def _strip_part(name: str, part: bytes) -> bytes:
    if part.startswith(_UTF_16) or b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise UnsafeMarkupError
    if b"mergeCell" in part and _count_merged(part) > _MOST_MERGED_CELLS:
        raise UnsafeMarkupError
    for word, block in _BLOCKS.items():
        # Looked for first: in a sheet of 100,000 rows the pattern alone takes a second.
        if word in part:
            part = block.sub(b"", part)
    if name.startswith("xl/") and name.endswith(".rels") and "workbook" not in name:
        return _RELATION.sub(_keep_relation, part)
    return part


def _keep_relation(tag: re.Match[bytes]) -> bytes:
    return tag[0] if attribute(tag[0], b"Type").endswith(_KEPT_RELATIONS) else b""


def _count_merged(part: bytes) -> int:
    return sum(
        (abs(int(last_row) - int(row)) + 1)
        * (abs(column_number(last_column) - column_number(column)) + 1)
        for column, row, last_column, last_row in _MERGED.findall(part)
    )

"""The parts of an .xlsx package as bytes: what the workbook reader does not tell is read here.

Only plain patterns look at these bytes, never an XML parser: nothing in them is expanded.
"""

import lzma
import re
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from posixpath import join, normpath

__all__ = [
    "BROKEN",
    "STRINGS",
    "attribute",
    "read_part",
    "read_start",
    "replace_parts",
    "sheet_paths",
]

# How a broken package shows while it is read.
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
# Of a larger part nothing is told. A sheet of 100,000 rows and ten columns takes 60 MB.
_MOST_BYTES = 200_000_000
STRINGS = "xl/sharedStrings.xml"
_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_SHEET = re.compile(rb"<(?:\w+:)?sheet\b[^>]*>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")


def attribute(tag: bytes, name: bytes) -> bytes:
    """The value of an attribute in a tag, b"" when it has none of that name."""
    found = re.search(rb"[\s:]" + name + rb"\s*=\s*[\"']([^\"'>]*)", tag)
    return found[1] if found else b""


def read_part(package: zipfile.ZipFile, path: str) -> bytes:
    """A part's bytes; b"" when it is missing, too large or broken."""
    try:
        member = package.getinfo(path)
        return b"" if member.file_size > _MOST_BYTES else package.read(member)
    except (KeyError, *BROKEN):
        return b""


def read_start(package: zipfile.ZipFile, path: str, length: int) -> bytes:
    """The first bytes of a part; b"" when it is missing or broken."""
    try:
        with package.open(path) as part:
            return part.read(length)
    except (KeyError, *BROKEN):
        return b""


def sheet_paths(package: zipfile.ZipFile) -> list[str]:
    """Where each sheet of a workbook stands in its package, in the workbook's order."""
    targets = {
        attribute(tag, b"Id"): attribute(tag, b"Target").decode("utf-8", "replace")
        for tag in _RELATION.findall(read_part(package, _RELATIONS))
    }
    paths = []
    for tag in _SHEET.findall(read_part(package, _WORKBOOK)):
        target = targets.get(attribute(tag, b"id"), "")
        paths.append(target.lstrip("/") if target.startswith("/") else normpath(join("xl", target)))
    return paths


def replace_parts(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The package with some of its parts replaced."""
    changed = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as package,
        zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as copy,
    ):
        for member in package.infolist():
            data = parts.get(member.filename)
            copy.writestr(member.filename, package.read(member) if data is None else data)
    return changed.getvalue()

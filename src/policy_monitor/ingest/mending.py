"""A workbook put together anew from its parts, for programs that did not keep to the format.

Some write parts under other names, leave out lists that Excel can do without, or link a sheet
that is not there. Its rows are sound all the same.
"""

import re
import zipfile
from collections.abc import Mapping
from io import BytesIO
from posixpath import basename, dirname, join, normpath

from policy_monitor.ingest.package import BROKEN, attribute, read_part

__all__ = ["mend_open_document", "mend_package"]

_MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KINDS = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = b"http://schemas.openxmlformats.org/package/2006"
_TYPES = b"application/vnd.openxmlformats-officedocument.spreadsheetml."
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = (
    b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    b'<manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/></manifest:manifest>'
    % _OPEN_DOCUMENT
)
_SHEET = re.compile(rb"<(?:\w+:)?sheet\b[^>]*>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_IS_1904 = re.compile(rb"date1904=[\"'](1|true)[\"']")
_ROWS = re.compile(rb"<(?:\w+:)?sheetData\b")
_SIZE = re.compile(rb"<(?:\w+:)?dimension\b[^>]*>")


def mend_package(content: bytes) -> bytes | None:
    """The sheets of a workbook in a package as it should be; None when none can be found."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            return _mend(package)
    except BROKEN:
        return None


def mend_open_document(content: bytes) -> bytes | None:
    """The sheets of an open document with the list of parts it lacks; None when there are none."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            sheets = read_part(package, "content.xml")
    except BROKEN:
        return None
    if b"office:spreadsheet" not in sheets:
        return None
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("mimetype", _OPEN_DOCUMENT)
        package.writestr("content.xml", sheets)
        package.writestr("META-INF/manifest.xml", _MANIFEST)
    return written.getvalue()


def _mend(package: zipfile.ZipFile) -> bytes | None:
    names = {name.replace("\\", "/").lower(): name for name in package.namelist()}
    book = _find_book(package, names)
    if not book:
        return None
    main = read_part(package, names[book])
    relations = read_part(package, names.get(_relations_of(book), ""))
    targets = {
        attribute(tag, b"Id"): _resolve(attribute(tag, b"Target"), dirname(book))
        for tag in _RELATION.findall(relations)
    }
    parts: dict[str, bytes] = {}
    entries: list[bytes] = []
    for tag in _SHEET.findall(main):
        part = read_part(package, names.get(targets.get(attribute(tag, b"id"), ""), ""))
        if _ROWS.search(part):
            number = len(entries) + 1
            parts[f"xl/worksheets/sheet{number}.xml"] = _SIZE.sub(b"", part, count=1)
            entries.append(
                b'<sheet name="%s" sheetId="%d" state="%s" r:id="rId%d"/>'
                % (
                    attribute(tag, b"name") or b"Sheet%d" % number,
                    number,
                    attribute(tag, b"state") or b"visible",
                    number,
                )
            )
    if not entries:
        return None
    for name in ("styles.xml", "sharedStrings.xml"):
        found = next((known for known in names if basename(known) == name.lower()), "")
        part = read_part(package, names.get(found, ""))
        if part.rstrip().endswith(b">") and b"</" in part[-40:]:
            parts[f"xl/{name}"] = part
    return _write(parts, entries, in_1904=_IS_1904.search(main) is not None)


def _find_book(package: zipfile.ZipFile, names: Mapping[str, str]) -> str:
    """The part that lists the sheets: as the package says, or as it is commonly called."""
    for tag in _RELATION.findall(read_part(package, names.get("_rels/.rels", ""))):
        if attribute(tag, b"Type").endswith(b"/officeDocument"):
            linked = _resolve(attribute(tag, b"Target"), "")
            if linked in names:
                return linked
    return next((name for name in names if basename(name) == "workbook.xml"), "")


def _relations_of(book: str) -> str:
    return join(dirname(book), "_rels", f"{basename(book)}.rels")


def _resolve(target: bytes, folder: str) -> str:
    path = target.decode("utf-8", "replace").lower()
    return path.lstrip("/") if path.startswith("/") else normpath(join(folder, path))


def _write(parts: Mapping[str, bytes], entries: list[bytes], *, in_1904: bool) -> bytes:
    kinds = {"styles.xml": b"styles", "sharedStrings.xml": b"sharedStrings"}
    links, types = b"", b""
    for number, path in enumerate(parts, start=1):
        kind = kinds.get(basename(path), b"worksheet")
        target = path.removeprefix("xl/").encode()
        links += b'<Relationship Id="rId%d" Type="%s/%s" Target="%s"/>' % (
            number, _KINDS, kind, target,
        )  # fmt: skip
        types += b'<Override PartName="/%s" ContentType="%s%s+xml"/>' % (
            path.encode(), _TYPES, kind,
        )  # fmt: skip
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr(
            "[Content_Types].xml",
            b'<Types xmlns="%s/content-types"><Default Extension="rels" ContentType="application/'
            b'vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
            b'ContentType="%ssheet.main+xml"/>%s</Types>' % (_PACKAGE, _TYPES, types),
        )
        package.writestr(
            "_rels/.rels",
            b'<Relationships xmlns="%s/relationships"><Relationship Id="rId1" Type="%s/'
            b'officeDocument" Target="xl/workbook.xml"/></Relationships>' % (_PACKAGE, _KINDS),
        )
        package.writestr(
            "xl/workbook.xml",
            b'<workbook xmlns="%s" xmlns:r="%s"><workbookPr date1904="%d"/><sheets>%s</sheets>'
            b"</workbook>" % (_MAIN, _KINDS, in_1904, b"".join(entries)),
        )
        package.writestr(
            "xl/_rels/workbook.xml.rels",
            b'<Relationships xmlns="%s/relationships">%s</Relationships>' % (_PACKAGE, links),
        )
        for path, part in parts.items():
            package.writestr(path, part)
    return written.getvalue()

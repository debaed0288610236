"""What a file truly is, told by its bytes and never by its name."""

import zipfile
from enum import StrEnum
from io import BytesIO
from struct import unpack_from

from policy_monitor.ingest.limits import MAX_UNPACKED_BYTES
from policy_monitor.ingest.package import BROKEN
from policy_monitor.ingest.refusals import FileRefused, Refusal

__all__ = ["Kind", "tell_kind"]


class Kind(StrEnum):
    """The formats that are read."""

    XLSX = "xlsx"
    XLS = "xls"
    XLSB = "xlsb"
    ODS = "ods"
    TEXT = "text"


_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"BM", "a bitmap picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"RIFF", "a picture, sound or film"),
    (b"\x00\x00\x00\x18ftyp", "a film or a phone's picture"),
    (b"\x00\x00\x00\x1cftyp", "a film or a phone's picture"),
    (b"\x00\x00\x00\x20ftyp", "a film or a phone's picture"),
    (b"%PDF", "a PDF document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"7z\xbc\xaf", "a compressed archive"),
    (b"Rar!", "a compressed archive"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_MARKUP = (
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
    (b"<table", "a web page"),
    (b"urn:schemas-microsoft-com:office:spreadsheet", "an XML spreadsheet of 2003"),
)
_WORKBOOK_TYPES = (
    (b"spreadsheetml", Kind.XLSX),
    (b"ms-excel.sheet.macroenabled", Kind.XLSX),
    (b"ms-excel.template.macroenabled", Kind.XLSX),
    (b"ms-excel.sheet.binary", Kind.XLSB),
)
_OTHER_ZIPS = (
    ("word/", "a Word document"),
    ("ppt/", "a PowerPoint presentation"),
    ("Index/", "an Apple Numbers document"),
)
# The first record of a workbook of 1997 and of 1995: its number, length, version and type.
_XLS_BEGINNINGS = (b"\x09\x08\x10\x00\x00\x06\x05\x00", b"\x09\x08\x08\x00\x00\x05\x05\x00")
_XLS_ENCRYPTED = 0x2F
# The record that tells stands second or third.
_XLS_RECORDS = 5
# Above this share of control characters a file without a known signature is no text.
_MAX_CONTROL_SHARE = 0.05
_TEXT_CONTROLS = frozenset(b"\t\n\r\x0c\x1b\x1a")
_SAMPLE = 8192


def tell_kind(name: str, content: bytes) -> Kind:
    """The kind of a file.

    Raises:
        FileRefused: The file is empty, encrypted, too large once unpacked, broken, or
            something other than a spreadsheet.
    """
    if not content.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise FileRefused(Refusal.EMPTY_FILE, name)
    if content.startswith(b"PK"):
        return _tell_kind_of_zip(name, content)
    if content.startswith(_OLE2):
        return _tell_kind_of_ole2(name, content)
    for signature, what in _SIGNATURES:
        if content.startswith(signature):
            raise FileRefused(Refusal.NOT_A_SPREADSHEET, name, detail=what)
    return _tell_kind_of_text(name, content)


def _tell_kind_of_zip(name: str, content: bytes) -> Kind:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return _tell_kind_of_archive(name, archive)
    except BROKEN as error:
        raise FileRefused(Refusal.DAMAGED, name) from error


def _tell_kind_of_archive(name: str, archive: zipfile.ZipFile) -> Kind:
    members = archive.infolist()
    if sum(member.file_size for member in members) > MAX_UNPACKED_BYTES:
        raise FileRefused(Refusal.TOO_LARGE, name)
    if any(member.flag_bits & 1 for member in members):
        raise FileRefused(Refusal.PASSWORD_PROTECTED, name)
    names = {member.filename for member in members}
    if "mimetype" in names:
        return _tell_kind_of_opendocument(name, archive, names)
    types = _read_start(archive, "[Content_Types].xml") if "[Content_Types].xml" in names else b""
    for words, kind in _WORKBOOK_TYPES:
        if words in types.lower():
            return kind
    for folder, what in _OTHER_ZIPS:
        if any(member.startswith(folder) for member in names):
            raise FileRefused(Refusal.NOT_A_SPREADSHEET, name, detail=what)
    if any(member.lower().replace("\\", "/").startswith("xl/") for member in names):
        return Kind.XLSX
    raise FileRefused(Refusal.NOT_A_SPREADSHEET, name, detail="a zip archive")


def _tell_kind_of_opendocument(name: str, archive: zipfile.ZipFile, names: set[str]) -> Kind:
    if b"spreadsheet" not in _read_start(archive, "mimetype"):
        raise FileRefused(Refusal.NOT_A_SPREADSHEET, name, detail="an OpenDocument text or drawing")
    manifest = "META-INF/manifest.xml"
    if manifest in names and b"encryption-data" in _read_start(archive, manifest):
        raise FileRefused(Refusal.PASSWORD_PROTECTED, name)
    return Kind.ODS


def _read_start(archive: zipfile.ZipFile, member: str) -> bytes:
    with archive.open(member) as stream:
        return stream.read(1_000_000)


def _tell_kind_of_ole2(name: str, content: bytes) -> Kind:
    # A compound file lists its streams by name in UTF-16.
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise FileRefused(Refusal.PASSWORD_PROTECTED, name)
    if any(stream.encode("utf-16-le") in content for stream in ("Workbook", "Book")):
        if _is_encrypted_xls(content):
            raise FileRefused(Refusal.PASSWORD_PROTECTED, name)
        return Kind.XLS
    for stream, what in (
        ("WordDocument", "a Word document"),
        ("PowerPoint Document", "a PowerPoint presentation"),
        ("__properties_version", "an e-mail message"),
    ):
        if stream.encode("utf-16-le") in content:
            raise FileRefused(Refusal.NOT_A_SPREADSHEET, name, detail=what)
    if "Root Entry".encode("utf-16-le") in content:
        what = "a document of another Office program"
        raise FileRefused(Refusal.NOT_A_SPREADSHEET, name, detail=what)
    raise FileRefused(Refusal.DAMAGED, name)


def _is_encrypted_xls(content: bytes) -> bool:
    """Whether the first records of an old workbook say that the rest is encrypted."""
    place = max(content.find(beginning) for beginning in _XLS_BEGINNINGS)
    for _ in range(_XLS_RECORDS):
        if place < 0 or place + 4 > len(content):
            return False
        record, length = unpack_from("<HH", content, place)
        if record == _XLS_ENCRYPTED:
            return True
        place += 4 + length
    return False


def _tell_kind_of_text(name: str, content: bytes) -> Kind:
    # A file cut out of a larger space ends in zeros.
    start = content[:_SAMPLE].rstrip(b"\x00")
    lowered = start.lower()
    for words, what in _MARKUP:
        if words in lowered and lowered.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
            raise FileRefused(Refusal.NOT_A_SPREADSHEET, name, detail=what)
    if start.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_like_utf16(start):
        return Kind.TEXT
    controls = sum(byte < ord(" ") and byte not in _TEXT_CONTROLS and byte != 0 for byte in start)
    nulls = start.count(b"\x00")
    if controls > len(start) * _MAX_CONTROL_SHARE or nulls > len(start) // 4:
        raise FileRefused(Refusal.NOT_A_SPREADSHEET, name, detail="neither a workbook nor text")
    return Kind.TEXT


def _looks_like_utf16(start: bytes) -> bool:
    even, odd = start[0::2].count(0), start[1::2].count(0)
    half = len(start) // 2
    return half > 0 and (odd > 0.6 * half > 6 * even or even > 0.6 * half > 6 * odd)

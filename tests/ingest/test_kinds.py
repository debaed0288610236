"""What a file truly is is told by its bytes, and a file that is no spreadsheet is named."""

import zipfile
from io import BytesIO
from struct import pack

import pytest

from policy_monitor.ingest.kinds import Kind, tell_kind
from policy_monitor.ingest.limits import MAX_UNPACKED_BYTES
from policy_monitor.ingest.refusals import FileRefused, Refusal

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def package(**members):
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/").replace("TYPES", "[Content_Types].xml"), text)
    return content.getvalue()


def typed(words):
    return package(TYPES=f"<Types>{words}</Types>", xl__workbook="<x/>")


def compound(stream, *records):
    """A compound file with a stream of that name and, in it, records of an old workbook."""
    beginning = pack("<HHHH", 0x0809, 16, 0x0600, 5) + bytes(12)
    body = b"".join(pack("<HH", number, len(data)) + data for number, data in records)
    return OLE2 + bytes(504) + stream.encode("utf-16-le") + bytes(64) + beginning + body


def refused(content):
    with pytest.raises(FileRefused) as caught:
        tell_kind("log.xlsx", content)
    assert caught.value.file == "log.xlsx"
    return caught.value.code, caught.value.detail


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (typed("spreadsheetml.sheet.main"), Kind.XLSX),
        (typed("SpreadsheetML"), Kind.XLSX),
        (typed("vnd.ms-excel.sheet.macroEnabled.main"), Kind.XLSX),
        (typed("vnd.ms-excel.template.macroEnabled.main"), Kind.XLSX),
        (typed("vnd.ms-excel.sheet.binary.macroEnabled.main"), Kind.XLSB),
        (package(mimetype="application/vnd.oasis.opendocument.spreadsheet"), Kind.ODS),
        (
            package(
                mimetype="application/vnd.oasis.opendocument.spreadsheet",
                **{"META-INF__manifest.xml": "<manifest/>"},
            ),
            Kind.ODS,
        ),
        (compound("Workbook"), Kind.XLS),
        (compound("Book"), Kind.XLS),
        (compound("Workbook", (0x0042, b"\xb0\x04")), Kind.XLS),
        (b"Date,Category\r\n", Kind.TEXT),
        ("Date\tCategory\r\n".encode("utf-16"), Kind.TEXT),
        ("Date,Category of incident\r\n".encode("utf-16-le"), Kind.TEXT),
        ("Date,Category of incident\r\n".encode("utf-16-be"), Kind.TEXT),
        (b"\xfe\xff\x00D\x00a", Kind.TEXT),
        (b"Date,<b>Category</b>\r\n<table>\r\n", Kind.TEXT),
        (b"Date,Category\r\n" + bytes(400), Kind.TEXT),
        (b"Date,Cat\x00egory,Outcome\r\n", Kind.TEXT),
        (b"a\x1b\x0c\x1a\t\n", Kind.TEXT),
    ],
)
def test_a_spreadsheet_is_known_whatever_its_name(content, kind):
    assert tell_kind("log.pdf", content) is kind


@pytest.mark.parametrize("content", [b"", b" \t\r\n", b"\xef\xbb\xbf", b"\xff\xfe", bytes(50)])
def test_a_file_of_nothing_is_empty(content):
    assert refused(content) == (Refusal.EMPTY_FILE, "")


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"\xff\xd8\xff\xe0", "a JPEG picture"),
        (b"GIF89a", "a GIF picture"),
        (b"%PDF-1.7", "a PDF document"),
        (b"{\\rtf1 Date", "a rich-text document"),
        (b"MZ\x90", "a program"),
        (b"SQLite format 3\x00", "a database"),
        (b"\x1f\x8b\x08", "a compressed archive"),
        (b"<!DOCTYPE HTML><p>Date", "a web page"),
        (b"\xef\xbb\xbf \n<HTML><body>", "a web page"),
        (b"<div><table><tr>", "a web page"),
        (b'<?xml?><w xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
         "an XML spreadsheet of 2003"),
        (package(TYPES="<Types/>", word__document="<x/>"), "a Word document"),
        (package(ppt__slide="<x/>"), "a PowerPoint presentation"),
        (package(Index__Tables="x"), "an Apple Numbers document"),
        (package(a="1"), "a zip archive"),
        (package(mimetype="application/vnd.oasis.opendocument.text"),
         "an OpenDocument text or drawing"),
        (compound("WordDocument"), "a Word document"),
        (compound("PowerPoint Document"), "a PowerPoint presentation"),
        (compound("__properties_version1.0"), "an e-mail message"),
        (compound("Root Entry"), "a document of another Office program"),
        (bytes(range(1, 9)) * 9, "neither a workbook nor text"),
        (b"\x00\x00\x00ab", "neither a workbook nor text"),
    ],
)  # fmt: skip
def test_what_is_no_spreadsheet_is_named(content, what):
    assert refused(content) == (Refusal.NOT_A_SPREADSHEET, what)


@pytest.mark.parametrize(
    "content",
    [
        compound("EncryptedPackage"),
        compound("Workbook", (0x002F, b"\x01\x00\x01\x00")),
        compound("Workbook", (0x0086, b""), (0x005B, b"ab"), (0x002F, b"")),
        compound("Workbook").replace(b"\x09\x08\x10\x00\x00\x06", b"\x09\x08\x08\x00\x00\x05")[:-8]
        + pack("<HH", 0x002F, 0),
        package(
            mimetype="application/vnd.oasis.opendocument.spreadsheet",
            **{"META-INF__manifest.xml": "<encryption-data/>"},
        ),
    ],
)
def test_a_protected_workbook_is_said_to_be_protected(content):
    assert refused(content) == (Refusal.PASSWORD_PROTECTED, "")


def test_a_zip_with_a_locked_member_is_protected():
    content = bytearray(package(TYPES="spreadsheetml"))
    for signature in (b"PK\x03\x04", b"PK\x01\x02"):
        flags = content.find(signature) + (6 if signature.endswith(b"\x04") else 8)
        content[flags] |= 1
    assert refused(bytes(content)) == (Refusal.PASSWORD_PROTECTED, "")


def test_a_record_of_encryption_far_into_a_workbook_is_no_lock_on_it():
    filler = [(0x0042, b"\xb0\x04")] * 3
    assert refused(compound("Workbook", *filler, (0x002F, b"")))[0] is Refusal.PASSWORD_PROTECTED
    assert tell_kind("x", compound("Workbook", *filler, filler[0], (0x002F, b""))) is Kind.XLS


@pytest.mark.parametrize("content", [b"PK\x03\x04 and no more", OLE2 + bytes(600)])
def test_a_broken_container_is_damaged(content):
    assert refused(content) == (Refusal.DAMAGED, "")


def test_a_package_may_unpack_to_the_limit_and_no_further():
    def claiming(size):
        content = package(TYPES="spreadsheetml")
        entry = content.find(b"PK\x01\x02")
        return content[: entry + 24] + pack("<I", size) + content[entry + 28 :]

    assert refused(claiming(MAX_UNPACKED_BYTES + 1)) == (Refusal.TOO_LARGE, "")
    assert tell_kind("log.xlsx", claiming(MAX_UNPACKED_BYTES)) is Kind.XLSX


def test_one_control_character_in_twenty_is_borne_and_more_are_not():
    assert tell_kind("log.csv", b"\x01" + b"a" * 19) is Kind.TEXT
    assert refused(b"\x01" + b"a" * 18)[1] == "neither a workbook nor text"


def test_a_quarter_of_zeros_is_borne_and_more_are_not():
    assert tell_kind("log.csv", b"a\x00\x00bcdef") is Kind.TEXT
    assert refused(b"a\x00\x00\x00bcdef")[1] == "neither a workbook nor text"

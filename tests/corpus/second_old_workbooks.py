"""Workbooks of old programs, with and without passwords, cut, lying, or of another program."""

import random
import struct
from collections.abc import Callable

from tests.corpus.hostile_case import ANY_CODE, HostileCase, reads
from tests.corpus.hostile_ole import compound_file
from tests.corpus.packages import good_sheet, good_workbook
from tests.corpus.raw_zip import deflate, write_zip
from tests.corpus.second_answers import (
    ENCRYPTED,
    FIVE,
    FIVE_OR_REFUSED,
    NOT_A_SPREADSHEET,
    REFUSED,
    SOME,
)
from tests.corpus.sheets import xls

__all__ = ["CASES"]

OLD: dict = {"may_refuse": (ANY_CODE,), "accepted": (0, 5),
             "must_not_say": ("password", "damaged", "corrupt")}  # fmt: skip
STARTS = {2: (0x0009, "<HH"), 3: (0x0209, "<HHH"), 4: (0x0409, "<HHH")}


def _good() -> bytes:
    return xls(good_sheet())


def _record(code: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", code, len(body)) + body


def _beginning(version: int, kind: int) -> bytes:
    return _record(0x0809, struct.pack("<HHHHII", version, kind, 0x0DBB, 0x07CC, 0, 6))


def _with_password(filepass: bytes, *, name: str = "Workbook") -> Callable[[], bytes]:
    """An Excel 97 to 2003 workbook whose records after FILEPASS are scrambled."""

    def build() -> bytes:
        scrambled = random.Random(3).randbytes(6_000)  # noqa: S311 - noise, not a secret
        return compound_file({
            name: _beginning(0x0600, 5) + _record(0x002F, filepass) + scrambled,
        })  # fmt: skip

    return build


def _package(info: bytes, *more: str) -> Callable[[], bytes]:
    def build() -> bytes:
        streams = {"EncryptedPackage": bytes(range(256)) * 20, "EncryptionInfo": info}
        return compound_file(streams | dict.fromkeys(more, b"x"))

    return build


def _bare(version: int) -> Callable[[], bytes]:
    """Excel 2, 3 or 4: records without a compound file, with one line of text cells."""

    def build() -> bytes:
        code, form = STARTS[version]
        fields = (version, 0x10, 0)[: form.count("H")]
        stream = _record(code, struct.pack(form, *fields))
        for column, text in enumerate(("Date", "Category", "Type of risk", "Outcome")):
            if version == 2:
                head = struct.pack("<HH3sB", 0, column, b"\0\0\0", len(text))
                stream += _record(0x0004, head + text.encode())
            else:
                head = struct.pack("<HHHH", 0, column, 0, len(text))
                stream += _record(0x0204, head + text.encode())
        return stream + _record(0x000A)

    return build


def _cut(share: float) -> Callable[[], bytes]:
    def build() -> bytes:
        data = _good()
        return data[: int(len(data) * share)]

    return build


def _flipped(seed: int) -> Callable[[], bytes]:
    def build() -> bytes:
        chance = random.Random(seed)  # noqa: S311 - the same places each time, not a secret
        data = bytearray(_good())
        for _ in range(60):
            data[chance.randrange(len(data))] = chance.randrange(256)
        return bytes(data)

    return build


def _patched(find: bytes, offset: int, new: bytes) -> Callable[[], bytes]:
    """A sound old workbook with a few bytes changed at some words of it."""

    def build() -> bytes:
        data = bytearray(_good())
        at = data.index(find) + offset
        data[at : at + len(new)] = new
        return bytes(data)

    return build


def _stream_called(name: str) -> Callable[[], bytes]:
    old = "Workbook".encode("utf-16-le")
    return _patched(old, 0, name.ljust(8, "\0").encode("utf-16-le"))


def _of_another_program(*streams: str) -> Callable[[], bytes]:
    return lambda: compound_file(dict.fromkeys(streams, b"words " * 700))


def _binary_workbook() -> bytes:
    """The parts a binary workbook (.xlsb) has, with a sheet that cannot be read as text."""
    types = (
        b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
        b'Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'
        b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        b'relationships+xml"/></Types>'
    )
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    links = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" Type="%s" Target="%s"/></Relationships>'
    )

    def binary(code: int, body: bytes = b"") -> bytes:
        mark = bytes([code]) if code < 128 else bytes([code & 127 | 128, code >> 7])
        return mark + bytes([len(body)]) + body

    def text(words: str) -> bytes:
        return struct.pack("<I", len(words)) + words.encode("utf-16-le")

    book = (
        binary(131) + binary(143)
        + binary(156, struct.pack("<II", 0, 1) + text("rId1") + text("Log"))
        + binary(144) + binary(132)
    )  # fmt: skip
    rows = [("Date", "Category", "Type of risk", "Outcome"),
            ("12/09/2024", "Conduct", "Aggressive", "NFA"),
            ("26/09/2024", "Contact", "Sexual", "NFA")]  # fmt: skip
    cells = b""
    for number, row in enumerate(rows):
        cells += binary(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0))
        for column, words in enumerate(row):
            cells += binary(6, struct.pack("<II", column, 0) + text(words))
    sheet = binary(129) + binary(148, struct.pack("<4I", 0, 2, 0, 3)) + binary(145) + cells
    sheet += binary(146) + binary(130)
    return write_zip([
        deflate("[Content_Types].xml", (types, 1)),
        deflate("_rels/.rels", (links % (kind + b"officeDocument", b"xl/workbook.bin"), 1)),
        deflate("xl/workbook.bin", (book, 1)),
        deflate("xl/_rels/workbook.bin.rels",
                (links % (kind + b"worksheet", b"worksheets/sheet1.bin"), 1)),
        deflate("xl/worksheets/sheet1.bin", (sheet, 1)),
    ])  # fmt: skip


RC4 = struct.pack("<HHH", 1, 1, 1) + bytes(range(48))
CRYPTO_API = struct.pack("<HHHI", 1, 2, 2, 4) + bytes(range(100))
XOR = struct.pack("<HHH", 0, 0x1234, 0x5678)
CASES = (
    HostileCase("old workbook with RC4", "X1.xls", _with_password(RC4), **ENCRYPTED),
    HostileCase("old workbook with newer RC4", "X2.xls", _with_password(CRYPTO_API), **ENCRYPTED),
    HostileCase("old workbook with XOR", "X3.xls", _with_password(XOR), **ENCRYPTED),
    HostileCase("Excel 95 workbook with a password", "X4.xls",
                _with_password(XOR[2:], name="Book"), **ENCRYPTED),
    HostileCase("standard encryption", "X5.xlsx",
                _package(struct.pack("<HHII", 3, 2, 0x24, 164) + b"\0" * 160), **ENCRYPTED),
    HostileCase("extensible encryption", "X6.xlsx", _package(struct.pack("<HHI", 4, 3, 0x10)),
                **ENCRYPTED),
    HostileCase("rights management", "X7.xlsx",
                _package(struct.pack("<HHI", 4, 4, 0x40), "\x06DataSpaces"), **ENCRYPTED),
    HostileCase("an encrypted workbook named .xls", "X8.xls",
                _package(struct.pack("<HHI", 4, 4, 0x40)), **ENCRYPTED),
    HostileCase("an encrypted workbook named .csv", "X9.csv",
                _package(struct.pack("<HHI", 4, 4, 0x40)), **ENCRYPTED),
    HostileCase("Excel 2 line", "X10.xls", _bare(2), **OLD),
    HostileCase("Excel 3 line", "X11.xls", _bare(3), **OLD),
    HostileCase("Excel 4 line", "X12.xls", _bare(4), **OLD),
    *(HostileCase(f"old workbook cut at {share:.0%}", "X13.xls", _cut(share), **SOME)
      for share in (0.05, 0.3, 0.6, 0.95)),
    *(HostileCase(f"old workbook with bytes changed, {seed}", "X14.xls", _flipped(seed), **SOME)
      for seed in range(4)),
    HostileCase("old workbook with its stream in capitals", "X15.xls", _stream_called("WORKBOOK"),
                **FIVE_OR_REFUSED),
    HostileCase("old workbook without its stream", "X16.xls", _stream_called("Elsewhr"),
                **REFUSED),
    HostileCase("old workbook with a size that lies", "X17.xls",
                _patched("Workbook".encode("utf-16-le"), 120, struct.pack("<I", 0xFFFFFFF0)),
                **SOME),
    HostileCase("old workbook with a table of strings that lies", "X18.xls",
                _patched(b"\xfc\x00", 4, struct.pack("<II", 0x7FFFFFFF, 0x7FFFFFFF)), **SOME),
    HostileCase("old workbook with 65,536 rows said", "X19.xls",
                _patched(b"\x00\x02\x0e\x00", 4, struct.pack("<IIHH", 0, 65_536, 0, 256)), **FIVE),
    HostileCase("a message of Outlook", "X20.msg",
                _of_another_program("__properties_version1.0", "__substg1.0_0037001F"),
                **NOT_A_SPREADSHEET),
    HostileCase("a message of Outlook named .xls", "X21.xls",
                _of_another_program("__properties_version1.0", "__substg1.0_0037001F"),
                **NOT_A_SPREADSHEET),
    HostileCase("slides of PowerPoint 97", "X22.xls",
                _of_another_program("PowerPoint Document", "Current User"), **NOT_A_SPREADSHEET),
    HostileCase("a page of Publisher", "X23.xlsx", _of_another_program("Quill", "Contents"),
                **NOT_A_SPREADSHEET),
    HostileCase("a compound file of nothing", "X24.xls", lambda: compound_file({"x": b""}),
                **REFUSED),
    HostileCase("an old workbook named .xlsx", "X25.xlsx", _good, **FIVE_OR_REFUSED),
    HostileCase("an old workbook named .csv", "X26.csv", _good, **FIVE_OR_REFUSED),
    HostileCase("an old workbook named .ods", "X27.ods", _good, **FIVE_OR_REFUSED),
    HostileCase("a binary workbook", "X28.xlsb", _binary_workbook,
                **reads(2, or_refused=True), must_not_say=("password", "damaged", "corrupt")),
    HostileCase("a new workbook named .xlt", "X29.xlt", good_workbook, **FIVE_OR_REFUSED),
)  # fmt: skip

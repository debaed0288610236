"""Compound files made by hand: a password-protected workbook, an old one, and a document."""

import struct
from collections.abc import Mapping

from tests.corpus.hostile_case import ANY_CODE, HostileCase, reads, refused

__all__ = ["CASES", "compound_file"]

SECTOR = 512
END, FAT_SECTOR, FREE, NONE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF, 0xFFFFFFFF
SMALLEST_STREAM = 4096  # a shorter stream would belong to the mini stream, which is left out


def compound_file(streams: Mapping[str, bytes]) -> bytes:
    """An OLE2 compound file of 512-byte sectors with these streams at its root."""
    streams = dict(sorted(streams.items(), key=lambda item: (len(item[0]), item[0].upper())))
    bodies = [data.ljust(SMALLEST_STREAM, b"\0") for data in streams.values()]
    counts = [-(-len(body) // SECTOR) for body in bodies]
    directory = -(-(len(bodies) + 1) * 128 // SECTOR)
    sectors = 1 + directory + sum(counts)
    if sectors > SECTOR // 4:
        message = "more than one sector of allocation table would be needed"
        raise ValueError(message)
    chain = [FAT_SECTOR, *range(2, 1 + directory), END]
    starts = []
    for count in counts:
        starts.append(len(chain))
        chain += [*range(len(chain) + 1, len(chain) + count), END]
    table = struct.pack("<128I", *chain, *[FREE] * (128 - len(chain)))
    entries = [_entry("Root Entry", 5, child=1, start=END, size=0)]
    for place, (name, start) in enumerate(zip(streams, starts, strict=True), start=1):
        right = place + 1 if place < len(bodies) else NONE
        entries.append(_entry(name, 2, right=right, start=start, size=len(bodies[place - 1])))
    listing = b"".join(entries).ljust(directory * SECTOR, b"\0")
    padded = [body.ljust(count * SECTOR, b"\0") for body, count in zip(bodies, counts, strict=True)]
    return _header() + table + listing + b"".join(padded)


def _header() -> bytes:
    head = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\0" * 16, 0x3E, 3, 0xFFFE, 9, 6, b"\0" * 6,
        0, 1, 1, 0, SMALLEST_STREAM, END, 0, END, 0,
    )  # fmt: skip
    return head + struct.pack("<109I", 0, *[FREE] * 108)


def _entry(name: str, kind: int, *, start: int, size: int, **links: int) -> bytes:
    encoded = name.encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16sIQQIQ",
        encoded, len(encoded) + 2, kind, 1, NONE, links.get("right", NONE),
        links.get("child", NONE), b"\0" * 16, 0, 0, 0, start, size,
    )  # fmt: skip


def _record(code: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", code, len(body)) + body


def _encrypted_package() -> bytes:
    """What Excel writes for "Encrypt with password": the zip is inside, unreadable."""
    info = struct.pack("<HHI", 4, 4, 0x40) + b"<encryption/>"
    return compound_file({"EncryptedPackage": bytes(range(256)) * 40, "EncryptionInfo": info})


def _encrypted_old_workbook() -> bytes:
    """Excel 97 to 2003 with a password: the records after FILEPASS are scrambled."""
    stream = (
        _record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0x0DBB, 0x07CC, 0, 6))
        + _record(0x002F, struct.pack("<HHH", 1, 1, 1) + bytes(range(48)))
        + _record(0x000A)
    )
    return compound_file({"Workbook": stream})


def _excel_5_workbook() -> bytes:
    """Excel 5.0/95 with one sheet of text cells."""
    rows = (("Date", "Category", "Type of risk", "Outcome"),
            ("12/09/2024", "Conduct", "Aggressive", "NFA"),
            ("26/09/2024", "Contact", "Sexual", "NFA"))  # fmt: skip
    cells = b"".join(
        _record(0x0204, struct.pack("<HHHH", row, column, 0, len(text)) + text.encode("cp1252"))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    globals_start = _record(0x0809, struct.pack("<HHHH", 0x0500, 5, 0x0DBB, 0x07CC))
    name = b"\x03Log"
    size = len(globals_start) + 4 + 6 + len(name) + 4
    bound = _record(0x0085, struct.pack("<IH", size, 0) + name)
    sheet = _record(0x0809, struct.pack("<HHHH", 0x0500, 0x10, 0x0DBB, 0x07CC)) + cells
    stream = globals_start + bound + _record(0x000A) + sheet + _record(0x000A)
    return compound_file({"Book": stream})


def _excel_2_file() -> bytes:
    """Excel 2: bare records and no compound file."""
    cell = _record(0x0004, struct.pack("<HH3sB", 0, 0, b"\0\0\0", 4) + b"Date")
    return _record(0x0009, struct.pack("<HH", 2, 0x10)) + cell + _record(0x000A)


def _word_document() -> bytes:
    return compound_file({"WordDocument": b"\xec\xa5\xc1\x00" + b"text " * 900})


def _cut_short() -> bytes:
    return compound_file({"Workbook": _record(0x0809, b"\0" * 16)})[:1200]


def _ring_of_sectors() -> bytes:
    """The chain of sectors runs in a ring: a reader that follows it never ends."""
    data = bytearray(compound_file({"Workbook": _record(0x0809, b"\0" * 16)}))
    data[SECTOR + 4 * 2 : SECTOR + 4 * 3] = struct.pack("<I", 2)
    return bytes(data)


CASES = (
    HostileCase(
        "password-protected workbook", "Protected.xlsx", _encrypted_package,
        **refused("password", "encrypt"), must_not_say=("damaged", "corrupt"),
    ),
    HostileCase(
        "password-protected old workbook", "Protected.xls", _encrypted_old_workbook,
        **refused("password", "encrypt"), must_not_say=("damaged", "corrupt"),
    ),
    HostileCase("Excel 5.0/95 workbook", "Old.xls", _excel_5_workbook, **reads(2, or_refused=True)),
    HostileCase("Excel 2 file", "Oldest.xls", _excel_2_file, may_refuse=(ANY_CODE,),
                accepted=(0, 0), must_not_say=("password",)),
    HostileCase("Word 97 document", "Letter.xls", _word_document, **refused(),
                must_not_say=("password",)),
    HostileCase("compound file cut short", "Cut.xls", _cut_short, **refused(),
                must_not_say=("password",)),
    HostileCase("compound file in a ring", "Ring.xls", _ring_of_sectors, **refused()),
)  # fmt: skip

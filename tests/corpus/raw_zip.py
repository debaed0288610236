"""Zip packages written byte by byte, for what no zip program would write."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

__all__ = [
    "Member",
    "deflate",
    "members_of",
    "overlapping",
    "quoted",
    "renamed",
    "repacked",
    "write_zip",
]

LOCAL, CENTRAL, LAST = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
NEW_YEAR = 0x21  # 1 January 1980, the first day a zip can say


@dataclass(frozen=True, slots=True)
class Member:
    """One part as it stands in the zip, already packed.

    Attributes:
        method: 0 stored, 8 deflated.
        size: The unpacked size it claims.
    """

    name: str
    packed: bytes
    crc: int
    size: int
    method: int = 8
    flags: int = 0


def deflate(name: str, *pieces: tuple[bytes, int]) -> Member:
    """A part made of pieces, each repeated: packed once, so that a bomb is made quickly."""
    packed, crc, size = [], 0, 0
    for piece, times in pieces:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        packed.append((packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)) * times)
        size += len(piece) * times
        for _ in range(times):
            crc = zlib.crc32(piece, crc)
    packed.append(zlib.compressobj(9, zlib.DEFLATED, -15).flush())
    return Member(name, b"".join(packed), crc, size)


def members_of(data: bytes, *, without: Sequence[str] = ()) -> list[Member]:
    """The parts of a package, packed anew."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [
            deflate(name, (package.read(name), 1))
            for name in package.namelist()
            if name not in without
        ]


def _local(member: Member) -> bytes:
    name = member.name.encode()
    return (
        LOCAL
        + struct.pack("<HHHHHIIIHH", 20, member.flags, member.method, 0, NEW_YEAR, member.crc,
                      len(member.packed), member.size & 0xFFFFFFFF, len(name), 0)
        + name
    )  # fmt: skip


def _central(member: Member, offset: int) -> bytes:
    name = member.name.encode()
    return (
        CENTRAL
        + struct.pack("<HHHHHHIIIHHHHHII", 20, 20, member.flags, member.method, 0, NEW_YEAR,
                      member.crc, len(member.packed), member.size & 0xFFFFFFFF, len(name), 0, 0, 0,
                      0, 0, offset)
        + name
    )  # fmt: skip


def _ending(entries: Sequence[bytes], start: int) -> bytes:
    size = sum(len(entry) for entry in entries)
    return (
        b"".join(entries)
        + LAST
        + struct.pack(
            "<HHHHIIH", 0, 0, len(entries) & 0xFFFF, len(entries) & 0xFFFF, size, start, 0
        )
    )


def write_zip(members: Sequence[Member]) -> bytes:
    """A zip of these parts, believing what each says of itself."""
    body, entries = bytearray(), []
    for member in members:
        entries.append(_central(member, len(body)))
        body += _local(member) + member.packed
    return bytes(body) + _ending(entries, len(body))


def overlapping(members: Sequence[Member], bomb: Member, *, times: int) -> bytes:
    """A zip in which many names in the listing lead to the same packed bytes."""
    body, entries = bytearray(), []
    for member in (*members, bomb):
        entries.append(_central(member, len(body)))
        start = len(body)
        body += _local(member) + member.packed
    for number in range(2, times + 1):
        name = bomb.name.replace("1.", f"{number}.")
        again = Member(name, bomb.packed, bomb.crc, bomb.size)
        entries.append(_central(again, start))
    return bytes(body) + _ending(entries, len(body))


def quoted(members: Sequence[Member], kernel: bytes, names: Sequence[str]) -> bytes:
    """A zip whose parts hold one another: each quotes the next one's header as stored bytes."""
    bomb = deflate("", (kernel, 1))
    tail, size, crc_of = bomb.packed, bomb.size, kernel
    made: list[tuple[Member, int]] = []
    after = b""
    for name in reversed(names):
        member = Member(name, tail, zlib.crc32(crc_of), size)
        header = _local(member)
        made.append((member, len(after)))
        after = header + tail
        quote = b"\x00" + struct.pack("<HH", len(header), len(header) ^ 0xFFFF) + header
        tail, size, crc_of = quote + tail, size + len(header), header + crc_of
    body, entries = bytearray(), []
    for member in members:
        entries.append(_central(member, len(body)))
        body += _local(member) + member.packed
    first = made[-1][0]
    start = len(body)
    body += _local(first) + first.packed
    place = start
    for member, _ in reversed(made):
        entries.append(_central(member, place))
        place += len(_local(member)) + 5
    return bytes(body) + _ending(entries, len(body))


def repacked(data: bytes, *, method: int = zipfile.ZIP_DEFLATED, how: str = "") -> bytes:
    """The package again with another way of packing.

    Args:
        how: "zip64" writes the wide size fields, "stream" leaves the sizes behind each part,
            "twice" holds every part twice.
    """
    target = _Stream() if how == "stream" else io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(target, "w", method) as after,  # type: ignore[arg-type]
    ):
        for name in before.namelist():
            with after.open(name, "w", force_zip64=how == "zip64") as part:
                part.write(before.read(name))
    if how != "twice":
        return target.getvalue()
    members = members_of(data)
    return write_zip([*members, *members])


def renamed(data: bytes, names: Mapping[str, str]) -> bytes:
    """The package with parts under other names."""
    return write_zip(
        [Member(names.get(part.name, part.name), part.packed, part.crc, part.size)
         for part in members_of(data)]
    )  # fmt: skip


class _Stream(io.RawIOBase):
    """Somewhere to write that cannot go back."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self.pieces.append(bytes(data))
        return len(data)

    def getvalue(self) -> bytes:
        """All that was written."""
        return b"".join(self.pieces)

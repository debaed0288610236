"""The streams of a compound file, in which old workbooks are kept."""

from collections.abc import Iterator
from struct import error, unpack_from

__all__ = ["read_stream"]

_HEAD = 512
_ENTRY = 128
_LAST_SECTOR = 0xFFFFFFFA  # sectors of higher numbers are signs: the end, free, or part of a list
_SMALLEST = 4096


def read_stream(content: bytes, *names: str) -> bytes:
    """The first stream of one of these names; b"" when there is none, or it is broken."""
    try:
        return _read_stream(content, {name.lower() for name in names})
    except (error, IndexError, ValueError):
        return b""


def _read_stream(content: bytes, names: set[str]) -> bytes:
    size = 1 << unpack_from("<H", content, 30)[0]
    if size not in {512, 4096}:
        return b""
    (first,) = unpack_from("<I", content, 48)
    lists = [n for n in unpack_from("<109I", content, 76) if n < _LAST_SECTOR]
    table = [
        n for place in lists for n in unpack_from(f"<{size // 4}I", _sector(content, place, size))
    ]
    listing = b"".join(_chain(content, table, first, size))
    for at in range(0, len(listing) - _ENTRY + 1, _ENTRY):
        length = unpack_from("<H", listing, at + 64)[0]
        name = listing[at : at + max(length - 2, 0)].decode("utf-16-le", "replace")
        if name.lower() in names:
            start, size_said = unpack_from("<IQ", listing, at + 116)
            if size_said < _SMALLEST:
                return b""
            return b"".join(_chain(content, table, start, size))[:size_said]
    return b""


def _sector(content: bytes, place: int, size: int) -> bytes:
    start = _HEAD + place * size if size == _HEAD else (place + 1) * size
    return content[start : start + size]


def _chain(content: bytes, table: list[int], place: int, size: int) -> Iterator[bytes]:
    # No chain is longer than the file; one that runs in a ring ends here.
    for _ in range(len(content) // size + 1):
        if place >= _LAST_SECTOR:
            return
        yield _sector(content, place, size)
        place = table[place]

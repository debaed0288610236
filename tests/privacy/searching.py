"""Looking for personal data in bytes, in every form in which bytes may hold it."""

import base64
import functools
import hashlib
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

import numpy as np

from tests.privacy.invented import Marker

__all__ = ["find_leaks", "read_folder"]

_SIXTEEN_BITS = (("utf-16-le", 0), ("utf-16-le", 1), ("utf-16-be", 0), ("utf-16-be", 1))
_ACCENTS = re.compile("[\u0300-\u036f]")
_DIGESTS = ("md5", "sha1", "sha256")


def find_leaks(places: Mapping[str, bytes], markers: Iterable[Marker]) -> list[str]:
    """Each piece found: its sort, where and in what form; the same wherever letters differ in case.

    Args:
        places: What is searched, by a name for each place.
        markers: What is searched for.
    """
    markers = tuple(markers)
    found: dict[tuple[Marker, str], str] = {}
    for place, content in places.items():
        for form, view in _views(content):
            for marker in _find_in(view, form, markers):
                found.setdefault((marker, place), f"{marker.sort} in {place} as {form}")
    return list(found.values())


def read_folder(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, with the names themselves as one more place."""
    files = {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
    names = "\n".join(str(path.relative_to(folder)) for path in sorted(folder.rglob("*")))
    return {
        **{str(path.relative_to(folder)): content for path, content in files.items()},
        f"names of files in {folder.name}": names.encode("utf-8", "surrogateescape"),
    }


def _views(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Each way to look at bytes."""
    yield "text", _fold(content.decode("utf-8", "replace"))
    yield "text of one byte", _fold(content.decode("cp1252", "replace"))
    for encoding, start in _SIXTEEN_BITS:
        yield encoding, _fold(content[start:].decode(encoding, "replace"))
    for form in ("hexadecimal", "escaped", "a plain digest"):
        yield form, content.lower()
    yield "base64", content


def _find_in(view: bytes, form: str, markers: tuple[Marker, ...]) -> Iterator[Marker]:
    needles, beginnings = _needles(form, markers)
    # Tens of thousands of needles: only those whose beginning is there are looked for.
    there = np.isin(beginnings, _six_bytes_from_each_place(view))
    for place in np.flatnonzero(there):
        marker, needle = needles[place]
        if needle in view:
            yield marker


@functools.cache
def _needles(
    form: str, markers: tuple[Marker, ...]
) -> tuple[list[tuple[Marker, bytes]], np.ndarray]:
    """What to look for in a view, and how each of it begins."""
    needles = [(marker, needle) for marker in markers for needle in _FORMS[form](marker)]
    beginnings = [_six_bytes_from_each_place(needle)[:1] for _, needle in needles]
    return needles, np.concatenate(beginnings) if beginnings else np.zeros(0)


def _six_bytes_from_each_place(content: bytes) -> np.ndarray:
    """Each run of six bytes, as a number."""
    values = np.frombuffer(content, np.uint8).astype(np.uint64)
    count = max(0, len(values) - 5)
    return sum(
        (values[start : start + count] << (8 * start) for start in range(6)),
        np.zeros(count, np.uint64),
    )


def _fold(text: str) -> bytes:
    """Without case, accents and the several ways to write one letter."""
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold())).encode(
        "utf-8", "replace"
    )


def _as_text(marker: Marker) -> Iterator[bytes]:
    return map(_fold, marker.cores)


def _in_hexadecimal(marker: Marker) -> Iterator[bytes]:
    for core in marker.cores:
        for form in {core, core.lower()}:
            yield form.encode().hex().encode()


def _escaped(marker: Marker) -> Iterator[bytes]:
    for core in marker.cores:
        for form in (json.dumps(core)[1:-1], quote(core), quote(core.lower())):
            yield form.lower().encode()


def _in_base64(marker: Marker) -> Iterator[bytes]:
    """What a text looks like in base64, wherever in three bytes it begins."""
    for core in marker.cores:
        for form in {core, core.lower(), core.title()}:
            data = form.encode()
            for before in range(3):
                whole = base64.b64encode(b"\0" * before + data)
                first = (0, 2, 3)[before]
                last = len(whole) - (0, 3, 2)[(before + len(data)) % 3]
                yield whole[first:last]


def _digests(marker: Marker) -> Iterator[bytes]:
    """A digest without a key is as good as the text: whoever guesses a name can check it."""
    for text in {marker.text, marker.text.lower(), *marker.cores}:
        for name in _DIGESTS:
            yield hashlib.new(name, text.encode()).hexdigest().encode()


_FORMS: Mapping[str, Callable[[Marker], Iterable[bytes]]] = {
    **dict.fromkeys(("text", "text of one byte", "utf-16-le", "utf-16-be"), _as_text),
    "hexadecimal": _in_hexadecimal,
    "escaped": _escaped,
    "a plain digest": _digests,
    "base64": _in_base64,
}

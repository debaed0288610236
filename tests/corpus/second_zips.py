"""Sound workbooks in odd zips, and bombs: stored, wide, streamed, overlapping, quoted, vast."""

import io
import random
import zipfile
from collections.abc import Callable

from tests.corpus.hostile_case import HostileCase
from tests.corpus.packages import SHEET, edit_zip, good_workbook, shared_workbook
from tests.corpus.raw_zip import (
    Member,
    deflate,
    members_of,
    overlapping,
    quoted,
    renamed,
    repacked,
    write_zip,
)
from tests.corpus.second_answers import (
    ENCRYPTED,
    FIVE,
    FIVE_OR_REFUSED,
    REFUSED,
    SOME,
    TOO_MUCH,
)

__all__ = ["CASES"]

MEGABYTE = 1_000_000


def _packed(method: int = zipfile.ZIP_DEFLATED, how: str = "") -> Callable[[], bytes]:
    def build() -> bytes:
        return repacked(good_workbook(), method=method, how=how)

    return build


def _members(change: Callable[[Member], Member]) -> Callable[[], bytes]:
    def build() -> bytes:
        return write_zip([change(member) for member in members_of(good_workbook())])

    return build


def _said_encrypted(member: Member) -> Member:
    return Member(member.name, member.packed, member.crc, member.size, flags=1)


def _wrong_sum(member: Member) -> Member:
    crc = member.crc ^ 0xFFFF if member.name == SHEET else member.crc
    return Member(member.name, member.packed, crc, member.size)


def _said_small(member: Member) -> Member:
    return Member(member.name, member.packed, member.crc, 1)


def _said_vast(member: Member) -> Member:
    return Member(member.name, member.packed, member.crc, 0xFFFFFFF0)


def _unknown_method(member: Member) -> Member:
    return Member(member.name, member.packed, member.crc, member.size, method=99)


def _between(old: bytes, piece: bytes, times: int, part: str = SHEET) -> Callable[[], bytes]:
    """Put a piece many times before some words of a part."""

    def build() -> bytes:
        data = good_workbook() if part == SHEET else shared_workbook()
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            head, mark, tail = package.read(part).partition(old)
        bomb = deflate(part, (head, 1), (piece, times), (mark + tail, 1))
        return write_zip([*members_of(data, without=[part]), bomb])

    return build


def _beside(name: str, piece: bytes, times: int) -> Callable[[], bytes]:
    """A part of the package that need not be read is vast."""

    def build() -> bytes:
        data = good_workbook()
        return write_zip([*members_of(data, without=[name]), deflate(name, (piece, times))])

    return build


def _wide_rows() -> bytes:
    cells = b"".join(b"<c><v>%d</v></c>" % (number % 9) for number in range(16_384))
    return _between(b"</sheetData>", b"<row>%s</row>" % cells, 1_200)()


def _one_cell() -> bytes:
    return _between(b"</t></is></c></row></sheetData>", b"x" * MEGABYTE, 300)()


def _many_attributes() -> bytes:
    pairs = b" ".join(b'a%d="1"' % number for number in range(200_000))
    change = {SHEET: lambda part: part.replace(b"<sheetData>", b"<sheetData %s>" % pairs)}
    return edit_zip(good_workbook(), change)


def _squared_entity() -> bytes:
    doctype = b'<!DOCTYPE x [<!ENTITY a "%s">]>' % (b"a" * 100_000)

    def change(part: bytes) -> bytes:
        return doctype + part.replace(b"<t>NFA</t>", b"<t>%s</t>" % (b"&a;" * 10_000))

    return edit_zip(shared_workbook(), {"xl/sharedStrings.xml": change})


def _entity_in_the_sheet() -> bytes:
    doctype = b'<!DOCTYPE worksheet [<!ENTITY % far SYSTEM "http://127.0.0.1:9/x.dtd"> %far;]>'
    return edit_zip(good_workbook(), {SHEET: lambda part: doctype + part})


def _overlapping() -> bytes:
    base = members_of(good_workbook(), without=[SHEET])
    return overlapping(base, deflate(SHEET, (b" " * MEGABYTE, 90)), times=3_000)


def _quoted() -> bytes:
    base = members_of(good_workbook(), without=[SHEET])
    names = [f"xl/worksheets/sheet{number}.xml" for number in range(1, 300)]
    return quoted(base, b" " * 4 * MEGABYTE, names)


def _many_names_for_one_sheet() -> bytes:
    """2,000 sheets in the list of sheets, all of them the same part."""
    entries = b"".join(
        b'<sheet name="S%d" sheetId="%d" r:id="rId1"/>' % (number, number + 10)
        for number in range(2_000)
    )
    change = {"xl/workbook.xml": lambda part: part.replace(b"</sheets>", entries + b"</sheets>")}
    return edit_zip(good_workbook(), change)


def _many_small_parts() -> bytes:
    extra = [deflate(f"xl/media/image{number}.png", (b"x", 1)) for number in range(60_000)]
    return write_zip([*members_of(good_workbook()), *extra])


def _zips_in_zips() -> bytes:
    inner = write_zip([deflate("0.dll", (b"\0" * MEGABYTE, 200))])
    for level in range(3):
        inner = write_zip([deflate(f"{level}{n}.zip", (inner, 1)) for n in range(8)])
    return inner


def _flipped(seed: int) -> Callable[[], bytes]:
    """A sound workbook with forty bytes changed at random places."""

    def build() -> bytes:
        chance = random.Random(seed)  # noqa: S311 - the same places each time, not a secret
        data = bytearray(good_workbook())
        for _ in range(40):
            data[chance.randrange(len(data))] = chance.randrange(256)
        return bytes(data)

    return build


def _cut_at(place: int) -> Callable[[], bytes]:
    return lambda: good_workbook()[:place]


def _with_other_names() -> bytes:
    return renamed(good_workbook(), {SHEET: SHEET.replace("/", "\\")})


def _in_capitals() -> bytes:
    return renamed(good_workbook(), {name: name.upper() for name in (SHEET, "xl/workbook.xml")})


CASES = (
    HostileCase("parts stored, not deflated", "S1.xlsx", _packed(zipfile.ZIP_STORED), **FIVE),
    HostileCase("zip64 sizes", "S2.xlsx", _packed(how="zip64"), **FIVE),
    HostileCase("sizes behind each part", "S3.xlsx", _packed(how="stream"), **FIVE),
    HostileCase("every part twice", "S4.xlsx", _packed(how="twice"), **FIVE_OR_REFUSED),
    HostileCase("parts packed with bzip2", "S5.xlsx", _packed(zipfile.ZIP_BZIP2),
                **FIVE_OR_REFUSED),
    HostileCase("parts packed with LZMA", "S6.xlsx", _packed(zipfile.ZIP_LZMA),
                **FIVE_OR_REFUSED),
    HostileCase("an unknown way of packing", "S7.xlsx", _members(_unknown_method), **REFUSED),
    HostileCase("parts said to be encrypted", "S8.xlsx", _members(_said_encrypted), **ENCRYPTED),
    HostileCase("a wrong check sum", "S9.xlsx", _members(_wrong_sum), **SOME),
    HostileCase("parts said to be of one byte", "S10.xlsx", _members(_said_small), **SOME),
    HostileCase("parts said to be of 4 GB", "S11.xlsx", _members(_said_vast), **SOME),
    HostileCase("words before the zip", "S12.xlsx", lambda: b"MZ junk " * 40 + good_workbook(),
                **SOME),
    HostileCase("words after the zip", "S13.xlsx", lambda: good_workbook() + b"\0junk" * 40,
                **SOME),
    HostileCase("backslashes in the names of parts", "S14.xlsx", _with_other_names,
                **FIVE_OR_REFUSED),
    HostileCase("names of parts in capitals", "S15.xlsx", _in_capitals, **FIVE_OR_REFUSED),
    *(HostileCase(f"cut after {place} bytes", "C.xlsx", _cut_at(place), **REFUSED)
      for place in (1, 4, 29, 31, 500, 3_000)),
    *(HostileCase(f"bytes changed at random, {seed}", "R.xlsx", _flipped(seed), **SOME)
      for seed in range(4)),
    HostileCase("1 GB of spaces in the sheet", "B1.xlsx",
                _between(b"</sheetData>", b" " * MEGABYTE, 1_000), **TOO_MUCH),
    HostileCase("300 MB in one cell", "B2.xlsx", _one_cell, **TOO_MUCH),
    HostileCase("19 million cells", "B3.xlsx", _wide_rows, **TOO_MUCH),
    HostileCase("150 MB of rich texts", "B4.xlsx",
                _between(b"</sst>", b"<si><r><t>a</t></r></si>" * 50_000, 125,
                         "xl/sharedStrings.xml"), **TOO_MUCH),
    HostileCase("1 GB in a picture", "B5.xlsx",
                _beside("xl/media/image1.png", b"\0" * MEGABYTE, 1_000), **FIVE_OR_REFUSED),
    HostileCase("200 MB in the styles", "B6.xlsx",
                _beside("xl/styles.xml", b"<a/>" * 250_000, 200), **TOO_MUCH),
    HostileCase("200 MB in the list of sheets", "B7.xlsx",
                _beside("xl/workbook.xml", b"<a/>" * 250_000, 200), **REFUSED),
    HostileCase("200 MB in the links of the workbook", "B8.xlsx",
                _beside("xl/_rels/workbook.xml.rels", b"<Relationship/>" * 60_000, 220),
                **REFUSED),
    HostileCase("200 MB in the list of types", "B9.xlsx",
                _beside("[Content_Types].xml", b"<a/>" * 250_000, 200), **TOO_MUCH),
    HostileCase("one attribute of 300 MB", "B10.xlsx",
                _between(b'1:E6"', b"9" * MEGABYTE, 300), **TOO_MUCH),
    HostileCase("200,000 attributes", "B11.xlsx", _many_attributes, **SOME),
    HostileCase("a million merged cells", "B12.xlsx",
                _between(b"</worksheet>", b"<mergeCells>%s</mergeCells>"
                         % (b'<mergeCell ref="A1:B2"/>' * 1_000), 1_000), **TOO_MUCH),
    HostileCase("an entity repeated 10,000 times", "B13.xlsx", _squared_entity, **SOME),
    HostileCase("a document type from afar", "B14.xlsx", _entity_in_the_sheet, **SOME),
    HostileCase("3,000 names for one vast part", "B15.xlsx", _overlapping, **SOME),
    HostileCase("parts that quote one another", "B16.xlsx", _quoted, **SOME),
    HostileCase("2,000 sheets that are one part", "B17.xlsx", _many_names_for_one_sheet,
                **FIVE_OR_REFUSED),
    HostileCase("60,000 pictures", "B18.xlsx", _many_small_parts, **FIVE_OR_REFUSED),
    HostileCase("zips in zips in zips", "B19.xlsx", _zips_in_zips, **REFUSED),
)  # fmt: skip

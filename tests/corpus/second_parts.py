"""Workbooks whose parts are odd: targets, prefixes, encodings, strings, order, lies and gaps."""

import re
from collections.abc import Callable

from tests.corpus.hostile_case import HostileCase, reads
from tests.corpus.packages import SHEET, SURE_DAYS, edit_zip, good_workbook, shared_workbook
from tests.corpus.raw_zip import members_of, renamed, write_zip
from tests.corpus.second_answers import FIVE, FIVE_OR_REFUSED, REFUSED, SOME

__all__ = ["CASES"]

BOOK, LINKS, TYPES = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"
ROOT, STYLES, STRINGS = "_rels/.rels", "xl/styles.xml", "xl/sharedStrings.xml"
MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
Change = Callable[[bytes], bytes]


def _with(part: str, change: Change, data: Callable[[], bytes] = good_workbook):
    return lambda: edit_zip(data(), {part: change})


def _replaced(part: str, old: bytes, new: bytes, *, times: int = -1):
    return _with(part, lambda body: body.replace(old, new, times))


def _patterned(part: str, old: bytes, new: bytes, data: Callable[[], bytes] = good_workbook):
    return _with(part, lambda body: re.sub(old, new, body), data)


def _without(*names: str, data: Callable[[], bytes] = good_workbook) -> Callable[[], bytes]:
    return lambda: write_zip(members_of(data(), without=names))


def _prefixed(body: bytes) -> bytes:
    """Every element under a prefix, as some programs write."""
    body = re.sub(rb"<(/?)(?=[a-zA-Z])", rb"<\1x:", body)
    return body.replace(b'xmlns="' + MAIN + b'"', b'xmlns:x="' + MAIN + b'"')


def _prefixed_throughout() -> bytes:
    return edit_zip(good_workbook(), dict.fromkeys((SHEET, BOOK, STYLES), _prefixed))


def _encoded(encoding: str, *, said: bool = True) -> Change:
    def change(body: bytes) -> bytes:
        head = f'<?xml version="1.0" encoding="{encoding}"?>' if said else ""
        return (head + body.decode()).encode(encoding)

    return change


def _elsewhere() -> bytes:
    """The workbook's main part has another name and another folder."""
    moved = renamed(good_workbook(), {
        BOOK: "book/main.xml", LINKS: "book/_rels/main.xml.rels",
    })  # fmt: skip
    return edit_zip(moved, {
        ROOT: lambda body: body.replace(b"xl/workbook.xml", b"book/main.xml"),
        TYPES: lambda body: body.replace(b"/xl/workbook.xml", b"/book/main.xml"),
        "book/_rels/main.xml.rels": lambda body: body
        .replace(b'Target="styles', b'Target="/xl/styles')
        .replace(b'Target="theme', b'Target="/xl/theme'),
    })  # fmt: skip


def _second_sheet_missing(body: bytes) -> bytes:
    return body.replace(b"</sheets>", b'<sheet name="Gone" sheetId="9" r:id="rId77"/></sheets>')


def _rows_reversed(body: bytes) -> bytes:
    head, rows, tail = re.split(rb"<sheetData>|</sheetData>", body)
    parts = re.findall(rb"<row .*?</row>", rows)
    return head + b"<sheetData>" + b"".join(reversed(parts)) + b"</sheetData>" + tail


def _cells_reversed(body: bytes) -> bytes:
    def turn(match: re.Match[bytes]) -> bytes:
        cells = re.findall(rb"<c .*?</c>", match[2])
        return match[1] + b"".join(reversed(cells)) + b"</row>"

    return re.sub(rb"(<row [^>]*>)(.*?)</row>", turn, body)


def _rich(body: bytes) -> bytes:
    return re.sub(
        rb"<si><t>(.)(.*?)</t></si>",
        rb"<si><r><rPr><b/></rPr><t>\1</t></r><r><t>\2</t></r></si>", body,
    )  # fmt: skip


def _spoken(body: bytes) -> bytes:
    return body.replace(b"</t></si>", b'</t><rPh sb="0" eb="1"><t>XX</t></rPh></si>')


def _iso_days(body: bytes) -> bytes:
    days = iter(SURE_DAYS)
    return re.sub(
        rb'<c r="(A\d)" s="1" t="n"><v>\d+</v>',
        lambda match: b'<c r="%s" s="1" t="d"><v>%s</v>' % (match[1], next(days).encode()), body,
    )  # fmt: skip


def _many_styles(body: bytes) -> bytes:
    extra = b'<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' * 64_000
    return body.replace(b"</cellXfs>", extra + b"</cellXfs>")


def _long_format(body: bytes) -> bytes:
    code = b"[h]" * 100_000
    formats = b'<numFmts count="1"><numFmt numFmtId="200" formatCode="%s"/></numFmts>' % code
    return re.sub(rb"<numFmts.*?</numFmts>|<numFmts[^>]*/>", b"", body).replace(
        b"<fonts", formats + b"<fonts", 1
    )


CASES = (
    HostileCase("a target that starts at the root", "P1.xlsx", good_workbook, **FIVE),
    HostileCase("a target from the workbook's folder", "P2.xlsx",
                _replaced(LINKS, b"/xl/worksheets", b"worksheets"), **FIVE),
    HostileCase("a target that climbs", "P3.xlsx",
                _replaced(LINKS, b"/xl/worksheets", b"../xl/worksheets"), **FIVE_OR_REFUSED),
    HostileCase("a target with a dot", "P4.xlsx",
                _replaced(LINKS, b"/xl/worksheets", b"./worksheets"), **FIVE_OR_REFUSED),
    HostileCase("a target outside the package", "P5.xlsx",
                _replaced(LINKS, b"/xl/worksheets/sheet1.xml", b"../../../../etc/passwd"),
                **SOME),
    HostileCase("a target on the web", "P6.xlsx", _replaced(
        LINKS, b'Target="/xl/worksheets/sheet1.xml"',
        b'TargetMode="External" Target="http://127.0.0.1:9/sheet1.xml"'), **SOME),
    HostileCase("a workbook in another folder", "P7.xlsx", _elsewhere, **FIVE_OR_REFUSED),
    HostileCase("no list of types", "P8.xlsx", _without(TYPES), **FIVE_OR_REFUSED),
    HostileCase("the wrong types", "P9.xlsx",
                _replaced(TYPES, b"spreadsheetml", b"wordprocessingml"), **FIVE_OR_REFUSED),
    HostileCase("no links at the root", "P10.xlsx", _without(ROOT), **FIVE_OR_REFUSED),
    HostileCase("no links of the workbook", "P11.xlsx", _without(LINKS), **SOME),
    HostileCase("no styles", "P12.xlsx", _without(STYLES), **FIVE_OR_REFUSED),
    HostileCase("no theme", "P13.xlsx", _without("xl/theme/theme1.xml"), **FIVE),
    HostileCase("no workbook", "P14.xlsx", _without(BOOK), **REFUSED),
    HostileCase("no sheet", "P15.xlsx", _without(SHEET), **SOME),
    HostileCase("a second sheet that is not there", "P16.xlsx",
                _with(BOOK, _second_sheet_missing), **FIVE_OR_REFUSED),
    HostileCase("no shared strings", "P17.xlsx", _without(STRINGS, data=shared_workbook),
                **SOME),
    HostileCase("a prefix on every element", "P18.xlsx", _prefixed_throughout, **FIVE),
    HostileCase("parts in UTF-16", "P19.xlsx", _with(SHEET, _encoded("utf-16")),
                **FIVE_OR_REFUSED),
    HostileCase("parts with a byte-order mark", "P20.xlsx",
                _with(SHEET, _encoded("utf-8-sig", said=False)), **FIVE),
    HostileCase("parts in Latin 1", "P21.xlsx", _with(SHEET, _encoded("iso-8859-1")),
                **FIVE_OR_REFUSED),
    HostileCase("a document type without entities", "P22.xlsx",
                _with(SHEET, lambda body: b"<!DOCTYPE worksheet>" + body), **FIVE_OR_REFUSED),
    HostileCase("remarks and instructions between rows", "P23.xlsx",
                _replaced(SHEET, b"<row", b"<!-- <row> --><?go on?><row"), **FIVE),
    HostileCase("texts as CDATA", "P24.xlsx",
                _patterned(SHEET, rb"<t>(.*?)</t>", rb"<t><![CDATA[\1]]></t>"), **FIVE),
    HostileCase("an element never closed", "P25.xlsx", _replaced(SHEET, b"</sheetData>", b""),
                **SOME),
    HostileCase("half a sheet", "P26.xlsx", _with(SHEET, lambda body: body[: len(body) // 2]),
                **SOME),
    HostileCase("cells without references", "P27.xlsx",
                _patterned(SHEET, rb'<(c|row) r="\w+"', rb"<\1"), **FIVE),
    HostileCase("rows in reverse", "P28.xlsx", _with(SHEET, _rows_reversed), **FIVE),
    HostileCase("cells in reverse", "P29.xlsx", _with(SHEET, _cells_reversed), **FIVE),
    HostileCase("two rows of one number", "P30.xlsx", _replaced(SHEET, b'"6"', b'"5"'),
                **reads(4, 5, or_refused=True)),
    HostileCase("references in small letters", "P31.xlsx", _with(
        SHEET, lambda body: re.sub(rb'r="([A-E]\d)"', lambda match: match[0].lower(), body)),
        **FIVE_OR_REFUSED),
    HostileCase("references that are none", "P32.xlsx", _patterned(SHEET, rb'r="B\d"', b'r="!?"'),
                **SOME),
    HostileCase("a size said to be one cell", "P33.xlsx", _replaced(SHEET, b'"A1:E6"', b'"A1"'),
                **FIVE),
    HostileCase("no size said", "P34.xlsx", _replaced(SHEET, b'<dimension ref="A1:E6" />', b""),
                **FIVE),
    HostileCase("nonsense as the size", "P35.xlsx", _replaced(SHEET, b'"A1:E6"', b'"ZZZZ:-1"'),
                **FIVE_OR_REFUSED),
    HostileCase("a size that runs backwards", "P36.xlsx",
                _replaced(SHEET, b'"A1:E6"', b'"E6:A1"'), **FIVE_OR_REFUSED),
    HostileCase("shared strings in pieces", "P37.xlsx", _with(STRINGS, _rich, shared_workbook),
                **FIVE),
    HostileCase("shared strings with how they are said", "P38.xlsx",
                _with(STRINGS, _spoken, shared_workbook), **FIVE),
    HostileCase("a negative number of a string", "P39.xlsx",
                _patterned(SHEET, rb't="s"><v>7</v>', b't="s"><v>-1</v>', shared_workbook),
                **SOME),
    HostileCase("a count of strings that lies", "P40.xlsx",
                _with(STRINGS, lambda body: body.replace(
                    b"<sst ", b'<sst count="4294967295" uniqueCount="4294967295" '),
                    shared_workbook), **FIVE),
    HostileCase("days as ISO text", "P41.xlsx", _with(SHEET, _iso_days), **FIVE),
    HostileCase("cells of an unknown kind", "P42.xlsx",
                _replaced(SHEET, b't="inlineStr"', b't="zz"'), **SOME),
    HostileCase("styles out of range", "P43.xlsx", _replaced(SHEET, b's="1"', b's="9999"'),
                **FIVE_OR_REFUSED),
    HostileCase("broken styles", "P44.xlsx", _with(STYLES, lambda body: body[:400]),
                **FIVE_OR_REFUSED),
    HostileCase("64,000 styles", "P45.xlsx", _with(STYLES, _many_styles), **FIVE),
    HostileCase("a number format of 300,000 signs", "P46.xlsx", _with(STYLES, _long_format),
                **FIVE),
    HostileCase("days that are no numbers", "P47.xlsx",
                _patterned(SHEET, rb"<v>4\d+</v>", b"<v>NaN</v>"), **SOME),
    HostileCase("days of a thousand digits", "P48.xlsx",
                _patterned(SHEET, rb"<v>4\d+</v>", b"<v>" + b"9" * 1_000 + b"</v>"), **SOME),
    HostileCase("two lists of rows", "P49.xlsx",
                _replaced(SHEET, b'<row r="4"', b'</sheetData><sheetData><row r="4"'),
                **FIVE_OR_REFUSED),
    HostileCase("an alternative around the rows", "P50.xlsx", _with(SHEET, lambda body: body
                .replace(b"<sheetViews>", b'<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice '
                         b'Requires="x"/></mc:AlternateContent><sheetViews>')), **FIVE),
    HostileCase("one byte of a part is not UTF-8", "P51.xlsx",
                _replaced(SHEET, b"group chat", b"group \xff chat"), **SOME),
    HostileCase("forbidden characters", "P52.xlsx",
                _replaced(SHEET, b"group chat", b"group &#0;&#xB;&#xFFFF; chat"), **SOME),
    HostileCase("a sheet stored twice under two names", "P53.xlsx", lambda: write_zip(
        [*members_of(good_workbook()),
         *(member for member in members_of(renamed(good_workbook(), {SHEET: SHEET + ".bak"}))
           if member.name.endswith(".bak"))]), **FIVE),
)  # fmt: skip

"""Open documents: repeats, spans, pieces of text, flat ones, encrypted ones and none at all."""

import io
import re
import zipfile
from collections.abc import Callable

from tests.corpus.hostile_case import HostileCase, reads
from tests.corpus.packages import edit_zip, good_sheet
from tests.corpus.raw_zip import deflate, members_of, write_zip
from tests.corpus.second_answers import (
    ENCRYPTED,
    FIVE,
    FIVE_OR_REFUSED,
    REFUSED,
    SOME,
    TOO_MUCH,
)
from tests.corpus.sheets import ods

__all__ = ["CASES"]

CONTENT, MANIFEST = "content.xml", "META-INF/manifest.xml"
MEGABYTE = 1_000_000
ROW = b"<table:table-row"
CELL = b'<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>'


def _good() -> bytes:
    return ods(good_sheet())


def _with(change: Callable[[bytes], bytes]) -> Callable[[], bytes]:
    return lambda: edit_zip(_good(), {CONTENT: change})


def _replaced(old: bytes, new: bytes) -> Callable[[], bytes]:
    return _with(lambda part: part.replace(old, new))


def _below(rows: bytes) -> Callable[[], bytes]:
    return _replaced(b"</table:table>", rows + b"</table:table>")


def _repeated_row(times: int) -> Callable[[], bytes]:
    """The last incident's row says that it is repeated, as LibreOffice says of equal rows."""

    def change(part: bytes) -> bytes:
        head, mark, tail = part.rpartition(ROW)
        return head + mark + b' table:number-rows-repeated="%d"' % times + tail

    return _with(change)


def _spread_to_the_edge(part: bytes) -> bytes:
    """What LibreOffice writes behind the last cell and below the last row."""
    filler = b'<table:table-cell table:number-columns-repeated="16379"/>'
    rows = b'<table:table-row table:number-rows-repeated="1048570"><table:table-cell '
    rows += b'table:number-columns-repeated="16384"/></table:table-row>'
    part = part.replace(b"</table:table-row>", filler + b"</table:table-row>")
    return part.replace(b"</table:table>", rows + b"</table:table>")


def _pieces(part: bytes) -> bytes:
    """Spaces, tabs, line breaks, spans and paragraphs inside a text."""
    return part.replace(
        b"<text:p>Pupil A was",
        b'<text:p>Pupil<text:s text:c="2"/>A<text:tab/><text:span>was</text:span>'
        b"<text:line-break/></text:p><text:p>really",
    )


def _annotated(part: bytes) -> bytes:
    note = b"<office:annotation><text:p>Conduct Sexual 01/01/2020</text:p></office:annotation>"
    return part.replace(b"<text:p>Details", note + b"<text:p>Details")


def _covered(part: bytes) -> bytes:
    banner = b'<table:table-row><table:table-cell table:number-columns-spanned="5" '
    banner += b'office:value-type="string"><text:p>Autumn 2024</text:p></table:table-cell>'
    banner += b'<table:covered-table-cell table:number-columns-repeated="4"/></table:table-row>'
    return part.replace(ROW, banner + ROW, 1)


def _grouped(part: bytes) -> bytes:
    head, mark, tail = part.partition(ROW)
    body, end, rest = (mark + tail).rpartition(b"</table:table-row>")
    inside = b"<table:table-header-rows>" + body.replace(
        b"</table:table-row>",
        b"</table:table-row></table:table-header-rows><table:table-row-group>",
        1,
    )
    return head + inside + end + b"</table:table-row-group>" + rest


def _flat() -> bytes:
    with zipfile.ZipFile(io.BytesIO(_good())) as package:
        part = package.read(CONTENT)
    return part.replace(b"office:document-content", b"office:document").replace(
        b"<office:document ",
        b'<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet" ', 1,
    )  # fmt: skip


def _encrypted() -> bytes:
    secret = (
        b'<manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="x">'
        b'<manifest:algorithm manifest:algorithm-name="Blowfish CFB"/></manifest:encryption-data>'
    )
    entry = rb'(<manifest:file-entry[^>]*full-path="content.xml"[^>]*?)/>'
    return edit_zip(_good(), {
        MANIFEST: lambda part: re.sub(
            entry, rb"\1>" + secret + rb"</manifest:file-entry>", part),
        CONTENT: lambda _: bytes(range(256)) * 20,
    })  # fmt: skip


def _encrypted_whole() -> bytes:
    """Newer LibreOffice puts the whole document in one encrypted part."""
    return write_zip([
        deflate("mimetype", (b"application/vnd.oasis.opendocument.spreadsheet", 1)),
        deflate("encrypted-package", (bytes(range(256)), 40)),
        deflate(MANIFEST, ((b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:'
                           b'xmlns:manifest:1.0"><manifest:file-entry manifest:full-path='
                           b'"encrypted-package"><manifest:encryption-data/></manifest:file-entry>'
                           b"</manifest:manifest>"), 1)),
    ])  # fmt: skip


def _vast(piece: bytes, times: int) -> Callable[[], bytes]:
    def build() -> bytes:
        data = _good()
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            head, mark, tail = package.read(CONTENT).partition(b"</table:table>")
        part = deflate(CONTENT, (head, 1), (piece, times), (mark + tail, 1))
        return write_zip([*members_of(data, without=[CONTENT]), part])

    return build


def _kind(kind: bytes, *, body: bytes = b"") -> Callable[[], bytes]:
    def build() -> bytes:
        changes = {"mimetype": lambda _: kind}
        if body:
            changes[CONTENT] = lambda _: body
        return edit_zip(_good(), changes)

    return build


def _without(*names: str) -> Callable[[], bytes]:
    return lambda: write_zip(members_of(_good(), without=names))


TEXT = b"application/vnd.oasis.opendocument.text"
LETTER = (
    b'<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">'
    b"<office:body><office:text/></office:body></office:document-content>"
)
CASES = (
    HostileCase("empty cells and rows repeated to the edge", "O1.ods", _with(_spread_to_the_edge),
                **FIVE),
    HostileCase("an incident's row repeated twice", "O2.ods", _repeated_row(2), **reads(5, 6)),
    HostileCase("an incident's row repeated a million times", "O3.ods", _repeated_row(1_048_570),
                **reads(1, 1_048_576, or_refused=True)),
    HostileCase("a row repeated -1 times", "O4.ods", _repeated_row(-1), **SOME),
    HostileCase("a row repeated more often than numbers go", "O5.ods",
                _repeated_row(99_999_999_999_999_999_999), **SOME),
    HostileCase("a cell repeated four billion times", "O6.ods",
                _below(b'<table:table-row><table:table-cell table:number-columns-repeated='
                       b'"4294967295" office:value-type="string"><text:p>x</text:p>'
                       b"</table:table-cell></table:table-row>"), **SOME),
    HostileCase("pieces of text", "O7.ods", _with(_pieces), **FIVE),
    HostileCase("remarks in cells", "O8.ods", _with(_annotated), **FIVE),
    HostileCase("a banner over all columns", "O9.ods", _with(_covered), **FIVE),
    HostileCase("rows in groups", "O10.ods", _with(_grouped), **FIVE),
    HostileCase("days with a time of midnight", "O11.ods",
                _with(lambda part: re.sub(rb'(date-value="[\d-]+)"', rb'\1T00:00:00"', part)),
                **FIVE),
    HostileCase("days that are none", "O12.ods",
                _with(lambda part: re.sub(rb'date-value="[\d-]+"', b'date-value="2024-13-45"',
                                          part)), **SOME),
    HostileCase("a flat open document", "O13.fods", _flat, **FIVE_OR_REFUSED),
    HostileCase("a flat open document named .ods", "O14.ods", _flat, **FIVE_OR_REFUSED),
    HostileCase("an open document named .xlsx", "O15.xlsx", _good, **FIVE_OR_REFUSED),
    HostileCase("an open document named .csv", "O16.csv", _good, **FIVE_OR_REFUSED),
    HostileCase("an encrypted open document", "O17.ods", _encrypted, **ENCRYPTED),
    HostileCase("an open document encrypted whole", "O18.ods", _encrypted_whole, **ENCRYPTED),
    HostileCase("an open letter", "O19.odt", _kind(TEXT, body=LETTER), **REFUSED),
    HostileCase("an open letter named .ods", "O20.ods", _kind(TEXT, body=LETTER), **REFUSED),
    HostileCase("an open document without its kind", "O21.ods", _without("mimetype"),
                **FIVE_OR_REFUSED),
    HostileCase("an open document without its list", "O22.ods", _without(MANIFEST),
                **FIVE_OR_REFUSED),
    HostileCase("an open document without its sheets", "O23.ods", _without(CONTENT), **REFUSED),
    HostileCase("an open template", "O24.ots",
                _kind(b"application/vnd.oasis.opendocument.spreadsheet-template"),
                **FIVE_OR_REFUSED),
    HostileCase("1 GB of spaces in an open document", "O25.ods", _vast(b" " * MEGABYTE, 1_000),
                **TOO_MUCH),
    HostileCase("120 MB of cells in an open document", "O26.ods",
                _vast(b"<table:table-row>" + CELL % b"x" * 10_000 + b"</table:table-row>", 150),
                **TOO_MUCH),
    HostileCase("a table in a table in a table", "O27.ods",
                _replaced(b"<table:table ", b"<table:table>" * 50_000 + b"<table:table "), **SOME),
    HostileCase("half an open document's sheets", "O28.ods",
                _with(lambda part: part[: len(part) // 2]), **SOME),
)  # fmt: skip

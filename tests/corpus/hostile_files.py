"""Hostile and odd files that are no zip package: text of every kind, pictures, noise."""

import random
import struct
import zlib
from collections.abc import Callable
from typing import Any

from tests.corpus.hostile_case import ANY_CODE, HostileCase, reads, refused
from tests.corpus.packages import SURE_DAYS, edit_zip, good_sheet, good_workbook
from tests.corpus.sheets import delimited, ods

__all__ = ["CASES"]


def _png() -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + check

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"\0\0")
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def _pdf() -> bytes:
    return b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"


def _html() -> bytes:
    rows = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in line.split("\t")) + "</tr>"
        for line in delimited(good_sheet(), "\t").splitlines()
    )
    return f"<html><body><table>{rows}</table></body></html>".encode()


def _xml_spreadsheet() -> bytes:
    rows = "".join(
        "<Row>"
        + "".join(f'<Cell><Data ss:Type="String">{cell}</Data></Cell>' for cell in line.split("\t"))
        + "</Row>"
        for line in delimited(good_sheet(), "\t").splitlines()
    )
    return (
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Log">'
        f"<Table>{rows}</Table></Worksheet></Workbook>"
    ).encode()


def _text(encoding: str, delimiter: str = ",", *, wrap: str = "{}") -> Callable[[], bytes]:
    def build() -> bytes:
        return wrap.format(delimited(good_sheet(), delimiter)).encode(encoding)

    return build


def _noise(size: int) -> Callable[[], bytes]:
    def build() -> bytes:
        return random.Random(7).randbytes(size)  # noqa: S311 -  the same noise each time, not a secret

    return build


def _with_nul_bytes() -> bytes:
    return _text("utf-8")().replace(b"Conduct", b"Con\0duct").replace(b"unkind", b"un\0kind")


def _with_a_giant_cell() -> bytes:
    sheet = good_sheet()
    sheet.rows[3][3] = "Told again. " * 420_000
    return delimited(sheet).encode()


def _with_slow_patterns() -> bytes:
    sheet = good_sheet()
    for row, text in zip(
        sheet.rows[1:], ("1/1/", "a-a,", "((((", "no no not ", "and & and "), strict=True
    ):
        row[3] = text * 12_000
    return delimited(sheet).encode()


def _one_line_of_100_000() -> bytes:
    return ",".join(f"Column {number}" for number in range(100_000)).encode()


def _rows_of_100_000() -> bytes:
    return b"\n".join([b"," * 100_000] * 200)


def _unclosed_quote() -> bytes:
    return delimited(good_sheet()).replace("Pupil A was", '"Pupil A was', 1).encode()


def _cut_ods() -> bytes:
    return ods(good_sheet())[:-400]


def _json() -> bytes:
    return b'[{"Date": "03/10/2024", "Category": "Conduct"}]'


def _wide_repeats_ods() -> bytes:
    """Cells that say they are repeated to the edge of the sheet, a million rows of them."""

    def change(part: bytes) -> bytes:
        cell = (
            b'<table:table-row table:number-rows-repeated="1048000"><table:table-cell '
            b'table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p>'
            b"</table:table-cell></table:table-row></table:table>"
        )
        return part.replace(b"</table:table>", cell, 1)

    return edit_zip(ods(good_sheet()), {"content.xml": change})


FIVE = {**reads(5), "sure_days": SURE_DAYS}
FIVE_OR_REFUSED = {**reads(5, or_refused=True), "must_not_say": ("password", "damaged")}
NOTHING: dict[str, Any] = {
    "accepted": (0, 0),
    "may_refuse": (ANY_CODE,),
    "must_not_say": ("password",),
}
SOME = {**reads(0, 5, or_refused=True), "must_not_say": ("password",)}
CASES = (
    HostileCase("zero bytes .xlsx", "Empty.xlsx", bytes, **refused(),
                must_not_say=("password",)),
    HostileCase("zero bytes .csv", "Empty.csv", bytes, **NOTHING),
    HostileCase("only line ends", "Lines.csv", lambda: b"\r\n" * 40, **NOTHING),
    HostileCase("only commas", "Commas.csv", lambda: b",,,,\r\n" * 40, **NOTHING),
    HostileCase("a picture .xlsx", "Photo.xlsx", _png, **refused(), must_not_say=("password",)),
    HostileCase("a picture .csv", "Photo.csv", _png, **NOTHING),
    HostileCase("a PDF .xlsx", "Letter.xlsx", _pdf, **refused(), must_not_say=("password",)),
    HostileCase("a PDF .pdf", "Letter.pdf", _pdf, **refused(), must_not_say=("password",)),
    HostileCase("JSON .xlsx", "Data.xlsx", _json, **NOTHING),
    HostileCase("JSON .csv", "Data.csv", _json, **NOTHING),
    HostileCase("noise .xlsx", "Noise.xlsx", _noise(20_000), **refused()),
    HostileCase("noise .xls", "Noise.xls", _noise(20_000), **refused()),
    HostileCase("noise .csv", "Noise.csv", _noise(20_000), **NOTHING),
    HostileCase("HTML .xls", "Export.xls", _html, **FIVE_OR_REFUSED),
    HostileCase("XML spreadsheet .xls", "Export2003.xls", _xml_spreadsheet, **FIVE_OR_REFUSED),
    HostileCase("TSV .xls", "Tabs.xls", _text("utf-8", "\t"), **FIVE_OR_REFUSED),
    HostileCase("CSV .xlsx", "Commas.xlsx", _text("utf-8"), **FIVE_OR_REFUSED),
    HostileCase("a workbook .csv", "Book.csv", good_workbook, **FIVE_OR_REFUSED),
    HostileCase("a workbook .xls", "Book.xls", good_workbook, **FIVE_OR_REFUSED),
    HostileCase("a workbook in capitals", "BOOK.XLSX", good_workbook, **FIVE),
    HostileCase("UTF-16 with its mark", "Wide.csv", _text("utf-16"), **FIVE),
    HostileCase("UTF-16 without its mark", "Unmarked.csv", _text("utf-16-le"), **FIVE_OR_REFUSED),
    HostileCase("UTF-16 big-endian", "Big.csv", _text("utf-16-be", wrap="\ufeff{}"), **FIVE),
    HostileCase("UTF-8 with its mark", "Marked.csv", _text("utf-8-sig"), **FIVE),
    HostileCase("sep= on the first line", "Sep.csv", _text("utf-8", ";", wrap="sep=;\r\n{}"),
                **FIVE),
    HostileCase("NUL bytes", "Nul.csv", _with_nul_bytes, **reads(3, 5, or_refused=True)),
    HostileCase("a cell of 5 MB", "Giant.csv", _with_a_giant_cell, **FIVE),
    HostileCase("texts that are slow to search", "Slow.csv", _with_slow_patterns, **FIVE),
    HostileCase("100,000 columns on one line", "Line.csv", _one_line_of_100_000, **NOTHING),
    HostileCase("200 records of 100,000 commas", "Grid.csv", _rows_of_100_000, **NOTHING),
    HostileCase("a quotation mark never closed", "Quote.csv", _unclosed_quote, **SOME),
    HostileCase("an .ods cut short", "Cut.ods", _cut_ods, **refused(), must_not_say=("password",)),
    HostileCase("an .ods repeated to the far corner", "Repeat.ods", _wide_repeats_ods, **SOME),
    HostileCase("a name that starts with =", "=1+1.csv", _text("utf-8"), **FIVE),
)  # fmt: skip

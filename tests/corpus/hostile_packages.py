"""Hostile and odd zip packages: bombs, cuts, and workbooks that break the format's rules."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date
from itertools import repeat

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.corpus.hostile_case import ANY_CODE, HostileCase, reads, refused
from tests.corpus.packages import (
    SHEET,
    SURE_DAYS,
    edit_zip,
    good_sheet,
    good_workbook,
    shared_workbook,
    swell_zip,
)
from tests.corpus.sheets import Sheet, xlsx
from tests.corpus.stock import AUTUMN_24, STANDARD_HEADINGS, stock_for

__all__ = ["CASES"]

BOMB_BYTES = 200_000_000
BOOLEANS = (True, False)


def _change_sheet(old: bytes, new: bytes) -> Callable[[], bytes]:
    def build() -> bytes:
        return edit_zip(good_workbook(), {SHEET: lambda part: part.replace(old, new, 1)})

    return build


def _cut(share: float) -> Callable[[], bytes]:
    def build() -> bytes:
        data = good_workbook()
        return data[: int(len(data) * share)]

    return build


def _of_zeros() -> bytes:
    pieces = repeat(b"\0" * 1_000_000, BOMB_BYTES // 1_000_000)
    return swell_zip(good_workbook(), SHEET, b"</sheetData>", pieces)


def _of_cells() -> bytes:
    row = b'<row r="%d"><c r="A%d"><v>1</v></c><c r="B%d"><v>1</v></c></row>'
    pieces = (row % (number, number, number) for number in range(7, 1_000_000))
    return swell_zip(good_workbook(), SHEET, b"</sheetData>", pieces)


def _of_zeros_at_the_end() -> bytes:
    pieces = repeat(b"\0" * 1_000_000, BOMB_BYTES // 1_000_000)
    return swell_zip(good_workbook(), SHEET, b"</worksheet>", pieces)


def _of_shared_strings() -> bytes:
    pieces = repeat(b"<si><t>" + b"A" * 1000 + b"</t></si>", BOMB_BYTES // 1000)
    return swell_zip(shared_workbook(), "xl/sharedStrings.xml", b"</sst>", pieces)


def _entities() -> bytes:
    levels = "".join(f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 10))
    doctype = f'<!DOCTYPE x [<!ENTITY e0 "boom">{levels}]>'.encode()

    def change(part: bytes) -> bytes:
        return doctype + part.replace(b"<t>NFA</t>", b"<t>&e9;</t>")

    return edit_zip(shared_workbook(), {"xl/sharedStrings.xml": change})


def _outside_entity() -> bytes:
    doctype = b'<!DOCTYPE x [<!ENTITY leak SYSTEM "file:///etc/hostname">]>'
    return edit_zip(
        shared_workbook(),
        {"xl/sharedStrings.xml": lambda part: doctype
         + part.replace(b"<t>NFA</t>", b"<t>&leak;</t>")},
    )  # fmt: skip


def _nested() -> bytes:
    return edit_zip(
        good_workbook(),
        {SHEET: lambda part: part.replace(b"<sheetData>", b"<a>" * 200_000 + b"<sheetData>")},
    )


def _columns(number: int) -> Callable[[], bytes]:
    def build() -> bytes:
        sheet = good_sheet()
        sheet.rows[0] += [f"Extra {place}" for place in range(number - len(STANDARD_HEADINGS))]
        for row in sheet.rows[1:]:
            row.append("note")
        return xlsx(sheet)

    return build


def _macros() -> bytes:
    return edit_zip(
        good_workbook(),
        {"[Content_Types].xml": lambda part: part.replace(
            b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            b"application/vnd.ms-excel.sheet.macroEnabled.main+xml")},
        xl__vbaProject_dot_bin=b"\xd0\xcf\x11\xe0" + b"\0" * 2000,
    )  # fmt: skip


def _outside_links() -> bytes:
    link = b'<?xml version="1.0"?><externalLink xmlns="x"><externalBook/></externalLink>'
    return edit_zip(good_workbook(), {}, xl__externalLinks__externalLink1_dot_xml=link)


def _same_sheet_name() -> bytes:
    other = Sheet("Log2")
    other.add(STANDARD_HEADINGS)
    for day, item in stock_for(AUTUMN_24)[5:]:
        other.add(item.standard_row(day))
    return edit_zip(
        xlsx(good_sheet(), other),
        {"xl/workbook.xml": lambda part: part.replace(b'name="Log2"', b'name="Log"')},
    )


def _sheet_called(name: bytes) -> Callable[[], bytes]:
    def build() -> bytes:
        return edit_zip(
            good_workbook(),
            {"xl/workbook.xml": lambda part: part.replace(b'name="Log"', b'name="' + name + b'"')},
        )

    return build


def _strict() -> bytes:
    def change(part: bytes) -> bytes:
        return part.replace(
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )

    data = good_workbook()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = [name for name in package.namelist() if name.endswith((".xml", ".rels"))]
    return edit_zip(data, dict.fromkeys(names, change))


def _strings_out_of_range() -> bytes:
    return edit_zip(
        shared_workbook(),
        {SHEET: lambda part: re.sub(rb't="s"><v>\d+</v>', b't="s"><v>99999</v>', part, count=12)},
    )


def _odd_days(*values: object) -> Callable[[], bytes]:
    def build() -> bytes:
        sheet = good_sheet()
        for value in values:
            sheet.add([value, "Conduct", "Sexual", "An odd day", "NFA"])
        return xlsx(sheet)

    return build


def _of_1904() -> bytes:
    def dress(workbook: Workbook) -> None:
        workbook.epoch = CALENDAR_MAC_1904

    return good_workbook(dress)


def _many_sheets() -> bytes:
    return xlsx(*[Sheet(f"Empty {number}") for number in range(400)], good_sheet())


def _long_cells() -> bytes:
    sheet = good_sheet()
    for row in sheet.rows[1:]:
        row[3] = "Told the class. " * 2047
    return xlsx(sheet)


def _package_of(**parts: bytes) -> Callable[[], bytes]:
    def build() -> bytes:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
            for name, part in parts.items():
                package.writestr(name.replace("__", "/").replace("_dot_", "."), part)
        return stream.getvalue()

    return build


def _far_corner() -> bytes:
    return good_workbook(lambda workbook: workbook.worksheets[0].cell(1_048_576, 16_384, "x"))


FIVE = {**reads(5), "sure_days": SURE_DAYS}
FIVE_OR_REFUSED = {**reads(5, or_refused=True), "must_not_say": ("password",)}
NOT_DAMAGED = {**reads(5, or_refused=True), "must_not_say": ("password", "damaged", "corrupt")}
SOME_OR_REFUSED = reads(0, 5, or_refused=True)
WORD = _package_of(_dot__dot_rels=b"", word__document_dot_xml=b"<w:document/>")
CASES = (
    *(
        HostileCase(f"zip cut at {share:.1%}", "Cut.xlsx", _cut(share), **refused(),
                    must_not_say=("password",))
        for share in (0.02, 0.25, 0.5, 0.9, 0.999)
    ),
    HostileCase("zip bomb of zeros", "Bomb.xlsx", _of_zeros, **SOME_OR_REFUSED),
    HostileCase("zip bomb of zeros after the rows", "After.xlsx", _of_zeros_at_the_end,
                **SOME_OR_REFUSED),
    HostileCase("zip bomb of cells", "Cells.xlsx", _of_cells, **SOME_OR_REFUSED),
    HostileCase("zip bomb of strings", "Strings.xlsx", _of_shared_strings, **SOME_OR_REFUSED),
    HostileCase("entity bomb", "Entities.xlsx", _entities, **SOME_OR_REFUSED),
    HostileCase("entity from outside", "Entity.xlsx", _outside_entity, **SOME_OR_REFUSED),
    HostileCase("200,000 nested elements", "Nested.xlsx", _nested, **SOME_OR_REFUSED),
    HostileCase("200 columns", "Wide.xlsx", _columns(200), **FIVE),
    HostileCase("16,384 columns", "Widest.xlsx", _columns(16_384), **FIVE),
    HostileCase("1,048,576 rows declared", "Tall.xlsx",
                _change_sheet(b'ref="A1:E6"', b'ref="A1:XFD1048576"'), **FIVE),
    HostileCase("a stray cell at XFD1048576", "Stray.xlsx", _far_corner, **FIVE),
    HostileCase("a merged cell to the far corner", "Merged.xlsx", _change_sheet(
        b"</sheetData>",
        b'</sheetData><mergeCells count="1"><mergeCell ref="A9:XFD1048576"/></mergeCells>'),
        **FIVE_OR_REFUSED),
    HostileCase("row numbers beyond the sheet", "Rows.xlsx",
                _change_sheet(b'<row r="6"', b'<row r="4294967296"'), **SOME_OR_REFUSED),
    HostileCase("macros", "Macros.xlsm", _macros, **NOT_DAMAGED),
    HostileCase("links to other workbooks", "Links.xlsx", _outside_links, **FIVE),
    HostileCase("two sheets of one name", "Same.xlsx", _same_sheet_name, accepted=(5, 8),
                may_refuse=(ANY_CODE,)),
    HostileCase("control characters in a sheet's name", "Name.xlsx",
                _sheet_called(b"L&#10;o&#9;g&#127;"), **FIVE_OR_REFUSED),
    HostileCase("markup in a sheet's name", "Markup.xlsx",
                _sheet_called(b"&lt;b&gt;**Log**&lt;/b&gt;"), **FIVE),
    HostileCase("cells of 32,000 characters", "Long.xlsx", _long_cells, **FIVE),
    HostileCase("strict OOXML", "Strict.xlsx", _strict, **NOT_DAMAGED),
    HostileCase("strings out of range", "Range.xlsx", _strings_out_of_range, **SOME_OR_REFUSED),
    HostileCase("negative and endless days", "Days.xlsx", _odd_days(-5, 1e300, 2958466, 0, -0.5),
                **FIVE),
    HostileCase("error cells", "Errors.xlsx", _odd_days("#REF!", "#N/A", "#VALUE!"), **FIVE),
    HostileCase("formulas never worked out", "Formulas.xlsx", _odd_days("=A2+1", "=TODAY()"),
                **FIVE),
    HostileCase("a date as a true or false", "Bools.xlsx", _odd_days(*BOOLEANS), **FIVE),
    HostileCase("days before the common calendar", "Ancient.xlsx", _odd_days(date(1900, 3, 1)),
                **FIVE),
    HostileCase("1904 days", "Mac.xlsx", _of_1904, **FIVE),
    HostileCase("texts in a shared table", "Shared.xlsx", shared_workbook, **FIVE),
    HostileCase("400 empty sheets", "Sheets.xlsx", _many_sheets, **FIVE),
    HostileCase("a Word document", "Letter.xlsx", WORD, **refused(), must_not_say=("password",)),
    HostileCase("a zip without a workbook", "Photos.xlsx", _package_of(a_dot_txt=b"hello"),
                **refused(), must_not_say=("password",)),
    HostileCase("an empty zip", "Nothing.xlsx", _package_of(), **refused()),
    HostileCase("a zip with a path upwards", "Paths.xlsx",
                lambda: edit_zip(good_workbook(), {}, **{"../../evil_dot_txt": b"x"}), **FIVE),
)  # fmt: skip

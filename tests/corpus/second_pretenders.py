"""Files of other programs under a workbook's name, and logs in formats named for another."""

import gzip
import io
import json
import sqlite3
import tarfile
from collections.abc import Callable
from contextlib import closing

from tests.corpus.hostile_case import HostileCase
from tests.corpus.packages import good_sheet, good_workbook
from tests.corpus.raw_zip import deflate, write_zip
from tests.corpus.second_answers import (
    FIVE,
    FIVE_OR_REFUSED,
    NOT_A_SPREADSHEET,
    NOTHING,
    REFUSED,
    SOME,
    TOO_MUCH,
)
from tests.corpus.sheets import delimited

__all__ = ["CASES"]

TABBED = delimited(good_sheet(), "\t").splitlines()
CELLS = [line.split("\t") for line in TABBED]
SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"


def _tabs() -> bytes:
    return "\r\n".join(TABBED).encode()


def _html(
    *, before: str = "", cell: str = "<td>{}</td>", after: str = "", encoding: str = "utf-8"
) -> Callable[[], bytes]:
    rows = "".join(
        "<tr>" + "".join(cell.replace("{}", text) for text in line) + "</tr>" for line in CELLS
    )
    page = f"<html><head><style>td{{mso-x:1}}</style></head><body>{before}<table>{rows}</table>"
    return lambda: (page + after + "</body></html>").encode(encoding)


def _login_page() -> bytes:
    return (
        b"<!DOCTYPE html><html><head><title>Sign in</title></head><body><form action='/login'>"
        b"<input name='user'><input type='password'></form></body></html>"
    )


def _web_archive() -> bytes:
    page = _html()().decode().replace("=", "=3D")
    return (
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"X\"\r\n\r\n--X\r\n"
        "Content-Location: file:///C:/Log.htm\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Type: text/html\r\n\r\n{page}\r\n--X--\r\n"
    ).encode()  # fmt: skip


def _xml_2003(*, doctype: str = "", row: str = "<Row>", extra: str = "") -> Callable[[], bytes]:
    body = "".join(
        row + "".join(f'<Cell><Data ss:Type="String">{text}</Data></Cell>' for text in line)
        + "</Row>"
        for line in CELLS
    )  # fmt: skip
    page = (
        f'<?xml version="1.0"?>{doctype}<?mso-application progid="Excel.Sheet"?>'
        f'<Workbook xmlns="{SPREADSHEET}" xmlns:ss="{SPREADSHEET}"><Worksheet ss:Name="Log">'
        f"<Table>{body}{extra}</Table></Worksheet></Workbook>"
    )
    return page.encode


def _billion_laughs() -> str:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE x [<!ENTITY e0 "boom">{levels}]>'


def _zip_of(**parts: bytes) -> Callable[[], bytes]:
    return lambda: write_zip([
        deflate(name.replace("__", "/").replace("_dot_", "."), (part, 1))
        for name, part in parts.items()
    ])  # fmt: skip


def _with_types(main: bytes, **parts: bytes) -> Callable[[], bytes]:
    types = (
        b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        b'<Override PartName="/%s" ContentType="application/vnd.openxmlformats-officedocument.x"/>'
        b"</Types>" % main
    )
    return _zip_of(**{"[Content_Types]_dot_xml": types}, **parts)


def _archive() -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        entry = tarfile.TarInfo("Log.xlsx")
        data = good_workbook()
        entry.size = len(data)
        archive.addfile(entry, io.BytesIO(data))
    return stream.getvalue()


def _database() -> bytes:
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("create table incidents (day text)")
        return bytes(database.serialize())


def _begins(start: bytes, size: int = 4_000) -> Callable[[], bytes]:
    return lambda: start + bytes(range(256)) * (size // 256)


def _sylk() -> bytes:
    lines = ["ID;PWXL;N;E"]
    for row, cells in enumerate(CELLS, start=1):
        lines += [f'C;Y{row};X{column};K"{text}"' for column, text in enumerate(cells, start=1)]
    return "\r\n".join([*lines, "E"]).encode()


def _dif() -> bytes:
    lines = ["TABLE", "0,1", '"EXCEL"', "VECTORS", "0,5", '""', "DATA", "0,0", '""']
    for cells in CELLS:
        lines += ["-1,0", "BOT"]
        for text in cells:
            lines += ["1,0", f'"{text}"']
    return "\r\n".join([*lines, "-1,0", "EOD"]).encode()


def _owner_file() -> bytes:
    """The small file Excel keeps beside an open workbook, "~$Log.xlsx"."""
    return b"\x06Office" + b" " * 48 + b"\x06\x00" + "Office".encode("utf-16-le").ljust(102, b"\0")


SAID = b"Conduct Aggressive 03/10/2024 NFA "
CASES = (
    HostileCase("a page to sign in", "F1.xlsx", _login_page, **NOT_A_SPREADSHEET),
    HostileCase("a page to sign in named .csv", "F2.csv", _login_page, **NOTHING),
    HostileCase("a web page with a table and much around", "F3.xls",
                _html(before="<h1>Report</h1><p>Run by office</p>", after="<p>End</p>"),
                **FIVE_OR_REFUSED),
    HostileCase("a web page with two tables", "F4.xls",
                _html(after="<table><tr><td>Total</td><td>5</td></tr></table>"),
                **FIVE_OR_REFUSED),
    HostileCase("a web page with headings and nothing closed", "F5.xls",
                _html(cell="<th style='x'>{}<br>"), **SOME),
    HostileCase("a web page in UTF-16", "F6.xls", _html(encoding="utf-16"), **FIVE_OR_REFUSED),
    HostileCase("a web page with a script", "F7.xls", _html(before="<script>a<b</script>"),
                **FIVE_OR_REFUSED),
    HostileCase("a web page named .csv", "F8.csv", _html(), **FIVE_OR_REFUSED),
    HostileCase("a web page 300,000 elements deep", "F9.xls",
                _html(before="<div>" * 300_000), **SOME),
    HostileCase("a cell over a billion columns of a web page", "F10.xls",
                _html(cell='<td colspan="1000000000" rowspan="1000000000">{}</td>'), **SOME),
    HostileCase("a web page of frames", "F11.xls",
                lambda: b"<html><frameset><frame src='sheet001.htm'></frameset></html>",
                **NOT_A_SPREADSHEET),
    HostileCase("a web archive", "F12.xls", _web_archive, **FIVE_OR_REFUSED),
    HostileCase("XML of Excel 2003", "F13.xml", _xml_2003(), **FIVE_OR_REFUSED),
    HostileCase("XML of Excel 2003 named .xlsx", "F14.xlsx", _xml_2003(), **FIVE_OR_REFUSED),
    HostileCase("XML of Excel 2003 with entities", "F15.xls",
                _xml_2003(doctype=_billion_laughs(), extra="<Row><Cell>&e9;</Cell></Row>"), **SOME),
    HostileCase("XML of Excel 2003 with a far row", "F16.xls",
                _xml_2003(extra='<Row ss:Index="2000000000"><Cell ss:Index="2000000000"/></Row>'),
                **SOME),
    HostileCase("XML of something else", "F17.xml", lambda: b"<?xml version='1.0'?><log><a/></log>",
                **NOTHING),
    HostileCase("a Word document with a log's words", "F18.xlsx", _with_types(
        b"word/document.xml", word__document_dot_xml=b"<w:document>" + SAID + b"</w:document>"),
        **NOT_A_SPREADSHEET),
    HostileCase("slides", "F19.xlsx", _with_types(
        b"ppt/presentation.xml", ppt__presentation_dot_xml=b"<p:presentation/>"),
        **NOT_A_SPREADSHEET),
    HostileCase("a Word document under its own name", "F20.docx", _with_types(
        b"word/document.xml", word__document_dot_xml=b"<w:document/>"), **NOT_A_SPREADSHEET),
    HostileCase("a workbook of Numbers", "F21.numbers", _zip_of(
        Index__Document_dot_iwa=b"\0x", Metadata__Properties_dot_plist=b"bplist00"),
        **NOT_A_SPREADSHEET),
    HostileCase("a workbook of Numbers named .xlsx", "F22.xlsx", _zip_of(
        Index__Document_dot_iwa=b"\0x", Index__Tables__DataList_dot_iwa=b"\0x"),
        **NOT_A_SPREADSHEET),
    HostileCase("a zip with a workbook in it", "F23.zip",
                _zip_of(Log_dot_xlsx=good_workbook()), **FIVE_OR_REFUSED),
    HostileCase("a zip of workbooks named .xlsx", "F24.xlsx",
                _zip_of(A_dot_xlsx=good_workbook(), B_dot_xlsx=good_workbook()),
                **FIVE_OR_REFUSED),
    HostileCase("a book to read", "F25.xlsx", _zip_of(
        mimetype=b"application/epub+zip", META_dot_xml=b"<x/>"), **NOT_A_SPREADSHEET),
    HostileCase("a packed text", "F26.csv", lambda: gzip.compress(_tabs(), mtime=0), **NOTHING),
    HostileCase("a tape archive", "F27.xlsx", _archive, **NOT_A_SPREADSHEET),
    *(HostileCase(f"{name} named .xlsx", f"G{place}.xlsx", _begins(start), **NOT_A_SPREADSHEET)
      for place, (name, start) in enumerate((
          ("a 7z archive", b"7z\xbc\xaf\x27\x1c"), ("a RAR archive", b"Rar!\x1a\x07\x01\0"),
          ("a photograph", b"\xff\xd8\xff\xe0\0\x10JFIF\0"), ("a moving picture", b"GIF89a"),
          ("a phone's photograph", b"\0\0\0\x18ftypheic"), ("a film", b"\0\0\0\x20ftypisom"),
          ("a program", b"MZ\x90\0"), ("a program of another system", b"\x7fELF\x02\x01\x01\0"),
          ("a shortcut", b"L\0\0\0\x01\x14\x02\0"), ("a property list", b"bplist00\xd4"),
          ("a column store", b"PAR1"), ("a pickle", b"\x80\x04\x95\x10\0\0\0\0\0\0\0"),
          ("an Access database", b"\0\x01\0\0Standard ACE DB\0"),
      ))),
    HostileCase("a database", "F28.csv", _database, **NOTHING),
    HostileCase("a database named .xlsx", "F29.xlsx", _database, **NOT_A_SPREADSHEET),
    HostileCase("a message", "F30.xlsx", lambda: b"From: a@school.example\r\nTo: b@school.example"
                b"\r\nSubject: Log\r\nDate: Thu, 3 Oct 2024 10:00:00\r\n\r\nSee attached.\r\n",
                **REFUSED),
    HostileCase("a message named .csv", "F31.csv", lambda: b"From: a@school.example\r\nSubject: Log"
                b"\r\nDate: Thu, 3 Oct 2024\r\n\r\nSee attached, Conduct\r\n", **NOTHING),
    HostileCase("rich text", "F32.xls", lambda: b"{\\rtf1\\ansi " + SAID + b"}",
                **NOT_A_SPREADSHEET),
    HostileCase("a calendar", "F33.csv", lambda: b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:"
                b"20241003\r\nSUMMARY:Harvest\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", **NOTHING),
    HostileCase("lines of JSON", "F34.csv",
                lambda: "\n".join(json.dumps({"Date": "03/10/2024", "Category": "Conduct"})
                                  for _ in range(4)).encode(), **NOTHING),
    HostileCase("a shortcut to an online sheet", "F35.xlsx",
                lambda: b'{"doc_id": "x", "resource_key": "", "email": "office@school.example"}',
                **REFUSED),
    HostileCase("a pointer to a file kept elsewhere", "F36.xlsx",
                lambda: b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n",
                **REFUSED),
    HostileCase("the file that says a workbook is open", "~$Log.xlsx", _owner_file, **REFUSED),
    HostileCase("the shadow a Mac leaves on a stick", "._Log.xlsx",
                _begins(b"\0\x05\x16\x07\0\x02\0\0Mac OS X"), **REFUSED),
    HostileCase("SYLK", "F37.slk", _sylk, **FIVE_OR_REFUSED),
    HostileCase("SYLK named .csv", "F38.csv", _sylk, **SOME),
    HostileCase("data interchange format", "F39.dif", _dif, **SOME),
    HostileCase("a spreadsheet of Lotus", "F40.wk1", _begins(b"\0\0\x02\0\x06\x04\x06\0"),
                **REFUSED),
    HostileCase("a table of dBase", "F41.dbf", _begins(b"\x03\x7c\x0b\x14\x05\0\0\0"), **REFUSED),
    HostileCase("a page description", "F42.xlsx", lambda: b"%PDF-1.7\n" + SAID * 50 + b"%%EOF",
                **NOT_A_SPREADSHEET),
    HostileCase("a page description named .csv", "F43.csv",
                lambda: b"%PDF-1.7\n" + SAID * 50 + b"\n%%EOF", **NOTHING),
    HostileCase("a table for the web", "F44.csv", lambda: "\n".join(
        "| " + " | ".join(line) + " |" for line in CELLS).encode(), **SOME),
    HostileCase("a packed bomb", "F45.csv", lambda: gzip.compress(b"\0" * 200_000_000, 9, mtime=0),
                **{**TOO_MUCH, "accepted": (0, 0)}),
    HostileCase("a text named .xlsx with a workbook's first bytes", "F46.xlsx",
                lambda: b"PK\x03\x04" + _tabs(), **REFUSED),
    HostileCase("tabs named .xlsx", "F47.xlsx", _tabs, **FIVE_OR_REFUSED),
    HostileCase("a text named .txt", "F48.txt", _tabs, **FIVE),
)  # fmt: skip

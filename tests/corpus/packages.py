"""A sound workbook, and zip packages taken apart and put together again."""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping

from openpyxl import Workbook

from tests.corpus.sheets import Sheet, xlsx
from tests.corpus.stock import AUTUMN_24, STANDARD_HEADINGS, stock_for

__all__ = [
    "SHEET",
    "SURE_DAYS",
    "edit_zip",
    "good_sheet",
    "good_workbook",
    "shared_workbook",
    "swell_zip",
]

SURE_DAYS = tuple(day.isoformat() for day in AUTUMN_24[:5])
SHEET = "xl/worksheets/sheet1.xml"


def good_sheet(name: str = "Log") -> Sheet:
    """Five sound rows."""
    sheet = Sheet(name)
    sheet.add(STANDARD_HEADINGS)
    for day, item in stock_for(AUTUMN_24, rows=5):
        sheet.add(item.standard_row(day), item.key(day))
    return sheet


def good_workbook(dress: Callable[[Workbook], None] | None = None) -> bytes:
    """A sound workbook of five incidents, perhaps dressed."""
    return xlsx(good_sheet(), dress=dress)


def edit_zip(data: bytes, changes: Mapping[str, Callable[[bytes], bytes]], **more: bytes) -> bytes:
    """The package with some parts changed, and more parts (`__` in a name stands for `/`)."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            change = changes.get(name, lambda part: part)
            after.writestr(name, change(before.read(name)))
        for name, part in more.items():
            after.writestr(name.replace("__", "/").replace("_dot_", "."), part)
    return stream.getvalue()


def swell_zip(data: bytes, name: str, before: bytes, more: Iterable[bytes]) -> bytes:
    """The package with a great deal put into one part, just before some words of it.

    Written piece by piece, so that making a bomb takes no more memory than its zip.
    """
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            head, mark, tail = old.read(part).partition(before)
            with new.open(part, "w") as target:
                target.write(head)
                if part == name:
                    for piece in more:
                        target.write(piece)
                target.write(mark + tail)
    return stream.getvalue()


def shared_workbook() -> bytes:
    """The sound workbook with its texts in one shared table, as Excel itself saves them."""
    texts: list[bytes] = []

    def number(match: re.Match[bytes]) -> bytes:
        texts.append(match[1])
        return b't="s"><v>%d</v></c>' % (len(texts) - 1)

    def share(part: bytes) -> bytes:
        return re.sub(rb't="inlineStr"><is><t[^>]*>(.*?)</t></is></c>', number, part)

    data = edit_zip(good_workbook(), {SHEET: share})
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    table = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">%s</sst>'
    return edit_zip(
        data,
        {
            "xl/_rels/workbook.xml.rels": lambda part: part.replace(
                b"</Relationships>",
                b'<Relationship Id="rId99" Type="%s" Target="sharedStrings.xml"/></Relationships>'
                % kind,
            ),
            "[Content_Types].xml": lambda part: part.replace(
                b"</Types>",
                b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.'
                b'openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
            ),
        },
        xl__sharedStrings_dot_xml=table % b"".join(b"<si><t>%s</t></si>" % text for text in texts),
    )

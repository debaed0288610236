"""What an .xlsx says of its size decides whether it is opened at once; it never decides more."""

from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook

from policy_monitor.ingest.promises import promises_to_be_small


def package(dimension="A1:J100001", *, strings=None):
    book = Workbook()
    book.active.append(["Date"])
    written = BytesIO()
    book.save(written)
    changed = BytesIO()
    with ZipFile(written) as old, ZipFile(changed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                part = part.replace(b'ref="A1:A1"', b'ref="%s"' % dimension.encode())
                if not dimension:
                    part = part.replace(b'<dimension ref=""/>', b"")
            new.writestr(name, part)
        if strings is not None:
            new.writestr("xl/sharedStrings.xml", strings)
    return changed.getvalue()


def test_a_sheet_that_says_it_is_of_a_logs_size_may_be_opened_at_once():
    assert promises_to_be_small(package())


def test_a_sheet_that_says_it_is_vast_or_says_nothing_is_looked_at_first():
    assert promises_to_be_small(package("A1:T1000000"))
    assert not promises_to_be_small(package("A1:U1000000"))
    assert not promises_to_be_small(package(""))


def test_more_texts_than_there_is_room_for_are_no_promise():
    texts = b'<sst count="%d" uniqueCount="1">' + b"<si/>" * 10 + b"</sst>"
    room = len(texts % 10) // 5
    assert promises_to_be_small(package(strings=texts % room))
    assert not promises_to_be_small(package(strings=texts % (room + 1)))

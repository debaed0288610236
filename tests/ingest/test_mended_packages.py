"""What a workbook that was put together anew holds: every sheet, name, text, style and date."""

import re
import zipfile
from datetime import date, datetime
from io import BytesIO

import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from policy_monitor.ingest.mending import mend_open_document, mend_package
from tests.corpus.packages import SURE_DAYS, edit_zip, shared_workbook
from tests.corpus.raw_zip import members_of, renamed, write_zip

HEAD = ["Date", "Category", "Type of risk", "Outcome"]
BOOK, LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"


def book(*, in_1904=False):
    """A workbook of three sheets: an autumn, a hidden spring and a chart of nothing."""
    made = Workbook()
    if in_1904:
        made.epoch = CALENDAR_MAC_1904
    made.active.title = "Autumn"
    spring = made.create_sheet("Spring")
    spring.sheet_state = "hidden"
    for sheet, day in ((made.active, date(2024, 10, 3)), (spring, date(2025, 2, 3))):
        sheet.append(HEAD)
        sheet.append([day, "Conduct", "Sexual", "NFA"])
        sheet["D2"].font = Font(strike=True)
    content = BytesIO()
    made.save(content)
    return content.getvalue()


def without_types(content):
    """The same without its list of parts, which Excel can do without and a reader cannot."""
    return write_zip(members_of(content, without=["[Content_Types].xml"]))


def parts_of(content):
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def sheets_of(content):
    made = load_workbook(BytesIO(content))
    return [(sheet.title, sheet.sheet_state, sheet["A2"].value) for sheet in made.worksheets]


def test_every_sheet_is_there_with_its_name_its_state_and_its_dates():
    assert sheets_of(mend_package(without_types(book()))) == [
        ("Autumn", "visible", datetime.fromisoformat("2024-10-03")),
        ("Spring", "hidden", datetime.fromisoformat("2025-02-03")),
    ]


def test_dates_that_are_counted_from_1904_stay_what_they_are():
    mended = mend_package(without_types(book(in_1904=True)))
    assert [day for _, _, day in sheets_of(mended)] == [
        datetime.fromisoformat("2024-10-03"),
        datetime.fromisoformat("2025-02-03"),
    ]


def test_texts_and_styles_are_kept():
    made = load_workbook(BytesIO(mend_package(without_types(book()))))
    assert [cell.value for cell in made["Autumn"][2]][1:] == ["Conduct", "Sexual", "NFA"]
    assert made["Autumn"]["D2"].font.strike
    assert not made["Autumn"]["C2"].font.strike


@pytest.mark.parametrize("part", ["xl/styles.xml", "xl/sharedStrings.xml"])
def test_a_list_cut_short_is_left_out_and_a_whole_one_is_kept(part):
    whole = without_types(shared_workbook())
    assert part in parts_of(mend_package(whole))
    cut = edit_zip(whole, {part: lambda body: body[: len(body) // 2]})
    assert part not in parts_of(mend_package(cut))


def test_texts_that_the_sheets_share_are_read(read):
    (one, *_) = read(("log.xlsx", without_types(shared_workbook()))).incidents
    assert one.occurred_on.isoformat() == SURE_DAYS[0]
    assert one.category is not None


def test_a_sheet_that_is_linked_and_not_there_is_left_out():
    broken = write_zip(members_of(book(), without=["xl/worksheets/sheet1.xml"]))
    assert [name for name, _, _ in sheets_of(mend_package(broken))] == ["Spring"]


def test_a_sheet_without_a_name_is_given_one():
    nameless = {BOOK: lambda body: re.sub(rb'name="(Autumn|Spring)"', b"", body)}
    mended = mend_package(edit_zip(without_types(book()), nameless))
    assert [name for name, _, _ in sheets_of(mended)] == ["Sheet1", "Sheet2"]


def test_the_main_part_is_found_where_the_package_says_or_by_its_name():
    moved = renamed(book(), {BOOK: "other/main.xml", LINKS: "other/_rels/main.xml.rels"})
    said = edit_zip(
        moved, {"_rels/.rels": lambda body: body.replace(b"xl/workbook", b"other/main")}
    )
    assert len(sheets_of(mend_package(said))) == 2
    unsaid = write_zip(members_of(book(), without=["_rels/.rels"]))
    assert len(sheets_of(mend_package(unsaid))) == 2
    nowhere = write_zip(members_of(moved, without=["_rels/.rels"]))
    assert mend_package(nowhere) is None


def test_a_false_size_of_a_sheet_is_not_kept():
    vast = {"xl/worksheets/sheet1.xml": lambda body: re.sub(
        rb"<dimension[^>]*>", b'<dimension ref="A1:XFD1048576"/>', body)}  # fmt: skip
    mended = mend_package(edit_zip(without_types(book()), vast))
    assert all(b"XFD1048576" not in body for body in parts_of(mended).values())


def open_document():
    made = OpenDocumentSpreadsheet()
    table = Table(name="Autumn")
    for cells in (HEAD, ["3/10/24", "Conduct", "Sexual", "NFA"]):
        row = TableRow()
        for text in cells:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=text))
            row.addElement(cell)
        table.addElement(row)
    made.spreadsheet.addElement(table)
    content = BytesIO()
    made.save(content)
    return content.getvalue()


def test_an_open_document_without_its_list_of_parts_is_read(read):
    content = write_zip(members_of(open_document(), without=["META-INF/manifest.xml"]))
    (one,) = read(("log.ods", content)).incidents
    assert (one.occurred_on, str(one.category)) == (date(2024, 10, 3), "Conduct")


def test_an_open_document_put_together_anew_is_read_like_the_whole(read):
    mended = mend_open_document(open_document())
    assert [one.occurred_on for one in read(("log.ods", mended)).incidents] == [date(2024, 10, 3)]
    assert len(mended) < 2_000


@pytest.mark.parametrize("content", [b"PK", book()])
def test_nothing_is_made_of_what_is_no_open_document(content):
    assert mend_open_document(content) is None

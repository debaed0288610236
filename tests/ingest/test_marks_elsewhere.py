"""Lines through text and hidden rows in .xls and .ods, which keep them in other ways."""

import zipfile
from io import BytesIO

import pytest
import xlwt

from policy_monitor.ingest.compound import read_stream
from policy_monitor.ingest.marks import Marks
from policy_monitor.ingest.marks_of_old_workbooks import read_old_workbook_marks
from policy_monitor.ingest.marks_of_open_documents import read_open_document_marks

ROWS = [
    ["Date", "Category", "Type of risk", "Outcome", "Points"],
    ["3/10/24", "Conduct", "Aggressive", "NFA", 1],
    ["4/10/24", "Content", "Sexual", "NFA", 2.5],
    ["7/10/24", "Contact", "Values", "NFA", 3],
]
STRUCK = xlwt.easyxf("font: struck_out on")
PLAIN = xlwt.easyxf("font: bold on")


def old_workbook(*sheets, filler=0):
    """An .xls of sheets, each given as what is struck, hidden rows and hidden columns."""
    book = xlwt.Workbook()
    for number, (struck, hidden_rows, hidden_columns) in enumerate(sheets):
        sheet = book.add_sheet(f"Sheet {number}")
        for row, cells in enumerate(ROWS):
            for column, value in enumerate(cells):
                style = STRUCK if (row, column) in struck else PLAIN
                sheet.write(row, column, value, style)
        for row in range(filler):
            sheet.write(row + 10, 0, f"more text to fill the sheet with, {row}")
        for row in hidden_rows:
            sheet.row(row).hidden = True
        sheet.col(0).width = 9_000
        for column in hidden_columns:
            sheet.col(column).hidden = True
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def test_a_plain_old_workbook_has_no_marks():
    assert read_old_workbook_marks(old_workbook(([], [], []), filler=99)) == {0: Marks()}


def test_lines_through_cells_of_every_kind_are_seen():
    struck = [(1, 0), (1, 4), (2, 4), (3, 1)]
    (marks,) = read_old_workbook_marks(old_workbook((struck, [], []), filler=99)).values()
    assert marks.struck == {2: {0, 4}, 3: {4}, 4: {1}}


def test_hidden_rows_and_columns_are_seen():
    (marks,) = read_old_workbook_marks(old_workbook(([], [2], [1, 3]), filler=99)).values()
    assert (marks.hidden_rows, marks.hidden_columns) == ((3,), (1, 3))


def test_each_sheet_of_an_old_workbook_has_its_own_marks():
    content = old_workbook(([(1, 0)], [], []), ([], [1], []), ([(2, 1)], [], [0]), filler=60)
    found = read_old_workbook_marks(content)
    assert [found[place].struck for place in range(3)] == [{2: {0}}, {}, {3: {1}}]
    assert [found[place].hidden_rows for place in range(3)] == [(), (2,), ()]
    assert [found[place].hidden_columns for place in range(3)] == [(), (), (0,)]


def test_a_row_struck_through_in_an_old_workbook_is_asked_about(read):
    struck = [(2, column) for column in range(4)]
    screening = read(("log.xls", old_workbook((struck, [3], []))))
    codes = {one.row: one.code for one in screening.findings if one.level != "not_an_incident"}
    assert codes == {3: "row_struck_through", None: "rows_are_hidden"}
    assert screening.rows.accepted == 2


@pytest.mark.parametrize(
    "content",
    [b"", b"\xd0\xcf\x11\xe0", bytes(2000), old_workbook(([], [], []), filler=99)[:3000]],
)
def test_a_broken_old_workbook_shows_no_marks(content):
    assert all(marks == Marks() for marks in read_old_workbook_marks(content).values())


def test_a_stream_is_found_whatever_the_case_of_its_name_and_is_as_long_as_it_says():
    content = old_workbook(([], [], []), filler=400)
    stream = read_stream(content, "WORKBOOK")
    assert stream[:4] == b"\x09\x08\x10\x00"
    assert read_stream(content, "Nothing", "workbook") == stream
    assert read_stream(content, "Nothing") == b""
    assert all(f"with, {row}".encode() in stream for row in (0, 200, 399))


def open_document(tables, *, styles=""):
    content = (
        "<office:document-content><office:automatic-styles>"
        f"{styles}</office:automatic-styles><office:spreadsheet>{tables}</office:spreadsheet>"
        "</office:document-content>"
    )
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        package.writestr("content.xml", content)
    return written.getvalue()


STYLES = (
    '<style:style style:name="ce1" style:family="table-cell"><style:text-properties '
    'style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="ce2"/>'
    '<style:style style:name="ce3"><style:text-properties '
    'style:text-line-through-style="none"/></style:style>'
    '<style:style style:name="ce4"><style:text-properties '
    'style:text-line-through-type="single"/></style:style>'
)


def cell(style="", times=1, name="table-cell"):
    return (
        f'<table:{name} table:style-name="{style}" table:number-columns-repeated="{times}"/>'
        if times > 1
        else f'<table:{name} table:style-name="{style}"/>'
    )


def row(*cells, more=""):
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


def table(*parts):
    return f'<table:table table:name="x">{"".join(parts)}</table:table>'


def test_lines_through_cells_of_an_open_document_are_seen_by_their_styles():
    tables = table(
        row(cell("ce1"), cell("ce2"), cell("ce4")),
        row(cell("ce3", 2), cell("ce1", 3), cell("ce1", name="covered-table-cell")),
        row(cell("ce2"), more=' table:number-rows-repeated="4"'),
        row(cell("ce3"), cell("ce1")),
    )
    (marks,) = read_open_document_marks(open_document(tables, styles=STYLES)).values()
    assert marks.struck == {1: {0, 2}, 2: {2, 3, 4, 5}, 7: {1}}
    assert (marks.hidden_rows, marks.hidden_columns) == ((), ())


def test_hidden_rows_and_columns_of_an_open_document_are_seen():
    tables = table(
        "<table:table-column/>",
        '<table:table-column table:visibility="collapse"/>',
        '<table:table-column table:number-columns-repeated="2"/>',
        '<table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>',
        row(cell()),
        row(cell(), more=' table:visibility="filter"'),
        row(cell(), more=' table:visibility="collapse" table:number-rows-repeated="2"'),
        row(cell(), more=' table:visibility="visible"'),
    )
    (marks,) = read_open_document_marks(open_document(tables)).values()
    assert (marks.hidden_rows, marks.hidden_columns) == ((2, 3, 4), (1, 4, 5))
    assert marks.struck == {}


@pytest.mark.parametrize(("times", "seen"), [(1_000, 1_000), (1_001, 0)])
def test_what_is_hidden_or_struck_below_a_whole_log_tells_nothing(times, seen):
    hidden = row(cell(), more=f' table:visibility="collapse" table:number-rows-repeated="{times}"')
    tables = table(row(cell("ce1", times)), hidden)
    (marks,) = read_open_document_marks(open_document(tables, styles=STYLES)).values()
    assert len(marks.hidden_rows) == seen
    assert len(marks.struck.get(1, ())) == seen


def test_each_sheet_of_an_open_document_has_its_own_marks():
    tables = table(row(cell("ce1"))) + table(row(cell("ce2")), row(cell("ce2"), cell("ce1")))
    found = read_open_document_marks(open_document(tables, styles=STYLES))
    assert [found[place].struck for place in range(2)] == [{1: {0}}, {2: {1}}]


@pytest.mark.parametrize(
    "content", [b"PK", open_document(table(row(cell("ce1")))), open_document("", styles=STYLES)]
)
def test_an_open_document_without_marks_or_broken_shows_none(content):
    assert read_open_document_marks(content) == {}

"""What a workbook shows beside its values: lines through text, hidden rows, stray cells."""

from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from policy_monitor.ingest.marks import Strikes, read_marks, read_strikes

ROWS = [
    ["Date", "Category", "Nature", "Outcome"],
    ["3/10/24", "Conduct", "Aggressive", "NFA"],
    ["4/10/24", "Content", "Sexual", "NFA"],
    ["7/10/24", "Contact", "Values", "NFA"],
]


def book(change):
    workbook = Workbook()
    for row in ROWS:
        workbook.active.append(row)
    change(workbook.active)
    content = BytesIO()
    workbook.save(content)
    return ("log.xlsx", content.getvalue())


def strike(*cells):
    def change(sheet):
        for cell in cells:
            sheet[cell].font = Font(strike=True)

    return change


def levels(screening, row):
    return [(one.level, one.code) for one in screening.findings if one.row == row]


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (("A3", "B3", "C3", "D3"), ("needs_decision", "row_struck_through")),
        (("A3", "B3"), ("needs_decision", "row_struck_through")),
        (("D3",), ("note", "cell_struck_through")),
    ],
)
def test_a_row_struck_through_is_a_question_and_a_cell_a_note(read, cells, found):
    screening = read(book(strike(*cells)))
    assert levels(screening, 3) == [found]
    assert screening.rows.accepted == (2 if found[0] == "needs_decision" else 3)
    assert levels(screening, 2) == []


def test_text_struck_through_within_its_cell_counts_too(read):
    def change(sheet):
        for cell in ("A3", "B3", "C3", "D3"):
            text = TextBlock(InlineFont(strike=True), sheet[cell].value)
            sheet[cell] = CellRichText(text)

    name, content = book(change)
    # openpyxl writes such text into the cell; Excel into the shared texts: both forms are tried.
    screening = read((name, content))
    assert screening.rows.accepted + screening.rows.needs_decision == 3


def test_a_strike_that_is_switched_off_is_none():
    font = b'<fonts><font/><font><strike val="%s"/></font></fonts>'
    formats = b'<cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>'
    assert read_strikes(font % b"0" + formats, b"") == Strikes()
    assert read_strikes(font % b"1" + formats, b"").formats == {1}


def test_shared_texts_are_struck_only_when_every_run_is():
    run, struck = b"<r><t>a</t></r>", b"<r><rPr><strike/></rPr><t>b</t></r>"
    texts = b"<sst><si><t>c</t></si><si>%s</si><si>%s%s</si></sst>" % (struck, run, struck)
    assert read_strikes(b"", texts).texts == {1}
    sheet = b'<row r="4"><c r="B4" t="s"><v>1</v></c><c r="C4" t="s"><v>2</v></c></row>'
    assert read_marks(sheet, read_strikes(b"", texts)).struck == {4: {1}}


def test_hidden_rows_and_columns_are_read_and_said(read):
    def change(sheet):
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["D"].hidden = True

    screening = read(book(change))
    assert screening.rows.accepted == 3
    assert [one.message for one in screening.findings if one.level == "note"] == [
        (
            "1 row is hidden or filtered out, and was read like the others: row 3. If it should "
            "not count, delete it and upload the spreadsheet again."
        ),
        (
            "1 column is hidden, and was read like the others: D. If it should not be read, "
            "delete it and upload the spreadsheet again."
        ),
    ]


@pytest.mark.parametrize("corner", ["XFD1048576", "ZZ900000", "XFD60000"])
def test_a_stray_cell_costs_a_note_and_nothing_else(read, corner):
    def change(sheet):
        sheet[corner] = "stray"

    screening = read(book(change))
    assert screening.rows.accepted == 3
    assert screening.rows.read == 4
    assert [one.message for one in screening.findings if one.code == "stray_cells"] == [
        (
            "1 cell far below or to the right of everything else was left out. If the log needs "
            "it, move it beside the rest and upload the spreadsheet again."
        ),
    ]

"""The list in a marked copy: each remark with a way to its cell, and nothing that acts."""

import pytest

from policy_monitor.ingest import UploadedFile
from policy_monitor.marking import copies, gather_remarks, list_remarks, mark_up
from policy_monitor.marking.remarks import Remark
from policy_monitor.records import ATTENTION, Level
from tests.marking.conftest import fills_in, reopen, row, workbook

TITLE = "What needs attention"
COLUMNS = ("Sheet", "Row", "Column", "How it stands", "What", "What to do")
BAD_DAYS = [row("31/02/2025")] * 3


def list_in(book):
    """The rows of the list and the sentences above it."""
    lines = [[cell.value for cell in line] for line in book.worksheets[-1].iter_rows()]
    start = lines.index(list(COLUMNS))
    return [line[0] for line in lines[1:start] if line[0]], lines[start + 1 :]


def remark(**changed):
    told = {
        "sheet": "Autumn 2025",
        "row": 3,
        "letter": "A",
        "heading": "Date",
        "level": Level.REJECTED,
        "what": "It is wrong.",
        "advice": "Put it right.",
    }
    return Remark(**(told | changed))


def test_each_remark_says_where_what_and_what_to_do(screened, mark):
    content = workbook(row("13/10/2025"), *BAD_DAYS[:1], row("", "Content"))
    said = {f.row: f.message for f in screened("log.xlsx", content).findings}
    sentences, listed = list_in(mark("log.xlsx", content))
    assert [line[:4] for line in listed] == [
        ["Autumn 2025", 4, "Date (A)", ATTENTION[Level.NEEDS_DECISION]],
        ["Autumn 2025", 3, "Date (A)", ATTENTION[Level.REJECTED]],
    ]
    assert listed[0][4] == "Row 4 has no date."
    assert [f"{line[4]} {line[5]}" for line in listed] == [said[4], said[3]]
    assert any("holds all that your own file holds. Keep it as safe" in s for s in sentences)
    assert any("Pictures, charts, links" in sentence for sentence in sentences)


def test_each_row_leads_to_its_cell_within_the_workbook(mark):
    content = workbook(row("13/10/2025"), *BAD_DAYS[:1], title="It's =1+1 'here'")
    sheet = mark("log.xlsx", content).worksheets[-1]
    links = [cell.hyperlink for line in sheet for cell in line if cell.hyperlink]
    assert [link.location for link in links] == ["'It''s =1+1 ''here'''!A3"]
    assert [link.target for link in links] == [None]


def test_the_list_comes_last_and_the_workbook_opens_on_it(mark):
    book = mark("log.xlsx", workbook(row("13/10/2025"), *BAD_DAYS[:1]))
    assert book.sheetnames == ["Autumn 2025", TITLE]
    assert book.active.title == TITLE
    assert [sheet.sheet_view.tabSelected for sheet in book.worksheets] == [False, True]


def test_the_colour_beside_a_remark_is_the_colour_of_its_cell(mark):
    book = mark("log.xlsx", workbook(row("13/10/2025"), *BAD_DAYS[:1]))
    [of_cell] = fills_in(book.worksheets[0]).values()
    [in_list] = fills_in(book.worksheets[-1]).values()
    assert of_cell == in_list


def test_a_school_that_has_a_sheet_of_that_name_keeps_it(mark):
    def dress(sheet):
        sheet.parent.create_sheet(TITLE)["A1"] = "Ours"

    book = mark("log.xlsx", workbook(row("13/10/2025"), *BAD_DAYS[:1], dress=dress))
    assert book.sheetnames == ["Autumn 2025", TITLE, f"{TITLE} (2)"]
    assert book[TITLE]["A1"].value == "Ours"


def test_a_copy_put_right_and_uploaded_again_is_read_as_the_log_it_is(screened):
    content = workbook(row("13/10/2025"), row("31/02/2025"), row(None, "Content"))
    before = screened("log.xlsx", content)
    remarks = gather_remarks(before, "log.xlsx")
    copy = mark_up(UploadedFile("log.xlsx", content), before.files[0], remarks)
    after = screened("log marked.xlsx", copy)
    assert [sheet.read_as for sheet in after.files[0].sheets] == [
        "incidents",
        "not an incident log",
    ]
    assert gather_remarks(after, "log marked.xlsx") == remarks
    assert [i.identity for i in after.incidents]
    assert after.rows.accepted == before.rows.accepted == 1


def test_headings_and_sheet_names_that_look_like_formulas_are_texts():
    remarks = [remark(sheet="=1+1", heading="@SUM(A1)", letter=None)]
    book = reopen(list_remarks(remarks, "=why"))
    cells = [cell for line in book.worksheets[0] for cell in line if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    for text in ("=1+1", "@SUM(A1)", "=why"):
        [cell] = [cell for cell in cells if cell.value == text]
        assert cell.quotePrefix


def test_a_list_alone_says_why_and_leads_nowhere():
    book = reopen(list_remarks([remark()], "It was too large."))
    sentences, listed = list_in(book)
    assert sentences[0] == "It was too large."
    assert [line[:3] for line in listed] == [["Autumn 2025", 3, "Date (A)"]]
    assert not [cell for line in book.worksheets[0] for cell in line if cell.hyperlink]


@pytest.mark.parametrize(
    ("told", "row_said", "column_said"),
    [
        ({"row": None, "letter": None, "heading": None}, "the sheet", None),
        ({"row": None, "letter": "C", "heading": "Details"}, "the column", "Details (C)"),
        ({"letter": "C", "heading": None}, 3, "C"),
        ({"row": 3, "letter": None, "abreast": True}, "C", "Date"),
    ],
)
def test_a_remark_about_a_sheet_or_a_column_says_so(told, row_said, column_said):
    _, [listed] = list_in(reopen(list_remarks([remark(**told)], "Why.")))
    assert (listed[1], listed[2] or None) == (row_said, column_said)


@pytest.mark.parametrize(("most", "marked", "said"), [(3, 3, False), (2, 2, True)])
def test_more_remarks_than_a_workbook_opens_well_with_are_counted(
    screened, monkeypatch, most, marked, said
):
    monkeypatch.setattr(copies, "_MOST_REMARKS", most)
    content = workbook(row("13/10/2025"), *BAD_DAYS)
    screening = screened("log.xlsx", content)
    remarks = gather_remarks(screening, "log.xlsx")
    book = reopen(mark_up(UploadedFile("log.xlsx", content), screening.files[0], remarks))
    sentences, listed = list_in(book)
    assert len(listed) == len(fills_in(book.worksheets[0])) == marked
    assert any("1 more" in sentence for sentence in sentences) is said

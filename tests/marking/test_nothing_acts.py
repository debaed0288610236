"""Nothing in a marked copy can act: whatever a school's file holds, its copy holds values."""

import io
import re
import zipfile

import pytest
from openpyxl.formatting.rule import CellIsRule, FormulaRule
from openpyxl.styles import PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from policy_monitor.ingest import UploadedFile
from policy_monitor.marking import gather_remarks, mark_up
from policy_monitor.marking.disarming import disarm
from policy_monitor.marking.opening import open_with_formats
from policy_monitor.marking.saving import save_in_memory
from tests.corpus.packages import SHEET, edit_zip
from tests.marking.conftest import reopen, row, workbook

SOUND = row("13/10/2025")
BAD_DAY = row("31/02/2025")
# Everything that a copy's package may hold.
PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(app|core)\.xml|"
    r"xl/(workbook|styles|sharedStrings)\.xml|xl/theme/theme1\.xml|xl/_rels/workbook\.xml\.rels|"
    r"xl/worksheets/(_rels/)?sheet\d+\.xml(\.rels)?|xl/tables/table\d+\.xml|"
    r"xl/comments/comment\d+\.xml|xl/drawings/commentsDrawing\d+\.vml"
)


@pytest.fixture
def parts_of_copy(screened):
    """The parts of a marked copy by name."""

    def mark_and_unpack(content, name="log.xlsx"):
        screening = screened(name, content)
        remarks = gather_remarks(screening, name)
        copy = mark_up(UploadedFile(name, content), screening.files[0], remarks)
        with zipfile.ZipFile(io.BytesIO(copy)) as package:
            return {part: package.read(part).decode() for part in package.namelist()}

    return mark_and_unpack


def change_cell(old, new):
    """A log whose sheet's markup is changed at one place."""
    content = workbook(SOUND, BAD_DAY, row("16/10/2025", "here", "Values"))
    at = {SHEET: lambda part: re.sub(old, new, part, count=1)}
    changed = edit_zip(content, at)
    assert changed != content
    return changed


HERE = rb'<c r="B4"[^>]*>.*?</c>'


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (rb'<c r="B4"><f>1+1</f><v>2</v></c>', 2),
        (rb'<c r="B4" t="str"><f>HYPERLINK("http://x","Conduct")</f><v>Conduct</v></c>', "Conduct"),
        (rb'<c r="B4" t="str"><f t="array" ref="B4">A1</f><v>Conduct</v></c>', "Conduct"),
        (rb"""<c r="B4" t="str"><f>A1</f><v>=cmd|' /C calc'!A0</v></c>""", "=cmd|' /C calc'!A0"),
        (rb'<c r="B4" t="inlineStr"><is><t>@SUM(A1)</t></is></c>', "@SUM(A1)"),
        (rb'<c r="B4" t="inlineStr"><is><t>-2+3</t></is></c>', "-2+3"),
        (rb'<c r="B4" t="inlineStr"><is><t>+44 20</t></is></c>', "+44 20"),
        (rb'<c r="B4" t="e"><v>#REF!</v></c>', "#REF!"),
    ],
)
def test_a_formula_becomes_the_value_it_had_and_a_text_stays_a_text(cell, value):
    opened = open_with_formats(UploadedFile("log.xlsx", change_cell(HERE, cell)))
    book = reopen(save_in_memory(opened))
    assert book.worksheets[0]["B4"].value == value
    assert [c.coordinate for s in book.worksheets for r in s for c in r if c.data_type == "f"] == []


@pytest.mark.parametrize("claimed", ["f", "e", "n", "d", "b"])
def test_a_text_is_a_text_whatever_its_cell_claims_to_hold(claimed):
    book = reopen(workbook(SOUND))
    cell = book["Autumn 2025"]["B2"]
    cell.value = "Conduct"
    cell._value, cell.data_type = "=1+1", claimed
    disarm(book, book.sheetnames)
    found = reopen(save_in_memory(book)).worksheets[0]["B2"]
    assert (found.value, found.data_type, found.quotePrefix) == ("=1+1", "s", True)


def test_a_sheet_that_the_reader_does_not_know_is_left_out():
    book = reopen(workbook(SOUND))
    book.create_sheet("Macros of long ago")
    book.create_chartsheet("Chart")
    disarm(book, ["Autumn 2025"])
    assert reopen(save_in_memory(book)).sheetnames == ["Autumn 2025"]


def test_a_formula_that_was_never_worked_out_leaves_an_empty_cell(mark):
    book = mark("log.xlsx", change_cell(HERE, rb'<c r="B4"><f>WEBSERVICE("http://x")</f></c>'))
    assert book.worksheets[0]["B4"].value is None


@pytest.mark.parametrize(("text", "kept"), [("=1", True), ("\t=1", True), ("Conduct", False)])
def test_a_text_like_a_formula_stays_one_when_the_cell_is_edited(mark, text, kept):
    content = change_cell(
        HERE, b'<c r="B4" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>' % text.encode()
    )
    assert bool(mark("log.xlsx", content).worksheets[0]["B4"].quotePrefix) is kept


@pytest.mark.parametrize("name", ["log.csv", "log.tsv", "log.txt"])
def test_texts_like_formulas_in_a_text_file_are_texts_in_the_copy(mark, name):
    between = "," if name == "log.csv" else "\t"
    lines = [
        ["Date", "Category", "Type", "Outcome"],
        ["31/02/2025", "=1+1", "+SUM(A1)", "-2"],
        ["13/10/2025", "@x", "=cmd|' /C calc'!A0", "#N/A"],
    ]
    content = "\r\n".join(between.join(line) for line in lines).encode()
    sheet = mark(name, content).worksheets[0]
    cells = [cell for line in sheet["B2:D3"] for cell in line]
    assert [cell.value for cell in cells] == [*lines[1][1:], *lines[2][1:]]
    assert {cell.data_type for cell in cells[:5]} == {"s"}
    assert [bool(cell.quotePrefix) for cell in cells] == [True] * 5 + [False]


def test_macros_links_names_queries_and_pictures_are_not_in_the_copy(parts_of_copy):
    def dress(sheet):
        sheet["B2"].hyperlink = "http://example.org/"
        sheet["C2"].hyperlink = "file://server/share"
        sheet.parent.defined_names["Sum"] = DefinedName("Sum", attr_text="Autumn!$A$1")
        sheet.parent.properties.creator = "Zqplant"

    content = edit_zip(
        workbook(SOUND, BAD_DAY, dress=dress),
        {
            "xl/_rels/workbook.xml.rels": lambda part: part.replace(
                b"</Relationships>",
                b'<Relationship Id="x1" Type="http://schemas.microsoft.com/office/2006/'
                b'relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
            )
        },
        xl__vbaProject_dot_bin=b"macro",
        xl__connections_dot_xml=b"<connections/>",
        xl__media__image1_dot_png=b"picture",
        xl__externalLinks__externalLink1_dot_xml=b"<externalLink/>",
        customXml__item1_dot_xml=b"<custom/>",
    )
    parts = parts_of_copy(content)
    assert [name for name in parts if not PARTS.fullmatch(name)] == []
    everything = "".join(parts.values())
    for word in (
        "TargetMode",
        "example.org",
        "//server",
        "<f>",
        "<definedName ",
        "Zqplant",
        "DOCTYPE",
    ):
        assert word not in everything, word
    assert "macroEnabled" not in parts["[Content_Types].xml"]


def test_an_empty_cell_with_a_link_stays_empty(mark):
    def dress(sheet):
        sheet["H2"].hyperlink = "=1+1"
        sheet["H2"].value = None

    sheet = mark("log.xlsx", workbook(SOUND, BAD_DAY, dress=dress)).worksheets[0]
    assert sheet["H2"].value is None


@pytest.mark.parametrize(
    ("formula", "kept"),
    [
        ('"Conduct,Contact,Content"', True),
        ("$J$1:$J$9", True),
        ("'My lists'!$A$1:$A$5", True),
        ('INDIRECT("A1")', False),
        ("[1]Sheet1!$A$1:$A$5", False),
        ("'[1]Sheet1'!$A$1:$A$5", False),
        ('WEBSERVICE("http://example.org")', False),
        ("Names", False),
    ],
)
def test_a_plain_list_to_choose_from_stays_and_any_other_formula_goes(mark, formula, kept):
    def dress(sheet):
        rule = DataValidation(type="list", formula1=formula)
        rule.add("B2:B9")
        sheet.add_data_validation(rule)

    sheet = mark("log.xlsx", workbook(SOUND, BAD_DAY, dress=dress)).worksheets[0]
    found = [rule.formula1 for rule in sheet.data_validations.dataValidation]
    assert found == ([formula] if kept else [])


def test_colours_that_a_rule_gives_are_gone_so_that_the_marks_show(mark):
    def dress(sheet):
        red = PatternFill("solid", bgColor="FFFF0000")
        sheet.conditional_formatting.add("A1:G9", FormulaRule(formula=["TRUE"], fill=red))
        sheet.conditional_formatting.add("A1:G9", CellIsRule("equal", ["1"], fill=red))

    sheet = mark("log.xlsx", workbook(SOUND, BAD_DAY, dress=dress)).worksheets[0]
    assert len(sheet.conditional_formatting) == 0


def test_a_workbook_with_macros_gives_a_plain_one(parts_of_copy):
    def call_it_xlsm(part):
        return part.replace(
            b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        )

    content = edit_zip(workbook(SOUND, BAD_DAY), {"[Content_Types].xml": call_it_xlsm})
    assert "macroEnabled" not in parts_of_copy(content, "log.xlsm")["[Content_Types].xml"]

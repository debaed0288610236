"""The paper as a Word document, for an agenda pack."""

import io
from collections.abc import Sequence

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph

from policy_monitor.report.paper.blocks import Block, Heading, Paper, Points, Sentence, Table

__all__ = ["FILE_NAME", "make_word_file"]

FILE_NAME = "governors-paper.docx"

_WIDTH, _HEIGHT, _MARGIN = Mm(210), Mm(297), Mm(20)
"""A4."""
_LANGUAGE = "en-GB"


def make_word_file(paper: Paper) -> bytes:
    """Write a paper as a .docx file on A4 sheets, its foot and the page's number on each."""
    document = docx.Document()
    _set_up(document, paper)
    if paper.notice:
        document.add_paragraph().add_run(paper.notice).bold = True
    document.add_heading(paper.title, level=1)
    document.add_paragraph(paper.about)
    for block in paper.blocks:
        _add(document, block)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _set_up(document: Document, paper: Paper) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = _WIDTH, _HEIGHT
    section.left_margin = section.right_margin = section.top_margin = _MARGIN
    section.bottom_margin = _MARGIN
    document.core_properties.title = paper.title
    document.core_properties.author = ""
    document.core_properties.comments = ""
    document.core_properties.language = _LANGUAGE
    normal = document.styles["Normal"]
    normal.font.size = Pt(10.5)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), _LANGUAGE)
    normal.element.get_or_add_rPr().append(language)
    foot = section.footer.paragraphs[0]
    foot.text = " ".join(part for part in (paper.notice, paper.foot, "Page ") if part)
    _add_page_number(foot)
    for run in foot.runs:
        run.font.size = Pt(8)


def _add_page_number(paragraph: Paragraph) -> None:
    """A field that Word fills in."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)  # noqa: SLF001 - the library's own way to what it has no word for


def _add(document: Document, block: Block) -> None:
    match block:
        case Heading(text):
            document.add_heading(text, level=2)
        case Sentence(text):
            document.add_paragraph(text)
        case Points(items, numbered):
            for item in items:
                document.add_paragraph(item, style="List Number" if numbered else "List Bullet")
        case Table():
            _add_table(document, block)


def _add_table(document: Document, table: Table) -> None:
    caption = document.add_paragraph(table.caption)
    caption.paragraph_format.keep_with_next = True
    made = document.add_table(rows=1, cols=len(table.columns), style="Table Grid")
    _fill(made, 0, table.columns, table)
    # So that it is read out as the head, and stands again where the table breaks.
    made.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - as above
    for number, row in enumerate(table.rows, start=1):
        made.add_row()
        _fill(made, number, row, table)
    document.add_paragraph()


def _fill(made: WordTable, number: int, cells: Sequence[str], table: Table) -> None:
    """Write a row, the headings and the names of the rows in bold, numbers to the right."""
    for place, (cell, text) in enumerate(zip(made.rows[number].cells, cells, strict=True)):
        paragraph = cell.paragraphs[0]
        paragraph.add_run(text).bold = number == 0 or place == 0
        if table.figures[place]:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT

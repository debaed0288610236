"""What a workbook holds beside its cells, each with an invented piece of personal data."""

import re
from html import escape

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from tests.corpus.packages import edit_zip
from tests.privacy.invented import Sort
from tests.privacy.planter import NAMES, Planter

__all__ = ["dress_workbook", "give_cached_values"]

WORDS = (Sort.FULL_NAME,)
_FORMULA = re.compile(
    rb'<c r="([A-Z]+\d+)"([^>]*?)(?: t="\w+")?><f>([^<]*)</f><v ?/?>(?:</v>)?</c>'
)


def dress_workbook(workbook: Workbook, planter: Planter) -> None:
    """Plant in everything that is no cell of the log, and in a hidden sheet, row and column."""
    sheet = workbook.worksheets[0]
    for row in range(5, 9):
        sheet.cell(row, 4).comment = Comment(planter.plant("comment"), planter.plant("comment"))
        link = sheet.cell(row, 6)
        link.hyperlink = planter.plant("link", among=(Sort.URL,))
        link.hyperlink.tooltip = planter.plant("link")
    sheet.row_dimensions[6].hidden = True
    sheet.column_dimensions["D"].hidden = True
    sheet.oddHeader.center.text = planter.plant("header or footer")
    sheet.evenFooter.left.text = planter.plant("header or footer")
    choices = DataValidation("list", f'"{planter.plant("list of choices", among=WORDS)}"')
    choices.prompt = planter.plant("list of choices")
    choices.error = planter.plant("list of choices")
    choices.add("E5:E20")
    sheet.add_data_validation(choices)
    sheet.conditional_formatting.add(
        "F5:F20",
        FormulaRule(
            [f'F5="{planter.plant("conditional format", among=WORDS)}"'],
            fill=PatternFill("solid", fgColor="FFFF00"),
        ),
    )
    for number in range(3):
        name = planter.plant("defined name", among=WORDS).replace(" ", "_")
        value = planter.plant("defined name", '"{}"', WORDS)
        workbook.defined_names[name] = DefinedName(name, attr_text=value, comment=f"{number}")
    facts = workbook.properties
    facts.title = planter.plant("property")
    facts.creator = planter.plant("property")
    facts.lastModifiedBy = planter.plant("property")
    facts.subject = planter.plant("property")
    facts.keywords = planter.plant("property")
    facts.description = planter.plant("property")
    workbook.custom_doc_props.append(StringProperty("Seen by", planter.plant("property")))
    _add_other_sheets(workbook, planter)


def _add_other_sheets(workbook: Workbook, planter: Planter) -> None:
    for state in ("hidden", "veryHidden", "visible"):
        sheet = workbook.create_sheet(planter.plant("sheet name", "{}", NAMES)[:31])
        sheet.sheet_state = state
        sheet.append(["Pupil", "Address", "Telephone"])
        for _ in range(6):
            sheet.append([planter.plant(f"{state} sheet of pupils") for _ in range(3)])
    people = Table(
        displayName=planter.plant("table name", among=WORDS).replace(" ", "_"), ref="A1:C7"
    )
    workbook.worksheets[-1].add_table(people)


def give_cached_values(content: bytes, planter: Planter) -> bytes:
    """The workbook with a planted value behind each formula of its first sheet."""

    def give(match: re.Match[bytes]) -> bytes:
        value = escape(planter.plant("cached value of a formula"))
        return b'<c r="%s"%s t="str"><f>%s</f><v>%s</v></c>' % (
            *match.group(1, 2, 3),
            value.encode(),
        )

    return edit_zip(content, {"xl/worksheets/sheet1.xml": lambda part: _FORMULA.sub(give, part)})

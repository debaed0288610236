"""Workbooks odd in what they hold: sheets of other kinds, names, guards, links, long lists."""

import re
from collections.abc import Callable

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from tests.corpus.hostile_case import HostileCase
from tests.corpus.packages import SHEET, edit_zip, good_sheet, good_workbook
from tests.corpus.second_answers import FIVE, FIVE_OR_REFUSED, NO_LOG, SOME
from tests.corpus.sheets import Sheet, delimited, xlsx
from tests.corpus.stock import STANDARD_HEADINGS

__all__ = ["CASES"]

BOOK = "xl/workbook.xml"
INJECTION = "=cmd|' /C calc'!A0"


def _dressed(dress: Callable[[Workbook], None]) -> Callable[[], bytes]:
    return lambda: good_workbook(dress)


def _book(old: bytes, new: bytes) -> Callable[[], bytes]:
    return lambda: edit_zip(good_workbook(), {BOOK: lambda part: part.replace(old, new)})


def _chart_first(workbook: Workbook) -> None:
    page = workbook.create_chartsheet("Chart", 0)
    chart = BarChart()
    chart.add_data(Reference(workbook["Log"], min_col=1, min_row=1, max_row=6))
    page.add_chart(chart)


def _very_hidden(workbook: Workbook) -> None:
    workbook.create_sheet("Cover")["A1"] = "See the office for the log"
    workbook["Log"].sheet_state = "veryHidden"
    workbook.active = 1


def _guarded(workbook: Workbook) -> None:
    page = workbook["Log"]
    page.protection.sheet = True
    page.protection.password = "x"  # noqa: S105 - a guard against slips, not a secret
    workbook.security.lockStructure = True
    workbook.security.workbookPassword = "x"


def _many_lists(workbook: Workbook) -> None:
    page = workbook["Log"]
    for number in range(2_000):
        rule = DataValidation(type="list", formula1='"Contact,Conduct,Content"')
        rule.add(f"B{number + 2}")
        page.add_data_validation(rule)
        page.conditional_formatting.add(
            f"A{number + 2}", FormulaRule(["TRUE"], fill=PatternFill("solid", fgColor="FFFF00"))
        )


def _many_names(workbook: Workbook) -> None:
    for number in range(5_000):
        workbook.defined_names[f"N{number}"] = DefinedName(f"N{number}", attr_text="Log!$A$1")


def _remarks_and_links(workbook: Workbook) -> None:
    page = workbook["Log"]
    for row in range(2, 7):
        page.cell(row, 4).comment = Comment("A remark " * 500, "Office")
        page.cell(row, 5).hyperlink = "http://127.0.0.1:9/x?" + "y" * 1_000


def _table(extra: list[list[object]], *, headings: int = 1) -> Callable[[], bytes]:
    """The five rows and odd ones below them."""

    def build() -> bytes:
        sheet = good_sheet()
        for row in extra:
            sheet.add(row)
        for _ in range(headings - 1):
            sheet.add(STANDARD_HEADINGS)
        return xlsx(sheet)

    return build


def _only(*rows: list[object]) -> Callable[[], bytes]:
    def build() -> bytes:
        sheet = Sheet("Sheet1")
        for row in rows:
            sheet.add(row)
        return xlsx(sheet)

    return build


def _details(text: str) -> Callable[[], bytes]:
    def build() -> bytes:
        sheet = good_sheet()
        for row in sheet.rows[1:]:
            row[3] = text
        return xlsx(sheet)

    return build


def _headings(*more: str) -> Callable[[], bytes]:
    def build() -> bytes:
        sheet = good_sheet()
        sheet.rows[0] += list(more)
        return xlsx(sheet)

    return build


def _called(name: str) -> Callable[[], bytes]:
    escaped = name.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    return _book(b'name="Log"', b'name="' + escaped.encode() + b'"')


def _far_cells() -> bytes:
    """A cell in the last column of every hundredth row."""

    def change(part: bytes) -> bytes:
        rows = b"".join(
            b'<row r="%d"><c r="XFD%d"><v>1</v></c></row>' % (row, row)
            for row in range(100, 1_048_576, 100)
        )
        return part.replace(b"</sheetData>", rows + b"</sheetData>")

    return edit_zip(good_workbook(), {SHEET: change})


def _empty_rows() -> bytes:
    def change(part: bytes) -> bytes:
        rows = b"".join(b'<row r="%d" ht="15"/>' % row for row in range(7, 300_000))
        return part.replace(b"</sheetData>", rows + b"</sheetData>")

    return edit_zip(good_workbook(), {SHEET: change})


def _styled_blanks() -> bytes:
    """Someone coloured 60,000 rows without writing anything in them."""

    def change(part: bytes) -> bytes:
        rows = b"".join(
            b'<row r="%d"><c r="A%d" s="1"/><c r="E%d" s="1"/></row>' % (row, row, row)
            for row in range(7, 60_000)
        )
        return part.replace(b"</sheetData>", rows + b"</sheetData>")

    return edit_zip(good_workbook(), {SHEET: change})


def _template() -> bytes:
    kind = b"spreadsheetml.template.main+xml"
    return edit_zip(
        good_workbook(),
        {
            "[Content_Types].xml": lambda part: re.sub(
                rb"spreadsheetml\.sheet\.main\+xml", kind, part
            )
        },
    )


ODD_ROWS: list[list[object]] = [
    ["1/1/" * 8_000, "Conduct", "Sexual", "x", "NFA"],
    ["3 October " * 3_000, "Conduct", "Sexual", "x", "NFA"],
    ["(" * 30_000, "Conduct", "Sexual", "x", "NFA"],
    ["9" * 30_000, "Conduct", "Sexual", "x", "NFA"],
    ["-" * 30_000, "Conduct", "Sexual", "x", "NFA"],
    ["monday " * 4_000, "Conduct", "Sexual", "x", "NFA"],
    ["to 3 to 4 " * 3_000, "Conduct", "Sexual", "x", "NFA"],
]
CASES = (
    HostileCase("a chart sheet in front", "W1.xlsx", _dressed(_chart_first), **FIVE),
    HostileCase("the log very hidden", "W2.xlsx", _dressed(_very_hidden), **FIVE),
    HostileCase("every sheet hidden", "W3.xlsx", _book(b"visible", b"hidden"), **FIVE),
    HostileCase("a guarded sheet, without encryption", "W4.xlsx", _dressed(_guarded), **FIVE),
    HostileCase("a workbook kept for writing by a password", "W5.xlsx", _book(
        b"<workbookPr />", b'<fileSharing readOnlyRecommended="1" reservationPassword="CBEB"/>'
        b"<workbookPr/>"), **FIVE),
    HostileCase("2,000 lists and rules of colour", "W6.xlsx", _dressed(_many_lists), **FIVE),
    HostileCase("5,000 names", "W7.xlsx", _dressed(_many_names), **FIVE),
    HostileCase("remarks and links", "W8.xlsx", _dressed(_remarks_and_links), **FIVE),
    HostileCase("nothing but empty sheets", "W9.xlsx", lambda: xlsx(Sheet("A"), Sheet("B")),
                **NO_LOG),
    HostileCase("nothing but headings", "W10.xlsx", _only(list(STANDARD_HEADINGS)), **NO_LOG),
    HostileCase("one word", "W11.xlsx", _only(["x"]), **NO_LOG),
    HostileCase("one number", "W12.xlsx", _only([45_568]), **NO_LOG),
    HostileCase("one day", "W13.xlsx", _only(["03/10/2024"]), **NO_LOG),
    HostileCase("dates that are slow to search", "W14.xlsx", _table(ODD_ROWS), **FIVE),
    HostileCase("the headings 3,000 times", "W15.xlsx", _table([], headings=3_000), **FIVE),
    HostileCase("rows of formulas for another program", "W16.xlsx",
                _details("'" + INJECTION), **FIVE),
    HostileCase("signs that move the cursor", "W17.xlsx", _details("Seen \u202e and \u2066 told"),
                **FIVE),
    HostileCase("ten thousand accents on a letter", "W18.xlsx",
                _details("a" + "\u0301" * 10_000), **FIVE),
    HostileCase("brackets a thousand deep", "W19.xlsx", _details("(" * 15_000 + ")" * 15_000),
                **FIVE),
    HostileCase("no and not, without end", "W20.xlsx", _details("no not never without " * 1_400),
                **FIVE),
    HostileCase("markup in a heading", "W21.xlsx",
                _headings("<script>alert(1)</script>", "[x](http://127.0.0.1)", "$E=mc^2$"),
                **FIVE),
    HostileCase("a heading of 30,000 letters", "W22.xlsx", _headings("Notes " * 5_000), **FIVE),
    HostileCase("a heading that is a formula", "W23.xlsx", _headings("=1+1", "@SUM(A1)", "+1"),
                **FIVE),
    HostileCase("pictures in headings", "W24.xlsx", _headings("\U0001f4c5", "\u2705 Done?"),
                **FIVE),
    HostileCase("a sheet without a name", "W25.xlsx", _called(""), **FIVE_OR_REFUSED),
    HostileCase("a sheet's name of 5,000 letters", "W26.xlsx", _called("Log " * 1_250),
                **FIVE_OR_REFUSED),
    HostileCase("a sheet's name that turns the line", "W27.xlsx", _called("\u202egol"), **FIVE),
    HostileCase("a sheet's name that is a formula", "W28.xlsx", _called(INJECTION), **FIVE),
    HostileCase("a sheet's name that is a path", "W29.xlsx", _called("../../etc/x"), **FIVE),
    HostileCase("a sheet's name that is a term and markup", "W30.xlsx",
                _called("Autumn <b>2024</b>"), **FIVE),
    HostileCase("a far cell in 10,000 rows", "W31.xlsx", _far_cells, **FIVE_OR_REFUSED),
    HostileCase("300,000 empty rows", "W32.xlsx", _empty_rows, **FIVE),
    HostileCase("60,000 coloured rows", "W33.xlsx", _styled_blanks, **FIVE),
    HostileCase("a template", "W34.xltx", _template, **FIVE_OR_REFUSED),
    HostileCase("a template named a workbook", "W35.xlsx", _template, **FIVE_OR_REFUSED),
    HostileCase("markup in the file's name", "<img src=x onerror=1>.xlsx", good_workbook, **FIVE),
    HostileCase("a line break in the file's name", "Log\n2024.xlsx", good_workbook, **FIVE),
    HostileCase("a file's name of 240 letters", "L" * 235 + ".xlsx", good_workbook, **FIVE),
    HostileCase("a file's name without an ending", "Log", good_workbook, **FIVE_OR_REFUSED),
    HostileCase("a file's name with two endings", "Log.csv.xlsx", good_workbook, **FIVE),
    HostileCase("a space behind the ending", "Log.xlsx ", good_workbook, **FIVE_OR_REFUSED),
    HostileCase("an accent and a picture in the file's name", "L\u00f6g \U0001f4c5.xlsx",
                good_workbook, **FIVE),
    HostileCase("text named as a workbook of another kind", "Log.xlsb",
                lambda: delimited(good_sheet()).encode(), **FIVE_OR_REFUSED),
    HostileCase("a workbook named .ods", "Log.ods", good_workbook, **FIVE_OR_REFUSED),
    HostileCase("a workbook named .xlsb", "Book.xlsb", good_workbook, **FIVE_OR_REFUSED),
    HostileCase("a dot and no name", ".xlsx", good_workbook, **SOME),
)  # fmt: skip

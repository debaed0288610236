"""An .xlsx marked up: fill and comment on exactly the cells in question, the rest as it was."""

from datetime import date, time

from openpyxl.comments import Comment
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.table import Table, TableStyleInfo

from policy_monitor.records import ATTENTION, Level
from tests.marking.conftest import (
    HEADINGS,
    bytes_of,
    clock,
    fills_in,
    marks_in,
    reopen,
    row,
    workbook,
)

DECIDE, REJECTED, REPEATED, REMARK = "FFFFE08A", "FFF4A582", "FFBBD0E8", "FFE4DCEF"
SOUND = row("13/10/2025")
BAD_DAY = row("31/02/2025")
NO_DAY = row(None, "Content")


def values_in(sheet):
    return {
        cell.coordinate: cell.value for line in sheet for cell in line if cell.value is not None
    }


def test_each_cell_in_question_has_a_fill_and_a_comment_and_no_other_has(screened, mark):
    content = workbook(SOUND, BAD_DAY, NO_DAY)
    said = {f.row: f.message for f in screened("log.xlsx", content).findings}
    sheet = mark("log.xlsx", content).worksheets[0]
    assert fills_in(sheet) == {"A3": REJECTED, "A4": DECIDE}
    assert marks_in(sheet) == {
        "A3": f"{ATTENTION[Level.REJECTED]}. {said[3]}",
        "A4": f"{ATTENTION[Level.NEEDS_DECISION]}. {said[4]}",
    }
    assert "Row 3 has a date that cannot be read" in marks_in(sheet)["A3"]


def test_a_remark_about_a_column_marks_the_cell_in_that_column(mark):
    content = workbook(SOUND, row("14/10/2025", "Wibble", "Wobble"))
    sheet = mark("log.xlsx", content).worksheets[0]
    assert fills_in(sheet) == {"B3": REMARK}
    assert "not yet classified" in marks_in(sheet)["B3"]


def test_a_repeated_row_is_marked_at_its_first_filled_cell(mark):
    told = "Two pupils sent unkind messages in the class group after school"

    def dress(sheet):
        sheet.move_range("A1:G1", cols=1)
        sheet["I1"] = "What happened"

    content = workbook((None, *SOUND, told), (None, *SOUND, told), dress=dress)
    sheet = mark("log.xlsx", content).worksheets[0]
    assert fills_in(sheet) == {"B3": REPEATED}
    assert marks_in(sheet)["B3"].startswith("Already counted. Row 3 repeats row 2.")


def test_every_value_stays_what_and_where_it_was(mark):
    rows = [
        row(date(2025, 10, 13)),
        row(clock(2025, 10, 14, 9, 30)),
        BAD_DAY,
        (*row("15/10/2025"), 3, 2.5, True, time(13, 5), "#N/A", "two\nlines"),
    ]
    content = workbook(*rows)
    before, after = reopen(content).worksheets[0], mark("log.xlsx", content).worksheets[0]
    assert values_in(after) == values_in(before)
    kinds = {cell.coordinate: cell.data_type for line in after for cell in line}
    assert (kinds["A2"], kinds["A3"]) == ("d", "d")
    assert after["A2"].number_format == before["A2"].number_format


def test_days_of_a_workbook_that_counts_from_1904_stay_those_days(mark):
    def count_from_1904(sheet):
        sheet.parent.epoch = CALENDAR_MAC_1904

    content = workbook(row(date(2025, 10, 13)), BAD_DAY, dress=count_from_1904)
    assert mark("log.xlsx", content).worksheets[0]["A2"].value == clock(2025, 10, 13)


def test_the_schools_formats_stay_but_on_a_marked_cell_the_text_is_black(mark):
    def dress(sheet):
        for column in range(1, 8):
            sheet.cell(1, column).fill = PatternFill("solid", fgColor="FF1F3864")
            sheet.cell(1, column).font = Font(color="FFFFFFFF", bold=True)
        sheet["A3"].font = Font(color="FFFFFFFF", italic=True)
        sheet["A3"].border = Border(bottom=Side("thick"))
        sheet.column_dimensions["B"].width = 33
        sheet.row_dimensions[3].height = 40
        sheet.freeze_panes = "A2"

    sheet = mark("log.xlsx", workbook(SOUND, BAD_DAY, dress=dress)).worksheets[0]
    assert (sheet["B1"].fill.fgColor.rgb, sheet["B1"].font.color.rgb) == ("FF1F3864", "FFFFFFFF")
    assert sheet["B1"].font.bold
    marked = sheet["A3"]
    assert (marked.font.color.rgb, marked.font.italic) == ("FF000000", True)
    assert marked.border.bottom.style == "thick"
    assert (sheet.column_dimensions["B"].width, sheet.row_dimensions[3].height) == (33, 40)
    assert sheet.freeze_panes == "A2"


def test_the_schools_own_comments_stay_and_ours_follows(mark):
    def dress(sheet):
        sheet["A3"].comment = Comment("Ask the office.", "Office")
        sheet["C2"].comment = Comment("Agreed.", "Office")

    said = marks_in(mark("log.xlsx", workbook(SOUND, BAD_DAY, dress=dress)).worksheets[0])
    assert said["C2"] == "Agreed."
    assert said["A3"].startswith("Ask the office.\n\nCould not be read; not counted. Row 3 has")


def test_of_merged_cells_the_one_that_shows_is_marked(mark):
    content = workbook(
        SOUND, BAD_DAY, row(None, "Content"), dress=lambda sheet: sheet.merge_cells("A3:A4")
    )
    sheet = mark("log.xlsx", content).worksheets[0]
    assert [str(merged) for merged in sheet.merged_cells.ranges] == ["A3:A4"]
    assert list(marks_in(sheet)) == ["A3"]
    assert "Row 3 has a date" in marks_in(sheet)["A3"]
    assert "Row 4 has a date" in marks_in(sheet)["A3"]


def test_sheets_keep_their_order_and_stay_hidden_and_the_right_one_is_marked(mark):
    def dress(sheet):
        book = sheet.parent
        cover = book.create_sheet("Cover", 0)
        cover["A1"] = "The school's log"
        hidden = book.create_sheet("Spring 2026")
        for values in (HEADINGS, row("13/01/2026"), row("31/02/2026")):
            hidden.append(values)
        hidden.sheet_state = "hidden"
        book.create_sheet("Old")["A1"] = "Kept by the office"
        book["Old"].sheet_state = "veryHidden"
        sheet.row_dimensions[2].hidden = True

    book = mark("log.xlsx", workbook(SOUND, BAD_DAY, dress=dress))
    states = [(sheet.title, sheet.sheet_state) for sheet in book.worksheets]
    assert states == [
        ("Cover", "visible"),
        ("Autumn 2025", "visible"),
        ("Spring 2026", "hidden"),
        ("Old", "veryHidden"),
        ("What needs attention", "visible"),
    ]
    assert fills_in(book["Spring 2026"]) == {"A3": REJECTED}
    assert fills_in(book["Autumn 2025"]) == {"A3": REJECTED}
    assert book["Autumn 2025"].row_dimensions[2].hidden


def test_of_two_logs_beside_each_other_the_right_one_is_marked(mark):
    def add_another(sheet):
        beside = (HEADINGS, row("14/10/2025", "Content"), row("31/02/2025", "Content"))
        for number, values in enumerate(beside, start=1):
            for column, value in enumerate(values, start=9):
                sheet.cell(number, column, value)

    content = workbook(SOUND, row("15/10/2025"), dress=add_another)
    sheet = mark("log.xlsx", content).worksheets[0]
    assert fills_in(sheet) == {"I3": REJECTED}


def test_in_a_second_table_laid_out_anew_its_own_column_is_marked(mark):
    anew = ("Type", "Platform", "Date", "Category", "Outcome")
    content = workbook(
        SOUND, (), anew, ("Values", "TikTok", "31/02/2025", "Content", "NFA"), SOUND[2:5]
    )
    sheet = mark("log.xlsx", content).worksheets[0]
    assert fills_in(sheet)["C5"] == REJECTED


def test_incidents_that_fill_a_column_each_are_marked_in_their_column(screened, mark):
    book = reopen(workbook())
    sheet = book.active
    sheet.delete_rows(1)
    answers = {
        "Date of incident": ("13/10/2025", "14/10/2025"),
        "Category": ("Conduct", "Wibble"),
        "Type of risk": ("Aggressive", "Wobble"),
        "Platform": ("WhatsApp", "TikTok"),
        "Outcome": ("NFA", "NFA"),
    }
    for label, said in answers.items():
        sheet.append([label, *said])
    content = bytes_of(book)
    assert "read_column_by_column" in [f.code for f in screened("form.xlsx", content).findings]
    copy = mark("form.xlsx", content)
    assert fills_in(copy.worksheets[0]) == {"C2": REMARK}


def test_a_table_keeps_its_stripes_and_filter_and_loses_its_formulas(mark):
    def dress(sheet):
        table = Table(displayName="Incidents", ref="A1:G3")
        table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
        sheet.add_table(table)

    copy = mark("log.xlsx", workbook(SOUND, BAD_DAY, dress=dress)).worksheets[0]
    [table] = copy.tables.values()
    assert (table.ref, table.tableStyleInfo.name) == ("A1:G3", "TableStyleMedium2")
    assert [column.name for column in table.tableColumns] == list(HEADINGS)
    assert [column.calculatedColumnFormula for column in table.tableColumns] == [None] * 7

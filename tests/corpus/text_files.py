"""Text files and other formats: encodings, separators, quotes, old and free workbooks."""

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, delimited, ods, xls
from tests.corpus.stock import AUTUMN_24, SPRING_25, STANDARD_HEADINGS, SUMMER_25, stock_for

__all__ = ["KINDS"]
QUESTION = "text files"


def standard_sheet(name: str = "", *, told: str = "") -> Sheet:
    """An ordinary log; `told` replaces the description."""
    sheet = Sheet(name)
    sheet.add(STANDARD_HEADINGS)
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=6)):
        cells = item.standard_row(day)
        if told:
            cells[3] = f"{told} ({place})"
        sheet.add(cells, item.key(day))
    return sheet


def comma_separated() -> Case:
    """UTF-8 with a byte-order mark, as Excel saves it."""
    sheet = standard_sheet()
    data = delimited(sheet).encode("utf-8-sig")
    return build_case(QUESTION, "comma_separated", ("log.csv", data, [sheet]))


def windows_1252() -> Case:
    """A Windows file with curly quotes, a dash and a pound sign."""
    sheet = standard_sheet(told="Pupil\u2019s account \u2013 \u00a320 spent in a \u201cgame\u201d")
    data = delimited(sheet).encode("cp1252")
    return build_case(QUESTION, "windows_1252", ("log.csv", data, [sheet]))


def unicode_text_from_excel() -> Case:
    """UTF-16 with tabs, Excel's "Unicode text", under the name .csv."""
    sheet = standard_sheet(told="Caf\u00e9 chat")
    data = delimited(sheet, "\t").encode("utf-16")
    return build_case(QUESTION, "unicode_text_from_excel", ("log.csv", data, [sheet]))


def semicolons() -> Case:
    """Semicolons between fields and commas inside them."""
    sheet = standard_sheet(told="First, Pupil A; then, Pupil B")
    data = delimited(sheet, ";").encode()
    return build_case(QUESTION, "semicolons", ("log.csv", data, [sheet]))


def tabs() -> Case:
    """Tab-separated, with commas in the text."""
    sheet = standard_sheet(told="Seen, told, closed")
    data = delimited(sheet, "\t").encode()
    return build_case(QUESTION, "tabs", ("log.tsv", data, [sheet]))


def line_breaks_and_quotes_in_cells() -> Case:
    """A description over several lines with quotation marks: one record all the same."""
    sheet = standard_sheet(told='Pupil said "stop",\nthen\n\nleft the chat')
    data = delimited(sheet).encode()
    return build_case(QUESTION, "line_breaks_and_quotes_in_cells", ("log.csv", data, [sheet]))


def title_lines_and_total_as_text() -> Case:
    """Title lines above, an empty record, a total below."""
    sheet = Sheet()
    sheet.add(["Online safety log"])
    sheet.add(["Spring Term 2025"])
    sheet.add()
    sheet.add(STANDARD_HEADINGS)
    for day, item in stock_for(SPRING_25, rows=5):
        sheet.add(item.standard_row(day), item.key(day))
    sheet.add()
    sheet.add(["Total", 5])
    data = delimited(sheet).encode()
    return build_case(QUESTION, "title_lines_and_total_as_text", ("log.csv", data, [sheet]))


def ragged_records() -> Case:
    """Records end where their last value ends, and one has commas too many."""
    sheet = Sheet()
    sheet.add(STANDARD_HEADINGS)
    for place, (day, item) in enumerate(stock_for(SUMMER_25, rows=5)):
        cells = item.standard_row(day)
        if place == 1:
            sheet.add(cells[:3], f"{day} | {item.cell} | none")
        elif place == 3:
            sheet.add([*cells, "", "", "", ""], item.key(day))
        else:
            sheet.add(cells, item.key(day))
    data = delimited(sheet, ragged=True).encode()
    return build_case(QUESTION, "ragged_records", ("log.csv", data, [sheet]))


def old_excel_workbook() -> Case:
    """Excel 97 to 2003, with date cells and two sheets."""
    first, second = standard_sheet("Autumn"), Sheet("Spring")
    second.add(["Spring Term 2025"])
    second.add(STANDARD_HEADINGS)
    for day, item in stock_for(SPRING_25, rows=4):
        second.add(item.standard_row(day), item.key(day))
    return build_case(
        QUESTION, "old_excel_workbook", ("Log.xls", xls(first, second), [first, second])
    )


def libreoffice_workbook() -> Case:
    """An .ods with date cells, text dates and a title."""
    sheet = Sheet("Log")
    sheet.add(["Incident log"])
    sheet.add(STANDARD_HEADINGS)
    for place, (day, item) in enumerate(stock_for(SUMMER_25, rows=6)):
        shown = f"{day:%d/%m/%y}" if place % 2 else day
        sheet.add(item.standard_row(shown), item.key(day))
    return build_case(QUESTION, "libreoffice_workbook", ("Log.ods", ods(sheet), [sheet]))


def every_field_quoted_and_spaced() -> Case:
    """Every field in quotation marks, spaces round the values, old Mac line ends left out."""
    sheet = standard_sheet()
    lines = [
        ",".join('"{}"'.format(field.replace('"', '""')) for field in line.split(","))
        for line in delimited(standard_sheet(told="Told")).splitlines()
    ]
    data = "\n".join(lines).encode()
    return build_case(QUESTION, "every_field_quoted_and_spaced", ("log.csv", data, [sheet]))


KINDS = (
    comma_separated,
    windows_1252,
    unicode_text_from_excel,
    semicolons,
    tabs,
    line_breaks_and_quotes_in_cells,
    title_lines_and_total_as_text,
    ragged_records,
    old_excel_workbook,
    libreoffice_workbook,
    every_field_quoted_and_spaced,
)

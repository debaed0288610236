"""Logs of every format with invented personal data in every place a file has."""

import io
from collections.abc import Iterator
from datetime import date, timedelta

import xlwt
from odf import table as ods_table
from odf import text as ods_text
from odf.dc import Creator, Title
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet

from tests.corpus.sheets import Sheet, delimited, xlsx
from tests.privacy.dressing import dress_workbook, give_cached_values
from tests.privacy.invented import Inventor, Sort
from tests.privacy.planter import IN_ONE_BYTE, NAMES, PlantedFile, Planter

__all__ = ["plant_logs", "plant_refused_files"]

ROWS = 18
FREE = ("Ref", "Reported by", "Pupil", "What happened", "Notes")
CONTROLLED = {
    "Category": ("Conduct", "Contact", "Content"),
    "Type of risk": ("Aggressive", "Sexual", "Values", "Commercial"),
    "Platform": ("WhatsApp", "TikTok", "Roblox"),
    "Who was involved": ("Pupil", "Member of staff"),
    "Where": ("At home", "In school"),
    "Outcome": ("Parents contacted", "NFA", "Verbal warning"),
    "Action taken": ("Screenshot kept", ""),
}
"""What these columns hold where nothing is planted; every fourth of their cells is planted."""

HEADINGS = ("Ref", "Date", "Reported by", "Pupil", "What happened", *CONTROLLED, "Notes")
SPOKEN = ("{}", "{}", "Conduct ({})", "{} trouble", "Parents of {} contacted", "told by {}")
"""How a planted piece stands in a controlled cell: alone, or among other words."""


def plant_logs(inventor: Inventor) -> list[PlantedFile]:
    """Logs that are read, one or more of every format."""
    return [
        _workbook(Planter(inventor)),
        _workbook_by_pupil(Planter(inventor)),
        _workbook_without_headings(Planter(inventor)),
        _old_workbook(Planter(inventor)),
        _open_document(Planter(inventor)),
        _text(Planter(inventor), ".csv", "utf-8", ","),
        _text(Planter(inventor), ".csv", "utf-8-sig", ";"),
        _text(Planter(inventor, IN_ONE_BYTE), ".csv", "cp1252", ","),
        _text(Planter(inventor), ".tsv", "utf-16", "\t"),
        _text(Planter(inventor), ".txt", "utf-8", "\t"),
    ]


def plant_refused_files(inventor: Inventor) -> list[PlantedFile]:
    """Files that cannot be read as a log: a list of pupils, and a damaged workbook."""
    pupils = Sheet()
    planter = Planter(inventor)
    pupils.add(["Pupil", "Telephone"])
    for _ in range(10):
        pupils.add([planter.plant("list of pupils"), planter.plant("list of pupils")])
    damaged = _workbook(Planter(inventor))
    return [
        planter.file(".csv", delimited(pupils).encode()),
        PlantedFile(damaged.name, damaged.content[:-400], damaged.planted),
    ]


def _rows(planter: Planter) -> Iterator[dict[str, str]]:
    """Rows under `HEADINGS`: most are accepted, and every column is planted in some of them."""
    for number in range(ROWS):
        day = f"{date(2025, 9, 8) + timedelta(days=number):%d/%m/%Y}"
        if number % 9 == 4:
            day = planter.plant("Date cell", "about {}")
        elif number % 9 == 8:
            day = planter.plant("Date cell", f"{day} ({{}})")
        row = {"Date": day} | {name: planter.plant(f"{name} cell") for name in FREE}
        for place, (name, words) in enumerate(CONTROLLED.items()):
            planted = (number + place) % 4 == 0
            spoken = SPOKEN[(number + place) // 4 % len(SPOKEN)]
            row[name] = (
                planter.plant(f"{name} cell", spoken) if planted else (words[number % len(words)])
            )
        yield row


def _log(planter: Planter, name: str = "", *, title: bool = True) -> Sheet:
    """A log with a title above, notes below, and a heading of its own."""
    sheet = Sheet(name)
    if title:
        sheet.add([planter.plant("title", "Online incidents, kept by {}")])
        sheet.add([planter.plant("title")])
        sheet.blank()
    headings = dict(zip(HEADINGS, HEADINGS, strict=True))
    headings["Outcome"] = planter.plant("heading", "Outcome ({})", NAMES)
    seen_by = planter.plant("heading", "Seen by {}", NAMES)
    sheet.add([*headings.values(), seen_by, "Date logged", "Date closed"])
    for row in _rows(planter):
        later = [
            planter.plant("Date logged cell", "09/11/2025 ({})"),
            planter.plant("Date closed cell", "closed by {}"),
        ]
        sheet.add([*(row[name] for name in HEADINGS), planter.plant("unknown column"), *later])
    sheet.add([planter.plant("total", "Total, counted by {}"), ROWS])
    sheet.blank()
    sheet.add([planter.plant("note below", "Note: {}")])
    sheet.add([None, None, None, planter.plant("note below")])
    sheet.add([planter.plant("note below", "Signed: {}")])
    return sheet


def _sheet_name(planter: Planter) -> str:
    return planter.plant("sheet name", "{}", NAMES)[:31]


def _workbook(planter: Planter) -> PlantedFile:
    sheet = _log(planter, _sheet_name(planter))
    for row in sheet.rows[4:9]:
        row[HEADINGS.index("Notes")] = "=A1"
        row[HEADINGS.index("Pupil")] = "=VLOOKUP(A1,Pupils,2)"
    content = xlsx(sheet, dress=lambda workbook: dress_workbook(workbook, planter))
    return planter.file(".xlsx", give_cached_values(content, planter))


def _workbook_by_pupil(planter: Planter) -> PlantedFile:
    """A sheet for each of three pupils, named for them."""
    sheets = [_log(planter, _sheet_name(planter), title=place == 0) for place in range(3)]
    return planter.file(".xlsx", xlsx(*sheets))


def _workbook_without_headings(planter: Planter) -> PlantedFile:
    sheet = Sheet(_sheet_name(planter))
    for number in range(ROWS):
        sheet.add(
            [
                date(2025, 11, 3) + timedelta(days=number),
                planter.plant("column without heading"),
                CONTROLLED["Category"][number % 3],
                CONTROLLED["Type of risk"][number % 4],
                planter.plant("column without heading", among=(Sort.NAME_IN_SENTENCE,)),
                CONTROLLED["Outcome"][number % 3],
            ]
        )
    return planter.file(".xlsx", xlsx(sheet))


def _old_workbook(planter: Planter) -> PlantedFile:
    workbook = xlwt.Workbook()
    workbook.owner = planter.plant("property", among=(Sort.FULL_NAME,))
    sheet = _log(planter, _sheet_name(planter))
    page = workbook.add_sheet(sheet.name)
    page.header_str = planter.plant("header or footer").encode("utf-8")
    for number, cells in enumerate(sheet.rows):
        for column, value in enumerate(cells):
            if value is not None:
                page.write(number, column, value)
    stream = io.BytesIO()
    workbook.save(stream)
    return planter.file(".xls", stream.getvalue())


def _open_document(planter: Planter) -> PlantedFile:
    document = OpenDocumentSpreadsheet()
    document.meta.addElement(Title(text=planter.plant("property")))
    document.meta.addElement(Creator(text=planter.plant("property")))
    sheet = _log(planter, _sheet_name(planter))
    page = ods_table.Table(name=sheet.name)
    for cells in sheet.rows:
        row = ods_table.TableRow()
        for value in cells or [None]:
            cell = ods_table.TableCell(valuetype="string")
            if value is not None:
                cell.addElement(ods_text.P(text=str(value)))
            row.addElement(cell)
        note = Annotation()
        note.addElement(ods_text.P(text=planter.plant("comment")))
        row.lastChild.addElement(note)
        page.addElement(row)
    document.spreadsheet.addElement(page)
    stream = io.BytesIO()
    document.write(stream)
    return planter.file(".ods", stream.getvalue())


def _text(planter: Planter, ending: str, encoding: str, delimiter: str) -> PlantedFile:
    text = delimited(_log(planter), delimiter)
    return planter.file(ending, text.encode(encoding))

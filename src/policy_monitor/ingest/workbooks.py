"""Workbooks as sheets, through python-calamine, with the row numbers Excel shows."""

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from io import BytesIO

import python_calamine as calamine

from policy_monitor.ingest.beside import begin
from policy_monitor.ingest.grid import GridRow, Merge, Sheet, Value
from policy_monitor.ingest.kinds import Kind
from policy_monitor.ingest.marks import Marks, read_marks, read_strikes
from policy_monitor.ingest.marks_of_old_workbooks import read_old_workbook_marks
from policy_monitor.ingest.marks_of_open_documents import read_open_document_marks
from policy_monitor.ingest.mending import mend_open_document, mend_package
from policy_monitor.ingest.package import BROKEN, STRINGS, read_part, replace_parts, sheet_paths
from policy_monitor.ingest.promises import promises_to_be_small, without_false_count
from policy_monitor.ingest.refusals import FileRefused, Refusal
from policy_monitor.ingest.stray_cells import trim_stray_cells

__all__ = ["read_workbook"]

_UNREADABLE = (calamine.CalamineError, *BROKEN)
_MENDING = {Kind.XLSX: mend_package, Kind.ODS: mend_open_document}
_START_AND_END = 2
_NEXT_LIST = re.compile(rb"</(?:\w+:)?sheetData>\s*<(?:\w+:)?sheetData>")


def read_workbook(name: str, content: bytes, kind: Kind) -> tuple[Sheet, ...]:
    """Every worksheet of a workbook, hidden ones too; chart and macro sheets are left out.

    Args:
        name: The file's name.
        content: Its bytes.
        kind: Its format, which says where its marks stand.

    Raises:
        FileRefused: The workbook is protected with a password, or cannot be opened.
    """
    try:
        return _read_sheets(content, kind)
    except calamine.PasswordError as error:
        raise FileRefused(Refusal.PASSWORD_PROTECTED, name) from error
    except _UNREADABLE as error:
        mend = _MENDING.get(kind)
        mended = mend(content) if mend else None
        if mended is None:
            raise FileRefused(Refusal.DAMAGED, name) from error
    try:
        return _read_sheets(mended, kind)
    except _UNREADABLE as error:
        raise FileRefused(Refusal.DAMAGED, name) from error


def _read_sheets(content: bytes, kind: Kind) -> tuple[Sheet, ...]:
    # The workbook reader needs nothing of Python and takes longest: with what promises to be
    # small it begins at once, and once more in the rare case that something is taken out of it.
    ahead = kind is not Kind.XLSX or promises_to_be_small(content)
    begun = begin(lambda: _open(content)) if ahead else None
    marks, sound = _read_marks(content, kind)
    sheets = begun.result() if begun is not None and sound is content else _open(sound)
    return tuple(replace(sheet, marks=marks.get(sheet.number - 1, Marks())) for sheet in sheets)


def _read_marks(content: bytes, kind: Kind) -> tuple[Mapping[int, Marks], bytes]:
    """The marks of each sheet by its place, and the workbook as it is to be opened."""
    if kind is Kind.XLSX:
        return _read_package(content)
    if kind is Kind.ODS:
        return read_open_document_marks(content), content
    if kind is Kind.XLS:
        return read_old_workbook_marks(content), content
    return {}, content


def _open(content: bytes) -> tuple[Sheet, ...]:
    with calamine.load_workbook(BytesIO(content)) as workbook:
        return tuple(
            _read_sheet(workbook, place, metadata)
            for place, metadata in enumerate(workbook.sheets_metadata)
            if metadata.typ is calamine.SheetTypeEnum.WorkSheet
        )


def _read_package(content: bytes) -> tuple[Mapping[int, Marks], bytes]:
    """The marks of each sheet by its place, and the package without stray cells."""
    found: dict[int, Marks] = {}
    trimmed: dict[str, bytes] = {}
    with zipfile.ZipFile(BytesIO(content)) as package:
        strings = read_part(package, STRINGS)
        if (sound := without_false_count(strings)) != strings:
            trimmed[STRINGS] = sound
        strikes = read_strikes(read_part(package, "xl/styles.xml"), strings)
        for place, path in enumerate(sheet_paths(package)):
            whole = read_part(package, path)
            sheet, strays = trim_stray_cells(_join_lists_of_rows(whole))
            found[place] = replace(read_marks(sheet, strikes), stray=strays)
            if strays or len(sheet) != len(whole):
                trimmed[path] = sheet
    return found, replace_parts(content, trimmed) if trimmed else content


def _read_sheet(
    workbook: calamine.CalamineWorkbook, place: int, metadata: calamine.SheetMetadata
) -> Sheet:
    sheet = workbook.get_sheet_by_index(place)
    return Sheet(
        name=metadata.name,
        number=place + 1,
        hidden=metadata.visible is not calamine.SheetVisibleEnum.Visible,
        rows=tuple(_rows_that_hold_anything(sheet)),
        merges=tuple(
            Merge(top + 1, left, bottom + 1, right)
            for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
        ),
    )


def _rows_that_hold_anything(sheet: calamine.CalamineSheet) -> Iterator[GridRow]:
    if sheet.start is None:
        return
    # Rows come from row 1 on, but without the empty columns on the left.
    left: list[Value] = [None] * sheet.start[1]
    for number, values in enumerate(sheet.iter_rows(), start=1):
        if _holds_anything(values):
            yield GridRow(number, [*left, *values] if left else values)


def _holds_anything(values: Sequence[Value]) -> bool:
    # Called for every row there is, a million of them at worst: the first cell decides.
    for value in values:  # noqa: SIM110 -  a generator costs three times as much here
        if value != "" and (type(value) is not str or value.strip()):
            return True
    return False


def _join_lists_of_rows(sheet: bytes) -> bytes:
    """A sheet's part with one list of rows, where a program has written several."""
    return sheet if sheet.count(b"sheetData>") <= _START_AND_END else _NEXT_LIST.sub(b"", sheet)

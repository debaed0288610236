"""Workbooks as sheets, through python-calamine, with the row numbers Excel shows."""

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from io import BytesIO

import python_calamine as calamine

from policy_monitor.ingest.grid import GridRow, Merge, Sheet, Value
from policy_monitor.ingest.marks import Marks, read_marks, read_strikes
from policy_monitor.ingest.package import read_part, replace_parts, sheet_paths
from policy_monitor.ingest.refusals import FileRefused, Refusal
from policy_monitor.ingest.stray_cells import trim_stray_cells

__all__ = ["read_workbook"]


def read_workbook(name: str, content: bytes, *, is_package: bool) -> tuple[Sheet, ...]:
    """Every worksheet of a workbook, hidden ones too; chart and macro sheets are left out.

    Args:
        name: The file's name.
        content: Its bytes.
        is_package: Whether it is an .xlsx, whose marks can be read.

    Raises:
        FileRefused: The workbook is protected with a password, or cannot be opened.
    """
    marks: Mapping[int, Marks] = {}
    if is_package:
        marks, content = _read_package(content)
    try:
        with calamine.load_workbook(BytesIO(content)) as workbook:
            return tuple(
                replace(_read_sheet(workbook, place, metadata), marks=marks.get(place, Marks()))
                for place, metadata in enumerate(workbook.sheets_metadata)
                if metadata.typ is calamine.SheetTypeEnum.WorkSheet
            )
    except calamine.PasswordError as error:
        raise FileRefused(Refusal.PASSWORD_PROTECTED, name) from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise FileRefused(Refusal.DAMAGED, name) from error


def _read_package(content: bytes) -> tuple[Mapping[int, Marks], bytes]:
    """The marks of each sheet by its place, and the package without stray cells."""
    found: dict[int, Marks] = {}
    trimmed: dict[str, bytes] = {}
    with zipfile.ZipFile(BytesIO(content)) as package:
        strings = read_part(package, "xl/sharedStrings.xml")
        strikes = read_strikes(read_part(package, "xl/styles.xml"), strings)
        for place, path in enumerate(sheet_paths(package)):
            sheet, strays = trim_stray_cells(read_part(package, path))
            found[place] = replace(read_marks(sheet, strikes), stray=strays)
            if strays:
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

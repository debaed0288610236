"""All sorts of logs marked up: no value changes, and the copy reads back as the log does."""

import io
from datetime import date, datetime

import pytest
from openpyxl import load_workbook
from openpyxl.cell import Cell

from policy_monitor.ingest import FileRefused
from policy_monitor.ingest.files import UploadedFile, read_file
from policy_monitor.marking import gather_remarks
from policy_monitor.marking.building import build_copy
from policy_monitor.marking.wire import Request
from tests.corpus.kinds import KINDS
from tests.marking.conftest import clock

# What is said by how a sheet looks, and of the rest one kind in three: under half a minute.
LOOKS = ("struck", "merged", "hidden", "ditto")
SORTS = [
    build
    for place, build in enumerate(KINDS)
    if place % 3 == 0 or any(word in build.__name__ for word in LOOKS)
]


def plain(value):
    """A value as two formats that write it differently have it in common."""
    if isinstance(value, datetime):
        return value.replace(microsecond=0)
    if isinstance(value, date):
        return clock(value.year, value.month, value.day)
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n")
    return round(float(value), 9) if isinstance(value, float) else value


def values_in(file):
    """The values of each sheet in turn, by row and column, as the reader has them."""
    return [
        {
            (row.number, column): plain(value)
            for row in sheet.rows
            for column, value in enumerate(row.values)
            if value is not None and value != ""
        }
        for sheet in read_file(file).sheets
    ]


def formulas_in(content):
    # Not by rows: between two cells in far corners lie a billion that are not there.
    cells = [
        cell
        for sheet in load_workbook(io.BytesIO(content)).worksheets
        for cell in sheet._cells.values()
    ]
    return [cell.coordinate for cell in cells if isinstance(cell, Cell) and cell.data_type == "f"]


def incidents_in(screening):
    return [
        (i.source.row, i.occurred_on, i.term, i.category, i.nature, i.outcomes, i.platform)
        for i in screening.incidents
    ]


@pytest.mark.parametrize("build", SORTS, ids=lambda build: build.__name__)
def test_a_marked_copy_holds_and_says_what_the_log_does(build, read):
    files = [UploadedFile(*file) for file in build().files]
    try:
        screening = read(*files)
    except FileRefused:
        # What is no log is not offered to be marked.
        return
    copies = []
    for file, reading in zip(files, screening.files, strict=True):
        request = Request(
            name=file.name,
            size=len(file.content),
            remarks=gather_remarks(screening, reading.file),
            left_out=0,
            keep_formats=reading.kind == "xlsx",
        )
        copy = UploadedFile(f"{file.name.rpartition('.')[0]}.xlsx", build_copy(file, request))
        assert values_in(copy)[:-1] == values_in(file)
        assert formulas_in(copy.content) == []
        copies.append(copy)
    again = read(*copies)
    assert incidents_in(again) == incidents_in(screening)
    assert again.rows.needs_decision == screening.rows.needs_decision
    assert again.rows.rejected == screening.rows.rejected

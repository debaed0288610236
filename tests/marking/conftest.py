"""What the tests of marking share: logs to mark, and the marked copy opened again."""

import io
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from policy_monitor.calendar import load_calendar
from policy_monitor.ingest import UploadedFile, screen
from policy_monitor.ingest.policy_words import PolicyWords
from policy_monitor.ingest.reading import read_files
from policy_monitor.ingest.wire import decode_screening, encode_reading
from policy_monitor.marking import gather_remarks, mark_up
from policy_monitor.policy import load_policy

HEADINGS = ("Date", "Category", "Type", "Platform", "Who", "Where", "Outcome")
TODAY = date(2026, 11, 22)
DATA = Path(__file__).resolve().parents[2] / "data"


def row(day, category="Conduct", nature="Aggressive"):
    """A sound row of a log, but for what is asked to be unsound."""
    return (day, category, nature, "WhatsApp", "Pupil", "At home", "NFA")


def workbook(*rows, title="Autumn 2025", dress=lambda _sheet: None):
    """A log as an .xlsx: the headings in row 1, then the rows; dressed before it is saved."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for values in (HEADINGS, *rows):
        sheet.append(values)
    dress(sheet)
    return bytes_of(book)


def bytes_of(book):
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def clock(*parts):
    """A day and time as a cell has it: of no time zone."""
    return datetime(*parts)  # noqa: DTZ001 -  see above


def reopen(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def marks_in(sheet):
    """What the comment of each marked cell says."""
    return {cell.coordinate: cell.comment.text for line in sheet for cell in line if cell.comment}


def fills_in(sheet):
    """The colour of each filled cell."""
    return {
        cell.coordinate: cell.fill.fgColor.rgb
        for line in sheet
        for cell in line
        if cell.fill.fill_type == "solid"
    }


@pytest.fixture(scope="session")
def screened():
    """Screens one file as the Upload page does."""

    def screen_one(name, content):
        return screen([UploadedFile(name, content)], today=TODAY, key=b"k" * 32, data=DATA)

    return screen_one


@pytest.fixture(scope="session")
def read():
    """Reads files as the reading process does, without the process."""
    words = PolicyWords(load_policy(DATA / "policy"))
    calendar = load_calendar(DATA / "calendar")

    def read_given(*files):
        return decode_screening(
            encode_reading(
                read_files(files, today=TODAY, key=b"k" * 32, words=words, calendar=calendar)
            )
        )

    return read_given


@pytest.fixture(scope="session")
def mark(screened):
    """Screens one file, has it marked up in the process of its own, and opens the copy."""

    def mark_one(name, content):
        screening = screened(name, content)
        remarks = gather_remarks(screening, name)
        return reopen(mark_up(UploadedFile(name, content), screening.files[0], remarks))

    return mark_one

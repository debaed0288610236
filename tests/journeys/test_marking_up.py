"""A log given back marked: for which files, under which name, and when no copy can be made."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from policy_monitor.ingest import UploadedFile, screen
from policy_monitor.journeys import files_to_mark, marked_copy, name_of_marked_copy
from policy_monitor.marking import copies
from tests.logs import AUTUMN_2025, SPRING_2026

DATA = Path(__file__).resolve().parents[2] / "data"


def screened(*files):
    return screen(files, today=date(2026, 11, 22), key=b"k" * 32, data=DATA)


SOUND = UploadedFile("autumn.csv", AUTUMN_2025)
UNSOUND = UploadedFile("spring.csv", SPRING_2026)


def test_only_files_with_rows_that_need_attention_are_marked_up():
    assert files_to_mark(screened(SOUND, UNSOUND)) == (1,)
    assert files_to_mark(screened(SOUND)) == ()


@pytest.mark.parametrize(
    ("name", "called"),
    [("spring.csv", "spring marked.xlsx"), ("Log 1.2.xlsm", "Log 1.2 marked.xlsx")],
)
def test_the_copy_is_named_after_the_file(name, called):
    screening = screened(UploadedFile(name, SPRING_2026))
    assert name_of_marked_copy(screening.files[0]) == called


def test_of_a_file_that_cannot_be_marked_up_the_list_alone_is_given(monkeypatch):
    screening = screened(UNSOUND)
    monkeypatch.setattr(copies, "MAX_WALL_SECONDS", 0.01)
    copy = marked_copy(UNSOUND, screening.files[0], screening)
    [sheet] = openpyxl.load_workbook(io.BytesIO(copy)).worksheets
    told = [[cell.value for cell in line] for line in sheet.iter_rows()]
    assert told[1][0].startswith("Your log is too large to be marked up.")
    assert [line[1] for line in told[-2:]] == [4, 3]
    words = {word for line in told for value in line for word in str(value).split()}
    assert not words & {"Roblox", "TikTok", "31/02/2026"}

"""The button that gives a log back marked: one for each file that has rows to look at."""

import io
import pickle

import openpyxl
import pytest

from policy_monitor.ui import data, marked_copy
from tests.logs import AUTUMN_2025, SPRING_2026

UPLOAD = "school/upload.py"


@pytest.fixture
def drop(open_app):
    """Open the Upload page and drop files on it."""

    def drop(*files):
        app = open_app(UPLOAD)
        for name, content in files:
            app.file_uploader[0].upload(name, content)
        return app.run()

    return drop


def downloads_of(app):
    return [button.label for button in app.download_button if "marked" in button.label]


def test_a_log_with_rows_to_look_at_is_offered_with_them_marked(drop):
    app = drop(("spring.csv", SPRING_2026))
    assert downloads_of(app) == ["Download your log with these rows marked"]


def test_a_log_with_nothing_to_look_at_is_not_offered(drop):
    assert downloads_of(drop(("autumn.csv", AUTUMN_2025))) == []


def test_of_several_files_each_that_has_such_rows_is_offered_by_name(drop):
    another = SPRING_2026.replace(b"2026", b"2025")
    app = drop(("autumn.csv", AUTUMN_2025), ("a_b.csv", SPRING_2026), ("old.csv", another))
    assert downloads_of(app) == [
        r"Download a\_b.csv with its rows marked",
        "Download old.csv with its rows marked",
    ]


def test_the_copy_is_made_when_it_is_asked_for_and_the_session_does_not_hold_it(drop, monkeypatch):
    made = []
    offered = []

    def make(file, reading, screening):
        made.append(data.journeys.marked_copy(file, reading, screening))
        return made[-1]

    def offer(_label, content, **options):
        offered.append((content, options["file_name"]))

    monkeypatch.setattr(data, "marked_copy", make)
    monkeypatch.setattr(marked_copy.st, "download_button", offer)
    app = drop(("spring.csv", SPRING_2026))
    assert made == []
    content, name = next(given for given in reversed(offered) if "marked" in given[1])
    book = openpyxl.load_workbook(io.BytesIO(content()))
    assert name == "spring marked.xlsx"
    assert [c.coordinate for line in book.worksheets[0] for c in line if c.comment] == ["A3", "A4"]
    kept = pickle.dumps(app.session_state["uploading"])
    assert made[0] not in kept
    assert b"PK\x03\x04" not in kept

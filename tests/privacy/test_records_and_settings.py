"""Records and Settings show what is kept of a log, so nothing that the log says of people."""

import pytest

from policy_monitor.ingest import UploadedFile
from policy_monitor.settings import Settings
from policy_monitor.storage import RowChoice
from policy_monitor.ui import data, records_rows
from tests.privacy.searching import find_leaks, read_folder
from tests.ui.conftest import words_of

RECORDS, SETTINGS = "school/records.py", "school/settings.py"
SECTIONS = [
    *((RECORDS, "list", name) for name in ("Uploads", "Decisions", "Rows", "History")),
    *((SETTINGS, "topic", name) for name in ("The policy", "Term dates", "The rules", "This copy")),
]


@pytest.fixture
def stored(open_app, logs):
    """Every log with planted data stored, and opened as an app."""
    for file in logs:
        data.take_in(data.screen([UploadedFile(file.name, file.content)]))
    return open_app


def everything_of(app):
    """All that a page says, in words, tables, buttons, lists to choose from and files."""
    boxes = [box.label + " ".join(map(str, box.options)) for box in app.selectbox]
    buttons = [button.label for button in [*app.button, *app.get("page_link")]]
    tables = [table.value.to_csv() for table in app.table]
    return "\n".join([words_of(app), *boxes, *buttons, *tables]).encode()


def test_no_section_shows_what_a_log_says_of_people(stored, logs):
    everything = [marker for file in logs for marker in file.markers]
    said = {}
    for page, key, name in SECTIONS:
        app = stored(page, **{key: name})
        said[name] = everything_of(app)
    book, chosen = data.load_book(), RowChoice()
    rows = sum(data.count_rows(book, chosen).values())
    said["CSV"] = records_rows.make_file(book, chosen, "All.", total=rows).encode()
    assert rows > 20
    assert b", sheet 1, row " in said["Rows"]
    assert find_leaks(said, everything) == []
    assert find_leaks(read_folder(Settings.from_environment().local), everything) == []

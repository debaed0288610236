"""A head teacher's whole visit to a running app leaves nothing that her logs say of people."""

import re
import zipfile
from io import BytesIO

import pytest
from playwright.sync_api import expect

from scripts.serving import PROJECT, serve
from tests.browser.steps import download, drop, press, press_button, visit
from tests.privacy.conftest import SEED
from tests.privacy.invented import Inventor
from tests.privacy.planting import plant_logs
from tests.privacy.searching import find_leaks, read_folder

ADD = re.compile(r"^Add \d+ incidents")
TEMPORARY = "TMPDIR", "TEMP", "TMP"


@pytest.fixture(scope="module")
def logs():
    return plant_logs(Inventor(SEED))


def take(page, name):
    """The content of the file that the first button of this name gives."""
    return download(page.get_by_role("button", name=name).first).path().read_bytes()


def test_a_whole_visit_leaves_nothing(page, logs, tmp_path):
    everything = [marker for file in logs for marker in file.markers]
    local, temporary = tmp_path / "local", tmp_path / "temporary"
    temporary.mkdir()
    # With a folder of its own for temporary files, and logging all that it can log.
    environment = dict.fromkeys(TEMPORARY, str(temporary)) | {"STREAMLIT_LOGGER_LEVEL": "debug"}
    with serve(PROJECT / "app.py", tmp_path, environment=environment) as server:
        visit(page, server, "/upload")
        drop(page, *((file.name, file.content) for file in logs))
        understood = page.get_by_role("heading", name="incidents understood")
        expect(understood).to_be_visible(timeout=60_000)
        copy = take(page, "with its rows marked")
        press_button(page, ADD)
        expect(page.get_by_text("Upload 1 is stored")).to_be_visible()
        kept = read_folder(local)
        assert "policy_monitor.sqlite-wal" in kept
        assert find_leaks(kept, everything) == []

        press(page.get_by_text("No log yet?"))
        said = {"template": take(page, "the template")}
        for path in ("/records", "/records?list=Rows", "/settings", "/about", "/"):
            visit(page, server, path)
            said[path] = page.content().encode()
        press(page.get_by_text("The same figures as a table"))
        said["CSV"] = take(page, "Download as CSV")
        assert b"Conduct" in said["CSV"]
        assert find_leaks(said, everything) == []

        visit(page, server, "/records")
        press_button(page, "Withdraw upload 1")
        press_button(page.get_by_role("dialog"), "Withdraw it")
        expect(page.get_by_role("heading", name="0 uploads stored, 1 withdrawn")).to_be_visible()
        assert find_leaks(read_folder(tmp_path), everything) == []
    left = read_folder(tmp_path)
    assert len(left["server.log"]) > 1_000
    assert find_leaks(left, everything) == []
    assert list(temporary.rglob("*")) == []
    # The copy is the school's own file, says all that it says, and was nowhere but here.
    with zipfile.ZipFile(BytesIO(copy)) as workbook:
        inside = b"".join(workbook.read(name) for name in workbook.namelist())
    assert len(find_leaks({"copy": inside}, logs[0].markers)) > 100

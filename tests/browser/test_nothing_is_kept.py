"""A head teacher's whole visit to a running app leaves nothing that her logs say of people."""

import re
import zipfile
from io import BytesIO

import pytest
from playwright.sync_api import expect

from scripts.chromium import wait_until_ready
from scripts.serving import PROJECT, serve
from tests.privacy.conftest import SEED
from tests.privacy.invented import Inventor
from tests.privacy.planting import plant_logs
from tests.privacy.searching import find_leaks, read_folder

ADD = re.compile(r"^Add \d+ incidents")
TEMPORARY = "TMPDIR", "TEMP", "TMP"


@pytest.fixture(scope="module")
def logs():
    return plant_logs(Inventor(SEED))


def visit(page, server, path):
    page.goto(server.address + path)
    wait_until_ready(page)


def drop(page, files):
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
        [
            {"name": file.name, "mimeType": "application/octet-stream", "buffer": file.content}
            for file in files
        ]
    )


def download(page, button):
    with page.expect_download() as waiting:
        button.click()
    return waiting.value.path().read_bytes()


def test_a_whole_visit_leaves_nothing(page, logs, tmp_path):
    everything = [marker for file in logs for marker in file.markers]
    local, temporary = tmp_path / "local", tmp_path / "temporary"
    temporary.mkdir()
    # With a folder of its own for temporary files, and logging all that it can log.
    environment = dict.fromkeys(TEMPORARY, str(temporary)) | {"STREAMLIT_LOGGER_LEVEL": "debug"}
    with serve(PROJECT / "app.py", tmp_path, environment=environment) as server:
        visit(page, server, "/upload")
        drop(page, logs)
        understood = page.get_by_role("heading", name="incidents understood")
        expect(understood).to_be_visible(timeout=60_000)
        copy = download(page, page.get_by_role("button", name="with its rows marked").first)
        page.get_by_role("button", name=ADD).click()
        expect(page.get_by_text("Upload 1 is stored")).to_be_visible()
        kept = read_folder(local)
        assert "policy_monitor.sqlite-wal" in kept
        assert find_leaks(kept, everything) == []

        page.get_by_text("No log yet?").click()
        said = {"template": download(page, page.get_by_role("button", name="the template"))}
        for path in ("/about", "/"):
            visit(page, server, path)
            said[path] = page.content().encode()
        page.get_by_text("The same figures as a table").click()
        said["CSV"] = download(page, page.get_by_role("button", name="Download as CSV"))
        assert b"Conduct" in said["CSV"]
        assert find_leaks(said, everything) == []

        visit(page, server, "/upload")
        page.get_by_role("button", name="Withdraw upload 1").click()
        page.get_by_role("dialog").get_by_role("button", name="Withdraw it").click()
        expect(page.get_by_text("None yet. Until your first upload")).to_be_visible()
        assert find_leaks(read_folder(tmp_path), everything) == []
    left = read_folder(tmp_path)
    assert len(left["server.log"]) > 1_000
    assert find_leaks(left, everything) == []
    assert list(temporary.rglob("*")) == []
    # The copy is the school's own file, says all that it says, and was nowhere but here.
    with zipfile.ZipFile(BytesIO(copy)) as workbook:
        inside = b"".join(workbook.read(name) for name in workbook.namelist())
    assert len(find_leaks({"copy": inside}, logs[0].markers)) > 100

"""A school that has no log yet takes the template and gives it back."""

from pathlib import Path

from playwright.sync_api import expect

from scripts.chromium import wait_until_ready


def test_the_template_is_downloaded_and_given_back_empty(page, server):
    page.goto(f"{server.address}/upload")
    wait_until_ready(page)
    page.get_by_text("No log yet? Start one from the template").click()
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Download the template").click()
    download = downloading.value
    assert download.suggested_filename == "Incident log.xlsx"
    content = Path(download.path()).read_bytes()

    given = {"name": "Incident log.xlsx", "mimeType": "", "buffer": content}
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(given)
    expect(page.get_by_text("This log is in order and holds no incidents yet.")).to_be_visible()
    expect(page.get_by_text("There is nothing to add from this log.")).to_be_visible()

"""A school that has no log yet takes the template and gives it back."""

from playwright.sync_api import expect

from tests.browser.steps import download, drop, press, visit


def test_the_template_is_downloaded_and_given_back_empty(page, server):
    visit(page, server, "/upload")
    press(page.get_by_text("No log yet? Start one from the template"))
    template = download(page.get_by_role("button", name="Download the template"))
    assert template.suggested_filename == "Incident log.xlsx"

    drop(page, ("Incident log.xlsx", template.path().read_bytes()))
    expect(page.get_by_text("This log is in order and holds no incidents yet.")).to_be_visible()
    expect(page.get_by_text("There is nothing to add from this log.")).to_be_visible()

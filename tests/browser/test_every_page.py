"""Each page opened first by bookmark, on a server where no page has been opened before."""

import pytest
from playwright.sync_api import expect

from policy_monitor.ui.access import FOR_THE_SCHOOL, REFUSAL
from scripts.serving import PROJECT, serve
from tests.browser.steps import visit
from tests.registered_pages import registered_pages

PAGES = [pytest.param(page, id=page.title) for page in registered_pages()]


@pytest.mark.parametrize("bookmark", PAGES)
def test_a_bookmark_opens_its_page_at_once_on_a_fresh_server(page, fresh_server, bookmark):
    visit(page, fresh_server, bookmark.path)

    expect(page).to_have_title(f"{bookmark.title} – Policy Monitor")
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_text("Page not found")).to_have_count(0)
    expect(page.get_by_text("reference number")).to_have_count(0)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert "Traceback" not in fresh_server.log


@pytest.mark.parametrize("bookmark", PAGES)
def test_a_visitor_from_elsewhere_is_refused_every_page(new_page, server, bookmark):
    page = new_page(extra_http_headers={"X-Forwarded-For": "203.0.113.9"})
    visit(page, server, bookmark.path)

    expect(page.get_by_text(REFUSAL)).to_be_visible()
    expect(page.get_by_role("heading")).to_have_count(0)
    expect(page.get_by_role("link", name=bookmark.title)).to_have_count(0)
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_governors_copy_shows_governors_pages_and_stops_the_schools(new_page, tmp_path):
    with serve(
        PROJECT / "app.py", tmp_path, environment={"POLICY_MONITOR_READ_ONLY": "1"}
    ) as server:
        for bookmark in registered_pages():
            page = new_page()
            visit(page, server, bookmark.path)
            refused = bookmark.is_for_the_school
            expect(page.get_by_text(FOR_THE_SCHOOL)).to_have_count(int(refused))
            expect(page.get_by_role("heading", level=1)).to_have_count(int(not refused))

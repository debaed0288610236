"""The Review page as a governor meets it: on a phone, on an earlier day, and at first visit."""

import re

import pytest
from playwright.sync_api import expect

from scripts.chromium import wait_until_ready

CHART = "Conduct / Aggressive: 10 so far this term"


def visit(page, server, path):
    page.goto(server.address + path)
    wait_until_ready(page)


def test_a_governor_comes_from_the_overview_and_reads_why(page, server):
    visit(page, server, "/")
    page.get_by_test_id("stPageLink").get_by_role("link").first.click()
    expect(page.get_by_role("heading", name="A review of the policy is due:")).to_be_visible()
    expect(page.get_by_text(CHART).first).to_be_visible()
    chart = page.get_by_test_id("stVegaLiteChart").first
    expect(chart).to_have_accessible_name(re.compile(re.escape(CHART)))
    expect(page.get_by_role("table", name="What was looked at")).to_be_visible()


def test_the_figures_behind_a_chart_are_one_click_away(page, server):
    visit(page, server, "/review")
    page.get_by_text("The same figures as a table").first.click()
    wait_until_ready(page)
    expect(page.get_by_text("to date, day 54 of 74, open flag")).to_be_visible()


def test_a_day_in_the_address_is_shown_at_once_and_the_way_back_clears_it(page, server):
    visit(page, server, "/review?on=2026-03-12")
    expect(page.get_by_text("As of 12 March 2026", exact=True)).to_be_visible()
    page.get_by_role("button", name="Back to today").click()
    expect(page.get_by_text("As of 12 March 2026", exact=True)).to_have_count(0)
    assert "on=" not in page.url


def test_an_earlier_day_does_not_follow_the_reader_to_another_page(page, server):
    visit(page, server, "/review?on=2026-03-12")
    page.get_by_role("link", name="Overview").click()
    expect(page.get_by_role("heading", name="Overview")).to_be_visible()
    page.get_by_role("link", name="Review", exact=True).click()
    expect(page.get_by_role("heading", name="A review of the policy is due:")).to_be_visible()
    expect(page.get_by_text("As of 12 March 2026", exact=True)).to_have_count(0)


@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_never_scrolls_sideways(new_page, server, width):
    page = new_page(viewport={"width": width, "height": 800})
    visit(page, server, "/review")
    page.get_by_text("The same figures as a table").first.click()
    wait_until_ready(page)
    wider = "main => main.scrollWidth > main.clientWidth"
    assert not page.get_by_test_id("stMain").evaluate(wider)

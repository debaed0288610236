"""The Review page as a governor meets it: on a phone, on an earlier day, and at first visit."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.steps import follow, press, press_button, visit

CHART = "Conduct / Aggressive: 10 so far this term"


def test_a_governor_comes_from_the_overview_and_reads_why(page, server):
    visit(page, server, "/")
    card = page.get_by_role("region", name="A review of the policy is due")
    press(card.get_by_role("link", name="See Review"))
    expect(page.get_by_role("heading", name="A review of the policy is due:")).to_be_visible()
    expect(page.get_by_text(CHART).first).to_be_visible()
    chart = page.get_by_test_id("stVegaLiteChart").first
    expect(chart).to_have_accessible_name(re.compile(re.escape(CHART)))
    expect(page.get_by_role("table", name="What was looked at")).to_be_visible()


def test_the_figures_behind_a_chart_are_one_click_away(page, server):
    visit(page, server, "/review")
    press(page.get_by_text("The same figures as a table").first)
    expect(page.get_by_text("to date, day 54 of 74, open flag")).to_be_visible()


def test_a_day_in_the_address_is_shown_at_once_and_the_way_back_clears_it(page, server):
    visit(page, server, "/review?on=2026-03-12")
    expect(page.get_by_text("As of 12 March 2026", exact=True)).to_be_visible()
    press_button(page, "Back to today")
    expect(page.get_by_text("As of 12 March 2026", exact=True)).to_have_count(0)
    assert "on=" not in page.url


def test_an_earlier_day_does_not_follow_the_reader_to_another_page(page, server):
    visit(page, server, "/review?on=2026-03-12")
    follow(page, "Overview")
    expect(page.get_by_role("heading", name="Overview")).to_be_visible()
    follow(page, "Review", exact=True)
    expect(page.get_by_role("heading", name="A review of the policy is due:")).to_be_visible()
    expect(page.get_by_text("As of 12 March 2026", exact=True)).to_have_count(0)


@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_never_scrolls_sideways(new_page, server, width):
    page = new_page(viewport={"width": width, "height": 800})
    visit(page, server, "/review")
    press(page.get_by_text("The same figures as a table").first)
    wider = "main => main.scrollWidth > main.clientWidth"
    assert not page.get_by_test_id("stMain").evaluate(wider)

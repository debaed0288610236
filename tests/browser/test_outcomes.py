"""The Outcomes and Recording pages as a governor meets them, by mouse, by key and on a phone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.steps import press, visit

ANSWER = "Most often parents or carers contacted: 46 of 81 incidents."


def test_a_kind_is_opened_by_key_and_back_returns(page, server):
    visit(page, server, "/outcomes")
    expect(page.get_by_text(ANSWER)).to_be_visible()
    table = page.get_by_role("table", name="Incidents by kind (rows)")
    link = table.get_by_role("link", name="Aggressive").nth(1)
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Showing Conduct / Aggressive incidents")).to_be_visible()
    page.go_back()
    expect(page.get_by_text(ANSWER)).to_be_visible()


def test_a_click_on_a_bar_shows_its_term_alone_and_the_address_says_so(page, server):
    visit(page, server, "/outcomes")
    chart = page.get_by_test_id("stVegaLiteChart").nth(1)
    expect(chart).to_have_accessible_name(re.compile("8 of 16 were taken to parents"))
    # Of four rows of ten terms, the bar of the running term in the second.
    press(chart.locator("svg .picked_marks path").nth(19))
    expect(page.get_by_text("Showing all incidents, autumn term 2026/27.")).to_be_visible()
    expect(page).to_have_url(re.compile("when=Autumn"))


def test_the_figures_beside_a_chart_are_one_click_away(page, server):
    visit(page, server, "/outcomes")
    press(page.get_by_text("The same figures as a table").nth(3))
    expect(page.get_by_text("a log cannot tell")).to_be_visible()


def test_what_was_not_returned_is_said_in_words_beside_its_mark(page, server):
    visit(page, server, "/recording")
    table = page.get_by_role("table", name="What was returned for each term")
    expect(table.get_by_role("cell", name="not returned")).to_be_visible()
    expect(table.get_by_role("cell", name="nil")).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", ["/outcomes", "/recording"])
def test_neither_page_scrolls_sideways(new_page, server, path, width):
    page = new_page(viewport={"width": width, "height": 800})
    visit(page, server, path)
    for place in range(page.get_by_text("The same figures as a table").count()):
        press(page.get_by_text("The same figures as a table").nth(place))
    wider = "main => main.scrollWidth > main.clientWidth"
    assert not page.get_by_test_id("stMain").evaluate(wider)

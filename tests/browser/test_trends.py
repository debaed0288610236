"""The Trends page as a governor meets it: by address, by keyboard, by a click, on a phone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.steps import choose, press, visit

CHARTS = "stVegaLiteChart"


def heading(page, words):
    return page.get_by_role("heading").filter(has_text=words)


def test_the_answer_stands_above_the_chart_and_names_it(page, server):
    visit(page, server, "/trends")
    expect(heading(page, "16 incidents so far this term; ")).to_be_visible()
    chart = page.get_by_test_id(CHARTS).first
    expect(chart).to_have_accessible_name(re.compile("16 incidents so far this term"))
    press(page.get_by_text("The same figures as a table").first)
    expect(page.get_by_role("table", name="Incidents by term").first).to_be_visible()


def test_what_is_chosen_is_in_the_address_and_comes_back_from_it(page, server):
    visit(page, server, "/trends")
    choose(page, "Months")
    expect(heading(page, "incidents so far in November 2026")).to_be_visible()
    expect(page).to_have_url(re.compile("by=Months"))
    page.reload()
    expect(heading(page, "incidents so far in November 2026")).to_be_visible()


def test_a_choice_can_be_made_by_keyboard_alone(page, server):
    visit(page, server, "/trends")
    page.get_by_role("radio", name="Half-terms", exact=True).focus()
    page.keyboard.press("Space")
    expect(heading(page, "so far in Autumn 2 2026/27")).to_be_visible()


def test_a_flagged_kind_is_one_link_away_and_the_way_back_works(page, server):
    visit(page, server, "/trends")
    page.get_by_role("link", name="Conduct / Aggressive").click()
    expect(heading(page, "Conduct / Aggressive incidents so far this term")).to_be_visible()
    page.go_back()
    expect(heading(page, "16 incidents so far this term; ")).to_be_visible()


def test_a_click_on_a_small_chart_shows_its_part_in_the_large_one(page, server):
    visit(page, server, "/trends")
    small = page.get_by_test_id(CHARTS).nth(2)
    small.scroll_into_view_if_needed()
    box = small.bounding_box()
    # The last bar, the highest of all: 11 so far this term.
    small.click(position={"x": box["width"] - 12, "y": box["height"] * 0.5})
    expect(heading(page, "11 Conduct incidents so far this term")).to_be_visible()
    expect(page).to_have_url(re.compile("kind=Conduct"))


@pytest.mark.parametrize("by", ["Terms", "Half-terms", "Months"])
def test_the_page_never_scrolls_sideways_on_a_phone(new_page, server, by):
    page = new_page(viewport={"width": 360, "height": 800})
    visit(page, server, f"/trends?by={by}")
    expect(page.get_by_test_id(CHARTS)).to_have_count(4)
    wider = "main => main.scrollWidth > main.clientWidth"
    assert not page.get_by_test_id("stMain").evaluate(wider)

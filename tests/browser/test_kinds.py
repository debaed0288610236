"""The Kinds page as a governor uses it: into one kind by a click or a key, and back again."""

import re

import pytest
from playwright.sync_api import expect

from scripts.chromium import wait_until_ready
from tests.browser.steps import choose, press, press_button, visit

ONE_KIND = "Conduct / Aggressive: 10 so far this term"
ALL_KINDS = "Most often Conduct / Aggressive: 36 of 75"


def heading(page, name):
    return page.get_by_role("heading", name=name)


def heat_map(page):
    return page.get_by_test_id("stVegaLiteChart").first


def click_at(writing, *, below=0):
    """Click in the middle of something written on a chart, or so many pixels below it."""
    wait_until_ready(writing.page)
    writing.scroll_into_view_if_needed()
    place = writing.bounding_box()
    middle = (place["x"] + place["width"] / 2, place["y"] + place["height"] / 2 + below)
    writing.page.mouse.click(*middle)
    wait_until_ready(writing.page)


def test_a_click_on_the_heat_map_leads_to_the_kind_and_back_returns(page, server):
    visit(page, server, "/kinds")
    expect(heading(page, ALL_KINDS)).to_be_visible()
    expect(heat_map(page)).to_have_accessible_name(re.compile("Incidents of each kind"))
    click_at(heat_map(page).locator("svg text", has_text=re.compile("^10$")))
    expect(heading(page, ONE_KIND)).to_be_visible()
    assert "kind=Conduct" in page.url
    assert "risk=Aggressive" in page.url
    # The category and the type of risk are two choices, each of which the way back takes off.
    page.go_back()
    expect(heading(page, "Most often Conduct / Aggressive: 36 of 45")).to_be_visible()
    page.go_back()
    expect(heading(page, ALL_KINDS)).to_be_visible()


def test_the_keyboard_reaches_every_kind_of_the_grid_and_shows_where_it_is(page, server):
    visit(page, server, "/kinds")
    grid = page.get_by_role("table", name="Incidents by category")
    links = grid.get_by_role("link")
    expect(links).to_have_count(12)
    links.nth(4).focus()
    page.keyboard.press("Tab")
    expect(grid.get_by_role("link", name="Conduct / Aggressive: 36")).to_be_focused()
    ring = "link => getComputedStyle(link, '::after').boxShadow"
    assert links.nth(5).evaluate(ring) != "none"
    page.keyboard.press("Enter")
    expect(heading(page, ONE_KIND)).to_be_visible()
    wait_until_ready(page)
    page.go_back()
    expect(heading(page, ALL_KINDS)).to_be_visible()


def test_the_way_back_to_all_kinds_is_on_the_page(page, server):
    visit(page, server, "/kinds?kind=Conduct&risk=Aggressive&platform=WhatsApp")
    press_button(page, "All kinds")
    expect(heading(page, "Most often Conduct / Aggressive: 29 of 30")).to_be_visible()
    assert "platform=WhatsApp" in page.url


def test_a_click_on_a_platform_narrows_the_page_to_it(page, server):
    visit(page, server, "/kinds")
    chart = page.get_by_test_id("stVegaLiteChart").last
    # The bar stands below its name.
    click_at(chart.locator("svg text", has_text="Facebook"), below=14)
    expect(page.get_by_text("Showing all incidents, on Facebook")).to_be_visible()
    assert "platform=Facebook" in page.url


def test_the_four_cs_are_a_choice_that_the_address_keeps(page, server):
    visit(page, server, "/kinds")
    choose(page, "KCSIE's four Cs (approximate)")
    said = "By KCSIE's four Cs, approximately: most often Conduct, 39 of 81"
    expect(heading(page, said)).to_be_visible()
    page.reload()
    expect(heading(page, said)).to_be_visible()
    press(page.get_by_text("How the policy's kinds are mapped"))
    expect(page.get_by_text("KCSIE names online bullying under conduct.")).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("query", ["", "?kind=Conduct&risk=Aggressive"])
def test_the_page_never_scrolls_sideways(new_page, server, width, query):
    page = new_page(viewport={"width": width, "height": 800})
    visit(page, server, f"/kinds{query}")
    press(page.get_by_text("The same figures as a table").first)
    wider = "main => main.scrollWidth > main.clientWidth"
    assert not page.get_by_test_id("stMain").evaluate(wider)

"""The clerk's page as a clerk uses it, with governors looking on and others at it too."""

import re

import pytest
from playwright.sync_api import expect

from scripts.chromium import wait_until_ready
from tests.browser.steps import choose, follow, press, press_button, visit

CLERK = "/clerk"
OWN = "Record for our school"


def fill_in(page):
    """Fill in the review as the page gives it."""
    choose(page, "One-off", "No change")
    expect(page.get_by_text("What this does.")).to_be_visible()


def record(page):
    press_button(page, "Record this review")


def recorded(page):
    return page.get_by_text("The review of 20 November 2026 is recorded.")


def test_the_review_is_overdue_since_2020_until_one_is_recorded_and_then_due_in_12_months(
    page, fresh_server
):
    visit(page, fresh_server, "/review")
    overdue = "the annual review has been overdue since 31 January 2020"
    expect(page.get_by_role("heading", name="A review of the policy is due:")).to_contain_text(
        overdue
    )
    follow(page, "Reviews and meetings")
    fill_in(page)
    expect(page.get_by_text("the next review is then due by 20 November 2027.")).to_be_visible()
    record(page)
    expect(recorded(page)).to_be_visible()

    follow(page, "See Review")
    expect(page.get_by_role("heading", name="No review of the policy is due")).to_contain_text(
        "next is the annual review, by 20 November 2027."
    )
    expect(page.get_by_text(overdue)).to_have_count(0)
    follow(page, "Overview")
    nothing_due = "No review is due. Next: annual review by 20 November 2027."
    expect(page.get_by_role("heading", name=nothing_due)).to_be_visible()


def test_a_clerk_corrects_a_review_and_takes_it_back(page, fresh_server):
    visit(page, fresh_server, CLERK)
    fill_in(page)
    record(page)
    press_button(page, "Correct", exact=True)
    expect(
        page.get_by_role("heading", name="Correct the review of 20 November 2026")
    ).to_be_visible()
    page.get_by_label("Minute reference").fill("FGB 26/4")
    press_button(page, "Record the correction")
    expect(page.get_by_text("The review of 20 November 2026 is corrected.")).to_be_visible()
    expect(page.get_by_text("minute FGB 26/4").first).to_be_visible()

    press_button(page, "Recorded by mistake")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("It then counts as never held.")).to_be_visible()
    press_button(dialog, "Take it back")
    expect(page.get_by_text("The review of 20 November 2026 is taken back.")).to_be_visible()
    press(page.get_by_text("Everything that was recorded (3)"))
    expect(page.get_by_text("Entry 2 taken back")).to_be_visible()
    visit(page, fresh_server, "/")
    expect(page.get_by_role("heading", name="A review of the policy is due.")).to_be_visible()


def test_a_second_click_records_nothing_more(page, fresh_server):
    visit(page, fresh_server, CLERK)
    fill_in(page)
    page.get_by_role("button", name="Record this review").dblclick()
    expect(recorded(page)).to_be_visible()
    wait_until_ready(page)
    visit(page, fresh_server, CLERK)
    expect(page.get_by_role("button", name="Recorded by mistake")).to_have_count(1)
    expect(page.get_by_text("Everything that was recorded (1)")).to_be_visible()


def test_two_clerks_record_the_same_review_at_once_and_one_is_told(new_page, fresh_server):
    one, other = new_page(), new_page()
    for page in (one, other):
        visit(page, fresh_server, CLERK)
        fill_in(page)
    other.get_by_label("Note").fill("Nothing to change")
    record(one)
    expect(recorded(one)).to_be_visible()
    record(other)
    refusal = other.get_by_test_id("stAlert").filter(has_text="is recorded already")
    expect(refusal).to_contain_text("A review of 20 November 2026")
    expect(other.get_by_label("Note")).to_have_value("Nothing to change")
    expect(other.get_by_role("button", name="Recorded by mistake")).to_have_count(1)


def test_a_record_meant_for_the_example_never_reaches_the_school(new_page, fresh_server):
    trying, recording = new_page(), new_page()
    visit(trying, fresh_server, CLERK)
    fill_in(trying)
    visit(recording, fresh_server, f"{CLERK}?part=Meetings")
    choose(recording, OWN)
    recording.get_by_label("Dates of meetings, one a line").fill("10 December 2026")
    press_button(recording, "Add these meetings")
    expect(recording.get_by_text("1 meeting added.")).to_be_visible()

    record(trying)
    expect(trying.get_by_text("Carlton Primary School").first).to_be_visible()
    expect(recorded(trying)).to_have_count(0)
    expect(trying.get_by_role("button", name="Recorded by mistake")).to_have_count(0)


def test_a_clerk_moves_and_cancels_a_meeting(page, fresh_server):
    visit(page, fresh_server, f"{CLERK}?part=Meetings")
    page.get_by_label("Dates of meetings, one a line").fill(
        "26/11/2026 Full governing body\nsome day in spring"
    )
    press_button(page, "Add these meetings")
    expect(page.get_by_text("1 meeting added.")).to_be_visible()
    expect(page.get_by_text("Line 1: No date can be read")).to_be_visible()
    expect(page.get_by_label("Dates of meetings, one a line")).to_have_value("some day in spring")

    press_button(page, "Change")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name").fill("Extraordinary meeting")
    press_button(dialog, "Keep the change")
    expect(page.get_by_text("Thursday 26 November 2026, Extraordinary meeting")).to_be_visible()

    press_button(page, "Change")
    press_button(page.get_by_role("dialog"), "Cancel this meeting")
    expect(page.get_by_text("The meeting on 26 November 2026 is cancelled.")).to_be_visible()
    expect(page.get_by_role("button", name="Change")).to_have_count(0)


def test_each_part_has_an_address_and_nothing_typed_is_in_it(page, server):
    visit(page, server, CLERK)
    choose(page, "Developments and advice")
    expect(page).to_have_url(f"{server.address}{CLERK}?part=Developments+and+advice")
    page.get_by_label("What it is about").fill("A new game")
    page.get_by_label("What it is about").press("Tab")
    wait_until_ready(page)
    expect(page).to_have_url(f"{server.address}{CLERK}?part=Developments+and+advice")
    page.reload()
    wait_until_ready(page)
    expect(page.get_by_role("heading", name="The register", exact=True)).to_be_visible()


@pytest.mark.parametrize("named", ["", "Nothing", "Meetings&part=Developments and advice"])
def test_an_address_that_names_no_part_opens_the_first_one_or_a_part_that_is(page, server, named):
    visit(page, server, f"{CLERK}?part={named}")
    headings = page.get_by_role(
        "heading", name=re.compile("^(Record a review|Add to the register|Add meetings)$")
    )
    expect(headings).to_have_count(1)


def test_the_form_can_be_filled_in_without_a_mouse(page, server):
    visit(page, server, f"{CLERK}?part=Developments and advice")
    page.get_by_label("What it is about").focus()
    page.keyboard.type("A new game with open chat")
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.innerText").endswith("Record this"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_text("The register is brought up to date.")).to_be_visible()


@pytest.mark.parametrize("part", ["Record a review", "Meetings", "Developments and advice"])
def test_no_part_scrolls_sideways_on_a_phone(new_page, server, part):
    page = new_page(viewport={"width": 360, "height": 740})
    visit(page, server, f"{CLERK}?part={part}")
    widths = page.evaluate(
        "[document.documentElement.scrollWidth,"
        " document.querySelector('[data-testid=stMain]').scrollWidth]"
    )
    assert max(widths) <= 360

"""Journeys as a head teacher and a governor make them, from first click to last word."""

import re
import shutil

import pytest
from playwright.sync_api import expect

from policy_monitor.settings import Settings
from scripts.chromium import wait_until_ready
from scripts.serving import PROJECT, serve
from tests.browser.steps import drop, follow, press, press_button, visit
from tests.logs import AUTUMN_2025, SPRING_2026, csv_log

EXAMPLE = PROJECT / "data" / "example"


def test_a_new_head_teacher_adds_a_messy_workbook_and_the_overview_changes(page, fresh_server):
    visit(page, fresh_server, "/")
    expect(page.get_by_text("Example data", exact=True)).to_be_visible()

    follow(page, "Upload", exact=True)
    expect(page.get_by_role("heading", name="Upload a log")).to_be_visible()
    drop(page, EXAMPLE / "Autumn 2026 log to 19 Nov.xlsx")
    expect(page.get_by_role("heading", name="16 incidents understood")).to_be_visible()
    expect(page.get_by_text("It gives no type of risk")).to_be_visible()
    press_button(page, "Add 16 incidents")
    expect(page.get_by_text("Upload 1 is stored: 16 incidents added")).to_be_visible()

    follow(page, "See the Overview")
    expect(page.get_by_role("heading", name="16 incidents so far this term")).to_be_visible()
    expect(page.get_by_text("Carlton Primary School").first).to_be_visible()
    expect(page.get_by_text("Example data", exact=True)).to_have_count(0)


def test_a_head_teacher_withdraws_an_upload_and_the_example_is_back(page, fresh_server):
    visit(page, fresh_server, "/upload")
    drop(page, ("autumn.csv", AUTUMN_2025))
    press_button(page, "Add 3 incidents")
    expect(page.get_by_text("Upload 1 is stored")).to_be_visible()
    visit(page, fresh_server, "/records")
    press_button(page, "Withdraw upload 1")
    press_button(page.get_by_role("dialog"), "Withdraw it")
    expect(page.get_by_role("heading", name="0 uploads stored, 1 withdrawn")).to_be_visible()
    expect(page.get_by_text("Example data", exact=True)).to_be_visible()


def test_a_governor_opens_a_shared_link_and_sees_the_same_view(new_page, server):
    sharing = new_page()
    visit(sharing, server, "/")
    press(sharing.get_by_test_id("stButtonGroup").get_by_text("Conduct", exact=True))
    view = sharing.get_by_text("Showing Conduct incidents, autumn term 2023/24 to now.")
    expect(view).to_be_visible()
    expect(sharing).to_have_url(re.compile(r"\?kind=Conduct"))

    governor = new_page(viewport={"width": 360, "height": 740})
    visit(governor, server, sharing.url.removeprefix(server.address))
    expect(governor.get_by_text("Showing Conduct incidents")).to_be_visible()
    expect(
        governor.get_by_role("heading", name="11 Conduct incidents so far this term")
    ).to_be_visible()


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/about",
        "/upload",
        "/records",
        "/records?list=Rows",
        "/settings",
        "/settings?topic=Term dates",
        "/settings?topic=The rules",
    ],
)
def test_no_page_scrolls_sideways_on_a_phone(new_page, server, path):
    page = new_page(viewport={"width": 360, "height": 740})
    visit(page, server, path)
    widths = page.evaluate(
        "[document.documentElement.scrollWidth,"
        " document.querySelector('[data-testid=stMain]').scrollWidth]"
    )
    assert max(widths) <= 360


def test_two_head_teachers_upload_at_once_and_nothing_is_lost(new_page, fresh_server):
    one, other = new_page(), new_page()
    for page, name, log in ((one, "autumn.csv", AUTUMN_2025), (other, "spring.csv", SPRING_2026)):
        visit(page, fresh_server, "/upload")
        drop(page, (name, log))
        expect(page.get_by_role("heading", name="understood")).to_be_visible()
        wait_until_ready(page)
    one.get_by_role("button", name="Add 3 incidents").click()
    other.get_by_role("button", name="Add 1 incident").click()
    expect(one.get_by_text("Upload 1 is stored")).to_be_visible()
    expect(other.get_by_text("Upload 2 is stored")).to_be_visible()
    wait_until_ready(one)
    visit(one, fresh_server, "/records")
    expect(one.get_by_role("button", name="Withdraw upload")).to_have_count(2)


def test_bad_files_get_a_sentence_each_and_the_app_goes_on(page, fresh_server):
    bad = {
        "empty.csv": b"",
        "picture.xlsx": b"\x89PNG\r\n\x1a\n" + bytes(500),
        "shopping.csv": b"Item,Price\nGlue,2\n",
    }
    for name, content in bad.items():
        visit(page, fresh_server, "/upload")
        drop(page, (name, content))
        refusal = page.get_by_test_id("stAlert").filter(has_text="Nothing was stored")
        expect(refusal).to_contain_text(name)
        expect(page.get_by_role("button", name=re.compile(r"^Add \d"))).to_have_count(0)
    visit(page, fresh_server, "/")
    expect(page.get_by_text("Example data", exact=True)).to_be_visible()
    assert "Traceback" not in fresh_server.log


def test_a_mistake_in_the_policy_is_said_on_the_page_and_mended_without_a_restart(page, tmp_path):
    data = tmp_path / "data"
    shutil.copytree(Settings.from_environment().data, data, ignore=shutil.ignore_patterns("local"))
    policy = data / "policy" / "policy.toml"
    good = policy.read_text("utf-8")
    policy.write_text(good.replace('cycle = "annual"', 'cycle = "yearly-ish"'), "utf-8")
    folder = tmp_path / "served"
    folder.mkdir()
    with serve(
        PROJECT / "app.py", folder, environment={"POLICY_MONITOR_DATA": str(data)}
    ) as server:
        visit(page, server, "/")
        alert = page.get_by_test_id("stAlert")
        expect(alert).to_contain_text("policy.toml")
        expect(alert).to_contain_text("cycle")
        policy.write_text(good, "utf-8")
        visit(page, server, "/")
        expect(page.get_by_role("heading", name="A review of the policy is due.")).to_be_visible()


def test_a_head_teacher_explains_a_word_once_and_changes_the_answer_later(page, fresh_server):
    log = csv_log(
        "03/10/2025,Tech trouble,,WhatsApp,Pupil,At home,NFA",
        "04/10/2025,Tech trouble,,WhatsApp,Pupil,At home,NFA",
    )
    visit(page, fresh_server, "/upload")
    drop(page, ("autumn.csv", log))
    expect(page.get_by_role("heading", name="1 word to explain")).to_be_visible()
    press(page.get_by_label("“Tech trouble”: kind of incident, 2 incidents"))
    press(page.get_by_role("option", name="Conduct, Aggressive"))
    press_button(page, "Keep these answers")
    expect(page.get_by_role("heading", name="1 word to explain")).to_have_count(0)
    press_button(page, "Add 2 incidents")
    expect(page.get_by_text("Upload 1 is stored: 2 incidents added")).to_be_visible()

    visit(page, fresh_server, "/records?list=Decisions")
    expect(page.get_by_text("“Tech trouble”: Conduct, Aggressive. 2 incidents.")).to_be_visible()
    press_button(page, "Change")
    dialog = page.get_by_role("dialog")
    press(dialog.get_by_label("“Tech trouble”"))
    press(page.get_by_role("option", name="Content, Values"))
    press_button(dialog, "Keep this answer")
    expect(page.get_by_text("Answer kept; 2 incidents brought up to date.")).to_be_visible()
    press_button(page, "Change")
    press_button(page, "Stop keeping the word itself")
    expect(page.get_by_text("A word about kind of incident (not kept)")).to_be_visible()
    visit(page, fresh_server, "/")
    expect(page.get_by_role("heading", name="2 incidents")).to_be_visible()
    values = page.get_by_role("row", name=re.compile("^Content"))
    expect(values).to_contain_text("2")

"""The app under rough treatment: hostile files, two people at once, words nobody would write."""

import re
import time

from playwright.sync_api import expect

from scripts.chromium import wait_until_ready
from tests.browser.steps import drop, visit
from tests.corpus.hostile import HOSTILE
from tests.logs import AUTUMN_2025, csv_log

SLOW = "zip bomb of cells"
"""It keeps the reading process busy until its time is up."""
SECONDS_FOR_ANOTHER_VISITOR = 8.0
"""Many times what a page takes, for a machine that runs other tests meanwhile."""

ADD = re.compile(r"^Add \d+ incidents")


def test_other_visitors_are_served_while_a_hostile_file_is_read(new_page, server):
    [slow] = [case for case in HOSTILE if case.name == SLOW]
    head, governor = new_page(), new_page()
    visit(head, server, "/upload")
    visit(governor, server, "/")
    drop(head, (slow.file, slow.build()))
    expect(head.get_by_text("Reading the log…")).to_be_visible()
    took = []
    for path, title in (("/", "Overview"), ("/about", "About"), ("/", "Overview")):
        began = time.perf_counter()
        visit(governor, server, path)
        expect(governor.get_by_role("heading", name=title)).to_be_visible()
        took.append(time.perf_counter() - began)
        # Otherwise the reading was over before the page was asked for.
        assert head.get_by_text("Reading the log…").is_visible()
    assert max(took) < SECONDS_FOR_ANOTHER_VISITOR, took
    refusal = head.get_by_test_id("stAlert").filter(has_text="Nothing was stored")
    expect(refusal).to_contain_text("took longer than", timeout=30_000)


def test_two_people_who_add_the_same_file_at_once_store_it_once(new_page, fresh_server):
    pages = new_page(), new_page()
    for page in pages:
        visit(page, fresh_server, "/upload")
        drop(page, ("autumn.csv", AUTUMN_2025))
        expect(page.get_by_role("button", name=ADD)).to_be_visible()
        wait_until_ready(page)
    for page in pages:
        page.get_by_role("button", name=ADD).click(no_wait_after=True)
    stored = [page.get_by_text("Upload 1 is stored") for page in pages]
    already = [page.get_by_text("This upload is already stored.") for page in pages]
    for done, found in zip(stored, already, strict=True):
        expect(done.or_(found)).to_be_visible()
    assert sorted(done.is_visible() for done in stored) == [False, True]
    for page in pages:
        wait_until_ready(page)
    visit(pages[0], fresh_server, "/records")
    expect(pages[0].get_by_role("button", name="Withdraw upload")).to_have_count(1)
    visit(pages[0], fresh_server, "/")
    expect(pages[0].get_by_text("3 incidents").first).to_be_visible()


def test_long_words_and_markup_do_not_widen_the_page_on_a_phone(new_page, server):
    words = ("Zwimbrexu" * 4 + "Zwim", "<b>" + "W" * 33 + "</b>", "M" * 40, "Zwim\u202exerb")
    log = csv_log(*(f"0{day}/10/2025,{word},,,,,NFA" for day, word in enumerate(words, start=3)))
    page = new_page(viewport={"width": 360, "height": 740})
    visit(page, server, "/upload")
    drop(page, ("log.csv", log))
    expect(page.get_by_role("heading", name="4 words to explain")).to_be_visible()
    expect(page.get_by_text("“<b>WWW")).to_be_visible()
    expect(page.get_by_text("“Zwimxerb”")).to_be_visible()
    widths = page.evaluate(
        "[document.documentElement.scrollWidth,"
        " document.querySelector('[data-testid=stMain]').scrollWidth]"
    )
    assert max(widths) <= 360
    cut = page.evaluate(
        "[...document.querySelectorAll('[data-testid=stWidgetLabel]')]"
        ".filter(label => label.scrollWidth > label.clientWidth + 1).length"
    )
    assert cut == 0

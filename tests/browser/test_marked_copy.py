"""Downloading a log with its rows marked, as a head teacher does."""

import io

import openpyxl
from playwright.sync_api import expect

from tests.browser.steps import download, drop, visit
from tests.logs import AUTUMN_2025, SPRING_2026


def test_a_head_teacher_downloads_the_log_with_the_rows_marked(page, server):
    visit(page, server, "/upload")
    drop(page, ("spring.csv", SPRING_2026))
    button = page.get_by_role("button", name="Download your log with these rows marked")
    for _ in range(2):
        marked = download(button)
        assert marked.suggested_filename == "spring marked.xlsx"
        book = openpyxl.load_workbook(io.BytesIO(marked.path().read_bytes()))
        log = book.worksheets[0]
        assert [c.coordinate for line in log for c in line if c.comment] == ["A3", "A4"]
        assert log["A3"].value == "31/02/2026"
        assert book.sheetnames[-1] == "What needs attention"


def test_a_sound_log_has_nothing_to_download(page, server):
    visit(page, server, "/upload")
    drop(page, ("autumn.csv", AUTUMN_2025))
    expect(page.get_by_role("heading", name="3 incidents understood.")).to_be_visible()
    expect(page.get_by_role("button", name="rows marked")).to_have_count(0)

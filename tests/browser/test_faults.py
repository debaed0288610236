"""A page that fails: a plain message with a reference number, and nothing of the error."""

import re

import pytest
from playwright.sync_api import expect

from scripts.serving import PROJECT, serve
from tests.browser.steps import press_button, visit

SERVER = """
import streamlit as st
from contextlib import asynccontextmanager
from policy_monitor.ui import problems

@asynccontextmanager
async def lifespan(_app):
    problems.start_log()
    yield

app = st.App("failing.py", lifespan=lifespan, on_script_error=problems.show_problem)
"""
PAGE = """
import streamlit as st
from policy_monitor.errors import PolicyMonitorError

def read_cell():
    cell = st.query_params["cell"]
    try:
        int(cell)
    except ValueError as error:
        raise LookupError(f"no number for {cell}") from error

def fail_in_callback():
    read_cell()

st.title("A page")
kind = st.query_params.get("fault")
if kind == "bug":
    read_cell()
elif kind == "callback":
    st.button("Add", on_click=fail_in_callback)
elif kind == "known":
    raise PolicyMonitorError("Row 3 has no date. Add it and upload the spreadsheet again.")
st.markdown("The rest of the page")
"""


@pytest.fixture(scope="module")
def failing_server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("failing")
    (folder / "app.py").write_text(SERVER, encoding="utf-8")
    (folder / "failing.py").write_text(PAGE, encoding="utf-8")
    settings = folder / ".streamlit" / "config.toml"
    settings.parent.mkdir()
    settings.write_bytes((PROJECT / ".streamlit" / "config.toml").read_bytes())
    with serve(folder / "app.py", folder) as app:
        yield app


def open_fault(page, server, kind):
    visit(page, server, f"/?fault={kind}&cell=Robin")


def test_a_fault_shows_a_reference_number_that_the_log_has_too(page, failing_server):
    open_fault(page, failing_server, "bug")

    alert = page.get_by_test_id("stAlert")
    expect(alert).to_have_count(1)
    reference = re.search(r"reference number: (\d{3} \d{3})$", alert.inner_text())
    assert reference is not None
    assert f"Reference {reference[1]}" in failing_server.log


def test_a_fault_shows_nothing_of_the_error(page, failing_server):
    open_fault(page, failing_server, "bug")

    shown = page.locator("body").inner_text()
    for detail in ("Robin", "LookupError", "ValueError", "Traceback", "read_cell", ".py"):
        assert detail not in shown
    assert "The rest of the page" not in shown
    expect(page.get_by_test_id("stException")).to_have_count(0)


def test_the_log_says_where_it_failed_and_not_what_the_cell_held(page, failing_server):
    open_fault(page, failing_server, "bug")

    log = failing_server.log
    assert "builtins.ValueError" in log
    assert "builtins.LookupError" in log
    assert "in read_cell" in log
    assert "Robin" not in log


def test_a_fault_in_a_button_shows_a_reference_number_too(page, failing_server):
    open_fault(page, failing_server, "callback")
    press_button(page, "Add")

    expect(page.get_by_text("reference number")).to_be_visible()
    assert "Robin" not in page.locator("body").inner_text()


def test_a_problem_a_person_can_put_right_is_told_in_its_own_words(page, failing_server):
    open_fault(page, failing_server, "known")

    expect(page.get_by_test_id("stAlert")).to_contain_text(
        "Row 3 has no date. Add it and upload the spreadsheet again."
    )
    expect(page.get_by_text("reference number")).to_have_count(0)

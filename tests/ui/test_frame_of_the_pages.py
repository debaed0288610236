"""The frame around the pages, in Streamlit's own test client."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from policy_monitor.ui.access import FOR_THE_SCHOOL

NAVIGATION = Path(__file__).parents[2] / "pages" / "navigation.py"


@pytest.fixture
def app():
    return AppTest.from_file(NAVIGATION, default_timeout=60)


def test_the_first_page_is_the_overview(app):
    app.run()

    assert not app.exception
    assert [title.value for title in app.title] == ["Overview"]


def test_a_governors_copy_says_that_the_upload_page_is_for_the_school(app, monkeypatch):
    monkeypatch.setenv("POLICY_MONITOR_READ_ONLY", "1")
    app.run().switch_page("school/upload.py").run()

    assert [info.value for info in app.info] == [FOR_THE_SCHOOL]
    assert not app.title

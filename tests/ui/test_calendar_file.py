"""The dates for a calendar program: offered as they stand now, never as they once were."""

from datetime import UTC, date, datetime

import pytest
import streamlit as st
from icalendar import Calendar
from streamlit.testing.v1 import AppTest

from policy_monitor import journeys
from policy_monitor.records import Meeting
from policy_monitor.report.calendar_file import CALENDAR_FILE_NAME
from policy_monitor.settings import Settings
from policy_monitor.ui import calendar_file, data
from policy_monitor.vocabulary import Role

AT = datetime(2026, 11, 2, 12, tzinfo=UTC)


def offer():
    from datetime import date  # noqa: PLC0415 - a script of its own

    import streamlit as st  # noqa: PLC0415

    from policy_monitor.ui import data  # noqa: PLC0415
    from policy_monitor.ui.calendar_file import show_calendar_file  # noqa: PLC0415

    as_of = st.query_params.get("as_of")
    show_calendar_file(data.load_book(date.fromisoformat(as_of) if as_of else None))


@pytest.fixture
def app():
    """A page that offers the calendar, of a school with one meeting."""
    st.cache_resource.clear()
    store = journeys.open_installation(Settings.from_environment()).store
    store.record_meeting(Meeting(date(2026, 12, 8), Role.CLERK), at=AT)
    yield AppTest.from_function(offer, default_timeout=60)
    st.cache_resource.clear()


def test_the_dates_are_offered_with_what_happens_on_the_next_import(app):
    app.run()
    assert not app.exception
    [button] = app.get("download_button")
    assert button.label == "Download the dates for your calendar"
    [caption] = app.caption
    assert "every governors' meeting" in caption.value
    assert "nothing is doubled" in caption.value


def test_a_past_day_offers_no_calendar_that_would_set_one_back(app):
    app.query_params["as_of"] = "2026-11-03"
    app.run()
    assert not app.exception
    assert not app.get("download_button")
    assert not app.caption


def test_what_is_downloaded_holds_the_schools_own_dates(app):
    app.run()
    content = calendar_file._make(data.load_book())
    events = {str(event["UID"]) for event in Calendar.from_ical(content).walk("VEVENT")}
    assert events == {"review-due@carlton.policy-monitor", "meeting-1@carlton.policy-monitor"}
    assert CALENDAR_FILE_NAME.endswith(".ics")

"""`calendar`: the school's own dates in a file, which a newer one replaces."""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from policy_monitor.records import Meeting
from policy_monitor.vocabulary import Role

AT = datetime(2026, 11, 2, 12, tzinfo=UTC)


def events_of(path):
    calendar = Calendar.from_ical(path.read_bytes())
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


@pytest.mark.parametrize("name", ["dates.ics", "DATES.ICS"])
def test_the_policys_own_date_is_written_for_a_school_with_nothing_else(run, tmp_path, name):
    code, out, err = run("calendar", tmp_path / name)
    assert (code, err) == (0, "")
    assert out == f"Written: {name}, with the day the review is due and 0 governors' meetings.\n"
    [(uid, event)] = events_of(tmp_path / name).items()
    assert uid == "review-due@carlton.policy-monitor"
    assert event.decoded("DTSTART") == date(2020, 1, 31)
    assert "Example" not in (tmp_path / name).read_text("utf-8")


def test_a_newer_file_replaces_the_one_before(run, tmp_path, installation):
    path = tmp_path / "dates.ics"
    store = installation.store
    number = store.record_meeting(Meeting(date(2026, 12, 1), Role.CLERK), at=AT)
    assert run("calendar", path)[1].endswith("and 1 governors' meeting.\n")
    moved = Meeting(date(2026, 12, 8), Role.CLERK, corrects=number)
    last = store.record_meeting(moved, at=AT)
    run("calendar", path)
    event = events_of(path)["meeting-1@carlton.policy-monitor"]
    assert (event.decoded("DTSTART"), event["SEQUENCE"]) == (date(2026, 12, 8), 1)
    cancelled = Meeting(date(2026, 12, 8), Role.CLERK, corrects=last, taken_back=True)
    store.record_meeting(cancelled, at=AT)
    run("calendar", path)
    event = events_of(path)["meeting-1@carlton.policy-monitor"]
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 2)


@pytest.mark.parametrize(
    "content", [b"", b"BEGIN:VCALENDAR\r\nPRODID:another\r\nEND:VCALENDAR\r\n"]
)
def test_anothers_file_is_left_as_it_is(run, tmp_path, content):
    path = tmp_path / "dates.ics"
    path.write_bytes(content)
    code, out, err = run("calendar", path)
    assert (code, out) == (1, "")
    assert err == (
        "The calendar was not written to dates.ics. Another file of that name is already there. "
        "Choose another name.\n"
    )
    assert path.read_bytes() == content


@pytest.mark.parametrize("name", ["dates.ical", "dates", "dates.ics.txt", ".ics"])
def test_another_ending_is_refused(run, tmp_path, name):
    code, _, err = run("calendar", tmp_path / name)
    assert code == 1
    assert err == f"The calendar was not written to {name}. Give it a name that ends in .ics.\n"


@pytest.mark.parametrize("folder", ["nowhere", "a file"])
def test_a_folder_that_cannot_be_written_to_is_said_plainly(run, tmp_path, folder):
    (tmp_path / "a file").write_text("not a folder")
    code, out, err = run("calendar", tmp_path / folder / "dates.ics")
    assert (code, out) == (1, "")
    assert err == (
        "The calendar was not written to dates.ics. Check that its folder is there and that you "
        "may write to it.\n"
    )

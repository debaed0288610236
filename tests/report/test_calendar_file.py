"""The calendar file, read back as a calendar program reads it."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from policy_monitor.policy import load_policy
from policy_monitor.report.calendar_file import make_calendar_file
from tests.report.books import book_of, entry, meeting, review

TODAY = date(2026, 11, 23)
LONG_NAME = "Full governing body; resources, premises and online safety — été\\autumn"


@pytest.fixture(scope="module")
def policy():
    """The school's own policy, as committed: last reviewed in January 2019."""
    return load_policy(Path(__file__).parents[2] / "data" / "policy")


@pytest.fixture
def make(policy):
    """Make the file from what is recorded."""

    def make(reviews=(), meetings=(), *, today=TODAY, example=False):
        book = book_of(policy, today=today, reviews=reviews, meetings=meetings, example=example)
        return make_calendar_file(book, reviews=reviews, meetings=meetings)

    return make


def events_of(content):
    """The events by what each is known by."""
    calendar = Calendar.from_ical(content)
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def days_of(event):
    return event.decoded("DTSTART"), event.decoded("DTEND")


def test_a_school_with_no_records_has_the_day_its_policy_gives(make):
    [(uid, event)] = events_of(make()).items()
    assert uid == "review-due@carlton.policy-monitor"
    # January 2019 and twelve months, to the end of the month; the day after is left out.
    assert days_of(event) == (date(2020, 1, 31), date(2020, 2, 1))
    assert event["SUMMARY"] == "Social Media Policy: review due"
    assert event["DESCRIPTION"].startswith(
        "The governors review the policy again by 31 January 2020 (section 9)."
    )
    assert event["DESCRIPTION"].endswith(
        "A review of the policy is due now. No governors' meeting is recorded for it yet."
    )
    assert event["SEQUENCE"] == 0


def test_a_recorded_review_moves_the_same_event(make):
    first = [entry(1, review("2026-10-06"), recorded=(2026, 10, 7))]
    events = events_of(make(first))
    event = events["review-due@carlton.policy-monitor"]
    assert days_of(event) == (date(2027, 10, 6), date(2027, 10, 7))
    assert event["SEQUENCE"] == 1
    assert "is due now" not in event["DESCRIPTION"]
    assert event.decoded("DTSTAMP") == datetime(2026, 10, 7, 9, 10, 30, tzinfo=UTC)


def test_a_review_taken_back_moves_it_again_as_a_later_version(make):
    held = entry(1, review("2026-10-06"))
    back = entry(2, review("2026-10-06", corrects=1, taken_back=True), recorded=(2026, 10, 9))
    event = events_of(make([held, back]))["review-due@carlton.policy-monitor"]
    assert days_of(event) == (date(2020, 1, 31), date(2020, 2, 1))
    assert event["SEQUENCE"] == 2
    assert event.decoded("DTSTAMP") == datetime(2026, 10, 9, 9, 10, 30, tzinfo=UTC)


def test_every_meeting_is_a_whole_day(make):
    meetings = [
        entry(1, meeting("2026-12-08", "Full governing body")),
        entry(2, meeting("2028-02-28")),
        entry(3, meeting("2026-12-31")),
        entry(4, meeting("2025-01-01")),
    ]
    events = events_of(make(meetings=meetings))
    assert {uid: days_of(event) for uid, event in events.items() if uid.startswith("meeting-")} == {
        "meeting-1@carlton.policy-monitor": (date(2026, 12, 8), date(2026, 12, 9)),
        "meeting-2@carlton.policy-monitor": (date(2028, 2, 28), date(2028, 2, 29)),
        "meeting-3@carlton.policy-monitor": (date(2026, 12, 31), date(2027, 1, 1)),
        "meeting-4@carlton.policy-monitor": (date(2025, 1, 1), date(2025, 1, 2)),
    }
    names = [str(event["SUMMARY"]) for event in list(events.values())[1:3]]
    assert names == ["Governors' meeting: Full governing body", "Governors' meeting"]


def test_a_due_review_names_the_meeting_it_goes_to(make):
    meetings = [
        entry(1, meeting("2026-12-08", "Full governing body")),
        entry(2, meeting("2026-11-22", "Held already")),
    ]
    described = events_of(make(meetings=meetings))["review-due@carlton.policy-monitor"]
    assert described["DESCRIPTION"].endswith(
        "It should go to the governors' meeting on 8 December 2026 (Full governing body)."
    )


@pytest.mark.parametrize(
    ("meets_on", "said"),
    [
        ("2027-10-06", "The last governors' meeting before that day: 6 October 2027."),
        (
            "2027-10-07",
            "No governors' meeting is recorded before that day; the next is on 7 October 2027.",
        ),
    ],
)
def test_a_review_that_is_not_due_names_the_last_meeting_in_time(make, meets_on, said):
    reviews = [entry(1, review("2026-10-06"))]
    content = make(reviews, [entry(1, meeting(meets_on))])
    event = events_of(content)["review-due@carlton.policy-monitor"]
    assert event["DESCRIPTION"].endswith(said)


def test_a_meeting_that_moves_stays_the_same_event(make):
    meetings = [
        entry(1, meeting("2026-12-01")),
        entry(2, meeting("2026-12-08")),
        entry(3, meeting("2026-12-03", corrects=1), recorded=(2026, 11, 2)),
        entry(4, meeting("2026-12-04", corrects=3), recorded=(2026, 11, 3)),
    ]
    events = events_of(make(meetings=meetings))
    moved = events["meeting-1@carlton.policy-monitor"]
    assert days_of(moved)[0] == date(2026, 12, 4)
    assert moved["SEQUENCE"] == 2
    assert moved.decoded("DTSTAMP") == datetime(2026, 11, 3, 9, 10, 30, tzinfo=UTC)
    assert events["meeting-2@carlton.policy-monitor"]["SEQUENCE"] == 0
    assert len(events) == 3


def test_a_cancelled_meeting_stays_in_the_file_so_that_calendars_hear_of_it(make):
    meetings = [
        entry(1, meeting("2026-12-01", "Resources")),
        entry(2, meeting("2026-12-01", "Resources", corrects=1, taken_back=True)),
    ]
    content = make(meetings=meetings)
    event = events_of(content)["meeting-1@carlton.policy-monitor"]
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 1)
    assert (
        "1 December" not in events_of(content)["review-due@carlton.policy-monitor"]["DESCRIPTION"]
    )
    again = [*meetings, entry(3, meeting("2026-12-01", "Resources", corrects=2))]
    back = events_of(make(meetings=again))["meeting-1@carlton.policy-monitor"]
    assert (back["STATUS"], back["SEQUENCE"]) == ("CONFIRMED", 2)


def test_the_same_records_give_the_same_bytes(make):
    meetings = [entry(1, meeting("2026-12-08")), entry(2, meeting("2027-03-02"))]
    reviews = [entry(1, review("2026-10-06"))]
    assert make(reviews, meetings) == make(reviews, meetings)
    next_day = TODAY + timedelta(days=1)
    assert make(reviews, meetings) == make(reviews, meetings, today=next_day)


def test_two_schools_never_share_an_event(policy):
    other = replace(policy, school=replace(policy.school, id="brook"))
    meetings = [entry(1, meeting("2026-12-08"))]
    ours, theirs = (
        set(
            events_of(
                make_calendar_file(
                    book_of(one, today=TODAY, meetings=meetings), reviews=(), meetings=meetings
                )
            )
        )
        for one in (policy, other)
    )
    assert ours.isdisjoint(theirs)


def test_the_example_is_marked_and_never_shares_an_event_with_a_school(make):
    meetings = [entry(1, meeting("2026-12-08"))]
    content = make(meetings=meetings, example=True)
    calendar = Calendar.from_ical(content)
    assert str(calendar["X-WR-CALNAME"]).startswith("Example: ")
    events = events_of(content)
    assert all(str(event["SUMMARY"]).startswith("Example: ") for event in events.values())
    assert (
        "every incident is invented" in events["review-due@example.policy-monitor"]["DESCRIPTION"]
    )
    assert set(events).isdisjoint(events_of(make(meetings=meetings)))


def test_it_keeps_to_the_letter_of_the_format(make):
    """RFC 5545: 3.1 (lines), 3.4, 3.6 and 3.6.1 (what must be there, and once), 3.3.11 (text)."""
    meetings = [
        entry(1, meeting("2026-12-08", LONG_NAME)),
        entry(2, meeting("2026-12-09", corrects=1, name=LONG_NAME, taken_back=True)),
        entry(3, meeting("2027-03-02")),
    ]
    content = make([entry(1, review("2025-10-06"))], meetings)
    assert content.endswith(b"\r\n")
    lines = content.split(b"\r\n")
    assert not [line for line in lines if b"\n" in line or b"\r" in line or len(line) > 75]
    for line in lines:
        line.decode("utf-8")
    text = content.decode("utf-8").replace("\r\n ", "")
    head = text[: text.index("BEGIN:VEVENT")].splitlines()
    assert head[0] == "BEGIN:VCALENDAR"
    for once in ("PRODID:", "VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"):
        assert len([line for line in head if line.startswith(once)]) == 1
    events = re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT\r\n", text, re.DOTALL)
    assert len(events) == 3
    for event in events:
        names = [re.split("[;:]", line)[0] for line in event.splitlines()]
        assert len(names) == len(set(names))
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "STATUS", "SUMMARY"} <= {*names}
        assert re.search(r"^DTSTART;VALUE=DATE:\d{8}\r$", event, re.MULTILINE)
        assert re.search(r"^DTEND;VALUE=DATE:\d{8}\r$", event, re.MULTILINE)
        assert re.search(r"^DTSTAMP:\d{8}T\d{6}Z\r$", event, re.MULTILINE)
    assert len(set(re.findall("^UID:(.*)$", text, re.MULTILINE))) == 3
    escaped = LONG_NAME.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    assert f"SUMMARY:Governors' meeting: {escaped}\r\n" in text
    summaries = [str(event["SUMMARY"]) for event in events_of(content).values()]
    assert f"Governors' meeting: {LONG_NAME}" in summaries


def test_no_count_is_in_it(make):
    text = make(meetings=[entry(1, meeting("2026-12-08"))]).decode()
    assert "incident" not in text

"""A calendar file: when the review is due, and the governors' meetings.

Every event keeps its identifier for good, so that importing a newer file brings a calendar up
to date instead of adding to it. For that a cancelled meeting stays in the file, as cancelled.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from policy_monitor.journeys import Book
from policy_monitor.records import Entry, Meeting, PolicyReview, Standing, follow_corrections
from policy_monitor.report.meetings import say_meeting_for_review
from policy_monitor.report.provenance import example_notice
from policy_monitor.review import ReviewStatus
from policy_monitor.wording import long_date

__all__ = ["CALENDAR_FILE_NAME", "CALENDAR_PRODUCT", "make_calendar_file"]

CALENDAR_FILE_NAME = "Policy review dates.ics"
CALENDAR_PRODUCT = "-//Policy Monitor//Policy review dates//EN"
"""What a calendar file of this program names as its maker."""

_EXAMPLE = "example"
"""Stands for the school in what the example's events are known by."""


def make_calendar_file(
    book: Book,
    *,
    reviews: Sequence[Entry[PolicyReview]],
    meetings: Sequence[Entry[Meeting]],
) -> bytes:
    """Make a calendar of the day by which the regular review is due and of every meeting.

    All events are whole days. There is no count in it, so it may be shared as it is. The same
    records give the same bytes on the same day.

    Args:
        book: As it stands now.
        reviews: Every entry about a review, corrections and what was taken back among them.
        meetings: Every entry about a meeting, likewise.

    References:
        RFC 5545 for the format; RFC 5546, section 3.2.1, for the way in which a file that is
        published again replaces what was published before.
    """
    calendar = Calendar()
    name = f"{book.school_name}: {book.status.policy.title}"
    calendar.add("prodid", CALENDAR_PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    # The first is the standard's word (RFC 7986), the second what most calendars read.
    for property_name in ("name", "x-wr-calname"):
        calendar.add(property_name, _mark(name, book))
    calendar.add_component(_due_event(book, reviews, meetings))
    for line in follow_corrections(meetings):
        calendar.add_component(_meeting_event(book, line))
    content: bytes = calendar.to_ical()
    return content


def _due_event(
    book: Book, reviews: Sequence[Entry[PolicyReview]], meetings: Sequence[Entry[Meeting]]
) -> Event:
    """The day by which the regular review is due.

    Every entry about a review may move it, and taking one back moves it again, so each of them
    makes it a later version.
    """
    annual = book.status.annual
    # What its description says rests on the meetings and the logs too.
    moments = [
        *(entry.recorded_at for entry in reviews),
        *(entry.recorded_at for entry in meetings),
        *(upload.uploaded_at for upload in book.uploads),
    ]
    from_cover = datetime.combine(book.status.policy.last_reviewed.last_on, time(), UTC)
    event = _whole_day(annual.due_on, stamp=max(moments, default=from_cover))
    event.add("uid", _uid("review-due", book))
    event.add("sequence", len(reviews))
    event.add("status", "CONFIRMED")
    event.add("summary", _mark(f"{book.status.policy.title}: review due", book))
    sentences = [
        f"The governors review the policy again by {long_date(annual.due_on)} ({annual.clause}).",
        annual.note,
        _say_meeting(book.status),
        example_notice(book),
    ]
    event.add("description", " ".join(sentence for sentence in sentences if sentence))
    return event


def _meeting_event(book: Book, line: Standing[Meeting]) -> Event:
    """A meeting as it was last recorded."""
    meeting = line.kept
    event = _whole_day(meeting.meets_on, stamp=line.entry.recorded_at)
    event.add("uid", _uid(f"meeting-{line.origin}", book))
    event.add("sequence", line.corrections)
    event.add("status", "CANCELLED" if meeting.taken_back else "CONFIRMED")
    what = f"Governors' meeting: {meeting.name}" if meeting.name else "Governors' meeting"
    event.add("summary", _mark(what, book))
    return event


def _whole_day(day: date, *, stamp: datetime) -> Event:
    """An event without its name: it ends, as the format has it, with the day after."""
    event = Event()
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("dtstamp", stamp.astimezone(UTC))
    # It takes up no time of anybody's day.
    event.add("transp", "TRANSPARENT")
    return event


def _say_meeting(status: ReviewStatus) -> str:
    due = "A review of the policy is due now. " if status.due else ""
    return f"{due}{say_meeting_for_review(status)}"


def _uid(event: str, book: Book) -> str:
    """What an event is known by, among all schools'."""
    school = _EXAMPLE if book.example else book.status.policy.school.id
    return f"{event}@{school}.policy-monitor"


def _mark(name: str, book: Book) -> str:
    """A name that says so where it is the example's."""
    return f"Example: {name}" if book.example else name

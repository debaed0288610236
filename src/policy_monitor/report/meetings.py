"""Which governors' meeting a review goes to, in words."""

from policy_monitor.records import Meeting
from policy_monitor.review import ReviewStatus
from policy_monitor.wording import long_date

__all__ = ["describe_meeting", "say_meeting_for_review"]


def describe_meeting(meeting: Meeting) -> str:
    """A meeting by its day and its name: "8 December 2026 (Full governing body)"."""
    day = long_date(meeting.meets_on)
    return f"{day} ({meeting.name})" if meeting.name else day


def say_meeting_for_review(status: ReviewStatus) -> str:
    """Say in one sentence which meeting the review goes to, or that none is recorded."""
    meeting = status.meeting
    if meeting is None:
        return "No governors' meeting is recorded for it yet."
    described = describe_meeting(meeting)
    if status.due:
        return f"It should go to the governors' meeting on {described}."
    if meeting.meets_on <= status.annual.due_on:
        return f"The last governors' meeting before that day: {described}."
    return f"No governors' meeting is recorded before that day; the next is on {described}."

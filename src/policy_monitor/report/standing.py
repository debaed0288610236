"""Where the review of the policy stands, as plain text to read or to send."""

from collections.abc import Iterable, Iterator

from policy_monitor.journeys import Book
from policy_monitor.report.meetings import say_meeting_for_review
from policy_monitor.report.provenance import example_notice, provenance
from policy_monitor.review import ReviewFlag, ReviewStatus, Weight

__all__ = ["describe_standing"]


def describe_standing(book: Book) -> str:
    """Say whether a review is due, why, by when and for which meeting, line by line.

    Only what governors see on the pages is in it: the rows behind a sentence are not.
    """
    status = book.status
    lines = [status.headline, *_remarks(status)]
    for heading, flags in _groups(status.flags):
        lines += ["", f"{heading}:", *(f"- {flag.sentence} ({flag.clause})" for flag in flags)]
    notice = example_notice(book)
    return "\n".join([*([notice] if notice else []), *lines, "", provenance(book)])


def _remarks(status: ReviewStatus) -> Iterator[str]:
    """The regular review where the headline does not name it, its note, and the meeting."""
    if status.due and not status.annual.is_due:
        yield status.annual.sentence
    if status.annual.note:
        yield status.annual.note
    yield say_meeting_for_review(status)


def _groups(flags: Iterable[ReviewFlag]) -> Iterator[tuple[str, list[ReviewFlag]]]:
    """The flags by what they ask of governors, without the groups that have none."""
    open_flags = list(flags)
    reasons = [flag for flag in open_flags if flag.weight is Weight.REASON]
    groups = (
        ("Reasons for a review", [flag for flag in reasons if not flag.trial]),
        ("On trial, and no reason yet", [flag for flag in reasons if flag.trial]),
        ("Notes for discussion", [flag for flag in open_flags if flag.weight is Weight.NOTE]),
        ("Questions", [flag for flag in open_flags if flag.weight is Weight.QUESTION]),
    )
    for heading, group in groups:
        if group:
            yield heading, group

"""`calendar`: the review's due date and the governors' meetings, for any calendar program."""

import argparse
from datetime import date
from pathlib import Path

from policy_monitor import journeys
from policy_monitor.errors import PolicyMonitorError
from policy_monitor.report.calendar_file import CALENDAR_PRODUCT, make_calendar_file
from policy_monitor.settings import Settings
from policy_monitor.wording import count_of

__all__ = ["CalendarNotWrittenError", "run_calendar"]

_SUFFIX = ".ics"


class CalendarNotWrittenError(PolicyMonitorError):
    """The calendar cannot be written where it was asked for."""

    code = "calendar_not_written"

    def __init__(self, path: Path, what_to_do: str) -> None:
        self.path = path
        super().__init__(f"The calendar was not written to {path.name}. {what_to_do}")


def run_calendar(options: argparse.Namespace, settings: Settings, *, today: date) -> int:
    """Write the school's own calendar, in the place of an earlier one of ours.

    The invented example has no place in anybody's calendar, so a school without an upload
    gets what its policy says and what its clerk has recorded.

    Raises:
        CalendarNotWrittenError: The name has another ending, another file is already there, or
            nothing can be written to the folder.

    """
    path: Path = options.out
    if path.suffix.lower() != _SUFFIX:
        raise CalendarNotWrittenError(path, f"Give it a name that ends in {_SUFFIX}.")
    installation = journeys.open_installation(settings)
    store = installation.store
    meetings = store.meetings()
    book = journeys.own_book(installation, today=today)
    content = make_calendar_file(book, reviews=store.reviews(), meetings=meetings)
    _write(path, content)
    held = count_of(len(book.governance.meetings), "governors' meeting")
    print(f"Written: {path.name}, with the day the review is due and {held}.")
    return 0


def _write(path: Path, content: bytes) -> None:
    """Write a file that is new, or replaces one that this program made.

    Raises:
        CalendarNotWrittenError: It is somebody else's, or cannot be written.
    """
    try:
        if path.exists() and CALENDAR_PRODUCT.encode() not in path.read_bytes():
            what_to_do = "Another file of that name is already there. Choose another name."
            raise CalendarNotWrittenError(path, what_to_do)
        path.write_bytes(content)
    except OSError as error:
        what_to_do = "Check that its folder is there and that you may write to it."
        raise CalendarNotWrittenError(path, what_to_do) from error

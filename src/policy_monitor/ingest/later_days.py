"""The days on which an incident was written down and its case was closed, and two tellings of them.

They are secondary: a row is the same incident, and counts the same, with them or without.
"""

from datetime import date
from typing import NamedTuple

__all__ = [
    "NOT_TOLD",
    "LaterDays",
    "join_days",
    "keep_possible",
    "may_be_closed",
    "may_be_logged",
    "replace_days",
]

# Longer after an incident it was not "logged late": the year is a slip, or the whole log was
# copied into another system.
_MOST_DAYS_TO_LOG = 400


class LaterDays(NamedTuple):
    """The day an incident was written down and the day its case was closed; None if not told."""

    logged_on: date | None
    closed_on: date | None


NOT_TOLD = LaterDays(None, None)


def may_be_logged(day: date, happened: date) -> bool:
    """Whether an incident of a day can have been written down on another."""
    return 0 <= (day - happened).days <= _MOST_DAYS_TO_LOG


def may_be_closed(day: date, happened: date) -> bool:
    """Whether the case of an incident of a day can have been closed on another."""
    return day >= happened


def keep_possible(days: LaterDays, happened: date | None) -> LaterDays:
    """The days that an incident of a day can have, for when that day itself became another."""
    if days == NOT_TOLD or happened is None:
        return NOT_TOLD
    logged, closed = days
    return LaterDays(
        logged if logged is not None and may_be_logged(logged, happened) else None,
        closed if closed is not None and may_be_closed(closed, happened) else None,
    )


def join_days(first: LaterDays, second: LaterDays) -> LaterDays:
    """What two rows of one log tell of an incident: first written down, and closed at last."""
    if first == second:
        return first
    logged = [day for day in (first.logged_on, second.logged_on) if day is not None]
    closed = [day for day in (first.closed_on, second.closed_on) if day is not None]
    return LaterDays(min(logged, default=None), max(closed, default=None))


def replace_days(earlier: LaterDays, later: LaterDays) -> LaterDays:
    """What a later log tells of an incident, and what the earlier one told where it is silent."""
    return LaterDays(
        later.logged_on if later.logged_on is not None else earlier.logged_on,
        later.closed_on if later.closed_on is not None else earlier.closed_on,
    )

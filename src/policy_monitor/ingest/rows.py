"""A row of a log, read but not yet judged."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from policy_monitor.ingest.dates import NumberOrder
from policy_monitor.ingest.later_days import NOT_TOLD, LaterDays
from policy_monitor.ingest.profiles import Profile
from policy_monitor.ingest.said_terms import SaidTerm
from policy_monitor.ingest.when import When

__all__ = ["Record", "Struck"]


class Struck(StrEnum):
    """How much of a row is struck through."""

    NOTHING = "nothing"
    A_PART = "a part"
    MOST = "most"


class Record(NamedTuple):
    """A row that records an incident, as its cells say. It never leaves the reading process.

    Attributes:
        row: The row number the spreadsheet program shows.
        order: What the numbers of its date tell about their order.
        said: What its own term column says, None without one.
        holds_only_a_date: Whether nothing beside the date or a number is filled in.
        marked_void: Whether a cell of the row marks it as void.
        struck: Whether its cells are struck through.
        people: How many people its column for pupils names, 1 when it does not tell.
        reference: Its reference number, "" when none; so too the next two.
        later: When it was written down and its case was closed, where the log tells.
    """

    row: int
    when: When
    order: NumberOrder
    said: SaidTerm | None
    profile: Profile
    holds_only_a_date: bool
    marked_void: bool
    struck: Struck
    people: int
    reference: str
    description: str
    persons: str
    later: LaterDays = NOT_TOLD

    @property
    def day(self) -> date | None:
        """The day it happened."""
        return self.when.day

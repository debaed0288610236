"""Rows between incidents that say something of all below them: a day, or a kind of incident."""

from policy_monitor.ingest.date_cells import DateCells
from policy_monitor.ingest.dates import DateKind, read_date
from policy_monitor.ingest.fields import KIND_FIELDS, Field
from policy_monitor.ingest.grid import GridRow, is_blank
from policy_monitor.ingest.layouts import Layout
from policy_monitor.ingest.profiles import ProfileReader
from policy_monitor.ingest.roles import Role
from policy_monitor.ingest.when import When
from policy_monitor.ingest.words import plain_text

__all__ = ["Banners"]

_DATE_FIELDS = (Field.OCCURRED_ON, Field.REPORTED_ON, Field.TERM)
_MOST_WORDS = 3


class Banners:
    """What the banners met so far say, in a table that lacks a column for it.

    Attributes:
        when: When everything below the last banner of a day happened; None without one.
        kind: The kind of everything below the last banner of a kind; "" without one.
    """

    def __init__(self, layout: Layout, profiles: ProfileReader) -> None:
        """Take the table's columns: what has one of its own needs no banner."""
        self._undated = not any(field in layout.columns for field in _DATE_FIELDS)
        lacking = [field for field in KIND_FIELDS if field not in layout.columns]
        self._unsorted = {Field.CATEGORY, Field.KIND} <= {*lacking}
        self._profiles = profiles
        self.when: When | None = None
        self.kind = ""

    def meet(self, row: GridRow, role: Role, dates: DateCells) -> None:
        """Take in a row that records no incident, if it is a banner."""
        if role not in {Role.TITLE, Role.NOTE} or not (self._undated or self._unsorted):
            return
        texts = [plain_text(value) for value in row.values if not is_blank(value)]
        if len(texts) != 1:
            return
        if self._undated:
            said = read_date(next(value for value in row.values if not is_blank(value)))
            if said.kind in {DateKind.DAY, DateKind.DAY_WITHOUT_YEAR}:
                when, _ = dates.place(said, None)
                self.when = when if when.trouble is None else None
        if self._unsorted and len(texts[0].split()) <= _MOST_WORDS:
            self.kind = texts[0] if self._profiles.means_a_kind(texts[0]) else self.kind

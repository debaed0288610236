"""What the values of a column are like, as evidence beside its heading."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, Self

from policy_monitor.ingest.dates import DateKind, read_date
from policy_monitor.ingest.grid import GridRow, Value, is_blank, value_at
from policy_monitor.ingest.said_terms import read_said_term
from policy_monitor.ingest.words import plain_text

__all__ = ["ColumnValues", "looks_like_a_day"]

_NO_DATE = frozenset((DateKind.UNREADABLE, DateKind.BLANK, DateKind.NOT_KNOWN))
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LONGEST_DATE = 40
_HALF = 0.5
_FEW = 0.3


def looks_like_a_day(value: Value) -> bool:
    """Whether a cell is a day, as a date or in writing; a mere number is not."""
    if isinstance(value, date):
        return True
    if not isinstance(value, str) or not 0 < len(value) <= _LONGEST_DATE:
        return False
    if not any(character.isdigit() for character in value) or value.strip().isdecimal():
        return False
    return read_date(value).kind in {DateKind.DAY, DateKind.DAY_WITHOUT_YEAR}


def _names_a_weekday(value: Value) -> bool:
    text = plain_text(value).lower()
    return text.startswith(_WEEKDAYS) and not any(letter.isdigit() for letter in text)


class ColumnValues(NamedTuple):
    """A summary of the filled cells of a column.

    Attributes:
        filled: How many cells hold anything.
        days: How many are a day.
        dates: How many are a day, a month, a term or another way to say when.
        terms: How many name a term or an academic year.
        weekdays: How many begin with the name of a weekday and give no number.
    """

    filled: int
    days: int
    dates: int
    terms: int
    weekdays: int

    @classmethod
    def of(cls, rows: Sequence[GridRow], column: int) -> Self:
        """The summary of one column of some rows."""
        values = [value_at(row.values, column) for row in rows]
        filled = [value for value in values if not is_blank(value)]
        kinds = [read_date(value).kind for value in filled]
        said = [read_said_term(plain_text(value)) for value in filled]
        return cls(
            filled=len(filled),
            days=sum(kind is DateKind.DAY for kind in kinds),
            dates=sum(kind not in _NO_DATE for kind in kinds),
            terms=sum(term.season is not None or term.year is not None for term in said),
            weekdays=sum(map(_names_a_weekday, filled)),
        )

    @property
    def share_of_dates(self) -> float:
        """The share of filled cells that say when."""
        return self.dates / self.filled if self.filled else 0.0

    @property
    def share_of_days(self) -> float:
        """The share of filled cells that are a day."""
        return self.days / self.filled if self.filled else 0.0

    @property
    def says_terms(self) -> bool:
        """Whether the column names terms or academic years."""
        return self.filled > 0 and self.terms / self.filled >= _FEW

    @property
    def names_weekdays(self) -> bool:
        """Whether the column holds the days of the week and no dates."""
        return self.filled > 0 and self.dates == 0 and self.weekdays / self.filled >= _HALF

"""A sheet as a grid: the rows that hold anything, under the numbers a reader sees."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from operator import attrgetter
from typing import NamedTuple

from policy_monitor.ingest.marks import Marks

__all__ = ["GridRow", "Merge", "Sheet", "Value", "column_letter", "is_blank", "value_at"]

Value = str | float | int | bool | date | datetime | time | timedelta | None


class GridRow(NamedTuple):
    """One row that holds something.

    Attributes:
        number: The row number the spreadsheet program shows, from 1.
        values: Its cells from column A on; rows may differ in length.
    """

    number: int
    values: Sequence[Value]


class Merge(NamedTuple):
    """A merged block of cells: rows numbered from 1, columns counted from 0, ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


_number_of = attrgetter("number")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook, or the whole of a text file.

    Attributes:
        name: Its name; "" for a text file.
        number: Its place in the workbook, from 1.
        hidden: Whether the spreadsheet program hides it.
        rows: The rows that hold anything, in order; blank rows are the gaps between
            their numbers.
        merges: Merged blocks; empty where the format does not tell.
        marks: What is hidden or struck through; nothing where the format does not tell.
    """

    name: str
    number: int
    hidden: bool
    rows: tuple[GridRow, ...]
    merges: tuple[Merge, ...]
    marks: Marks = field(default_factory=Marks)

    def rows_from(self, number: int) -> tuple[GridRow, ...]:
        """The rows from a row number on, found without looking at those before."""
        return self.rows[bisect_left(self.rows, number, key=_number_of) :]

    def rows_before(self, number: int) -> tuple[GridRow, ...]:
        """The rows above a row number."""
        return self.rows[: bisect_left(self.rows, number, key=_number_of)]

    @property
    def last_row(self) -> int:
        """The number of the last row that holds anything; 0 for an empty sheet."""
        return self.rows[-1].number if self.rows else 0


def is_blank(value: Value) -> bool:
    """Whether a cell holds nothing a reader could see."""
    return value is None or (isinstance(value, str) and not value.strip())


def value_at(values: Sequence[Value], column: int) -> Value:
    """The cell in a column, None beyond the row's end."""
    return values[column] if column < len(values) else None


def column_letter(column: int) -> str:
    """The letters over a column counted from 0: "A", "Z", "AA"."""
    letters = ""
    remaining = column + 1
    while remaining:
        remaining, place = divmod(remaining - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters

"""What the checks of a row need to know of the table around it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from policy_monitor.calendar import Calendar
from policy_monitor.ingest.dates import NumberOrder
from policy_monitor.ingest.fields import Field
from policy_monitor.ingest.grid import column_letter
from policy_monitor.ingest.layouts import Layout
from policy_monitor.ingest.rows import Record
from policy_monitor.ingest.said_terms import SaidTerm
from policy_monitor.ingest.tables import Table
from policy_monitor.records import Finding, Level

__all__ = ["Surroundings", "doubtful_among", "doubtful_orders", "said_term_to_check"]

_HALF = 0.5
_ENOUGH_TO_BE_IN_ORDER = 5


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The table around a row.

    Attributes:
        said: The term and year that the sheet's name or title states, where its
            rows bear that out; nothing otherwise.
        doubtful: The orders of numbers that may have been swapped in this table.
        middle_day: The middle one of the table's days, as a number.
        today: The date of the reading.
    """

    file: str
    sheet: str
    layout: Layout
    calendar: Calendar
    said: SaidTerm
    doubtful: frozenset[NumberOrder]
    middle_day: int | None
    today: date

    def find(
        self, level: Level, code: str, record: Record, field: Field | None, message: str
    ) -> Finding:
        """A finding about a row; `{row}` in the message becomes "Row 5"."""
        heading = None if field is None else self.heading(field)
        return Finding(
            level=level,
            code=code,
            file=self.file,
            sheet=self.sheet,
            row=record.row,
            column=heading,
            message=message.format(row=f"Row {record.row}", here=f"row {record.row}"),
            letter=None if field is None else self.letter(field),
        )

    def heading(self, field: Field) -> str | None:
        """The school's own heading of a field; for the date, whichever column gives it."""
        found = self.layout.heading(field)
        if found is None and field is Field.OCCURRED_ON:
            return self.layout.heading(Field.REPORTED_ON)
        return found

    def letter(self, field: Field) -> str | None:
        """The letters over a field's column; for the date, whichever column gives it."""
        column = self.layout.column(field)
        if column is None and field is Field.OCCURRED_ON:
            column = self.layout.column(Field.REPORTED_ON)
        # Forms are read as a table under a row 0, whose columns are not the sheet's.
        return None if column is None or self.layout.first_row == 0 else column_letter(column)


def doubtful_orders(table: Table) -> frozenset[NumberOrder]:
    """Which dates of a table may have day and month swapped."""
    days = [record.when.day for record in table.records if record.when.day is not None]
    return doubtful_among(table.orders, days)


def doubtful_among(orders: Counter[NumberOrder], days: Sequence[date]) -> frozenset[NumberOrder]:
    """Which dates of a column, given in the order of its rows, may have day and month swapped.

    A program set to American dates turns 3/10/2024 into 10 March and leaves 25/10/2024
    as text. So where every written date is one that only one order allows, and every
    real date is one that both allow, the real dates are in doubt, unless they stand in
    the order of time as they are. Likewise written dates that both orders allow, in a
    column where others are month first.
    """
    doubtful = set()
    one_way = orders[NumberOrder.DAY_FIRST_ONLY] + orders[NumberOrder.MONTH_FIRST_ONLY]
    if one_way and not orders[NumberOrder.CELL_ONE_WAY] and not orders[NumberOrder.EITHER]:
        in_order = len(days) >= _ENOUGH_TO_BE_IN_ORDER and days == sorted(days)
        if not in_order:
            doubtful.add(NumberOrder.CELL_EITHER)
    month_first = orders[NumberOrder.MONTH_FIRST_ONLY]
    if month_first and month_first >= orders[NumberOrder.DAY_FIRST_ONLY]:
        doubtful.add(NumberOrder.EITHER)
    if month_first > 1 and not orders[NumberOrder.DAY_FIRST_ONLY]:
        doubtful.add(NumberOrder.MONTH_FIRST_ONLY)
    return frozenset(doubtful)


def said_term_to_check(said: SaidTerm, table: Table) -> SaidTerm:
    """The part of what a title states that the rows of its table bear out.

    The year leads to a question, so half of them are enough; the term only to a remark, so
    there it takes most.
    """
    terms = [record.when.term for record in table.records if record.when.term is not None]
    if not terms:
        return SaidTerm(None, None, None, None)
    counts = Counter((term.year, term.season) for term in terms)
    in_year = sum(number for (year, _), number in counts.items() if year == said.year)
    in_term = sum(number for place, number in counts.items() if place == (said.year, said.season))
    return SaidTerm(
        season=said.season if in_term > len(terms) * _HALF else None,
        year=said.year if in_year >= len(terms) * _HALF else None,
        calendar_year=None,
        month=None,
    )

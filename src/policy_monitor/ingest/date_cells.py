"""The date of each row of a table: its cell, or its three cells, within its section."""

from collections.abc import Sequence
from typing import NamedTuple

from policy_monitor.ingest.date_parts import join_date_parts
from policy_monitor.ingest.dates import DateKind, DateText, NumberOrder, read_date, read_month
from policy_monitor.ingest.days_of_month import read_day_of_month, read_dotted_day
from policy_monitor.ingest.grid import GridRow, Value, value_at
from policy_monitor.ingest.layouts import Layout
from policy_monitor.ingest.rival_dates import settle_rivals
from policy_monitor.ingest.said_terms import SaidTerm
from policy_monitor.ingest.values import looks_like_a_day
from policy_monitor.ingest.when import Context, When, resolve_date

__all__ = ["DateCells", "Dated"]

_SAMPLE_ROWS = 200
_NO_DATE_CELL = DateText(DateKind.BLANK)


class Dated(NamedTuple):
    """When a row's incident happened, and what the numbers of its date tell of their order."""

    when: When
    order: NumberOrder


class DateCells:
    """Reads the date cells of one table, every distinct value once in each section."""

    def __init__(
        self,
        rows: Sequence[GridRow],
        column: int | None,
        layout: Layout,
        context: Context,
    ) -> None:
        """Take a table's rows, where their date stands, and what surrounds them."""
        self._column = column
        self._parts = layout.date_parts
        self._rivals = layout.rival_dates
        self._context = context
        # Beside whole dates a mere number is a slip or a count, and no day of a month.
        self._days_only = column is not None and not any(
            looks_like_a_day(value_at(row.values, column)) for row in rows[:_SAMPLE_ROWS]
        )
        # Beside "October 2024" and no day at all, "Nov 24" is a month and no day.
        kinds = {self._sample(row, column) for row in rows[:_SAMPLE_ROWS]}
        self._months_only = DateKind.MONTH in kinds and DateKind.DAY not in kinds
        self._texts: dict[Value, DateText] = {}
        self._whens: dict[DateText, When] = {}
        # What is looked up for every row of a long log: only days, which depend on no other row.
        self._days: dict[Value, Dated] = {}

    @staticmethod
    def _sample(row: GridRow, column: int | None) -> DateKind:
        return DateKind.BLANK if column is None else read_date(value_at(row.values, column)).kind

    @property
    def said(self) -> SaidTerm:
        """What the section being read says about when."""
        return self._context.said

    def enter_section(self, said: SaidTerm) -> None:
        """Read on below a title that says this about when."""
        self._context = self._context._replace(said=said)
        self._texts.clear()
        self._whens.clear()
        self._days.clear()

    def met_before(self, values: Sequence[Value]) -> Dated | None:
        """The day of a row, where the same cell has stood in this section before."""
        if self._column is None or self._parts is not None or self._rivals:
            return None
        return self._days.get(values[self._column])

    def read(self, values: Sequence[Value]) -> DateText:
        """What the date cell of a row says."""
        if self._column is None:
            return _NO_DATE_CELL
        value = values[self._column]
        if self._parts is not None:
            value = join_date_parts(values, self._parts)
        text = self._texts.get(value)
        if text is None:
            text = read_date(value)
            if text.kind is DateKind.DAY_WITHOUT_YEAR and self._months_only:
                text = read_month(value) or text
            elif text.kind is DateKind.UNREADABLE and self._days_only:
                text = read_day_of_month(value, self._context.said) or text
            if text.kind is DateKind.UNREADABLE:
                text = read_dotted_day(value, self._context.said) or text
            self._texts[value] = text
        return settle_rivals(text, values, self._rivals) if self._rivals else text

    def remember(self, values: Sequence[Value], dated: Dated) -> None:
        """Know the day of a row's date cell when the cell is met again in this section."""
        if self._column is not None:
            self._days[values[self._column]] = dated

    def place(self, text: DateText, above: Dated | None) -> Dated:
        """When a date cell means, given the date above it."""
        if text.kind is DateKind.SAME_AS_ABOVE:
            when = resolve_date(text, self._context, above.when if above else None)
            return Dated(when, above.order if above else text.order)
        placed = self._whens.get(text)
        if placed is None:
            placed = self._whens[text] = resolve_date(text, self._context, None)
        return Dated(placed, text.order)

    def place_in_year(self, text: DateText, said: SaidTerm) -> When:
        """When a date without a year is, in the school year that its own row gives."""
        return resolve_date(text, self._context._replace(said=said), None)

    def place_by_term(self, said: SaidTerm | None, *, has_terms: bool) -> When | None:
        """A row without a date, placed by its term column, or by its sheet in a log of no dates."""
        if said is not None and said.season is not None:
            text = DateText(DateKind.TERM, season=said.season, year=said.year)
            return resolve_date(text, self._context, None)
        if self._column is None and not has_terms and self._context.said.term is not None:
            return When(None, self._context.said.term, None, DateKind.TERM)
        return None

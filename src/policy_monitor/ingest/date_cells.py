"""The date of each row of a table: its cell, or its three cells, within its section."""

from collections.abc import Sequence

from policy_monitor.ingest.date_parts import DateParts, join_date_parts
from policy_monitor.ingest.dates import DateKind, DateText, NumberOrder, read_date
from policy_monitor.ingest.days_of_month import read_day_of_month
from policy_monitor.ingest.grid import GridRow, Value, value_at
from policy_monitor.ingest.said_terms import SaidTerm
from policy_monitor.ingest.values import looks_like_a_day
from policy_monitor.ingest.when import Context, When, resolve_date

__all__ = ["DateCells"]

_SAMPLE_ROWS = 200
_NO_DATE_CELL = DateText(DateKind.BLANK)


class DateCells:
    """Reads the date cells of one table, every distinct value once in each section."""

    def __init__(
        self,
        rows: Sequence[GridRow],
        column: int | None,
        parts: DateParts | None,
        context: Context,
    ) -> None:
        """Take a table's rows, where their date stands, and what surrounds them."""
        self._column = column
        self._parts = parts
        self._context = context
        # Beside whole dates a mere number is a slip or a count, and no day of a month.
        self._days_only = column is not None and not any(
            looks_like_a_day(value_at(row.values, column)) for row in rows[:_SAMPLE_ROWS]
        )
        self._texts: dict[Value, DateText] = {}
        self._whens: dict[DateText, When] = {}

    @property
    def said(self) -> SaidTerm:
        """What the section being read says about when."""
        return self._context.said

    def enter_section(self, said: SaidTerm) -> None:
        """Read on below a title that says this about when."""
        self._context = self._context._replace(said=said)
        self._texts.clear()
        self._whens.clear()

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
            if text.kind is DateKind.UNREADABLE and self._days_only:
                text = read_day_of_month(value, self._context.said) or text
            self._texts[value] = text
        return text

    def place(
        self, text: DateText, above: tuple[When, DateText] | None
    ) -> tuple[When, NumberOrder]:
        """When a date cell means, given the date above it."""
        if text.kind is DateKind.SAME_AS_ABOVE:
            order = above[1].order if above else text.order
            return resolve_date(text, self._context, above[0] if above else None), order
        when = self._whens.get(text)
        if when is None:
            when = self._whens[text] = resolve_date(text, self._context, None)
        return when, text.order

    def place_by_term(self, said: SaidTerm | None, *, has_terms: bool) -> When | None:
        """A row without a date, placed by its term column, or by its sheet in a log of no dates."""
        if said is not None and said.season is not None:
            text = DateText(DateKind.TERM, season=said.season, year=said.year)
            return resolve_date(text, self._context, None)
        if self._column is None and not has_terms and self._context.said.term is not None:
            return When(None, self._context.said.term, None, DateKind.TERM)
        return None

"""Reading the rows of a table: what each is, and what its cells say."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median_low
from typing import NamedTuple

from policy_monitor.ingest.banners import Banners
from policy_monitor.ingest.carried_parts import carry_date_parts
from policy_monitor.ingest.classifying import Confidence
from policy_monitor.ingest.date_cells import DateCells, Dated
from policy_monitor.ingest.dates import DateKind, NumberOrder
from policy_monitor.ingest.flags import find_flags
from policy_monitor.ingest.grid import GridRow, Sheet, Value
from policy_monitor.ingest.headings import Headings
from policy_monitor.ingest.layouts import Layout
from policy_monitor.ingest.merged_rows import join_merged_rows
from policy_monitor.ingest.merges import fill_merges
from policy_monitor.ingest.profiles import ProfileReader
from policy_monitor.ingest.record_columns import DatedRow, RecordColumns
from policy_monitor.ingest.roles import Role, is_event_alone, is_example, tell_role
from policy_monitor.ingest.rows import Record
from policy_monitor.ingest.said_terms import SaidTerm
from policy_monitor.ingest.surroundings import combine, said_by_rows
from policy_monitor.ingest.ticked_choices import gather_ticked_choices
from policy_monitor.ingest.when import Context, Trouble, When

__all__ = ["Readers", "Table", "read_table"]

# Rows read together: few enough for all of them to stay near the processor.
_AT_ONCE = 2_000


class Readers(NamedTuple):
    """What a table is read with.

    Attributes:
        headings: The headings a log may have.
        profiles: The reader of its controlled columns.
        advance: Told whenever so many more rows are understood.
    """

    headings: Headings
    profiles: ProfileReader
    advance: Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows below a heading, in order.

    Attributes:
        records: The rows that record an incident.
        others: The number and role of every other row.
        said_at: For a row that states there were no incidents, what it and its section say.
    """

    records: tuple[Record, ...]
    others: tuple[tuple[int, Role], ...]
    said_at: Mapping[int, SaidTerm]

    @property
    def orders(self) -> Counter[NumberOrder]:
        """How many dates there are of each order of numbers."""
        return Counter(record.order for record in self.records)

    @property
    def middle_day(self) -> int | None:
        """The middle one of all its days, as a number."""
        days = [record.when.day.toordinal() for record in self.records if record.when.day]
        return median_low(days) if days else None


class _TableReader:
    """One walk down a table, for what depends on the rows above: roles, sections and dates."""

    def __init__(
        self,
        rows: Sequence[GridRow],
        layout: Layout,
        context: Context,
        readers: Readers,
        columns: RecordColumns,
    ) -> None:
        self._headings, profiles, self._advance = readers
        self._rows = rows
        self._layout = layout
        self._columns = columns
        self._outer = context.said
        self._dates = DateCells(rows, columns.date_column, layout, context)
        self._banners = Banners(layout, profiles)
        # Rows that have their date already, to be read together.
        self._dated: list[DatedRow] = []
        self._records: list[Record] = []
        self._others: list[tuple[int, Role]] = []
        self._said_at: dict[int, SaidTerm] = {}
        self._continued = 0

    def walk(self) -> Table:
        """Tell the role of every row and read those that are records."""
        above: Dated | None = None
        width = self._columns.width
        for row in self._rows:
            values = row.values
            if len(values) < width:
                values = [*values, *[None] * (width - len(values))]
            found = self._dates.met_before(values)
            if found is None or is_example(values):
                text = self._dates.read(values)
                role = self._tell_role(row, text.kind)
                if role is not Role.RECORD:
                    self._heed(row, role)
                    continue
                found = self._dates.place(text, above)
                if text.kind is DateKind.DAY:
                    self._dates.remember(values, found)
            if found.when.trouble is None:
                above = found
            else:
                found = found._replace(when=self._place_otherwise(values, found.when))
            self._dated.append(DatedRow(row.number, values, found, self._banners.kind))
            if len(self._dated) == _AT_ONCE:
                self._read_dated()
        self._read_dated()
        return Table(tuple(self._records), tuple(sorted(self._others)), self._said_at)

    def _tell_role(self, row: GridRow, kind: DateKind) -> Role:
        if kind is DateKind.DAY and not is_example(row.values):
            return Role.RECORD
        follows = row.number - 1 in {self._continued, self._last_record(row.number - 1)}
        return tell_role(row, kind, self._layout, self._headings, follows_record=follows)

    def _last_record(self, number: int) -> int:
        """The row of the last record so far, as far as it matters for the row below a number."""
        if self._dated and self._dated[-1].number == number:
            if not is_event_alone(self._dated[-1].values, self._columns.date_column):
                return number
            self._read_dated()
        return self._records[-1].row if self._records else 0

    def _heed(self, row: GridRow, role: Role) -> None:
        """Take in what a row that is no record says for the rows below it or of a term."""
        self._others.append((row.number, role))
        self._banners.meet(row, role, self._dates)
        if role is Role.CONTINUATION:
            self._continued = row.number
        elif role is Role.TITLE:
            self._dates.enter_section(combine((*said_by_rows([row]), self._outer)))
        elif role is Role.NIL:
            self._said_at[row.number] = combine((*said_by_rows([row]), self._dates.said))

    def _place_otherwise(self, values: Sequence[Value], when: When) -> When:
        """When a row is of, if not by its date: by its other columns or what is around it."""
        said = self._columns.read_term(values)
        if when.trouble is Trouble.MISSING:
            placed = self._dates.place_by_term(said, has_terms=said is not None)
            return self._banners.when or placed or when
        if when.trouble is Trouble.WITHOUT_YEAR and said is not None and said.year is not None:
            return self._dates.place_in_year(self._dates.read(values), said)
        return when

    def _read_dated(self) -> None:
        """Read the rows that have their date, all but those that note a day without school."""
        for row, record in zip(self._dated, self._columns.read(self._dated), strict=True):
            said_nothing = record.profile.classification.confidence is Confidence.NOT_FOUND
            if said_nothing and is_event_alone(row.values, self._columns.date_column):
                self._others.append((row.number, Role.NOTE))
            else:
                self._records.append(record)
        self._advance(len(self._dated))
        self._dated.clear()


def read_table(
    sheet: Sheet,
    rows: Sequence[GridRow],
    layout: Layout,
    context: Context,
    readers: Readers,
) -> Table:
    """Read the rows below a table's headings.

    Args:
        sheet: The sheet, for its merged cells.
        rows: The rows below the headings.
        layout: Which column holds what.
        context: What the surroundings say about when.
        readers: What it is read with.
    """
    if not sheet.merges:
        return _read_rows(sheet, rows, layout, context, readers)
    joined, parts = join_merged_rows(sheet, rows, layout)
    filled = tuple(fill_merges(sheet, joined, layout))
    table = _read_rows(sheet, filled, layout, context, readers)
    return replace(table, others=(*table.others, *((part, Role.CONTINUATION) for part in parts)))


def _read_rows(
    sheet: Sheet,
    rows: Sequence[GridRow],
    layout: Layout,
    context: Context,
    readers: Readers,
) -> Table:
    rows = gather_ticked_choices(carry_date_parts(rows, layout.date_parts), layout)
    flags = find_flags(layout, rows, readers.profiles)
    columns = RecordColumns(layout, flags, sheet.marks.struck, rows, readers.profiles)
    return _TableReader(rows, layout, context, readers, columns).walk()

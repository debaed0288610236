"""Reading the rows of a table: what each is, and what its cells say."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median_low

from policy_monitor.ingest.date_cells import DateCells
from policy_monitor.ingest.dates import DateKind, DateText, NumberOrder
from policy_monitor.ingest.fields import KIND_FIELDS, Field
from policy_monitor.ingest.flags import find_flags, is_ticked
from policy_monitor.ingest.grid import GridRow, Sheet, Value, is_blank
from policy_monitor.ingest.headings import Headings, normalise_heading
from policy_monitor.ingest.layouts import Layout
from policy_monitor.ingest.merges import fill_merges
from policy_monitor.ingest.profiles import Profile, ProfileReader, RowTexts, is_marked_void
from policy_monitor.ingest.roles import Role, tell_role
from policy_monitor.ingest.rows import Record, Struck
from policy_monitor.ingest.said_terms import SaidTerm, read_said_term
from policy_monitor.ingest.surroundings import combine, said_by_rows
from policy_monitor.ingest.when import Context, Trouble, When
from policy_monitor.ingest.words import plain_text

__all__ = ["Table", "read_table"]

_ASKS_IN_SCHOOL = ("in school", "occurred in school", "on site", "at school", "school site")
_PUPIL_WORDS = frozenset(("pupil", "pupils", "child", "childs", "children", "student", "students"))
_NAME_WORDS = frozenset(("name", "surname", "forename", "firstname", "lastname"))
_CLASS_WORDS = frozenset(("year", "yr", "class", "reg", "registration", "tutor", "form", "ncy"))
_GROUP_WORDS = frozenset(("group", "name"))


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


def _words_of(heading: str) -> frozenset[str]:
    return frozenset(normalise_heading(heading).split())


class _TableReader:
    """One walk down a table. Every reading of a distinct value is made once."""

    def __init__(
        self,
        rows: Sequence[GridRow],
        struck: Mapping[int, frozenset[int]],
        layout: Layout,
        context: Context,
        flags: Mapping[Field, tuple[int, ...]],
        readers: tuple[Headings, ProfileReader],
    ) -> None:
        headings, profiles = readers
        self._rows = rows
        self._struck = struck
        self._layout = layout
        self._headings = headings
        self._profiles = profiles
        self._outer = context.said
        self._profile_memo: dict[tuple[Value, ...], Profile] = {}
        self._key_above: tuple[Value, ...] = ()
        self._said_memo: dict[tuple[Value, ...], SaidTerm] = {}
        self._date_column = layout.column(Field.OCCURRED_ON)
        if self._date_column is None:
            self._date_column = layout.column(Field.REPORTED_ON)
        self._dates = DateCells(rows, self._date_column, layout.date_parts, context)
        groups = [
            [c for field in KIND_FIELDS for c in layout.columns.get(field, ())]
            + [*flags.get(Field.KIND, ())],
            [*layout.columns.get(Field.OUTCOME, ()), *flags.get(Field.OUTCOME, ())],
            [*layout.columns.get(Field.ACTION, ())],
            *[
                [*layout.columns.get(f, ())]
                for f in (Field.PLATFORM, Field.INVOLVED, Field.SETTING)
            ],
        ]
        self._descriptions = layout.columns.get(Field.DESCRIPTION, ())
        self._persons = layout.columns.get(Field.PERSON, ())
        self._terms = (
            *layout.columns.get(Field.TERM, ()),
            *layout.columns.get(Field.ACADEMIC_YEAR, ()),
        )
        # Only a log without any column for the kind is classified by its description.
        groups.append([] if groups[0] else [*self._descriptions])
        self._pupil_columns = [c for c in self._persons if self._is_headed_pupil(c)]
        if layout.columns.get(Field.INVOLVED):
            self._pupil_columns = []
        self._reference = layout.column(Field.REFERENCE)
        self._ends = [sum(map(len, groups[: end + 1])) for end in range(len(groups))]
        self._columns = [column for group in groups for column in group]
        flagged = {column for columns in flags.values() for column in columns}
        self._flags = {
            place: layout.headings[column]
            for place, column in enumerate(self._columns)
            if column in flagged
        }
        used = [*self._columns, *self._descriptions, *self._persons, *self._terms]
        dated = (self._date_column or 0, *(layout.date_parts or ()))
        self._width = max([*used, *dated, self._reference or 0]) + 1
        setting = normalise_heading(layout.heading(Field.SETTING) or "")
        self._asks_in_school = setting in _ASKS_IN_SCHOOL

    def _is_headed_pupil(self, column: int) -> bool:
        words = _words_of(self._layout.headings.get(column, ""))
        if not _PUPIL_WORDS.isdisjoint(words):
            return True
        # A name beside a class or a year group is a pupil's: staff have neither.
        of_classes = map(_words_of, self._layout.headings.values())
        return not _NAME_WORDS.isdisjoint(words) and any(
            words & _CLASS_WORDS and words <= _CLASS_WORDS | _GROUP_WORDS for words in of_classes
        )

    def walk(self) -> Table:
        """Tell the role of every row and read those that are records."""
        records: list[Record] = []
        others: list[tuple[int, Role]] = []
        said_at: dict[int, SaidTerm] = {}
        above: tuple[When, DateText] | None = None
        last_record = 0
        for row in self._rows:
            values = row.values
            if len(values) < self._width:
                values = [*values, *[None] * (self._width - len(values))]
            text = self._dates.read(values)
            if text.kind is not DateKind.DAY:
                role = tell_role(
                    row,
                    text.kind,
                    self._layout,
                    self._headings,
                    follows_record=row.number == last_record + 1,
                )
                if role is not Role.RECORD:
                    others.append((row.number, role))
                    if role is Role.CONTINUATION:
                        last_record = row.number
                    elif role is Role.TITLE:
                        self._dates.enter_section(combine((*said_by_rows([row]), self._outer)))
                    elif role is Role.NIL:
                        said_at[row.number] = combine((*said_by_rows([row]), self._dates.said))
                    continue
            when, order = self._dates.place(text, above)
            if when.trouble is None:
                above = (when, text if order is text.order else text._replace(order=order))
            records.append(self._read_record(row.number, values, when, order))
            last_record = row.number
        return Table(tuple(records), tuple(others), said_at)

    def _read_record(
        self, number: int, values: Sequence[Value], when: When, order: NumberOrder
    ) -> Record:
        key = tuple([values[column] for column in self._columns])
        if self._key_above and not _DITTO.isdisjoint(key):
            key = tuple(
                [
                    old if new in _DITTO else new
                    for new, old in zip(key, self._key_above, strict=True)
                ]
            )
        self._key_above = key
        pupil_named = any(not is_blank(values[column]) for column in self._pupil_columns)
        if pupil_named:
            key = (*key, True)
        profile = self._profile_memo.get(key)
        if profile is None:
            profile = self._profile_memo[key] = self._read_profile(key, pupil_named=pupil_named)
        said = None
        if self._terms:
            said = self._read_terms(values)
        if when.trouble is Trouble.MISSING:
            when = self._dates.place_by_term(said, has_terms=bool(self._terms)) or when
        description = " ".join([plain_text(values[c]) for c in self._descriptions])
        persons = " ".join([plain_text(values[c]) for c in self._persons])
        reference = "" if self._reference is None else plain_text(values[self._reference])
        return Record(
            number,
            when,
            order,
            said,
            profile,
            not (description or persons) and all(map(is_blank, key)),
            profile.void or is_marked_void(reference) or self._date_says_void(values, when),
            Struck.NOTHING if number not in self._struck else self._judge_strikes(number, values),
            reference,
            description,
            persons,
        )

    def _judge_strikes(self, number: int, values: Sequence[Value]) -> Struck:
        filled = {column for column, value in enumerate(values) if not is_blank(value)}
        struck = filled & self._struck[number]
        if not struck:
            return Struck.NOTHING
        return Struck.MOST if len(struck) * 2 >= len(filled) else Struck.A_PART

    def _date_says_void(self, values: Sequence[Value], when: When) -> bool:
        if when.trouble is not Trouble.UNREADABLE or self._date_column is None:
            return False
        return is_marked_void(plain_text(values[self._date_column]))

    def _read_profile(self, key: Sequence[Value], *, pupil_named: bool) -> Profile:
        # A line break in a cell separates what it says as a semicolon does.
        texts = tuple(
            (self._flags[place] if is_ticked(value) else "")
            if place in self._flags
            else "; ".join(value.splitlines())
            if isinstance(value, str)
            else plain_text(value)
            for place, value in enumerate(key)
        )
        starts = [0, *self._ends]
        kinds, outcomes, actions, platform, involved, setting, description = (
            tuple(plain_text(text) for text in texts[start:end] if text.strip())
            for start, end in zip(starts, self._ends, strict=False)
        )
        return self._profiles.read(
            RowTexts(
                kinds=kinds,
                description=" ".join(description),
                outcomes=outcomes,
                actions=actions,
                platform=" ".join(platform),
                involved=" ".join(involved),
                setting=" ".join(setting),
                setting_means_in_school=self._asks_in_school,
                pupil_named=pupil_named,
            )
        )

    def _read_terms(self, values: Sequence[Value]) -> SaidTerm:
        key = tuple([values[column] for column in self._terms])
        said = self._said_memo.get(key)
        if said is None:
            own = [read_said_term(plain_text(value)) for value in key if not is_blank(value)]
            said = self._said_memo[key] = combine(own)
        return said


# Only marks that can mean nothing else, as they are typed.
_DITTO = frozenset(('"', "''", "\u201d", "\u3003", "ditto", "Ditto", "as above", "As above"))


def read_table(
    sheet: Sheet,
    rows: Sequence[GridRow],
    layout: Layout,
    context: Context,
    readers: tuple[Headings, ProfileReader],
) -> Table:
    """Read the rows below a table's headings.

    Args:
        sheet: The sheet, for its merged cells.
        rows: The rows below the headings.
        layout: Which column holds what.
        context: What the surroundings say about when.
        readers: The headings a log may have, and the reader of its controlled columns.
    """
    flags = find_flags(layout, rows, readers[1])
    filled = tuple(fill_merges(sheet, rows, layout)) if sheet.merges else rows
    return _TableReader(filled, sheet.marks.struck, layout, context, flags, readers).walk()

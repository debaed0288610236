"""What the records of a table say: column by column, and every distinct reading made once.

A long log has few kinds, outcomes and places, in very many rows. So the columns are taken apart,
what their cells can say is understood once, and only then is each row put together.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import accumulate, pairwise, repeat
from typing import NamedTuple

from policy_monitor.ingest.boxes import keep_ticked
from policy_monitor.ingest.date_cells import Dated
from policy_monitor.ingest.dittos import fill_dittos, has_dittos
from policy_monitor.ingest.fields import KIND_FIELDS, Field
from policy_monitor.ingest.flags import is_step_asked_for, take_answer
from policy_monitor.ingest.grid import GridRow, Value, is_blank, value_at
from policy_monitor.ingest.headings import normalise_heading
from policy_monitor.ingest.later_days import NOT_TOLD
from policy_monitor.ingest.layouts import Layout
from policy_monitor.ingest.people import count_people
from policy_monitor.ingest.profiles import Profile, ProfileReader, RowTexts, is_marked_void
from policy_monitor.ingest.pupil_columns import is_headed_pupil
from policy_monitor.ingest.rows import Record, Struck
from policy_monitor.ingest.said_terms import SaidTerm, read_said_term
from policy_monitor.ingest.surroundings import combine
from policy_monitor.ingest.void_marks import (
    find_deletions,
    find_void_marks,
    is_taken_back,
    is_void_number,
)
from policy_monitor.ingest.when import Trouble, When
from policy_monitor.ingest.words import plain_text
from policy_monitor.vocabulary import Setting

__all__ = ["DatedRow", "RecordColumns"]

_ASKS_IN_SCHOOL = ("in school", "occurred in school", "on site", "at school", "school site")


class DatedRow(NamedTuple):
    """A row that records an incident.

    Attributes:
        dated: When that was.
        banner: The kind of incident that a row above says all below it are of, "" without one.
    """

    number: int
    values: Sequence[Value]
    dated: Dated
    banner: str


class RecordColumns:
    """The columns of one table that say what a record is about."""

    def __init__(
        self,
        layout: Layout,
        flags: Mapping[Field, tuple[int, ...]],
        struck: Mapping[int, frozenset[int]],
        rows: Sequence[GridRow],
        profiles: ProfileReader,
    ) -> None:
        """Take a table's layout, its columns of ticks, what is struck through, and its rows."""
        self._layout = layout
        self._struck = struck
        self._profiles = profiles
        groups = [
            [c for field in KIND_FIELDS for c in layout.columns.get(field, ())]
            + [*flags.get(Field.KIND, ())],
            [*layout.columns.get(Field.OUTCOME, ()), *flags.get(Field.OUTCOME, ())],
            [*layout.columns.get(Field.ACTION, ())],
            *[
                [*layout.columns.get(f, ()), *flags.get(f, ())]
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
        self._groups = [tuple(group) for group in groups]
        ends = list(accumulate(map(len, groups)))
        self._spans = list(pairwise((0, *ends)))
        # Rows are many, but what their cells say is not: each different thing is read once.
        self._profile_of = cache(self._read_profile)
        self._read_group = cache(self._read_texts)
        self._people_in = cache(count_people)
        self._is_filled = cache(_is_filled)
        self._cells_above: tuple[Value, ...] = ()
        self._named = tuple(c for c in self._persons if is_headed_pupil(c, layout.headings))
        self._pupil_columns = () if layout.columns.get(Field.INVOLVED) else self._named
        self._date_column = layout.column(Field.OCCURRED_ON)
        if self._date_column is None:
            self._date_column = layout.column(Field.REPORTED_ON)
        self._reference = layout.column(Field.REFERENCE)
        self._flags = {
            column: layout.headings[column] for columns in flags.values() for column in columns
        } | {
            # "Sanction given?" is a column for outcomes, and may be answered by yes or no too.
            column: heading
            for field in (Field.OUTCOME, Field.ACTION)
            for column in layout.columns.get(field, ())
            if is_step_asked_for(heading := layout.headings.get(column, ""), rows, column, profiles)
        }
        self._asks_outside = flags.get(Field.SETTING, ())
        setting = normalise_heading(layout.heading(Field.SETTING) or "")
        self._asks_in_school = setting in _ASKS_IN_SCHOOL
        self._said: dict[tuple[Value, ...], SaidTerm] = {}
        used = {column for group in groups for column in group}
        used.update(self._descriptions, self._persons, self._terms, layout.date_parts or ())
        used.update(c for c in (self._date_column, self._reference) if c is not None)
        self._used = frozenset(used)
        remarks = self._descriptions[1:]
        self._void = (
            *find_void_marks(rows, used - {*remarks}, remarks).items(),
            *find_deletions(rows, layout.headings).items(),
        )

    @property
    def date_column(self) -> int | None:
        """Where the date stands, None in a log without dates."""
        return self._date_column

    @property
    def width(self) -> int:
        """How many cells a row must have for every column to be there."""
        return max(self._used, default=0) + 1

    def read_term(self, values: Sequence[Value]) -> SaidTerm | None:
        """What a row's own columns for the term and the year say; None without any."""
        if not self._terms:
            return None
        key = tuple([values[column] for column in self._terms])
        said = self._said.get(key)
        if said is None:
            own = [read_said_term(plain_text(value)) for value in key if not is_blank(value)]
            said = self._said[key] = combine(own)
        return said

    def read(self, rows: Sequence[DatedRow]) -> Iterable[Record]:
        """What each of some rows says; these follow those that were read before."""
        if not rows:
            return ()
        numbers, values, dated, banners = zip(*rows, strict=True)
        whens, orders = zip(*dated, strict=True)
        columns = list(zip(*values, strict=False))
        keys = self._find_keys(columns, banners)
        profiles = list(map(self._profile_of, keys))
        descriptions = _join([columns[c] for c in self._descriptions], len(rows))
        persons = _join([columns[c] for c in self._persons], len(rows))
        numbered = [] if self._reference is None else [columns[self._reference]]
        references = _join(numbered, len(rows))
        # Put together column by column, in C: the names would cost as much as the reading.
        return map(
            Record._make,
            zip(
                numbers,
                whens,
                orders,
                map(self.read_term, values) if self._terms else repeat(None),
                profiles,
                [
                    not (description or person or key[-1]) and all(map(is_blank, key[:-1]))
                    for description, person, key in zip(descriptions, persons, keys, strict=True)
                ],
                [
                    profile.void
                    or is_marked_void(reference)
                    or is_void_number(reference)
                    or is_taken_back(description)
                    or self._is_marked_elsewhere(cells, when)
                    for profile, reference, description, cells, when in zip(
                        profiles, references, descriptions, values, whens, strict=True
                    )
                ],
                map(self._judge_strikes, numbers, values)
                if self._struck
                else repeat(Struck.NOTHING),
                self._count_people(columns, len(rows)),
                references,
                descriptions,
                persons,
                repeat(NOT_TOLD),
                strict=False,
            ),
        )

    def _find_keys(
        self, columns: Sequence[Sequence[Value]], banners: Sequence[str]
    ) -> Sequence[tuple[Value, ...]]:
        """For each row all that its profile is read from.

        Its controlled cells, the banner above it, and whether it names a pupil.
        """
        filled = [map(self._is_filled, columns[c]) for c in self._pupil_columns]
        named = list(map(any, zip(*filled, strict=True))) if filled else [False] * len(banners)
        cells = [columns[c] for group in self._groups for c in group]
        keys = list(zip(*cells, banners, named, strict=True))
        if any(map(has_dittos, set(keys))):
            whole = [
                fill_dittos(column, self._cells_above[place : place + 1])
                for place, column in enumerate(cells)
            ]
            keys = list(zip(*whole, banners, named, strict=True))
        self._cells_above = keys[-1][: len(cells)]
        return keys

    def _read_profile(self, key: tuple[Value, ...]) -> Profile:
        kinds, outcomes, actions, platform, involved, setting, description = (
            self._read_group(columns, key[start:end])
            for columns, (start, end) in zip(self._groups, self._spans, strict=True)
        )
        *_, banner, pupil_named = key
        return self._profiles.read(
            RowTexts(
                kinds=(str(banner), *kinds) if banner else kinds,
                description=" ".join(description),
                outcomes=outcomes,
                actions=actions,
                platform=" ".join(platform),
                involved=" ".join(involved),
                setting=" ".join(setting),
                setting_means_in_school=self._asks_in_school,
                pupil_named=bool(pupil_named),
            )
        )

    def _read_texts(self, columns: tuple[int, ...], cells: tuple[Value, ...]) -> tuple[str, ...]:
        texts = map(self._text_of, columns, cells)
        return tuple(plain_text(text) for text in texts if text.strip())

    def _text_of(self, column: int, value: Value) -> str:
        """A cell as it is read: of a ticked one the heading, of an unticked one nothing."""
        if column in self._flags:
            otherwise = Setting.IN_SCHOOL if column in self._asks_outside else ""
            return take_answer(value, self._flags[column], otherwise)
        # A line break in a cell separates what it says as a semicolon does.
        if not isinstance(value, str):
            return plain_text(value)
        return "; ".join(keep_ticked(value).splitlines())

    def _count_people(self, columns: Sequence[Sequence[Value]], rows: int) -> Sequence[int]:
        named = [map(self._people_in, columns[c]) for c in self._named]
        return list(map(max, zip(*named, strict=True))) if named else [1] * rows

    def _is_marked_elsewhere(self, values: Sequence[Value], when: When) -> bool:
        if self._void and any(value_at(values, c) in marks for c, marks in self._void):
            return True
        if when.trouble is not Trouble.UNREADABLE or self._date_column is None:
            return False
        return is_marked_void(plain_text(values[self._date_column]))

    def _judge_strikes(self, number: int, values: Sequence[Value]) -> Struck:
        if number not in self._struck:
            return Struck.NOTHING
        filled = {column for column, value in enumerate(values) if not is_blank(value)}
        struck = filled & self._struck[number]
        if not struck:
            return Struck.NOTHING
        return Struck.MOST if len(struck) * 2 >= len(filled) else Struck.A_PART


def _is_filled(value: Value) -> bool:
    return not is_blank(value)


def _join(columns: Sequence[Sequence[Value]], rows: int) -> Sequence[str]:
    """The texts of each row's cells in some columns, as one."""
    if not columns:
        return [""] * rows
    texts = [[plain_text(value) for value in column] for column in columns]
    return texts[0] if len(texts) == 1 else [" ".join(row) for row in zip(*texts, strict=True)]

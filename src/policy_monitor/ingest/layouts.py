"""Finding the row of headings, and which column holds what."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from policy_monitor.ingest.date_columns import choose_date_column
from policy_monitor.ingest.date_parts import DateParts
from policy_monitor.ingest.fields import INCIDENT_FIELDS, SEVERAL_COLUMNS, Field
from policy_monitor.ingest.grid import GridRow, Merge, Sheet, is_blank
from policy_monitor.ingest.headings import HeadingMatch, Headings, Strength
from policy_monitor.ingest.values import ColumnValues, looks_like_a_day
from policy_monitor.ingest.words import plain_text

__all__ = ["Layout", "find_layout", "is_heading_again", "texts_of"]

# Titles, instructions and blank rows above the headings of real logs need far fewer rows.
_HEADING_ROWS = 30
_SAMPLE_ROWS = 200
# Without a date or a term, so many headings of a log must be there.
_MIN_FIELDS_WITHOUT_DATE = 3
_MIN_REPEATED = 2
_MIN_CHOICES = 3
# A sheet of lists to choose from has a log's headings too, but none of these.
_OF_ONE_EVENT = frozenset(
    (
        Field.OCCURRED_ON,
        Field.REPORTED_ON,
        Field.TERM,
        Field.DESCRIPTION,
        Field.PERSON,
        Field.REFERENCE,
    )
)
_DATE_PATTERN = re.compile(r"^\W*d{1,2}[/.\- ]m{1,3}[/.\- ]y{2,4}\W*$", re.IGNORECASE)
_REPEATED_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is laid out.

    Attributes:
        first_row: The number of its first row of headings.
        header_row: The number of its last row of headings; data begins below.
        columns: For each field found, its columns counted from 0, the best first.
        headings: For each column with a heading, that heading in one line.
        by_values: The columns that were told by what they hold and not by their heading.
        date_parts: The columns of day, month and year, where each has one of its own.
        rival_dates: The columns that are as good as the date's: by their headings any of them
            could be the day of the incident.
    """

    first_row: int
    header_row: int
    columns: Mapping[Field, tuple[int, ...]]
    headings: Mapping[int, str]
    by_values: tuple[int, ...] = ()
    date_parts: DateParts | None = None
    rival_dates: tuple[int, ...] = ()

    def column(self, field: Field) -> int | None:
        """The column of a field, the best one when there are several."""
        return self.columns[field][0] if field in self.columns else None

    @property
    def is_reported(self) -> bool:
        """Whether the only day it gives is the one on which an incident was reported."""
        return Field.REPORTED_ON in self.columns and Field.OCCURRED_ON not in self.columns

    def heading(self, field: Field) -> str | None:
        """The school's own heading of a field."""
        column = self.column(field)
        return None if column is None else self.headings.get(column)


class _Candidate(NamedTuple):
    """One way to read one or two rows as headings."""

    score: int
    rows: Sequence[int]
    texts: Mapping[int, str]
    matches: Mapping[int, HeadingMatch]


def find_layout(
    sheet: Sheet, headings: Headings, *, first_row: int, heading_rows: int = _HEADING_ROWS
) -> Layout | None:
    """The layout of the first table of incidents from a row on, or None when there is none.

    Args:
        sheet: The sheet.
        headings: The headings a log may have.
        first_row: The first row that may hold headings.
        heading_rows: In how many rows from that one they may begin.
    """
    start = len(sheet.rows_before(first_row))
    end = len(sheet.rows_before(first_row + heading_rows))
    best: _Candidate | None = None
    for place in range(start, end):
        for candidate in _candidates_at(sheet, place, headings):
            if best is None or candidate.score > best.score:
                best = candidate
    return None if best is None else _lay_out(sheet, best)


def is_heading_again(row: GridRow, layout: Layout, headings: Headings) -> bool:
    """Whether a row repeats a table's headings, as printed logs do on each page."""
    cells = [
        (column, plain_text(value))
        for column, value in enumerate(row.values)
        if not is_blank(value)
    ]
    if _is_hint_row([text for _, text in cells]):
        return True
    same = sum(layout.headings.get(column) == text for column, text in cells)
    if same >= max(_MIN_REPEATED, _REPEATED_SHARE * len(cells)):
        return True
    known = {
        match.field
        for _, text in cells
        if (match := headings.match(text)) and match.strength >= Strength.PLAIN
    }
    return len(known) > _MIN_REPEATED and len(known) >= _REPEATED_SHARE * len(cells)


def _is_hint_row(texts: Sequence[str]) -> bool:
    """Whether a row says how to fill in its columns ("dd/mm/yyyy") or asks ("What?")."""
    if any(_DATE_PATTERN.match(text) for text in texts):
        return True
    # A printed form numbers its columns: "(1)", "(2)", "(3)".
    numbers = [text.strip("().[] ") for text in texts]
    if len(texts) > _MIN_REPEATED and numbers == [str(n) for n in range(1, len(texts) + 1)]:
        return True
    return len(texts) >= _MIN_REPEATED and all(text.endswith("?") for text in texts)


def _candidates_at(sheet: Sheet, place: int, headings: Headings) -> list[_Candidate]:
    row = sheet.rows[place]
    if _holds_a_day(row):
        return []
    single = texts_of(row)
    found = [_candidate([row.number], single, [], headings)]
    below = sheet.rows[place + 1] if place + 1 < len(sheet.rows) else None
    if below is not None and below.number == row.number + 1 and not _holds_a_day(below):
        joined, parts = _join(_spread(single, row.number, sheet.merges), texts_of(below))
        pair = _candidate([row.number, below.number], joined, parts, headings)
        alone = _candidate([below.number], texts_of(below), [], headings)
        if pair and _is_better_joined(pair, found[0], below, alone):
            found.append(pair)
    return [candidate for candidate in found if candidate is not None]


def _is_better_joined(
    pair: _Candidate, upper: _Candidate | None, below: GridRow, lower: _Candidate | None
) -> bool:
    """Whether two rows say more together, the lower one being headings too, not data."""
    if upper is not None and pair.score <= upper.score:
        return False
    if lower is not None and pair.score <= lower.score:
        return False
    known = sum(match.strength >= Strength.SHORTENED for match in pair.matches.values())
    return known * 2 >= len(texts_of(below))


def _candidate(
    rows: Sequence[int],
    texts: Mapping[int, str],
    parts: Sequence[Mapping[int, str]],
    headings: Headings,
) -> _Candidate | None:
    matches: dict[int, HeadingMatch] = {}
    wordings = [texts, *parts]
    for column in texts:
        options = [
            match
            for wording in wordings
            if column in wording and (match := headings.match(wording[column])) is not None
        ]
        if options:
            matches[column] = max(options, key=lambda match: match.strength)
    choices = sum(map(headings.is_a_kind, texts.values()))
    if not _is_a_log({match.field for match in matches.values()}, choices=choices):
        return None
    strongest: dict[Field, int] = {}
    for match in matches.values():
        strongest[match.field] = max(strongest.get(match.field, 0), match.strength)
    strongest.pop(Field.IGNORED, None)
    return _Candidate(sum(strongest.values()), rows, texts, matches)


def _is_a_log(fields: set[Field], *, choices: int) -> bool:
    of_incidents = fields & INCIDENT_FIELDS
    if fields & {Field.OCCURRED_ON, Field.REPORTED_ON, Field.TERM}:
        # A column for each kind, to be ticked, is as good as a column for the kind.
        return bool(of_incidents) or choices >= _MIN_CHOICES
    return len(of_incidents) >= _MIN_REPEATED and len(fields) >= _MIN_FIELDS_WITHOUT_DATE


def texts_of(row: GridRow) -> dict[int, str]:
    """The texts of a row by column, each in one line."""
    return {
        column: plain_text(value)
        for column, value in enumerate(row.values)
        if isinstance(value, str) and value.strip()
    }


def _holds_a_day(row: GridRow) -> bool:
    return any(isinstance(value, date) or looks_like_a_day(value) for value in row.values)


def _spread(texts: Mapping[int, str], row: int, merges: Sequence[Merge]) -> dict[int, str]:
    """A row's texts, each also over the columns its merged cell covers."""
    spread = dict(texts)
    for merge in merges:
        if merge.first_row <= row <= merge.last_row and merge.first_column in texts:
            for column in range(merge.first_column, merge.last_column + 1):
                spread.setdefault(column, texts[merge.first_column])
    return spread


def _join(
    upper: Mapping[int, str], lower: Mapping[int, str]
) -> tuple[dict[int, str], list[Mapping[int, str]]]:
    """Two rows of headings as one, and the wordings by which a column may be known."""
    last = ""
    spread = dict(upper)
    for column in range(max([*upper, *lower, 0]) + 1):
        last = upper.get(column, last if column in lower else "")
        if last and column in lower:
            spread.setdefault(column, last)
    joined = {
        column: f"{spread.get(column, '')} {lower.get(column, '')}".strip()
        for column in sorted({*spread, *lower})
    }
    # An upper heading by itself names only the columns without a lower one.
    alone = {column: text for column, text in spread.items() if column not in lower}
    return joined, [lower, alone]


def _lay_out(sheet: Sheet, candidate: _Candidate) -> Layout | None:
    header_row = candidate.rows[-1]
    below = sheet.rows_from(header_row + 1)[:_SAMPLE_ROWS]
    ranked: dict[Field, list[int]] = {}
    for column, match in sorted(
        candidate.matches.items(), key=lambda item: (-item[1].strength, item[0])
    ):
        ranked.setdefault(match.field, []).append(column)
    columns: dict[Field, tuple[int, ...]] = {
        field: tuple(places) if field in SEVERAL_COLUMNS else tuple(places[:1])
        for field, places in ranked.items()
        if field is not Field.IGNORED
    }
    columns.pop(Field.OCCURRED_ON, None)
    columns.pop(Field.REPORTED_ON, None)
    when = choose_date_column(candidate.texts, candidate.matches, ranked, below)
    if when is not None:
        columns[when.field] = (when.column,)
    for field in (Field.TERM, Field.ACADEMIC_YEAR):
        if field in columns and not ColumnValues.of(below, columns[field][0]).says_terms:
            del columns[field]
    if not columns.keys() & _OF_ONE_EVENT:
        return None
    rivals = () if when is None else when.rivals
    return Layout(candidate.rows[0], header_row, columns, candidate.texts, rival_dates=rivals)

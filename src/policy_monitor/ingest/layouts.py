"""Finding the row of headings, and which column holds what."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from string import ascii_lowercase
from typing import NamedTuple

from policy_monitor.ingest.date_columns import choose_date_column, hear_dates
from policy_monitor.ingest.date_parts import DateParts
from policy_monitor.ingest.fields import INCIDENT_FIELDS, SEVERAL_COLUMNS, Field
from policy_monitor.ingest.grid import GridRow, Sheet, is_blank
from policy_monitor.ingest.heading_bands import (
    Joined,
    bands_tell_more,
    goes_on,
    join_headings,
    join_third_row,
    match_joined,
)
from policy_monitor.ingest.headings import HeadingMatch, Headings, Strength
from policy_monitor.ingest.values import ColumnValues, looks_like_a_day
from policy_monitor.ingest.words import plain_text

__all__ = ["Layout", "find_layout", "is_heading_again", "texts_of"]

# Titles, instructions and blank rows above the headings of real logs need far fewer rows.
_HEADING_ROWS = 30
_SAMPLE_ROWS = 200
_TWO_ROWS = 2
_MOST_HEADING_ROWS = 3
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
_IN_BRACKETS = re.compile(r"\([^()]+\)|\[[^\[\]]+\]")
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
        choices: For each field whose values have columns to tick, those columns and values.
    """

    first_row: int
    header_row: int
    columns: Mapping[Field, tuple[int, ...]]
    headings: Mapping[int, str]
    by_values: tuple[int, ...] = ()
    date_parts: DateParts | None = None
    rival_dates: tuple[int, ...] = ()
    choices: Mapping[Field, Mapping[int, str]] = field(default_factory=dict)

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
    """One way to read one, two or three rows as headings."""

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
    if len(texts) >= _MIN_REPEATED and all(map(_IN_BRACKETS.fullmatch, texts)):
        return True
    # A printed form numbers its columns: "(1)", "(2)", "(3)", or "(a)", "(b)", "(c)".
    numbers = [text.strip("().[] ").lower() for text in texts]
    if len(texts) > _MIN_REPEATED and numbers in (
        [str(n) for n in range(1, len(texts) + 1)],
        [*ascii_lowercase[: len(texts)]],
    ):
        return True
    return len(texts) >= _MIN_REPEATED and all(text.endswith("?") for text in texts)


def _candidates_at(sheet: Sheet, place: int, headings: Headings) -> list[_Candidate]:
    row = sheet.rows[place]
    if _holds_a_day(row):
        return []
    texts = [texts_of(row)]
    for below in sheet.rows[place + 1 : place + _MOST_HEADING_ROWS]:
        if below.number != row.number + len(texts) or _holds_a_day(below):
            break
        texts.append(texts_of(below))
    alone = [_candidate([row.number + n], _single(one), headings) for n, one in enumerate(texts)]
    found = [alone[0]]
    if len(texts) > 1:
        joined = join_headings(texts[0], texts[1], row.number, sheet.merges)
        pair = _candidate([row.number, row.number + 1], joined, headings)
        found.append(_if_better(pair, alone[:2], joined, texts[1], headings))
        if len(texts) > _TWO_ROWS:
            taller = join_third_row(joined, texts[2])
            three = _candidate([*range(row.number, row.number + 3)], taller, headings)
            lower = join_headings(texts[1], texts[2], row.number + 1, sheet.merges)
            two = _candidate([row.number + 1, row.number + 2], lower, headings)
            found.append(_if_better(three, [*alone, pair, two], taller, texts[2], headings))
    return [candidate for candidate in found if candidate is not None]


def _single(texts: Mapping[int, str]) -> Mapping[int, Joined]:
    return {column: Joined((text,), "", text, merged=False) for column, text in texts.items()}


def _if_better(
    joint: _Candidate | None,
    others: Sequence[_Candidate | None],
    joined: Mapping[int, Joined],
    last: Mapping[int, str],
    headings: Headings,
) -> _Candidate | None:
    """Rows together where they say more so, the last one being headings too, not data."""
    if joint is None:
        return None
    best = max((other.score for other in others if other is not None), default=0)
    if goes_on(joined, last, headings):
        return joint._replace(score=max(joint.score, best + 1))
    if joint.score < best or (joint.score == best and not bands_tell_more(joined, headings)):
        return None
    known = sum(match.strength >= Strength.SHORTENED for match in joint.matches.values())
    kinds = sum(headings.is_a_kind(text) for text in last.values())
    return joint if (known + kinds) * 2 >= len(last) else None


def _candidate(
    rows: Sequence[int], joined: Mapping[int, Joined], headings: Headings
) -> _Candidate | None:
    found = {column: match_joined(one, headings) for column, one in joined.items()}
    matches = {column: match for column, match in found.items() if match is not None}
    texts = {column: one.wordings[0] for column, one in joined.items()}
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


def _lay_out(sheet: Sheet, candidate: _Candidate) -> Layout | None:
    header_row = candidate.rows[-1]
    below = sheet.rows_from(header_row + 1)[:_SAMPLE_ROWS]
    matches = hear_dates(candidate.texts, candidate.matches, below)
    ranked: dict[Field, list[int]] = {}
    for column, match in sorted(matches.items(), key=lambda item: (-item[1].strength, item[0])):
        ranked.setdefault(match.field, []).append(column)
    columns: dict[Field, tuple[int, ...]] = {
        field: tuple(places) if field in SEVERAL_COLUMNS else tuple(places[:1])
        for field, places in ranked.items()
        if field is not Field.IGNORED
    }
    columns.pop(Field.OCCURRED_ON, None)
    columns.pop(Field.REPORTED_ON, None)
    when = choose_date_column(candidate.texts, matches, ranked, below)
    if when is not None:
        columns[when.field] = (when.column,)
    for of_term in (Field.TERM, Field.ACADEMIC_YEAR):
        if of_term in columns and not ColumnValues.of(below, columns[of_term][0]).says_terms:
            del columns[of_term]
    if not columns.keys() & _OF_ONE_EVENT:
        return None
    rivals = () if when is None else when.rivals
    return Layout(candidate.rows[0], header_row, columns, candidate.texts, rival_dates=rivals)

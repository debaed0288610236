"""What a row of a table is, when it does not begin with a readable date."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from policy_monitor.ingest.dates import DateKind
from policy_monitor.ingest.fields import INCIDENT_FIELDS, Field
from policy_monitor.ingest.grid import GridRow, Value, is_blank
from policy_monitor.ingest.headings import Headings
from policy_monitor.ingest.layouts import Layout, is_heading_again
from policy_monitor.ingest.other_headings import heads_another_table
from policy_monitor.ingest.said_terms import read_said_term
from policy_monitor.ingest.statements import (
    is_example_mark,
    is_nil_statement,
    is_none_alone,
    is_note,
    is_school_event,
    is_total,
)
from policy_monitor.ingest.words import plain_text

__all__ = ["Role", "is_event_alone", "is_example", "tell_role"]

_LONGEST_TITLE = 60
_DATE_LIKE = re.compile(r"^\d[\d\s/.\-]{3,}$")
# What a printed report draws between its headings and its rows.
_RULER = re.compile(r"[-=_*+~.\u2500\u2013\u2014]{2,}")
# A page's number stands beside the report's title, at the top or the foot of each page.
_PAGE = re.compile(r"\W*page\W*\d+(\s*(of|/)\s*\d+)?\W*", re.IGNORECASE)
_MOST_CELLS_OF_A_NOTE = 4
_MOST_CELLS_OF_A_TALLY = 3


class Role(StrEnum):
    """What a row is. The values but the first are finding codes."""

    RECORD = "record"
    HEADING = "heading_row"
    TITLE = "title_row"
    TOTAL = "total_row"
    TALLY = "tally_row"
    NOTE = "note_row"
    EXAMPLE = "example_row"
    NIL = "nil_return"
    CONTINUATION = "continuation_row"
    NUMBER_ONLY = "numbered_row"
    PART_OF_FORM = "form_row"


class _Cell(NamedTuple):
    column: int
    text: str
    value: Value


def tell_role(
    row: GridRow, kind: DateKind, layout: Layout, headings: Headings, *, follows_record: bool
) -> Role:
    """What a row is.

    Args:
        row: A row below the headings.
        kind: What its date cell says.
        layout: The table's layout.
        headings: The headings a log may have.
        follows_record: Whether the row straight above is a record.
    """
    if is_example(row.values):
        return Role.EXAMPLE
    cells = [
        _Cell(column, plain_text(value), value)
        for column, value in enumerate(row.values)
        if not is_blank(value)
    ]
    if len(cells) == 1 and is_school_event(cells[0].text):
        return Role.NOTE
    if kind in {DateKind.MONTH, DateKind.TERM}:
        return _tell_below_a_term(cells)
    if kind is DateKind.DAY_OF_MONTH:
        # A mere number: below "Total" it is a count.
        return _tell_by_words(cells, row, layout, headings, may_head=False) or Role.RECORD
    if kind not in {DateKind.BLANK, DateKind.UNREADABLE, DateKind.NOT_KNOWN}:
        return Role.RECORD
    return _tell_by_words(
        cells, row, layout, headings, may_head=not follows_record
    ) or _tell_by_place(cells, layout, follows_record=follows_record)


def is_event_alone(values: Sequence[Value], dated: int | None) -> bool:
    """Whether a row notes nothing beside its date but a day without school."""
    texts = [
        value for column, value in enumerate(values) if column != dated and not is_blank(value)
    ]
    return len(texts) == 1 and isinstance(texts[0], str) and is_school_event(plain_text(texts[0]))


def _tell_below_a_term(cells: Sequence[_Cell]) -> Role:
    """What a row is whose date cell names a month or a term."""
    if _states_none(cells):
        return Role.NIL
    if is_total(cells[0].text):
        return Role.TOTAL
    return Role.TITLE if len(cells) == 1 else Role.RECORD


def is_example(values: Sequence[Value]) -> bool:
    """Whether the first filled cell of a row marks it as an example, dated or not."""
    for value in values:
        if not is_blank(value):
            return isinstance(value, str) and is_example_mark(value)
    return False


def _tell_by_words(
    cells: Sequence[_Cell], row: GridRow, layout: Layout, headings: Headings, *, may_head: bool
) -> Role | None:
    texts = [cell.text for cell in cells]
    if all(map(_RULER.fullmatch, texts)):
        return Role.NOTE
    dated = layout.column(Field.OCCURRED_ON) if may_head else None
    if is_heading_again(row, layout, headings) or heads_another_table(row, dated):
        return Role.HEADING
    if is_total(texts[0]) and (
        _is_free(cells[0], layout) or (len(texts) > 1 and all(map(_is_number, texts[1:])))
    ):
        return Role.TOTAL
    if _states_none(cells):
        return Role.NIL
    notes = (is_note(texts[0]) and _is_free(cells[0], layout)) or any(map(_PAGE.fullmatch, texts))
    return Role.NOTE if notes and len(cells) <= _MOST_CELLS_OF_A_NOTE else None


def _states_none(cells: Sequence[_Cell]) -> bool:
    texts = [cell.text for cell in cells]
    if len(cells) <= _MOST_CELLS_OF_A_NOTE and any(map(is_nil_statement, texts)):
        return True
    others = [text for text in texts if not is_none_alone(text)]
    return len(others) < len(texts) and all(_says_when(text) for text in others)


def _says_when(text: str) -> bool:
    said = read_said_term(text)
    return said.season is not None or said.year is not None


def _is_free(cell: _Cell, layout: Layout) -> bool:
    """Whether a text at the start of a row is not simply that row's description."""
    return cell.column not in layout.columns.get(Field.DESCRIPTION, ()) or cell.column == 0


def _tell_by_place(cells: Sequence[_Cell], layout: Layout, *, follows_record: bool) -> Role:
    fields = {_field_of(cell.column, layout) for cell in cells}
    if len(cells) == 1:
        return _tell_single(cells[0], fields.pop(), follows_record=follows_record)
    if fields <= {Field.REFERENCE}:
        return Role.NUMBER_ONLY
    words = [cell for cell in cells if isinstance(cell.value, str) and not _is_number(cell.text)]
    numbers = len(cells) - len(words)
    if (
        len(cells) <= _MOST_CELLS_OF_A_TALLY
        and len(words) == 1
        and numbers
        and not fields & {Field.REFERENCE, Field.DESCRIPTION}
    ):
        return Role.TALLY
    if not fields & (INCIDENT_FIELDS | {Field.PERSON, Field.OCCURRED_ON, Field.REPORTED_ON}):
        return Role.NOTE
    return Role.RECORD


def _tell_single(cell: _Cell, field: Field | None, *, follows_record: bool) -> Role:
    may_be_title = len(cell.text) <= _LONGEST_TITLE and field is not Field.DESCRIPTION
    if may_be_title and (_says_when(cell.text) or read_said_term(cell.text).month is not None):
        return Role.TITLE
    if field in {Field.OCCURRED_ON, Field.REPORTED_ON} and _DATE_LIKE.match(cell.text):
        return Role.RECORD
    if field is Field.REFERENCE and _is_number(cell.text):
        return Role.NUMBER_ONLY
    if field is Field.DESCRIPTION and follows_record:
        return Role.CONTINUATION
    return Role.RECORD if field in INCIDENT_FIELDS and cell.column else Role.NOTE


def _field_of(column: int, layout: Layout) -> Field | None:
    for field, columns in layout.columns.items():
        if column in columns:
            return field
    return None


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).replace(",", "").strip("%#+-").isdecimal()

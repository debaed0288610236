"""Marks by which somebody took a row back, wherever in the row they stand."""

import re
from collections.abc import Collection, Mapping, Sequence

from policy_monitor.ingest.grid import GridRow, Value
from policy_monitor.ingest.profiles import is_marked_void

__all__ = ["find_deletions", "find_void_marks", "is_taken_back", "is_void_number"]

_LONGEST_MARK = 60
_STATUS = re.compile(r"\W*((case|incident|record|entry|concern|current) )?status\W*", re.IGNORECASE)
_DELETED = frozenset(("deleted", "removed", "removed from log", "delete"))
_TAKEN_BACK = re.compile(
    r"\W*(void(ed)?\b|(entered|logged|recorded|added|written|put)\s+(here\s+)?"
    r"(in error|twice|by mistake)\b|(please\s+)?(ignore|disregard|delete)\s+this\b"
    r"|duplicate\s+(entry|record|of|row)\b|(cancel+ed|withdrawn|deleted)\s+(entry|record|row)\b"
    r"|test(ing)?(\s+(only|entry|row|record|data))?\W*$)",
    re.IGNORECASE,
)
# A number holds no sentence, so there the word counts wherever it stands: "5 void", "6 - VOID".
_VOID_NUMBER = re.compile(
    r"(?<![a-z])(void(ed)?|cancel+ed|withdrawn|deleted)(?![a-z])", re.IGNORECASE
)
_LONGEST_NUMBER = 30


def is_void_number(reference: str) -> bool:
    """Whether a reference says that its row does not count."""
    return len(reference) <= _LONGEST_NUMBER and _VOID_NUMBER.search(reference) is not None


def is_taken_back(description: str) -> bool:
    """Whether a description begins by saying that its row does not count."""
    return _TAKEN_BACK.match(description) is not None


def find_void_marks(
    rows: Sequence[GridRow], read_elsewhere: Collection[int], remarks: Collection[int]
) -> Mapping[int, frozenset[Value]]:
    """In columns that are not read otherwise, the values that mark a row as void.

    A log may say "Live" or "Void" in a column of its own, under any heading.

    Args:
        rows: The rows of a table.
        read_elsewhere: The columns whose marks are found otherwise.
        remarks: The columns of remarks beside the description.
    """
    width = max((len(row.values) for row in rows), default=0)
    found: dict[int, frozenset[Value]] = {}
    for column in range(width):
        if column in read_elsewhere:
            continue
        values = {row.values[column] for row in rows if column < len(row.values)}
        marks = frozenset(
            value
            for value in values
            if isinstance(value, str)
            and len(value) <= _LONGEST_MARK
            and (is_marked_void(value) or (column in remarks and is_taken_back(value)))
        )
        if marks:
            found[column] = marks
    return found


def find_deletions(
    rows: Sequence[GridRow], headings: Mapping[int, str]
) -> Mapping[int, frozenset[Value]]:
    """In columns for the status of a record, the values that say it was deleted.

    Elsewhere "deleted" is what was done to a post.
    """
    found: dict[int, frozenset[Value]] = {}
    for column, heading in headings.items():
        if _STATUS.fullmatch(heading) is None:
            continue
        values = {row.values[column] for row in rows if column < len(row.values)}
        marks = {v for v in values if isinstance(v, str) and v.strip().lower() in _DELETED}
        if marks:
            found[column] = frozenset(marks)
    return found

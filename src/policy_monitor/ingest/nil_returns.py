"""A row or a sheet that states there were no incidents."""

import re
from collections.abc import Collection, Sequence
from enum import StrEnum

from policy_monitor.ingest.grid import GridRow, is_blank
from policy_monitor.ingest.said_terms import SaidTerm
from policy_monitor.ingest.statements import is_count_of_incidents, is_nil_statement
from policy_monitor.ingest.words import plain_text
from policy_monitor.vocabulary import TermId

__all__ = ["NilDoubt", "PartOfTerm", "find_nil_row", "judge_nil_return", "tell_part_of_term"]

_MOST_CELLS = 4
_LABEL_AND_NUMBER = 2
_MOST_ROWS_OF_A_FORM = 12
_NOUGHT = frozenset(("0", "nil", "none", "zero", "Nil", "None", "NIL", "Zero"))
_HALF_TERM = re.compile(
    r"\bhalf|\b(aut(umn)?|spr(ing)?|sum(mer)?)(\s+term)?\s*[12]\b|\b(week|month)(ly)?\b",
    re.IGNORECASE,
)
_NUMBERED_HALF = re.compile(
    r"\b(?:aut(?:umn)?|spr(?:ing)?|sum(?:mer)?)(?:\s+term)?\s*([12])\b", re.IGNORECASE
)


class PartOfTerm(StrEnum):
    """What part of a term a statement of no incidents is about."""

    ALL = "all"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"
    SOME = "some"


class NilDoubt(StrEnum):
    """Why a statement of no incidents is not a nil return. The values are finding codes."""

    WITHOUT_TERM = "nil_return_without_term"
    CONTRADICTED = "nil_return_contradicted"
    FOR_PART_OF_TERM = "nil_return_for_part_of_term"
    OF_PART_ONLY = "none_in_part_of_term"
    NOT_YET = "nil_return_in_future"


def find_nil_row(rows: Sequence[GridRow]) -> GridRow | None:
    """The first row that states there were no incidents."""
    for row in rows:
        texts = [plain_text(value) for value in row.values if not is_blank(value)]
        if len(texts) <= _MOST_CELLS and any(map(is_nil_statement, texts)):
            return row
        # "Number of incidents: 0", in the form of a return.
        counted = (
            len(rows) <= _MOST_ROWS_OF_A_FORM
            and len(texts) == _LABEL_AND_NUMBER
            and texts[1] in _NOUGHT
        )
        if counted and is_count_of_incidents(texts[0]):
            return row
    return None


def tell_part_of_term(row: GridRow, sheet_name: str) -> PartOfTerm:
    """What part of a term a statement is about: all of it, one of its halves, or less."""
    texts = [sheet_name, *(plain_text(value) for value in row.values if not is_blank(value))]
    halves = {found[1] for text in texts if (found := _NUMBERED_HALF.search(text))}
    if len(halves) == 1:
        return PartOfTerm.FIRST_HALF if halves == {"1"} else PartOfTerm.SECOND_HALF
    part = any(_HALF_TERM.search(text) for text in texts)
    return PartOfTerm.SOME if part else PartOfTerm.ALL


def judge_nil_return(
    said: SaidTerm, *, part_only: bool, with_incidents: Collection[TermId], latest: TermId
) -> TermId | NilDoubt:
    """The term a statement of no incidents returns, or why it cannot be told.

    Args:
        said: What the row, its section, its sheet and its file say about when.
        part_only: Whether it is about a part of the term only.
        with_incidents: The terms that the files given together have incidents of.
        latest: The term of the day of reading.
    """
    term = said.term
    if term is None:
        # "No incidents this week", in a log that has incidents of other weeks.
        return NilDoubt.OF_PART_ONLY if part_only and with_incidents else NilDoubt.WITHOUT_TERM
    if term > latest:
        return NilDoubt.NOT_YET
    if part_only:
        # Of a term with incidents it adds nothing: those are its return.
        return NilDoubt.OF_PART_ONLY if term in with_incidents else NilDoubt.FOR_PART_OF_TERM
    return NilDoubt.CONTRADICTED if term in with_incidents else term

"""A row or a sheet that states there were no incidents."""

import re
from collections.abc import Collection, Sequence
from enum import StrEnum

from policy_monitor.ingest.grid import GridRow, is_blank
from policy_monitor.ingest.said_terms import SaidTerm
from policy_monitor.ingest.statements import is_nil_statement
from policy_monitor.ingest.words import plain_text
from policy_monitor.vocabulary import TermId

__all__ = ["NilDoubt", "find_nil_row", "is_for_part_of_term", "judge_nil_return"]

_MOST_CELLS = 4
_HALF_TERM = re.compile(
    r"half[ -]?term|\b(aut(umn)?|spr(ing)?|sum(mer)?)(\s+term)?\s*[12]\b|\b(week|month)\b",
    re.IGNORECASE,
)


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
    return None


def is_for_part_of_term(row: GridRow, sheet_name: str) -> bool:
    """Whether a statement is about a half-term, a month or a week only."""
    texts = [sheet_name, *(plain_text(value) for value in row.values if not is_blank(value))]
    return any(_HALF_TERM.search(text) for text in texts)


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
        return NilDoubt.WITHOUT_TERM
    if term > latest:
        return NilDoubt.NOT_YET
    if part_only:
        # Of a term with incidents it adds nothing: those are its return.
        return NilDoubt.OF_PART_ONLY if term in with_incidents else NilDoubt.FOR_PART_OF_TERM
    return NilDoubt.CONTRADICTED if term in with_incidents else term

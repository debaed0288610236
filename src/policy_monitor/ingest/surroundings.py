"""What stands around a table: titles, the sheet's name and the file's name."""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from policy_monitor.ingest.grid import GridRow, is_blank
from policy_monitor.ingest.said_terms import SaidTerm, read_said_term
from policy_monitor.ingest.words import plain_text

__all__ = ["combine", "said_by_file", "said_by_rows"]

_LONGEST_TITLE = 80
# What a computer adds to the name of a second copy.
_COPY = re.compile(r"(\s*\(\d{1,2}\)|\s+-\s+copy)+$", re.IGNORECASE)
_LONGEST_MONTH_TITLE = 30


def said_by_rows(rows: Sequence[GridRow]) -> list[SaidTerm]:
    """What title rows say about when, the lowest row first."""
    found = []
    for row in reversed(rows):
        for value in row.values:
            text = "" if is_blank(value) else plain_text(value)
            if not 0 < len(text) <= _LONGEST_TITLE or not isinstance(value, str):
                continue
            said = read_said_term(text)
            if said.season is None and said.month is not None and len(text) > _LONGEST_MONTH_TITLE:
                # "The log was started in September 2023" is not about the rows.
                continue
            if said.season is None and said.year is None:
                continue
            found.append(said)
    return found


def said_by_file(name: str) -> SaidTerm:
    """What a file's name says about when, without its ending."""
    stem = PurePath(name.replace("\\", "/")).stem
    return read_said_term(_COPY.sub("", stem))


def combine(statements: Iterable[SaidTerm]) -> SaidTerm:
    """Several statements as one: of each part, what the nearest one says."""
    season = year = calendar_year = month = None
    for said in statements:
        season = season if season is not None else said.season
        month = month if month is not None else said.month
        if year is None and calendar_year is None:
            year, calendar_year = said.year, said.calendar_year
        elif year is None and said.year is not None:
            year = said.year
    return SaidTerm(season, year, calendar_year, month)

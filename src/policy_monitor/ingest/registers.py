"""Telling a log of incidents from the other registers of a school, which have dates too."""

import re
from collections.abc import Iterable, Sequence

from policy_monitor.ingest.grid import Sheet
from policy_monitor.ingest.rows import Record
from policy_monitor.ingest.words import plain_text
from policy_monitor.vocabulary import Outcome

__all__ = ["is_another_register", "says_nothing_of_incidents"]

# What no other register of a school is about.
_ONLINE = re.compile(
    r"online|cyber|e-?safety|internet|social media|platform|misuse|digital|bully|harm\b",
    re.IGNORECASE,
)
# Titles and headings of a log speak of at least one of these.
_OF_A_LOG = re.compile(
    r"incident|concern|safety|safeguard|online|misuse|bull(y|ied)|behaviou?r|cyber|internet|"
    r"social media|cpoms|what happened|allegation|categor|platform|risk|harm",
    re.IGNORECASE,
)
# Headings and titles of the registers that schools keep beside it.
_OF_ANOTHER = re.compile(
    r"first[ -]?aid|accident|injur|medic(al|ation|ine)|riddor|bump|asset|serial n|inventory|"
    r"absen(ce|t)|attendance|dinner|lunch money|meals?\b|library|loans?\b|borrow|clubs?\b|visitor|"
    r"sign(ing|ed)? (in|out)|fire drill|risk assessment|hazard|sen[d]? register|ehcp|budget|"
    r"invoice|cost|training|course|cpd\b|maintenance|repairs?\b|lost property|trips?\b|allerg|"
    r"single central|dbs\b|purchase|calendar|timetable|booking",
    re.IGNORECASE,
)
# One or two rows in words that nobody knows are as likely a log just begun.
_FEWEST_RECORDS = 3
_SAYS_NOTHING = frozenset((Outcome.OTHER, Outcome.NOT_RECORDED))


def is_another_register(records: Sequence[Record], sheet: Sheet, file: str) -> bool:
    """Whether a table with a log's headings is in truth about something else.

    It is when no row of it gives a kind of incident in words that are known, and its headings and
    titles are those of another register, or say nothing of incidents at all.
    """
    if not records or any(map(_is_classified, records)):
        return False
    around = [sheet.name, file, *_texts_above(sheet, min(record.row for record in records))]
    if any(map(_ONLINE.search, around)):
        return False
    # One heading in two dozen proves nothing; the name of the sheet or of the file does.
    if any(map(_OF_ANOTHER.search, around[:2])) or sum(map(_speaks_of_another, around)) > 1:
        return True
    if len(records) < _FEWEST_RECORDS or any(map(_OF_A_LOG.search, around)):
        return False
    return not any(map(_says_what_was_done, records))


def says_nothing_of_incidents(records: Iterable[Record], headings: Iterable[str]) -> bool:
    """Whether neither the headings of some rows nor any of these says anything of an incident."""
    if any(map(_OF_A_LOG.search, headings)):
        return False
    return not any(_is_classified(record) or _says_what_was_done(record) for record in records)


def _speaks_of_another(text: str) -> bool:
    return _OF_ANOTHER.search(text) is not None


def _is_classified(record: Record) -> bool:
    found = record.profile.classification
    return found.category is not None or found.nature is not None


def _says_what_was_done(record: Record) -> bool:
    done = record.profile.done
    return bool(done.actions or done.concerns or not _SAYS_NOTHING.issuperset(done.outcomes))


def _texts_above(sheet: Sheet, first_record: int) -> Iterable[str]:
    """The headings and titles: all texts above the first row that records anything."""
    for row in sheet.rows:
        if row.number >= first_record:
            return
        yield from (plain_text(value) for value in row.values if isinstance(value, str))

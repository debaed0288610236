"""Headings in two or three rows: one heading written downwards, and bands over several."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from policy_monitor.ingest.fields import Field
from policy_monitor.ingest.grid import Merge
from policy_monitor.ingest.headings import HeadingMatch, Headings, Strength

__all__ = [
    "Joined",
    "bands_tell_more",
    "goes_on",
    "join_headings",
    "join_third_row",
    "match_joined",
]

_BARE_DATE = re.compile(r"^\W*dates?(\(s\))?\W*$", re.IGNORECASE)
_DATES = re.compile(r"^\W*dates\W*$", re.IGNORECASE)
# What was done, and what came later, has a day of its own: a date under such a band is not the
# incident's.
_LATER = re.compile(
    r"\b(closed|closure|closing|review(ed)?|follow(ed)?[- ]?up|updated?|resolved|completed|next)\b",
    re.IGNORECASE,
)
_DONE = frozenset((Field.ACTION, Field.OUTCOME))
_FEWEST_BANDS = 2


class Joined(NamedTuple):
    """What stands over one column.

    Attributes:
        wordings: The ways to read its heading, the whole of it first.
        band: The heading above it, perhaps over several columns; "" for none.
        lower: The heading straight above the data; "" where only the band stands.
        merged: Whether the band is a cell merged over this column, or is about several dates.
    """

    wordings: tuple[str, ...]
    band: str
    lower: str
    merged: bool


def join_headings(
    upper: Mapping[int, str], lower: Mapping[int, str], row: int, merges: Sequence[Merge]
) -> Mapping[int, Joined]:
    """Two rows of headings as one, column by column.

    Args:
        upper: The texts of the upper row.
        lower: The texts of the row below it.
        row: The number of the upper row.
        merges: The merged cells of the sheet.
    """
    covered = _covered_by_merges(upper, row, merges)
    spread = {**covered, **upper}
    last = ""
    for column in range(max([*spread, *lower, 0]) + 1):
        last = upper.get(column, last if column in lower else "")
        if last and column in lower:
            spread.setdefault(column, last)
    joined: dict[int, Joined] = {}
    for column in sorted({*spread, *lower}):
        band, own = spread.get(column, ""), lower.get(column, "")
        whole = f"{band} {own}".strip()
        merged = column in covered or _DATES.match(band) is not None
        joined[column] = Joined(tuple(dict.fromkeys((whole, own or band))), band, own, merged)
    return joined


def join_third_row(joined: Mapping[int, Joined], third: Mapping[int, str]) -> Mapping[int, Joined]:
    """Headings that go on in a third row.

    Below other headings a third row by itself names no column: it would as often be the first
    row of data.
    """
    taller = {
        column: above._replace(
            wordings=tuple(f"{text} {third.get(column, '')}".strip() for text in above.wordings),
            lower=third.get(column, above.lower),
        )
        for column, above in joined.items()
    }
    alone = {c: Joined((text,), "", text, merged=False) for c, text in third.items()}
    return dict(sorted({**alone, **taller}.items()))


def match_joined(joined: Joined, headings: Headings) -> HeadingMatch | None:
    """The field that a heading in several rows names, or None."""
    if joined.band and joined.lower:
        if _BARE_DATE.match(joined.band) and joined.merged:
            of_dates = _strongest((f"date of {joined.lower}", f"date {joined.lower}"), headings)
            if of_dates is not None and of_dates.strength >= Strength.SHORTENED:
                return of_dates
        if _is_date_of_a_step(joined, headings):
            return HeadingMatch(Field.IGNORED, Strength.EXACT)
    return _strongest(joined.wordings, headings)


def goes_on(joined: Mapping[int, Joined], last: Mapping[int, str], headings: Headings) -> bool:
    """Whether each text of the last row ends a heading that is known word for word.

    "Follow up" is a heading by itself, but above "date", beside "Date of" above "incident", it is
    the beginning of another.
    """
    ended = [headings.match(joined[c].wordings[0]) for c in last if joined[c].band]
    whole = all(match is not None and match.strength is Strength.EXACT for match in ended)
    alone = [headings.match(last[c]) for c in last if not joined[c].band]
    return whole and len(ended) >= _FEWEST_BANDS and None not in alone


def bands_tell_more(joined: Mapping[int, Joined], headings: Headings) -> bool:
    """Whether columns that look alike by their last row are told apart by the bands above it.

    They are in the policy's grid, where each category stands over every type of risk, and where
    "Date" stands under "What happened" and again under "What was done".
    """
    if any(_is_date_of_a_step(one, headings) for one in joined.values()):
        return True
    bands = {
        one.band
        for one in joined.values()
        if headings.is_a_kind(one.band) and headings.is_a_kind(one.lower)
    }
    return len(bands) >= _FEWEST_BANDS


def _is_date_of_a_step(joined: Joined, headings: Headings) -> bool:
    """Whether a bare "Date" stands under a band about what was done, or about later."""
    if not joined.band or not _BARE_DATE.match(joined.lower):
        return False
    about = headings.match(joined.band)
    return _LATER.search(joined.band) is not None or (about is not None and about.field in _DONE)


def _covered_by_merges(
    texts: Mapping[int, str], row: int, merges: Sequence[Merge]
) -> dict[int, str]:
    """For each column under a cell that is merged over several, that cell's text."""
    return {
        column: texts[merge.first_column]
        for merge in merges
        if merge.first_row <= row <= merge.last_row and merge.first_column in texts
        for column in range(merge.first_column, merge.last_column + 1)
        if merge.last_column > merge.first_column
    }


def _strongest(wordings: Sequence[str], headings: Headings) -> HeadingMatch | None:
    options = [match for text in wordings if (match := headings.match(text)) is not None]
    return max(options, key=lambda match: match.strength) if options else None

"""Lists that stand beside a log: a legend, or the values its drop-downs choose from."""

import re
from collections.abc import Sequence

from policy_monitor.ingest.grid import GridRow, is_blank, value_at
from policy_monitor.ingest.layouts import Layout
from policy_monitor.ingest.words import plain_text

__all__ = ["is_list_beside"]

_HEADED_AS_A_LIST = re.compile(
    r"\W*((the )?(key|legend|codes?|meanings?|lists?|options|choices|drop[- ]?downs?|look[- ]?ups?|"
    r"guidance|guide|notes|definitions?)\b.*)?",
    re.IGNORECASE,
)
_MOST_LISTED = 40


def is_list_beside(rows: Sequence[GridRow], column: int, layout: Layout) -> bool:
    """Whether a column holds the words of a list and not one value for each incident.

    A list says each of its values once, under no heading of its own or one such as "Key", and
    stands apart from the log or ends before it. Read as a column, its words would be those of
    whichever incidents happen to stand in its rows.

    Args:
        rows: The first rows below the headings.
        column: A column whose heading names no field.
        layout: The layout of the log.
    """
    if _HEADED_AS_A_LIST.fullmatch(layout.headings.get(column, "")) is None:
        return False
    texts = [plain_text(value_at(row.values, column)).lower() for row in rows]
    listed = [text for text in texts if text]
    if len(set(listed)) < len(listed) or len(listed) > _MOST_LISTED:
        return False
    return len(listed) < len(rows) or _stands_apart(rows, column, layout)


def _stands_apart(rows: Sequence[GridRow], column: int, layout: Layout) -> bool:
    """Whether an empty column without a heading is between the log and a column."""
    known = [place for places in layout.columns.values() for place in places if place < column]
    return any(
        between not in layout.headings
        and all(is_blank(value_at(row.values, between)) for row in rows)
        for between in range(max(known, default=column) + 1, column)
    )

"""Sheets of counts: how many incidents, and not the incidents."""

import re

from policy_monitor.ingest.grid import GridRow, Sheet, is_blank
from policy_monitor.ingest.words import plain_text

__all__ = ["is_tally"]

_ABOUT_INCIDENTS = re.compile(
    r"incident|total|contact|conduct|content|bully|online|e-?safety|categor|\bterm\b|autumn|"
    r"spring|summer|misuse|number of|no of",
    re.IGNORECASE,
)
_MIN_COUNTED_ROWS = 2


def is_tally(sheet: Sheet) -> bool:
    """Whether a sheet without incidents counts them: labelled rows of numbers, about incidents."""
    counted = sum(map(_is_counted, sheet.rows))
    words = (plain_text(v) for row in sheet.rows for v in row.values if isinstance(v, str))
    return counted >= _MIN_COUNTED_ROWS and any(map(_ABOUT_INCIDENTS.search, words))


def _is_counted(row: GridRow) -> bool:
    filled = [plain_text(value) for value in row.values if not is_blank(value)]
    numbers = sum(text.isdecimal() for text in filled)
    return 0 < numbers >= len(filled) - 1 and numbers < len(filled)

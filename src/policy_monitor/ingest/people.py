"""How many people one cell names: counted, and the names forgotten."""

import re

from policy_monitor.ingest.grid import Value

__all__ = ["count_people"]

_BETWEEN = re.compile(r"[;/&+\n\r]|\band\b", re.IGNORECASE)
# A comma may stand within a name, surname first; between initials it separates people.
_INITIALS = re.compile(r"[A-Z]\.?\s?[A-Z]?\.?\s?[A-Z]?\.?")
_LETTER = re.compile(r"[^\W\d_]")


def count_people(value: Value) -> int:
    """How many people a cell for pupils' names names, 1 when it does not tell."""
    if not isinstance(value, str):
        return 1
    parts = [part.strip() for part in _BETWEEN.split(value)]
    by_comma = [part.strip() for whole in parts for part in whole.split(",")]
    if all(_INITIALS.fullmatch(part) for part in by_comma if part):
        parts = by_comma
    return max(1, sum(_LETTER.search(part) is not None for part in parts))

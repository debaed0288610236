"""Cells that repeat the cell above them."""

from collections.abc import Iterable, Sequence

from policy_monitor.ingest.grid import Value

__all__ = ["fill_dittos", "has_dittos"]

# Only marks that can mean nothing else, as they are typed.
_DITTO = frozenset(
    (
        *('"', "''", "\u201d", "\u3003", "ditto", "Ditto", "DITTO", "as above", "As above"),
        *("-do-", "do.", "Do.", "same", "Same", "same as above", "Same as above"),
    )
)


def has_dittos(cells: Iterable[Value]) -> bool:
    """Whether any of some cells only repeats the one above it."""
    return not _DITTO.isdisjoint(cells)


def fill_dittos(column: Sequence[Value], above: Sequence[Value]) -> Sequence[Value]:
    """The cells of a column, each that only repeats the one above as that one.

    Args:
        column: The cells, from above.
        above: The cell above the first of them; nothing when there is none.
    """
    filled = [*above]
    for value in column:
        filled.append(filled[-1] if filled and value in _DITTO else value)
    return filled[len(above) :]

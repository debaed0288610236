"""Telling how far the reading of a long log has come."""

from collections.abc import Callable

__all__ = ["Progress"]

# A shorter log is read within the second.
_LONG = 40_000
_STEP = 10_000


class Progress:
    """How many rows of a file have been understood; a short file is not spoken of."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        """Take whom to tell: so many rows are understood of so many."""
        self._tell = tell
        self._rows = 0
        self._done = 0
        self._told = 0

    def begin(self, rows: int) -> None:
        """Begin with a file of so many rows."""
        self._rows, self._done, self._told = rows, 0, 0

    def advance(self, rows: int) -> None:
        """So many more rows are understood; those that are looked at again count once."""
        self._done = min(self._done + rows, self._rows)
        if self._rows >= _LONG and self._done >= self._told + _STEP:
            self._told = self._done - self._done % _STEP
            self._tell(self._told, self._rows)

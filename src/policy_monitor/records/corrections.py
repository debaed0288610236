"""Entries as they stand now: the newest correction of each, without what was taken back."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from policy_monitor.records.governance import Entry

__all__ = ["Correctable", "Standing", "follow_corrections", "in_force"]


class Correctable(Protocol):
    """What a later entry can put right."""

    @property
    def corrects(self) -> int | None:
        """The entry that this one replaces; None when it is new."""

    @property
    def taken_back(self) -> bool:
        """Whether nothing stands in the place of what it replaces."""


Corrected = TypeVar("Corrected", bound=Correctable)


@dataclass(frozen=True, slots=True)
class Standing(Generic[Corrected]):
    """An entry that holds, whatever it was before.

    Attributes:
        origin: The number of the first entry of its line; it never changes.
        corrections: How often it was corrected, 0 or more.
        entry: The newest entry of the line.
    """

    origin: int
    corrections: int
    entry: Entry[Corrected]

    @property
    def kept(self) -> Corrected:
        """What holds."""
        return self.entry.kept


def in_force(entries: Iterable[Entry[Corrected]]) -> tuple[Standing[Corrected], ...]:
    """The entries that hold, in the order in which each was first made.

    Args:
        entries: As `follow_corrections` takes them.
    """
    return tuple(line for line in follow_corrections(entries) if not line.kept.taken_back)


def follow_corrections(entries: Iterable[Entry[Corrected]]) -> tuple[Standing[Corrected], ...]:
    """Every entry as it was last corrected, those taken back among them, in the order first made.

    Args:
        entries: All of one kind, corrections among them, in any order. A correction of an
            entry that is not there stands by itself.
    """
    lines: dict[int, Standing[Corrected]] = {}
    origins: dict[int, int] = {}
    for entry in sorted(entries, key=lambda entry: entry.number):
        replaced = entry.kept.corrects
        origin = entry.number if replaced is None else origins.get(replaced, entry.number)
        origins[entry.number] = origin
        before = lines.get(origin)
        lines[origin] = Standing(origin, before.corrections + 1 if before else 0, entry)
    return tuple(lines.values())

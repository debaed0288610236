"""Incidents counted by where, by who and by platform, with groups too small kept together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from policy_monitor.analysis.protection import SMALLEST_SHOWN
from policy_monitor.vocabulary import Involved, Setting

__all__ = ["Group", "by_person", "by_place", "by_platform"]


@dataclass(frozen=True, slots=True)
class Group:
    """Incidents that have something in common.

    Attributes:
        names: What they have in common, as stored; several where groups too small to be
            shown by themselves are put together.
        incidents: How many there are.
    """

    names: tuple[str, ...]
    incidents: int


def by_place(cube: pd.DataFrame) -> tuple[Group, ...] | None:
    """Count by where it happened, the most frequent first; None when too few to break down."""
    return _protect(_count(cube, "setting", Setting), unknown=Setting.NOT_RECORDED)


def by_person(cube: pd.DataFrame) -> tuple[Group, ...] | None:
    """Count by who was involved, the most frequent first; None when too few to break down."""
    return _protect(_count(cube, "involved", Involved), unknown=Involved.NOT_KNOWN)


def by_platform(cube: pd.DataFrame) -> Mapping[str, int]:
    """Count by platform, the most frequent first; an incident without one is left out."""
    platforms = sorted(cube["platform"].dropna().unique(), key=str.casefold)
    counts = _count(cube, "platform", platforms)
    return dict(sorted(counts.items(), key=lambda item: -item[1]))


def _count(cube: pd.DataFrame, column: str, values: Iterable[str]) -> dict[str, int]:
    """The incidents with each value, in the order of the values."""
    counts = cube["incidents"].groupby(cube[column]).sum().to_dict()
    return {str(value): int(counts.get(str(value), 0)) for value in values}


def _protect(counts: Mapping[str, int], *, unknown: str) -> tuple[Group, ...] | None:
    """Put groups of one to four together, and with the next larger until they are enough.

    So no group is told apart that could point to one person, neither by its own number
    nor as what the others leave of the total. What is not known points to nobody.

    References:
        docs/assumptions.md, "Small counts".
    """
    present = [name for name in counts if counts[name]]
    rising = sorted(present, key=lambda name: (name == unknown, counts[name]))
    small = [name for name in rising if name != unknown and counts[name] < SMALLEST_SHOWN]
    together: list[str] = []
    reached = 0
    for name in rising if small else ():
        if name not in small and reached >= SMALLEST_SHOWN:
            break
        together.append(name)
        reached += counts[name]
    if 0 < reached < SMALLEST_SHOWN:
        return None
    apart = [Group((name,), counts[name]) for name in counts if name not in together]
    joined = tuple(name for name in counts if name in together)
    groups = [*apart, *([Group(joined, reached)] if joined else [])]
    return tuple(sorted(groups, key=lambda group: -group.incidents))

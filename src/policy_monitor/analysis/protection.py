"""Counts too small to show: a view of one or two people could say whom it is about."""

from collections.abc import Mapping

from policy_monitor.analysis.filtering import Filters

__all__ = ["SMALLEST_SHOWN", "is_too_small", "parts_too_small"]

SMALLEST_SHOWN = 5
"""Fewer incidents than this, told apart by who or where, are not broken down.

Five is the usual floor for small groups in published school statistics;
docs/assumptions.md, "Small counts", says why views by kind are not held to it.
"""


def is_too_small(incidents: int, filters: Filters) -> bool:
    """Whether a view could point to a person: few incidents, chosen by who or where."""
    by_person_or_place = filters.involved is not None or filters.setting is not None
    return by_person_or_place and 0 < incidents < SMALLEST_SHOWN


def parts_too_small(parts: Mapping[str, int], filters: Filters) -> frozenset[str]:
    """The parts of a view that must not be told apart, because they could point to a person.

    Args:
        parts: How many incidents each part has.
        filters: The view that is divided.

    Returns:
        The names of the parts of one to four, and of the next larger ones until together they
        are enough: what the others leave of the total then points to nobody either. None of
        a view that was not chosen by who or where.
    """
    rising = sorted((name for name in parts if parts[name]), key=lambda name: parts[name])
    held_back: list[str] = []
    reached = 0
    for name in rising:
        if not is_too_small(parts[name], filters) and not 0 < reached < SMALLEST_SHOWN:
            break
        held_back.append(name)
        reached += parts[name]
    return frozenset(held_back)

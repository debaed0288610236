"""Counts too small to show: a view of one or two people could say whom it is about."""

from policy_monitor.analysis.filtering import Filters

__all__ = ["SMALLEST_SHOWN", "is_too_small"]

SMALLEST_SHOWN = 5
"""Fewer incidents than this, told apart by who or where, are not broken down.

Five is the usual floor for small groups in published school statistics;
docs/assumptions.md, "Small counts", says why views by kind are not held to it.
"""


def is_too_small(incidents: int, filters: Filters) -> bool:
    """Whether a view could point to a person: few incidents, chosen by who or where."""
    by_person_or_place = filters.involved is not None or filters.setting is not None
    return by_person_or_place and 0 < incidents < SMALLEST_SHOWN

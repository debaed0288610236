"""Clusters: the most incidents in a few school days running, and how likely that is."""

from collections.abc import Sequence
from dataclasses import dataclass

from policy_monitor.analysis.chance.tails import Yardstick, upper_tail

__all__ = ["Window", "busiest_window", "cluster_probability", "windows_of"]


@dataclass(frozen=True, slots=True)
class Window:
    """A few school days running.

    Attributes:
        first: The place of its first day in the term, from 0.
        incidents: How many it holds.

    """

    first: int
    incidents: int


def windows_of(school_days: int, *, width: int) -> int:
    """In how many places of a term a window fits; 0 when the term is shorter."""
    return max(0, school_days - width + 1)


def busiest_window(by_school_day: Sequence[int], *, width: int) -> Window | None:
    """The window with most incidents, the earliest of equals; None when none fits.

    Args:
        by_school_day: The incidents of each school day of the term, in order.
        width: How many school days running.

    """
    windows = (
        Window(first, sum(by_school_day[first : first + width]))
        for first in range(windows_of(len(by_school_day), width=width))
    )
    return max(windows, key=lambda window: window.incidents, default=None)


def cluster_probability(incidents: int, yardstick: Yardstick, *, windows: int) -> float:
    """At most how likely it is that any window holds so many.

    Args:
        incidents: What the busiest window holds.
        yardstick: Its `ahead` is the time of one window.
        windows: In how many places of the term it fits, 1 or more.

    References:
        The Bonferroni bound on a scan statistic (Naus 1965); docs/method.md, "C, a cluster".

    """
    return min(1.0, windows * upper_tail(incidents, yardstick))

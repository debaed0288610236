"""The counts that matter on a chart: the review number and the usual range."""

from collections.abc import Callable
from dataclasses import dataclass

from policy_monitor.analysis.chance.tails import Yardstick, lower_tail, upper_tail

__all__ = ["UsualRange", "review_number", "usual_range"]


@dataclass(frozen=True, slots=True)
class UsualRange:
    """The counts that are usual, both ends included."""

    low: int
    high: int


def review_number(yardstick: Yardstick, level: float, *, chances: int = 1) -> int:
    """The smallest count that is too unlikely to be chance.

    Args:
        yardstick: What the count is held against.
        level: The probability at and below which it is too unlikely.
        chances: How many counts there are of which any may reach it; the probability is
            taken as many times (Bonferroni).

    """
    return _first(lambda count: chances * upper_tail(count, yardstick) <= level)


def usual_range(yardstick: Yardstick, tail: float) -> UsualRange:
    """The counts that chance alone would bring, but for `tail` at either end.

    Returns:
        From the smallest count whose lower tail is more than `tail` to the largest whose
        upper tail is.

    """
    return UsualRange(
        low=_first(lambda count: lower_tail(count, yardstick) > tail),
        high=_first(lambda count: upper_tail(count, yardstick) <= tail) - 1,
    )


def _first(holds: Callable[[int], bool]) -> int:
    """The smallest count for which something holds that holds for every larger one too."""
    if holds(0):
        return 0
    fails, found = 0, 1
    while not holds(found):
        fails, found = found, 2 * found
    while found - fails > 1:
        middle = (fails + found) // 2
        fails, found = (fails, middle) if holds(middle) else (middle, found)
    return found

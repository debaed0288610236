"""Control charts as they are usually drawn, to hold the method against on the same counts.

Each says whether the last point of a series is higher than the rest would have it. Signals
on the low side are left out, because the method's flags are about rises alone.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import sqrt
from statistics import mean

__all__ = ["c_chart_signals", "xmr_fixed_signals", "xmr_moving_signals"]

_LIMIT = 2.66
"""Natural process limits in mean moving ranges: 3 / 1.128 (Shewhart; Wheeler)."""
_OUTLYING_RANGE = 3.267
"""Moving ranges beyond so many mean ones are left out of the limits (NHSRplotthedots)."""
_RUN = 7
"""Points on one side of the mean, or rising (NHSRplotthedots, "Making Data Count")."""


def xmr_moving_signals(counts: Sequence[int]) -> bool:
    """The four NHS rules, with limits from all points, the last one included."""
    return _xmr_signals(counts, baseline=counts)


def xmr_fixed_signals(counts: Sequence[int]) -> bool:
    """The four NHS rules, with limits from the points before the last."""
    return _xmr_signals(counts, baseline=counts[:-1])


def c_chart_signals(counts: Sequence[int]) -> bool:
    """Whether the last count is above the mean of those before by three of its square roots."""
    usual = mean(counts[:-1])
    return counts[-1] > usual + 3 * sqrt(usual)


def _xmr_signals(counts: Sequence[int], *, baseline: Sequence[int]) -> bool:
    centre, spread = mean(baseline), _mean_range(baseline)
    limit, near = centre + _LIMIT * spread, centre + _LIMIT * spread * 2 / 3
    last_run, last_three = counts[-_RUN:], counts[-3:]
    return (
        counts[-1] > limit
        or (len(last_run) == _RUN and min(last_run) > centre)
        or (len(last_run) == _RUN and all(one < other for one, other in pairwise(last_run)))
        or (
            min(last_three) > centre
            and counts[-1] > near
            and sum(near < count <= limit for count in last_three) > 1
        )
    )


def _mean_range(counts: Sequence[int]) -> float:
    """The mean moving range, without outlying ones."""
    ranges = [abs(other - one) for one, other in pairwise(counts)]
    usual = mean(ranges)
    kept = [each for each in ranges if each < _OUTLYING_RANGE * usual]
    return mean(kept) if kept else usual

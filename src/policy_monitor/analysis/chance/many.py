"""Tails of counts in their thousands: the same probabilities, in far less time.

No school has so many of one kind; but a page must not wait for minutes if one ever does, or
if the figures of many schools are put together.
"""

from dataclasses import dataclass
from math import exp, lgamma, log, log1p

import numpy as np

__all__ = ["Shares", "sum_many"]

_AT_ONCE = 4_096
_NEGLIGIBLE = 45.0
"""e to the power of minus this adds nothing to a number of 16 digits."""
_SMALL = 1e-3
_COARSE = 0.01
"""Steps no larger than this, beside what they start from, are summed as a curve."""


@dataclass(frozen=True, slots=True)
class Shares:
    """The parameters of the beta-binomial test.

    Attributes:
        now: The share of the time that is now (q).
        before: The share that was before (1 - q).
        step: (phi - 1)/T; 0 for the binomial.

    """

    now: float
    before: float
    step: float


def sum_many(shares: Shares, *, total: int, start: int, stop: int) -> float:
    """Add up the probabilities of the counts from `start` up or down to `stop`, both included.

    From `start` away, until what is left is negligible.

    Args:
        shares: The parameters.
        total: The incidents before and now together (T).
        start: The count itself.
        stop: `total` for an upper tail, 0 for a lower one.

    Returns:
        From 0 to 1, right to some 10 digits.

    """
    up = stop >= start
    last = highest = _log_probability(shares, total, start)
    scaled = 1.0
    for first in range(0, abs(stop - start), _AT_ONCE):
        places = np.arange(first, min(first + _AT_ONCE, abs(stop - start)), dtype="float64")
        counts = start + places if up else start - 1 - places
        rest = total - counts
        gained = rest * (shares.now + counts * shares.step)
        lost = (counts + 1) * (shares.before + (rest - 1) * shares.step)
        ratios = np.log(gained / lost)
        logs = last + np.cumsum(ratios if up else -ratios)
        new_highest = max(highest, float(logs.max()))
        scaled = scaled * exp(highest - new_highest) + float(np.exp(logs - new_highest).sum())
        last, highest = float(logs[-1]), new_highest
        if last < highest - _NEGLIGIBLE:
            break
    return min(1.0, exp(highest) * scaled)


def _log_probability(shares: Shares, total: int, count: int) -> float:
    """The log of the probability of one count (see `tails._log_probability`)."""
    ways = lgamma(total + 1) - lgamma(count + 1) - lgamma(total - count + 1)
    return (
        ways
        + _sum_logs(shares.now, shares.step, count)
        + _sum_logs(shares.before, shares.step, total - count)
        - _sum_logs(1.0, shares.step, total)
    )


def _sum_logs(start: float, step: float, number: int) -> float:
    """The sum of log(start + i*step) over `number` places i from 0, by Euler and Maclaurin."""
    if step > _COARSE * start:
        return float(np.log(start + step * np.arange(number, dtype="float64")).sum())
    grown = number * step / start
    if grown < _SMALL:
        # The same as below as a series, which keeps the digits that a difference would lose.
        area = number * grown * (1 / 2 - grown / 6 + grown**2 / 12 - grown**3 / 20)
    else:
        area = number * ((1 + grown) * log1p(grown) - grown) / grown
    ends = log1p(grown) / 2
    slopes = step / start / 12 * (1 / (1 + grown) - 1)
    bends = (step / start) ** 3 / 360 * (1 - (1 + grown) ** -3)
    return number * log(start) + area - ends + slopes + bends

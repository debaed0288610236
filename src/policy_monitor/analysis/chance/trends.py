"""Words for a trend over the whole period; they never make a review due."""

from collections.abc import Sequence
from enum import StrEnum
from math import sqrt

from policy_monitor.policy.triggers import TrendRule

__all__ = ["Trend", "trend_score", "trend_word"]


class Trend(StrEnum):
    """What can be said of a series over the whole period."""

    RISING = "rising"
    FALLING = "falling"
    NOT_CLEAR = "no clear trend"
    TOO_LITTLE = "too little to tell a trend"


def trend_score(
    times: Sequence[float], counts: Sequence[int], exposures: Sequence[float], *, dispersion: float
) -> float:
    """The score test for a log-linear trend in counts, standardised.

    Args:
        times: When each term was; only the distances matter.
        counts: The incidents of each term, not all of them 0.
        exposures: The time of each term; each more than 0.
        dispersion: How much incidents clump; the score is divided by its square root.

    Returns:
        About standard normal when there is no trend; above 0 when incidents come later
        than the time would have them.

    References:
        Cox and Lewis, "The statistical analysis of series of events" (1966), chapter 3;
        docs/method.md, "Trend".

    """
    time, total = sum(exposures), sum(counts)
    weights = [exposure / time for exposure in exposures]
    mean = sum(when * weight for when, weight in zip(times, weights, strict=True))
    variance = sum((when - mean) ** 2 * weight for when, weight in zip(times, weights, strict=True))
    score = sum((when - mean) * count for when, count in zip(times, counts, strict=True))
    return score / sqrt(total * variance * dispersion)


def trend_word(
    times: Sequence[float],
    counts: Sequence[int],
    exposures: Sequence[float],
    *,
    dispersion: float,
    rule: TrendRule,
) -> Trend:
    """Say whether a series is rising or falling over the whole period, if that can be said."""
    if len(counts) < rule.terms or sum(counts) < rule.incidents:
        return Trend.TOO_LITTLE
    score = trend_score(times, counts, exposures, dispersion=dispersion)
    if score > rule.score:
        return Trend.RISING
    return Trend.FALLING if score < -rule.score else Trend.NOT_CLEAR

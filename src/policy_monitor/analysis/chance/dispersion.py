"""How much incidents clump: several pupils in one event make counts vary more."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from policy_monitor.policy.triggers import DispersionRule

__all__ = [
    "Spread",
    "measure_spread",
    "own_dispersion",
    "pooled_dispersion",
    "series_dispersion",
]

_NOTHING = 1e-9
"""A denominator no larger than this is nought but for rounding."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How unevenly the incidents of one series fell on its terms.

    Attributes:
        terms: How many terms there are (n).
        incidents: All incidents of those terms (T).
        chi_square: Pearson's chi-square against the terms' share of the time; 0 when
            there are no incidents.

    """

    terms: int
    incidents: int
    chi_square: float


def measure_spread(counts: Sequence[int], exposures: Sequence[float]) -> Spread:
    """Hold the counts of terms against the time each had.

    Args:
        counts: The incidents of each term.
        exposures: The time of each term, in the same order; each more than 0.

    """
    total, time = sum(counts), sum(exposures)
    if total == 0:
        return Spread(len(counts), 0, 0.0)
    expected = [total * exposure / time for exposure in exposures]
    chi_square = sum(
        (count - usual) ** 2 / usual for count, usual in zip(counts, expected, strict=True)
    )
    return Spread(len(counts), total, chi_square)


def pooled_dispersion(spreads: Iterable[Spread], *, at_most: float) -> float:
    """The dispersion of all series together, one having too little to tell by itself.

    The dispersion at which the chi-squares would be expected to add up to what they do:
    the root of sum((n-1) * phi * T / (T + phi - 1)) = sum(chi-square).

    Returns:
        From 1 to `at_most`; 1 as well when no series has two incidents, because a single
        one cannot clump, and `at_most` when no dispersion explains so large a sum.

    References:
        docs/method.md, "Clumping".

    """
    with_incidents = [spread for spread in spreads if spread.incidents >= 1]
    observed = sum(spread.chi_square for spread in with_incidents)
    if observed <= sum(spread.terms - 1 for spread in with_incidents):
        return 1.0
    if all(spread.incidents == 1 for spread in with_incidents):
        return 1.0

    def is_reached(dispersion: float) -> bool:
        return observed <= sum(
            (spread.terms - 1) * dispersion * spread.incidents / (spread.incidents + dispersion - 1)
            for spread in with_incidents
        )

    return _bisect(is_reached, 1.0, float(at_most)) if is_reached(at_most) else float(at_most)


def own_dispersion(spread: Spread, *, at_most: float) -> float:
    """The dispersion of one series by itself: the same equation, for it alone.

    Returns:
        From 1 to `at_most`; 1 with at most one incident.

    """
    if spread.incidents <= 1:
        return 1.0
    denominator = (spread.terms - 1) * spread.incidents - spread.chi_square
    if denominator <= _NOTHING:
        return float(at_most)
    own = spread.chi_square * (spread.incidents - 1) / denominator
    return min(max(own, 1.0), float(at_most))


def series_dispersion(spread: Spread, pooled: float, rule: DispersionRule) -> float:
    """The dispersion a series is judged with: the pool's, or its own as far as it can tell.

    Args:
        spread: The series' own.
        pooled: The dispersion of all series together.
        rule: From how many incidents a series has a say, and how the two are weighed.

    Returns:
        Never less than the pool's.

    """
    if spread.incidents < rule.own_from_incidents:
        return pooled
    own = own_dispersion(spread, at_most=rule.own_at_most)
    own_weight, pooled_weight = spread.terms - 1, rule.pooled_weight_terms
    weighed = (own_weight * own + pooled_weight * pooled) / (own_weight + pooled_weight)
    return max(pooled, weighed)


def _bisect(is_reached: Callable[[float], bool], low: float, high: float) -> float:
    """The smallest number at which something is reached, to the last digit."""
    while low < (middle := (low + high) / 2) < high:
        low, high = (low, middle) if is_reached(middle) else (middle, high)
    return high

"""How likely a count is by chance, given what came before: exact, however small the numbers."""

from dataclasses import dataclass
from math import comb, exp, fsum, log

from policy_monitor.analysis.chance.many import Shares, sum_many

__all__ = ["FEW", "Yardstick", "lower_tail", "upper_tail"]

FEW = 500
"""Up to so many incidents every probability is added up exactly, digit by digit."""


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What a count is held against.

    Attributes:
        incidents: How many there were before (S).
        exposure: Over how much time, in school days weighed by season (E); more than 0.
        ahead: How much time the count covers, likewise (e); more than 0.
        dispersion: How much more incidents vary than single events would (phi); 1 when
            they come one by one.

    """

    incidents: int
    exposure: float
    ahead: float
    dispersion: float = 1.0

    @property
    def expected(self) -> float:
        """The count to expect at the rate of before."""
        return self.incidents * self.ahead / self.exposure

    def shares(self, total: int) -> Shares:
        """The parameters of the test for so many incidents, those before and now together."""
        time = self.exposure + self.ahead
        step = max(0.0, self.dispersion - 1) / total
        return Shares(now=self.ahead / time, before=self.exposure / time, step=step)


def upper_tail(count: int, yardstick: Yardstick) -> float:
    """The probability of so many or more, if nothing has changed.

    Given the incidents before and now together (T), those now are binomial with the share
    of the time that is now (q); with clumping, beta-binomial with parameters
    T*q/(phi-1) and T*(1-q)/(phi-1).

    Returns:
        From 0 to 1, right to some 13 digits however small (to some 10 of more than `FEW`
        incidents); 1 for a count of 0.

    References:
        Przyborowski and Wilenski, "Homogeneity of results in testing samples from Poisson
        series", Biometrika 31 (1940); docs/method.md, "The test".

    """
    if count <= 0:
        return 1.0
    total = yardstick.incidents + count
    if total > FEW:
        return sum_many(yardstick.shares(total), total=total, start=count, stop=total)
    return _sum_probabilities(yardstick, total=total, first=count, last=total)


def lower_tail(count: int, yardstick: Yardstick) -> float:
    """The probability of so few or fewer, if nothing has changed (see `upper_tail`)."""
    total = yardstick.incidents + count
    if total == 0:
        return 1.0
    if total > FEW:
        return sum_many(yardstick.shares(total), total=total, start=count, stop=0)
    return _sum_probabilities(yardstick, total=total, first=0, last=count)


def _sum_probabilities(yardstick: Yardstick, *, total: int, first: int, last: int) -> float:
    """Add up the probabilities of the counts from `first` to `last`, of `total` altogether.

    The tail itself is summed, in logs: 1 minus the other tail would lose the digits that
    matter. Each probability follows from the one before it.
    """
    shares = yardstick.shares(total)
    now, before, step = shares.now, shares.before, shares.step
    logs = [_log_probability(total, first, now=now, before=before, step=step)]
    for count in range(first, last):
        rest = total - count
        gained = rest * (now + count * step)
        lost = (count + 1) * (before + (rest - 1) * step)
        logs.append(logs[-1] + log(gained / lost))
    largest = max(logs)
    return min(1.0, exp(largest) * fsum(exp(each - largest) for each in logs))


def _log_probability(total: int, count: int, *, now: float, before: float, step: float) -> float:
    """The log of the beta-binomial probability of one count; of the binomial for step 0.

    Written as products rather than with gamma functions, which lose digits as the
    dispersion nears 1: C(T,k) * prod(q + i*step) * prod(1-q + j*step) / prod(1 + l*step).
    """
    return fsum(
        (
            log(comb(total, count)),
            *(log(now + place * step) for place in range(count)),
            *(log(before + place * step) for place in range(total - count)),
            *(-log(1 + place * step) for place in range(total)),
        )
    )

"""Season factors: some terms of the year bring more incidents than others, day for day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from policy_monitor.vocabulary import Season

__all__ = ["SeasonCount", "season_factors"]


@dataclass(frozen=True, slots=True)
class SeasonCount:
    """The incidents of one term, or of one series in it, and the term's school days."""

    season: Season
    school_days: int
    incidents: int


def season_factors(counts: Iterable[SeasonCount], *, steadying: float) -> Mapping[Season, float]:
    """How many times the usual rate each season has.

    Args:
        counts: One for each term, or for each series and term: what counts is incidents
            per day, so it makes no difference.
        steadying: How strongly a factor is held near 1, in incidents.

    Returns:
        A factor for every season: (N + steadying) / (r * D + steadying), with N the
        incidents of the season, D its days and r the rate of all; 1 when there is
        nothing to learn from.

    References:
        The posterior mean under a gamma prior with mean 1; docs/method.md, "Exposure".

    """
    incidents, days = dict.fromkeys(Season, 0), dict.fromkeys(Season, 0)
    for count in counts:
        incidents[count.season] += count.incidents
        days[count.season] += count.school_days
    all_days = sum(days.values())
    if all_days == 0:
        return dict.fromkeys(Season, 1.0)
    rate = sum(incidents.values()) / all_days
    return {
        season: (incidents[season] + steadying) / (rate * days[season] + steadying)
        for season in Season
    }

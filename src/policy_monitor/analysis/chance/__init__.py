"""What chance alone would bring: exact tests for small counts, and what they need."""

from policy_monitor.analysis.chance.clusters import (
    Window,
    busiest_window,
    cluster_probability,
    windows_of,
)
from policy_monitor.analysis.chance.dispersion import (
    Spread,
    measure_spread,
    own_dispersion,
    pooled_dispersion,
    series_dispersion,
)
from policy_monitor.analysis.chance.ranges import UsualRange, review_number, usual_range
from policy_monitor.analysis.chance.seasons import SeasonCount, season_factors
from policy_monitor.analysis.chance.tails import Yardstick, lower_tail, upper_tail
from policy_monitor.analysis.chance.trends import Trend, trend_score, trend_word

__all__ = [
    "SeasonCount",
    "Spread",
    "Trend",
    "UsualRange",
    "Window",
    "Yardstick",
    "busiest_window",
    "cluster_probability",
    "lower_tail",
    "measure_spread",
    "own_dispersion",
    "pooled_dispersion",
    "review_number",
    "season_factors",
    "series_dispersion",
    "trend_score",
    "trend_word",
    "upper_tail",
    "usual_range",
    "windows_of",
]

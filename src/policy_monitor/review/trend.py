"""The word for a series' trend over its baseline; it never makes a review due."""

from policy_monitor.analysis.chance import Trend, trend_word
from policy_monitor.policy import Triggers
from policy_monitor.review.footings import Footing

__all__ = ["baseline_trend"]


def baseline_trend(footing: Footing, triggers: Triggers) -> Trend:
    """Say whether a series is rising or falling over the terms it is held against.

    Args:
        footing: Of the series, in the term of today (`Footings.this_term`).
        triggers: How many terms and incidents it takes, and how clear it must be.

    Returns:
        The word. A missing term leaves its time open.

    References:
        docs/method.md, "Trend".

    """
    return trend_word(
        [count.term.ordinal for count in footing.terms],
        [count.incidents for count in footing.terms],
        footing.exposures,
        dispersion=footing.dispersion,
        rule=triggers.trend,
    )

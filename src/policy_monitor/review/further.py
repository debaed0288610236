"""Further: a rise judged again by what no review has considered."""

from dataclasses import dataclass, replace
from datetime import date

from policy_monitor.analysis.series import Series
from policy_monitor.policy import Triggers
from policy_monitor.review.clearing import Clearings
from policy_monitor.review.cluster import cluster_flag
from policy_monitor.review.flags import ReviewFlag
from policy_monitor.review.footings import Footing, Footings
from policy_monitor.review.levels import Levels
from policy_monitor.review.this_term import this_term_flag
from policy_monitor.review.this_year import this_year_flag
from policy_monitor.vocabulary import Rule

__all__ = ["Seen", "judge_further"]


@dataclass(frozen=True, slots=True)
class Seen:
    """What governors have seen.

    Attributes:
        clearings: What recorded reviews have considered.
        reviewed_to: The last day of the review on the policy's cover: what had happened by
            then was considered by it.
    """

    clearings: Clearings
    reviewed_to: date

    def on_cover(self, flag: ReviewFlag) -> bool:
        """Whether all that a flag rests on had happened by the review on the cover."""
        return flag.reached_on is not None and flag.reached_on <= self.reviewed_to


def judge_further(
    flag: ReviewFlag,
    series: Series,
    footings: Footings,
    levels: Levels,
    triggers: Triggers,
    seen: Seen,
) -> ReviewFlag | None:
    """Raise a flag once more by what governors have not considered; by all when they have none.

    A rise that was considered stays cleared, and only new incidents can raise it again, which
    must by themselves be too many for chance. How many are new is told by the count a review
    considered, so that a log that is uploaded late, or gives no dates, brings them too. A
    cluster is a matter of days: for it new is what came after the day a review knew of.

    Args:
        flag: As all incidents raise it.
        series: The kind of incident it is about.
        footings: What its term is held against.
        levels: How unlikely the count must be.
        triggers: The numbers of the method.
        seen: What governors have considered.

    References:
        docs/method.md, "Cleared, and raised again".

    """
    subject = series.subject
    term = footings.this_term[subject]
    match flag.rule:
        case Rule.THIS_TERM:
            considered = _considered(flag, series, term, seen)
            return this_term_flag(series, term, levels, triggers, considered=considered)
        case Rule.THIS_YEAR:
            year = footings.this_year[subject]
            considered = max(_considered(flag, series, year, seen), _in_years_before(year, seen))
            return this_year_flag(series, year, levels, triggers, considered=considered)
        case _:
            day = _known_to(flag, seen)
            later = series if day is None else _after(series, day)
            return cluster_flag(later, term, levels, triggers, further=day is not None)


def _considered(flag: ReviewFlag, series: Series, footing: Footing, seen: Seen) -> int:
    """How many of the incidents behind a flag were considered, by a recorded review or the cover's.

    Those without a date are taken to have come first.
    """
    recorded = seen.clearings.incidents(flag)
    now = series.in_term(footing.term.id)
    if now is None or not seen.on_cover(flag):
        return recorded
    later = sum(on > seen.reviewed_to for on in now.dates)
    return max(recorded, footing.earlier_incidents + now.incidents - later)


def _in_years_before(footing: Footing, seen: Seen) -> int:
    """The incidents of the last terms that were considered as part of an earlier year."""
    years = seen.clearings.terms(Rule.THIS_YEAR, footing.subject)
    latest = max((term for term in years if term < footing.term.id), default=None)
    if latest is None:
        return 0
    return sum(count.incidents for count in footing.recent if not latest < count.term)


def _known_to(flag: ReviewFlag, seen: Seen) -> date | None:
    """The day up to which a cluster's incidents were considered; None when they were not."""
    on_cover = seen.reviewed_to if seen.on_cover(flag) else None
    days = [day for day in (seen.clearings.known_to(flag), on_cover) if day is not None]
    return max(days, default=None)


def _after(series: Series, day: date) -> Series:
    """A series with only the dates after a day."""
    return Series(
        series.subject,
        tuple(
            replace(count, dates=tuple(on for on in count.dates if on > day))
            for count in series.terms
        ),
    )

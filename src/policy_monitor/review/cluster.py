"""Rule C: more incidents of one kind within a few days than chance would bring."""

from dataclasses import replace
from datetime import date
from itertools import accumulate, takewhile

from policy_monitor.analysis.chance import (
    Window,
    busiest_window,
    cluster_probability,
    review_number,
    windows_of,
)
from policy_monitor.analysis.series import PlannedTerm, Series, count_by_school_day
from policy_monitor.policy import Triggers
from policy_monitor.review.flags import Figures, ReviewFlag, Rule
from policy_monitor.review.footings import Footing
from policy_monitor.review.levels import Levels
from policy_monitor.review.rises import Rise, flag_rise, say_counted
from policy_monitor.wording import month_and_year, number_word

__all__ = ["cluster_flag"]


def cluster_flag(
    series: Series, footing: Footing, levels: Levels, triggers: Triggers, *, further: bool = False
) -> ReviewFlag | None:
    """Raise a flag when the busiest few school days of a term are too busy to be chance.

    Args:
        series: The kind of incident, with the dates of its incidents.
        footing: What its term is held against (`Footings.this_term`).
        levels: How unlikely the count must be, over all places of the window in the term.
        triggers: How many school days, and the clause the rule rests on.
        further: Whether the series holds only what came after governors considered the rule.

    Returns:
        The flag, which names the month alone; None as well when the term is shorter than
        the window.

    References:
        The policy, section 9; docs/method.md, "C, a cluster".

    """
    width, term = triggers.cluster.school_days, footing.term
    by_school_day = count_by_school_day(series, term)
    busiest = busiest_window(by_school_day, width=width)
    if busiest is None or footing.yardstick is None or series.in_term(term.id) is None:
        return None
    yardstick = replace(footing.yardstick, ahead=width * footing.season_factor)
    windows = windows_of(len(term.days), width=width)
    if cluster_probability(busiest.incidents, yardstick, windows=windows) > levels.cluster:
        return None
    number = review_number(yardstick, levels.cluster, chances=windows)
    month = _month_of(busiest, by_school_day, term)
    when = f"within {number_word(width)} school days in {month_and_year(month)}"
    rise = Rise(
        rule=Rule.CLUSTER,
        clause=triggers.cluster.clause,
        since=max(term.starts_on, month),
        reached_on=_day_reached(busiest, by_school_day, term, number),
        counted=say_counted(busiest.incidents, when, further=further),
        figures=Figures(busiest.incidents, number, yardstick.expected, len(footing.terms)),
    )
    return flag_rise(rise, footing)


def _day_reached(
    window: Window, by_school_day: tuple[int, ...], term: PlannedTerm, number: int
) -> date:
    """The day of a window on which its incidents reached the number."""
    so_far = accumulate(by_school_day[window.first :])
    return term.days[window.first + sum(1 for _ in takewhile(lambda sum_: sum_ < number, so_far))]


def _month_of(window: Window, by_school_day: tuple[int, ...], term: PlannedTerm) -> date:
    """The first day of the month in which the first incident of a window counts."""
    place = next(place for place in range(window.first, len(term.days)) if by_school_day[place])
    return term.days[place].replace(day=1)

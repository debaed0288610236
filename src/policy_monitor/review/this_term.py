"""Rule A: more incidents of one kind in this term than chance would bring."""

from policy_monitor.analysis.chance import review_number, upper_tail
from policy_monitor.analysis.series import Series
from policy_monitor.policy import Triggers
from policy_monitor.review.flags import Figures, ReviewFlag, Rule
from policy_monitor.review.footings import Footing
from policy_monitor.review.levels import Levels
from policy_monitor.review.rises import (
    Rise,
    day_reached,
    flag_rise,
    month_reached,
    say_counted,
    say_in_term,
)

__all__ = ["this_term_flag"]


def this_term_flag(
    series: Series, footing: Footing, levels: Levels, triggers: Triggers, *, considered: int = 0
) -> ReviewFlag | None:
    """Raise a flag when the count of a term is too high to be chance.

    The running count is held against the whole planned term, so that a flag once raised
    stays; a part of a term is never scaled up to a whole one, and testing it "to date"
    every day would raise many more false flags.

    Args:
        series: The kind of incident.
        footing: What its term is held against.
        levels: How unlikely the count must be.
        triggers: For the clause the rule rests on.
        considered: How many of the incidents governors have considered already: the flag is
            raised by the others alone.

    References:
        The policy, section 9; docs/method.md, "A, this term".

    """
    now, yardstick = series.in_term(footing.term.id), footing.yardstick
    if now is None or yardstick is None:
        return None
    incidents = now.incidents - considered
    if upper_tail(incidents, yardstick) > levels.this_term:
        return None
    number = review_number(yardstick, levels.this_term)
    rise = Rise(
        rule=Rule.THIS_TERM,
        clause=triggers.this_term.clause,
        since=month_reached(now, footing.term, considered + number),
        reached_on=day_reached(now, footing.term, considered + number),
        counted=say_counted(incidents, say_in_term(footing.term), further=considered > 0),
        figures=Figures(
            incidents, number, yardstick.expected, len(footing.terms), considered=considered
        ),
    )
    return flag_rise(rise, footing)

"""Rule B: more incidents of one kind in the last terms together than chance would bring."""

from policy_monitor.analysis.chance import review_number, upper_tail
from policy_monitor.analysis.series import PlannedTerm, Series
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
)
from policy_monitor.wording import number_word

__all__ = ["this_year_flag"]


def this_year_flag(
    series: Series, footing: Footing, levels: Levels, triggers: Triggers, *, considered: int = 0
) -> ReviewFlag | None:
    """Raise a flag when the last terms together are too high to be chance.

    It finds what no single term shows: somewhat more, term after term.

    Args:
        series: The kind of incident.
        footing: What its last terms together are held against (`Footings.this_year`).
        levels: How unlikely the count must be.
        triggers: How many terms go together, and the clause the rule rests on.
        considered: How many of the incidents governors have considered already: the flag is
            raised by the others alone.

    References:
        The policy, section 9; docs/method.md, "B, this year".

    """
    now, yardstick = series.in_term(footing.term.id), footing.yardstick
    if now is None or yardstick is None:
        return None
    incidents = footing.earlier_incidents + now.incidents - considered
    if upper_tail(incidents, yardstick) > levels.this_year:
        return None
    number = review_number(yardstick, levels.this_year)
    reached = considered + number - footing.earlier_incidents
    when = _say_when(footing.term, triggers.this_year.terms)
    rise = Rise(
        rule=Rule.THIS_YEAR,
        clause=triggers.this_year.clause,
        since=month_reached(now, footing.term, reached),
        reached_on=day_reached(now, footing.term, reached),
        counted=say_counted(incidents, when, further=considered > 0),
        figures=Figures(
            incidents, number, yardstick.expected, len(footing.terms), considered=considered
        ),
    )
    return flag_rise(rise, footing)


def _say_when(term: PlannedTerm, terms: int) -> str:
    if term.completed:
        return f"in the {number_word(terms)} terms to the {term.label}"
    return f"in the last {number_word(terms)} terms"

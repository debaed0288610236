"""What a school has reported, for tests in which the counts do not matter."""

import pandas as pd

from policy_monitor.analysis.series_counts import Counted
from policy_monitor.calendar import Calendar
from policy_monitor.records import in_force
from policy_monitor.review import Governance, Reported, review_status

CALENDAR = Calendar([])
"""Without listed years: every term is worked out."""

_CUBE = (
    *("year", "season", "category", "nature", "outcomes", "platform", "involved", "setting"),
    "incidents",
)
_DAILY = ("year", "season", "category", "nature", "occurred_on", "incidents")
_NUMBERS = {"year", "incidents"}


def _empty(names):
    kinds = {name: "int64" if name in _NUMBERS else "str" for name in names}
    return pd.DataFrame({name: pd.Series([], dtype=kind) for name, kind in kinds.items()})


NOTHING_COUNTED = Counted(cube=_empty(_CUBE), daily=_empty(_DAILY), returns={}, terms=())
NOTHING_RECORDED = Governance()


def status_of(policy, cases=(), *, today, governance=NOTHING_RECORDED):
    """The status of a school that has reported these cases and nothing else."""
    return review_status(
        policy, Reported(NOTHING_COUNTED, tuple(cases)), governance, CALENDAR, today=today
    )


def governance_of_reviews(*entries):
    """What governors have recorded, when it is reviews alone."""
    return Governance(reviews=in_force(entries))

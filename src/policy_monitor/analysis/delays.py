"""How many days something took, for incidents counted by days."""

from dataclasses import dataclass

import pandas as pd

from policy_monitor.analysis.protection import SMALLEST_SHOWN
from policy_monitor.analysis.terms import term_ordinals

__all__ = ["Delays", "delays_by_term", "summarise_delays"]

_HALF, _NINE_TENTHS = 5, 9
"""In tenths, so that nothing is rounded."""


@dataclass(frozen=True, slots=True)
class Delays:
    """What is known of how long something took.

    Attributes:
        told: The incidents whose days the log tells.
        untold: Those whose days it does not.
        half_within: The fewest days within which at least half of those told were; None
            where fewer are told than may be summed up.
        nine_in_ten_within: So too for 9 in 10.
        later: How many took more days than asked about.
    """

    told: int
    untold: int
    half_within: int | None
    nine_in_ten_within: int | None
    later: int


def summarise_delays(delays: pd.DataFrame, *, more_than: int) -> Delays:
    """Sum up how many days something took.

    Args:
        delays: One row per number of days, or several: `days` (whole number, 0 or more;
            missing: the log does not tell) and `incidents`.
        more_than: How many days are asked about.
    """
    known = delays[delays["days"].notna()]
    by_days = known["incidents"].groupby(known["days"].astype("int64")).sum().sort_index()
    told = int(by_days.sum())
    enough = told >= SMALLEST_SHOWN
    return Delays(
        told=told,
        untold=int(delays["incidents"].sum()) - told,
        half_within=_within(by_days, _HALF) if enough else None,
        nine_in_ten_within=_within(by_days, _NINE_TENTHS) if enough else None,
        later=int(by_days[by_days.index > more_than].sum()),
    )


def delays_by_term(delays: pd.DataFrame, terms: pd.DataFrame, *, more_than: int) -> pd.DataFrame:
    """Sum up how many days something took in each term.

    Args:
        delays: See `Store.logging_delays`.
        terms: One row per term (see `term_table`).
        more_than: How many days are asked about.

    Returns:
        One row per term: `term`, `label`, `status`, `told`, `later` (whole numbers),
        `half_within` and `nine_in_ten_within` (days; missing where fewer are told than
        may be summed up).
    """
    ordinals = term_ordinals(delays)
    summed = [
        summarise_delays(delays[ordinals == term], more_than=more_than) for term in terms["term"]
    ]
    return terms[["term", "label", "status"]].assign(
        told=pd.Series([each.told for each in summed], dtype="int64"),
        later=pd.Series([each.later for each in summed], dtype="int64"),
        half_within=pd.Series([each.half_within for each in summed], dtype="Int64"),
        nine_in_ten_within=pd.Series([each.nine_in_ten_within for each in summed], dtype="Int64"),
    )


def _within(by_days: pd.Series, tenths: int) -> int:
    """The fewest days within which so many tenths of the incidents were."""
    wanted = int(by_days.sum()) * tenths
    reached = zip(by_days.index, by_days.cumsum(), strict=True)
    return next(int(days) for days, incidents in reached if incidents * 10 >= wanted)

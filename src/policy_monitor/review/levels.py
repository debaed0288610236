"""Levels: how unlikely a count must be, so that false flags stay within what is allowed."""

from dataclasses import dataclass

from policy_monitor.policy import Triggers

__all__ = ["Levels", "say_chance", "share_budget"]


@dataclass(frozen=True, slots=True)
class Levels:
    """The probability at and below which each rule speaks, for one series."""

    this_term: float
    this_year: float
    cluster: float
    lower: float


def share_budget(triggers: Triggers, *, series: int) -> Levels:
    """Share the false flags allowed in a term between the rules and the series tested.

    Args:
        triggers: What is allowed, and each rule's share.
        series: How many are tested, whether or not each has a baseline yet.

    References:
        Bonferroni's inequality; docs/method.md, "Budget".

    """
    each = triggers.false_flags_per_term
    return Levels(
        this_term=each * triggers.this_term.budget_share / series,
        this_year=each * triggers.this_year.budget_share / series,
        cluster=each * triggers.cluster.budget_share / series,
        lower=each * triggers.lower_budget_share / series,
    )


def say_chance(triggers: Triggers) -> str:
    """The footnote: how often counts would raise a flag by chance."""
    terms = round(1 / triggers.false_flags_per_term)
    return (
        "Where nothing has changed, counts raise a flag by chance in at most about 1 term in "
        f"{terms:,}."
    )

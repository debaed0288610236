"""Outcomes in four groups: how far an incident went beyond the classroom."""

from collections.abc import Mapping
from enum import StrEnum

import pandas as pd

from policy_monitor.analysis.counts import NOT_YET_CLASSIFIED
from policy_monitor.policy import OutcomeWords
from policy_monitor.vocabulary import Category, Nature, Outcome

__all__ = ["OutcomeGroup", "by_kind_and_group", "split_by_group"]


class OutcomeGroup(StrEnum):
    """How far an incident went, by its most serious outcome; in order.

    docs/assumptions.md, "Groups of outcomes", says why these.
    """

    IN_SCHOOL = "In school"
    PARENTS_OR_PLATFORM = "Parents or platform"
    OUTSIDE_HELP = "Outside help"
    OPEN = "Open or not recorded"


_PARENTS_OR_PLATFORM = frozenset(
    {Outcome.PARENTS_CONTACTED, Outcome.REPORTED_TO_PLATFORM, Outcome.CONTENT_REMOVED}
)


def split_by_group(
    cube: pd.DataFrame, outcomes: Mapping[Outcome, OutcomeWords]
) -> dict[OutcomeGroup, pd.DataFrame]:
    """The rows of a cube by the group of their most serious outcome; every row is in one."""
    groups = _groups_of(cube, outcomes)
    return {group: cube[groups == group.value] for group in OutcomeGroup}


def by_kind_and_group(cube: pd.DataFrame, outcomes: Mapping[Outcome, OutcomeWords]) -> pd.DataFrame:
    """Count incidents by kind and by the group of their most serious outcome.

    Returns:
        One row per category and type of risk that has incidents, in the order of the
        policy: `category`, `nature` (both `NOT_YET_CLASSIFIED` where not known), a column
        for each `OutcomeGroup` and `incidents`, their sum.
    """
    kinds = [cube[column].fillna(NOT_YET_CLASSIFIED) for column in ("category", "nature")]
    counts = cube["incidents"].groupby([*kinds, _groups_of(cube, outcomes)]).sum().to_dict()
    categories = [*(category.value for category in Category), NOT_YET_CLASSIFIED]
    natures = [*(nature.value for nature in Nature), NOT_YET_CLASSIFIED]
    rows = []
    for category in categories:
        for nature in natures:
            numbers = [int(counts.get((category, nature, group), 0)) for group in OutcomeGroup]
            if sum(numbers):
                rows.append((category, nature, *numbers, sum(numbers)))
    whole = [*(group.value for group in OutcomeGroup), "incidents"]
    kinds_of_columns = {"category": "str", "nature": "str", **dict.fromkeys(whole, "int64")}
    return pd.DataFrame(rows, columns=list(kinds_of_columns)).astype(kinds_of_columns)


def _group(words: OutcomeWords) -> OutcomeGroup:
    if words.open or words.code is Outcome.NOT_RECORDED:
        return OutcomeGroup.OPEN
    if words.outside_help:
        return OutcomeGroup.OUTSIDE_HELP
    if words.code in _PARENTS_OR_PLATFORM:
        return OutcomeGroup.PARENTS_OR_PLATFORM
    return OutcomeGroup.IN_SCHOOL


def _groups_of(cube: pd.DataFrame, outcomes: Mapping[Outcome, OutcomeWords]) -> pd.Series:
    """The group of each row of a cube."""
    groups = {
        codes: _group(max((outcomes[Outcome(code)] for code in codes.split("|")), key=_gravity))
        for codes in cube["outcomes"].unique()
    }
    return cube["outcomes"].map(groups).astype("str").rename("group")


def _gravity(words: OutcomeWords) -> int:
    return words.gravity

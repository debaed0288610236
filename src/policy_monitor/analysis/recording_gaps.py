"""What a log leaves out of its incidents, term by term."""

from enum import StrEnum

import pandas as pd

from policy_monitor.analysis.terms import term_ordinals
from policy_monitor.vocabulary import Involved, Outcome, Setting

__all__ = ["Particular", "count_gaps", "gaps_by_term"]


class Particular(StrEnum):
    """What a complete record tells of an incident beside its day; in the order of pages."""

    CATEGORY = "Category"
    NATURE = "Type of risk"
    OUTCOME = "Outcome"
    PLATFORM = "Platform"
    SETTING = "Place"
    INVOLVED = "Person"


def count_gaps(cube: pd.DataFrame) -> dict[Particular, int]:
    """How many incidents lack each particular; one that lacks two is counted under both."""
    return {
        particular: int(cube.loc[lacking, "incidents"].sum())
        for particular, lacking in _lacking(cube).items()
    }


def gaps_by_term(cube: pd.DataFrame, terms: pd.DataFrame) -> pd.DataFrame:
    """Count what is left out in each term.

    Args:
        cube: See `Store.cube`.
        terms: One row per term (see `term_table`).

    Returns:
        One row per term: `term`, `label`, `status`, `incidents` (missing: no return), for
        each `Particular` the incidents that lack it, `kind`, those that lack the category,
        the type of risk or both, and `complete`, those that lack nothing.
    """
    ordinals = term_ordinals(cube)
    lacking = _lacking(cube)
    summed = {
        "kind": lacking[Particular.CATEGORY] | lacking[Particular.NATURE],
        "complete": ~pd.DataFrame(lacking).any(axis="columns"),
    }
    table = terms[["term", "label", "status", "incidents"]]
    for name, chosen in [*lacking.items(), *summed.items()]:
        counts = cube.loc[chosen, "incidents"].groupby(ordinals[chosen]).sum()
        table = table.assign(**{str(name): terms["term"].map(counts).fillna(0).astype("int64")})
    return table


def _lacking(cube: pd.DataFrame) -> dict[Particular, pd.Series]:
    """For each particular, whether the incidents of each row lack it."""
    return {
        Particular.CATEGORY: cube["category"].isna(),
        Particular.NATURE: cube["nature"].isna(),
        Particular.OUTCOME: cube["outcomes"] == Outcome.NOT_RECORDED.value,
        Particular.PLATFORM: cube["platform"].isna(),
        Particular.SETTING: cube["setting"] == Setting.NOT_RECORDED.value,
        Particular.INVOLVED: cube["involved"] == Involved.NOT_KNOWN.value,
    }

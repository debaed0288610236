"""What the drop-downs of the template offer: the words of the school's own policy."""

from collections.abc import Mapping
from enum import StrEnum

from policy_monitor.policy import Policy

__all__ = ["Choice", "as_entry", "find_choices"]

_TERMS_OFFERED = 9
"""Three school years: an incident without a date is hardly ever older."""


class Choice(StrEnum):
    """The lists to choose from. The values are their names in the workbook."""

    TERM = "Terms"
    CATEGORY = "Categories"
    NATURE = "Types_of_risk"
    PLATFORM = "Platforms"
    INVOLVED = "People"
    SETTING = "Places"
    OUTCOME = "Outcomes"
    ACTION = "Steps"


def find_choices(policy: Policy) -> Mapping[Choice, tuple[str, ...]]:
    """Every entry that the policy has, and nothing else.

    Returns:
        For each list its entries in the order offered. Those of `Choice.TERM` are
        formulas, so that a template kept for years offers the latest terms.
    """
    platforms = sorted((platform.name for platform in policy.platforms), key=str.casefold)
    return {
        Choice.TERM: tuple(_term_formula(back) for back in range(_TERMS_OFFERED)),
        Choice.CATEGORY: tuple(policy.categories),
        Choice.NATURE: tuple(policy.natures),
        Choice.PLATFORM: (*platforms, policy.other_platform),
        Choice.INVOLVED: tuple(as_entry(code) for code in policy.involved),
        Choice.SETTING: tuple(as_entry(code) for code in policy.settings),
        Choice.OUTCOME: tuple(words.label for words in policy.outcomes.values()),
        Choice.ACTION: tuple(words.label for words in policy.actions.values()),
    }


def _term_formula(back: int) -> str:
    """A formula for the label of the term so many terms ago: "Summer term 2025/26".

    The three terms are taken as September to December, January to April and May to August,
    ten days late: no term is offered before it has begun in every school.
    """
    day = f"EDATE(TODAY()-10,{-4 * back})"
    season = f'CHOOSE(INT((MONTH({day})-1)/4)+1,"Spring","Summer","Autumn")'
    start = f"(YEAR({day})-IF(MONTH({day})<9,1,0))"
    return f'={season}&" term "&{start}&"/"&TEXT(MOD({start}+1,100),"00")'


def as_entry(code: str) -> str:
    """A code as a list shows it: "Parent or carer"."""
    return code[:1].upper() + code[1:]

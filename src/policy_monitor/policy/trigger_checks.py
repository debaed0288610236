"""Checks on `triggers.toml`, once its shape is right: one question each."""

from collections.abc import Mapping
from typing import Any

from policy_monitor.data_files import Mistake
from policy_monitor.vocabulary import Category, Nature, Outcome
from policy_monitor.wording import and_list

__all__ = [
    "check_baseline_order",
    "check_budget",
    "check_expected_steps",
    "check_least_numbers",
    "check_proportions",
    "check_sensitivity_is_known",
]

_FILE = "triggers.toml"

# Below these a formula would divide by nothing or a rule would always hold.
_LEAST = {
    ("baseline", "minimum_terms"): 2,
    ("seasons", "steadying_incidents"): 1,
    ("dispersion", "own_from_incidents"): 2,
    ("dispersion", "pooled_weight_terms"): 0,
    ("dispersion", "own_at_most"): 1,
    ("dispersion", "pooled_at_most"): 1,
    ("this_year", "terms"): 2,
    ("cluster", "school_days"): 1,
    ("new", "unseen_terms"): 1,
    ("silence", "nil_returns"): 1,
    ("open_cases", "platform_reply_days"): 1,
    ("open_cases", "other_days"): 1,
    ("developments", "months"): 1,
    ("trend", "terms"): 3,
    ("trend", "incidents"): 1,
    ("trend", "score"): 0,
}
_SHARES = ("this_term", "this_year", "cluster")


def check_sensitivity_is_known(content: Mapping[str, Any]) -> Mistake | None:
    """The choice must be one that the file says the rate of."""
    known = list(content["sensitivities"])
    if content["sensitivity"] in known:
        return None
    fix = f"use one of {and_list(known)}, or describe it under [sensitivities]"
    return Mistake(_FILE, "sensitivity", "the sensitivity is not known", fix)


def check_least_numbers(content: Mapping[str, Any]) -> list[Mistake]:
    """Each number is at least what its rule needs to make sense."""
    return [
        Mistake(
            _FILE, f"{table}.{key}", f"the number is less than {least}", f"write {least} or more"
        )
        for (table, key), least in _LEAST.items()
        if content[table][key] < least
    ]


def check_proportions(content: Mapping[str, Any]) -> list[Mistake]:
    """A proportion is more than nothing and less than the whole."""
    rates = {
        f"sensitivities.{name}.false_flags_per_term": entry["false_flags_per_term"]
        for name, entry in content["sensitivities"].items()
    }
    shares = {
        f"{table}.budget_share": content[table]["budget_share"] for table in (*_SHARES, "lower")
    }
    proportions = {**rates, **shares, "usual_range.tail": content["usual_range"]["tail"]}
    return [
        Mistake(_FILE, key, "the number is not between 0 and 1", "write one such as 0.05")
        for key, value in proportions.items()
        if not 0 < value < 1
    ]


def check_budget(content: Mapping[str, Any]) -> Mistake | None:
    """The three rules may not spend more false flags than are allowed."""
    if sum(content[table]["budget_share"] for table in _SHARES) <= 1:
        return None
    problem = f"the shares of {and_list(_SHARES)} add up to more than 1"
    return Mistake(_FILE, "this_term.budget_share", problem, "make them add up to 1")


def check_expected_steps(content: Mapping[str, Any]) -> list[Mistake]:
    """A step is expected of a kind that there is, and is an outcome that there is."""
    known: dict[str, list[str]] = {"category": list(Category), "nature": list(Nature)}
    mistakes = []
    for place, step in enumerate(content["expected_steps"], start=1):
        key = f"expected_steps.{place}"
        mistakes += [
            Mistake(
                _FILE, f"{key}.{name}", "the name is not known", f"use one of {and_list(names)}"
            )
            for name, names in known.items()
            if step[name] not in names
        ]
        if not step["steps"] or not {*step["steps"]} <= {*Outcome}:
            fix = "use the names of outcomes.toml"
            mistakes.append(Mistake(_FILE, f"{key}.steps", "an outcome is not known", fix))
    return mistakes


def check_baseline_order(content: Mapping[str, Any]) -> Mistake | None:
    """A flag cannot be firm before there is one."""
    baseline = content["baseline"]
    if baseline["firm_from_terms"] >= baseline["minimum_terms"]:
        return None
    problem = "the number is less than minimum_terms"
    return Mistake(_FILE, "baseline.firm_from_terms", problem, "write as many or more")

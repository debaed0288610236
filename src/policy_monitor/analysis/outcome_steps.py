"""The steps of Appendix A: where each was to be expected, and where the log says it was taken."""

from collections.abc import Collection, Iterable

import pandas as pd

from policy_monitor.policy import PolicyStep

__all__ = ["count_steps"]


def count_steps(action_counts: pd.DataFrame, steps: Iterable[PolicyStep]) -> pd.DataFrame:
    """Count the incidents of which a step is to be expected, and those that have it.

    Args:
        action_counts: See `Store.action_counts`; the whole of it or what a filter leaves.
        steps: The steps, in the order wanted.

    Returns:
        One row per step: `name`, `taken` and `expected` (whole numbers, 0 or more). Where a
        log cannot tell of which incidents a step is to be expected, `expected` is missing
        and `taken` counts all that have it.
    """
    rows = []
    kinds_of_rows = action_counts["category"] + "/" + action_counts["nature"]
    for step in steps:
        expected = _is_expected(action_counts, kinds_of_rows, step)
        of = action_counts[expected] if step.kinds else action_counts
        taken = int(of.loc[_is_taken(of, step), "incidents"].sum())
        rows.append((step.name, taken, int(of["incidents"].sum()) if step.kinds else None))
    kinds = {"name": "str", "taken": "int64", "expected": "Int64"}
    return pd.DataFrame(rows, columns=list(kinds)).astype(kinds)


def _is_expected(counts: pd.DataFrame, kinds_of_rows: pd.Series, step: PolicyStep) -> pd.Series:
    """Whether the step is to be expected of the incidents of each row."""
    kinds = [f"{category}/{nature}" for category, nature in step.kinds]
    expected = kinds_of_rows.isin(kinds)
    return expected & counts["platform"].notna() if step.on_a_platform else expected


def _is_taken(counts: pd.DataFrame, step: PolicyStep) -> pd.Series:
    """Whether any action or outcome of each row shows the step."""
    return _has_any(counts["actions"], step.actions) | _has_any(counts["outcomes"], step.outcomes)


def _has_any(codes: pd.Series, wanted: Collection[str]) -> pd.Series:
    """Whether any wanted code is among those of each row."""
    sets = [each for each in codes.unique() if not {*wanted}.isdisjoint(each.split("|"))]
    return codes.isin(sets)

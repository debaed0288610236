"""Terms said as people say them, runs of terms said as runs."""

from collections.abc import Iterable

import pandas as pd

from policy_monitor.vocabulary import TermId
from policy_monitor.wording import and_list, in_text

__all__ = ["say_terms", "terms_of"]

_SHORTEST_RUN = 3
"""Fewer terms in a row are named one by one."""


def say_terms(terms: Iterable[TermId]) -> str:
    """Terms inside a sentence: "autumn term 2025/26 to autumn term 2026/27".

    Args:
        terms: In any order; "" for none.
    """
    runs: list[list[TermId]] = []
    for term in sorted(set(terms)):
        if runs and runs[-1][-1].ordinal + 1 == term.ordinal:
            runs[-1].append(term)
        else:
            runs.append([term])
    return and_list([part for run in runs for part in _say_run(run)])


def _say_run(run: list[TermId]) -> list[str]:
    if len(run) < _SHORTEST_RUN:
        return [in_text(term.label) for term in run]
    return [f"{in_text(run[0].label)} to {in_text(run[-1].label)}"]


def terms_of(table: pd.DataFrame, status: str | None = None) -> list[TermId]:
    """The terms of a table, in its order; only those of one status, if asked.

    Args:
        table: One row per term: `term` (ordinal) and `status` (see `analysis.term_table`).
        status: Such as "missing".
    """
    rows = table if status is None else table[table["status"] == status]
    return [TermId.from_ordinal(term) for term in rows["term"]]

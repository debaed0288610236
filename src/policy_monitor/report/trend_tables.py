"""The tables of the Trends page: terms without a usual range, periods, parts side by side."""

from collections.abc import Mapping

import pandas as pd

from policy_monitor.analysis import ReturnStatus
from policy_monitor.analysis.periods import PART_RETURNED
from policy_monitor.report.usual import say_progress
from policy_monitor.review import ReviewStatus

__all__ = ["counts_to_read", "side_by_side_to_read", "terms_without_usual"]

_NONE = "–"
_REMARKS: Mapping[str, str] = {
    ReturnStatus.MISSING: "not returned",
    ReturnStatus.NOT_YET: "no return yet",
    ReturnStatus.NIL: "nil return",
    ReturnStatus.TO_DATE: "so far",
    PART_RETURNED: "a part was not returned",
}


def terms_without_usual(terms: pd.DataFrame, status: ReviewStatus) -> pd.DataFrame:
    """Lay the terms of a view out as those of a series of which no usual range is known.

    Args:
        terms: One row per term (see `analysis.term_table`).
        status: The standing of the day, which says how far the running term is.

    Returns:
        One row per term, with the columns of `report.terms_beside_usual` that a chart draws.
    """
    unknown = pd.array([None] * len(terms), dtype="Int64")
    running = {
        judgement.term.id.ordinal: say_progress(judgement.term, status)
        for judgement in status.judgements
        if not judgement.term.completed
    }
    # A line goes through what can be compared: not past a gap or a part of a term.
    breaks = terms["incidents"].isna() | terms["term"].isin(running)
    return terms[["term", "label", "status", "incidents"]].assign(
        low=unknown,
        high=unknown,
        expected=pd.array([None] * len(terms), dtype="Float64"),
        flagged=False,
        step=False,
        phase=breaks.cumsum(),
        progress=[running.get(term, "") for term in terms["term"]],
    )


def counts_to_read(rows: pd.DataFrame, name: str) -> pd.DataFrame:
    """Lay terms, half-terms or months out for people to read, the latest first.

    Args:
        rows: One row per period, in the order of time: `label`, `status`, `incidents`
            (missing: nothing returned) and, where known, `estimated` (whether its dates are).
        name: The heading of their column.

    Returns:
        One row per period: `name`, `Incidents` and `Remark`. Every cell is text.
    """
    latest_first = rows[::-1]
    is_estimated = latest_first.get("estimated", pd.Series(data=False, index=latest_first.index))
    estimated = is_estimated.map({True: " (dates estimated)", False: ""})
    return pd.DataFrame(
        {
            name: (latest_first["label"] + estimated).to_list(),
            "Incidents": [
                _NONE if pd.isna(number) else f"{number:,}" for number in latest_first["incidents"]
            ],
            "Remark": [_REMARKS.get(status, "") for status in latest_first["status"]],
        }
    )


def side_by_side_to_read(parts: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Lay several parts of the incidents out side by side, the latest term first.

    Args:
        parts: By its name the terms of each part, one row per term: `label`, `status` and
            `incidents` (missing: nothing returned); the terms are the same for all.

    Returns:
        One row per term: `Term`, a column for each part, and `Remark`. Every cell is text.
    """
    columns = {name: counts_to_read(terms, "Term") for name, terms in parts.items()}
    first = next(iter(columns.values()))
    numbers = {name: table["Incidents"] for name, table in columns.items()}
    return pd.DataFrame({"Term": first["Term"], **numbers, "Remark": first["Remark"]})

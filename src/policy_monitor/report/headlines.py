"""Titles of charts that are their findings, in one sentence each."""

import pandas as pd

from policy_monitor.vocabulary import TermId
from policy_monitor.wording import and_list, count_of, in_text

__all__ = ["headline_of_kinds", "headline_of_outcomes", "headline_of_terms"]

_MOST_LEADERS = 2
"""More kinds than this in the lead say nothing by being named."""


def headline_of_terms(
    terms: pd.DataFrame, *, kind: str | None = None, to_same_point: int | None = None
) -> str:
    """Say how many incidents the latest term has, beside the same term of the year before.

    Args:
        terms: One row per term (see `analysis.term_table`), its `incidents` counted in
            the view shown; not empty.
        kind: The category the view is narrowed to, if any.
        to_same_point: For a term still running, the incidents of the same term of the
            year before up to the same point, where that is known.
    """
    statuses = dict(zip(terms["term"], terms["status"], strict=True))
    incidents = dict(zip(terms["term"], terms["incidents"], strict=True))
    term = TermId.from_ordinal(max(statuses))
    status = statuses[term.ordinal]
    if status in {"missing", "not_yet"}:
        return f"No return yet for {in_text(term.label)}"
    said = count_of(int(incidents[term.ordinal]), f"{kind} incident" if kind else "incident")
    here = f"{said} so far this term" if status == "to_date" else f"{said} in {in_text(term.label)}"
    year_before = TermId(term.year - 1, term.season)
    if year_before.ordinal not in statuses:
        return here
    if statuses[year_before.ordinal] == "missing":
        return f"{here}; {in_text(year_before.label)} was not returned"
    if status == "to_date" and to_same_point is not None:
        return f"{here}; {to_same_point} by the same point last year"
    return f"{here}; {int(incidents[year_before.ordinal])} in all of {in_text(year_before.label)}"


def headline_of_kinds(cells: pd.DataFrame) -> str:
    """Name the most frequent of the twelve kinds, or say that there is none.

    Args:
        cells: One row per cell: `category`, `nature` and `incidents`.
    """
    total = int(cells["incidents"].sum())
    if total == 0:
        return "No incident in this view"
    highest = int(cells["incidents"].max())
    most = cells[cells["incidents"] == highest]
    if len(most) > _MOST_LEADERS:
        kinds = int((cells["incidents"] > 0).sum())
        return f"{count_of(total, 'incident')} of {count_of(kinds, 'kind')}"
    names = [
        f"{category} / {nature}"
        for category, nature in zip(most["category"], most["nature"], strict=True)
    ]
    return f"Most often {and_list(names)}: {highest} of {total}"


def headline_of_outcomes(outcomes: pd.DataFrame, total: int) -> str:
    """Name the most frequent outcome.

    Args:
        outcomes: One row per outcome: `outcome` (as pages say it) and `incidents`.
        total: The incidents shown, each once.
    """
    if outcomes.empty or total == 0:
        return "No incident in this view"
    ranked = outcomes.sort_values("incidents", ascending=False, kind="stable")
    label, incidents = ranked[["outcome", "incidents"]].to_numpy()[0]
    return f"Most often {in_text(label)}: {incidents} of {count_of(total, 'incident')}"

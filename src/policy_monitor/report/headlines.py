"""Titles of charts that are their findings, in one sentence each."""

import pandas as pd

from policy_monitor.analysis.chance import UsualRange
from policy_monitor.report.usual import say_range
from policy_monitor.vocabulary import TermId
from policy_monitor.wording import and_list, count_of, in_text

__all__ = ["describe_terms", "headline_of_kinds", "headline_of_outcomes", "headline_of_terms"]

_MOST_LEADERS = 2
"""More kinds than this in the lead say nothing by being named."""
_TERMS_TOLD = 4
"""A year and the term before it, so that the same term last year is told too."""
_NOT_COUNTED = {"nil": "a nil return", "missing": "not returned", "not_yet": "no return yet"}


def headline_of_terms(
    terms: pd.DataFrame,
    *,
    kind: str | None = None,
    usual: pd.DataFrame | None = None,
    to_same_point: int | None = None,
) -> str:
    """Say how many incidents the latest term has, beside what would be usual.

    Where that is not known, it is beside the same term of the year before.

    Args:
        terms: One row per term (see `analysis.term_table`), its `incidents` counted in
            the view shown; not empty.
        kind: What the view is narrowed to, if anything: "Conduct", "WhatsApp".
        usual: One row per term with the usual range of what is counted (see
            `report.usual_by_term`); None where it is held against none.
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
    if usual is not None and (usual["term"] == term.ordinal).any():
        [(low, high)] = usual.loc[usual["term"] == term.ordinal, ["low", "high"]].to_numpy()
        whole = " in a whole term" if status == "to_date" else ""
        return f"{here}; {say_range(UsualRange(int(low), int(high)))} would be usual{whole}"
    year_before = TermId(term.year - 1, term.season)
    if year_before.ordinal not in statuses:
        return here
    if statuses[year_before.ordinal] == "missing":
        return f"{here}; {in_text(year_before.label)} was not returned"
    if status == "to_date" and to_same_point is not None:
        return f"{here}; {to_same_point} by the same point last year"
    return f"{here}; {int(incidents[year_before.ordinal])} in all of {in_text(year_before.label)}"


def describe_terms(terms: pd.DataFrame) -> str:
    """Tell the incidents of the latest terms one by one, for who cannot see their bars.

    Args:
        terms: One row per term (see `analysis.term_table`).
    """
    latest = terms.tail(_TERMS_TOLD)
    told = [
        f"{_in_list(label)} {_NOT_COUNTED.get(status) or f'{int(incidents):,}'}"
        + (" so far" if status == "to_date" else "")
        for label, status, incidents in zip(
            latest["label"], latest["status"], latest["incidents"], strict=True
        )
    ]
    return f"The latest: {', '.join(told)}."


def _in_list(label: str) -> str:
    """A term's name begins small inside a sentence; a month and a half-term keep their capital."""
    return in_text(label) if " term " in label else label


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

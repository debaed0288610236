"""A series term by term beside what was usual: the table of a chart, and the one to read."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from policy_monitor.analysis import ReturnStatus
from policy_monitor.analysis.chance import UsualRange, review_number, usual_range
from policy_monitor.analysis.series import PlannedTerm, Series, Subject
from policy_monitor.analysis.series_counts import (
    Counted,
    category_series,
    cell_series,
    platform_series,
    total_series,
)
from policy_monitor.policy import Triggers
from policy_monitor.records import ReturnKind
from policy_monitor.review import Decision, Footing, ReviewStatus, share_budget
from policy_monitor.vocabulary import Category, Nature, TermId
from policy_monitor.wording import count_of

__all__ = [
    "Measured",
    "measure_by",
    "say_progress",
    "say_range",
    "series_of",
    "table_to_read",
    "terms_beside_usual",
]

_CELLS = len(Category) * len(Nature)
_NONE = "–"
_REMARKS = {
    ReturnStatus.MISSING: "not returned",
    ReturnStatus.NOT_YET: "no return yet",
    ReturnStatus.NIL: "nil return",
    ReturnStatus.TO_DATE: "to date",
}


@dataclass(frozen=True, slots=True)
class Measured:
    """What a term of a series was held against, in the numbers that a page shows.

    Attributes:
        usual: The counts that would be usual.
        expected: The count to expect.
        review_number: The count of the whole term at which a review would be due.
    """

    usual: UsualRange
    expected: float
    review_number: int


def series_of(counted: Counted) -> dict[Subject, Series]:
    """Every series that is counted: all incidents, the categories, the kinds, the platforms."""
    everything = (
        total_series(counted),
        *category_series(counted),
        *cell_series(counted),
        *platform_series(counted),
    )
    return {series.subject: series for series in everything}


def measure_by(footing: Footing, triggers: Triggers) -> Measured | None:
    """Put what a term is held against in numbers; None when too few terms are known."""
    if footing.yardstick is None:
        return None
    level = share_budget(triggers, series=_CELLS).this_term
    return Measured(
        usual=usual_range(footing.yardstick, triggers.usual_range_tail),
        expected=footing.yardstick.expected,
        review_number=review_number(footing.yardstick, level),
    )


def say_range(usual: UsualRange) -> str:
    """A usual range inside a sentence: "0 to 6"; "2" where both ends meet."""
    return f"{usual.low:,}" if usual.low == usual.high else f"{usual.low:,} to {usual.high:,}"


def terms_beside_usual(
    series: Series,
    status: ReviewStatus,
    counted: Counted,
    *,
    flagged: Iterable[TermId] = (),
    decisions: Mapping[TermId, Decision] | None = None,
) -> pd.DataFrame:
    """Put each term of one series beside what was usual as known then.

    Args:
        series: The series.
        status: The standing of the day, with the judgement of every term.
        counted: What the series was counted from.
        flagged: The terms of the flags to mark.
        decisions: What governors made of terms of this series that they considered.

    Returns:
        One row per term, in the order of time: `term` (ordinal), `label`, `status` (a
        `ReturnStatus`), `incidents` (missing when nothing was returned), `low`, `high`,
        `expected` and `review_number` (missing when too few terms were known, or nothing
        was returned), `from_terms` (how many were known), `trial`, `flagged`, `step` (a
        new normal begins here), `considered` (what governors made of it, or ""), `phase`
        (a number that changes wherever a line must break) and `progress` ("day 31 of
        74" in the running term, else "").
    """
    marked, decided = set(flagged), decisions or {}
    rows, phase = [], 0
    for judgement in status.judgements:
        term, footing = judgement.term, judgement.footings.this_term[series.subject]
        count = series.in_term(term.id)
        measured = None if count is None else measure_by(footing, status.policy.triggers)
        step = decided.get(term.id) is Decision.NEW_NORMAL
        # A line goes through what can be compared: not past a gap, a step or a part of a term.
        phase += step or count is None or not term.completed
        rows.append(
            {
                "term": term.id.ordinal,
                "label": term.id.label,
                "status": str(_status(term, counted.returns.get(term.id))),
                "incidents": None if count is None else count.incidents,
                "low": None if measured is None else measured.usual.low,
                "high": None if measured is None else measured.usual.high,
                "expected": None if measured is None else measured.expected,
                "review_number": None if measured is None else measured.review_number,
                "from_terms": len(footing.terms),
                "trial": footing.trial,
                "flagged": term.id in marked,
                "step": step,
                "considered": str(decided.get(term.id, "")),
                "phase": phase,
                "progress": "" if term.completed else say_progress(term, status),
            }
        )
    table = pd.DataFrame(rows)
    whole = ["incidents", "low", "high", "review_number"]
    return table.astype({**dict.fromkeys(whole, "Int64"), "expected": "Float64"})


def table_to_read(table: pd.DataFrame) -> pd.DataFrame:
    """Lay a series out for people to read, the latest term first.

    Args:
        table: See `terms_beside_usual`.

    Returns:
        One row per term: `Term`, `Incidents`, `Usual range`, `Expected`, `Review number`,
        `Known from` and `Remark`. Every cell is text, "–" where there is no number.
    """
    rows = [
        {
            "Term": row["label"],
            "Incidents": _NONE if pd.isna(row["incidents"]) else f"{row['incidents']:,}",
            "Usual range": _NONE
            if pd.isna(row["low"])
            else say_range(UsualRange(int(row["low"]), int(row["high"]))),
            "Expected": _NONE if pd.isna(row["expected"]) else f"{row['expected']:.1f}",
            "Review number": _NONE
            if pd.isna(row["review_number"])
            else f"{row['review_number']:,}",
            "Known from": count_of(row["from_terms"], "term"),
            "Remark": _remark(row),
        }
        for row in table[::-1].to_dict("records")
    ]
    return pd.DataFrame(rows)


def _remark(row: Mapping[Hashable, Any]) -> str:
    """What else there is to know of a term."""
    remarks = [
        _REMARKS.get(ReturnStatus(str(row["status"])), ""),
        str(row["progress"]) if row["status"] == ReturnStatus.TO_DATE else "",
        "open flag" if row["flagged"] else "",
        _CONSIDERED.get(row["considered"], ""),
        "too few terms to judge" if pd.isna(row["low"]) and not pd.isna(row["incidents"]) else "",
        "on trial" if row["trial"] and not pd.isna(row["low"]) else "",
    ]
    return ", ".join(remark for remark in remarks if remark)


_CONSIDERED: Mapping[str, str] = {
    Decision.ONE_OFF: "considered: one-off",
    Decision.NEW_NORMAL: "considered: a new normal begins",
    Decision.UNDECIDED: "considered",
}


def _status(term: PlannedTerm, returned: ReturnKind | None) -> ReturnStatus:
    if not term.completed:
        return ReturnStatus.NOT_YET if returned is None else ReturnStatus.TO_DATE
    match returned:
        case None:
            return ReturnStatus.MISSING
        case ReturnKind.NIL:
            return ReturnStatus.NIL
        case ReturnKind.INCIDENTS:
            return ReturnStatus.RETURNED


def say_progress(term: PlannedTerm, status: ReviewStatus) -> str:
    """How far a term has come: "day 31 of 74"."""
    over = sum(day <= status.as_of for day in term.days)
    return f"day {over:,} of {len(term.days):,}"

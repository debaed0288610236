"""What the Trends page says: how many, beside what, and since when it is higher than usual."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from policy_monitor.analysis import Comparison, Filters, ReturnStatus, Subject
from policy_monitor.analysis.periods import PeriodKind
from policy_monitor.report.reviewing import RISES
from policy_monitor.review import ReviewFlag, ReviewStatus, Rule
from policy_monitor.vocabulary import Season, TermId
from policy_monitor.wording import count_of, in_text, long_date

__all__ = [
    "Beside",
    "flags_within",
    "headline_of_parts",
    "headline_of_periods",
    "periods_beside",
    "say_part",
    "say_since",
    "terms_beside",
]

_NOT_COUNTED = ("missing", "not_yet")
_CHANCE = "more than chance alone would bring"
_WITHIN_RANGE: Mapping[Rule, str] = {
    Rule.THIS_YEAR: f"The last terms together are {_CHANCE}",
    Rule.CLUSTER: "They came closer together than chance alone would bring",
}
"""Why a term may be flagged whose own count is within what is usual."""


_Row = Mapping[Hashable, Any]
"""One period of a table, by its columns."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A figure to hold another one against.

    Attributes:
        incidents: The figure; None where nothing was returned.
        what: What it counts, behind the figure: "last term".
    """

    incidents: int | None
    what: str


def say_since(table: pd.DataFrame, flags: Sequence[ReviewFlag]) -> str:
    """Say how the latest term stands to what is usual, and since when; "" where it is usual.

    Args:
        table: One row per term of one series, in the order of time (see
            `report.terms_beside_usual`).
        flags: The statistical flags that this series has raised, open or considered.
    """
    if table.empty:
        return ""
    rows = table.to_dict("records")
    latest = rows[-1]
    rules = {flag.rule for flag in flags if _ordinal(flag) == latest["term"]}
    run = 0
    while run < len(rows) and _is_above(rows[-1 - run]):
        run += 1
    if run:
        running = latest["status"] == ReturnStatus.TO_DATE
        since = f" since {in_text(rows[-run]['label'])}" if run > 1 else ""
        said = "Higher than usual" if since or not running else "Already higher than usual"
        return f"{said}{since}{f', {_CHANCE}' if rules else ''}"
    for rule in _WITHIN_RANGE:
        if rule in rules:
            return _WITHIN_RANGE[rule]
    return "Lower than usual" if _is_below(latest) else ""


def terms_beside(
    terms: pd.DataFrame, latest: int, *, comparison: Comparison, last_year_told: bool
) -> Iterator[Beside]:
    """What the latest term is held against: the same point last year, last term, last year.

    Args:
        terms: One row per term (see `analysis.term_table`), of the view but for its limits in
            time, so that the terms before it are there.
        latest: The latest term of the view, as its ordinal.
        comparison: The running term of the same view beside others.
        last_year_told: Whether the title tells last year's figure already.
    """
    incidents = dict(zip(terms["term"], terms["incidents"], strict=True))
    term = TermId.from_ordinal(latest)
    running = term == comparison.term
    to_same_point = comparison.to_same_point_last_year if running else None
    if to_same_point is not None and not last_year_told:
        on = long_date(comparison.same_point_on)
        yield Beside(to_same_point, f"to the same point last year ({on})")
    if latest - 1 in incidents:
        said = "last term" if running else "the term before"
        yield Beside(_whole(incidents[latest - 1]), said)
    year_before = latest - len(Season)
    if year_before in incidents and not (last_year_told and to_same_point is None):
        said = "same term last year" if running else "same term a year before"
        whole = _whole(incidents[year_before])
        yield Beside(whole, f"in all of the {said}" if running and whole is not None else said)


def headline_of_periods(periods: pd.DataFrame, by: PeriodKind, *, kind: str | None = None) -> str:
    """Say how many incidents the latest period has, beside the same one of the year before.

    Args:
        periods: One row per period (see `analysis.count_periods`).
        by: What they are.
        kind: What the view is narrowed to, if anything: "Conduct", "WhatsApp".
    """
    if periods.empty:
        return f"No {by} has begun in this view"
    rows = {row["period"]: row for row in periods.to_dict("records")}
    latest = rows[max(rows)]
    if latest["status"] in _NOT_COUNTED:
        return f"No return yet for {latest['label']}"
    said = count_of(int(latest["incidents"]), f"{kind} incident" if kind else "incident")
    so_far = " so far" if latest["status"] == ReturnStatus.TO_DATE else ""
    here = f"{said}{so_far} in {latest['label']}"
    before = rows.get(latest["period"] - by.in_a_year)
    if before is None:
        return here
    if before["status"] in _NOT_COUNTED:
        return f"{here}; {before['label']} was not returned"
    all_of = "all of " if so_far else ""
    return f"{here}; {int(before['incidents']):,} in {all_of}{before['label']}"


def periods_beside(periods: pd.DataFrame, by: PeriodKind) -> Iterator[Beside]:
    """What the latest period is held against: the one before it, and the busiest.

    Args:
        periods: One row per period (see `analysis.count_periods`).
        by: What they are.
    """
    *_, before, latest = [None, None, *periods.to_dict("records")]
    if before is None or latest is None:
        return
    counts = periods["incidents"].fillna(0)
    busiest = periods.loc[counts.idxmax()]
    is_busiest = bool(counts.max()) and busiest["period"] == before["period"]
    and_busiest = " and the busiest shown" if is_busiest else ""
    said = f"in {before['label']}, the {by} before{and_busiest}"
    yield Beside(_whole(before["incidents"]), said)
    if counts.max() and not is_busiest and busiest["period"] != latest["period"]:
        said = f"in {busiest['label']}, the busiest {by} shown"
        yield Beside(_whole(busiest["incidents"]), said)


def flags_within(status: ReviewStatus, filters: Filters, terms: pd.DataFrame) -> list[ReviewFlag]:
    """The open statistical flags of the kinds and terms that a view holds, the latest first.

    None in a view by platform, place or person, which no flag is about.

    Args:
        status: The standing of the day.
        filters: What the view shows.
        terms: Its terms, one row each, with `term`.
    """
    if (filters.platform, filters.setting, filters.involved) != (None, None, None):
        return []
    within = {*terms["term"]}
    return [
        flag
        for flag in status.flags
        if flag.rule in RISES
        and _ordinal(flag) in within
        and _is_part(flag.subject or Subject(), filters)
    ]


def say_part(terms: pd.DataFrame) -> str:
    """Say a small chart's finding in a few words: "11 so far this term, 5 a year before".

    Args:
        terms: One row per term, in the order of time: `period` (ordinal), `label`, `status`
            and `incidents`.
    """
    rows = {row["period"]: row for row in terms.to_dict("records")}
    latest = rows[max(rows)]
    if latest["status"] in _NOT_COUNTED:
        return f"No return yet for {in_text(latest['label'])}"
    here = f"{int(latest['incidents']):,} {_say_when(latest)}"
    before = rows.get(latest["period"] - len(Season))
    if before is None:
        return here
    if before["status"] in _NOT_COUNTED:
        return f"{here}; not returned a year before"
    return f"{here}; {int(before['incidents']):,} in the whole term a year before"


def headline_of_parts(parts: Mapping[str, pd.DataFrame]) -> str:
    """Say which part has most in the latest term: "Conduct has most: 11 so far this term".

    Args:
        parts: By its name the terms of each part (see `say_part`), the same for all.

    Returns:
        "" where none has any, or several have most.
    """
    latest = {name: terms.iloc[-1] for name, terms in parts.items()}
    known = {
        name: int(row["incidents"]) for name, row in latest.items() if not pd.isna(row["incidents"])
    }
    most = max(known.values(), default=0)
    leaders = [name for name, incidents in known.items() if incidents == most]
    if not most or len(leaders) > 1 or len(known) == 1:
        return ""
    return f"{leaders[0]} has most: {most:,} {_say_when(latest[leaders[0]])}"


def _say_when(row: Any) -> str:  # noqa: ANN401 - a row of pandas' or of plain values
    if row["status"] == ReturnStatus.TO_DATE:
        return "so far this term"
    return f"in {in_text(str(row['label']))}"


def _is_above(row: _Row) -> bool:
    incidents, high = row["incidents"], row["high"]
    return bool(not pd.isna(incidents) and not pd.isna(high) and incidents > high)


def _is_below(row: _Row) -> bool:
    """Whether a term that is over had fewer than would be usual; a running one may still come."""
    incidents, low = row["incidents"], row["low"]
    known: bool = not pd.isna(incidents) and not pd.isna(low)
    over = row["status"] != ReturnStatus.TO_DATE
    return bool(known and over and incidents < low)


def _is_part(subject: Subject, filters: Filters) -> bool:
    """Whether a kind is one of those that a view holds."""
    return (filters.category in {None, subject.category}) and (
        filters.nature in {None, subject.nature}
    )


def _ordinal(flag: ReviewFlag) -> int | None:
    return None if flag.term is None else flag.term.ordinal


def _whole(incidents: Any) -> int | None:  # noqa: ANN401 - a number or pandas' own "missing"
    return None if pd.isna(incidents) else int(incidents)

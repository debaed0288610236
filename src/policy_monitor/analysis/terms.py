"""Terms and what was returned for them: no incidents and no return are never confused."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

import pandas as pd

from policy_monitor.calendar import Calendar
from policy_monitor.records import ReturnKind
from policy_monitor.vocabulary import Season, TermId

__all__ = ["ReturnStatus", "term_ordinals", "term_table"]


class ReturnStatus(StrEnum):
    """What is known of a term."""

    RETURNED = "returned"
    """It is over and incidents were reported for it."""
    NIL = "nil"
    """It is over and the school said that it had none."""
    MISSING = "missing"
    """It is over and nothing was said of it."""
    TO_DATE = "to_date"
    """It is still running and something was returned for it so far."""
    NOT_YET = "not_yet"
    """It is still running and nothing was returned for it yet."""


_NOT_KNOWN = (ReturnStatus.MISSING, ReturnStatus.NOT_YET)


def term_table(
    cube: pd.DataFrame,
    returns: Mapping[TermId, ReturnKind],
    calendar: Calendar,
    *,
    today: date,
) -> pd.DataFrame:
    """List the terms with what was returned for them.

    Args:
        cube: One row per combination that occurs, with `year`, `season` and `incidents`
            (see `Store.cube`); the whole of it, or only what a filter leaves.
        returns: How each returned term was returned, whatever the filter.
        calendar: The dates of every term.
        today: The day that says which term is still running.

    Returns:
        One row per term, in the order of time, from the first returned term to the term
        of `today` (or to the last returned one, if a log runs ahead of it): `term` (the
        `ordinal` of a `TermId`), `label` ("Autumn term 2026/27"), `status` (a
        `ReturnStatus`), `incidents` (whole number; 0 after a nil return; missing when
        nothing was returned) and `estimated` (whether the term's dates are). No row when
        nothing was ever returned.
    """
    counts = cube["incidents"].groupby(term_ordinals(cube)).sum().to_dict()
    current = calendar.term_on(today).id
    terms = calendar.terms_between(min(returns), max(current, *returns)) if returns else ()
    statuses = [_status(term.id, returns.get(term.id), current) for term in terms]
    incidents = [
        None if status in _NOT_KNOWN else counts.get(term.id.ordinal, 0)
        for term, status in zip(terms, statuses, strict=True)
    ]
    return pd.DataFrame(
        {
            "term": pd.Series([term.id.ordinal for term in terms], dtype="int64"),
            "label": pd.Series([term.id.label for term in terms], dtype="str"),
            "status": pd.Series([status.value for status in statuses], dtype="str"),
            "incidents": pd.Series(incidents, dtype="Int64"),
            "estimated": pd.Series([term.estimated for term in terms], dtype="bool"),
        }
    )


def term_ordinals(cube: pd.DataFrame) -> pd.Series:
    """The term of each row of a cube, as the `ordinal` of a `TermId`.

    Args:
        cube: Any table with `year` and `season`.

    Returns:
        One whole number per row, under the cube's own index, named `term`.
    """
    ordinals = cube["year"] * len(Season)
    # Ten times as fast as looking each up, and every view of a long log asks for it.
    for season in Season:
        ordinals += (cube["season"] == season.value) * season.position
    return ordinals.rename("term")


def _status(term: TermId, kind: ReturnKind | None, current: TermId) -> ReturnStatus:
    if term.ordinal >= current.ordinal:
        return ReturnStatus.NOT_YET if kind is None else ReturnStatus.TO_DATE
    match kind:
        case None:
            return ReturnStatus.MISSING
        case ReturnKind.NIL:
            return ReturnStatus.NIL
        case ReturnKind.INCIDENTS:
            return ReturnStatus.RETURNED

"""Incidents counted by whatever was asked for: the table behind `counts`."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from policy_monitor.vocabulary import Season, TermId

__all__ = ["By", "Tally", "tally"]


class By(StrEnum):
    """What incidents can be counted by."""

    TERM = "term"
    CATEGORY = "category"
    NATURE = "nature"
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of incidents.

    Attributes:
        rows: One row per combination asked for that has incidents: `academic_year` and
            `term` (by term), `category`, `nature` (missing: not yet classified),
            `outcome` (a code), then `incidents`. By term alone: one row per term, with
            its `status` and whether its dates are `estimated`; `incidents` is 0 after a
            nil return and missing without one.
        total: The incidents counted, each once.
        involvements: People's parts in them, as many or more.
        overlapping: Whether an incident may stand in several rows, because it has
            several outcomes; the rows then add up to more than `total`.

    """

    rows: pd.DataFrame
    total: int
    involvements: int
    overlapping: bool


def tally(cube: pd.DataFrame, terms: pd.DataFrame, by: Sequence[By]) -> Tally:
    """Count the incidents of a cube.

    Args:
        cube: See `Store.cube`.
        terms: One row per term (see `analysis.term_table`).
        by: What to count by, in the order of the columns wanted.

    """
    total = int(cube["incidents"].sum())
    involvements = int(cube["involvements"].sum())
    if tuple(by) == (By.TERM,):
        return Tally(_by_term(terms), total, involvements, overlapping=False)
    counted = cube.assign(
        academic_year=[TermId(year, Season.AUTUMN).academic_year for year in cube["year"]],
        term=pd.Categorical(cube["season"], list(Season), ordered=True),
    )
    if By.OUTCOME in by:
        counted = counted.assign(outcome=counted["outcomes"].str.split("|")).explode("outcome")
    columns = [
        column
        for field in by
        for column in (["academic_year", "term"] if field is By.TERM else [str(field)])
    ]
    grouped = counted.groupby(columns, dropna=False, observed=True)["incidents"]
    rows = grouped.sum().reset_index()
    return Tally(rows, total, involvements, overlapping=int(rows["incidents"].sum()) > total)


def _by_term(terms: pd.DataFrame) -> pd.DataFrame:
    """One row per term: `academic_year`, `term`, `status`, `estimated` and `incidents`."""
    ids = [TermId.from_ordinal(ordinal) for ordinal in terms["term"]]
    return pd.DataFrame(
        {
            "academic_year": [term.academic_year for term in ids],
            "term": [str(term.season) for term in ids],
            "status": [str(status) for status in terms["status"]],
            "estimated": terms["estimated"].array,
            "incidents": terms["incidents"].array,
        }
    )

"""Several parts of the incidents side by side, term by term."""

from collections.abc import Mapping

import pandas as pd

from policy_monitor.analysis.terms import term_ordinals

__all__ = ["count_parts_by_term"]


def count_parts_by_term(parts: Mapping[str, pd.DataFrame], terms: pd.DataFrame) -> pd.DataFrame:
    """Count each part's incidents in each term.

    Args:
        parts: By its name the rows of a cube that make up each part, in the order wanted;
            parts may overlap.
        terms: One row per term (see `term_table`): `term`, `label`, `status` and
            `incidents` (missing: nothing returned).

    Returns:
        One row per part and term, in that order: `part`, `term`, `label`, `status`, `of`
        (the term's incidents) and `incidents` (the part's; whole number, 0 or more). Both
        are missing where the term has no return.
    """
    tables = []
    for name, cube in parts.items():
        counts = cube["incidents"].groupby(term_ordinals(cube)).sum()
        numbers = terms["term"].map(counts).fillna(0).astype("Int64")
        tables.append(
            terms[["term", "label", "status"]].assign(
                part=name,
                of=terms["incidents"],
                incidents=numbers.where(terms["incidents"].notna()),
            )
        )
    columns = ["part", "term", "label", "status", "of", "incidents"]
    if not tables:
        return terms.head(0).assign(part="", of=0)[columns]
    return pd.concat(tables, ignore_index=True)[columns]

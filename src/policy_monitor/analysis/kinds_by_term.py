"""The twelve kinds term by term."""

import pandas as pd

from policy_monitor.analysis.counts import NOT_YET_CLASSIFIED
from policy_monitor.analysis.terms import term_ordinals
from policy_monitor.vocabulary import Category, Nature

__all__ = ["by_kind_and_term"]


def by_kind_and_term(cube: pd.DataFrame, terms: pd.DataFrame) -> pd.DataFrame:
    """Count the incidents of each kind in each term.

    Args:
        cube: See `Store.cube`; the whole of it, or only what a filter leaves.
        terms: One row per term (see `term_table`): `term`, `status` and `incidents`.

    Returns:
        One row per kind and term, kind by kind: `category`, `nature`, `term`, `status` and
        `incidents` (whole number; 0 where a returned term has none of the kind; missing
        where the term has no return). All twelve kinds are there, and after them
        `NOT_YET_CLASSIFIED`, as category and as nature, for every incident of which
        either is not known. Together they are all the incidents of the terms.
    """
    unknown = cube["category"].isna() | cube["nature"].isna()
    kinds = [
        cube[column].mask(unknown, NOT_YET_CLASSIFIED).rename(column)
        for column in ("category", "nature")
    ]
    counts = cube["incidents"].groupby([*kinds, term_ordinals(cube)]).sum().to_dict()
    named = [(str(category), str(nature)) for category in Category for nature in Nature]
    rows = [
        (*kind, term, status, counts.get((*kind, term), 0) if is_known else None)
        for kind in (*named, (NOT_YET_CLASSIFIED, NOT_YET_CLASSIFIED))
        for term, status, is_known in zip(
            terms["term"], terms["status"], terms["incidents"].notna(), strict=True
        )
    ]
    columns = {
        "category": "str",
        "nature": "str",
        "term": "int64",
        "status": "str",
        "incidents": "Int64",
    }
    return pd.DataFrame(rows, columns=list(columns)).astype(columns)

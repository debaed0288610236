"""Incidents counted by kind and by what was done."""

from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from policy_monitor.analysis.terms import term_ordinals
from policy_monitor.vocabulary import Category, Nature, Outcome

__all__ = [
    "NOT_YET_CLASSIFIED",
    "by_category",
    "by_cell",
    "by_outcome",
    "not_yet_classified",
    "outside_help",
    "still_open",
    "with_any_outcome",
]

NOT_YET_CLASSIFIED = "Not yet classified"
"""Stands where a category or a type of risk is not known; such incidents are still counted."""


def by_category(cube: pd.DataFrame, terms: pd.DataFrame) -> pd.DataFrame:
    """Count incidents by term and category, for the chart of terms.

    Args:
        cube: See `Store.cube`.
        terms: One row per term (see `term_table`): `term` and `status`.

    Returns:
        One row per term and category, in that order: `term`, `status`, `category`,
        `position` (the category's place in a stack, from 0) and `incidents` (whole
        number; 0 where a returned term has none of the category; missing where the term
        has no return). `NOT_YET_CLASSIFIED` is a category, for every term, when any
        incident of the cube has none.
    """
    named = cube["category"].fillna(NOT_YET_CLASSIFIED)
    categories = [category.value for category in Category]
    if (named == NOT_YET_CLASSIFIED).any():
        categories.append(NOT_YET_CLASSIFIED)
    counts = cube["incidents"].groupby([term_ordinals(cube), named]).sum().to_dict()
    known = terms["incidents"].notna()
    rows = [
        (
            term,
            status,
            category,
            position,
            counts.get((term, category), 0) if is_known else None,
        )
        for term, status, is_known in zip(terms["term"], terms["status"], known, strict=True)
        for position, category in enumerate(categories)
    ]
    columns = {
        "term": "int64",
        "status": "str",
        "category": "str",
        "position": "int64",
        "incidents": "Int64",
    }
    return pd.DataFrame(rows, columns=list(columns)).astype(columns)


def by_cell(cube: pd.DataFrame) -> pd.DataFrame:
    """Count incidents by the cells of the taxonomy.

    Returns:
        One row per cell: `category`, `nature` and `incidents` (whole number, 0 or more).
        All twelve are there, row by row; after them, where there are any, the incidents
        whose category, type of risk or both are `NOT_YET_CLASSIFIED`. Together they are
        all the incidents of the cube.
    """
    kinds = [cube[column].fillna(NOT_YET_CLASSIFIED) for column in ("category", "nature")]
    counts = cube["incidents"].groupby(kinds).sum().to_dict()
    categories = [*(category.value for category in Category), NOT_YET_CLASSIFIED]
    natures = [*(nature.value for nature in Nature), NOT_YET_CLASSIFIED]
    cells = [(category, nature) for category in categories for nature in natures]
    classified = [cell for cell in cells if NOT_YET_CLASSIFIED not in cell]
    others = [cell for cell in cells if NOT_YET_CLASSIFIED in cell and cell in counts]
    rows = [(*cell, counts.get(cell, 0)) for cell in (*classified, *others)]
    return pd.DataFrame(rows, columns=["category", "nature", "incidents"]).astype(
        {"category": "str", "nature": "str", "incidents": "int64"}
    )


def not_yet_classified(cube: pd.DataFrame) -> int:
    """Count the incidents whose category or type of risk is not known."""
    return _total(cube[cube["category"].isna() | cube["nature"].isna()])


def by_outcome(
    cube: pd.DataFrame, *, order: Sequence[Outcome], gravity: Mapping[Outcome, int]
) -> pd.DataFrame:
    """Count incidents by what was done, in two readings.

    Args:
        cube: See `Store.cube`.
        order: Every outcome, in the order wanted.
        gravity: How grave each outcome is; no two are equal.

    Returns:
        One row per outcome of `order`: `outcome` (its code), `incidents` (with this
        outcome; an incident with several is in several rows, so these may add up to more
        than there are) and `most_serious` (whose gravest outcome this is; these add up).
    """
    with_outcome = dict.fromkeys(order, 0)
    gravest = dict.fromkeys(order, 0)
    for codes, incidents in cube["incidents"].groupby(cube["outcomes"]).sum().items():
        outcomes = [Outcome(code) for code in str(codes).split("|")]
        for outcome in outcomes:
            with_outcome[outcome] += int(incidents)
        gravest[max(outcomes, key=lambda outcome: gravity[outcome])] += int(incidents)
    return pd.DataFrame(
        {
            "outcome": pd.Series([outcome.value for outcome in order], dtype="str"),
            "incidents": pd.Series([with_outcome[outcome] for outcome in order], dtype="int64"),
            "most_serious": pd.Series([gravest[outcome] for outcome in order], dtype="int64"),
        }
    )


def outside_help(cube: pd.DataFrame, codes: Collection[Outcome]) -> int:
    """Count the incidents that needed help from outside: those with any of these outcomes."""
    return _total(with_any_outcome(cube, codes))


def still_open(cube: pd.DataFrame, codes: Collection[Outcome]) -> int:
    """Count the incidents that are still open: those with any of these outcomes."""
    return _total(with_any_outcome(cube, codes))


def with_any_outcome(cube: pd.DataFrame, codes: Collection[Outcome]) -> pd.DataFrame:
    """The part of a cube whose incidents have at least one of these outcomes, each once.

    A `term_table` of this part gives the outcomes' own figures term by term.
    """
    wanted = {code.value for code in codes}
    sets = cube["outcomes"].unique()
    matching = [codes_given for codes_given in sets if wanted.intersection(codes_given.split("|"))]
    return cube[cube["outcomes"].isin(matching)]


def _total(cube: pd.DataFrame) -> int:
    return int(cube["incidents"].sum())

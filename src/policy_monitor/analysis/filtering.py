"""A view: the part of the figures that somebody chose to look at."""

from dataclasses import dataclass

import pandas as pd

from policy_monitor.analysis.terms import term_ordinals
from policy_monitor.vocabulary import Category, Involved, Nature, Setting, TermId

__all__ = ["Filters", "narrow", "narrow_terms"]


@dataclass(frozen=True, slots=True)
class Filters:
    """What was chosen; None leaves everything in.

    Attributes:
        first_term: The earliest term wanted.
        last_term: The latest term wanted, itself included.
        platform: A platform's name as stored.
    """

    first_term: TermId | None = None
    last_term: TermId | None = None
    category: Category | None = None
    nature: Nature | None = None
    setting: Setting | None = None
    involved: Involved | None = None
    platform: str | None = None


def narrow(cube: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """The rows of a cube that a view shows.

    An incident not yet classified is in no view of one category or type of risk, and one
    without a platform in no view of one platform.
    """
    chosen = _within(term_ordinals(cube), filters)
    for column in ("category", "nature", "setting", "involved", "platform"):
        value = getattr(filters, column)
        if value is not None:
            chosen &= cube[column] == str(value)
    return cube[chosen]


def narrow_terms(terms: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """The terms that a view shows.

    Args:
        terms: One row per term (see `term_table`), made from the narrowed cube; a term
            outside the view would otherwise stand there as one without incidents.
        filters: What was chosen.

    Returns:
        The rows of `terms` within the chosen terms, with an index from 0.
    """
    return terms[_within(terms["term"], filters)].reset_index(drop=True)


def _within(ordinals: pd.Series, filters: Filters) -> pd.Series:
    """Whether each term is one of those chosen."""
    chosen = pd.Series(data=True, index=ordinals.index, dtype="bool")
    if filters.first_term is not None:
        chosen &= ordinals >= filters.first_term.ordinal
    if filters.last_term is not None:
        chosen &= ordinals <= filters.last_term.ordinal
    return chosen

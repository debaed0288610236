"""The axes that charts of terms share: terms along the foot, whole numbers from zero up."""

from collections.abc import Sequence
from math import ceil

import altair as alt

from policy_monitor.vocabulary import Season, TermId

__all__ = ["count_axis", "term_axis"]

_MANY_TERMS = 15
"""Past this many terms the axis names academic years only; the rest would not fit a phone."""
_MOST_YEARS_NAMED = 7
"""Of more academic years only every second, third and so on is named."""
_INNER, _OUTER = 0.35, 0.2
"""The room between the bars of two terms and at either end, in shares of a term's own."""


def count_axis(field: str = "incidents") -> alt.Y:
    """Whole numbers from zero, named in level writing above the axis."""
    return alt.Y(
        f"{field}:Q",
        title="Incidents reported",
        scale=alt.Scale(zero=True, nice=False),
        axis=alt.Axis(
            format="d",
            tickMinStep=1,
            tickCount=5,
            labelFlush=False,
            titleAngle=0,
            titleAlign="left",
            titleAnchor="end",
            titleX=-28,
            titleY=-14,
        ),
    )


def term_axis(terms: Sequence[int], *, touching: bool = False) -> alt.X:
    """The terms in order, each by its season, with the academic years below.

    Args:
        terms: Their ordinals, in the order of time.
        touching: Whether the terms' places meet, so that a band runs through.
    """
    ticks = _year_ticks(terms) if len(terms) > _MANY_TERMS else _season_ticks(terms)
    names = ", ".join(f"'{term}': {list(tick)!r}" for term, tick in ticks.items())
    inner, outer = (0, 0) if touching else (_INNER, _OUTER)
    return alt.X(
        "term:O",
        title=None,
        sort=list(terms),
        scale=alt.Scale(domain=list(terms), paddingInner=inner, paddingOuter=outer),
        axis=alt.Axis(
            labelExpr=f"({{{names}}})[datum.value]",
            labelAngle=0,
            labelAlign="center",
            labelOverlap=False,
            labelLineHeight=15,
            ticks=False,
        ),
    )


def _season_ticks(terms: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The season under each term, and the year under each autumn and the first term."""
    return {
        term: (_season(term)[:3], _year(term)) if begins else (_season(term)[:3],)
        for term, begins in zip(terms, _begin_a_year(terms), strict=True)
    }


def _year_ticks(terms: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The year alone under each autumn and the first term, as many of them as there is room for."""
    starts = [term for term, begins in zip(terms, _begin_a_year(terms), strict=True) if begins]
    named = {*starts[:: ceil(len(starts) / _MOST_YEARS_NAMED)]}
    return {term: (_year(term) if term in named else "",) for term in terms}


def _begin_a_year(terms: Sequence[int]) -> list[bool]:
    return [term == terms[0] or _season(term) is Season.AUTUMN for term in terms]


def _season(term: int) -> Season:
    return TermId.from_ordinal(term).season


def _year(term: int) -> str:
    year = TermId.from_ordinal(term).year
    return f"{year % 100:02d}/{(year + 1) % 100:02d}"

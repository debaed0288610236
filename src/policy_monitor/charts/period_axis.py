"""The foot of a chart of half-terms or months: as many names as a phone has room for."""

from collections.abc import Mapping, Sequence
from math import ceil

import altair as alt

from policy_monitor.analysis.periods import PeriodKind
from policy_monitor.vocabulary import Season, TermId

__all__ = ["name_periods", "period_axis"]

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SEPTEMBER, _JANUARY = 8, 0
_FEWEST_MONTHS, _FEW_MONTHS, _SOME_MONTHS, _SOME_HALF_TERMS = 7, 14, 42, 30
"""With more than these, fewer are named; past the last two only academic years are."""
_MOST_YEARS_NAMED, _MOST_YEARS_NAMED_SMALL = 7, 4
_INNER, _OUTER = 0.25, 0.2
"""The room between two bars and at either end, in shares of a period's own."""

Names = Mapping[int, tuple[str, ...]]
"""By a period's number what stands below it, a line each; a period that is not there has none."""


def period_axis(numbers: Sequence[int], names: Names) -> alt.X:
    """The periods in order, some of them named.

    Args:
        numbers: The numbers of the periods, in the order of time.
        names: What stands below them.
    """
    said = ", ".join(f"'{number}': {list(names.get(number, ('',)))!r}" for number in numbers)
    return alt.X(
        "period:O",
        title=None,
        sort=list(numbers),
        scale=alt.Scale(domain=list(numbers), paddingInner=_INNER, paddingOuter=_OUTER),
        axis=alt.Axis(
            labelExpr=f"({{{said}}})[datum.value]",
            labelAngle=0,
            labelAlign="center",
            labelOverlap=False,
            labelLineHeight=15,
            ticks=False,
        ),
    )


def name_periods(numbers: Sequence[int], by: PeriodKind | None) -> Names:
    """What stands below periods (see `analysis.count_periods`).

    Args:
        numbers: Their numbers, in the order of time.
        by: What they are; None for whole terms, in a chart of a third of the page.
    """
    match by:
        case PeriodKind.MONTH:
            return _name_months(numbers)
        case PeriodKind.HALF_TERM:
            return _name_half_terms(numbers)
        case None:
            terms = [(number, TermId.from_ordinal(number)) for number in numbers]
            return _name_years(terms, most=_MOST_YEARS_NAMED_SMALL)


def _name_half_terms(numbers: Sequence[int]) -> Names:
    firsts = [(number, TermId.from_ordinal(number // 2)) for number in numbers if number % 2 == 0]
    if len(numbers) > _SOME_HALF_TERMS:
        return _name_years(firsts)
    return {
        number: (term.season[:3], _year(term.year))
        if term.season is Season.AUTUMN or number == numbers[0]
        else (term.season[:3],)
        for number, term in firsts
    }


def _name_months(numbers: Sequence[int]) -> Names:
    if len(numbers) > _SOME_MONTHS:
        septembers = [number for number in numbers if number % 12 == _SEPTEMBER]
        return _name_years([(number, TermId(number // 12, Season.AUTUMN)) for number in septembers])
    every = 1 if len(numbers) <= _FEWEST_MONTHS else 2 if len(numbers) <= _FEW_MONTHS else 4
    named = [number for number in numbers if number % every == 0]
    return {
        number: (_MONTHS[number % 12], str(number // 12))
        if number == named[0] or number % 12 in {_SEPTEMBER, _JANUARY}
        else (_MONTHS[number % 12],)
        for number in named
    }


def _name_years(periods: Sequence[tuple[int, TermId]], *, most: int = _MOST_YEARS_NAMED) -> Names:
    """The academic year under each autumn, as many of them as there is room for."""
    starts = [pair for pair in periods if pair[1].season is Season.AUTUMN] or [*periods[:1]]
    every = ceil(len(starts) / most)
    return {number: (_year(term.year),) for number, term in starts[:: max(every, 1)]}


def _year(year: int) -> str:
    return f"{year % 100:02d}/{(year + 1) % 100:02d}"

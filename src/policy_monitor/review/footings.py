"""Footings: what each series of a term is held against, with every step on the way there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from policy_monitor.analysis.chance import (
    SeasonCount,
    Spread,
    Yardstick,
    measure_spread,
    pooled_dispersion,
    season_factors,
    series_dispersion,
)
from policy_monitor.analysis.series import PlannedTerm, Series, Subject, TermCount
from policy_monitor.policy import Triggers
from policy_monitor.review.baselines import Decisions, baseline_terms
from policy_monitor.vocabulary import Season

__all__ = ["Footing", "Footings", "find_footings"]


@dataclass(frozen=True, slots=True)
class Footing:
    """What one series is held against, in this term or over the last terms together.

    Attributes:
        term: The term tested.
        incidents: What was counted, in the running term so far; None when nothing was
            returned for the term.
        recent: The terms before this one that are counted together with it.
        terms: The terms it is held against.
        exposures: Their time, in the same order: school days weighed by season.
        spread: How unevenly incidents fell on them.
        dispersion: How much they are taken to clump.
        season_factor: How many times the usual rate the season of `term` has.
        yardstick: All of it together; None when there are too few terms.
        trial: Whether there are so few terms that a flag is on trial.

    """

    subject: Subject
    term: PlannedTerm
    incidents: int | None
    recent: tuple[TermCount, ...]
    terms: tuple[TermCount, ...]
    exposures: tuple[float, ...]
    spread: Spread
    dispersion: float
    season_factor: float
    yardstick: Yardstick | None
    trial: bool

    @property
    def earlier_incidents(self) -> int:
        """The part of `incidents` in the terms before this one."""
        return sum(count.incidents for count in self.recent)


@dataclass(frozen=True, slots=True)
class Footings:
    """What every series of a term is held against.

    Attributes:
        season_factors: For every season, from all tested series together.
        pooled_dispersion: Of all tested series together, before this term.
        pooled_dispersion_before_the_year: The same, before the last terms together.
        this_term: For the term by itself.
        this_year: For the last terms together, this one included.

    """

    term: PlannedTerm
    season_factors: Mapping[Season, float]
    pooled_dispersion: float
    pooled_dispersion_before_the_year: float
    this_term: Mapping[Subject, Footing]
    this_year: Mapping[Subject, Footing]


def find_footings(
    family: Sequence[Series],
    term: PlannedTerm,
    decisions: Decisions,
    triggers: Triggers,
    *,
    beside: Sequence[Series] = (),
) -> Footings:
    """Work out what each series of a term is held against.

    Args:
        family: The series tested together: the twelve cells. Season factors and the
            pooled dispersion come from them alone.
        term: The term tested, running or over.
        decisions: The flagged terms of each series.
        triggers: The numbers of the method.
        beside: More series to know the usual range of: categories, platforms, all.

    Returns:
        A footing for every series of `family` and `beside`.

    """
    everything = (*family, *beside)
    baselines = {
        series.subject: baseline_terms(series, term.id, decisions.get(series.subject, {}))
        for series in everything
    }
    factors = season_factors(
        (
            SeasonCount(count.term.season, count.school_days, count.incidents)
            for series in family
            for count in baselines[series.subject]
        ),
        steadying=triggers.steadying_incidents,
    )
    divisions = [_divide(series, baselines[series.subject], recent=0) for series in everything]
    recent = triggers.this_year.terms - 1
    by_year = [_divide(series, baselines[series.subject], recent=recent) for series in everything]
    pooled = _pool(divisions[: len(family)], factors, triggers)
    pooled_before = _pool(by_year[: len(family)], factors, triggers)
    return Footings(
        term=term,
        season_factors=factors,
        pooled_dispersion=pooled,
        pooled_dispersion_before_the_year=pooled_before,
        this_term=_stand_on(divisions, term, factors, pooled, triggers),
        this_year=_stand_on(by_year, term, factors, pooled_before, triggers),
    )


@dataclass(frozen=True, slots=True)
class _Division:
    """The baseline of a series, cut in two.

    Attributes:
        recent: The terms counted together with the one tested.
        terms: Those before, which they are held against.

    """

    series: Series
    recent: tuple[TermCount, ...]
    terms: tuple[TermCount, ...]


def _divide(series: Series, baseline: tuple[TermCount, ...], *, recent: int) -> _Division:
    cut = max(0, len(baseline) - recent)
    return _Division(series, baseline[cut:], baseline[:cut])


def _pool(
    divisions: Iterable[_Division], factors: Mapping[Season, float], triggers: Triggers
) -> float:
    spreads = (_spread(division.terms, factors) for division in divisions)
    return pooled_dispersion(spreads, at_most=triggers.dispersion.pooled_at_most)


def _stand_on(
    divisions: Iterable[_Division],
    term: PlannedTerm,
    factors: Mapping[Season, float],
    pooled: float,
    triggers: Triggers,
) -> dict[Subject, Footing]:
    return {
        division.series.subject: _footing(division, term, factors, pooled, triggers)
        for division in divisions
    }


def _footing(
    division: _Division,
    term: PlannedTerm,
    factors: Mapping[Season, float],
    pooled: float,
    triggers: Triggers,
) -> Footing:
    now = division.series.in_term(term.id)
    earlier = sum(count.incidents for count in division.recent)
    exposures = _exposures(division.terms, factors)
    spread = _spread(division.terms, factors)
    dispersion = series_dispersion(spread, pooled, triggers.dispersion)
    season_factor = factors[term.id.season]
    enough = spread.terms >= triggers.baseline.minimum_terms
    # The whole planned term, however much of it is over: what is still to come is in it.
    ahead = len(term.days) * season_factor + sum(_exposures(division.recent, factors))
    return Footing(
        subject=division.series.subject,
        term=term,
        incidents=None if now is None else now.incidents + earlier,
        recent=division.recent,
        terms=division.terms,
        exposures=exposures,
        spread=spread,
        dispersion=dispersion,
        season_factor=season_factor,
        yardstick=Yardstick(spread.incidents, sum(exposures), ahead, dispersion)
        if enough
        else None,
        trial=spread.terms < triggers.baseline.firm_from_terms,
    )


def _exposures(terms: Iterable[TermCount], factors: Mapping[Season, float]) -> tuple[float, ...]:
    return tuple(count.school_days * factors[count.term.season] for count in terms)


def _spread(terms: Sequence[TermCount], factors: Mapping[Season, float]) -> Spread:
    return measure_spread([count.incidents for count in terms], _exposures(terms, factors))

"""How often the review flags speak by chance, and how often they find a rise.

Draws invented schools: twelve cells, equal terms, a history of n terms and one more term to
test; incidents one by one (Poisson), or clumped, several on the same day. Prints, as tables
for docs/method.md, in how many of 100 such terms at least one cell is flagged although
nothing has changed, and in how many a change in the busiest cell is flagged in that cell;
beside XmR charts with the four NHS rules and a c-chart with 3-sigma limits on the same
counts. Takes some minutes; "python -m benchmarks.false_flags 200" draws 200 schools only.
"""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from math import exp
from pathlib import Path
from random import Random

from benchmarks.control_charts import c_chart_signals, xmr_fixed_signals, xmr_moving_signals
from policy_monitor.analysis.series import PlannedTerm, Series, Subject, TermCount
from policy_monitor.policy import Triggers, load_policy
from policy_monitor.review import (
    cluster_flag,
    find_footings,
    share_budget,
    this_term_flag,
    this_year_flag,
)
from policy_monitor.vocabulary import Category, Nature, TermId

__all__ = ["CHANGES", "METHODS", "Rates", "draw_rates"]

HISTORIES = (3, 6, 9, 15)
SCHOOLS = 2000
SEED = 20240901

RATES = (4.0, 2.5, 1.5, 1.0, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.1)
"""Incidents per term: 12 in all, most cells below 1, as in a primary school's log."""
BATCHES = ((1, 0.6), (2, 0.2), (3, 0.1), (4, 0.1))
"""How many incidents an event brings on its day, and how often: variance 2.3 times the mean."""
SCHOOL_DAYS = 60
EVENT = 6
"""How many incidents more the clustered cell has, within five school days."""

_SUBJECTS = tuple(Subject(category, nature) for category in Category for nature in Nature)

Cell = tuple[tuple[int, ...], ...]
"""For each term, the one tested last, the places of the school days its incidents fell on."""
Method = Callable[[Sequence[Cell], Triggers], Iterator[bool]]
"""Says of each cell in turn whether it is flagged in the last term."""


@dataclass(frozen=True, slots=True)
class Rates:
    """How many of 100 schools were flagged.

    Attributes:
        unchanged: By each method, in any cell, although nothing had changed.
        changed: For each change, by each method, in the cell that had changed.

    """

    unchanged: Mapping[str, float]
    changed: Mapping[str, Mapping[str, float]]


def main() -> int:
    """Draw, count and print."""
    schools = int(sys.argv[1]) if len(sys.argv) > 1 else SCHOOLS
    triggers = load_policy(Path(__file__).parents[1] / "data" / "policy").triggers
    for clumped in (False, True):
        rates = [
            draw_rates(triggers, history=history, clumped=clumped, schools=schools)
            for history in HISTORIES
        ]
        print(f"\n{'Clumped' if clumped else 'One by one'}: flagged in 100 terms\n")
        _print_row("", "", *(f"n = {history}" for history in HISTORIES))
        _print_row("---", "---", *("---:" for _ in HISTORIES))
        for method in METHODS:
            found = (f"{each.unchanged[method]:.1f}" for each in rates)
            _print_row("nothing changed", method, *found)
        for change in CHANGES:
            for method in METHODS:
                _print_row(
                    change, method, *(f"{each.changed[change][method]:.0f}" for each in rates)
                )
    return 0


def draw_rates(
    triggers: Triggers, *, history: int, clumped: bool, schools: int, seed: int = SEED
) -> Rates:
    """Draw schools and count how many are flagged, unchanged and with each change.

    Args:
        triggers: The numbers of the method.
        history: How many terms there are before the one tested.
        clumped: Whether incidents come several on a day.
        schools: How many to draw.
        seed: Where the draws start; the same seed gives the same schools.

    """
    random = Random(f"{seed} {history} {clumped}")  # noqa: S311 -  a simulation keeps no secret
    unchanged = dict.fromkeys(METHODS, 0)
    changed = {change: dict.fromkeys(METHODS, 0) for change in CHANGES}
    for _ in range(schools):
        cells = [_draw_cell(random, rate, history + 1, clumped=clumped) for rate in RATES]
        more = _draw_cell(random, RATES[0], history + 1, clumped=clumped)
        for method, flagged in METHODS.items():
            unchanged[method] += any(flagged(cells, triggers))
        for change, alter in CHANGES.items():
            altered = [alter(cells[0], more), *cells[1:]]
            for method, flagged in METHODS.items():
                changed[change][method] += next(flagged(altered, triggers))
    percent = 100 / schools
    return Rates(
        {method: percent * number for method, number in unchanged.items()},
        {
            change: {method: percent * number for method, number in numbers.items()}
            for change, numbers in changed.items()
        },
    )


def _by_this_method(cells: Sequence[Cell], triggers: Triggers) -> Iterator[bool]:
    """Any of the three statistical rules."""
    terms = _plan_terms(len(cells[0]))
    family = [_series(subject, cell) for subject, cell in zip(_SUBJECTS, cells, strict=True)]
    footings = find_footings(family, terms[-1], {}, triggers)
    levels = share_budget(triggers, series=len(family))
    for series in family:
        in_term, in_year = footings.this_term[series.subject], footings.this_year[series.subject]
        yield (
            this_term_flag(series, in_term, levels, triggers) is not None
            or this_year_flag(series, in_year, levels, triggers) is not None
            or cluster_flag(series, in_term, levels, triggers) is not None
        )


def _by_chart(signals: Callable[[Sequence[int]], bool]) -> Method:
    def _flagged(cells: Sequence[Cell], _: Triggers) -> Iterator[bool]:
        return (signals([len(days) for days in cell]) for cell in cells)

    return _flagged


METHODS: Mapping[str, Method] = {
    "this method": _by_this_method,
    "XmR, moving limits": _by_chart(xmr_moving_signals),
    "XmR, fixed limits": _by_chart(xmr_fixed_signals),
    "c-chart, 3 sigma": _by_chart(c_chart_signals),
}


def _double(cell: Cell, more: Cell) -> Cell:
    return (*cell[:-1], cell[-1] + more[-1])


def _triple(cell: Cell, more: Cell) -> Cell:
    """Twice as much again; the draw for another term stands for another of this one."""
    return (*cell[:-1], cell[-1] + more[-1] + more[-2])


def _double_three(cell: Cell, more: Cell) -> Cell:
    doubled = (days + added for days, added in zip(cell[-3:], more[-3:], strict=True))
    return (*cell[:-3], *doubled)


def _cluster(cell: Cell, _: Cell) -> Cell:
    """Spread over the five days from the middle of the term."""
    event = tuple(SCHOOL_DAYS // 2 + place % 5 for place in range(EVENT))
    return (*cell[:-1], cell[-1] + event)


CHANGES: Mapping[str, Callable[[Cell, Cell], Cell]] = {
    "doubled this term": _double,
    "tripled this term": _triple,
    "doubled for three terms": _double_three,
    f"a cluster of {EVENT}": _cluster,
}


def _draw_cell(random: Random, rate: float, terms: int, *, clumped: bool) -> Cell:
    return tuple(_draw_days(random, rate, clumped=clumped) for _ in range(terms))


def _draw_days(random: Random, rate: float, *, clumped: bool) -> tuple[int, ...]:
    """The days of one term's incidents, so many on average."""
    batches = BATCHES if clumped else ((1, 1.0),)
    sizes, weights = zip(*batches, strict=True)
    mean_size = sum(size * weight for size, weight in batches)
    days: tuple[int, ...] = ()
    for size in random.choices(sizes, weights, k=_draw_poisson(random, rate / mean_size)):
        days += (random.randrange(SCHOOL_DAYS),) * size
    return days


def _draw_poisson(random: Random, mean: float) -> int:
    """How many uniform numbers can be multiplied before they fall below exp(-mean) (Knuth)."""
    product, number = random.random(), 0
    while product > exp(-mean):
        product *= random.random()
        number += 1
    return number


@cache
def _plan_terms(number: int) -> tuple[PlannedTerm, ...]:
    """Terms of equal length, one after the other, without holidays."""
    first = TermId.from_ordinal(2010 * 3).ordinal
    opens_on = date(2010, 9, 6)
    return tuple(
        PlannedTerm(
            id=TermId.from_ordinal(first + place),
            starts_on=(starts_on := opens_on + timedelta(days=place * SCHOOL_DAYS)),
            ends_on=starts_on + timedelta(days=SCHOOL_DAYS - 1),
            days=tuple(starts_on + timedelta(days=day) for day in range(SCHOOL_DAYS)),
            school_before_on=starts_on - timedelta(days=1),
            completed=True,
        )
        for place in range(number)
    )


def _series(subject: Subject, cell: Cell) -> Series:
    terms = _plan_terms(len(cell))
    counts = tuple(
        TermCount(term.id, SCHOOL_DAYS, len(days), tuple(term.days[day] for day in sorted(days)))
        for term, days in zip(terms, cell, strict=True)
    )
    return Series(subject, counts)


def _print_row(*cells: str) -> None:
    print(f"| {' | '.join(cells)} |")


if __name__ == "__main__":
    sys.exit(main())

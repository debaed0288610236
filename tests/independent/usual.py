"""What is usual, worked out once more as docs/method.md says it, in plain sums of decimals.

A series is a list of counts, one for each term, with None for a term that was not returned.
"""

from dataclasses import dataclass
from decimal import Decimal, localcontext
from functools import cache
from itertools import accumulate
from math import comb

__all__ = ["Judged", "judge"]

FAMILY = Decimal("0.05")
"""False flags allowed in a term."""
KINDS = 12
OUTSIDE = Decimal("0.025")
"""What a usual range leaves out on either side."""
PRIOR = 20
"""The incidents that "no season" is worth."""
FEWEST = 3
ENOUGH_FOR_ITS_OWN = 30


@dataclass(frozen=True)
class Judged:
    """One term of one series beside what was known before it.

    Attributes:
        terms: How many terms were known; with fewer than three the rest is None.
        low: The smallest count that is usual in a whole term.
        high: The largest.
        expected: About how many would be usual.
        review_number: The smallest count that is a flag under rule A.
        this_term: Whether rule A flags it.
        this_year: Whether rule B flags the last three terms.
        year: For rule B: their incidents, the review number, what is expected of them, and
            how many terms were before them; None where too few were.
        rising: Whether the known terms rise over the whole period.
    """

    terms: int
    low: int | None = None
    high: int | None = None
    expected: float | None = None
    review_number: int | None = None
    this_term: bool = False
    this_year: bool = False
    year: tuple[int, int, float, int] | None = None
    rising: bool | None = None


def judge(series, cells, seasons, days, t):
    """Judge one term of a series.

    Args:
        series: Its counts.
        cells: The counts of each of the twelve kinds, which seasons and clumping are learnt
            from; none of them has a flag before the term.
        seasons: The season of each term.
        days: The school days of each term.
        t: Which term.
    """
    known = [u for u in range(t) if series[u] is not None]
    if len(known) < FEWEST:
        return Judged(len(known))
    exposure = _exposures(cells, seasons, days, known)
    phi = _clumping(series, cells, exposure, known)
    held = (sum(series[u] for u in known), sum(exposure[u] for u in known))
    budget = FAMILY / (2 * KINDS)
    upper = _upper(held, exposure[t], phi)
    low = next(y for y in range(10**6) if _lower(held, exposure[t], phi)(y) > OUTSIDE)
    high = next(y for y in range(10**6) if upper(y + 1) <= OUTSIDE)
    number = next(y for y in range(1, 999) if upper(y) <= budget)
    count = series[t]
    judged = {
        "low": low,
        "high": high,
        "expected": float(held[0] * exposure[t] / held[1]),
        "review_number": number,
        "this_term": count is not None and count >= number,
        "rising": _is_rising(series, exposure, known, phi),
    }
    if count is None or len(known) < FEWEST + 2:
        return Judged(len(known), **judged)
    early, late = known[:-2], [*known[-2:], t]
    before = (sum(series[u] for u in early), sum(exposure[u] for u in early))
    ahead = sum(exposure[u] for u in late)
    tail = _upper(before, ahead, _clumping(series, cells, exposure, early))
    at = next(y for y in range(1, 999) if tail(y) <= FAMILY / (4 * KINDS))
    lately = sum(series[u] for u in late)
    year = (lately, at, float(before[0] * ahead / before[1]), len(early))
    return Judged(len(known), **judged, this_year=lately >= at, year=year)


def _exposures(cells, seasons, days, known):
    """Every term's days, times how busy its season was in the known terms."""
    incidents = dict.fromkeys(seasons, 0)
    planned = dict.fromkeys(seasons, 0)
    for u in known:
        incidents[seasons[u]] += sum(cell[u] for cell in cells)
        planned[seasons[u]] += days[u]
    per_day = Decimal(sum(incidents.values())) / sum(planned.values())
    busy = {s: (incidents[s] + PRIOR) / (per_day * planned[s] + PRIOR) for s in incidents}
    return [days[u] * Decimal(busy[seasons[u]]) for u in range(len(days))]


def _clumping(series, cells, exposure, known):
    """Phi: how much more the counts scatter than incidents that come one by one."""
    whole = sum(exposure[u] for u in known)
    share = {u: exposure[u] / whole for u in known}

    def scatter(counts):
        total = sum(counts[u] for u in known)
        return sum((counts[u] - total * share[u]) ** 2 / (total * share[u]) for u in known)

    n = len(known)
    totals = {c: sum(cell[u] for u in known) for c, cell in enumerate(cells)}
    some = [c for c in totals if totals[c] >= 1]
    target = sum(scatter(cells[c]) for c in some)

    def reached(phi):
        return sum((n - 1) * phi * totals[c] / (totals[c] + phi - 1) for c in some)

    pooled = Decimal(1)
    if target > (n - 1) * len(some) and max(totals.values()) > 1:
        low, high = Decimal(1), Decimal(100)
        for _ in range(80):
            middle = (low + high) / 2
            low, high = (middle, high) if reached(middle) < target else (low, middle)
        pooled = high
    total = sum(series[u] for u in known)
    if total < ENOUGH_FOR_ITS_OWN:
        return pooled
    found = scatter(series)
    under = (n - 1) * total - found
    own = min(max(found * (total - 1) / under, 1), 20) if under > Decimal("1e-9") else 20
    return max(pooled, ((n - 1) * own + 6 * pooled) / (n + 5))


def _upper(held, ahead, phi):
    """The probability of so many or more in the time ahead."""
    return lambda y: Decimal(1) if y <= 0 else sum(_chances(*held, ahead, phi, y)[y:])


def _lower(held, ahead, phi):
    """The probability of so many or fewer."""
    return lambda y: (
        Decimal(1) if held[0] + y == 0 else sum(_chances(*held, ahead, phi, y)[: y + 1])
    )


@cache
def _chances(before, behind, ahead, phi, y):
    """Of every way in which all the incidents could have fallen, how likely each is."""
    with localcontext(prec=50):
        total = before + y
        q = ahead / (behind + ahead)
        step = (phi - 1) / total
        hits = list(accumulate(range(total), lambda p, i: p * (q + i * step), initial=Decimal(1)))
        miss = list(
            accumulate(range(total), lambda p, i: p * (1 - q + i * step), initial=Decimal(1))
        )
        every = Decimal(1)
        for i in range(total):
            every *= 1 + i * step
        return [comb(total, k) * hits[k] * miss[total - k] / every for k in range(total + 1)]


def _is_rising(series, exposure, known, phi):
    """Whether the score test for a steady rise says so; None with too little to say."""
    total = sum(series[u] for u in known)
    if len(known) < 6 or total < 10:
        return None
    whole = sum(exposure[u] for u in known)
    share = {u: exposure[u] / whole for u in known}
    middle = sum(u * share[u] for u in known)
    spread = sum(u * u * share[u] for u in known) - middle**2
    z = (sum(u * series[u] for u in known) - total * middle) / (total * spread * phi).sqrt()
    return z > Decimal("2.576")

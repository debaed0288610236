"""What the review of an invented school should say, worked out from the rows of its logs.

It counts for itself, and judges with the method written down line by line; it shares nothing with
the app but the words and the file of term dates.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

from tests.journeys.listed_terms import TERMS, place_of
from tests.review import by_the_letter

LAST_REVIEWED = date(2019, 1, 31)
"""The policy's cover says 01/2019."""
CELLS = [
    f"{category} / {nature}"
    for category in ("Contact", "Conduct", "Content")
    for nature in ("Commercial", "Aggressive", "Sexual", "Values")
]
NAMED = {"Facebook", "Instagram", "Pinterest", "Vine"}
SERIOUS = {"Police informed"}


@dataclass(frozen=True)
class Row:
    """One incident of a log."""

    on: date
    cell: str
    platform: str = "Facebook"
    outcome: str = "Warning"


@dataclass(frozen=True)
class Expected:
    """A flag: what it is about, the figures of a rise, and since when."""

    rule: str
    about: str = ""
    term: int | None = None
    since: date | None = None
    trial: bool = False
    incidents: int | None = None
    number: int | None = None
    usual: float | None = None
    terms: int | None = None


@dataclass(frozen=True)
class Reviewed:
    """A review: its day, which is the day it was recorded, and what it made of each rise."""

    on: date
    verdict: str
    flags: list


@dataclass
class Known:
    """What had been reported and recorded by a day.

    `rows` has a list for each returned term; `first_seen` and `last_seen` give of each row the
    days of the first and the latest log that had it.
    """

    today: date
    rows: dict
    first_seen: dict
    last_seen: dict
    reviews: list = field(default_factory=list)


def expect(known):
    """Every open flag, in no order."""
    first, current = min(known.rows), place_of(known.today)
    school = _School(known, [TERMS[place] for place in range(first, current + 1)], first)
    flags = [*school.rises(), *school.notes(), *school.serious(), *school.questions()]
    last = max([review.on for review in known.reviews], default=LAST_REVIEWED)
    due_on = date(2020, 1, 31) if last == LAST_REVIEWED else last.replace(year=last.year + 1)
    if known.today >= due_on:
        flags.append(Expected("annual", since=due_on))
    return flags


class _School:
    def __init__(self, known, terms, first):
        self.known, self.terms, self.first = known, terms, first
        self.returned = [place - first for place in sorted(known.rows)]

    def rows(self, cell, t):
        return [row for row in self.known.rows.get(self.first + t, []) if row.cell == cell]

    def count(self, cell, t):
        return len(self.rows(cell, t)) if t in self.returned else None

    def by_day(self, cell, after=date.min):
        """The cell's incidents on each school day; one on a day off counts on the next."""
        counts = [[0] * len(term.days) for term in self.terms]
        every = [
            (t, n, day) for t, term in enumerate(self.terms) for n, day in enumerate(term.days)
        ]
        for t in self.returned:
            for row in self.rows(cell, t):
                if row.on > after:
                    there = next(((u, n) for u, n, day in every if day >= row.on), None)
                    if there:
                        counts[there[0]][there[1]] += 1
        return counts

    def considered(self, rule, cell, t):
        """The counts and days under which reviews considered a flag."""
        return [
            (flag.incidents, review.on)
            for review in self.known.reviews
            for flag in review.flags
            if (flag.rule, flag.about, flag.term) == (rule, cell, t)
        ]

    def decided(self, cell):
        return {
            flag.term: review.verdict
            for review in self.known.reviews
            for flag in review.flags
            if flag.about == cell and flag.number is not None
        }

    def rises(self):
        x = [[self.count(cell, t) for t in range(len(self.terms))] for cell in CELLS]
        judged = by_the_letter.judge(
            x,
            [len(term.days) for term in self.terms],
            [term.season for term in self.terms],
            [self.by_day(cell) for cell in CELLS],
            decided=[self.decided(cell) for cell in CELLS],
        )
        for t, row in enumerate(judged):
            for cell, found in zip(CELLS, row, strict=True):
                for rule in found["rules"]:
                    flag = getattr(self, f"_{rule}")(cell, t, found)
                    if flag is not None:
                        yield flag

    def _this_term(self, cell, t, found):
        seen = max([count for count, _ in self.considered("this_term", cell, t)], default=0)
        ground = (found["S"], found["E"], found["e"], found["phi"], found["n"])
        counts = (len(self.rows(cell, t)) - seen, seen)
        return self._rise("this_term", cell, t, counts, ground)

    def _this_year(self, cell, t, found):
        before = sum(len(self.rows(cell, u)) for u in found["last"])
        count = before + len(self.rows(cell, t))
        seen = max([count for count, _ in self.considered("this_year", cell, t)], default=0)
        years = [
            flag.term
            for review in self.known.reviews
            for flag in review.flags
            if (flag.rule, flag.about) == ("this_year", cell) and flag.term < t
        ]
        if years:
            seen = max(seen, sum(len(self.rows(cell, u)) for u in found["last"] if u <= max(years)))
        counts = (count - seen, seen - before)
        return self._rise("this_year", cell, t, counts, (*found["year"], found["n_B"]))

    def _rise(self, rule, cell, t, counts, ground):
        """A flag once more, by the incidents that no review considered."""
        count, seen_now = counts
        number = next(y for y in range(1, 999) if self._chance(rule, y, ground))
        if count < number:
            return None
        dates = sorted(row.on for row in self.rows(cell, t))
        reached = seen_now + number - 1
        since = dates[reached].replace(day=1) if reached >= 0 else date.min
        return self._expected(rule, (cell, t), (count, number), ground, since)

    def _cluster(self, cell, t, found):
        seen = [on for _, on in self.considered("cluster", cell, t)]
        days = self.by_day(cell, max(seen, default=date.min))[t]
        ground = (found["S"], found["E"], 5 * found["f"], found["phi"], found["n"])
        weeks = [sum(days[start : start + 5]) for start in range(len(days) - 4)]
        number = next(y for y in range(1, 999) if self._chance("cluster", y, ground, len(weeks)))
        if max(weeks) < number:
            return None
        start = weeks.index(max(weeks))
        began = next(n for n in range(start, len(days)) if days[n])
        since = self.terms[t].days[began].replace(day=1)
        return self._expected("cluster", (cell, t), (max(weeks), number), ground, since)

    @staticmethod
    def _chance(rule, y, ground, places=1):
        budget = 0.05 / ((2 if rule == "this_term" else 4) * len(CELLS))
        return min(1, places * by_the_letter.p_upper(y, *ground[:4])) <= budget

    def _expected(self, rule, about, counts, ground, since):
        (cell, t), (s, time, ahead, _, terms) = about, ground
        since, trial = max(since, self.terms[t].starts_on), terms < 6
        if not trial:
            since = self._after_review(since)
        usual = s * ahead / time
        return Expected(rule, cell, t, since, trial, *counts, usual, terms)

    def _after_review(self, since):
        days = [review.on for review in self.known.reviews]
        return max([since, *(day + timedelta(1) for day in days)])

    def notes(self):
        platforms = {row.platform for rows in self.known.rows.values() for row in rows}
        for rule, about, part in [
            *(("new_kind", cell, "cell") for cell in CELLS),
            *(("new_platform", platform, "platform") for platform in platforms),
        ]:
            found = [
                (t, min(on))
                for n, t in enumerate(self.returned)
                if (on := self._on(part, about, t))
                and (
                    (n >= 3 and not any(self._on(part, about, u) for u in self.returned[:n]))
                    or (part == "platform" and about not in NAMED)
                )
            ]
            cleared = any(
                (flag.rule, flag.about) == (rule, about)
                for review in self.known.reviews
                for flag in review.flags
            )
            if found and not cleared:
                t, on = found[-1]
                starts = self.terms[t].starts_on
                since = starts if part == "platform" else max(starts, on.replace(day=1))
                yield Expected(rule, about, t, since)

    def _on(self, part, about, t):
        rows = self.known.rows.get(self.first + t, [])
        return [row.on for row in rows if getattr(row, part) == about]

    def serious(self):
        groups = {}
        for t in self.returned:
            for row in self.known.rows[self.first + t]:
                if row.outcome in SERIOUS and not self._reviewed(self.known.first_seen[row]):
                    groups.setdefault((row.cell, t), []).append(row.on)
        for (cell, t), days in groups.items():
            since = self._after_review(min(days).replace(day=1))
            yield Expected("serious", cell, t, since, incidents=len(days))

    def _reviewed(self, day):
        """Whether a review, which considers all that is open, came on a day or after it."""
        return any(review.on >= day for review in self.known.reviews)

    def questions(self):
        old = [
            row
            for t in self.returned
            for row in self.known.rows[self.first + t]
            if row.outcome == "Ongoing" and self._is_open(row)
        ]
        if old:
            since = min(row.on + timedelta(29) for row in old).replace(day=1)
            yield Expected("open_case", since=since, incidents=len(old))
        if not self.known.reviews:
            yield Expected("developments", since=date(2020, 1, 31))
        over = [t for t in self.returned if t + 1 < len(self.terms)]
        kept = [t for t in self.returned if t in over or self.known.rows[self.first + t]]
        ends = max((t for t in kept if self.known.rows[self.first + t]), default=-1)
        silent = [t for t in kept if t > ends]
        if len(silent) >= 2 and ends >= 0:
            flag = Expected("silence", term=silent[1], since=self.terms[silent[1] + 1].starts_on)
            if not any(flag in review.flags for review in self.known.reviews):
                yield flag

    def _is_open(self, row):
        """Whether it was open for long when last heard of, and no review has asked about it."""
        first, last = self.known.first_seen[row], self.known.last_seen[row]
        asked = (first - row.on).days > 28 and self._reviewed(first)
        return (last - row.on).days > 28 and not asked

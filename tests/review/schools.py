"""Invented schools: terms of any length and series of plain counts."""

from datetime import date, timedelta

from policy_monitor.analysis.series import PlannedTerm, Series, Subject, TermCount
from policy_monitor.vocabulary import Category, Nature, TermId

CELLS = tuple(Subject(category, nature) for category in Category for nature in Nature)
FIRST, OTHER = CELLS[0], CELLS[1]
FIRST_TERM = 2018 * 3
"""The ordinal of the autumn term 2018/19."""


def term_id(place):
    """The term in that place, from the autumn term 2018/19, which is 0."""
    return TermId.from_ordinal(FIRST_TERM + place)


def plan(places, *, days=60, running=None):
    """Terms of weekdays, one of them still running where its place is given.

    `days` is how many school days each has, or a list with one number for each.
    """
    lengths = [days] * places if isinstance(days, int) else days
    return tuple(
        plan_term(place, length, completed=place != running)
        for place, length in zip(range(places), lengths, strict=True)
    )


def plan_term(place, length, *, completed=True):
    """A term that starts on the first Monday after some months of every year."""
    identity = term_id(place)
    month = {0: (0, 9), 1: (1, 1), 2: (1, 4)}[identity.season.position]
    first = date(identity.year + month[0], month[1], 1)
    opens_on = first + timedelta(days=-first.weekday() % 7)
    weekdays = (opens_on + timedelta(days=number) for number in range(2 * length + 7))
    days = tuple(day for day in weekdays if day.weekday() < 5)[:length]
    last = days[-1] if days else opens_on
    return PlannedTerm(
        id=identity,
        starts_on=opens_on,
        ends_on=last + timedelta(days=14),
        days=days,
        school_before_on=opens_on - timedelta(days=14),
        completed=completed,
    )


def series_of(subject, counts, terms, *, dates=None):
    """A series of one count for each term; None is a term without a return.

    `dates` gives, for some terms by their place, the days of their incidents.
    """
    given = dates or {}
    return Series(
        subject,
        tuple(
            TermCount(term.id, len(term.days), count, tuple(given.get(place, ())))
            for place, (term, count) in enumerate(zip(terms, counts, strict=True))
            if count is not None
        ),
    )


def family_of(terms, counts_by_subject, *, dates=None):
    """The twelve cells; those without counts had none in any term the first one returned."""
    given = dates or {}
    returned = next(iter(counts_by_subject.values()))
    none = [None if count is None else 0 for count in returned]
    return tuple(
        series_of(subject, counts_by_subject.get(subject, none), terms, dates=given.get(subject))
        for subject in CELLS
    )

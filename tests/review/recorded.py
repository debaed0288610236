"""What governors record, and what a school reports, in as few words as a test needs."""

from datetime import UTC, date, datetime, timedelta

import pandas as pd

from policy_monitor.analysis.series_counts import Counted
from policy_monitor.calendar import Calendar
from policy_monitor.policy.partial_dates import read_partial_date
from policy_monitor.records import (
    Development,
    DevelopmentKind,
    Entry,
    Meeting,
    PolicyReview,
    ReturnKind,
    ReviewDecision,
    RuleChoice,
    in_force,
)
from policy_monitor.review import Governance, Reported, Rule, consider, review_status
from policy_monitor.vocabulary import Role
from tests.review.schools import FIRST
from tests.review.standing import CALENDAR

_CUBE = {
    "year": "int64",
    "season": "str",
    "category": "str",
    "nature": "str",
    "outcomes": "str",
    "platform": "str",
    "involved": "str",
    "setting": "str",
    "incidents": "int64",
}
_DAILY = {
    "year": "int64",
    "season": "str",
    "category": "str",
    "nature": "str",
    "occurred_on": "datetime64[s]",
    "incidents": "int64",
}
STATISTICAL = (Rule.THIS_TERM, Rule.THIS_YEAR, Rule.CLUSTER)


def on(text):
    """A day, a month or a term, as a clerk would give it."""
    return read_partial_date(str(text), calendar=Calendar([]))


def entry(number, kept, recorded_on):
    return Entry(number, datetime(2019, 1, 1, 12, tzinfo=UTC), recorded_on, kept)


def review(reviewed, *considered, number=1, recorded_on=None, **more):
    """A review, recorded on its day where no other is given."""
    day = on(reviewed)
    kept = PolicyReview(
        day, ReviewDecision.NO_CHANGE, Role.CLERK, considered=tuple(considered), **more
    )
    return entry(number, kept, recorded_on or day.last_on)


def meeting(day, *, number=1, **more):
    return entry(number, Meeting(day, Role.CLERK, **more), date(2019, 1, 1))


def development(day, *, number=1, **more):
    kept = Development(day, DevelopmentKind.ADVICE, "Invented", Role.CLERK, **more)
    return entry(number, kept, day)


def choice(sensitivity, *outcomes, number=1):
    return entry(number, RuleChoice(sensitivity, outcomes, Role.CLERK), date(2019, 1, 1))


def governance(*, reviews=(), meetings=(), developments=(), choices=()):
    return Governance(in_force(reviews), in_force(meetings), in_force(developments), tuple(choices))


def counted(terms, counts, *, dates=None, platforms=None):
    """Counts of each subject, one for each term; None in all is a term without a return.

    `dates` gives for a subject and the place of a term the days of its incidents; `platforms`
    for the place of a term the platforms of the first subject's incidents, in order.
    """
    cube, daily, returns = [], [], {}
    for place, term in enumerate(terms):
        if all(of_subject[place] is None for of_subject in counts.values()):
            continue
        returns[term.id] = ReturnKind.NIL
        for subject, of_subject in counts.items():
            if not of_subject[place]:
                continue
            returns[term.id] = ReturnKind.INCIDENTS
            row = {
                "year": term.id.year,
                "season": str(term.id.season),
                "category": str(subject.category),
                "nature": str(subject.nature),
            }
            days = (dates or {}).get((subject, place), [])
            assert len(days) <= of_subject[place]
            of_platforms = (platforms or {}).get(place, []) if subject == FIRST else []
            rest = of_subject[place] - len(of_platforms)
            cube += [row | {"platform": name, "incidents": 1} for name in of_platforms]
            cube.append(row | {"incidents": rest})
            daily += [row | {"occurred_on": day, "incidents": 1} for day in days]
            if of_subject[place] > len(days):
                daily.append(row | {"incidents": of_subject[place] - len(days)})
    return Counted(_table(cube, _CUBE), _table(daily, _DAILY), returns, tuple(terms))


def _table(rows, kinds):
    return pd.DataFrame(rows, columns=list(kinds)).astype(kinds)


def standing(policy, reported, *reviews, today, cases=(), **recorded):
    """The status of a school that has reported these counts and cases."""
    return review_status(
        policy,
        Reported(reported, tuple(cases)),
        governance(reviews=reviews, **recorded),
        CALENDAR,
        today=today,
    )


def of(status, *rules):
    """The open flags of some rules."""
    return [flag for flag in status.flags if flag.rule in rules]


def all_considered(status, verdict=None):
    """Everything open, as a review that looks at all of it keeps it."""
    return [
        consider(flag, verdict if flag.rule in STATISTICAL else None)
        for flag in status.flags
        if flag.rule is not Rule.ANNUAL
    ]


def spread(term, number, *, first=0, apart=6):
    """Days of a term too far apart for a cluster."""
    return [term.days[first + place * apart] for place in range(number)]


def next_day(day):
    return day + timedelta(days=1)

"""Books of a school whose counts do not matter, with what its clerk has recorded."""

from datetime import UTC, date, datetime

from policy_monitor.analysis import compare_this_term, term_table
from policy_monitor.journeys import Book
from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.records import Entry, Meeting, PolicyReview, ReviewDecision, in_force
from policy_monitor.review import Governance, Reported
from policy_monitor.vocabulary import Role
from policy_monitor.wording import long_date
from tests.review.standing import CALENDAR, NOTHING_COUNTED, status_of


def entry(number, kept, *, recorded=(2026, 9, 1)):
    """An entry made at 10 minutes past 9 on a day."""
    return Entry(number, datetime(*recorded, 9, 10, 30, tzinfo=UTC), date(*recorded), kept)


def meeting(day, name="", **correcting):
    return Meeting(date.fromisoformat(day), Role.CLERK, name, **correcting)


def review(day, **given):
    on = date.fromisoformat(day)
    held = PartialDate(on, on, DatePrecision.DAY, long_date(on))
    return PolicyReview(held, ReviewDecision.NO_CHANGE, Role.CLERK, **given)


def book_of(policy, *, today, reviews=(), meetings=(), cases=(), example=False):
    """The book of a school that has uploaded nothing, as of a day."""
    governance = Governance(reviews=in_force(reviews), meetings=in_force(meetings))
    status = status_of(policy, cases, today=today, governance=governance)
    terms = term_table(NOTHING_COUNTED.cube, {}, CALENDAR, today=today)
    daily = NOTHING_COUNTED.daily
    return Book(
        version=1,
        school_name=policy.school.name,
        example=example,
        today=today,
        past=False,
        reported_up_to=None,
        cube=NOTHING_COUNTED.cube,
        daily=daily,
        returns={},
        terms=terms,
        comparison=compare_this_term(terms, daily, CALENDAR, today=today),
        reported=Reported(NOTHING_COUNTED, tuple(cases)),
        governance=governance,
        status=status,
        uploads=(),
    )

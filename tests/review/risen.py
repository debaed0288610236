"""A school with none of a kind in six terms, and a rise of it in the term that runs."""

from policy_monitor.records import Verdict
from policy_monitor.review import Rule
from tests.review.recorded import all_considered, counted, of, review, spread, standing
from tests.review.schools import FIRST, plan

TERMS = plan(8, running=6)[:7]
NOW = TERMS[6]
QUIET = [0] * 6
"""None in six terms as long as this one: so many now have the chance of 1/7 to that power."""
NUMBER = 4
REVIEW = NOW.days[30]
TODAY = NOW.days[-1]


def risen(policy, number, *reviews, dates=None, today=TODAY, **recorded):
    """The status of the school with so many this term, after these reviews."""
    days = spread(NOW, number, apart=1) if dates == "together" else dates
    given = {} if days is None else {(FIRST, 6): days}
    reported = counted(TERMS, {FIRST: [*QUIET, number]}, dates=given)
    return standing(policy, reported, *reviews, today=today, **recorded)


def this_term(status):
    return [flag.sentence for flag in of(status, Rule.THIS_TERM)]


def reviewed_with(status, verdict=Verdict.ONE_OFF, *, day=REVIEW, **more):
    return review(day, *all_considered(status, verdict), **more)

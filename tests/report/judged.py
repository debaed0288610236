"""Invented schools, judged, with the standing and the counts that pages draw from."""

from policy_monitor.analysis.series import Series, Subject, TermCount
from policy_monitor.analysis.series_counts import Counted
from policy_monitor.records import ReturnKind
from policy_monitor.review import ReviewStatus, annual_review, judge_terms
from policy_monitor.vocabulary import Category
from tests.review.schools import CELLS, family_of, plan
from tests.review.standing import CALENDAR, NOTHING_COUNTED


def add_up(family, subject):
    """The series of a category, or of all, from its cells."""
    own = [each for each in family if subject.category in {None, each.subject.category}]
    return Series(
        subject,
        tuple(
            TermCount(counts[0].term, counts[0].school_days, sum(one.incidents for one in counts))
            for counts in zip(*(each.terms for each in own), strict=True)
        ),
    )


def judge_school(policy, counts_by_subject, *, days=60, running=True, decisions=None, dates=None):
    """The terms, the twelve series, the standing half-way through the last term, and the counts.

    A term of nobody's is one without a return; one in which nothing was counted is a nil return.
    """
    places = len(next(iter(counts_by_subject.values())))
    terms = plan(places, days=days, running=places - 1 if running else None)
    family = family_of(terms, counts_by_subject, dates=dates)
    beside = [add_up(family, Subject()), *(add_up(family, Subject(each)) for each in Category)]
    known = {
        subject: {terms[place].id: decision for place, decision in decided.items()}
        for subject, decided in (decisions or {}).items()
    }
    today = terms[-1].days[30]
    judgements = judge_terms(family, terms, known, policy.triggers, beside=beside)
    status = ReviewStatus(
        as_of=today,
        due=False,
        due_since=None,
        next_due=None,
        flags=judgements[-1].flags,
        headline="",
        annual=annual_review(policy, CALENDAR, today=today),
        meeting=None,
        policy=policy,
        judgements=judgements,
    )
    totals = {count.term: count.incidents for count in beside[0].terms}
    returns = {
        term: ReturnKind.INCIDENTS if incidents else ReturnKind.NIL
        for term, incidents in totals.items()
    }
    counted = Counted(NOTHING_COUNTED.cube, NOTHING_COUNTED.daily, returns, terms)
    return terms, dict(zip(CELLS, family, strict=True)), status, counted

"""Schools and reviews as they may come: what must hold of all of them."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from policy_monitor.analysis.chance import review_number
from policy_monitor.analysis.series_counts import Counted
from policy_monitor.records import Verdict, in_force
from policy_monitor.review import (
    Governance,
    Reported,
    Rule,
    consider,
    review_status,
    share_budget,
)
from tests.review.recorded import STATISTICAL, counted, review
from tests.review.schools import CELLS, FIRST, OTHER, plan
from tests.review.standing import CALENDAR

TERMS = 9
GIVEN = settings(deadline=None, max_examples=10)
THIRD = CELLS[6]
VERDICTS = st.sampled_from([*Verdict, None])
COUNTS = st.one_of(st.integers(0, 2), st.integers(0, 14))


@pytest.fixture(scope="module")
def cover(policy):
    """The policy with a cover older than everything reported."""
    last = replace(
        policy.last_reviewed,
        first_on=plan(1)[0].starts_on.replace(year=2017),
        last_on=plan(1)[0].starts_on.replace(year=2017),
    )
    return replace(policy, last_reviewed=last)


@st.composite
def schools(draw):
    """Counts of three kinds, some terms missing, some incidents with their days."""
    missing = draw(st.sets(st.integers(1, TERMS - 2), max_size=2))
    counts, dates = {}, {}
    for subject in (FIRST, OTHER, THIRD):
        drawn = draw(st.lists(COUNTS, min_size=TERMS, max_size=TERMS))
        counts[subject] = [None if place in missing else count for place, count in enumerate(drawn)]
        for place, count in enumerate(drawn):
            if place not in missing and draw(st.booleans()):
                first, apart = draw(st.integers(0, 40)), draw(st.integers(0, 1))
                dates[subject, place] = [(first + apart * each) for each in range(count)]
    return counts, dates


def report(school, *, terms=TERMS):
    """What a school had reported when so many terms had begun, the last of them running."""
    counts, dates = school
    planned = plan(terms, running=terms - 1)
    known = {
        (subject, place): [planned[place].days[day] for day in days]
        for (subject, place), days in dates.items()
        if place < terms
    }
    return counted(
        planned, {subject: each[:terms] for subject, each in counts.items()}, dates=known
    )


def status(cover, reported, entries, *, today=None):
    day = today or reported.terms[-1].days[-1]
    governance = Governance(reviews=in_force(entries))
    return review_status(cover, Reported(reported), governance, CALENDAR, today=day)


def key(flag):
    return flag.rule, flag.subject, flag.term


def asked(flags):
    """The flags of a status that a review can consider, apart from the clock's."""
    return [flag for flag in flags if flag.rule not in {Rule.ANNUAL, Rule.DEVELOPMENTS}]


def review_all(draw, found, *, number, on_place=None):
    """A review of all that is open, on the last day of school or an earlier one of the term."""
    days = found.judgements[-1].term.days
    held = days[-1] if on_place is None else days[on_place]
    chosen = [
        consider(flag, draw(VERDICTS) if flag.rule in STATISTICAL else None)
        for flag in asked(found.flags)
    ]
    return review(held, *chosen, number=number, recorded_on=days[-1])


def review_year_by_year(data, cover, school):
    """Reviews in some of the terms, each of all that was open then."""
    entries = []
    for terms in (5, 7, TERMS):
        found = status(cover, report(school, terms=terms), entries)
        place = data.draw(st.integers(0, 59))
        entry = review_all(data.draw, found, number=len(entries) + 1, on_place=place)
        yield found, terms, entry
        entries.append(entry)


@GIVEN
@given(schools(), st.data())
def test_right_after_a_review_nothing_that_it_considered_is_open(cover, school, data):
    entries = []
    for found, terms, entry in review_year_by_year(data, cover, school):
        entries.append(entry)
        after = status(cover, report(school, terms=terms), entries)
        assert {key(flag) for flag in asked(after.flags)}.isdisjoint(map(key, asked(found.flags)))


@GIVEN
@given(schools(), st.data())
def test_without_new_incidents_no_flag_comes_back_in_later_terms(cover, school, data):
    considered, entries = set(), []
    for found, _, entry in review_year_by_year(data, cover, school):
        considered |= {key(flag) for flag in asked(found.flags)}
        entries.append(entry)
    counts, dates = school
    quiet = {subject: [*each, 0, 0] for subject, each in counts.items()}
    later = status(cover, report((quiet, dates), terms=TERMS + 2), entries)
    still_open = {key(flag) for flag in asked(later.flags)}
    assert still_open.isdisjoint(considered)
    # Terms that brought nothing raise nothing either.
    quiet_terms = {term.id for term in plan(TERMS + 2)[TERMS:]}
    assert not [each for each in still_open if each[2] in quiet_terms and each[0] in STATISTICAL]


@GIVEN
@given(schools(), st.lists(st.integers(0, 2), min_size=TERMS - 1, max_size=TERMS - 1), st.data())
def test_new_incidents_raise_a_flag_again_exactly_when_they_are_enough(cover, school, few, data):
    counts, _ = school
    counts[FIRST] = [
        None if each is None else few[place] for place, each in enumerate(counts[FIRST][:-1])
    ]

    def grown(incidents, *entries):
        reported = report((counts | {FIRST: [*counts[FIRST], incidents]}, {}))
        return status(cover, reported, entries)

    before = grown(25)
    flag = (Rule.THIS_TERM, FIRST, before.judgements[-1].term.id)
    assume(flag in map(key, before.flags))
    entry = review_all(data.draw, before, number=1)
    after = grown(25, entry)
    footing = after.judgements[-1].footings.this_term[FIRST]
    number = review_number(footing.yardstick, share_budget(cover.triggers, series=12).this_term)
    assert flag not in map(key, after.flags)
    assert flag not in map(key, grown(25 + number - 1, entry).flags)
    assert flag in map(key, grown(25 + number, entry).flags)


@GIVEN
@given(schools(), st.data())
def test_taking_a_review_back_restores_exactly_what_was_open_before(cover, school, data):
    [first, second] = [entry for _, _, entry in review_year_by_year(data, cover, school)][:2]
    back = review(second.kept.reviewed.last_on, number=3, corrects=2, taken_back=True)
    reported = report(school)
    assert status(cover, reported, [first, second, back]) == status(cover, reported, [first])
    assert status(cover, reported, [back, second, first]) == status(cover, reported, [first])


@GIVEN
@given(schools(), st.data(), st.randoms())
def test_the_order_of_rows_and_of_reviews_makes_no_difference(cover, school, data, random):
    entries = [entry for _, _, entry in review_year_by_year(data, cover, school)]
    reported = report(school)
    shuffled = Counted(
        reported.cube.sample(frac=1, random_state=random.randrange(999)),
        reported.daily.sample(frac=1, random_state=random.randrange(999)),
        dict(random.sample(list(reported.returns.items()), len(reported.returns))),
        reported.terms,
    )
    mixed = random.sample(entries, len(entries))
    assert status(cover, shuffled, mixed).flags == status(cover, reported, entries).flags


@GIVEN
@given(schools(), st.integers(1, TERMS - 2))
def test_a_missing_term_is_never_a_zero(cover, school, gone):
    counts, dates = school
    without = {
        subject: [None if place == gone else count for place, count in enumerate(each)]
        for subject, each in counts.items()
    }
    kept = {each: days for each, days in dates.items() if each[1] != gone}
    found = status(cover, report((without, kept)), [])
    missing = plan(TERMS)[gone].id
    for judgement in found.judgements:
        for footing in judgement.footings.this_term.values():
            assert missing not in {count.term for count in (*footing.terms, *footing.recent)}
    assert missing not in {flag.term for flag in found.flags}

"""Whole schools, term by term, against the method written down once more line by line."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_monitor.analysis.chance import review_number, upper_tail
from policy_monitor.analysis.series import Series, TermCount
from policy_monitor.review import Decision, judge_terms, share_budget
from tests.review import by_the_letter
from tests.review.schools import CELLS, FIRST, OTHER, family_of, plan

RATES = (9, 5, 3, 2, 1, 1, 0.7, 0.5, 0.3, 0.2, 0.1, 0)
SEEDS = (1, 2, 3)
QUIET = CELLS[4]
LENGTHS = (74, 57, 59, 73, 58, 60, 75, 55, 61, 74, 57, 59, 73, 58, 60)


@pytest.fixture(scope="module")
def triggers(policy):
    return policy.triggers


def draw_school(seed):
    """A school with clumps, a busy autumn, rises, a cluster, a lull, a gap and decisions."""
    random = Random(seed)  # noqa: S311 -  an invented school keeps no secret
    terms = plan(len(LENGTHS), days=list(LENGTHS), running=len(LENGTHS) - 1)
    missing = random.randrange(2, 12)
    counts, dates = {}, {}
    for subject, rate in zip(CELLS, RATES, strict=True):
        in_terms, days = [], {}
        for place, term in enumerate(terms):
            often = rate * (1.3 if place % 3 == 0 else 0.9)
            often *= 4 if subject == OTHER and place >= 9 else 1
            often += 5 if subject == QUIET and place >= 11 else 0
            often *= 0 if subject == FIRST and place == 12 else 1
            events = sum(random.random() < often / 20 for _ in range(20))
            chosen = []
            for _ in range(events):
                chosen += [random.choice(term.days)] * random.choice([1, 1, 1, 1, 2])
            if subject == FIRST and place == 10:
                chosen += [term.days[30]] * 25
            in_terms.append(None if place == missing else len(chosen))
            days[place] = sorted(chosen)
        counts[subject], dates[subject] = in_terms, days
    decided = {
        FIRST: {10: Decision.ONE_OFF},
        OTHER: {random.randrange(7, 11): Decision.NEW_NORMAL},
    }
    return terms, counts, dates, decided


def judge_both(seed, triggers):
    terms, counts, dates, decided = draw_school(seed)
    known = {
        subject: {terms[place].id: decision for place, decision in places.items()}
        for subject, places in decided.items()
    }
    judged = judge_terms(family_of(terms, counts, dates=dates), terms, known, triggers)
    expected = by_the_letter.judge(
        [counts[subject] for subject in CELLS],
        [len(term.days) for term in terms],
        [place % 3 for place in range(len(terms))],
        [
            [
                [dates[subject][place].count(day) for day in term.days]
                for place, term in enumerate(terms)
            ]
            for subject in CELLS
        ],
        decided=[
            {place: str(decision) for place, decision in decided.get(subject, {}).items()}
            for subject in CELLS
        ],
    )
    return judged, expected


@pytest.mark.parametrize("seed", SEEDS)
def test_every_step_and_every_flag_of_a_school_is_as_the_method_says(seed, triggers):
    judged, expected = judge_both(seed, triggers)
    levels = share_budget(triggers, series=12)
    for judgement, row in zip(judged, expected, strict=True):
        for subject, found in zip(CELLS, row, strict=True):
            footing = judgement.footings.this_term[subject]
            year = judgement.footings.this_year[subject]
            assert footing.spread.terms == found["n"]
            assert footing.spread.incidents == found["S"]
            assert sum(footing.exposures) == pytest.approx(found["E"], rel=1e-9)
            assert footing.spread.chi_square == pytest.approx(found["chi"], rel=1e-9)
            assert judgement.footings.pooled_dispersion == pytest.approx(found["pool"], rel=1e-9)
            assert footing.dispersion == pytest.approx(found["phi"], rel=1e-9)
            assert footing.season_factor == pytest.approx(found["f"], rel=1e-9)
            of_season = judgement.footings.season_factors[judgement.term.id.season]
            assert of_season == pytest.approx(found["f"], rel=1e-9)
            assert (footing.yardstick is not None) is ("c_A" in found)
            if footing.yardstick is not None:
                assert review_number(footing.yardstick, levels.this_term) == found["c_A"]
            if "p_A" in found:
                tail = upper_tail(footing.incidents, footing.yardstick)
                assert tail == pytest.approx(found["p_A"], rel=1e-7)
            if "p_B" in found:
                tail = upper_tail(year.incidents, year.yardstick)
                assert tail == pytest.approx(found["p_B"], rel=1e-7)
            rules = [str(flag.rule) for flag in judgement.flags if flag.subject == subject]
            assert rules == found["rules"]
            lower = [remark.subject for remark in judgement.remarks]
            over = judgement.term.completed
            assert (subject in lower) is (over and found.get("p_low", 1) <= 0.05 / 24)


def test_the_schools_bring_every_rule_to_speak(triggers):
    judged = [judgement for seed in SEEDS for judgement in judge_both(seed, triggers)[0]]
    assert {str(flag.rule) for judgement in judged for flag in judgement.flags} == {
        "this_term",
        "this_year",
        "cluster",
    }
    assert any(judgement.remarks for judgement in judged)


def flags_of(judgements, subject=FIRST):
    return [
        (place, str(flag.rule))
        for place, judgement in enumerate(judgements)
        for flag in judgement.flags
        if flag.subject == subject
    ]


def judge(counts, triggers, *, decisions=None):
    terms = plan(len(counts))
    known = {FIRST: {terms[place].id: each for place, each in (decisions or {}).items()}}
    return judge_terms(family_of(terms, {FIRST: counts}), terms, known, triggers)


def test_somewhat_more_term_after_term_is_found_by_the_year_alone(triggers):
    assert flags_of(judge([1] * 9 + [4, 4, 4], triggers)) == []
    assert flags_of(judge([1] * 9 + [5, 5, 5], triggers)) == [(11, "this_year")]


def baseline_places(judgements):
    first = judgements[0].term.id.ordinal
    terms = judgements[-1].footings.this_term[FIRST].terms
    return [count.term.ordinal - first for count in terms]


def test_a_flagged_term_stays_out_until_governors_decide(triggers):
    counts = [1, 2, 1, 1, 2, 1, 14, 2, 1]
    judged = judge(counts, triggers)
    assert (6, "this_term") in flags_of(judged)
    assert 6 not in baseline_places(judged)


def test_a_one_off_stays_out_for_good(triggers):
    counts = [1, 2, 1, 1, 2, 1, 14, 2, 1]
    judged = judge(counts, triggers, decisions={6: Decision.ONE_OFF})
    assert baseline_places(judged) == [0, 1, 2, 3, 4, 5, 7]


def test_a_one_off_does_not_come_back_as_a_rise_of_the_year(triggers):
    counts = [1, 1, 1, 1, 1, 1, 30, 1, 1, 1]
    judged = judge(counts, triggers, decisions={6: Decision.ONE_OFF})
    assert [rule for place, rule in flags_of(judged) if place > 6] == []


def test_a_new_normal_begins_the_baseline_anew(triggers):
    counts = [1, 2, 1, 1, 2, 1, 14, 13, 12, 15, 14]
    judged = judge(counts, triggers, decisions={6: Decision.NEW_NORMAL})
    assert baseline_places(judged) == [6, 7, 8, 9]
    assert judged[8].footings.this_term[FIRST].yardstick is None
    assert judged[9].footings.this_term[FIRST].yardstick is not None
    assert flags_of(judged) == [(6, "this_term")]
    undecided = judge(counts, triggers)
    assert {place for place, _ in flags_of(undecided)} == {6, 7, 8, 9, 10}


def test_of_several_new_normals_the_latest_before_the_term_counts(triggers):
    counts = [1] * 12
    decisions = {2: Decision.NEW_NORMAL, 6: Decision.NEW_NORMAL, 11: Decision.NEW_NORMAL}
    assert baseline_places(judge(counts, triggers, decisions=decisions)) == [6, 7, 8, 9, 10]


def test_a_missing_term_is_never_a_zero(triggers):
    with_gap = judge([3, 4, None, 3, 5, 4, 3], triggers)
    with_zero = judge([3, 4, 0, 3, 5, 4, 3], triggers)
    assert baseline_places(with_gap) == [0, 1, 3, 4, 5]
    assert baseline_places(with_zero) == [0, 1, 2, 3, 4, 5]
    gap = with_gap[-1].footings.this_term[FIRST]
    zero = with_zero[-1].footings.this_term[FIRST]
    assert gap.yardstick.expected > zero.yardstick.expected
    assert gap.spread.incidents == zero.spread.incidents


def test_the_footings_of_other_series_come_beside_and_change_nothing(triggers):
    terms = plan(8)
    family = family_of(terms, {FIRST: [3, 4, 2, 3, 5, 4, 3, 9]})
    other = Series(
        FIRST.__class__(platform="Invented"), tuple(TermCount(t.id, 60, 7) for t in terms)
    )
    alone = judge_terms(family, terms, {}, triggers)
    beside = judge_terms(family, terms, {}, triggers, beside=[other])
    assert beside[-1].footings.this_term[other.subject].yardstick.expected == pytest.approx(
        7, rel=0.1
    )
    assert other.subject not in alone[-1].footings.this_term
    assert [each.flags for each in alone] == [each.flags for each in beside]


counts_in_order = st.lists(st.one_of(st.none(), st.integers(0, 12)), min_size=4, max_size=9)


@settings(deadline=None, max_examples=25)
@given(counts_in_order, counts_in_order, st.randoms())
def test_the_order_in_which_terms_and_kinds_are_given_makes_no_difference(
    triggers, first, other, random
):
    length = min(len(first), len(other))
    terms = plan(length)
    other = [
        None if one is None else (two or 0) for one, two in zip(first, other[:length], strict=False)
    ][:length]
    counts = {FIRST: first[:length], OTHER: other}
    family = family_of(terms, counts)
    shuffled = [
        Series(series.subject, tuple(random.sample(series.terms, len(series.terms))))
        for series in random.sample(family, len(family))
    ]

    def said(series):
        judged = judge_terms(series, terms, {}, triggers)
        return [sorted(flag.sentence for flag in each.flags) for each in judged]

    assert said(family) == said(shuffled)


@settings(deadline=None, max_examples=25)
@given(st.lists(st.integers(0, 9), min_size=5, max_size=9), st.data())
def test_whatever_term_is_missing_its_days_are_not_held_against_the_rest(triggers, counts, data):
    gone = data.draw(st.integers(0, len(counts) - 2))
    with_gap = [None if place == gone else count for place, count in enumerate(counts)]
    terms = plan(len(counts))
    footing = judge_terms(family_of(terms, {FIRST: with_gap}), terms, {}, triggers)[-1]
    of_first = footing.footings.this_term[FIRST]
    assert terms[gone].id not in [count.term for count in of_first.terms]
    assert len(of_first.exposures) == len(of_first.terms) <= len(counts) - 2

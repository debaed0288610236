"""The three statistical rules, on both sides of what they ask for."""

from dataclasses import replace
from datetime import date

import pytest

from policy_monitor.analysis.chance import review_number
from policy_monitor.review import (
    cluster_flag,
    find_footings,
    lower_remark,
    share_budget,
    this_term_flag,
    this_year_flag,
)
from tests.review.schools import FIRST, family_of, plan, plan_term

CLAUSE = "section 9"


@pytest.fixture(scope="module")
def triggers(policy):
    return policy.triggers


@pytest.fixture
def flag_by(triggers):
    """Judge the first cell in the last of some terms by one rule."""

    def _flag_by(rule, counts, *, terms=None, dates=None, given=triggers):
        terms = terms or plan(len(counts))
        family = family_of(terms, {FIRST: counts}, dates={FIRST: dates or {}})
        footings = find_footings(family, terms[-1], {}, given)
        levels = share_budget(given, series=len(family))
        over = footings.this_year if rule is this_year_flag else footings.this_term
        if rule is lower_remark:
            return rule(family[0], over[FIRST], levels)
        return rule(family[0], over[FIRST], levels, given)

    return _flag_by


def strict(triggers):
    return replace(triggers, false_flags_per_term=0.01)


# Nothing before in three terms as long as this one: so many or more has the chance of 1/4 to
# that power, and rule A asks for 0.05 / 24 or less.
def test_five_where_there_were_none_in_three_terms_is_a_flag_and_four_is_not(flag_by):
    assert 0.25**5 <= 0.05 / 24 < 0.25**4
    assert flag_by(this_term_flag, [0, 0, 0, 4]) is None
    assert flag_by(this_term_flag, [0, 0, 0, 5]).figures.review_number == 5


def test_a_strict_school_asks_for_one_more(flag_by, triggers):
    assert 0.25**6 <= 0.01 / 24 < 0.25**5
    assert flag_by(this_term_flag, [0, 0, 0, 5], given=strict(triggers)) is None
    assert flag_by(this_term_flag, [0, 0, 0, 6], given=strict(triggers)) is not None


def test_two_terms_before_are_too_few_to_judge_by(flag_by):
    assert flag_by(this_term_flag, [0, 0, 50]) is None
    assert flag_by(this_term_flag, [0, 0, 0, 50]) is not None


def test_with_five_terms_before_a_flag_is_on_trial_and_with_six_it_is_not(flag_by):
    on_trial, firm = (flag_by(this_term_flag, [0] * before + [9]) for before in (5, 6))
    assert on_trial.trial
    assert not on_trial.makes_review_due
    assert on_trial.sentence.endswith("(from 5 terms, so on trial).")
    assert not firm.trial
    assert firm.makes_review_due
    assert firm.sentence.endswith("(from 6 terms).")


def test_a_flag_is_a_sentence_that_can_be_read_out(flag_by):
    terms = plan(10, running=9)
    flag = flag_by(this_term_flag, [3, 2, 4, 3, 3, 2, 4, 3, 3, 12], terms=terms)
    assert flag.sentence == (
        "Contact / Commercial: 12 this term; the review number was 11; about 3 would be usual "
        "(from 9 terms)."
    )
    assert (flag.rule, flag.clause, flag.evidence) == ("this_term", CLAUSE, ())
    assert (flag.subject, flag.term) == (FIRST, terms[9].id)
    assert (flag.figures.incidents, flag.figures.terms) == (12, 9)
    # 27 in nine terms are 3 a term, times the factor of autumn: (10 + 20) / (9 + 20).
    assert flag.figures.expected == pytest.approx(3 * 30 / 29, rel=1e-9)


def test_a_term_that_is_over_is_named(flag_by):
    flag = flag_by(this_term_flag, [0, 0, 0, 6])
    assert flag.sentence == (
        "Contact / Commercial: 6 in the autumn term 2019/20; the review number was 5; fewer than "
        "one would be usual (from 3 terms, so on trial)."
    )


def test_the_running_count_is_held_against_the_whole_planned_term(flag_by):
    half_over = flag_by(this_term_flag, [0, 0, 0, 5], terms=plan(4, running=3))
    over = flag_by(this_term_flag, [0, 0, 0, 5], terms=plan(4))
    assert half_over.figures == over.figures


def test_a_term_planned_longer_asks_for_more(flag_by):
    longer = plan(4, days=[60, 60, 60, 90])
    # Now is a third of all time: (1/3) ** 6 is still at most 0.05 / 24, (1/3) ** 5 is not.
    assert flag_by(this_term_flag, [0, 0, 0, 5], terms=longer) is None
    assert flag_by(this_term_flag, [0, 0, 0, 6], terms=longer) is not None


def test_a_term_without_a_return_is_not_judged(flag_by):
    for rule in (this_term_flag, this_year_flag, cluster_flag, lower_remark):
        assert flag_by(rule, [9, 9, 9, 9, 9, 9, None]) is None


def test_since_is_the_month_in_which_the_number_was_reached(flag_by):
    terms = plan(4)
    october, november = date(2019, 10, 14), date(2019, 11, 18)
    dated = {3: [october] * 4 + [november] * 2}
    flag = flag_by(this_term_flag, [0, 0, 0, 6], terms=terms, dates=dated)
    assert flag.since == date(2019, 11, 1)
    flag = flag_by(this_term_flag, [0, 0, 0, 7], terms=terms, dates=dated)
    assert flag.since == date(2019, 10, 1)


def test_without_dates_since_is_the_first_day_of_the_term(flag_by):
    terms = plan(4)
    assert flag_by(this_term_flag, [0, 0, 0, 6], terms=terms).since == terms[3].starts_on


def test_since_is_never_before_the_term(flag_by):
    terms = plan(4)
    assert terms[3].starts_on == date(2019, 9, 2)
    dated = {3: [date(2019, 9, 3)] * 5}
    flag = flag_by(this_term_flag, [0, 0, 0, 5], terms=terms, dates=dated)
    assert flag.since == date(2019, 9, 2)


# Nothing in the three terms before the last three: half of all time is now, so the chance of
# so many is 1/2 to that power, and rule B asks for 0.05 / 48 or less.
def test_ten_in_three_terms_after_none_in_three_is_a_flag_and_nine_is_not(flag_by):
    assert 0.5**10 <= 0.05 / 48 < 0.5**9
    assert flag_by(this_year_flag, [0, 0, 0, 0, 0, 9]) is None
    flag = flag_by(this_year_flag, [0, 0, 0, 0, 0, 10])
    assert (flag.rule, flag.figures.review_number, flag.figures.terms) == ("this_year", 10, 3)


def test_the_year_needs_three_terms_before_it(flag_by):
    assert flag_by(this_year_flag, [0, 0, 0, 0, 40]) is None
    assert flag_by(this_year_flag, [0, 0, 0, 0, 0, 40]) is not None


def test_the_year_is_on_trial_by_the_terms_before_it(flag_by):
    assert flag_by(this_year_flag, [0] * 5 + [0, 0, 40]).trial
    assert not flag_by(this_year_flag, [0] * 6 + [0, 0, 40]).trial


def test_the_year_says_the_three_terms_together(flag_by):
    counts = [1, 2, 1, 2, 1, 2, 6, 6, 6]
    flag = flag_by(this_year_flag, counts, terms=plan(9, running=8))
    assert flag.figures.incidents == 18
    assert flag.sentence.startswith("Contact / Commercial: 18 in the last three terms; ")
    flag = flag_by(this_year_flag, counts)
    assert flag.sentence.startswith(
        "Contact / Commercial: 18 in the three terms to the summer term 2020/21; "
    )


def test_a_rise_of_the_year_does_not_hide_itself(flag_by):
    # Held against all terms the rise would look like clumping; against those before it is plain.
    counts = [1, 1, 1, 1, 1, 1, 8, 8, 8]
    assert flag_by(this_year_flag, counts) is not None
    assert flag_by(this_term_flag, counts) is None


def test_the_years_since_is_when_the_three_terms_reached_the_number(flag_by):
    terms = plan(6)
    dated = {5: [date(2020, 4, 20), date(2020, 5, 11), date(2020, 6, 8)]}
    flag = flag_by(this_year_flag, [0, 0, 0, 4, 4, 3], terms=terms, dates=dated)
    assert (flag.figures.review_number, flag.since) == (10, date(2020, 5, 1))
    before = flag_by(this_year_flag, [0, 0, 0, 9, 9, 3], terms=terms, dates=dated)
    assert before.since == terms[5].starts_on


# Nothing in three terms of 60 days: five days are 1/37 of all time, in 56 places.
def test_three_in_five_days_after_none_in_three_terms_is_a_flag_and_two_is_not(flag_by):
    assert 56 / 37**3 > 0.05 / 48 >= 56 / 37**4
    terms = plan(4)
    day = terms[3].days[20]
    assert flag_by(cluster_flag, [0, 0, 0, 3], dates={3: [day] * 3}) is None
    flag = flag_by(cluster_flag, [0, 0, 0, 4], dates={3: [day] * 4})
    assert (flag.rule, flag.figures.review_number, flag.figures.incidents) == ("cluster", 4, 4)
    assert flag.sentence == (
        "Contact / Commercial: 4 within five school days in September 2019; the review number "
        "was 4; fewer than one would be usual (from 3 terms, so on trial)."
    )
    assert flag.since == terms[3].starts_on


def test_incidents_further_apart_than_five_school_days_are_no_cluster(flag_by):
    terms = plan(4)
    monday, friday, next_monday = (terms[3].days[place] for place in (20, 24, 25))
    assert monday.weekday() == 0
    assert flag_by(cluster_flag, [0, 0, 0, 4], dates={3: [monday] * 2 + [friday] * 2})
    assert not flag_by(cluster_flag, [0, 0, 0, 4], dates={3: [monday] * 2 + [next_monday] * 2})


def test_a_term_of_four_days_has_no_place_for_a_cluster_and_one_of_five_has(flag_by):
    short, enough = plan(4, days=[60, 60, 60, 4]), plan(4, days=[60, 60, 60, 5])
    for terms, found in ((short, False), (enough, True)):
        dates = {3: [terms[3].days[0]] * 30}
        flag = flag_by(cluster_flag, [0, 0, 0, 30], terms=terms, dates=dates)
        assert (flag is not None) is found


def test_incidents_without_dates_make_no_cluster(flag_by):
    assert flag_by(cluster_flag, [0, 0, 0, 30]) is None


def test_a_cluster_needs_three_terms_before_it(flag_by):
    terms = plan(3)
    assert flag_by(cluster_flag, [0, 0, 30], dates={2: [terms[2].days[0]] * 30}) is None


def test_a_cluster_in_two_months_is_said_of_the_month_it_began_in(flag_by):
    terms = plan(4)
    dates = {3: [date(2019, 10, 31)] * 3 + [date(2019, 11, 4)] * 3}
    flag = flag_by(cluster_flag, [0, 0, 0, 6], terms=terms, dates=dates)
    assert "in October 2019" in flag.sentence
    assert flag.since == date(2019, 10, 1)


# A rate of 6 a term in nine terms: few or none has the chance of the binomial with q = 1/10.
def test_one_where_six_are_usual_is_lower_and_two_is_not_said(flag_by):
    one = sum([0.9**55, 55 * 0.1 * 0.9**54])
    assert one > 0.05 / 24
    assert flag_by(lower_remark, [6] * 9 + [1]) is None
    # None of 54: 0.9 ** 54 is 0.0034; with 12 a term, none of 108 is far below 0.0021.
    assert flag_by(lower_remark, [6] * 9 + [0]) is None
    remark = flag_by(lower_remark, [12] * 9 + [1])
    assert remark.sentence == (
        "Contact / Commercial: 1 in the autumn term 2021/22, lower than usual; about 12 would be "
        "usual (from 9 terms)."
    )
    assert (remark.incidents, remark.terms, remark.trial) == (1, 9, False)


def test_a_running_term_is_never_called_lower(flag_by):
    assert flag_by(lower_remark, [12] * 9 + [0], terms=plan(10, running=9)) is None
    assert flag_by(lower_remark, [12] * 9 + [0]) is not None


def test_lower_needs_three_terms_before_it(flag_by):
    assert flag_by(lower_remark, [90, 90, 0]) is None
    assert flag_by(lower_remark, [90, 90, 90, 0]).trial


def test_the_count_is_flagged_exactly_from_the_review_number_on(flag_by, triggers):
    terms = plan(8, days=[74, 57, 59, 73, 58, 60, 74, 57])
    counts = [4, 1, 0, 6, 2, 2, 3]
    family = family_of(terms, {FIRST: [*counts, 0]})
    yardstick = find_footings(family, terms[-1], {}, triggers).this_term[FIRST].yardstick
    number = review_number(yardstick, 0.05 / 24)
    assert flag_by(this_term_flag, [*counts, number - 1], terms=terms) is None
    assert flag_by(this_term_flag, [*counts, number], terms=terms).figures.incidents == number


def test_a_planned_term_of_the_tests_starts_on_a_monday():
    assert plan_term(0, 60).days[0] == date(2018, 9, 3)

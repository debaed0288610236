"""A small draw of the benchmark, seeded: the rate of false flags and the power stay as told."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.false_flags import draw_rates
from policy_monitor.policy import load_policy

POLICY = Path(__file__).parents[2] / "data" / "policy"


@pytest.fixture(scope="module")
def triggers():
    return load_policy(POLICY).triggers


@pytest.fixture(scope="module")
def one_by_one(triggers):
    return draw_rates(triggers, history=9, clumped=False, schools=160)


@pytest.fixture(scope="module")
def clumped(triggers):
    return draw_rates(triggers, history=3, clumped=True, schools=160)


def test_flags_by_chance_stay_within_what_is_allowed(one_by_one):
    assert one_by_one.unchanged["this method"] <= 5


def test_clumps_and_a_short_history_bring_few_more(clumped):
    assert clumped.unchanged["this method"] <= 9


def test_the_charts_flag_by_chance_many_times_as_often(one_by_one):
    ours, *charts = one_by_one.unchanged.values()
    assert min(charts) > 5 * max(ours, 2)


def test_a_rise_is_found_about_as_often_as_told(one_by_one):
    found = {change: methods["this method"] for change, methods in one_by_one.changed.items()}
    assert 5 <= found["doubled this term"] <= 20
    assert 35 <= found["tripled this term"] <= 55
    assert 12 <= found["doubled for three terms"] <= 30
    assert 60 <= found["a cluster of 6"] <= 80


def test_a_strict_school_is_flagged_less_often(triggers, one_by_one):
    strict = replace(triggers, false_flags_per_term=0.01)
    rates = draw_rates(strict, history=9, clumped=False, schools=80)
    assert rates.unchanged["this method"] <= 1.25
    for change, methods in rates.changed.items():
        assert methods["this method"] < one_by_one.changed[change]["this method"]


def test_the_same_seed_draws_the_same_schools(triggers):
    given = {"history": 6, "clumped": True, "schools": 8}
    assert draw_rates(triggers, **given) == draw_rates(triggers, **given)
    assert draw_rates(triggers, **given) != draw_rates(triggers, **given, seed=1)

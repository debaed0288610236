import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_monitor.analysis.chance import (
    Spread,
    measure_spread,
    own_dispersion,
    pooled_dispersion,
    series_dispersion,
)
from policy_monitor.policy.triggers import DispersionRule
from tests.analysis.chance.vectors import by_case, read_vectors

RULE = DispersionRule(
    own_from_incidents=30, pooled_weight_terms=6, own_at_most=20, pooled_at_most=100
)
terms = st.lists(st.tuples(st.integers(0, 30), st.floats(20, 100)), min_size=3, max_size=15)


def test_every_step_from_counts_to_dispersion_is_that_of_the_vectors():
    inputs = by_case(read_vectors("v04_dispersion_inputs"), "case", "cell")
    spreads = {
        key: measure_spread([int(row["count"]) for row in rows], [row["exposure"] for row in rows])
        for key, rows in inputs.items()
    }
    for row in read_vectors("v04_dispersion_expected"):
        key = (int(row["case"]), int(row["cell"]))
        spread = spreads[key]
        of_case = [each for (case, _), each in spreads.items() if case == key[0]]
        pooled = pooled_dispersion(of_case, at_most=RULE.pooled_at_most)
        own = own_dispersion(spread, at_most=RULE.own_at_most)
        assert (spread.terms, spread.incidents) == (int(row["n"]), int(row["total"]))
        assert spread.chi_square == pytest.approx(row["pearson_chi2"], rel=1e-9)
        assert pooled == pytest.approx(row["phi_pool"], rel=1e-9)
        assert own == pytest.approx(row["phi_own"], rel=1e-9)
        assert series_dispersion(spread, pooled, RULE) == pytest.approx(row["phi_cell"], rel=1e-9)


def test_terms_without_incidents_have_no_spread():
    assert measure_spread([0, 0, 0], [74.0, 57.0, 59.0]) == Spread(3, 0, 0.0)


def test_a_pool_as_even_as_chance_is_not_clumped():
    # 2 incidents beyond the first for each of two series of 3 terms: exactly what chance brings.
    assert pooled_dispersion([Spread(3, 8, 2.0), Spread(3, 5, 2.0)], at_most=100) == 1
    assert pooled_dispersion([Spread(3, 8, 2.0), Spread(3, 5, 2.1)], at_most=100) > 1


def test_series_without_incidents_have_no_say_in_the_pool():
    spreads = [Spread(3, 8, 6.0), Spread(3, 5, 5.0)]
    with_empty = [*spreads, *[Spread(3, 0, 0.0)] * 10]
    assert pooled_dispersion(with_empty, at_most=100) == pooled_dispersion(spreads, at_most=100)


def test_the_pool_solves_its_equation():
    # One series: phi = chi * (T - 1) / ((n - 1) * T - chi), by hand 6 * 7 / (2 * 8 - 6).
    assert pooled_dispersion([Spread(3, 8, 6.0)], at_most=100) == pytest.approx(4.2, rel=1e-12)


def test_single_incidents_cannot_clump():
    assert pooled_dispersion([Spread(3, 1, 2.4)] * 5, at_most=100) == 1
    assert own_dispersion(Spread(3, 1, 2.4), at_most=20) == 1


def test_more_clumping_than_any_dispersion_explains_is_the_most_there_is():
    assert pooled_dispersion([Spread(3, 2, 4.0)], at_most=100) == 100
    assert own_dispersion(Spread(3, 2, 4.0), at_most=20) == 20
    assert own_dispersion(Spread(3, 2, 4.0 - 1e-9), at_most=20) == 20
    assert own_dispersion(Spread(3, 40, 79.0), at_most=20) == 20


def test_an_even_series_has_no_dispersion_of_its_own():
    assert own_dispersion(Spread(9, 40, 1.0), at_most=20) == 1


def test_a_series_has_a_say_from_thirty_incidents_on():
    pooled = 1.5
    # By hand: own = 30 * 29 / (8 * 30 - 30) = 4.142857..., then (8 * own + 6 * 1.5) / 14.
    own = 30 * 29 / 210
    assert series_dispersion(Spread(9, 29, 30.0), pooled, RULE) == pooled
    assert series_dispersion(Spread(9, 30, 30.0), pooled, RULE) == pytest.approx(
        (8 * own + 6 * pooled) / 14
    )


def test_a_quiet_series_is_never_taken_to_clump_less_than_all():
    assert series_dispersion(Spread(9, 60, 4.0), 2.5, RULE) == 2.5


@settings(deadline=None)
@given(terms, st.randoms())
def test_the_order_of_terms_makes_no_difference(given_terms, random):
    shuffled = random.sample(given_terms, len(given_terms))
    counts, exposures = zip(*given_terms, strict=True)
    other_counts, other_exposures = zip(*shuffled, strict=True)
    one, other = measure_spread(counts, exposures), measure_spread(other_counts, other_exposures)
    assert one.chi_square == pytest.approx(other.chi_square, rel=1e-9, abs=1e-9)
    assert (one.terms, one.incidents) == (other.terms, other.incidents)


@settings(deadline=None)
@given(st.lists(terms, min_size=1, max_size=12))
def test_a_dispersion_is_never_less_than_one(series):
    spreads = [measure_spread(*zip(*each, strict=True)) for each in series]
    pooled = pooled_dispersion(spreads, at_most=100)
    assert 1 <= pooled <= 100
    assert all(series_dispersion(spread, pooled, RULE) >= pooled for spread in spreads)

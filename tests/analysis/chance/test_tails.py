from fractions import Fraction
from math import comb, prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_monitor.analysis.chance import Yardstick, lower_tail, upper_tail
from tests.analysis.chance.vectors import read_vectors

counts = st.integers(0, 60)
exposures = st.floats(1, 2000)
dispersions = st.floats(1, 20)


@st.composite
def yardsticks(draw):
    return Yardstick(
        incidents=draw(st.integers(0, 200)),
        exposure=draw(exposures),
        ahead=draw(st.floats(1, 300)),
        dispersion=draw(dispersions),
    )


def probability(total, count, share, dispersion):
    """The beta-binomial probability of one count, in fractions: no rounding at all."""
    a, b = total * share / (dispersion - 1), total * (1 - share) / (dispersion - 1)

    def rising(start, places):
        return prod((start + place for place in range(places)), start=Fraction(1))

    return comb(total, count) * rising(a, count) * rising(b, total - count) / rising(a + b, total)


def test_the_tails_are_those_of_the_exact_conditional_test():
    for row in read_vectors("v01_exact_conditional_p"):
        yardstick = Yardstick(int(row["S"]), row["E"], row["e"])
        count = int(row["y"])
        assert upper_tail(count, yardstick) == pytest.approx(row["p_upper_poisson_test"], rel=1e-9)
        assert upper_tail(count, yardstick) == pytest.approx(row["p_upper_pnbinom"], rel=1e-9)
        assert lower_tail(count, yardstick) == pytest.approx(row["p_lower_poisson_test"], rel=1e-9)


def test_the_tails_of_clumped_counts_are_those_of_the_beta_binomial():
    for row in read_vectors("v02_overdispersed_p"):
        yardstick = Yardstick(int(row["S"]), row["E"], row["e"], row["phi"])
        count = int(row["y"])
        assert upper_tail(count, yardstick) == pytest.approx(row["p_upper"], rel=1e-9)
        assert lower_tail(count, yardstick) == pytest.approx(row["p_lower"], rel=1e-9)


def test_a_probability_is_right_however_small():
    # (1/16) ** 120: nobody before in 15 terms, 120 now.
    assert upper_tail(120, Yardstick(0, 15.0, 1.0)) == pytest.approx(16.0**-120, rel=1e-9)


@pytest.mark.parametrize("dispersion", [Fraction(3, 2), Fraction(6), Fraction(1001, 1000)])
@pytest.mark.parametrize(("incidents", "count"), [(0, 7), (4, 30), (60, 25), (25, 90)])
def test_clumped_tails_are_right_to_the_ninth_digit_in_fractions(incidents, count, dispersion):
    share, total = Fraction(1, 8), incidents + count
    yardstick = Yardstick(incidents, 7.0, 1.0, float(dispersion))
    exact = [probability(total, each, share, dispersion) for each in range(total + 1)]
    assert sum(exact) == 1
    assert upper_tail(count, yardstick) == pytest.approx(float(sum(exact[count:])), rel=1e-9)
    assert lower_tail(count, yardstick) == pytest.approx(float(sum(exact[: count + 1])), rel=1e-9)


def test_a_dispersion_close_to_one_is_close_to_single_events():
    single = upper_tail(12, Yardstick(27, 9.0, 1.0))
    assert upper_tail(12, Yardstick(27, 9.0, 1.0, 1 + 1e-12)) == pytest.approx(single, rel=1e-9)
    assert upper_tail(12, Yardstick(27, 9.0, 1.0, 0.7)) == single


def test_none_or_more_is_certain_and_so_is_anything_when_there_is_nothing():
    assert upper_tail(0, Yardstick(5, 3.0, 1.0)) == 1
    assert upper_tail(0, Yardstick(0, 3.0, 1.0)) == 1
    assert lower_tail(0, Yardstick(0, 3.0, 1.0, 4.0)) == 1
    assert lower_tail(3, Yardstick(0, 3.0, 1.0)) == 1


def test_a_first_event_has_a_chance_of_one_in_one_more_than_the_terms():
    assert upper_tail(1, Yardstick(0, 9.0, 1.0)) == pytest.approx(1 / 10)


def test_the_count_to_expect_is_at_the_rate_of_before():
    assert Yardstick(27, 9.0, 2.0).expected == 6


@settings(deadline=None)
@given(yardsticks(), counts)
def test_more_is_never_more_likely(yardstick, count):
    more, fewer = upper_tail(count + 1, yardstick), upper_tail(count, yardstick)
    assert more <= fewer * (1 + 1e-12)
    assert lower_tail(count, yardstick) <= lower_tail(count + 1, yardstick) * (1 + 1e-12)


@settings(deadline=None)
@given(yardsticks(), counts)
def test_the_two_tails_share_one_count_and_leave_none_out(yardstick, count):
    both = upper_tail(count, yardstick) + lower_tail(count, yardstick)
    assert both * (1 + 1e-9) >= 1
    assert both <= 2


@settings(deadline=None)
@given(yardsticks(), counts, st.floats(1, 300))
def test_a_quiet_term_before_never_makes_a_count_more_likely(yardstick, count, exposure):
    quieter = Yardstick(
        yardstick.incidents,
        yardstick.exposure + exposure,
        yardstick.ahead,
        yardstick.dispersion,
    )
    assert upper_tail(count, quieter) <= upper_tail(count, yardstick) * (1 + 1e-12)


@settings(deadline=None)
@given(yardsticks(), counts)
def test_the_unit_of_time_makes_no_difference(yardstick, count):
    in_other_units = Yardstick(
        yardstick.incidents,
        yardstick.exposure * 7,
        yardstick.ahead * 7,
        yardstick.dispersion,
    )
    assert upper_tail(count, in_other_units) == pytest.approx(
        upper_tail(count, yardstick), rel=1e-9
    )

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_monitor.analysis.chance import (
    UsualRange,
    Yardstick,
    review_number,
    upper_tail,
    usual_range,
)
from tests.analysis.chance.vectors import read_vectors

TAIL = 0.025


@st.composite
def yardsticks(draw):
    return Yardstick(
        incidents=draw(st.integers(0, 120)),
        exposure=draw(st.floats(30, 2000)),
        ahead=draw(st.floats(1, 100)),
        dispersion=draw(st.floats(1, 8)),
    )


def test_the_usual_range_and_the_expected_count_are_those_of_the_vectors():
    for row in read_vectors("v09_expected_range"):
        yardstick = Yardstick(int(row["S"]), row["E"], row["e"], row["phi"])
        assert usual_range(yardstick, TAIL) == UsualRange(int(row["lo95"]), int(row["hi95"]))
        assert yardstick.expected == pytest.approx(row["expected"], rel=1e-9, abs=1e-12)


# None in 3 terms: the chance of so many or more in the next is 1/4 to that power.
NOBODY_YET = Yardstick(0, 3.0, 1.0)
ABOVE, BELOW = 1 + 1e-9, 1 - 1e-9


def test_the_review_number_is_the_first_count_that_is_unlikely_enough():
    assert review_number(NOBODY_YET, ABOVE / 16) == 2
    assert review_number(NOBODY_YET, ABOVE / 64) == 3
    assert review_number(NOBODY_YET, BELOW / 64) == 4


def test_many_chances_ask_for_more():
    assert review_number(NOBODY_YET, ABOVE / 64, chances=4) == 4
    assert review_number(NOBODY_YET, BELOW / 64, chances=4) == 5


def test_at_the_level_itself_a_count_is_unlikely_enough():
    level = upper_tail(3, NOBODY_YET)
    assert review_number(NOBODY_YET, level) == 3


@settings(deadline=None)
@given(yardsticks(), st.floats(1e-4, 0.2))
def test_the_review_number_is_what_counting_up_would_find(yardstick, level):
    number = review_number(yardstick, level)
    assert upper_tail(number, yardstick) <= level
    assert upper_tail(number - 1, yardstick) > level


@settings(deadline=None)
@given(yardsticks(), st.floats(1e-4, 0.2), st.floats(1, 100))
def test_a_quiet_term_before_never_raises_the_review_number(yardstick, level, exposure):
    quieter = Yardstick(
        yardstick.incidents,
        yardstick.exposure + exposure,
        yardstick.ahead,
        yardstick.dispersion,
    )
    assert review_number(quieter, level) <= review_number(yardstick, level)


@settings(deadline=None)
@given(yardsticks())
def test_what_is_expected_is_usual(yardstick):
    usual = usual_range(yardstick, TAIL)
    assert usual.low <= yardstick.expected + 1
    assert yardstick.expected - 1 <= usual.high

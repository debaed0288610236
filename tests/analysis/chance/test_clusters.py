import pytest

from policy_monitor.analysis.chance import (
    Window,
    Yardstick,
    busiest_window,
    cluster_probability,
    upper_tail,
    windows_of,
)


def test_a_window_fits_once_into_five_days_and_not_into_four():
    assert windows_of(74, width=5) == 70
    assert windows_of(5, width=5) == 1
    assert windows_of(4, width=5) == 0
    assert busiest_window([1, 0, 2, 0, 1], width=5) == Window(0, 4)
    assert busiest_window([1, 0, 2, 0], width=5) is None


def test_the_busiest_window_is_the_one_with_most_incidents():
    assert busiest_window([1, 0, 0, 0, 0, 2, 0, 0, 0, 1, 0], width=5) == Window(5, 3)


def test_of_equally_busy_windows_the_first_is_named():
    assert busiest_window([1, 0, 0, 0, 0, 0, 1], width=5) == Window(0, 1)


def test_every_place_of_the_window_is_another_chance():
    yardstick = Yardstick(9, 500.0, 5.0)
    once = upper_tail(3, yardstick)
    assert cluster_probability(3, yardstick, windows=1) == once
    assert cluster_probability(3, yardstick, windows=70) == pytest.approx(70 * once)


def test_a_probability_is_never_more_than_certain():
    assert cluster_probability(0, Yardstick(9, 500.0, 5.0), windows=70) == 1

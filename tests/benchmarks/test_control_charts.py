"""The charts the method is held against, each rule on both sides of what it asks for."""

from benchmarks.control_charts import c_chart_signals, xmr_fixed_signals, xmr_moving_signals

# Mean 5 and a moving range of 2 throughout: the upper limit is 5 + 2.66 * 2 = 10.32.
STEADY = [4, 6, 4, 6, 4, 6]


def test_a_point_beyond_the_fixed_limit_is_a_signal():
    assert not xmr_fixed_signals([*STEADY, 10])
    assert xmr_fixed_signals([*STEADY, 11])


def test_moving_limits_move_with_the_point_itself():
    # With 11, the mean is 41 / 7 and the mean range 15 / 6: the limit is 12.5.
    assert not xmr_moving_signals([*STEADY, 11])
    # The range of 24 is left out as an outlying one: the limit stays 60 / 7 + 5.32.
    assert xmr_moving_signals([*STEADY, 30])


def test_seven_points_above_the_mean_are_a_signal_and_six_are_not():
    low = [4, 0] * 10
    assert not xmr_moving_signals([*low, 4, 3, 4, 3, 4, 3])
    assert xmr_moving_signals([*low, 4, 3, 4, 3, 4, 3, 4])


def test_seven_points_rising_are_a_signal_and_six_are_not():
    wide = [0, 20] * 6
    assert xmr_fixed_signals([*wide, 1, 2, 3, 4, 5, 6, 7])
    assert not xmr_fixed_signals([*wide, 2, 2, 3, 4, 5, 6, 7])


def test_two_of_three_points_near_the_limit_are_a_signal_and_one_is_not():
    # Two thirds of the way to the limit is 5 + 2.66 * 2 * 2 / 3 = 8.5.
    assert not xmr_fixed_signals([4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 9])
    assert xmr_fixed_signals([*STEADY * 5, 9, 6, 9])


def test_low_points_are_no_signal():
    assert not xmr_fixed_signals([*[20, 22] * 4, 0])
    assert not c_chart_signals([*[20, 22] * 4, 0])


def test_three_square_roots_above_the_mean_are_the_limit_of_a_c_chart():
    assert not c_chart_signals([4, 4, 4, 10])
    assert c_chart_signals([4, 4, 4, 11])

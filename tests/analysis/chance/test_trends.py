import pytest

from policy_monitor.analysis.chance import Trend, trend_score, trend_word
from policy_monitor.policy.triggers import TrendRule
from tests.analysis.chance.vectors import by_case, read_vectors

RULE = TrendRule(terms=6, incidents=10, score=2.576)


def word(counts, *, dispersion=1.0, rule=RULE):
    times = range(1, len(counts) + 1)
    return trend_word(times, counts, [60.0] * len(counts), dispersion=dispersion, rule=rule)


def test_the_scores_are_those_of_the_vectors():
    inputs = by_case(read_vectors("v06_trend_inputs"), "case")
    for row in read_vectors("v06_trend_expected"):
        rows = inputs[(int(row["case"]),)]
        times, exposures = [each["term"] for each in rows], [each["exposure"] for each in rows]
        counts = [int(each["count"]) for each in rows]
        assert (len(counts), sum(counts)) == (int(row["n"]), int(row["N"]))
        score = trend_score(times, counts, exposures, dispersion=1.0)
        assert score == pytest.approx(row["rao_score_z"], rel=1e-6)
        halved = trend_score(times, counts, exposures, dispersion=4.0)
        assert halved == pytest.approx(row["rao_score_z"] / 2, rel=1e-6)


def test_only_the_distances_between_terms_matter():
    counts, exposures = [1, 2, 2, 4, 5, 7], [60.0] * 6
    near = trend_score(range(1, 7), counts, exposures, dispersion=1.0)
    far = trend_score(range(6061, 6067), counts, exposures, dispersion=1.0)
    assert near == pytest.approx(far, rel=1e-9)


def test_a_term_that_is_missing_leaves_its_time_open():
    counts, exposures = [1, 2, 2, 4, 5, 7], [60.0] * 6
    together = trend_score(range(1, 7), counts, exposures, dispersion=1.0)
    apart = trend_score([1, 2, 3, 5, 6, 7], counts, exposures, dispersion=1.0)
    assert apart != pytest.approx(together, rel=1e-6)


def test_a_rise_and_a_fall_are_said_when_they_are_clear():
    assert word([0, 1, 2, 5, 8, 14]) is Trend.RISING
    assert word([14, 8, 5, 2, 1, 0]) is Trend.FALLING
    assert word([4, 5, 6, 4, 5, 6]) is Trend.NOT_CLEAR


def test_what_clumps_must_rise_more_to_be_clear():
    assert word([0, 1, 2, 5, 8, 14], dispersion=6.0) is Trend.NOT_CLEAR


def test_a_trend_is_clear_beyond_the_score_and_not_at_it():
    counts = [0, 1, 2, 5, 8, 14]
    score = trend_score(range(1, 7), counts, [60.0] * 6, dispersion=1.0)
    assert word(counts, rule=TrendRule(6, 10, score)) is Trend.NOT_CLEAR
    assert word(counts, rule=TrendRule(6, 10, score - 1e-9)) is Trend.RISING
    assert word(counts[::-1], rule=TrendRule(6, 10, score)) is Trend.NOT_CLEAR
    assert word(counts[::-1], rule=TrendRule(6, 10, score - 1e-9)) is Trend.FALLING


def test_six_terms_and_ten_incidents_are_enough_and_fewer_are_not():
    assert word([0, 0, 0, 0, 0, 10]) is Trend.RISING
    assert word([0, 0, 0, 0, 0, 9]) is Trend.TOO_LITTLE
    assert word([0, 0, 0, 0, 10]) is Trend.TOO_LITTLE

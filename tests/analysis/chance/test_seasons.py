import pytest

from policy_monitor.analysis.chance import SeasonCount, season_factors
from policy_monitor.vocabulary import Season
from tests.analysis.chance.vectors import by_case, read_vectors

SEASONS = {1: Season.AUTUMN, 2: Season.SPRING, 3: Season.SUMMER}


def counts_of(rows):
    return [
        SeasonCount(SEASONS[int(row["season"])], int(row["days"]), int(row["total_incidents"]))
        for row in rows
    ]


def test_the_factors_are_those_of_the_vectors():
    for rows in by_case(read_vectors("v05_season_factors"), "case").values():
        [row, *_] = rows
        factors = season_factors(counts_of(rows), steadying=row["K"])
        assert factors[Season.AUTUMN] == pytest.approx(row["f_autumn"], rel=1e-9)
        assert factors[Season.SPRING] == pytest.approx(row["f_spring"], rel=1e-9)
        assert factors[Season.SUMMER] == pytest.approx(row["f_summer"], rel=1e-9)


def test_with_nothing_to_learn_from_every_season_is_as_usual():
    usual = dict.fromkeys(Season, 1.0)
    assert season_factors([], steadying=20) == usual
    assert season_factors([SeasonCount(Season.AUTUMN, 74, 0)], steadying=20) == usual


def test_a_season_never_seen_is_as_usual():
    factors = season_factors([SeasonCount(Season.AUTUMN, 74, 40)], steadying=20)
    assert factors[Season.SPRING] == 1
    assert factors[Season.AUTUMN] == 1


def test_giving_each_series_its_own_count_is_the_same_as_giving_all_together():
    rows = by_case(read_vectors("v05_season_factors"), "case")[(3,)]
    whole = counts_of(rows)
    parts = [
        SeasonCount(count.season, count.school_days, incidents)
        for count in whole
        for incidents in (count.incidents, 0, 0, 0)
    ]
    assert season_factors(parts, steadying=20) == pytest.approx(
        season_factors(whole, steadying=20), rel=1e-12
    )

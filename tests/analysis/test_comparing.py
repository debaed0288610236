"""Fair comparisons: like with like, and None where there is nothing to compare with.

The school days are counted by hand. Autumn 2024 opens on Monday 2 September, autumn 2023
on Saturday 2 September (its first school day is Monday 4 September).
"""

from datetime import date

import pandas as pd
import pytest

from policy_monitor.analysis import compare_this_term, same_point, term_table
from policy_monitor.records import ReturnKind
from policy_monitor.vocabulary import Season, TermId

AUTUMN_23 = TermId(2023, Season.AUTUMN)
SUMMER_24 = TermId(2023, Season.SUMMER)
AUTUMN_24 = TermId(2024, Season.AUTUMN)
TODAY = date(2024, 9, 20)


def daily(*rows):
    columns = ["year", "season", "occurred_on", "incidents"]
    kinds = {"year": "int64", "season": "str", "occurred_on": "datetime64[s]", "incidents": "int64"}
    return pd.DataFrame(rows, columns=columns).astype(kinds)


def compare(make_cube, calendar, returns, days, today=TODAY):
    cube = make_cube(
        *({"year": year, "season": season, "incidents": number} for year, season, _, number in days)
    )
    terms = term_table(cube, returns, calendar, today=today)
    return compare_this_term(terms, daily(*days), calendar, today=today)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2024, 9, 1), date(2023, 9, 3)),  # before school: the day before the first
        (date(2024, 9, 2), date(2023, 9, 4)),  # the 1st school day
        (date(2024, 9, 6), date(2023, 9, 8)),  # the 5th, a Friday
        (date(2024, 9, 7), date(2023, 9, 10)),  # a Saturday: to the Sunday
        (date(2024, 9, 20), date(2023, 9, 22)),  # the 15th
        (date(2024, 10, 25), date(2023, 10, 27)),  # the 40th, the last before half-term
        (date(2024, 10, 30), date(2023, 11, 1)),  # half-term: the 41st is on 2 November
        (date(2024, 11, 4), date(2023, 11, 2)),  # the 41st
        (date(2024, 12, 19), date(2023, 12, 19)),  # the 74th
        (date(2024, 12, 20), date(2023, 12, 20)),  # the last day of school of both
        (date(2024, 12, 30), date(2023, 12, 30)),  # as far into the holiday
    ],
)
def test_the_same_point_is_after_as_many_days_of_school(calendar, on, expected):
    this_term, other_term = calendar.term(AUTUMN_24), calendar.term(AUTUMN_23)
    assert same_point(this_term, other_term, on=on) == expected


def test_the_same_point_of_a_shorter_term_is_at_most_its_last_day_of_school(calendar):
    long_term, short_term = calendar.term(AUTUMN_24), calendar.term(TermId(2023, Season.SPRING))
    assert same_point(long_term, short_term, on=date(2024, 12, 19)) == short_term.closes_on
    assert same_point(long_term, short_term, on=date(2025, 1, 5)) == short_term.ends_on


def test_before_a_term_that_starts_with_school_the_same_point_is_the_day_before_it(calendar):
    autumn, spring = calendar.term(AUTUMN_24), calendar.term(TermId(2024, Season.SPRING))
    assert same_point(autumn, spring, on=date(2024, 9, 1)) == date(2025, 1, 5)


def test_this_term_stands_beside_the_last_and_the_same_one_last_year(make_cube, calendar):
    days = [
        (2023, "Autumn", date(2023, 9, 22), 3),
        (2023, "Autumn", date(2023, 9, 23), 4),
        (2023, "Summer", date(2024, 7, 1), 5),
        (2024, "Autumn", date(2024, 9, 3), 6),
    ]
    returns = dict.fromkeys((AUTUMN_23, SUMMER_24, AUTUMN_24), ReturnKind.INCIDENTS)
    compared = compare(make_cube, calendar, returns, days)
    assert compared.term == AUTUMN_24
    assert compared.incidents == 6
    assert compared.last_term == 5
    assert compared.same_term_last_year == 7
    assert compared.same_point_on == date(2023, 9, 22)
    assert compared.to_same_point_last_year == 3


def test_what_was_not_returned_is_none_and_never_zero(make_cube, calendar):
    days = [(2023, "Autumn", date(2023, 9, 22), 3)]
    compared = compare(make_cube, calendar, {AUTUMN_23: ReturnKind.INCIDENTS}, days)
    assert (compared.incidents, compared.last_term) == (None, None)
    assert compared.same_term_last_year == 3


def test_a_nil_return_is_zero(make_cube, calendar):
    returns = dict.fromkeys((AUTUMN_23, SUMMER_24, AUTUMN_24), ReturnKind.NIL)
    compared = compare(make_cube, calendar, returns, [])
    assert (compared.incidents, compared.last_term) == (0, 0)
    assert (compared.same_term_last_year, compared.to_same_point_last_year) == (0, 0)


def test_the_first_term_ever_has_nothing_to_be_compared_with(make_cube, calendar):
    days = [(2024, "Autumn", date(2024, 9, 3), 6)]
    compared = compare(make_cube, calendar, {AUTUMN_24: ReturnKind.INCIDENTS}, days)
    assert compared.incidents == 6
    assert (compared.last_term, compared.same_term_last_year) == (None, None)
    assert compared.to_same_point_last_year is None


def test_incidents_without_a_date_make_the_same_point_unknown(make_cube, calendar):
    days = [(2023, "Autumn", date(2023, 9, 4), 3), (2023, "Autumn", None, 1)]
    compared = compare(make_cube, calendar, {AUTUMN_23: ReturnKind.INCIDENTS}, days)
    assert compared.same_term_last_year == 4
    assert compared.to_same_point_last_year is None

from datetime import date, timedelta

import pytest

from policy_monitor.calendar.bank_holidays import bank_holidays
from policy_monitor.calendar.estimating import estimate_school_year

YEARS = range(2000, 2101)
MONDAY, FRIDAY = 0, 4


@pytest.mark.parametrize(
    ("year", "opens", "closes"),
    [
        # 1 September is a Thursday, Friday, Saturday, Sunday and Monday.
        (2022, date(2022, 9, 1), date(2022, 12, 16)),
        (2028, date(2028, 9, 4), date(2028, 12, 22)),
        (2029, date(2029, 9, 3), date(2029, 12, 21)),
        (2030, date(2030, 9, 2), date(2030, 12, 20)),
        (2031, date(2031, 9, 1), date(2031, 12, 19)),
    ],
)
def test_the_autumn_term_opens_with_september_and_closes_before_christmas(year, opens, closes):
    autumn, _, _ = estimate_school_year(year)
    assert (autumn.opens_on, autumn.closes_on) == (opens, closes)


@pytest.mark.parametrize(
    ("easter", "closes", "opens"),
    [
        (date(2008, 3, 23), date(2008, 3, 20), date(2008, 4, 7)),
        (date(2021, 4, 4), date(2021, 4, 1), date(2021, 4, 19)),
        (date(2026, 4, 5), date(2026, 3, 27), date(2026, 4, 13)),
        (date(2001, 4, 15), date(2001, 4, 6), date(2001, 4, 23)),
        (date(2028, 4, 16), date(2028, 3, 31), date(2028, 4, 18)),
        (date(2038, 4, 25), date(2038, 4, 9), date(2038, 4, 27)),
    ],
)
def test_the_easter_break_lies_where_easter_is_early_or_late(easter, closes, opens):
    _, spring, summer = estimate_school_year(easter.year - 1)
    assert (spring.closes_on, summer.opens_on) == (closes, opens)


@pytest.mark.parametrize("year", YEARS)
def test_good_friday_and_easter_monday_are_always_in_the_easter_break(year):
    _, spring, summer = estimate_school_year(year)
    in_the_break = {
        day for day in bank_holidays(year + 1) if spring.closes_on < day < summer.opens_on
    }
    assert len(in_the_break) == 2


@pytest.mark.parametrize("year", YEARS)
def test_school_opens_and_closes_on_weekdays_that_are_no_bank_holidays(year):
    for term in estimate_school_year(year):
        for day in (term.opens_on, term.closes_on):
            assert day.weekday() <= FRIDAY
            assert day not in bank_holidays(day.year)


@pytest.mark.parametrize("year", YEARS)
def test_half_term_is_one_week_within_the_term(year):
    for term in estimate_school_year(year):
        first, last = term.half_term
        assert first.weekday() == MONDAY
        assert last - first == timedelta(days=4)
        assert term.opens_on < first
        assert last < term.closes_on


@pytest.mark.parametrize("year", YEARS)
def test_the_christmas_and_easter_breaks_are_about_two_weeks(year):
    autumn, spring, summer = estimate_school_year(year)
    for before, after in ((autumn, spring), (spring, summer)):
        assert 17 <= (after.opens_on - before.closes_on).days <= 19


@pytest.mark.parametrize(
    ("year", "closes"),
    [
        (2026, date(2026, 7, 21)),  # a Tuesday
        (2028, date(2028, 7, 21)),  # a Friday
        (2029, date(2029, 7, 20)),  # 21 July is a Saturday
        (2030, date(2030, 7, 22)),  # 21 July is a Sunday
    ],
)
def test_the_summer_term_closes_on_21_july_or_the_nearest_weekday(year, closes):
    _, _, summer = estimate_school_year(year - 1)
    assert summer.closes_on == closes

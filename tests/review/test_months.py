from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_monitor.review.months import add_months, last_of_month, say_time_between


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2019, 1, 31), 12, date(2020, 1, 31)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2023, 2, 28), 12, date(2024, 2, 28)),
        (date(2026, 10, 31), 4, date(2027, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
        (date(2026, 1, 31), 36, date(2029, 1, 31)),
    ],
)
def test_months_are_added_to_the_same_day_or_the_months_last(day, months, later):
    assert add_months(day, months) == later


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2023, 2, 3), date(2023, 2, 28)),
        (date(2024, 2, 29), date(2024, 2, 29)),
        (date(2026, 12, 1), date(2026, 12, 31)),
    ],
)
def test_the_last_of_a_month(day, last):
    assert last_of_month(day) == last


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2020, 1, 31), date(2020, 2, 1), "1 day"),
        (date(2020, 1, 31), date(2020, 2, 28), "28 days"),
        (date(2020, 1, 31), date(2020, 2, 29), "1 month"),
        (date(2020, 1, 15), date(2020, 2, 14), "30 days"),
        (date(2020, 1, 15), date(2020, 2, 15), "1 month"),
        (date(2020, 1, 31), date(2021, 1, 30), "11 months"),
        (date(2020, 1, 31), date(2021, 1, 31), "1 year"),
        (date(2020, 1, 31), date(2026, 11, 22), "6 years and 9 months"),
        (date(2020, 2, 29), date(2021, 2, 28), "1 year"),
    ],
)
def test_how_long_it_is_between_two_days(first, last, said):
    assert say_time_between(first, last) == said


@settings(deadline=None)
@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 60))
def test_adding_months_never_leaves_the_month_that_is_meant(day, months):
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months

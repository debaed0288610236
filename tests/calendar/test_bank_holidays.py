"""Against the bank holidays of England and Wales as gov.uk published them."""

from datetime import date

import pytest

from policy_monitor.calendar.bank_holidays import bank_holidays

PUBLISHED = {
    2002: "1/1 29/3 1/4 6/5 3/6 4/6 26/8 25/12 26/12",
    2011: "3/1 22/4 25/4 29/4 2/5 30/5 29/8 26/12 27/12",
    2012: "2/1 6/4 9/4 7/5 4/6 5/6 27/8 25/12 26/12",
    2020: "1/1 10/4 13/4 8/5 25/5 31/8 25/12 28/12",
    2021: "1/1 2/4 5/4 3/5 31/5 30/8 27/12 28/12",
    2022: "3/1 15/4 18/4 2/5 2/6 3/6 29/8 19/9 26/12 27/12",
    2023: "2/1 7/4 10/4 1/5 8/5 29/5 28/8 25/12 26/12",
    2024: "1/1 29/3 1/4 6/5 27/5 26/8 25/12 26/12",
    2025: "1/1 18/4 21/4 5/5 26/5 25/8 25/12 26/12",
    2026: "1/1 3/4 6/4 4/5 25/5 31/8 25/12 28/12",
    2027: "1/1 26/3 29/3 3/5 31/5 30/8 27/12 28/12",
}


@pytest.mark.parametrize("year", PUBLISHED)
def test_the_bank_holidays_are_those_published(year):
    parts = (text.split("/") for text in PUBLISHED[year].split())
    assert bank_holidays(year) == {date(year, int(month), int(day)) for day, month in parts}


@pytest.mark.parametrize("year", range(2024, 2101))
def test_an_ordinary_year_has_eight_and_none_at_a_weekend(year):
    assert len(bank_holidays(year)) == 8
    assert all(day.weekday() < 5 for day in bank_holidays(year))

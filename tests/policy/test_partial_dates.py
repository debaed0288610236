from datetime import date

import pytest

from policy_monitor.calendar import Calendar
from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.policy.partial_dates import names_a_term, read_partial_date


def read(text):
    return read_partial_date(text, calendar=None)


@pytest.mark.parametrize("text", ["31/01/2019", "2019-01-31", " 31/1/2019 "])
def test_a_day_is_read_day_first_or_as_a_standard_date(text):
    day = date(2019, 1, 31)
    assert read(text) == PartialDate(day, day, DatePrecision.DAY, "31 January 2019")


def test_the_day_comes_before_the_month():
    assert read("03/04/2019").first_on == date(2019, 4, 3)


@pytest.mark.parametrize("text", ["01/2019", "1/2019"])
def test_a_month_keeps_its_precision(text):
    assert read(text) == PartialDate(
        date(2019, 1, 1), date(2019, 1, 31), DatePrecision.MONTH, "January 2019"
    )


@pytest.mark.parametrize(
    ("text", "last"), [("02/2019", 28), ("02/2020", 29), ("04/2019", 30), ("12/2019", 31)]
)
def test_a_month_ends_on_its_own_last_day(text, last):
    assert read(text).last_on.day == last


@pytest.mark.parametrize("text", ["Autumn term 2018/19", "autumn 2018/19", "AUTUMN TERM  2018/19"])
def test_a_term_runs_from_its_first_to_its_last_day_of_school(text):
    assert read_partial_date(text, calendar=Calendar([])) == PartialDate(
        date(2018, 9, 3), date(2018, 12, 21), DatePrecision.TERM, "the autumn term 2018/19"
    )


def test_a_term_cannot_be_read_without_a_calendar():
    assert names_a_term("Autumn term 2018/19")
    assert read("Autumn term 2018/19") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2019",
        "January",
        "13/2019",
        "00/2019",
        "29/02/2019",
        "31/04/2019",
        "01/31/2019",
        "01/0219",
        "31/01/0219",
        "0219-01-31",
        "31/01/19",
        "Autumn term 2018/20",
        "Winter term 2018/19",
        "Autumn term 2018",
        "01/2019 or so",
    ],
)
def test_what_is_no_date_is_not_guessed(text):
    assert read_partial_date(text, calendar=Calendar([])) is None

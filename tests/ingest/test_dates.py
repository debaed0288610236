"""Every way of writing a day, and every text that is none: a wrong date is never silent."""

from datetime import date, datetime, time, timedelta

import pytest

from policy_monitor.ingest.dates import DateKind, NumberOrder, read_date
from policy_monitor.vocabulary import Season

THIRD_OF_OCTOBER = date(2024, 10, 3)


@pytest.mark.parametrize(
    "cell",
    [
        "3/10/24", "03/10/2024", "3.10.24", "3-10-2024", "3:10:24", "3\\10\\24", "3 10 24",
        "3,10,24", "3/10/'24", " 3 / 10 / 24 ", "3/10/24.", "2024-10-03", "2024/10/3",
        "2024.10.03", "3 Oct 24", "3rd October 2024", "3 october, 2024", "3-Oct-24",
        "3rd of October 2024", "October 3, 2024", "Oct 3rd 2024", "3 Octobre 2024",
        "3 Ocotber 2024", "Thu 3/10/24", "Thursday 3rd October 2024", "Thurs. 3 Oct 2024",
        "3/10/24 Thu", "3/10/24 (Thursday)", "3/10/24 09:30", "3/10/24 at 9.30am",
        "3/10/24 9pm", "2024-10-03T09:30:00", "2024-10-03 09:30:00.000", "3/10/24, morning",
        "3/10/24 (pm)", "3/10/24 about 9.15", "3/10/24 14:05 hrs", "3/10/24 lunchtime",
        "Thu 3/10/24 09:30", "3/10/24 09:30 Thursday", "45568", "20241003", "03102024",
    ],
)  # fmt: skip
def test_one_day_in_many_spellings_is_that_day(cell):
    said = read_date(cell)
    assert (said.kind, said.day) == (DateKind.DAY, THIRD_OF_OCTOBER)


@pytest.mark.parametrize(
    "cell",
    [date(2024, 10, 3), datetime(2024, 10, 3, 9, 30), 45568, 45568.99],  # noqa: DTZ001
)
def test_a_cell_that_is_a_date_or_its_number_is_that_day(cell):
    said = read_date(cell)
    assert (said.kind, said.day) == (DateKind.DAY, THIRD_OF_OCTOBER)


@pytest.mark.parametrize(
    ("number", "day"),
    [
        (36525, None),
        (36526, date(2000, 1, 1)),
        (45568, THIRD_OF_OCTOBER),
        (65536, date(2079, 6, 5)),
        (65536.9, date(2079, 6, 5)),
        (65537, None),
    ],
)
def test_excels_numbers_of_this_century_are_days_and_others_are_not(number, day):
    for cell in (number, str(number)) if isinstance(number, int) else (number,):
        assert read_date(cell).day == day


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("31/02/2024", DateKind.UNREADABLE),
        ("29/02/2023", DateKind.UNREADABLE),
        ("25/13/2024", DateKind.UNREADABLE),
        ("10/25/2024", DateKind.UNREADABLE),
        ("0/10/2024", DateKind.UNREADABLE),
        ("32 October 2024", DateKind.UNREADABLE),
        ("3 Jumble 2024", DateKind.UNREADABLE),
        ("30/2", DateKind.UNREADABLE),
        ("30 February", DateKind.UNREADABLE),
        ("2024-13-03", DateKind.UNREADABLE),
        ("w/c 31/02/2024", DateKind.UNREADABLE),
        ("w/c the usual", DateKind.UNREADABLE),
        ("Zebedee", DateKind.UNREADABLE),
        ("123", DateKind.UNREADABLE),
        ("31022024", DateKind.UNREADABLE),
        (True, DateKind.UNREADABLE),
        (3.5, DateKind.UNREADABLE),
        (time(9, 30), DateKind.UNREADABLE),
        (timedelta(days=3), DateKind.UNREADABLE),
        ("Fri 3/10/24", DateKind.WRONG_WEEKDAY),
        ("3 October 2024 (Monday)", DateKind.WRONG_WEEKDAY),
        ("", DateKind.BLANK),
        (None, DateKind.BLANK),
        ("-", DateKind.BLANK),
        ("n/a", DateKind.BLANK),
        ("/ /", DateKind.BLANK),
        ('"', DateKind.SAME_AS_ABOVE),
        (",,", DateKind.SAME_AS_ABOVE),
        ("Ditto", DateKind.SAME_AS_ABOVE),
        ("as above", DateKind.SAME_AS_ABOVE),
        ("TBC", DateKind.NOT_KNOWN),
        ("?", DateKind.NOT_KNOWN),
        ("Date unknown", DateKind.NOT_KNOWN),
        ("3/10/24?", DateKind.UNSURE),
        ("approx 3/10/24", DateKind.UNSURE),
        ("(3/10/24?)", DateKind.UNSURE),
        ("early October", DateKind.UNSURE),
        ("around October half-way", DateKind.UNSURE),
        ("3/10/24 - 4/10/24", DateKind.SEVERAL_DAYS),
        ("3rd and 4th October 2024", DateKind.SEVERAL_DAYS),
    ],
)
def test_a_cell_that_gives_no_single_day_says_why(cell, kind):
    assert read_date(cell).kind is kind


def test_eight_digits_are_a_day_in_the_one_way_of_reading_them_that_is():
    assert read_date("20012020").day == date(2020, 1, 20)
    assert read_date("20241003").day == THIRD_OF_OCTOBER
    assert read_date("20102012").day == date(2012, 10, 20)


@pytest.mark.parametrize(
    ("cell", "month", "day", "weekday"),
    [
        ("3 Oct", 10, 3, None),
        ("3/10", 10, 3, None),
        ("3-10", 10, 3, None),
        ("29 Feb", 2, 29, None),
        ("29/2", 2, 29, None),
        ("Oct 3rd", 10, 3, None),
        ("Thu 3 Oct", 10, 3, 3),
        ("Mon 3 Oct", 10, 3, 0),
        ("3 Oct (Sun)", 10, 3, 6),
    ],
)
def test_a_day_without_a_year_keeps_its_weekday_for_the_year_to_be_tested(
    cell, month, day, weekday
):
    said = read_date(cell)
    assert said.kind is DateKind.DAY_WITHOUT_YEAR
    assert (said.day.month, said.day.day, said.weekday) == (month, day, weekday)


@pytest.mark.parametrize(
    ("cell", "kind", "month", "year"),
    [
        ("October 2024", DateKind.MONTH, 10, 2024),
        ("Oct '24", DateKind.MONTH, 10, 2024),
        ("in October", DateKind.MONTH, 10, None),
        ("Sept", DateKind.MONTH, 9, None),
    ],
)
def test_a_month_alone_is_a_month(cell, kind, month, year):
    said = read_date(cell)
    assert (said.kind, said.month, said.year) == (kind, month, year)


@pytest.mark.parametrize(
    ("cell", "season", "year"),
    [
        ("Autumn 2024", Season.AUTUMN, 2024),
        ("Spring term 2025", Season.SPRING, 2024),
        ("Summer", Season.SUMMER, None),
    ],
)
def test_a_term_alone_is_a_term(cell, season, year):
    said = read_date(cell)
    assert (said.kind, said.season, said.year) == (DateKind.TERM, season, year)


def test_forty_characters_may_name_a_term_and_more_tell_a_story():
    forty = "autumn term, some time after the holiday"
    assert len(forty) == 40
    assert read_date(forty).kind is DateKind.TERM
    assert read_date(f"{forty}s").kind is not DateKind.TERM


@pytest.mark.parametrize(
    "cell", ["w/c 30/9/24", "W/C 30 Sept 2024", "week beginning 30/09/2024", "wk com 30.9.24"]
)
def test_a_week_is_given_by_its_first_day(cell):
    said = read_date(cell)
    assert (said.kind, said.day) == (DateKind.WEEK, date(2024, 9, 30))


@pytest.mark.parametrize(
    ("cell", "year"),
    [("3/10/00", 2000), ("3/10/24", 2024), ("3/10/99", 2099), ("3/10/1999", 1999)],
)
def test_two_digits_of_a_year_are_of_this_century(cell, year):
    assert read_date(cell).day == date(year, 10, 3)


@pytest.mark.parametrize(
    ("cell", "order"),
    [
        ("3/10/2024", NumberOrder.EITHER),
        ("12/11/2024", NumberOrder.EITHER),
        ("13/12/2024", NumberOrder.DAY_FIRST_ONLY),
        ("12/13/2024", NumberOrder.MONTH_FIRST_ONLY),
        ("13/13/2024", NumberOrder.NO_ORDER),
        ("10/10/2024", NumberOrder.SAME_BOTH_WAYS),
        ("3/10", NumberOrder.EITHER),
        ("25/10", NumberOrder.DAY_FIRST_ONLY),
        ("Thu 3/10/24", NumberOrder.NO_ORDER),
        ("3 Oct 2024", NumberOrder.NO_ORDER),
        ("2024-10-03", NumberOrder.NO_ORDER),
        (date(2024, 10, 3), NumberOrder.CELL_EITHER),
        (date(2024, 10, 12), NumberOrder.CELL_EITHER),
        (date(2024, 10, 13), NumberOrder.CELL_ONE_WAY),
        (date(2024, 10, 10), NumberOrder.SAME_BOTH_WAYS),
    ],
)
def test_what_the_numbers_tell_of_their_order_is_kept(cell, order):
    assert read_date(cell).order is order

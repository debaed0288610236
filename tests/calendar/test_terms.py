import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_monitor.calendar import Calendar, load_calendar, school_day_number
from policy_monitor.calendar.school_days import SchoolDates
from policy_monitor.calendar.terms import build_academic_year
from policy_monitor.settings import Settings
from policy_monitor.vocabulary import Season, TermId

AUTUMN, SPRING, SUMMER = Season
ESTIMATED = Calendar([])
LISTED = load_calendar(Settings.from_environment().data / "calendar")
# A school that opens in August, in the year after one that is not listed.
AUGUST = build_academic_year(
    2030,
    (
        SchoolDates(date(2030, 8, 28), (date(2030, 10, 21), date(2030, 10, 25)), date(2030, 12, 4)),
        SchoolDates(date(2031, 1, 6), (date(2031, 2, 17), date(2031, 2, 21)), date(2031, 4, 4)),
        SchoolDates(date(2031, 4, 22), (date(2031, 5, 26), date(2031, 5, 30)), date(2031, 7, 18)),
    ),
    estimated=False,
)
CALENDARS = [ESTIMATED, LISTED, Calendar([AUGUST])]
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize("calendar", CALENDARS)
def test_the_terms_of_a_century_follow_each_other_without_gap_or_overlap(calendar):
    terms = calendar.terms_between(TermId(1999, AUTUMN), TermId(2101, SUMMER))
    for before, after in itertools.pairwise(terms):
        assert before.ends_on + timedelta(days=1) == after.starts_on


@pytest.mark.parametrize("calendar", CALENDARS)
@given(day=DAYS)
def test_every_day_belongs_to_exactly_one_term(calendar, day):
    terms = calendar.terms_between(TermId(day.year - 2, AUTUMN), TermId(day.year + 1, SUMMER))
    holding = [term for term in terms if term.starts_on <= day <= term.ends_on]
    assert holding == [calendar.term_on(day)]


@pytest.mark.parametrize("calendar", CALENDARS)
@given(day=DAYS)
def test_a_term_counts_all_of_its_days_of_school(calendar, day):
    term = calendar.term_on(day)
    assert term.starts_on <= term.opens_on < term.closes_on <= term.ends_on


@pytest.mark.parametrize("calendar", CALENDARS)
def test_a_term_is_found_by_its_id(calendar):
    for year in (2018, 2030, 2077):
        for season in Season:
            assert calendar.term(TermId(year, season)).id == TermId(year, season)


@pytest.mark.parametrize(
    ("day", "season", "year"),
    [
        (date(2026, 8, 31), SUMMER, 2025),
        (date(2026, 9, 1), AUTUMN, 2026),
        (date(2026, 12, 18), AUTUMN, 2026),
        (date(2026, 12, 25), AUTUMN, 2026),
        (date(2027, 1, 3), AUTUMN, 2026),
        (date(2027, 1, 4), SPRING, 2026),
        (date(2027, 4, 11), SPRING, 2026),
        (date(2027, 4, 12), SUMMER, 2026),
        (date(2027, 8, 31), SUMMER, 2026),
    ],
)
def test_a_holiday_belongs_to_the_term_before_it(day, season, year):
    assert LISTED.term_on(day).id == TermId(year, season)


def test_the_autumn_term_counts_from_1_september_when_school_opens_later():
    term = LISTED.term(TermId(2023, AUTUMN))
    assert (term.starts_on, term.opens_on) == (date(2023, 9, 1), date(2023, 9, 4))


def test_the_autumn_term_counts_from_its_first_day_when_school_opens_in_august():
    calendar = Calendar([AUGUST])
    assert calendar.term_on(date(2030, 8, 28)).id == TermId(2030, AUTUMN)
    assert calendar.term_on(date(2030, 8, 27)).id == TermId(2029, SUMMER)
    assert calendar.term(TermId(2029, SUMMER)).ends_on == date(2030, 8, 27)


def test_a_listed_year_is_not_estimated_and_every_other_is():
    calendar = Calendar([AUGUST])
    assert not any(calendar.term(TermId(2030, season)).estimated for season in Season)
    assert all(calendar.term(TermId(2029, season)).estimated for season in Season)
    assert all(calendar.term(TermId(2031, season)).estimated for season in Season)


def test_terms_between_holds_both_ends():
    terms = LISTED.terms_between(TermId(2025, SUMMER), TermId(2026, SPRING))
    assert [term.id.label for term in terms] == [
        "Summer term 2025/26",
        "Autumn term 2026/27",
        "Spring term 2026/27",
    ]


def test_one_term_is_between_itself_and_itself():
    assert len(LISTED.terms_between(TermId(2025, SUMMER), TermId(2025, SUMMER))) == 1


def test_no_term_is_between_a_later_and_an_earlier_one():
    assert LISTED.terms_between(TermId(2026, SPRING), TermId(2025, SUMMER)) == ()


def test_school_days_leave_out_weekends_half_term_and_bank_holidays():
    # 2026/27 counted by hand: 16 weeks less a Monday less half-term; 12 less one and a Friday;
    # 15 weeks less half-term, two days of the last week and the bank holiday of 3 May.
    days = [LISTED.term(TermId(2026, season)).school_days for season in Season]
    assert days == [16 * 5 - 1 - 5, 12 * 5 - 5 - 1, 15 * 5 - 5 - 2 - 1]


@pytest.mark.parametrize(
    ("on", "number"),
    [
        (date(2026, 8, 31), 0),
        (date(2026, 9, 1), 1),
        (date(2026, 9, 4), 4),
        (date(2026, 9, 5), 4),
        (date(2026, 9, 7), 5),
        (date(2026, 10, 23), 39),
        (date(2026, 10, 28), 39),
        (date(2026, 11, 2), 40),
        (date(2026, 12, 17), 73),
        (date(2026, 12, 18), 74),
        (date(2027, 1, 3), 74),
    ],
)
def test_the_number_of_a_school_day(on, number):
    assert school_day_number(LISTED.term(TermId(2026, AUTUMN)), on) == number


@given(day=DAYS)
def test_the_last_school_day_has_the_number_of_all_of_them(day):
    term = ESTIMATED.term_on(day)
    assert school_day_number(term, term.closes_on) == term.school_days
    assert 0 <= school_day_number(term, day) <= term.school_days

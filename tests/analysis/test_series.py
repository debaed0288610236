from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from policy_monitor.analysis.series import (
    Series,
    Subject,
    TermCount,
    count_by_school_day,
)
from policy_monitor.analysis.series_counts import plan_terms
from policy_monitor.calendar import load_calendar
from policy_monitor.records import ReturnKind
from policy_monitor.vocabulary import Category, Nature, Season, TermId

CALENDAR = Path(__file__).parents[2] / "data" / "calendar"
AUTUMN, SPRING = TermId(2024, Season.AUTUMN), TermId(2024, Season.SPRING)


@pytest.fixture(scope="module")
def terms():
    """Autumn, with half-term from 28 October to 1 November 2024, and spring."""
    plan = plan_terms(
        {AUTUMN: ReturnKind.INCIDENTS}, load_calendar(CALENDAR), today=date(2025, 2, 3)
    )
    assert [term.id for term in plan] == [AUTUMN, SPRING]
    return plan


def counted(term, *dates, also=()):
    """The number of each school day's incidents, days without any left out."""
    of_term = TermCount(term.id, len(term.days), len(dates), tuple(dates))
    counts = count_by_school_day(Series(Subject(), (of_term, *also)), term)
    assert len(counts) == len(term.days)
    return {term.days[place]: number for place, number in enumerate(counts) if number}


def test_an_incident_on_a_school_day_counts_on_it(terms):
    assert counted(terms[0], date(2024, 9, 19), date(2024, 9, 19)) == {date(2024, 9, 19): 2}


def test_a_weekend_counts_on_monday(terms):
    saturday, sunday, monday = date(2024, 9, 21), date(2024, 9, 22), date(2024, 9, 23)
    assert counted(terms[0], saturday, sunday, monday) == {monday: 3}


def test_half_term_counts_on_the_first_day_after_it(terms):
    first, last = date(2024, 10, 26), date(2024, 11, 3)
    assert counted(terms[0], first, date(2024, 10, 30), last) == {date(2024, 11, 4): 3}
    assert counted(terms[0], date(2024, 10, 25)) == {date(2024, 10, 25): 1}


def test_days_before_school_opens_count_on_its_first_day(terms):
    assert counted(terms[0], date(2024, 9, 1)) == {terms[0].days[0]: 1}


def test_the_christmas_holiday_counts_on_the_first_day_of_spring(terms):
    autumn, spring = terms
    holiday = TermCount(AUTUMN, len(autumn.days), 2, (date(2024, 12, 20), date(2024, 12, 28)))
    assert autumn.days[-1] == date(2024, 12, 20)
    assert counted(spring, also=(holiday,)) == {spring.days[0]: 1}
    series = Series(Subject(), (holiday,))
    assert sum(count_by_school_day(series, autumn)) == 1


def test_a_term_without_school_days_has_no_counts(terms):
    empty = replace(terms[0], days=())
    of_term = TermCount(AUTUMN, 0, 1, (date(2024, 9, 3),))
    assert count_by_school_day(Series(Subject(), (of_term,)), empty) == ()


def test_planned_days_are_those_the_calendar_counts(terms):
    calendar = load_calendar(CALENDAR)
    for term in terms:
        dates = calendar.term(term.id)
        assert len(term.days) == dates.school_days
        assert (term.days[0], term.days[-1]) == (dates.opens_on, dates.closes_on)
        assert (term.starts_on, term.ends_on) == (dates.starts_on, dates.ends_on)
    assert terms[1].school_before_on == terms[0].days[-1]


def test_a_term_is_completed_once_the_next_one_has_begun():
    calendar = load_calendar(CALENDAR)
    returned = {AUTUMN: ReturnKind.INCIDENTS}
    spring_starts_on = calendar.term(SPRING).starts_on
    before = plan_terms(returned, calendar, today=date(2025, 1, 1))
    after = plan_terms(returned, calendar, today=spring_starts_on)
    assert [(term.id, term.completed) for term in before] == [(AUTUMN, False)]
    assert [(term.id, term.completed) for term in after] == [(AUTUMN, True), (SPRING, False)]


def test_without_a_return_there_are_no_terms():
    assert plan_terms({}, load_calendar(CALENDAR), today=date(2025, 1, 1)) == ()


def test_a_subject_is_said_as_people_say_it():
    assert Subject().label == "All incidents"
    assert Subject(Category.CONDUCT).label == "Conduct"
    assert Subject(Category.CONDUCT, Nature.AGGRESSIVE).label == "Conduct / Aggressive"
    assert Subject(platform="Invented").label == "Invented"


def test_a_series_knows_its_terms_in_order_and_which_are_not_there():
    later, earlier = TermCount(SPRING, 60, 2), TermCount(AUTUMN, 70, 1)
    series = Series(Subject(), (later, earlier))
    assert series.in_term(SPRING) == later
    assert series.in_term(TermId(2023, Season.SUMMER)) is None
    assert series.before(TermId(2024, Season.SUMMER)) == (earlier, later)
    assert series.before(SPRING) == (earlier,)

"""The months and terms a clerk may choose from."""

from datetime import date

from policy_monitor.calendar import Calendar
from policy_monitor.ui.clerk_dates import months_around, terms_around
from policy_monitor.vocabulary import Season, TermId

TODAY = date(2026, 11, 20)
CALENDAR = Calendar([])


def test_months_reach_ten_years_back_and_three_ahead_newest_first():
    months = months_around(TODAY, and_also=TODAY)
    assert (months[0], months[-1]) == (date(2029, 11, 1), date(2016, 11, 1))
    assert len(months) == 13 * 12 + 1


def test_terms_reach_ten_years_back_and_three_ahead_newest_first():
    terms = terms_around(TODAY, CALENDAR, and_also=TODAY)
    assert terms[0] == TermId(2029, Season.AUTUMN)
    assert terms[-1] == TermId(2016, Season.AUTUMN)
    assert len(terms) == 13 * 3 + 1


def test_what_was_said_before_can_be_chosen_however_long_ago():
    assert months_around(TODAY, and_also=date(2009, 1, 31))[-1] == date(2009, 1, 1)
    old = terms_around(TODAY, CALENDAR, and_also=date(2009, 1, 31))[-1]
    assert old == TermId(2008, Season.SPRING)

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from policy_monitor.analysis.series import Subject
from policy_monitor.analysis.series_counts import (
    Counted,
    category_series,
    cell_series,
    plan_terms,
    platform_series,
    total_series,
)
from policy_monitor.calendar import load_calendar
from policy_monitor.records import ReturnKind
from policy_monitor.vocabulary import Category, Nature, Season, TermId

CALENDAR = Path(__file__).parents[2] / "data" / "calendar"
TODAY = date(2025, 6, 20)
AUTUMN_23, AUTUMN_24, SUMMER_24 = (
    TermId(2023, Season.AUTUMN),
    TermId(2024, Season.AUTUMN),
    TermId(2024, Season.SUMMER),
)
AGGRESSIVE = Subject(Category.CONDUCT, Nature.AGGRESSIVE)
DAILY = ("year", "season", "category", "nature", "occurred_on", "incidents")


def make_daily(*rows):
    usual = {"year": 2024, "season": "Autumn", "category": "Conduct", "nature": "Aggressive"}
    daily = pd.DataFrame([usual | row for row in rows], columns=list(DAILY))
    return daily.astype({"year": "int64", "occurred_on": "datetime64[s]", "incidents": "int64"})


@pytest.fixture
def counted(make_cube):
    """Autumn 2023 with incidents, spring 2024 nil, autumn 2024 and, so far, summer 2025."""

    def _counted(rows, *, daily=()):
        returns = {
            AUTUMN_23: ReturnKind.INCIDENTS,
            TermId(2023, Season.SPRING): ReturnKind.NIL,
            AUTUMN_24: ReturnKind.INCIDENTS,
            SUMMER_24: ReturnKind.INCIDENTS,
        }
        terms = plan_terms(returns, load_calendar(CALENDAR), today=TODAY)
        return Counted(make_cube(*rows), make_daily(*daily), returns, terms)

    return _counted


def by_term(series):
    return {count.term.short_label: count.incidents for count in series.terms}


def find(many, subject):
    [series] = [each for each in many if each.subject == subject]
    return series


def test_a_returned_term_without_the_kind_is_nought_and_a_missing_term_is_not_there(counted):
    given = counted([{"incidents": 3}, {"year": 2023, "incidents": 2, "platform": None}])
    assert by_term(find(cell_series(given), AGGRESSIVE)) == {
        "Autumn 2023/24": 2,
        "Spring 2023/24": 0,
        "Autumn 2024/25": 3,
        "Summer 2024/25": 0,
    }


def test_there_are_always_twelve_cells_and_three_categories(counted):
    given = counted([])
    cells = [series.subject for series in cell_series(given)]
    assert cells == [Subject(category, nature) for category in Category for nature in Nature]
    assert [series.subject.label for series in category_series(given)] == [
        "Contact",
        "Conduct",
        "Content",
    ]
    assert by_term(total_series(given)) == {
        "Autumn 2023/24": 0,
        "Spring 2023/24": 0,
        "Autumn 2024/25": 0,
        "Summer 2024/25": 0,
    }


def test_what_is_not_classified_is_in_no_cell_but_in_all_it_is_known_of(counted):
    given = counted(
        [
            {"incidents": 3},
            {"nature": None, "incidents": 4},
            {"category": None, "incidents": 5},
        ]
    )
    in_cells = sum(by_term(series)["Autumn 2024/25"] for series in cell_series(given))
    conduct = find(category_series(given), Subject(Category.CONDUCT))
    assert in_cells == 3
    assert by_term(conduct)["Autumn 2024/25"] == 7
    assert by_term(total_series(given))["Autumn 2024/25"] == 12


def test_rows_of_the_same_kind_are_added_up_whatever_else_they_say(counted):
    given = counted(
        [{"platform": "Snapchat", "incidents": 2}, {"setting": "in school", "incidents": 3}]
    )
    assert by_term(find(cell_series(given), AGGRESSIVE))["Autumn 2024/25"] == 5


def test_platforms_are_those_ever_reported_by_name(counted):
    given = counted(
        [
            {"platform": "WhatsApp", "incidents": 2},
            {"platform": "Snapchat", "year": 2023, "incidents": 1},
            {"platform": None, "incidents": 9},
        ]
    )
    snapchat, whatsapp = platform_series(given)
    assert (snapchat.subject.label, whatsapp.subject.label) == ("Snapchat", "WhatsApp")
    assert by_term(snapchat)["Autumn 2023/24"] == 1
    assert by_term(whatsapp)["Autumn 2024/25"] == 2


def test_dates_are_listed_once_for_each_incident_in_order(counted):
    given = counted(
        [{"incidents": 4}],
        daily=[
            {"occurred_on": "2024-10-02", "incidents": 2},
            {"occurred_on": "2024-09-12", "incidents": 1},
            {"occurred_on": None, "incidents": 1},
            {"occurred_on": "2024-09-13", "nature": "Sexual", "incidents": 1},
            {"occurred_on": "2024-09-14", "nature": None, "incidents": 1},
        ],
    )
    september, october = date(2024, 9, 12), date(2024, 10, 2)
    in_autumn = find(cell_series(given), AGGRESSIVE).in_term(AUTUMN_24)
    assert in_autumn.dates == (september, october, october)
    assert len(total_series(given).in_term(AUTUMN_24).dates) == 5
    conduct = find(category_series(given), Subject(Category.CONDUCT))
    assert len(conduct.in_term(AUTUMN_24).dates) == 5


def test_every_term_carries_the_school_days_it_was_planned_with(counted):
    calendar = load_calendar(CALENDAR)
    for count in total_series(counted([])).terms:
        assert count.school_days == calendar.term(count.term).school_days


def test_a_log_that_runs_ahead_of_the_day_is_not_followed_there(counted):
    given = counted([{"year": 2025, "incidents": 8}])
    assert "Autumn 2025/26" not in by_term(total_series(given))


def test_the_order_of_rows_makes_no_difference(counted):
    rows = [{"incidents": 3}, {"year": 2023, "incidents": 2}, {"platform": None}]
    daily = [
        {"occurred_on": "2024-10-02", "incidents": 2},
        {"occurred_on": "2024-09-12", "incidents": 1},
    ]
    assert cell_series(counted(rows, daily=daily)) == cell_series(
        counted(rows[::-1], daily=daily[::-1])
    )

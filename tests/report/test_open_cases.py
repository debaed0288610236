"""Open cases by age: both sides of each limit, and what a view leaves of them."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from policy_monitor.analysis import Filters
from policy_monitor.policy import load_policy
from policy_monitor.report import count_open_cases, open_by_age, say_age
from policy_monitor.review import Case
from policy_monitor.vocabulary import Category, Involved, Nature, Outcome, Season, Setting, TermId
from tests.report.books import book_of

TODAY = date(2026, 11, 20)
AUTUMN = TermId(2026, Season.AUTUMN)
SUMMER = TermId(2025, Season.SUMMER)


@pytest.fixture(scope="module")
def policy():
    return load_policy(Path(__file__).parents[2] / "data" / "policy")


def case(days, *outcomes, kind=(Category.CONDUCT, Nature.AGGRESSIVE), term=AUTUMN):
    """A case so many days old; None for a log without a date."""
    on = None if days is None else TODAY - timedelta(days=days)
    told = outcomes or (Outcome.ONGOING,)
    return Case(term, *kind, told, (), on, "upload 1, row 7", f"{days}{outcomes}{kind}{term}")


def opened(policy, *cases, filters=None):
    book = book_of(policy, today=TODAY, cases=cases)
    return open_by_age(book, count_open_cases(book), filters or Filters())


def bands(policy, *cases, filters=None):
    found = opened(policy, *cases, filters=filters)
    return dict(zip(found.bands["name"], found.bands["incidents"], strict=True))


@pytest.mark.parametrize(
    ("days", "band"),
    [
        (0, "Up to 28 days"),
        (28, "Up to 28 days"),
        (29, "29 to 90 days"),
        (90, "29 to 90 days"),
        (91, "More than 90 days"),
        (900, "More than 90 days"),
        (None, "No date in the log"),
    ],
)
def test_each_case_is_in_the_band_of_its_days(policy, days, band):
    counted = bands(policy, case(days))
    assert {name: number for name, number in counted.items() if number} == {band: 1}


def test_only_what_the_log_calls_ongoing_is_open(policy):
    cases = (
        case(5, Outcome.ONGOING, Outcome.PARENTS_CONTACTED),
        case(6, Outcome.NOT_RECORDED),
        case(7, Outcome.POLICE_INFORMED),
    )
    found = opened(policy, *cases)
    assert (found.total, found.longest) == (1, 5)


def test_like_cases_are_counted_each_and_one_to_come_is_of_today(policy):
    found = opened(policy, case(40), case(40), case(-1), case(None, kind=(None, None)))
    assert (found.total, found.longest) == (4, 40)
    assert found.bands["incidents"].tolist() == [1, 2, 0, 1]


def test_nothing_open_has_no_longest(policy):
    found = opened(policy)
    assert (found.total, found.longest) == (0, None)


def test_the_longest_is_that_of_the_dated_ones(policy):
    found = opened(policy, case(3), case(40), case(None))
    assert (found.total, found.longest) == (3, 40)


@pytest.mark.parametrize(
    ("filters", "open_ones"),
    [
        (Filters(category=Category.CONDUCT), 2),
        (Filters(nature=Nature.SEXUAL), 1),
        (Filters(first_term=AUTUMN), 2),
        (Filters(last_term=SUMMER), 1),
        (Filters(category=Category.CONTENT), 0),
    ],
)
def test_terms_and_kinds_narrow_the_cases(policy, filters, open_ones):
    cases = (
        case(3),
        case(200, term=SUMMER),
        case(9, kind=(Category.CONTACT, Nature.SEXUAL)),
    )
    assert sum(bands(policy, *cases, filters=filters).values()) == open_ones


@pytest.mark.parametrize(
    "filters",
    [
        Filters(platform="TikTok"),
        Filters(setting=Setting.IN_SCHOOL),
        Filters(involved=Involved.STAFF),
    ],
)
def test_by_platform_place_or_person_they_are_not_told_apart(policy, filters):
    assert opened(policy, case(3), filters=filters) is None


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "less than a week"),
        (6, "less than a week"),
        (7, "at least 1 week"),
        (13, "at least 1 week"),
        (14, "at least 2 weeks"),
        (400, "at least 57 weeks"),
    ],
)
def test_the_age_of_one_case_is_said_in_whole_weeks_so_that_its_day_is_not(days, said):
    assert say_age(days) == said

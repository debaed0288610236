from dataclasses import replace
from pathlib import Path

import pytest

from policy_monitor.calendar import Calendar
from policy_monitor.policy import load_policy
from policy_monitor.policy.partial_dates import read_partial_date
from tests.review.risen import risen

POLICY = Path(__file__).parents[2] / "data" / "policy"


@pytest.fixture(scope="session")
def policy():
    """The school's own policy, as committed: last reviewed in January 2019."""
    return load_policy(POLICY)


@pytest.fixture
def reviewed(policy):
    """The policy as if last reviewed then, with another cycle where one is given."""

    def _reviewed(text, **cycle):
        last_reviewed = read_partial_date(text, calendar=Calendar([]))
        return replace(policy, last_reviewed=last_reviewed, cycle=replace(policy.cycle, **cycle))

    return _reviewed


@pytest.fixture
def cover(reviewed):
    """The policy with a cover older than everything reported."""
    return reviewed("07/2018")


@pytest.fixture
def school(cover):
    """The status of a school with a rise of so many this term, after these reviews."""

    def _school(number, *reviews, policy=None, **more):
        return risen(policy or cover, number, *reviews, **more)

    return _school

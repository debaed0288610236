"""Invented cubes and a calendar of round dates for the analysis tests."""

from datetime import date

import pandas as pd
import pytest

from policy_monitor.calendar import AcademicYear, Calendar, Term
from policy_monitor.vocabulary import Season, TermId

COLUMNS = (
    "year",
    "season",
    "category",
    "nature",
    "outcomes",
    "platform",
    "involved",
    "setting",
    "incidents",
)


def _make_cube(*rows):
    """A cube of rows given as dictionaries; what is not said is the same for all."""
    usual = {
        "year": 2024,
        "season": "Autumn",
        "category": "Conduct",
        "nature": "Aggressive",
        "outcomes": "parents_contacted",
        "platform": "WhatsApp",
        "involved": "pupil",
        "setting": "outside school",
        "incidents": 1,
    }
    cube = pd.DataFrame([usual | row for row in rows], columns=list(COLUMNS))
    kinds = {name: "int64" if name in {"year", "incidents"} else "str" for name in COLUMNS}
    return cube.astype(kinds)


def _term(year, season, days, half_term, *, estimated):
    opens_on, closes_on, starts_on, ends_on = days
    return Term(
        id=TermId(year, season),
        opens_on=opens_on,
        closes_on=closes_on,
        starts_on=starts_on,
        ends_on=ends_on,
        half_term=half_term,
        school_days=0,
        estimated=estimated,
    )


def _academic_year(year, *, first_day=2, estimated=False):
    """A year with the autumn term from 2 September, say, to 20 December, and so on."""
    following = year + 1
    return AcademicYear(
        year,
        (
            _term(
                year,
                Season.AUTUMN,
                (
                    date(year, 9, first_day),
                    date(year, 12, 20),
                    date(year, 9, 1),
                    date(following, 1, 5),
                ),
                (date(year, 10, 28), date(year, 11, 1)),
                estimated=estimated,
            ),
            _term(
                year,
                Season.SPRING,
                (
                    date(following, 1, 6),
                    date(following, 3, 28),
                    date(following, 1, 6),
                    date(following, 4, 13),
                ),
                (date(following, 2, 17), date(following, 2, 21)),
                estimated=estimated,
            ),
            _term(
                year,
                Season.SUMMER,
                (
                    date(following, 4, 14),
                    date(following, 7, 18),
                    date(following, 4, 14),
                    date(following, 8, 31),
                ),
                (date(following, 5, 26), date(following, 5, 30)),
                estimated=estimated,
            ),
        ),
    )


@pytest.fixture(scope="session")
def make_cube():
    return _make_cube


@pytest.fixture(scope="session")
def calendar():
    """The years 2022/23 to 2026/27, the last of them estimated."""
    return Calendar(_academic_year(year, estimated=year == 2026) for year in range(2022, 2027))

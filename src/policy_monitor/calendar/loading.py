"""The folder `data/calendar/` read, checked and made into a `Calendar`."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from policy_monitor.calendar.checks import check_listed_years
from policy_monitor.calendar.school_days import SchoolDates
from policy_monitor.calendar.terms import Calendar, build_academic_year
from policy_monitor.data_files import (
    AnyTable,
    DataFileError,
    Mistake,
    Table,
    Value,
    check_shape,
    read_data_file,
)

__all__ = ["CalendarFileError", "load_calendar"]

_FILE = "terms.toml"
_TERM = Table({"opens_on": Value.DATE, "half_term": Value.TWO_DATES, "closes_on": Value.DATE})
_SHAPE = Table(
    {
        "source": Value.TEXT,
        "year": AnyTable(Table({"autumn": _TERM, "spring": _TERM, "summer": _TERM})),
    }
)
_YEAR = re.compile(r"((?:19|20)\d\d)/(\d\d)")


class CalendarFileError(DataFileError):
    """The files of `data/calendar/` have mistakes; `mistakes` holds all of them."""


def load_calendar(folder: Path) -> Calendar:
    """Read the school's term dates, or say everything that is wrong with them.

    Raises:
        CalendarFileError: One or more mistakes in the file.

    """
    content, mistakes = read_data_file(folder / _FILE)
    mistakes = mistakes or check_shape(_FILE, content, _SHAPE)
    if mistakes:
        raise CalendarFileError(mistakes)
    mistakes = _check_names(content["year"])
    listed = {
        _first_year(name): (
            _read_term(year["autumn"]),
            _read_term(year["spring"]),
            _read_term(year["summer"]),
        )
        for name, year in content["year"].items()
        if _is_academic_year(name)
    }
    mistakes += check_listed_years(_FILE, listed)
    if mistakes:
        raise CalendarFileError(mistakes)
    return Calendar(
        build_academic_year(year, dates, estimated=False) for year, dates in listed.items()
    )


def _check_names(years: Mapping[str, Any]) -> list[Mistake]:
    """An academic year is named by the two calendar years it spans."""
    return [
        Mistake(
            _FILE,
            f'year."{name}"',
            "the name is not an academic year",
            'write the two years it spans, such as "2026/27"',
        )
        for name in years
        if not _is_academic_year(name)
    ]


def _is_academic_year(name: str) -> bool:
    found = _YEAR.fullmatch(name)
    return found is not None and (int(found[1]) + 1) % 100 == int(found[2])


def _first_year(name: str) -> int:
    return int(name[:4])


def _read_term(term: Mapping[str, Any]) -> SchoolDates:
    first, last = term["half_term"]
    return SchoolDates(term["opens_on"], (first, last), term["closes_on"])

"""The listed terms of the school, read from the calendar's own file."""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

BANK_HOLIDAYS = {
    *(date(2021, 5, 3), date(2022, 5, 2), date(2022, 9, 19), date(2023, 5, 1)),
    *(date(2023, 5, 8), date(2024, 5, 6), date(2025, 5, 5), date(2026, 5, 4)),
}
"""gov.uk/bank-holidays: those on a weekday within one of the school's terms."""
_TERMS = Path(__file__).parents[2] / "data" / "calendar" / "terms.toml"


@dataclass(frozen=True)
class Term:
    starts_on: date
    days: list
    season: int


def calendar():
    """Every listed term by its place in time: 2018 * 3 is the autumn term 2018/19."""
    listed = tomllib.loads(_TERMS.read_text("utf-8"))["year"]
    terms = {}
    for year, of_year in listed.items():
        for season, name in enumerate(("autumn", "spring", "summer")):
            given = of_year[name]
            opens, closes, (off, on) = given["opens_on"], given["closes_on"], given["half_term"]
            days = (opens + timedelta(n) for n in range((closes - opens).days + 1))
            school = [
                day
                for day in days
                if day.weekday() < 5 and not off <= day <= on and day not in BANK_HOLIDAYS
            ]
            starts = min(opens, date(opens.year, 9, 1)) if season == 0 else opens
            terms[int(year[:4]) * 3 + season] = Term(starts, school, season)
    return terms


TERMS = calendar()


def place_of(day):
    return max(place for place, term in TERMS.items() if term.starts_on <= day)

"""Reading a term or an academic year out of a title, a sheet's name or a cell."""

import re
from typing import NamedTuple

from policy_monitor.vocabulary import Season, TermId

__all__ = ["MONTHS", "SaidTerm", "read_said_term"]


class SaidTerm(NamedTuple):
    """What a text says about when, as far as it says it.

    Attributes:
        season: The term named.
        year: The calendar year in which the academic year starts.
        calendar_year: A single year that may be of either kind ("2024").
        month: A month named (1 to 12), with `calendar_year` or without.
    """

    season: Season | None
    year: int | None
    calendar_year: int | None
    month: int | None

    @property
    def term(self) -> TermId | None:
        """The term, when the text says both which and of which year."""
        if self.season is None or self.year is None:
            return None
        return TermId(self.year, self.season)


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb", "febuary", "feburary"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep", "setember"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_SEASONS = (
    (re.compile(r"(?<![a-z])aut(umn)?(?![a-z])"), Season.AUTUMN),
    (re.compile(r"(?<![a-z])spr(ing)?(?![a-z])"), Season.SPRING),
    (re.compile(r"(?<![a-z])sum(mer)?(?![a-z])"), Season.SUMMER),
)
# The six halves of the year, as trusts number them.
_HALF = re.compile(r"(?<![a-z])ht\s*-?([1-6])(?!\d)")
_HALVES = (Season.AUTUMN, Season.SPRING, Season.SUMMER)
_ACADEMIC_YEAR = re.compile(
    r"(?<![\d/.\-])(?:(20\d\d)\s*(?:[/\-\u2013\u2014]|to)\s*(?:20)?(\d\d)|'?(\d\d)\s*[/\-\u2013]\s*'?(\d\d))"
    r"(?![\d/\-]|\.\d)"
)
_LONG_YEAR = re.compile(r"(?<![\d/.\-])(20\d\d)(?![\d/\-]|\.\d)")
_SHORT_YEAR = re.compile(r"(?<![\d/.\-:])'?([12]\d|30)(?![\d/.\-:]|st|nd|rd|th)\s*$")
_MONTH = re.compile(rf"(?<![a-z])({'|'.join(sorted(MONTHS, key=len, reverse=True))})(?![a-z])")
_SUMMER_ENDS = 8


def read_said_term(text: str) -> SaidTerm:
    """The term, year and month that a short text names; each None when it does not.

    Two terms or two academic years in one text ("Autumn and Spring") name none.
    """
    lowered = text.lower().replace("_", " ").replace("\u2019", "'")
    seasons = [season for pattern, season in _SEASONS if pattern.search(lowered)]
    if not seasons:
        seasons = [_HALVES[(int(half) - 1) // 2] for half in _HALF.findall(lowered)]
    season = seasons[0] if len(seasons) == 1 else None
    year = _read_academic_year(lowered)
    months = {MONTHS[found] for found in _MONTH.findall(lowered)}
    month = months.pop() if len(months) == 1 else None
    calendar_year = None if year is not None else _read_single_year(lowered, season, month)
    if year is None and season is not None and calendar_year is not None:
        # "Spring 2025" is the spring of the calendar year 2025.
        year = calendar_year if season is Season.AUTUMN else calendar_year - 1
    elif year is None and month is not None and calendar_year is not None:
        year = calendar_year if month > _SUMMER_ENDS else calendar_year - 1
    elif calendar_year is None and year is not None and month is not None:
        calendar_year = year if month > _SUMMER_ENDS else year + 1
    return SaidTerm(season, year, calendar_year, month)


def _read_academic_year(text: str) -> int | None:
    years = set()
    for long, long_end, short, short_end in _ACADEMIC_YEAR.findall(text):
        start = int(long) if long else 2000 + int(short)
        if (start + 1) % 100 == int(long_end or short_end):
            years.add(start)
    return years.pop() if len(years) == 1 else None


def _read_single_year(text: str, season: Season | None, month: int | None) -> int | None:
    years = {int(year) for year in _LONG_YEAR.findall(text)}
    if len(years) == 1:
        return years.pop()
    if not years and (season is not None or month is not None):
        short = _SHORT_YEAR.search(text)
        if short:
            return 2000 + int(short[1])
    return None

"""Dates of meetings as a clerk pastes them: one a line, day first, perhaps with a name."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from policy_monitor.records import LONGEST_REFERENCE
from policy_monitor.review.months import add_months
from policy_monitor.wording import long_date

__all__ = ["MeetingLine", "read_meeting_lines"]

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_ABBREVIATED = 3
"""Letters that tell a month or a weekday from the others."""

_YEARS_AWAY = 3
"""A meeting further off, or longer ago, is a slip in the year."""

_BULLETS = " \t•●▪◦·*–—-"
"""What a list that is pasted may have before each line."""
_WEEKDAY = r"(?:(?P<weekday>[a-z]{3,9})[\s,.]+)?"
_NUMBERS = r"(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4}|\d{2})"
_YEAR_FIRST = r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?"
_IN_WORDS = _DAY + r"(?P<name>[a-z]{3,9})[.,]*\s+(?P<year>\d{4}|\d{2})"
_END = r"(?=$|[\s,;:–—-])"
_FORMS = tuple(
    re.compile(_WEEKDAY + form + _END, re.IGNORECASE) for form in (_NUMBERS, _YEAR_FIRST, _IN_WORDS)
)
_AROUND_A_NAME = " \t,;:–—-"


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """One line of the field.

    Attributes:
        line: As it was typed, so that nothing of it is lost.
        meets_on: The day; None when there is a problem.
        name: What follows the day; may be empty.
        problem: What is wrong and what to do, without the line's words; empty when nothing is.
    """

    line: str
    meets_on: date | None
    name: str = ""
    problem: str = ""


def read_meeting_lines(
    text: str, *, unnamed: str, today: date, recorded: Collection[tuple[date, str]]
) -> Sequence[MeetingLine]:
    """Read each line that is not blank.

    Args:
        text: The field.
        unnamed: The name of a meeting whose line gives none.
        today: The day, around which a year is believed.
        recorded: The days and names of the meetings that are recorded already.
    """
    seen = set(recorded)
    lines = []
    for typed in filter(str.strip, text.splitlines()):
        line = _read(typed.strip(), unnamed.strip(), today)
        if line.meets_on is not None and (line.meets_on, line.name) in seen:
            problem = f"This meeting on {long_date(line.meets_on)} is recorded already."
            line = MeetingLine(line.line, None, problem=problem)
        elif line.meets_on is not None:
            seen.add((line.meets_on, line.name))
        lines.append(line)
    return lines


def _read(line: str, unnamed: str, today: date) -> MeetingLine:
    said = line.lstrip(_BULLETS)
    found = next((match for form in _FORMS if (match := form.match(said))), None)
    if found is None or _is_in_no_month(found):
        return MeetingLine(
            line,
            None,
            problem="No date can be read at its beginning. Write it as 12/11/2026, with the year.",
        )
    day = _as_date(found)
    name = said[found.end() :].strip(_AROUND_A_NAME) or unnamed
    problem = _find_problem(day, found["weekday"], name, today)
    return MeetingLine(line, None if problem else day, name, problem)


def _find_problem(day: date | None, weekday: str | None, name: str, today: date) -> str:
    """What is wrong with a line that gives a date; empty when nothing is."""
    if day is None:
        return "There is no such day. Correct the date; the day comes before the month."
    if weekday is not None and not _is_short_for(weekday, _WEEKDAYS[day.weekday()]):
        return f"{long_date(day)} is a {day:%A}. Correct the date or the day of the week."
    earliest, latest = (add_months(today, 12 * years) for years in (-_YEARS_AWAY, _YEARS_AWAY))
    if not earliest <= day <= latest:
        return f"Its date is more than {_YEARS_AWAY} years away. Check the year."
    if len(name) > LONGEST_REFERENCE:
        return f"The name is too long. Shorten it to {LONGEST_REFERENCE} characters at most."
    if not name.isprintable():
        return "The name has a sign that cannot be seen. Type it again."
    return ""


def _as_date(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    month = _months_of(parts["name"])[0] if parts.get("name") else int(parts["month"])
    year = int(parts["year"])
    try:
        return date(year if year >= 1000 else 2000 + year, month, int(parts["day"]))  # noqa: PLR2004 - two digits
    except ValueError:
        return None


def _is_in_no_month(found: re.Match[str]) -> bool:
    """Whether a month is given in letters that are none's."""
    name = found.groupdict().get("name")
    return name is not None and not _months_of(name)


def _months_of(name: str) -> list[int]:
    return [place for place, month in enumerate(_MONTHS, start=1) if _is_short_for(name, month)]


def _is_short_for(word: str, whole: str) -> bool:
    """Whether a word is a weekday or month, in full or shortened ("Thurs", "Sept")."""
    return len(word) >= _ABBREVIATED and whole.startswith(word.lower())

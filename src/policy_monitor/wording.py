"""How numbers, dates and lists are said in British English."""

from collections.abc import Sequence
from datetime import date

__all__ = [
    "and_list",
    "count_of",
    "first_few",
    "in_text",
    "long_date",
    "month_and_year",
    "number_word",
]

_SMALL_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def count_of(number: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun: "1 row", "2 rows", "1,204 rows"."""
    noun = singular if number == 1 else (plural or f"{singular}s")
    return f"{number:,} {noun}"


def number_word(number: int) -> str:
    """A small number as a word ("three"), a larger one in figures ("1,204")."""
    return _SMALL_NUMBERS[number] if 0 <= number < len(_SMALL_NUMBERS) else f"{number:,}"


def and_list(items: Sequence[str], word: str = "and") -> str:
    """Items as people say them: "a", "a and b", "a, b and c"; "" for none.

    Args:
        items: In the order to be said.
        word: What stands before the last: "and" or "or".
    """
    *before, last = items or ("",)
    return f"{', '.join(before)} {word} {last}" if before else last


def in_text(label: str) -> str:
    """A label inside a sentence: "autumn term 2026/27", but "CEOP referral"."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def first_few(items: Sequence[str], *, shown: int = 5) -> str:
    """The first few items and how many are left: "row 2, row 3 and 4 more"."""
    if len(items) <= shown:
        return and_list(items)
    return f"{', '.join(items[:shown])} and {len(items) - shown:,} more"


def long_date(day: date) -> str:
    """A date in full: "5 September 2026"."""
    return f"{day.day} {day:%B %Y}"


def month_and_year(day: date) -> str:
    """The month a date is in: "September 2026"."""
    return f"{day:%B %Y}"

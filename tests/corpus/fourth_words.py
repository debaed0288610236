"""A plain log of what a school calls things, written beside what a careful reader says of it."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx

__all__ = ["log_of_words"]

# Days well inside a term, so that the key needs no calendar.
SPANS = (
    (date(2024, 9, 9), date(2024, 12, 12)),
    (date(2025, 1, 13), date(2025, 3, 18)),
    (date(2025, 4, 28), date(2025, 7, 10)),
)


def log_of_words(
    question: str, name: str, headings: Sequence[str], rows: Sequence[tuple[str | None, ...]]
) -> Case:
    """A log with a date and these columns; each row ends with its key but for the date."""
    sheet = Sheet("Log")
    sheet.add(["Date", *headings])
    for day, (*cells, key) in zip(_school_days(), rows, strict=False):
        sheet.add([day, *cells], f"{day} | {key}")
    return build_case(question, name, ("Log.xlsx", xlsx(sheet), [sheet]))


def _school_days() -> Iterator[date]:
    for first, last in SPANS:
        day = first
        while day <= last:
            if day.weekday() < 5:
                yield day
            day += timedelta(days=1)

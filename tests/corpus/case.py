"""What a case of the corpus is: files, a day, and the fate a careful reader gives each row.

A key is one line of text, so that whoever writes a case writes its answer beside the row:

    "2024-10-03 | Conduct/Aggressive | advice+parents | WhatsApp | pupil | outside school"
    "accepted/needs_decision: 2024-10-03 OR 2024-10-04 | Contact/- | none"
    "rejected/needs_decision"
    "duplicate"

The parts are the date, the cell, the outcomes, the platform, who was involved and where.
` OR ` stands between readings that are both right, `*` leaves a part unasserted (humans would
disagree), `-` is "none given". The platform is "none given" when left out; who and where are
unasserted when left out. A row without a key is no incident.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from policy_monitor.vocabulary import Category, Fate, Involved, Nature, Outcome, Setting

__all__ = ["TODAY", "Case", "ExpectedNil", "ExpectedRow", "Reading", "parse_key", "term_of"]

TODAY = date(2026, 11, 20)
TEXT_FILES = (".csv", ".tsv", ".txt")
LEFT_OUT = ("", "*", "none", "-", "*", "*")

OUTCOMES = {
    "nfa": Outcome.NO_FURTHER_ACTION,
    "advice": Outcome.ADVICE_OR_WARNING,
    "parents": Outcome.PARENTS_CONTACTED,
    "platform": Outcome.REPORTED_TO_PLATFORM,
    "removed": Outcome.CONTENT_REMOVED,
    "sanction": Outcome.SANCTION,
    "staff": Outcome.STAFF_DISCIPLINARY,
    "dismissal": Outcome.DISMISSAL,
    "professional": Outcome.PROFESSIONAL_ADVICE,
    "ceop": Outcome.CEOP_REFERRAL,
    "safeguarding": Outcome.SAFEGUARDING_REFERRAL,
    "police": Outcome.POLICE_INFORMED,
    "legal": Outcome.LEGAL_ACTION,
    "ongoing": Outcome.ONGOING,
    "other": Outcome.OTHER,
    "none": Outcome.NOT_RECORDED,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What an accepted row may say. Each field lists the right answers; empty: not asserted.

    Attributes:
        days: The day, or None for a row known by its term only.
        terms: "Autumn 2024/25"; follows from the day.
        cells: Category and nature, each None when it cannot be known.
        outcomes: Sets of codes; order does not count.
    """

    days: tuple[date | None, ...]
    terms: tuple[str, ...]
    cells: tuple[tuple[str | None, str | None], ...]
    outcomes: tuple[frozenset[str], ...]
    platforms: tuple[str | None, ...]
    involved: tuple[str, ...]
    settings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExpectedRow:
    """A row that matters. `row` is None where no one row is the incident's (a form)."""

    file: str
    sheet: str
    row: int | None
    fates: frozenset[Fate]
    reading: Reading | None


@dataclass(frozen=True, slots=True)
class ExpectedNil:
    """A term said to have had no incidents: "Spring 2024/25"."""

    file: str
    sheet: str
    term: str


@dataclass(frozen=True, slots=True)
class Case:
    """One kind of school log with its answer.

    Attributes:
        name: The kind, as its function is called.
        question: The group it belongs to ("layouts", "dates", ...).
        files: Name and bytes, in the order they are given to the reader.
        lengths: The last row written in each (file, sheet), to check the key against.
        may_be_refused: Whether a plain refusal is as good as reading nothing from it.
    """

    name: str
    question: str
    files: tuple[tuple[str, bytes], ...]
    today: date
    rows: tuple[ExpectedRow, ...]
    nil_returns: tuple[ExpectedNil, ...]
    lengths: Mapping[tuple[str, str], int]
    may_be_refused: bool = False

    def bounds(self, fate: Fate) -> tuple[int, int]:
        """The fewest and the most rows that may meet this fate."""
        sure = sum(row.fates == {fate} for row in self.rows)
        return sure, sum(fate in row.fates for row in self.rows)


def term_of(day: date) -> str:
    """The term of a day that lies inside it by any English school's calendar.

    Raises:
        ValueError: The day is too near the end of a term to say without the calendar.
    """
    month_day = (day.month, day.day)
    if month_day >= (9, 1):
        season, start = "Autumn", day.year
    elif (1, 8) <= month_day <= (3, 20):
        season, start = "Spring", day.year - 1
    elif (4, 24) <= month_day <= (8, 31):
        season, start = "Summer", day.year - 1
    else:
        message = f"{day} is too near the end of a term for a key"
        raise ValueError(message)
    return f"{season} {start}/{(start + 1) % 100:02d}"


def parse_key(key: str) -> tuple[frozenset[Fate], Reading | None]:
    """Read one key; see the module's docstring for its form."""
    fates = frozenset({Fate.ACCEPTED})
    body = key
    if "|" not in key:
        fates, body = _fates(key), ""
    elif ":" in key.split("|", maxsplit=1)[0]:
        before, body = key.split(":", maxsplit=1)
        fates = _fates(before)
    reading = _reading([part.strip() for part in body.split("|")]) if body else None
    if (Fate.ACCEPTED in fates) != (reading is not None):
        message = f"A key says what an accepted row reads, and only that: {key}"
        raise ValueError(message)
    return fates, reading


def _fates(text: str) -> frozenset[Fate]:
    return frozenset(Fate(part.strip()) for part in text.split("/"))


def _choices(part: str) -> list[str]:
    return [] if part == "*" else [choice.strip() for choice in part.split(" OR ")]


def _reading(parts: Sequence[str]) -> Reading:
    day, cell, outcome, platform, who, where = (*parts, *LEFT_OUT[len(parts) :])
    days: list[date | None] = []
    terms: list[str] = []
    for choice in _choices(day):
        if choice.startswith("term "):
            days.append(None)
            terms.append(choice.removeprefix("term "))
        else:
            days.append(date.fromisoformat(choice))
            terms.append(term_of(date.fromisoformat(choice)))
    return Reading(
        days=tuple(days),
        terms=tuple(dict.fromkeys(terms)),
        cells=tuple(_cell(choice) for choice in _choices(cell)),
        outcomes=tuple(
            frozenset(OUTCOMES[code] for code in choice.split("+")) for choice in _choices(outcome)
        ),
        platforms=tuple(None if name == "-" else name for name in _choices(platform)),
        involved=tuple(Involved(name) for name in _choices(who)),
        settings=tuple(Setting(name) for name in _choices(where)),
    )


def _cell(choice: str) -> tuple[str | None, str | None]:
    category, nature = choice.split("/")
    return (
        None if category == "-" else Category(category),
        None if nature == "-" else Nature(nature),
    )

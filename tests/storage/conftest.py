"""Invented incidents, screenings and calendars for the storage tests."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from policy_monitor.calendar import Calendar, Term
from policy_monitor.records import (
    FileReading,
    Incident,
    NilReturn,
    RowCounts,
    Screening,
    Source,
)
from policy_monitor.storage import Store, open_store
from policy_monitor.vocabulary import (
    Category,
    Involved,
    Nature,
    Outcome,
    Season,
    Setting,
    TermId,
)

AUTUMN = TermId(2024, Season.AUTUMN)


def _hash(*parts: object) -> str:
    return sha256(repr(parts).encode()).hexdigest()


def _make_incident(name: str, **changed: Any) -> Incident:
    """An incident called `name`; the same name is the same incident in another record."""
    facts: dict[str, Any] = {
        "source": Source("log.xlsx", "Sheet1", 1, 5),
        "occurred_on": date(2024, 10, 3),
        "term": AUTUMN,
        "category": Category.CONDUCT,
        "nature": Nature.AGGRESSIVE,
        "outcomes": (Outcome.PARENTS_CONTACTED,),
        "actions": (),
        "platform": "WhatsApp",
        "involved": Involved.PUPIL,
        "setting": Setting.OUTSIDE_SCHOOL,
        "concerns": (),
        "unknown_words": (),
        "involvements": 1,
    } | changed
    told = {key: value for key, value in facts.items() if key != "source"}
    return Incident(
        **facts, identity=_hash("identity", name), fingerprint=_hash(sorted(told.items()))
    )


def _make_screening(
    *incidents: Incident, nil: tuple[TermId, ...] = (), content: str | None = None
) -> Screening:
    """A log with these incidents; `content` stands for the bytes of the file."""
    content_hash = _hash(content or (incidents, nil))
    return Screening(
        files=(FileReading("log.xlsx", "xlsx", content_hash, ()),),
        incidents=incidents,
        nil_returns=tuple(NilReturn(Source("log.xlsx", "Sheet1", 1, 2), term) for term in nil),
        findings=(),
        rows=RowCounts(len(incidents) + 3, len(incidents), 1, 1, 0, 1),
    )


class ThreeTermCalendar(Calendar):
    """Terms that start on 1 September, 1 January and, unless said otherwise, 1 April."""

    def __init__(self, summer_starts: tuple[int, int] = (4, 1)) -> None:
        self._summer_starts = summer_starts

    def term(self, term_id: TermId) -> Term:
        starts_on = self._starts_on(term_id)
        ends_on = self._starts_on(TermId.from_ordinal(term_id.ordinal + 1)) - timedelta(days=1)
        break_on = starts_on + timedelta(days=50)
        return Term(
            id=term_id,
            opens_on=starts_on,
            closes_on=ends_on,
            starts_on=starts_on,
            ends_on=ends_on,
            half_term=(break_on, break_on),
            school_days=60,
            estimated=False,
        )

    def term_on(self, day: date) -> Term:
        candidates = [TermId.from_ordinal(day.year * 3 + place) for place in (-2, -1, 0)]
        return self.term(max(term for term in candidates if self._starts_on(term) <= day))

    def terms_between(self, first: TermId, last: TermId) -> tuple[Term, ...]:
        ordinals = range(first.ordinal, last.ordinal + 1)
        return tuple(self.term(TermId.from_ordinal(ordinal)) for ordinal in ordinals)

    def _starts_on(self, term_id: TermId) -> date:
        year, season = term_id.year, term_id.season
        if season is Season.AUTUMN:
            return date(year, 9, 1)
        month, day = (1, 1) if season is Season.SPRING else self._summer_starts
        return date(year + 1, month, day)


@pytest.fixture(scope="session")
def make_incident() -> Callable[..., Incident]:
    return _make_incident


@pytest.fixture(scope="session")
def make_screening() -> Callable[..., Screening]:
    return _make_screening


@pytest.fixture(scope="session")
def make_calendar() -> Callable[..., Calendar]:
    return ThreeTermCalendar


@pytest.fixture(scope="session")
def noon() -> Callable[[int], datetime]:
    """Noon, so many days into December 2024."""
    return lambda day: datetime(2024, 12, 1, 12, tzinfo=UTC) + timedelta(days=day - 1)


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return f"sqlite:///{(tmp_path / 'local' / 'policy_monitor.sqlite').as_posix()}"


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    with open_store(database_url, school_id="oakfield", school_name="Oakfield Primary") as opened:
        yield opened

"""Knowing the same incident again: in a repeated row, a cumulative log or a later upload."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from policy_monitor.ingest.identities import (
    find_identity,
    identify_by_text,
    is_distinct,
    share_only_a_number,
)
from policy_monitor.ingest.keyed_hashes import KeyedHash
from policy_monitor.ingest.rows import Record
from policy_monitor.ingest.when import When
from policy_monitor.vocabulary import (
    Action,
    Category,
    Concern,
    Involved,
    Nature,
    Outcome,
    Setting,
    TermId,
)

__all__ = ["Draft", "Match", "Matcher", "Matching", "Place", "Stored"]


class Place(NamedTuple):
    """Where a row stands: the file's and the sheet's place among those read, and the row."""

    file: int
    sheet: int
    row: int


class Stored(NamedTuple):
    """All that is stored of an incident but its day and its source."""

    term: TermId
    category: Category | None
    nature: Nature | None
    outcomes: tuple[Outcome, ...]
    actions: tuple[Action, ...]
    platform: str | None
    involved: Involved
    setting: Setting
    concerns: tuple[Concern, ...]


class Draft(NamedTuple):
    """An accepted incident; see `policy_monitor.records.Incident`."""

    place: Place
    day: date | None
    stored: Stored
    identity: str
    fingerprint: str


class Matching(StrEnum):
    """What comparing a row with the earlier ones showed. All but the first are finding codes."""

    NEW = "new"
    REPEATED = "row_repeated"
    SAME_INCIDENT = "same_incident"
    UPDATES = "updates_earlier_row"
    LOOKS_ALIKE = "looks_alike"


class Match(NamedTuple):
    """What a row is to the earlier rows, and which earlier row it meets."""

    matching: Matching
    earlier: Place | None


class _Seen(NamedTuple):
    number: int
    record: Record
    place: Place


class _Kind(NamedTuple):
    """What rows of one profile and term store, and its text for the fingerprint."""

    record: Record
    stored: Stored
    text: bytes


class Matcher:
    """Gathers incidents row by row and knows again those it has seen."""

    def __init__(self, hashed: KeyedHash, gravity: Mapping[Outcome, int]) -> None:
        """Begin with no incident, what hashes them, and which outcomes are graver."""
        self._hash = hashed
        self._gravity = gravity
        self._drafts: list[Draft] = []
        self._seen: dict[str, _Seen] = {}
        self._occurrences: dict[tuple[int, str], int] = {}
        self._kinds: dict[tuple[int, int], _Kind] = {}
        self._terms: dict[int, tuple[When, int]] = {}

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """The incidents so far, in the order of the rows they first stood in."""
        return tuple(self._drafts)

    def add(self, record: Record, place: Place) -> Match:
        """Take in an accepted row: as a new incident, or as one seen before."""
        text = find_identity(record)
        distinct = is_distinct(record)
        alike: Place | None = None
        if not distinct:
            occurrence = self._occurrences.get((place.file, text), 0) + 1
            self._occurrences[place.file, text] = occurrence
            if occurrence > 1:
                alike = self._seen[text].place
                text = f"{text}|{occurrence}"
        seen = self._seen.get(text)
        if seen is not None and distinct and share_only_a_number(record, seen.record):
            self._tell_apart(seen)
            text = identify_by_text(record)
            seen = self._seen.get(text)
        kind = self._kind_of(record)
        if seen is not None:
            return self._meet(record, place, kind, seen)
        self._seen[text] = _Seen(len(self._drafts), record, place)
        identity = self._hash.of(text.encode())
        fingerprint = self._fingerprint(record.when.day, kind.text)
        self._drafts.append(Draft(place, record.when.day, kind.stored, identity, fingerprint))
        return Match(Matching.LOOKS_ALIKE if alike else Matching.NEW, alike)

    def _tell_apart(self, seen: _Seen) -> None:
        """Identify by its text an incident whose reference another one has too."""
        text = identify_by_text(seen.record)
        if text not in self._seen:
            self._seen[text] = seen
            identity = self._hash.of(text.encode())
            self._drafts[seen.number] = self._drafts[seen.number]._replace(identity=identity)

    def _meet(self, record: Record, place: Place, kind: _Kind, seen: _Seen) -> Match:
        """The incident keeps its first source and takes what the later row says.

        A row of the same file about another person adds to it what was done for that person.
        """
        draft = self._drafts[seen.number]
        if place.file == seen.place.file and record.persons.lower() != seen.record.persons.lower():
            stored, text = self._join(draft.stored, kind.stored)
            matching = Matching.SAME_INCIDENT
        else:
            stored, text = kind.stored, kind.text
            matching = Matching.UPDATES
        day = draft.day if matching is Matching.SAME_INCIDENT else record.when.day
        fingerprint = self._fingerprint(day, text)
        if fingerprint == draft.fingerprint:
            same_person = matching is Matching.UPDATES
            return Match(Matching.REPEATED if same_person else matching, seen.place)
        self._drafts[seen.number] = draft._replace(day=day, stored=stored, fingerprint=fingerprint)
        return Match(matching, seen.place)

    def _join(self, first: Stored, second: Stored) -> tuple[Stored, bytes]:
        """Two persons' parts in one incident as one: all that was done, gravest first."""
        outcomes = {*first.outcomes, *second.outcomes}
        said = outcomes - {Outcome.NOT_RECORDED}
        cells = ((first.category, second.category), (first.nature, second.nature))
        agree = all(one is None or other is None or one == other for one, other in cells)
        stored = first._replace(
            outcomes=tuple(sorted(said or outcomes, key=self._gravity.__getitem__, reverse=True)),
            actions=tuple(one for one in Action if one in {*first.actions, *second.actions}),
            concerns=tuple(one for one in Concern if one in {*first.concerns, *second.concerns}),
            category=(first.category or second.category) if agree else first.category,
            nature=(first.nature or second.nature) if agree else first.nature,
            platform=first.platform or second.platform,
        )
        return stored, _text_of(stored).encode()

    def _fingerprint(self, day: date | None, text: bytes) -> str:
        return self._hash.of(str(day).encode() + text)

    def _kind_of(self, record: Record) -> _Kind:
        when, profile = record.when, record.profile
        term = when.term
        if term is None:
            raise ValueError("a row without a term cannot be stored")
        # Rows of one day share what is said of it, and rows of one kind a profile: both are
        # known by their id, which is theirs alone while they are kept here.
        placed = self._terms.get(id(when))
        if placed is None:
            placed = self._terms[id(when)] = (when, term.ordinal)
        known = self._kinds.get((id(profile), placed[1]))
        if known is not None:
            return known
        stored = Stored(
            term,
            profile.classification.category,
            profile.classification.nature,
            profile.done.outcomes,
            profile.done.actions,
            profile.platform,
            profile.involved,
            profile.setting,
            profile.done.concerns,
        )
        kind = _Kind(record, stored, _text_of(stored).encode())
        self._kinds[id(profile), placed[1]] = kind
        return kind


def _text_of(stored: Stored) -> str:
    parts = (
        "",
        str(stored.term.ordinal),
        stored.category or "",
        stored.nature or "",
        ",".join(stored.outcomes),
        ",".join(stored.actions),
        stored.platform or "",
        stored.involved,
        stored.setting,
        ",".join(stored.concerns),
    )
    return "\x1f".join(parts)

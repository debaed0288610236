"""Very many incidents together: kept column by column, each record made when it is asked for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Self, overload

from policy_monitor.records.screening import Incident, Source
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

__all__ = ["Incidents", "Particulars", "SheetPlace"]


class Particulars(NamedTuple):
    """What is told of an incident beside when, where from and of how many; see `Incident`."""

    category: Category | None
    nature: Nature | None
    outcomes: tuple[Outcome, ...]
    actions: tuple[Action, ...]
    platform: str | None
    involved: Involved
    setting: Setting
    concerns: tuple[Concern, ...]
    unknown_words: tuple[str, ...]


class SheetPlace(NamedTuple):
    """The sheet that a row stands in; see `Source`."""

    file: str
    sheet: str
    sheet_number: int


@dataclass(frozen=True, slots=True, eq=False)
class Incidents(Sequence[Incident]):
    """Incidents in order, as columns of equal length.

    What many share is there once, and a column of numbers points to it: a log of 100,000 rows
    has a few sheets, some thousand kinds of particulars, and 1,500 days.

    Attributes:
        sheets: The sheets that rows stand in; `sheet_numbers` points to them.
        rows: The row of each in its sheet.
        days: The day of each, None when only the term is known.
        logged_days: The day each was written down, None when not told; so too `closed_days`.
        terms: The term of each.
        particulars: What is told of any; `particulars_numbers` points to them.
        involvements: How many people each involved.
        identities: The keyed hash of each, as the bytes it is; so too `fingerprints`.
    """

    sheets: Sequence[SheetPlace]
    sheet_numbers: Sequence[int]
    rows: Sequence[int]
    days: Sequence[date | None]
    logged_days: Sequence[date | None]
    closed_days: Sequence[date | None]
    terms: Sequence[TermId]
    particulars: Sequence[Particulars]
    particulars_numbers: Sequence[int]
    involvements: Sequence[int]
    identities: Sequence[bytes]
    fingerprints: Sequence[bytes]

    @classmethod
    def of(cls, incidents: Iterable[Incident]) -> Self:
        """Incidents given one by one; those that are together already stay as they are."""
        if isinstance(incidents, cls):
            return incidents
        given = list(incidents)
        sheets: dict[SheetPlace, int] = {}
        particulars: dict[Particulars, int] = {}
        sheet_numbers = [sheets.setdefault(_sheet_of(new), len(sheets)) for new in given]
        numbers = [particulars.setdefault(_particulars_of(new), len(particulars)) for new in given]
        return cls(
            sheets=tuple(sheets),
            sheet_numbers=sheet_numbers,
            rows=[new.source.row for new in given],
            days=[new.occurred_on for new in given],
            logged_days=[new.logged_on for new in given],
            closed_days=[new.closed_on for new in given],
            terms=[new.term for new in given],
            particulars=tuple(particulars),
            particulars_numbers=numbers,
            involvements=[new.involvements for new in given],
            identities=[bytes.fromhex(new.identity) for new in given],
            fingerprints=[bytes.fromhex(new.fingerprint) for new in given],
        )

    def __len__(self) -> int:
        """How many there are."""
        return len(self.rows)

    @overload
    def __getitem__(self, place: int) -> Incident: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Incident]: ...

    def __getitem__(self, place: int | slice) -> Incident | Sequence[Incident]:
        """The record of one, or of those in a slice."""
        if isinstance(place, slice):
            return tuple(self[each] for each in range(*place.indices(len(self))))
        return Incident(
            Source(*self.sheets[self.sheet_numbers[place]], self.rows[place]),
            self.days[place],
            self.terms[place],
            *self.particulars[self.particulars_numbers[place]],
            self.involvements[place],
            self.identities[place].hex(),
            self.fingerprints[place].hex(),
            self.logged_days[place],
            self.closed_days[place],
        )

    def __iter__(self) -> Iterator[Incident]:
        """The record of each in turn."""
        return map(self.__getitem__, range(len(self)))

    def __eq__(self, other: object) -> bool:
        """Whether another sequence holds the same records in the same order."""
        if not isinstance(other, Sequence) or len(self) != len(other):
            return False
        return all(one == another for one, another in zip(self, other, strict=True))

    def __hash__(self) -> int:
        """As of a tuple of the same records."""
        return hash(tuple(self))


def _sheet_of(incident: Incident) -> SheetPlace:
    source = incident.source
    return SheetPlace(source.file, source.sheet, source.sheet_number)


def _particulars_of(incident: Incident) -> Particulars:
    return Particulars(*(getattr(incident, name) for name in Particulars._fields))

"""Knowing the same incident again: in a repeated row, a cumulative log or a later upload."""

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from policy_monitor.ingest.drafts import Drafts
from policy_monitor.ingest.fingerprints import fingerprint_texts
from policy_monitor.ingest.identities import (
    find_identity,
    identify_by_text,
    is_distinct,
    share_only_a_number,
)
from policy_monitor.ingest.keyed_hashes import KeyedHash
from policy_monitor.ingest.later_days import LaterDays, join_days, keep_possible, replace_days
from policy_monitor.ingest.profiles import Profile
from policy_monitor.ingest.rows import Record
from policy_monitor.ingest.unknown_words import SaidWord, WordKeys
from policy_monitor.ingest.when import When
from policy_monitor.records import Particulars
from policy_monitor.vocabulary import (
    Action,
    Concern,
    Outcome,
    TermId,
)

__all__ = ["Match", "Matcher", "Matching", "Place"]


class Place(NamedTuple):
    """Where a row stands: the file's and the sheet's place among those read, and the row."""

    file: int
    sheet: int
    row: int


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


_NEW = Match(Matching.NEW, None)


class _People(NamedTuple):
    """Whose rows of one file tell of an incident, and how many people each row names."""

    file: int
    named: Mapping[str, int]


class _Told(NamedTuple):
    """What the rows of an incident have told of it together."""

    when: When
    later: LaterDays
    stored: Particulars
    involvements: int


class Matcher:
    """Gathers incidents row by row and knows again those it has seen.

    Nearly every row of a log is a new incident, so of a new one no more is done at once than
    to keep its record; all that is made of it is made in the end, for all together.
    """

    def __init__(self, hashed: KeyedHash, gravity: Mapping[Outcome, int]) -> None:
        """Begin with no incident, what hashes them, and which outcomes are graver."""
        self._hash = hashed
        self._words = WordKeys(hashed)
        self._gravity = gravity
        # Of each incident its first row, the sheet of that, and the text that identifies it.
        self._records: list[Record] = []
        self._sheets: list[tuple[int, int]] = []
        self._identities: list[str] = []
        self._numbers: dict[str, int] = {}
        # Only of incidents with several rows.
        self._told: dict[int, _Told] = {}
        self._people: dict[int, _People] = {}
        self._occurrences: dict[tuple[int, str], int] = {}
        # By id, which is a profile's alone while it is kept here.
        self._stored: dict[int, tuple[Profile, Particulars]] = {}

    @property
    def terms(self) -> frozenset[TermId]:
        """The terms that have incidents."""
        whens = {id(record.when): record.when for record in self._records}
        whens.update((id(told.when), told.when) for told in self._told.values())
        return frozenset(_term_of(when) for when in whens.values())

    def gather(self) -> Drafts:
        """All the incidents so far."""
        whens = [record.when for record in self._records]
        laters = [record.later for record in self._records]
        involvements = [record.people for record in self._records]
        profiles = {id(record.profile): record.profile for record in self._records}
        kinds: dict[Particulars, int] = {}
        numbers = {
            known: kinds.setdefault(self._store(profile), len(kinds))
            for known, profile in profiles.items()
        }
        kind_numbers = [numbers[id(record.profile)] for record in self._records]
        for number, told in self._told.items():
            whens[number], involvements[number] = told.when, told.involvements
            laters[number] = told.later
            kind_numbers[number] = kinds.setdefault(told.stored, len(kinds))
        return Drafts(
            sheets=self._sheets,
            rows=[record.row for record in self._records],
            days=[when.day for when in whens],
            logged=[later.logged_on for later in laters],
            closed=[later.closed_on for later in laters],
            terms=[_term_of(when) for when in whens],
            kinds=tuple(kinds),
            kind_numbers=kind_numbers,
            involvements=involvements,
            identities=self._hash.of_all(text.encode() for text in self._identities),
            fingerprints=self._hash.of_all(
                fingerprint_texts(whens, laters, involvements, [*kinds], kind_numbers)
            ),
        )

    def find_words(self, drafts: Drafts) -> Sequence[tuple[str, SaidWord, int]]:
        """The words that the incidents leave unexplained; see `WordKeys.most_used`."""
        used: Counter[str] = Counter()
        for number, incidents in Counter(drafts.kind_numbers).items():
            used.update(dict.fromkeys(drafts.kinds[number].unknown_words, incidents))
        return self._words.most_used(used)

    def add(self, record: Record, sheet: tuple[int, int]) -> Match:
        """Take in an accepted row: as a new incident, or as one seen before.

        Args:
            record: The row.
            sheet: The places of its file and of its sheet.
        """
        text = find_identity(record)
        distinct = is_distinct(record)
        match = _NEW
        if not distinct:
            occurrence = self._occurrences.get((sheet[0], text), 0) + 1
            self._occurrences[sheet[0], text] = occurrence
            if occurrence > 1:
                match = Match(Matching.LOOKS_ALIKE, self._place_of(self._numbers[text]))
                text = f"{text}|{occurrence}"
        number = self._numbers.get(text)
        if number is not None and distinct and share_only_a_number(record, self._records[number]):
            self._tell_apart(number)
            text = identify_by_text(record)
            number = self._numbers.get(text)
        if number is not None:
            return self._meet(record, sheet[0], number)
        self._numbers[text] = len(self._records)
        self._identities.append(text)
        self._records.append(record)
        self._sheets.append(sheet)
        return match

    def _place_of(self, number: int) -> Place:
        return Place(*self._sheets[number], self._records[number].row)

    def _tell_apart(self, number: int) -> None:
        """Identify by its text an incident whose reference another one has too."""
        text = identify_by_text(self._records[number])
        if text not in self._numbers:
            self._numbers[text] = number
            self._identities[number] = text

    def _meet(self, record: Record, file: int, number: int) -> Match:
        """The incident keeps its first source and takes what the later row says.

        A row of the same file about another person adds to it what was done for that person;
        the rows of a later file stand in place of an earlier one's.
        """
        first = self._records[number]
        known = self._told.get(number) or _Told(
            first.when, first.later, self._store(first.profile), first.people
        )
        person = record.persons.lower()
        before = self._people_before(number, file)
        named = {**before, person: record.people}
        self._people[number] = _People(file, named)
        when, stored = record.when, self._store(record.profile)
        if len(named) > 1:
            when, stored = known.when, self._join(known.stored, stored)
        else:
            stored = _keep_what_is_left_out(known.stored, stored)
        matching = Matching.UPDATES
        if len(named) > len(before) > 0:
            matching = Matching.SAME_INCIDENT
        later = (join_days if before else replace_days)(known.later, record.later)
        later = keep_possible(later, when.day)
        told = _Told(when, later, stored, sum(named.values()))
        # Days of logging and closing are kept, and a row that differs in them alone is repeated.
        if (*told[2:], *when[:2]) == (*known[2:], *known.when[:2]):
            matching = Matching.REPEATED
        if matching is not Matching.REPEATED or later != known.later:
            self._told[number] = told
        return Match(matching, self._place_of(number))

    def _people_before(self, number: int, file: int) -> Mapping[str, int]:
        """Whose rows the same file has told of an incident so far."""
        people = self._people.get(number)
        if people is None:
            first = self._records[number]
            people = _People(self._sheets[number][0], {first.persons.lower(): first.people})
        return people.named if people.file == file else {}

    def _join(self, first: Particulars, second: Particulars) -> Particulars:
        """Two persons' parts in one incident as one: all that was done, gravest first."""
        outcomes = {*first.outcomes, *second.outcomes}
        said = outcomes - {Outcome.NOT_RECORDED}
        cells = ((first.category, second.category), (first.nature, second.nature))
        agree = all(one is None or other is None or one == other for one, other in cells)
        return first._replace(
            outcomes=tuple(sorted(said or outcomes, key=self._gravity.__getitem__, reverse=True)),
            actions=tuple(one for one in Action if one in {*first.actions, *second.actions}),
            concerns=tuple(one for one in Concern if one in {*first.concerns, *second.concerns}),
            category=(first.category or second.category) if agree else first.category,
            nature=(first.nature or second.nature) if agree else first.nature,
            platform=first.platform or second.platform,
            unknown_words=tuple(dict.fromkeys((*first.unknown_words, *second.unknown_words))),
        )

    def _store(self, profile: Profile) -> Particulars:
        """What is stored of rows of one profile."""
        known = self._stored.get(id(profile))
        if known is None:
            stored = Particulars(
                profile.classification.category,
                profile.classification.nature,
                profile.done.outcomes,
                profile.done.actions,
                profile.platform,
                profile.involved,
                profile.setting,
                profile.done.concerns,
                self._words.of(profile.unknown),
            )
            known = self._stored[id(profile)] = (profile, stored)
        return known[1]


def _term_of(when: When) -> TermId:
    if when.term is None:
        raise ValueError("a row without a term cannot be stored")
    return when.term


def _keep_what_is_left_out(earlier: Particulars, later: Particulars) -> Particulars:
    """What a later row says of an incident, and what the earlier one said where it is silent."""
    if later.category is None and later.nature is None and not later.unknown_words:
        later = later._replace(category=earlier.category, nature=earlier.nature)
    if later.outcomes == (Outcome.NOT_RECORDED,):
        later = later._replace(outcomes=earlier.outcomes)
    return later

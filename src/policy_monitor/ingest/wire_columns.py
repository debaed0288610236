"""Very many incidents as JSON: each column's numbers packed together, in letters and digits.

A hash has 32 bytes and every number as many as the next: what arrives has to be whole columns of
these and to point to what is there, or it is refused.
"""

from array import array
from base64 import b64decode, b64encode
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from policy_monitor.ingest.drafts import Drafts
from policy_monitor.ingest.keyed_hashes import HASH_BYTES
from policy_monitor.records import Incidents, Particulars, SheetPlace
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

__all__ = ["decode_incidents", "encode_incidents"]

_Json = Any
# Both processes run on one machine, so that they agree on its bytes.
_NUMBER = "I"
_NO_DAY = 0


def encode_incidents(drafts: Drafts) -> _Json:
    """The incidents as JSON; their sheets are pointed to by file and by place within it."""
    sheets = {sheet: number for number, sheet in enumerate(dict.fromkeys(drafts.sheets))}
    terms = {term: number for number, term in enumerate(dict.fromkeys(drafts.terms))}
    return {
        "sheets": list(sheets),
        "sheet": _pack(map(sheets.__getitem__, drafts.sheets)),
        "row": _pack(drafts.rows),
        "day": _pack_days(drafts.days),
        "logged": _pack_days(drafts.logged) if any(drafts.logged) else None,
        "closed": _pack_days(drafts.closed) if any(drafts.closed) else None,
        "terms": [term.ordinal for term in terms],
        "term": _pack(map(terms.__getitem__, drafts.terms)),
        "kinds": drafts.kinds,
        "kind": _pack(drafts.kind_numbers),
        "involvements": _pack(drafts.involvements),
        "identity": _letters(drafts.identities),
        "fingerprint": _letters(drafts.fingerprints),
    }


def decode_incidents(value: _Json, places: Sequence[Sequence[SheetPlace]]) -> Incidents:
    """The incidents that such JSON describes.

    Args:
        value: What `encode_incidents` made.
        places: For each file its sheets.

    Raises:
        ValueError: The columns do not fit together. `IndexError`, `KeyError` and `TypeError`
            likewise.
    """
    sheets = [places[file][sheet] for file, sheet in value["sheets"]]
    terms = [TermId.from_ordinal(ordinal) for ordinal in value["terms"]]
    rows = _unpack(value["row"])
    # Few logs tell these two, and of the others no column is sent.
    logged, closed = value["logged"], value["closed"]
    incidents = Incidents(
        sheets=sheets,
        sheet_numbers=_unpack(value["sheet"], below=len(sheets)),
        rows=rows,
        days=_unpack_days(value["day"]),
        logged_days=[None] * len(rows) if logged is None else _unpack_days(logged),
        closed_days=[None] * len(rows) if closed is None else _unpack_days(closed),
        terms=[terms[number] for number in _unpack(value["term"])],
        particulars=[_decode_particulars(kind) for kind in value["kinds"]],
        particulars_numbers=_unpack(value["kind"], below=len(value["kinds"])),
        involvements=_unpack(value["involvements"]),
        identities=_unpack_hashes(value["identity"]),
        fingerprints=_unpack_hashes(value["fingerprint"]),
    )
    columns = (
        incidents.sheet_numbers,
        incidents.days,
        incidents.logged_days,
        incidents.closed_days,
        incidents.terms,
        incidents.particulars_numbers,
        incidents.involvements,
        incidents.identities,
        incidents.fingerprints,
    )
    if any(len(column) != len(incidents) for column in columns):
        raise ValueError("the columns are not of one length")
    return incidents


def _decode_particulars(value: _Json) -> Particulars:
    category, nature, outcomes, actions, platform, involved, setting, concerns, words = value
    return Particulars(
        category=None if category is None else Category(category),
        nature=None if nature is None else Nature(nature),
        outcomes=tuple(Outcome(code) for code in outcomes),
        actions=tuple(Action(code) for code in actions),
        platform=None if platform is None else str(platform),
        involved=Involved(involved),
        setting=Setting(setting),
        concerns=tuple(Concern(code) for code in concerns),
        unknown_words=tuple(str(key) for key in words),
    )


def _pack(numbers: Iterable[int]) -> str:
    return _letters(array(_NUMBER, numbers).tobytes())


def _unpack(text: str, *, below: int | None = None) -> Sequence[int]:
    numbers = array(_NUMBER)
    numbers.frombytes(b64decode(text, validate=True))
    if below is not None and numbers and max(numbers) >= below:
        raise ValueError("a number points to nothing")
    return numbers.tolist()


def _pack_days(days: Sequence[date | None]) -> str:
    ordinals = {day: day.toordinal() if day else _NO_DAY for day in dict.fromkeys(days)}
    return _pack(map(ordinals.__getitem__, days))


def _unpack_days(text: str) -> Sequence[date | None]:
    ordinals = _unpack(text)
    days = {day: date.fromordinal(day) if day != _NO_DAY else None for day in set(ordinals)}
    return [days[day] for day in ordinals]


def _unpack_hashes(text: str) -> Sequence[bytes]:
    hashes = b64decode(text, validate=True)
    if len(hashes) % HASH_BYTES:
        raise ValueError("a hash is cut short")
    return [hashes[start : start + HASH_BYTES] for start in range(0, len(hashes), HASH_BYTES)]


def _letters(content: bytes) -> str:
    return b64encode(content).decode("ascii")

"""What storing a screening would change, found without changing anything."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, func, select

from policy_monitor.records import Incidents, Screening
from policy_monitor.storage.figures import read_returns
from policy_monitor.storage.incident_tables import incident
from policy_monitor.storage.records import UploadResult
from policy_monitor.storage.tables import upload_file
from policy_monitor.storage.versions import COUNTED
from policy_monitor.vocabulary import Season, TermId

__all__ = ["Changes", "find_changes", "in_turn"]

_AT_ONCE = 500
"""Values in one question; databases limit how many it may carry."""


class Changes(NamedTuple):
    """What storing a screening would change.

    Attributes:
        stored: The identities of its incidents that are stored and count now.
    """

    result: UploadResult
    stored: Collection[bytes]


def find_changes(connection: Connection, school_id: str, screening: Screening) -> Changes:
    """What storing a screening would change."""
    stored_in = _upload_with_these_files(connection, school_id, screening)
    new = Incidents.of(screening.incidents)
    if stored_in is not None:
        result = UploadResult(
            upload_id=stored_in,
            added=0,
            updated=0,
            unchanged=len(new),
            terms=(),
            already_stored=True,
        )
        return Changes(result, ())
    stored = _counted_versions(connection, school_id, new.identities)
    terms = [
        term
        for term, identity in zip(new.terms, new.identities, strict=True)
        if identity not in stored
    ]
    added = len(terms)
    updated = 0
    for term, identity, after in zip(new.terms, new.identities, new.fingerprints, strict=True):
        before = stored.get(identity)
        if before is not None and before.fingerprint != after:
            updated += 1
            terms += (term, TermId(before.year, Season(before.season)))
    returned = read_returns(connection, school_id, as_of=None)
    terms += (nil.term for nil in screening.nil_returns if nil.term not in returned)
    result = UploadResult(
        upload_id=None,
        added=added,
        updated=updated,
        unchanged=len(new) - added - updated,
        terms=tuple(sorted(set(terms))),
        already_stored=False,
    )
    return Changes(result, stored)


def in_turn(identities: Iterable[bytes]) -> Iterable[list[bytes]]:
    """Identities, as many at a time as one question may carry."""
    left = iter(identities)
    while some := list(islice(left, _AT_ONCE)):
        yield some


def _upload_with_these_files(
    connection: Connection, school_id: str, screening: Screening
) -> int | None:
    """The latest upload with one of these files, when every one of them is stored."""
    hashes = {file.content_hash for file in screening.files}
    stored = connection.execute(
        select(upload_file.c.content_hash, func.max(upload_file.c.upload_id))
        .where(upload_file.c.school_id == school_id, upload_file.c.content_hash.in_(hashes))
        .group_by(upload_file.c.content_hash)
    ).all()
    if not hashes or len(stored) < len(hashes):
        return None
    return max(int(upload_id) for _, upload_id in stored)


def _counted_versions(
    connection: Connection, school_id: str, identities: Sequence[bytes]
) -> Mapping[bytes, Row[*tuple[Any, ...]]]:
    """For each of these incidents that is stored, the version that counts."""
    of_school = (incident.c.school_id == school_id, COUNTED)
    if connection.execute(select(incident.c.row_number).where(*of_school).limit(1)).first() is None:
        return {}
    return {
        row.identity: row
        for some in in_turn(identities)
        for row in connection.execute(
            select(
                incident.c.identity, incident.c.fingerprint, incident.c.year, incident.c.season
            ).where(*of_school, incident.c.identity.in_(some))
        )
    }

"""What storing a screening would change, found without changing anything."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, select

from policy_monitor.records import Incident, Screening
from policy_monitor.storage.figures import COUNTED, read_returns
from policy_monitor.storage.records import UploadResult
from policy_monitor.storage.tables import incident, upload_file
from policy_monitor.vocabulary import Season, TermId

__all__ = ["find_changes", "identities_in_turn"]

_AT_ONCE = 500
"""Values in one question; databases limit how many it may carry."""


def find_changes(connection: Connection, school_id: str, screening: Screening) -> UploadResult:
    """What storing a screening would change."""
    stored_in = _upload_with_these_files(connection, school_id, screening)
    if stored_in is not None:
        return UploadResult(
            upload_id=stored_in,
            added=0,
            updated=0,
            unchanged=len(screening.incidents),
            terms=(),
            already_stored=True,
        )
    stored = _counted_versions(connection, school_id, screening.incidents)
    added = [new for new in screening.incidents if new.identity not in stored]
    updated = [
        new
        for new in screening.incidents
        if new.identity in stored and stored[new.identity].fingerprint != new.fingerprint
    ]
    before = [stored[new.identity] for new in updated]
    returned = read_returns(connection, school_id)
    terms = {
        *(new.term for new in (*added, *updated)),
        *(TermId(row.year, Season(row.season)) for row in before),
        *(nil.term for nil in screening.nil_returns if nil.term not in returned),
    }
    return UploadResult(
        upload_id=None,
        added=len(added),
        updated=len(updated),
        unchanged=len(screening.incidents) - len(added) - len(updated),
        terms=tuple(sorted(terms)),
        already_stored=False,
    )


def identities_in_turn(incidents: Sequence[Incident]) -> Iterable[list[str]]:
    """The identities of incidents, as many at a time as one question may carry."""
    for start in range(0, len(incidents), _AT_ONCE):
        yield [new.identity for new in incidents[start : start + _AT_ONCE]]


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
    connection: Connection, school_id: str, incidents: Sequence[Incident]
) -> Mapping[str, Row[*tuple[Any, ...]]]:
    """For each of these incidents that is stored, the version that counts."""
    return {
        row.identity: row
        for identities in identities_in_turn(incidents)
        for row in connection.execute(
            select(
                incident.c.identity, incident.c.fingerprint, incident.c.year, incident.c.season
            ).where(incident.c.school_id == school_id, COUNTED, incident.c.identity.in_(identities))
        )
    }

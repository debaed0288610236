"""The tables: what is kept of a school's logs, and nothing else of them.

Every table starts with `school_id`, first in every key, so that a distributed
PostgreSQL can keep a school's rows together. No column takes free text but those of the
clerk's own short notes, which stand in `governance_tables`: codes are checked against the
vocabulary by the database itself, hashes must have a hash's form, and the two names that are
kept (a platform's, from the policy; a file's, when it is safe to keep) are short. The
incidents have their tables in `incident_tables`.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)

from policy_monitor.storage.columns import Day, Moment, hexadecimal, one_of
from policy_monitor.storage.records import HistoryEvent
from policy_monitor.vocabulary import Season

__all__ = [
    "FILE_KINDS",
    "LONGEST_LABEL",
    "LONGEST_PLATFORM",
    "history",
    "metadata",
    "nil_return",
    "school",
    "upload",
    "upload_file",
    "upload_term",
]

FILE_KINDS = ("xlsx", "xls", "xlsb", "ods", "csv", "tsv")
"""The formats a log may have."""

LONGEST_PLATFORM = 60
LONGEST_LABEL = 80
"""In characters. Long enough for a name, too short for an account of what happened."""

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_key",
        "fk": "%(table_name)s_of_%(referred_table_name)s",
        "ck": "%(table_name)s_%(constraint_name)s",
    }
)

school = Table(
    "school",
    metadata,
    Column("school_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("times_terms_moved", Integer, nullable=False),
    PrimaryKeyConstraint("school_id"),
    sqlite_strict=True,
)
"""One row per school. `times_terms_moved` grows when a change of term dates moves rows."""

upload = Table(
    "upload",
    metadata,
    Column("school_id", Text, nullable=False),
    Column("upload_id", Integer, nullable=False),
    Column("uploaded_at", Moment, nullable=False),
    Column("uploaded_on", Day, nullable=False),
    Column("rows_read", Integer, nullable=False),
    Column("accepted", Integer, nullable=False),
    Column("needs_decision", Integer, nullable=False),
    Column("rejected", Integer, nullable=False),
    Column("duplicate", Integer, nullable=False),
    Column("not_an_incident", Integer, nullable=False),
    PrimaryKeyConstraint("school_id", "upload_id"),
    ForeignKeyConstraint(["school_id"], ["school.school_id"]),
    CheckConstraint(
        "rows_read = accepted + needs_decision + rejected + duplicate + not_an_incident",
        name="rows_add_up",
    ),
    sqlite_strict=True,
)

upload_file = Table(
    "upload_file",
    metadata,
    Column("school_id", Text, nullable=False),
    Column("upload_id", Integer, nullable=False),
    Column("file_number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("label", Text),
    Column("content_hash", Text, nullable=False),
    PrimaryKeyConstraint("school_id", "upload_id", "file_number"),
    ForeignKeyConstraint(["school_id", "upload_id"], ["upload.school_id", "upload.upload_id"]),
    CheckConstraint(one_of("kind", FILE_KINDS), name="kind_known"),
    CheckConstraint(f"length(label) <= {LONGEST_LABEL}", name="label_short"),
    CheckConstraint(hexadecimal("content_hash"), name="content_hash_hexadecimal"),
    Index("upload_file_content", "school_id", "content_hash"),
    sqlite_strict=True,
)

upload_term = Table(
    "upload_term",
    metadata,
    Column("school_id", Text, nullable=False),
    Column("upload_id", Integer, nullable=False),
    Column("year", Integer, nullable=False),
    Column("season", Text, nullable=False),
    Column("first_on", Day),
    Column("last_on", Day),
    PrimaryKeyConstraint("school_id", "upload_id", "year", "season"),
    ForeignKeyConstraint(["school_id", "upload_id"], ["upload.school_id", "upload.upload_id"]),
    CheckConstraint(one_of("season", Season), name="season_known"),
    sqlite_strict=True,
)
"""One row per term that an upload has incidents in, counted or not.

`first_on` and `last_on` are the days of the earliest and the latest of them, missing when the
log gives only the term. They are looked up far more often than an upload is made.
"""

nil_return = Table(
    "nil_return",
    metadata,
    Column("school_id", Text, nullable=False),
    Column("upload_id", Integer, nullable=False),
    Column("year", Integer, nullable=False),
    Column("season", Text, nullable=False),
    PrimaryKeyConstraint("school_id", "upload_id", "year", "season"),
    ForeignKeyConstraint(["school_id", "upload_id"], ["upload.school_id", "upload.upload_id"]),
    CheckConstraint(one_of("season", Season), name="season_known"),
    sqlite_strict=True,
)
"""One row per term that an upload says had no incidents."""

history = Table(
    "history",
    metadata,
    Column("school_id", Text, nullable=False),
    Column("entry", Integer, nullable=False),
    Column("happened_at", Moment, nullable=False),
    Column("event", Text, nullable=False),
    Column("upload_id", Integer, nullable=False),
    Column("added", Integer, nullable=False),
    Column("updated", Integer, nullable=False),
    Column("removed", Integer, nullable=False),
    PrimaryKeyConstraint("school_id", "entry"),
    ForeignKeyConstraint(["school_id"], ["school.school_id"]),
    CheckConstraint(one_of("event", HistoryEvent), name="event_known"),
    sqlite_strict=True,
)
"""One row per change, never changed or removed; `entry` counts from 1."""

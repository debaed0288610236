"""The tables: what is kept of a school's logs, and nothing else.

Every table starts with `school_id`, first in every key, so that a distributed
PostgreSQL can keep a school's rows together. No column takes free text: codes are
checked against the vocabulary by the database itself, hashes must be hexadecimal, and
the two names that are kept (a platform's, from the policy; a file's, when it is safe to
keep) are short.
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
    text,
)

from policy_monitor.storage.columns import Day, Moment, hexadecimal, one_of, set_of
from policy_monitor.storage.records import HistoryEvent
from policy_monitor.vocabulary import (
    Action,
    Category,
    Concern,
    Involved,
    Nature,
    Outcome,
    Season,
    Setting,
)

__all__ = [
    "DATA_TABLES",
    "history",
    "incident",
    "incident_as_read",
    "metadata",
    "nil_return",
    "school",
    "upload",
    "upload_file",
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

incident = Table(
    "incident",
    metadata,
    Column("school_id", Text, nullable=False),
    Column("identity", Text, nullable=False),
    Column("upload_id", Integer, nullable=False),
    Column("file_number", Integer, nullable=False),
    Column("sheet_number", Integer, nullable=False),
    Column("row_number", Integer, nullable=False),
    Column("occurred_on", Day),
    Column("year", Integer, nullable=False),
    Column("season", Text, nullable=False),
    Column("category", Text),
    Column("nature", Text),
    Column("outcomes", Text, nullable=False),
    Column("actions", Text, nullable=False),
    Column("platform", Text),
    Column("involved", Text, nullable=False),
    Column("setting", Text, nullable=False),
    Column("concerns", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("counted", Integer, nullable=False),
    Column("involvements", Integer, nullable=False, server_default=text("1")),
    PrimaryKeyConstraint("school_id", "identity", "upload_id"),
    ForeignKeyConstraint(
        ["school_id", "upload_id", "file_number"],
        ["upload_file.school_id", "upload_file.upload_id", "upload_file.file_number"],
    ),
    CheckConstraint(hexadecimal("identity"), name="identity_hexadecimal"),
    CheckConstraint(hexadecimal("fingerprint"), name="fingerprint_hexadecimal"),
    CheckConstraint(one_of("season", Season), name="season_known"),
    CheckConstraint(one_of("category", Category), name="category_known"),
    CheckConstraint(one_of("nature", Nature), name="nature_known"),
    CheckConstraint(set_of("outcomes", Outcome), name="outcomes_known"),
    CheckConstraint(f"actions = '' OR {set_of('actions', Action)}", name="actions_known"),
    CheckConstraint(f"length(platform) <= {LONGEST_PLATFORM}", name="platform_short"),
    CheckConstraint(one_of("involved", Involved), name="involved_known"),
    CheckConstraint(one_of("setting", Setting), name="setting_known"),
    CheckConstraint(f"concerns = '' OR {set_of('concerns', Concern)}", name="concerns_known"),
    CheckConstraint("counted IN (0, 1)", name="counted_yes_or_no"),
    CheckConstraint("involvements >= 1", name="involvements_one_or_more"),
    sqlite_strict=True,
)
"""One row per version of an incident: what one upload says of it.

`identity` tells which incident it is, and `counted` is 1 on the version of the latest
upload that has it, 0 on the earlier ones, which stay so that a withdrawn upload leaves
exactly what was there before. `outcomes`, `actions` and `concerns` are codes in
alphabetical order joined with "|", so that each incident is in one row of the cube.
"""

Index(
    "incident_counted_once",
    incident.c.school_id,
    incident.c.identity,
    unique=True,
    sqlite_where=text("counted = 1"),
    postgresql_where=text("counted = 1"),
)
Index(
    "incident_cube",
    incident.c.school_id,
    incident.c.year,
    incident.c.season,
    incident.c.category,
    incident.c.nature,
    incident.c.outcomes,
    incident.c.platform,
    incident.c.involved,
    incident.c.setting,
    incident.c.involvements,
    sqlite_where=text("counted = 1"),
    postgresql_where=text("counted = 1"),
)
Index(
    "incident_days",
    incident.c.school_id,
    incident.c.year,
    incident.c.season,
    incident.c.occurred_on,
    incident.c.counted,
)
Index(
    "incident_uploads",
    incident.c.school_id,
    incident.c.upload_id,
    incident.c.year,
    incident.c.season,
)

incident_as_read = Table(
    "incident_as_read",
    metadata,
    Column("school_id", Text, nullable=False),
    Column("identity", Text, nullable=False),
    Column("upload_id", Integer, nullable=False),
    Column("unknown_words", Text, nullable=False),
    Column("category", Text),
    Column("nature", Text),
    Column("outcomes", Text, nullable=False),
    Column("actions", Text, nullable=False),
    Column("platform", Text),
    Column("involved", Text, nullable=False),
    Column("setting", Text, nullable=False),
    PrimaryKeyConstraint("school_id", "identity", "upload_id"),
    ForeignKeyConstraint(
        ["school_id", "identity", "upload_id"],
        ["incident.school_id", "incident.identity", "incident.upload_id"],
    ),
    CheckConstraint(
        "length(unknown_words) >= 16 AND ltrim(unknown_words, '0123456789abcdef|') = ''",
        name="unknown_words_hexadecimal",
    ),
    CheckConstraint(one_of("category", Category), name="category_known"),
    CheckConstraint(one_of("nature", Nature), name="nature_known"),
    CheckConstraint(set_of("outcomes", Outcome), name="outcomes_known"),
    CheckConstraint(f"actions = '' OR {set_of('actions', Action)}", name="actions_known"),
    CheckConstraint(f"length(platform) <= {LONGEST_PLATFORM}", name="platform_short"),
    CheckConstraint(one_of("involved", Involved), name="involved_known"),
    CheckConstraint(one_of("setting", Setting), name="setting_known"),
    sqlite_strict=True,
)
"""One row per version of an incident with a word nobody knew: what its row said without it.

`unknown_words` are keys joined with "|". When an answer changes, the incident is filled in
anew from here.
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

DATA_TABLES = (upload, upload_file, incident, incident_as_read, nil_return)
"""All that a withdrawn upload leaves as it was; only `history` remembers it."""

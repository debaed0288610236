"""The tables of the incidents: what is told of them, each thing once, and a narrow row for each."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    Text,
    text,
)

from policy_monitor.storage.columns import Day, is_hash, one_of, set_of
from policy_monitor.storage.tables import (
    LONGEST_PLATFORM,
    metadata,
    nil_return,
    upload,
    upload_file,
    upload_term,
)
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

__all__ = ["DATA_TABLES", "incident", "particulars", "particulars_as_read"]


def _readings_known() -> list[CheckConstraint]:
    """The conditions of what is read of an incident, new for each table."""
    return [
        CheckConstraint(one_of("category", Category), name="category_known"),
        CheckConstraint(one_of("nature", Nature), name="nature_known"),
        CheckConstraint(set_of("outcomes", Outcome), name="outcomes_known"),
        CheckConstraint(f"actions = '' OR {set_of('actions', Action)}", name="actions_known"),
        CheckConstraint(f"length(platform) <= {LONGEST_PLATFORM}", name="platform_short"),
        CheckConstraint(one_of("involved", Involved), name="involved_known"),
        CheckConstraint(one_of("setting", Setting), name="setting_known"),
    ]


particulars = Table(
    "particulars",
    metadata,
    Column("school_id", Text, nullable=False),
    Column("upload_id", Integer, nullable=False),
    Column("particulars_number", Integer, nullable=False),
    Column("category", Text),
    Column("nature", Text),
    Column("outcomes", Text, nullable=False),
    Column("actions", Text, nullable=False),
    Column("platform", Text),
    Column("involved", Text, nullable=False),
    Column("setting", Text, nullable=False),
    Column("concerns", Text, nullable=False),
    PrimaryKeyConstraint("school_id", "upload_id", "particulars_number"),
    ForeignKeyConstraint(["school_id", "upload_id"], ["upload.school_id", "upload.upload_id"]),
    *_readings_known(),
    CheckConstraint(f"concerns = '' OR {set_of('concerns', Concern)}", name="concerns_known"),
    sqlite_strict=True,
)
"""One row per different thing that an upload tells of its incidents, beside when and where from.

A log of 100,000 incidents tells some thousand different things. `outcomes`, `actions` and
`concerns` are codes in alphabetical order joined with "|", so that each incident is in one row
of the cube. The school's answers about its own words are filled in.
"""

particulars_as_read = Table(
    "particulars_as_read",
    metadata,
    Column("school_id", Text, nullable=False),
    Column("upload_id", Integer, nullable=False),
    Column("particulars_number", Integer, nullable=False),
    Column("unknown_words", Text, nullable=False),
    Column("category", Text),
    Column("nature", Text),
    Column("outcomes", Text, nullable=False),
    Column("actions", Text, nullable=False),
    Column("platform", Text),
    Column("involved", Text, nullable=False),
    Column("setting", Text, nullable=False),
    PrimaryKeyConstraint("school_id", "upload_id", "particulars_number"),
    ForeignKeyConstraint(
        ["school_id", "upload_id", "particulars_number"],
        ["particulars.school_id", "particulars.upload_id", "particulars.particulars_number"],
    ),
    CheckConstraint(
        "length(unknown_words) >= 16 AND ltrim(unknown_words, '0123456789abcdef|') = ''",
        name="unknown_words_hexadecimal",
    ),
    *_readings_known(),
    sqlite_strict=True,
)
"""One row per particulars with a word nobody knew: what the rows said without it.

`unknown_words` are keys joined with "|". When an answer changes, the particulars are filled in
anew from here.
"""

incident = Table(
    "incident",
    metadata,
    Column("school_id", Text, nullable=False),
    Column("identity", LargeBinary, nullable=False),
    Column("upload_id", Integer, nullable=False),
    Column("file_number", Integer, nullable=False),
    Column("sheet_number", Integer, nullable=False),
    Column("row_number", Integer, nullable=False),
    Column("occurred_on", Day),
    Column("year", Integer, nullable=False),
    Column("season", Text, nullable=False),
    Column("particulars_number", Integer, nullable=False),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("counted", Integer, nullable=False),
    Column("involvements", Integer, nullable=False),
    Column("logged_on", Day),
    Column("closed_on", Day),
    PrimaryKeyConstraint("school_id", "identity", "upload_id"),
    ForeignKeyConstraint(
        ["school_id", "upload_id", "file_number"],
        ["upload_file.school_id", "upload_file.upload_id", "upload_file.file_number"],
    ),
    ForeignKeyConstraint(
        ["school_id", "upload_id", "particulars_number"],
        ["particulars.school_id", "particulars.upload_id", "particulars.particulars_number"],
    ),
    CheckConstraint(is_hash("identity"), name="identity_hash"),
    CheckConstraint(is_hash("fingerprint"), name="fingerprint_hash"),
    CheckConstraint(one_of("season", Season), name="season_known"),
    CheckConstraint("counted IN (0, 1)", name="counted_yes_or_no"),
    CheckConstraint("involvements >= 1", name="involvements_one_or_more"),
    CheckConstraint("logged_on >= occurred_on", name="logged_on_day_or_later"),
    CheckConstraint("closed_on >= occurred_on", name="closed_on_day_or_later"),
    sqlite_strict=True,
)
"""One row per version of an incident: what one upload says of it.

`identity` tells which incident it is, and `counted` is 1 on the version of the latest
upload that has it, 0 on the earlier ones, which stay so that a withdrawn upload leaves
exactly what was there before. `logged_on` and `closed_on` are missing where the log does not
tell them.
"""

Index(
    "incident_counted_once",
    incident.c.school_id,
    incident.c.identity,
    unique=True,
    sqlite_where=text("counted = 1"),
    postgresql_where=text("counted = 1"),
)
# All that is counted stands in this one, so that no figure needs the rows themselves.
Index(
    "incident_figures",
    incident.c.school_id,
    incident.c.upload_id,
    incident.c.counted,
    incident.c.particulars_number,
    incident.c.year,
    incident.c.season,
    incident.c.occurred_on,
    incident.c.involvements,
    incident.c.logged_on,
    incident.c.closed_on,
)

DATA_TABLES = (
    upload,
    upload_file,
    upload_term,
    particulars,
    particulars_as_read,
    incident,
    nil_return,
)
"""All that a withdrawn upload leaves as it was; only `history` remembers it."""

"""The first tables: schools, uploads, their files, incidents, nil returns, history.

The closed lists stand here as they were when this migration was written; a code added to
the vocabulary later needs a migration of its own.
"""

import sqlalchemy as sa
from alembic import op

from policy_monitor.storage.columns import Day, Moment, hexadecimal, one_of, set_of

revision: str = "0001"
down_revision: str | None = None

_EVENTS = ("uploaded", "nil_return", "withdrawn")
_FILE_KINDS = ("xlsx", "xls", "xlsb", "ods", "csv", "tsv")
_SEASONS = ("Autumn", "Spring", "Summer")
_CATEGORIES = ("Contact", "Conduct", "Content")
_NATURES = ("Commercial", "Aggressive", "Sexual", "Values")
_OUTCOMES = (
    "no_further_action",
    "advice_or_warning",
    "parents_contacted",
    "reported_to_platform",
    "content_removed",
    "sanction",
    "staff_disciplinary",
    "dismissal",
    "professional_advice",
    "ceop_referral",
    "safeguarding_referral",
    "police_informed",
    "legal_action",
    "ongoing",
    "other",
    "not_recorded",
)
_ACTIONS = (
    "copy_kept",
    "removal_requested",
    "user_blocked",
    "underage_account_reported",
    "support_offered",
    "privacy_advice",
)
_INVOLVED = (
    "pupil",
    "staff",
    "governor or volunteer",
    "parent or carer",
    "someone outside the school",
    "not known",
)
_SETTINGS = ("in school", "outside school", "not recorded")
_CONCERNS = ("criminal",)


def upgrade() -> None:
    """Make the tables."""
    _create_school_and_history()
    _create_upload_and_nil_return()
    _create_incident()
    _create_indexes()


def downgrade() -> None:
    """Drop the tables."""
    for table in ("incident", "nil_return", "upload_file", "upload", "history", "school"):
        op.drop_table(table)


def _check(table: str, rule: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"{table}_{rule}"))


def _create_school_and_history() -> None:
    op.create_table(
        "school",
        sa.Column("school_id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("times_terms_moved", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("school_id", name=op.f("school_key")),
        sqlite_strict=True,
    )
    op.create_table(
        "history",
        sa.Column("school_id", sa.Text, nullable=False),
        sa.Column("entry", sa.Integer, nullable=False),
        sa.Column("happened_at", Moment, nullable=False),
        sa.Column("event", sa.Text, nullable=False),
        sa.Column("upload_id", sa.Integer, nullable=False),
        sa.Column("added", sa.Integer, nullable=False),
        sa.Column("updated", sa.Integer, nullable=False),
        sa.Column("removed", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("school_id", "entry", name=op.f("history_key")),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.school_id"], name=op.f("history_of_school")
        ),
        _check("history", "event_known", one_of("event", _EVENTS)),
        sqlite_strict=True,
    )


def _create_upload_and_nil_return() -> None:
    op.create_table(
        "upload",
        sa.Column("school_id", sa.Text, nullable=False),
        sa.Column("upload_id", sa.Integer, nullable=False),
        sa.Column("uploaded_at", Moment, nullable=False),
        sa.Column("uploaded_on", Day, nullable=False),
        sa.Column("rows_read", sa.Integer, nullable=False),
        sa.Column("accepted", sa.Integer, nullable=False),
        sa.Column("needs_decision", sa.Integer, nullable=False),
        sa.Column("rejected", sa.Integer, nullable=False),
        sa.Column("duplicate", sa.Integer, nullable=False),
        sa.Column("not_an_incident", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("school_id", "upload_id", name=op.f("upload_key")),
        sa.ForeignKeyConstraint(["school_id"], ["school.school_id"], name=op.f("upload_of_school")),
        _check(
            "upload",
            "rows_add_up",
            "rows_read = accepted + needs_decision + rejected + duplicate + not_an_incident",
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "upload_file",
        sa.Column("school_id", sa.Text, nullable=False),
        sa.Column("upload_id", sa.Integer, nullable=False),
        sa.Column("file_number", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("label", sa.Text),
        sa.Column("content_hash", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint(
            "school_id", "upload_id", "file_number", name=op.f("upload_file_key")
        ),
        sa.ForeignKeyConstraint(
            ["school_id", "upload_id"],
            ["upload.school_id", "upload.upload_id"],
            name=op.f("upload_file_of_upload"),
        ),
        _check("upload_file", "kind_known", one_of("kind", _FILE_KINDS)),
        _check("upload_file", "label_short", "length(label) <= 80"),
        _check("upload_file", "content_hash_hexadecimal", hexadecimal("content_hash")),
        sqlite_strict=True,
    )
    op.create_table(
        "nil_return",
        sa.Column("school_id", sa.Text, nullable=False),
        sa.Column("upload_id", sa.Integer, nullable=False),
        sa.Column("year", sa.Integer, nullable=False),
        sa.Column("season", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint(
            "school_id", "upload_id", "year", "season", name=op.f("nil_return_key")
        ),
        sa.ForeignKeyConstraint(
            ["school_id", "upload_id"],
            ["upload.school_id", "upload.upload_id"],
            name=op.f("nil_return_of_upload"),
        ),
        _check("nil_return", "season_known", one_of("season", _SEASONS)),
        sqlite_strict=True,
    )


def _create_incident() -> None:
    op.create_table(
        "incident",
        sa.Column("school_id", sa.Text, nullable=False),
        sa.Column("identity", sa.Text, nullable=False),
        sa.Column("upload_id", sa.Integer, nullable=False),
        sa.Column("file_number", sa.Integer, nullable=False),
        sa.Column("sheet_number", sa.Integer, nullable=False),
        sa.Column("row_number", sa.Integer, nullable=False),
        sa.Column("occurred_on", Day),
        sa.Column("year", sa.Integer, nullable=False),
        sa.Column("season", sa.Text, nullable=False),
        sa.Column("category", sa.Text),
        sa.Column("nature", sa.Text),
        sa.Column("outcomes", sa.Text, nullable=False),
        sa.Column("actions", sa.Text, nullable=False),
        sa.Column("platform", sa.Text),
        sa.Column("involved", sa.Text, nullable=False),
        sa.Column("setting", sa.Text, nullable=False),
        sa.Column("concerns", sa.Text, nullable=False),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("counted", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("school_id", "identity", "upload_id", name=op.f("incident_key")),
        sa.ForeignKeyConstraint(
            ["school_id", "upload_id", "file_number"],
            ["upload_file.school_id", "upload_file.upload_id", "upload_file.file_number"],
            name=op.f("incident_of_upload_file"),
        ),
        _check("incident", "identity_hexadecimal", hexadecimal("identity")),
        _check("incident", "fingerprint_hexadecimal", hexadecimal("fingerprint")),
        _check("incident", "season_known", one_of("season", _SEASONS)),
        _check("incident", "category_known", one_of("category", _CATEGORIES)),
        _check("incident", "nature_known", one_of("nature", _NATURES)),
        _check("incident", "outcomes_known", set_of("outcomes", _OUTCOMES)),
        _check("incident", "actions_known", f"actions = '' OR {set_of('actions', _ACTIONS)}"),
        _check("incident", "platform_short", "length(platform) <= 60"),
        _check("incident", "involved_known", one_of("involved", _INVOLVED)),
        _check("incident", "setting_known", one_of("setting", _SETTINGS)),
        _check("incident", "concerns_known", f"concerns = '' OR {set_of('concerns', _CONCERNS)}"),
        _check("incident", "counted_yes_or_no", "counted IN (0, 1)"),
        sqlite_strict=True,
    )


def _create_indexes() -> None:
    op.create_index("upload_file_content", "upload_file", ["school_id", "content_hash"])
    op.create_index(
        "incident_counted_once",
        "incident",
        ["school_id", "identity"],
        unique=True,
        sqlite_where=sa.text("counted = 1"),
        postgresql_where=sa.text("counted = 1"),
    )
    op.create_index(
        "incident_cube",
        "incident",
        [
            "school_id",
            "year",
            "season",
            "category",
            "nature",
            "outcomes",
            "platform",
            "involved",
            "setting",
        ],
        sqlite_where=sa.text("counted = 1"),
        postgresql_where=sa.text("counted = 1"),
    )
    op.create_index(
        "incident_days", "incident", ["school_id", "year", "season", "occurred_on", "counted"]
    )
    op.create_index("incident_uploads", "incident", ["school_id", "upload_id", "year", "season"])

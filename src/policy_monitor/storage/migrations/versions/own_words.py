"""A school's own words and what they mean; how many people's parts an incident has.

The closed lists stand here as they were when this migration was written.
"""

import sqlalchemy as sa
from alembic import op

from policy_monitor.storage.columns import Moment, hexadecimal, one_of, set_of

revision: str = "0002"
down_revision: str | None = "0001"

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
_WORD_FIELDS = ("kind", "outcome", "platform", "involved", "setting")
_CUBE = (
    "school_id",
    "year",
    "season",
    "category",
    "nature",
    "outcomes",
    "platform",
    "involved",
    "setting",
)


def upgrade() -> None:
    """Add the column and the tables."""
    op.execute(
        "ALTER TABLE incident ADD COLUMN involvements INTEGER DEFAULT 1 NOT NULL "
        "CONSTRAINT incident_involvements_one_or_more CHECK (involvements >= 1)"
    )
    _index_cube((*_CUBE, "involvements"))
    _create_incident_as_read()
    _create_words()


def downgrade() -> None:
    """Drop the tables and the column."""
    for table in ("word_answer", "school_word", "incident_as_read"):
        op.drop_table(table)
    _index_cube(_CUBE)
    op.drop_column("incident", "involvements")


def _index_cube(columns: tuple[str, ...]) -> None:
    op.drop_index("incident_cube", "incident")
    op.create_index(
        "incident_cube",
        "incident",
        list(columns),
        sqlite_where=sa.text("counted = 1"),
        postgresql_where=sa.text("counted = 1"),
    )


def _check(table: str, rule: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"{table}_{rule}"))


def _create_incident_as_read() -> None:
    table = "incident_as_read"
    op.create_table(
        table,
        sa.Column("school_id", sa.Text, nullable=False),
        sa.Column("identity", sa.Text, nullable=False),
        sa.Column("upload_id", sa.Integer, nullable=False),
        sa.Column("unknown_words", sa.Text, nullable=False),
        sa.Column("category", sa.Text),
        sa.Column("nature", sa.Text),
        sa.Column("outcomes", sa.Text, nullable=False),
        sa.Column("actions", sa.Text, nullable=False),
        sa.Column("platform", sa.Text),
        sa.Column("involved", sa.Text, nullable=False),
        sa.Column("setting", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint(
            "school_id", "identity", "upload_id", name=op.f("incident_as_read_key")
        ),
        sa.ForeignKeyConstraint(
            ["school_id", "identity", "upload_id"],
            ["incident.school_id", "incident.identity", "incident.upload_id"],
            name=op.f("incident_as_read_of_incident"),
        ),
        _check(
            table,
            "unknown_words_hexadecimal",
            "length(unknown_words) >= 16 AND ltrim(unknown_words, '0123456789abcdef|') = ''",
        ),
        _check(table, "category_known", one_of("category", _CATEGORIES)),
        _check(table, "nature_known", one_of("nature", _NATURES)),
        _check(table, "outcomes_known", set_of("outcomes", _OUTCOMES)),
        _check(table, "actions_known", f"actions = '' OR {set_of('actions', _ACTIONS)}"),
        _check(table, "platform_short", "length(platform) <= 60"),
        _check(table, "involved_known", one_of("involved", _INVOLVED)),
        _check(table, "setting_known", one_of("setting", _SETTINGS)),
        sqlite_strict=True,
    )


def _create_words() -> None:
    op.create_table(
        "school_word",
        sa.Column("school_id", sa.Text, nullable=False),
        sa.Column("word_key", sa.Text, nullable=False),
        sa.Column("about", sa.Text, nullable=False),
        sa.Column("label", sa.Text),
        sa.PrimaryKeyConstraint("school_id", "word_key", name=op.f("school_word_key")),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.school_id"], name=op.f("school_word_of_school")
        ),
        _check("school_word", "word_key_hexadecimal", hexadecimal("word_key")),
        _check("school_word", "about_known", one_of("about", _WORD_FIELDS)),
        _check("school_word", "label_short", "length(label) <= 40"),
        sqlite_strict=True,
    )
    op.create_table(
        "word_answer",
        sa.Column("school_id", sa.Text, nullable=False),
        sa.Column("entry", sa.Integer, nullable=False),
        sa.Column("word_key", sa.Text, nullable=False),
        sa.Column("answered_at", Moment, nullable=False),
        sa.Column("changed", sa.Integer, nullable=False),
        sa.Column("category", sa.Text),
        sa.Column("nature", sa.Text),
        sa.Column("outcome", sa.Text),
        sa.Column("action", sa.Text),
        sa.Column("platform", sa.Text),
        sa.Column("involved", sa.Text),
        sa.Column("setting", sa.Text),
        sa.PrimaryKeyConstraint("school_id", "entry", name=op.f("word_answer_key")),
        sa.ForeignKeyConstraint(
            ["school_id", "word_key"],
            ["school_word.school_id", "school_word.word_key"],
            name=op.f("word_answer_of_school_word"),
        ),
        _check("word_answer", "category_known", one_of("category", _CATEGORIES)),
        _check("word_answer", "nature_known", one_of("nature", _NATURES)),
        _check("word_answer", "outcome_known", one_of("outcome", _OUTCOMES)),
        _check("word_answer", "action_known", one_of("action", _ACTIONS)),
        _check("word_answer", "platform_short", "length(platform) <= 60"),
        _check("word_answer", "involved_known", one_of("involved", _INVOLVED)),
        _check("word_answer", "setting_known", one_of("setting", _SETTINGS)),
        sqlite_strict=True,
    )

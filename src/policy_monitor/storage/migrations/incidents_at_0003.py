"""The incidents' tables after migration 0003 and, for going back, before it.

The closed lists stand here as they were when that migration was written.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from policy_monitor.storage.columns import Day, hexadecimal, is_hash, one_of, set_of

__all__ = ["READ", "create_narrow_tables", "create_wide_tables"]

READ = ("category", "nature", "outcomes", "actions", "platform", "involved", "setting")
"""What is read of an incident that a word can leave open."""

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

_WIDE_CUBE = (
    "school_id",
    "year",
    "season",
    *(name for name in READ if name != "actions"),
    "involvements",
)


def create_narrow_tables() -> None:
    """Make the tables in which things told are kept once for all incidents that share them."""
    _create_particulars()
    _create_incident()
    _create_upload_term()


def create_wide_tables() -> None:
    """Make the tables in which every row has all that is told of its incident."""
    _create_wide_incident()
    _create_incident_as_read()


def _check(table: str, rule: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"{table}_{rule}"))


def _read_columns() -> list[sa.Column[Any]]:
    may_be_missing = {"category", "nature", "platform"}
    return [sa.Column(name, sa.Text, nullable=name in may_be_missing) for name in READ]


def _read_checks(table: str) -> list[sa.CheckConstraint]:
    return [
        _check(table, "category_known", one_of("category", _CATEGORIES)),
        _check(table, "nature_known", one_of("nature", _NATURES)),
        _check(table, "outcomes_known", set_of("outcomes", _OUTCOMES)),
        _check(table, "actions_known", f"actions = '' OR {set_of('actions', _ACTIONS)}"),
        _check(table, "platform_short", "length(platform) <= 60"),
        _check(table, "involved_known", one_of("involved", _INVOLVED)),
        _check(table, "setting_known", one_of("setting", _SETTINGS)),
    ]


def _of(table: str, referred: str, *columns: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        columns, [f"{referred}.{name}" for name in columns], name=op.f(f"{table}_of_{referred}")
    )


def _create(table: str, key: tuple[str, ...], *parts: Any) -> None:  # noqa: ANN401 -  columns and constraints have no narrower type
    named = sa.PrimaryKeyConstraint(*key, name=op.f(f"{table}_key"))
    op.create_table(
        table, sa.Column("school_id", sa.Text, nullable=False), *parts, named, sqlite_strict=True
    )


def _create_particulars() -> None:
    key = ("school_id", "upload_id", "particulars_number")
    numbers = [sa.Column(name, sa.Integer, nullable=False) for name in key[1:]]
    _create(
        "particulars",
        key,
        *numbers,
        *_read_columns(),
        sa.Column("concerns", sa.Text, nullable=False),
        _of("particulars", "upload", "school_id", "upload_id"),
        *_read_checks("particulars"),
        _check(
            "particulars", "concerns_known", f"concerns = '' OR {set_of('concerns', _CONCERNS)}"
        ),
    )
    _create(
        "particulars_as_read",
        key,
        *(sa.Column(name, sa.Integer, nullable=False) for name in key[1:]),
        sa.Column("unknown_words", sa.Text, nullable=False),
        *_read_columns(),
        _of("particulars_as_read", "particulars", *key),
        _check(
            "particulars_as_read",
            "unknown_words_hexadecimal",
            "length(unknown_words) >= 16 AND ltrim(unknown_words, '0123456789abcdef|') = ''",
        ),
        *_read_checks("particulars_as_read"),
    )


def _place_columns() -> list[sa.Column[Any]]:
    """Where an incident's row stands, and when it was."""
    return [
        sa.Column("upload_id", sa.Integer, nullable=False),
        sa.Column("file_number", sa.Integer, nullable=False),
        sa.Column("sheet_number", sa.Integer, nullable=False),
        sa.Column("row_number", sa.Integer, nullable=False),
        sa.Column("occurred_on", Day),
        sa.Column("year", sa.Integer, nullable=False),
        sa.Column("season", sa.Text, nullable=False),
    ]


def _incident_parts() -> tuple[Any, ...]:
    """What the narrow and the wide table share beside their columns."""
    return (
        _of("incident", "upload_file", "school_id", "upload_id", "file_number"),
        _check("incident", "season_known", one_of("season", _SEASONS)),
        _check("incident", "counted_yes_or_no", "counted IN (0, 1)"),
    )


def _create_incident() -> None:
    _create(
        "incident",
        ("school_id", "identity", "upload_id"),
        sa.Column("identity", sa.LargeBinary, nullable=False),
        *_place_columns(),
        sa.Column("particulars_number", sa.Integer, nullable=False),
        sa.Column("fingerprint", sa.LargeBinary, nullable=False),
        sa.Column("counted", sa.Integer, nullable=False),
        sa.Column("involvements", sa.Integer, nullable=False),
        _of("incident", "particulars", "school_id", "upload_id", "particulars_number"),
        *_incident_parts(),
        _check("incident", "involvements_one_or_more", "involvements >= 1"),
        _check("incident", "identity_hash", is_hash("identity")),
        _check("incident", "fingerprint_hash", is_hash("fingerprint")),
    )
    _index_counted("counted_once", ("school_id", "identity"), unique=True)
    figures = ("upload_id", "counted", "particulars_number", "year", "season")
    columns = ["school_id", *figures, "occurred_on", "involvements"]
    op.create_index("incident_figures", "incident", columns)


def _create_upload_term() -> None:
    _create(
        "upload_term",
        ("school_id", "upload_id", "year", "season"),
        sa.Column("upload_id", sa.Integer, nullable=False),
        sa.Column("year", sa.Integer, nullable=False),
        sa.Column("season", sa.Text, nullable=False),
        sa.Column("first_on", Day),
        sa.Column("last_on", Day),
        _of("upload_term", "upload", "school_id", "upload_id"),
        _check("upload_term", "season_known", one_of("season", _SEASONS)),
    )


def _create_wide_incident() -> None:
    _create(
        "incident",
        ("school_id", "identity", "upload_id"),
        sa.Column("identity", sa.Text, nullable=False),
        *_place_columns(),
        *_read_columns(),
        sa.Column("concerns", sa.Text, nullable=False),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("counted", sa.Integer, nullable=False),
        *_incident_parts(),
        *_read_checks("incident"),
        _check("incident", "identity_hexadecimal", hexadecimal("identity")),
        _check("incident", "fingerprint_hexadecimal", hexadecimal("fingerprint")),
        _check("incident", "concerns_known", f"concerns = '' OR {set_of('concerns', _CONCERNS)}"),
    )
    # The column with its own condition, as migration 0002 adds it, or SQLite cannot drop it again.
    op.execute(
        "ALTER TABLE incident ADD COLUMN involvements INTEGER DEFAULT 1 NOT NULL "
        "CONSTRAINT incident_involvements_one_or_more CHECK (involvements >= 1)"
    )
    _index_counted("counted_once", ("school_id", "identity"), unique=True)
    _index_counted("cube", _WIDE_CUBE, unique=False)
    term = ["year", "season"]
    op.create_index("incident_days", "incident", ["school_id", *term, "occurred_on", "counted"])
    op.create_index("incident_uploads", "incident", ["school_id", "upload_id", *term])


def _create_incident_as_read() -> None:
    key = ("school_id", "identity", "upload_id")
    _create(
        "incident_as_read",
        key,
        sa.Column("identity", sa.Text, nullable=False),
        sa.Column("upload_id", sa.Integer, nullable=False),
        sa.Column("unknown_words", sa.Text, nullable=False),
        *_read_columns(),
        _of("incident_as_read", "incident", *key),
        _check(
            "incident_as_read",
            "unknown_words_hexadecimal",
            "length(unknown_words) >= 16 AND ltrim(unknown_words, '0123456789abcdef|') = ''",
        ),
        *_read_checks("incident_as_read"),
    )


def _index_counted(name: str, columns: tuple[str, ...], *, unique: bool) -> None:
    op.create_index(
        f"incident_{name}",
        "incident",
        list(columns),
        unique=unique,
        sqlite_where=sa.text("counted = 1"),
        postgresql_where=sa.text("counted = 1"),
    )

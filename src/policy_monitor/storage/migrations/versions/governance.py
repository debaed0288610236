"""What governors and their clerk record: reviews, meetings, developments, the choice of rules.

The closed lists and the lengths stand here as they were when this migration was written.
"""

from collections.abc import Iterable

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

from policy_monitor.storage.columns import Day, Moment, hexadecimal, one_of, set_of

revision: str = "0004"
down_revision: str | None = "0003"

_PRECISIONS = ("day", "month", "term")
_DECISIONS = ("no_change", "amended", "new_version")
_VERDICTS = ("one_off", "new_normal")
_KINDS = ("technology", "threat", "advice")
_RULES = (
    "annual",
    "serious",
    "this_term",
    "this_year",
    "cluster",
    "new_kind",
    "new_platform",
    "silence",
    "open_case",
    "developments",
)
_ROLES = ("clerk to governors", "head teacher", "safeguarding lead", "chair of governors")
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
_TOML_KEY = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
_TABLES = (
    "development",
    "policy_review",
    "considered_flag",
    "considered_incident",
    "considered_development",
    "meeting",
    "rule_choice",
)
"""In an order in which each comes after those it refers to."""


def upgrade() -> None:
    """Make the tables, and refuse any change of what stands in them."""
    _create_development()
    _create_policy_review()
    _create_considered()
    _create_meeting()
    _create_rule_choice()
    if op.get_bind().dialect.name == "postgresql":
        _keep_for_good_on_postgresql()
    else:
        _keep_for_good_on_sqlite()


def downgrade() -> None:
    """Drop the tables."""
    for table in reversed(_TABLES):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_change_of_record()")


def _keep_for_good_on_sqlite() -> None:
    for table in _TABLES:
        for change in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_refuses_{change.lower()} BEFORE {change} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'what governors recorded is never changed'); END"
            )


def _keep_for_good_on_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION refuse_change_of_record() RETURNS trigger LANGUAGE plpgsql AS $$ "
        "BEGIN RAISE EXCEPTION 'what governors recorded is never changed' "
        "USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    for table in _TABLES:
        op.execute(
            f"CREATE TRIGGER {table}_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE "
            f"ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record()"
        )


def _check(table: str, rule: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=op.f(f"{table}_{rule}"))


def _create_entries(table: str, *columns: SchemaItem) -> None:
    op.create_table(
        table,
        sa.Column("school_id", sa.Text, nullable=False),
        sa.Column("entry", sa.Integer, nullable=False),
        sa.Column("recorded_at", Moment, nullable=False),
        sa.Column("recorded_on", Day, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("school_id", "entry", name=op.f(f"{table}_key")),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.school_id"], name=op.f(f"{table}_of_school")
        ),
        _check(table, "entry_from_1", "entry >= 1"),
        _check(table, "role_known", one_of("role", _ROLES)),
        sqlite_strict=True,
    )


def _create_correctable_entries(table: str, *columns: SchemaItem) -> None:
    _create_entries(
        table,
        sa.Column("corrects", sa.Integer),
        sa.Column("taken_back", sa.Integer, nullable=False),
        *columns,
        sa.ForeignKeyConstraint(
            ["school_id", "corrects"],
            [f"{table}.school_id", f"{table}.entry"],
            name=op.f(f"{table}_of_{table}"),
        ),
        _check(table, "corrects_earlier", "corrects < entry"),
        _check(table, "taken_back_yes_or_no", "taken_back IN (0, 1)"),
        _check(table, "taken_back_corrects", "taken_back = 0 OR corrects IS NOT NULL"),
    )
    op.create_index(f"{table}_corrected_once", table, ["school_id", "corrects"], unique=True)


def _partial_date(table: str, name: str, *, optional: bool) -> Iterable[SchemaItem]:
    precision, first_on, last_on, text = (
        f"{name}_{part}" for part in ("precision", "first_on", "last_on", "text")
    )
    yield sa.Column(precision, sa.Text, nullable=optional)
    yield sa.Column(first_on, Day, nullable=optional)
    yield sa.Column(last_on, Day, nullable=optional)
    yield sa.Column(text, sa.Text, nullable=optional)
    yield _check(table, f"{precision}_known", one_of(precision, _PRECISIONS))
    yield _check(table, f"{name}_in_order", f"{first_on} <= {last_on}")
    yield _check(table, f"{text}_short", f"length({text}) BETWEEN 1 AND 40")
    if optional:
        whole = " AND ".join(
            f"({precision} IS NULL) = ({other} IS NULL)" for other in (first_on, last_on, text)
        )
        yield _check(table, f"{name}_whole", whole)


def _line(table: str, name: str, longest: int, *, shortest: int = 0) -> Iterable[SchemaItem]:
    yield sa.Column(name, sa.Text, nullable=False)
    yield _check(table, f"{name}_short", f"length({name}) BETWEEN {shortest} AND {longest}")


def _create_development() -> None:
    table = "development"
    _create_correctable_entries(
        table,
        sa.Column("noted_on", Day, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        *_line(table, "what", 300, shortest=1),
        *_line(table, "organisation", 60),
        *_line(table, "outcome", 300),
        _check(table, "kind_known", one_of("kind", _KINDS)),
    )


def _create_policy_review() -> None:
    table = "policy_review"
    _create_correctable_entries(
        table,
        *_partial_date(table, "reviewed", optional=False),
        sa.Column("decision", sa.Text, nullable=False),
        *_partial_date(table, "next_due", optional=True),
        *_line(table, "minute_reference", 60),
        *_line(table, "note", 300),
        _check(table, "decision_known", one_of("decision", _DECISIONS)),
    )


def _create_considered() -> None:
    flag = "considered_flag"
    op.create_table(
        flag,
        sa.Column("school_id", sa.Text, nullable=False),
        sa.Column("entry", sa.Integer, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("rule", sa.Text, nullable=False),
        sa.Column("year", sa.Integer),
        sa.Column("season", sa.Text),
        sa.Column("category", sa.Text),
        sa.Column("nature", sa.Text),
        sa.Column("platform", sa.Text),
        sa.Column("verdict", sa.Text),
        sa.Column("incidents", sa.Integer),
        sa.PrimaryKeyConstraint("school_id", "entry", "place", name=op.f(f"{flag}_key")),
        _of_policy_review(flag),
        _check(flag, "rule_known", one_of("rule", _RULES)),
        _check(flag, "season_known", one_of("season", _SEASONS)),
        _check(flag, "term_whole", "(year IS NULL) = (season IS NULL)"),
        _check(flag, "category_known", one_of("category", _CATEGORIES)),
        _check(flag, "nature_known", one_of("nature", _NATURES)),
        _check(flag, "platform_short", "length(platform) <= 60"),
        _check(flag, "verdict_known", one_of("verdict", _VERDICTS)),
        _check(flag, "incidents_0_or_more", "incidents >= 0"),
        sqlite_strict=True,
    )
    behind = "considered_incident"
    op.create_table(
        behind,
        sa.Column("school_id", sa.Text, nullable=False),
        sa.Column("entry", sa.Integer, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("identity", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint(
            "school_id", "entry", "place", "number", name=op.f(f"{behind}_key")
        ),
        sa.ForeignKeyConstraint(
            ["school_id", "entry", "place"],
            [f"{flag}.school_id", f"{flag}.entry", f"{flag}.place"],
            name=op.f(f"{behind}_of_{flag}"),
        ),
        _check(behind, "identity_hexadecimal", hexadecimal("identity")),
        sqlite_strict=True,
    )
    noted = "considered_development"
    op.create_table(
        noted,
        sa.Column("school_id", sa.Text, nullable=False),
        sa.Column("entry", sa.Integer, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("development", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("school_id", "entry", "place", name=op.f(f"{noted}_key")),
        _of_policy_review(noted),
        sa.ForeignKeyConstraint(
            ["school_id", "development"],
            ["development.school_id", "development.entry"],
            name=op.f(f"{noted}_of_development"),
        ),
        sqlite_strict=True,
    )


def _of_policy_review(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["school_id", "entry"],
        ["policy_review.school_id", "policy_review.entry"],
        name=op.f(f"{table}_of_policy_review"),
    )


def _create_meeting() -> None:
    table = "meeting"
    _create_correctable_entries(
        table, sa.Column("meets_on", Day, nullable=False), *_line(table, "name", 60)
    )


def _create_rule_choice() -> None:
    table = "rule_choice"
    _create_entries(
        table,
        sa.Column("sensitivity", sa.Text, nullable=False),
        sa.Column("serious_outcomes", sa.Text, nullable=False),
        _check(
            table,
            "sensitivity_named",
            f"length(sensitivity) BETWEEN 1 AND 40 AND ltrim(sensitivity, '{_TOML_KEY}') = ''",
        ),
        _check(
            table,
            "serious_outcomes_known",
            f"serious_outcomes = '' OR {set_of('serious_outcomes', _OUTCOMES)}",
        ),
    )

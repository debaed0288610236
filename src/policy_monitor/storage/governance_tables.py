"""The tables of what governors and their clerk record; nothing of a log stands in them.

Only here does a column take free text, the clerk's own short notes: the minute reference and the
note of a review, the name of a meeting, what a development is, from whom advice came and what
became of it. Each is one short line. Rows are added and never changed or removed, which triggers
that the migration makes see to in the database itself.
"""

from collections.abc import Iterable

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
)
from sqlalchemy.schema import SchemaItem

from policy_monitor.policy.model import DatePrecision
from policy_monitor.records import (
    LONGEST_NOTE,
    LONGEST_REFERENCE,
    DevelopmentKind,
    ReviewDecision,
    Verdict,
)
from policy_monitor.storage.columns import Day, Moment, hexadecimal, one_of, set_of
from policy_monitor.storage.tables import LONGEST_PLATFORM, metadata
from policy_monitor.vocabulary import Category, Nature, Outcome, Role, Rule, Season

__all__ = [
    "ENTRY_TABLES",
    "LONGEST_DATE",
    "considered_development",
    "considered_flag",
    "considered_incident",
    "development",
    "meeting",
    "policy_review",
    "rule_choice",
]

LONGEST_DATE = 40
"""In characters: how a day, a month or a term is said."""

LONGEST_SENSITIVITY = 40
"""In characters: a name from the policy's file."""

_TOML_KEY = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"


def _entries(name: str, *columns: SchemaItem) -> Table:
    """A table of entries: which, when and by whom each was made, and the columns of its own."""
    return Table(
        name,
        metadata,
        Column("school_id", Text, nullable=False),
        Column("entry", Integer, nullable=False),
        Column("recorded_at", Moment, nullable=False),
        Column("recorded_on", Day, nullable=False),
        Column("role", Text, nullable=False),
        *columns,
        PrimaryKeyConstraint("school_id", "entry"),
        ForeignKeyConstraint(["school_id"], ["school.school_id"]),
        CheckConstraint("entry >= 1", name="entry_from_1"),
        CheckConstraint(one_of("role", Role), name="role_known"),
        sqlite_strict=True,
    )


def _correctable_entries(name: str, *columns: SchemaItem) -> Table:
    """A table of entries that a later one can replace, each by one at most."""
    return _entries(
        name,
        Column("corrects", Integer),
        Column("taken_back", Integer, nullable=False),
        *columns,
        ForeignKeyConstraint(["school_id", "corrects"], [f"{name}.school_id", f"{name}.entry"]),
        CheckConstraint("corrects < entry", name="corrects_earlier"),
        CheckConstraint("taken_back IN (0, 1)", name="taken_back_yes_or_no"),
        CheckConstraint("taken_back = 0 OR corrects IS NOT NULL", name="taken_back_corrects"),
        Index(f"{name}_corrected_once", "school_id", "corrects", unique=True),
    )


def _partial_date(name: str, *, optional: bool) -> Iterable[SchemaItem]:
    """The columns of a day, a month or a term; all of them are missing when it is."""
    precision, first_on, last_on, text = (
        f"{name}_{part}" for part in ("precision", "first_on", "last_on", "text")
    )
    yield Column(precision, Text, nullable=optional)
    yield Column(first_on, Day, nullable=optional)
    yield Column(last_on, Day, nullable=optional)
    yield Column(text, Text, nullable=optional)
    yield CheckConstraint(one_of(precision, DatePrecision), name=f"{precision}_known")
    yield CheckConstraint(f"{first_on} <= {last_on}", name=f"{name}_in_order")
    yield CheckConstraint(f"length({text}) BETWEEN 1 AND {LONGEST_DATE}", name=f"{text}_short")
    if optional:
        whole = " AND ".join(
            f"({precision} IS NULL) = ({other} IS NULL)" for other in (first_on, last_on, text)
        )
        yield CheckConstraint(whole, name=f"{name}_whole")


def _line(name: str, longest: int, *, shortest: int = 0) -> Iterable[SchemaItem]:
    """The column of a short line of the clerk's own."""
    yield Column(name, Text, nullable=False)
    yield CheckConstraint(f"length({name}) BETWEEN {shortest} AND {longest}", name=f"{name}_short")


policy_review = _correctable_entries(
    "policy_review",
    *_partial_date("reviewed", optional=False),
    Column("decision", Text, nullable=False),
    *_partial_date("next_due", optional=True),
    *_line("minute_reference", LONGEST_REFERENCE),
    *_line("note", LONGEST_NOTE),
    CheckConstraint(one_of("decision", ReviewDecision), name="decision_known"),
)
"""One row per review of the policy recorded, corrections among them; `entry` counts from 1."""

considered_flag = Table(
    "considered_flag",
    metadata,
    Column("school_id", Text, nullable=False),
    Column("entry", Integer, nullable=False),
    Column("place", Integer, nullable=False),
    Column("rule", Text, nullable=False),
    Column("year", Integer),
    Column("season", Text),
    Column("category", Text),
    Column("nature", Text),
    Column("platform", Text),
    Column("verdict", Text),
    Column("incidents", Integer),
    PrimaryKeyConstraint("school_id", "entry", "place"),
    ForeignKeyConstraint(
        ["school_id", "entry"], ["policy_review.school_id", "policy_review.entry"]
    ),
    CheckConstraint(one_of("rule", Rule), name="rule_known"),
    CheckConstraint(one_of("season", Season), name="season_known"),
    CheckConstraint("(year IS NULL) = (season IS NULL)", name="term_whole"),
    CheckConstraint(one_of("category", Category), name="category_known"),
    CheckConstraint(one_of("nature", Nature), name="nature_known"),
    CheckConstraint(f"length(platform) <= {LONGEST_PLATFORM}", name="platform_short"),
    CheckConstraint(one_of("verdict", Verdict), name="verdict_known"),
    CheckConstraint("incidents >= 0", name="incidents_0_or_more"),
    sqlite_strict=True,
)
"""One row per flag that a review considered, in the order of `place`, from 1.

Missing are `year` and `season` for a flag about no term, `category`, `nature` and `platform` where
its series names none, `verdict` where governors gave none, `incidents` where it rests on no count.
"""

considered_incident = Table(
    "considered_incident",
    metadata,
    Column("school_id", Text, nullable=False),
    Column("entry", Integer, nullable=False),
    Column("place", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("identity", Text, nullable=False),
    PrimaryKeyConstraint("school_id", "entry", "place", "number"),
    ForeignKeyConstraint(
        ["school_id", "entry", "place"],
        ["considered_flag.school_id", "considered_flag.entry", "considered_flag.place"],
    ),
    CheckConstraint(hexadecimal("identity"), name="identity_hexadecimal"),
    sqlite_strict=True,
)
"""One row per incident behind a flag considered, by its keyed hash alone, so that it outlives a
withdrawn upload."""

development = _correctable_entries(
    "development",
    Column("noted_on", Day, nullable=False),
    Column("kind", Text, nullable=False),
    *_line("what", LONGEST_NOTE, shortest=1),
    *_line("organisation", LONGEST_REFERENCE),
    *_line("outcome", LONGEST_NOTE),
    CheckConstraint(one_of("kind", DevelopmentKind), name="kind_known"),
)
"""One row per entry of the register of developments and advice, corrections among them."""

considered_development = Table(
    "considered_development",
    metadata,
    Column("school_id", Text, nullable=False),
    Column("entry", Integer, nullable=False),
    Column("place", Integer, nullable=False),
    Column("development", Integer, nullable=False),
    PrimaryKeyConstraint("school_id", "entry", "place"),
    ForeignKeyConstraint(
        ["school_id", "entry"], ["policy_review.school_id", "policy_review.entry"]
    ),
    ForeignKeyConstraint(
        ["school_id", "development"], ["development.school_id", "development.entry"]
    ),
    sqlite_strict=True,
)
"""One row per entry of the register that a review considered, in the order of `place`, from 1."""

meeting = _correctable_entries(
    "meeting",
    Column("meets_on", Day, nullable=False),
    *_line("name", LONGEST_REFERENCE),
)
"""One row per governors' meeting recorded, corrections among them."""

rule_choice = _entries(
    "rule_choice",
    Column("sensitivity", Text, nullable=False),
    Column("serious_outcomes", Text, nullable=False),
    CheckConstraint(
        f"length(sensitivity) BETWEEN 1 AND {LONGEST_SENSITIVITY} "
        f"AND ltrim(sensitivity, '{_TOML_KEY}') = ''",
        name="sensitivity_named",
    ),
    CheckConstraint(
        f"serious_outcomes = '' OR {set_of('serious_outcomes', Outcome)}",
        name="serious_outcomes_known",
    ),
)
"""One row per choice of rules: the latest holds. `sensitivity` is a key of the policy's file, and
`serious_outcomes` are codes joined with "|"."""

ENTRY_TABLES = (policy_review, meeting, development, rule_choice)
"""The tables with an `entry` that counts from 1 in each school."""

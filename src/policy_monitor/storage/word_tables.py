"""The tables of a school's own words and what they mean.

A word is known by its key, a keyed hash. Its label is the only text from inside a log that can
ever be stored, and only as `records.words` says.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
)

from policy_monitor.storage.columns import Moment, hexadecimal, one_of
from policy_monitor.storage.tables import LONGEST_PLATFORM, metadata
from policy_monitor.vocabulary import (
    Action,
    Category,
    Involved,
    Nature,
    Outcome,
    Setting,
    WordField,
)

__all__ = ["LONGEST_WORD", "school_word", "word_answer"]

LONGEST_WORD = 40
"""In characters: a label of a list, never a sentence."""

school_word = Table(
    "school_word",
    metadata,
    Column("school_id", Text, nullable=False),
    Column("word_key", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("label", Text),
    PrimaryKeyConstraint("school_id", "word_key"),
    ForeignKeyConstraint(["school_id"], ["school.school_id"]),
    CheckConstraint(hexadecimal("word_key"), name="word_key_hexadecimal"),
    CheckConstraint(one_of("about", WordField), name="about_known"),
    CheckConstraint(f"length(label) <= {LONGEST_WORD}", name="label_short"),
    sqlite_strict=True,
)
"""One row per word that the school has explained. `label` is missing when it may name somebody."""

word_answer = Table(
    "word_answer",
    metadata,
    Column("school_id", Text, nullable=False),
    Column("entry", Integer, nullable=False),
    Column("word_key", Text, nullable=False),
    Column("answered_at", Moment, nullable=False),
    Column("changed", Integer, nullable=False),
    Column("category", Text),
    Column("nature", Text),
    Column("outcome", Text),
    Column("action", Text),
    Column("platform", Text),
    Column("involved", Text),
    Column("setting", Text),
    PrimaryKeyConstraint("school_id", "entry"),
    ForeignKeyConstraint(
        ["school_id", "word_key"], ["school_word.school_id", "school_word.word_key"]
    ),
    CheckConstraint(one_of("category", Category), name="category_known"),
    CheckConstraint(one_of("nature", Nature), name="nature_known"),
    CheckConstraint(one_of("outcome", Outcome), name="outcome_known"),
    CheckConstraint(one_of("action", Action), name="action_known"),
    CheckConstraint(f"length(platform) <= {LONGEST_PLATFORM}", name="platform_short"),
    CheckConstraint(one_of("involved", Involved), name="involved_known"),
    CheckConstraint(one_of("setting", Setting), name="setting_known"),
    sqlite_strict=True,
)
"""One row per answer, never changed or removed: the latest of a word is what it means.

`entry` counts from 1 within the school, and `changed` is how many counted incidents it changed.
"""

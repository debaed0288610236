"""A school's own words: labels of its logs that no list of the policy has, and what they mean."""

from dataclasses import dataclass, field

from policy_monitor.vocabulary import (
    Action,
    Category,
    Involved,
    Nature,
    Outcome,
    Setting,
    WordField,
)

__all__ = ["Meaning", "UnknownWord"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word stands for. All None: for nothing that is counted by name."""

    category: Category | None = None
    nature: Nature | None = None
    outcome: Outcome | None = None
    action: Action | None = None
    platform: str | None = None
    involved: Involved | None = None
    setting: Setting | None = None


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A short label of a log that no list of the policy has, for the school to explain.

    Attributes:
        key: Keyed hash (hex) of the field and the label: the same label next term has it too.
        about: What the word is about.
        label: As the log writes it. Shown to whoever gave the log, and not stored unless it is
            used more than once or somebody has said that it names nobody.
        rows: How many incidents use it.
        likely: The readings that come nearest, best first; there may be none.
    """

    about: WordField
    key: str
    label: str = field(repr=False)
    rows: int
    likely: tuple[Meaning, ...]

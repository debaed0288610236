"""Headings in no list: made up of a field's own words, or of the choices below them."""

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

from policy_monitor.ingest.fields import Field
from policy_monitor.ingest.phrases import Phrases
from policy_monitor.ingest.words import to_words
from policy_monitor.policy.model import Policy

__all__ = ["Choices", "field_of_choices", "field_of_words", "find_choices"]

Choices = Mapping[Field, Phrases[Hashable]]
_Code = TypeVar("_Code", bound=Hashable)

# Words that join or ask; they name nothing.
_JOINING = frozenset(
    """
    or and in at on the a of which what was were is it did that who where other
    """.split()  # noqa: SIM905 -  a list of this length reads better as prose
)
# One value by itself ("Parent") is as often a question of its own ("the parent's name").
_FEWEST_CHOICES = 2


def find_choices(policy: Policy) -> Choices:
    """The values of every field whose heading may simply list them."""
    cells = {key: cell.words for key, cell in policy.cells.items()}
    platforms = {one.name: (one.name, *one.words) for one in policy.platforms}
    return {
        Field.CATEGORY: _phrases(
            {code: (code.value, *known.words) for code, known in policy.categories.items()}
        ),
        Field.NATURE: _phrases(
            {code: (code.value, *known.words) for code, known in policy.natures.items()}
        ),
        Field.KIND: _phrases(cells),
        Field.PLATFORM: _phrases(platforms),
        Field.INVOLVED: _phrases(policy.involved),
        Field.SETTING: _phrases(policy.settings),
    }


def _phrases(words: Mapping[_Code, Iterable[str]]) -> Phrases[Hashable]:
    return Phrases[Hashable]({code: tuple(phrases) for code, phrases in words.items()})


def field_of_choices(heading: str, choices: Choices) -> Field | None:
    """The field whose values a heading lists: "Pupil, staff or parent"; None for none or two."""
    words = {word for word in to_words(heading) if word not in _JOINING}
    fields = [
        field
        for field, phrases in choices.items()
        if words <= phrases.stems
        and len(phrases.find(heading, as_spelt=True).codes) >= _FEWEST_CHOICES
    ]
    return fields[0] if len(fields) == 1 else None


def field_of_words(words: Iterable[str], by_word: Mapping[str, Field]) -> Field | None:
    """The field that each word of a heading names by itself: "app, game or site"."""
    fields = {by_word.get(word) for word in words if word not in _JOINING}
    return fields.pop() if len(fields) == 1 else None

"""Words that no list of the policy has: which are asked about, and under what key.

Only what reads like a label is asked about. A sentence tells a story, and its words are kept
nowhere.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from policy_monitor.ingest.keyed_hashes import KeyedHash
from policy_monitor.ingest.words import to_words
from policy_monitor.vocabulary import WordField

__all__ = ["SaidWord", "WordKeys", "is_label"]

_MOST_WORDS = 5
_MOST_CHARACTERS = 40
_MOST_ASKED = 200
"""More different words than this are no labels of a list, whatever their length."""

_LETTERS = re.compile(r"[^\W\d_]{2}")
_ADDRESS = re.compile(r"@|://|www\.|\d{4}", re.IGNORECASE)


class SaidWord(NamedTuple):
    """A label as a log writes it, and what it is about."""

    field: WordField
    label: str


def is_label(text: str) -> bool:
    """Whether a cell's text, in one line, is short enough to be one of a school's own labels."""
    return (
        len(text) <= _MOST_CHARACTERS
        and text.count(" ") < _MOST_WORDS
        and _LETTERS.search(text) is not None
        and _ADDRESS.search(text) is None
    )


class WordKeys:
    """The key of each word met, and the word as it was first written."""

    def __init__(self, hashed: KeyedHash) -> None:
        """Begin with no word."""
        self._hashed = hashed
        self._keys: dict[SaidWord, str] = {}
        self._words: dict[str, SaidWord] = {}

    def of(self, words: Iterable[SaidWord]) -> tuple[str, ...]:
        """The key of each word, each once."""
        return tuple(dict.fromkeys(self._key(word) for word in words))

    def most_used(self, counts: Mapping[str, int]) -> list[tuple[str, SaidWord, int]]:
        """The words to ask about, with how often each is used, the most used first."""
        used = sorted(counts.items(), key=lambda count: (-count[1], self._words[count[0]]))
        return [(key, self._words[key], number) for key, number in used[:_MOST_ASKED]]

    def _key(self, word: SaidWord) -> str:
        if word not in self._keys:
            text = f"word|{word.field}|{' '.join(to_words(word.label))}"
            key = self._hashed.of(text.encode())
            self._keys[word] = key
            self._words.setdefault(key, word)
        return self._keys[word]

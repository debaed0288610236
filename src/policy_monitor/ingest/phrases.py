"""Finding the policy's phrases in a text: longest first, on word boundaries, not denied."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, product
from typing import Generic, NamedTuple, TypeVar

from policy_monitor.ingest.reservations import Standing, is_turned, weigh
from policy_monitor.ingest.spelling import Spelling
from policy_monitor.ingest.tokens import Token, tokenise
from policy_monitor.ingest.words import raw_words, to_words
from policy_monitor.policy.families import choices_of

__all__ = ["FoundPhrases", "Phrases"]

Code = TypeVar("Code", bound=Hashable)


@dataclass(frozen=True, slots=True)
class FoundPhrases(Generic[Code]):
    """What a text says.

    Attributes:
        meanings: What each phrase found means, from left to right. Most phrases mean
            one thing; one that the policy lists twice means several.
        doubted: Whether a phrase was left out because the text only considers it.
        respelt: Whether a word of the phrases was misspelt.
    """

    meanings: tuple[frozenset[Code], ...]
    doubted: bool
    respelt: bool

    @property
    def codes(self) -> tuple[Code, ...]:
        """Every code found, each once, from left to right."""
        return tuple(dict.fromkeys(code for meaning in self.meanings for code in meaning))


class Phrases(Generic[Code]):
    """Every phrase of one list of the policy, ready to be found in the cells of a log."""

    def __init__(
        self,
        words: Mapping[Code, Iterable[str]],
        spelling: Spelling | None = None,
        *,
        of_deeds: bool = False,
        other: Iterable[str] = (),
    ) -> None:
        """Gather phrases by what they mean.

        Args:
            words: For each code its phrases.
            spelling: With one, misspelt phrases are found too.
            of_deeds: Whether they say what was done, which may be no more than possible.
            other: Phrases of another list: within one of these none of `words` is meant.
        """
        exact: dict[tuple[str, ...], frozenset[Code]] = {}
        vocabulary: set[str] = set()
        stems: set[str] = set()
        for code, phrases in words.items():
            alone = frozenset((code,))
            for spelt in map(_spell_out, phrases):
                vocabulary.update(spelt.raw)
                stems.update(spelt.stems)
                for key in spelt.keys:
                    known = exact.setdefault(key, alone)
                    if known is not alone:
                        exact[key] = known | alone
        for spelt in map(_spell_out, other):
            stems.update(spelt.stems)
            for key in spelt.keys:
                exact.setdefault(key, frozenset())
        exact.pop((), None)
        self._of_deeds = of_deeds
        self._exact = exact
        self._vocabulary = frozenset(vocabulary)
        self._stems = frozenset(stems)
        self._labels = frozenset(word for word in vocabulary if tuple(to_words(word)) in exact)
        self._spelling = spelling
        self._lengths: dict[str, list[int]] = {}
        for length, first in sorted({(len(key), key[0]) for key in exact}, reverse=True):
            self._lengths.setdefault(first, []).append(length)

    @property
    def stems(self) -> frozenset[str]:
        """Every word of every phrase, as `to_words` gives it."""
        return self._stems

    def means(self, text: str) -> frozenset[Code]:
        """What a text means that is one of the phrases and nothing more."""
        return self._exact.get(tuple(to_words(text)), frozenset())

    def find(self, text: str, *, as_spelt: bool = False) -> FoundPhrases[Code]:
        """Every phrase in a text; one within a longer one is not found by itself."""
        found = self._find_spelt(text, {})
        if self._spelling is None or as_spelt:
            return found
        corrections = self._spelling.corrections(raw_words(text), self._vocabulary, self._labels)
        if not corrections:
            return found
        corrected = self._find_spelt(text, corrections)
        return found if corrected == found else replace(corrected, respelt=True)

    def _find_spelt(self, text: str, corrections: Mapping[str, str]) -> FoundPhrases[Code]:
        tokens = tokenise(text, corrections)
        words = tuple(token.word for token in tokens)
        meanings: list[frozenset[Code]] = []
        doubted = False
        place = 0
        while place < len(words):
            end, meaning = self._match_at(words, place, tokens)
            if meaning:
                match weigh(tokens, place, end, of_deeds=self._of_deeds):
                    case Standing.SAID:
                        meanings.append(meaning)
                    case Standing.DOUBTED:
                        doubted = True
                    case Standing.DENIED:
                        pass
            place = end
        return FoundPhrases(tuple(meanings), doubted, respelt=False)

    def _match_at(
        self, words: tuple[str, ...], place: int, tokens: Sequence[Token]
    ) -> tuple[int, frozenset[Code]]:
        for length in self._lengths.get(words[place], ()):
            end = place + length
            meaning = self._exact.get(words[place:end])
            if (
                meaning is not None
                and end <= len(words)
                and tokens[place].part == tokens[end - 1].part
                and not is_turned(tokens, place, end)
            ):
                return end, meaning
        return place + 1, frozenset()


class _Spelt(NamedTuple):
    """A phrase, or a family of them.

    Attributes:
        keys: The words of each, as `to_words` gives them.
        stems: Every word of these.
        raw: Every word as it is written.
    """

    keys: Sequence[tuple[str, ...]]
    stems: frozenset[str]
    raw: Sequence[str]


@cache
def _spell_out(phrase: str) -> _Spelt:
    """The words of a phrase, or of each phrase of a family; several lists share a phrase."""
    choices = [[tuple(to_words(words)) for words in place] for place in choices_of(phrase)]
    keys = {tuple(chain.from_iterable(words)): None for words in product(*choices)}
    stems = frozenset(word for place in choices for words in place for word in words)
    return _Spelt(tuple(keys), stems, raw_words(phrase))

"""Finding the policy's phrases in a text: longest first, on word boundaries, not denied."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, product
from typing import Generic, TypeVar

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
        meanings: dict[tuple[str, ...], set[Code]] = {}
        vocabulary: set[str] = set()
        for code, phrases in words.items():
            for phrase in phrases:
                vocabulary.update(raw_words(phrase))
                for key in _keys_of(phrase):
                    meanings.setdefault(key, set()).add(code)
        for key in chain.from_iterable(map(_keys_of, other)):
            meanings.setdefault(key, set())
        meanings.pop((), None)
        self._of_deeds = of_deeds
        self._exact = {key: frozenset(codes) for key, codes in meanings.items()}
        self._vocabulary = frozenset(vocabulary)
        self._stems = frozenset(word for key in meanings for word in key)
        self._labels = frozenset(
            word for word in vocabulary if tuple(to_words(word)) in self._exact
        )
        self._spelling = spelling
        self._by_first_word: dict[str, list[tuple[tuple[str, ...], frozenset[Code]]]] = {}
        for key in sorted(meanings, key=len, reverse=True):
            self._by_first_word.setdefault(key[0], []).append((key, frozenset(meanings[key])))

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
        for phrase, meaning in self._by_first_word.get(words[place], ()):
            end = place + len(phrase)
            if (
                words[place:end] == phrase
                and tokens[place].part == tokens[end - 1].part
                and not is_turned(tokens, place, end)
            ):
                return end, meaning
        return place + 1, frozenset()


@cache
def _keys_of(phrase: str) -> Sequence[tuple[str, ...]]:
    """The words of a phrase, or of each phrase of a family; several lists share a phrase."""
    choices = [[tuple(to_words(words)) for words in place] for place in choices_of(phrase)]
    return tuple({tuple(chain.from_iterable(words)): None for words in product(*choices)})

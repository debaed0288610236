"""Finding the policy's phrases in a text: longest first, on word boundaries, not denied."""

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from policy_monitor.ingest.spelling import Spelling
from policy_monitor.ingest.words import raw_words, stem, to_words

__all__ = ["FoundPhrases", "Phrases"]

Code = TypeVar("Code", bound=Hashable)

_APOSTROPHES = str.maketrans("", "", "'\u2019\u2018`")
_TOKEN = re.compile(r"(?P<word>[^\W_]+)|(?P<end>\.\s|[;,/\n\r+&|\u2022.!?()]|\s[-\u2013\u2014]\s)")
# A clause ends where one thing said ends and the next begins; "not" does not reach past it.
# No phrase of the policy reaches over one of these: "spoke to pupil, parents informed".
_PART_ENDS = frozenset((";", ",", ". ", "\n", "\r", "\u2022"))
_CLAUSE_WORDS = frozenset(("and", "then", "but"))
# As the tokens are written here: lower case, without apostrophes.
_DENIED_BEFORE = frozenset(
    """
    no not non none never without nor neither didnt dont doesnt wasnt werent isnt arent
    hasnt havent hadnt wont cant couldnt unable
    """.split()  # noqa: SIM905 -  a list of this length reads better as prose
)
_DENIED_AFTER = frozenset(
    """
    not none wasnt werent isnt arent hasnt havent declined refused unable
    """.split()  # noqa: SIM905 -  a list of this length reads better as prose
)
_DOUBTED_BEFORE = frozenset(
    """
    if unless might would could consider considering considered will shall should must need
    plan planning planned intend pending awaiting waiting
    """.split()  # noqa: SIM905 -  a list of this length reads better as prose
)
_MAY = frozenset(("may", "might", "could", "should", "will", "would"))
_DEEDS = frozenset(
    """
    inform phone contact call ring tell speak talk meet report refer email write notify discuss
    remind advise warn ask arrange send remove delete block
    """.split()  # noqa: SIM905 -  a list of this length reads better as prose
)
# "Decided against", "failed to": neither word denies by itself.
_DENIED_TOGETHER = tuple(
    frozenset(pair) for pair in (("decided", "against"), ("advised", "against"), ("failed", "to"))
)
_REACH_BEFORE = 4
_REACH_AFTER = 2


class _Token(NamedTuple):
    """A word; `part` counts what a semicolon, a comma or the end of a sentence keeps apart."""

    word: str
    clause: int
    part: int


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
        self, words: Mapping[Code, Iterable[str]], spelling: Spelling | None = None
    ) -> None:
        """Gather phrases by what they mean; with a spelling, misspelt ones are found too."""
        meanings: dict[tuple[str, ...], set[Code]] = {}
        vocabulary: set[str] = set()
        for code, phrases in words.items():
            for phrase in phrases:
                meanings.setdefault(tuple(to_words(phrase)), set()).add(code)
                vocabulary.update(raw_words(phrase))
        meanings.pop((), None)
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
        tokens = _tokenise(text, corrections)
        words = tuple(token.word for token in tokens)
        meanings: list[frozenset[Code]] = []
        doubted = False
        place = 0
        while place < len(words):
            end, meaning = self._match_at(words, place, tokens)
            if meaning:
                before, after = _neighbours(tokens, place, end)
                if _is_denied(before, words[end - 1], after):
                    pass
                elif _is_still_to_come(tokens, place, end, before, after):
                    doubted = True
                else:
                    meanings.append(meaning)
            place = end
        return FoundPhrases(tuple(meanings), doubted, respelt=False)

    def _match_at(
        self, words: tuple[str, ...], place: int, tokens: Sequence[_Token]
    ) -> tuple[int, frozenset[Code]]:
        for phrase, meaning in self._by_first_word.get(words[place], ()):
            end = place + len(phrase)
            if words[place:end] == phrase and tokens[place].part == tokens[end - 1].part:
                return end, meaning
        return place + 1, frozenset()


def _tokenise(text: str, corrections: Mapping[str, str]) -> list[_Token]:
    tokens: list[_Token] = []
    clause = part = 0
    for match in _TOKEN.finditer(text.lower().translate(_APOSTROPHES)):
        word = match["word"]
        if word is None or word in _CLAUSE_WORDS:
            clause += 1
        if word is None and match["end"] in _PART_ENDS:
            part += 1
        if word is not None:
            tokens.append(_Token(stem(corrections.get(word, word)), clause, part))
    return tokens


def _neighbours(
    tokens: Sequence[_Token], start: int, end: int
) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words of the same clause shortly before a phrase, and those shortly after it."""
    before = frozenset(
        token.word
        for token in tokens[max(0, start - _REACH_BEFORE) : start]
        if token.clause == tokens[start].clause
    )
    clause = tokens[end - 1].clause
    after = [token.word for token in tokens[end:] if token.clause == clause]
    # "Police: no" and "police no" deny; "police informed no further action" does not.
    said_no = ("not",) if after == ["no"] else ()
    return before, (*after[:_REACH_AFTER], *said_no)


def _is_still_to_come(
    tokens: Sequence[_Token],
    start: int,
    end: int,
    before: frozenset[str],
    after: Sequence[str],
) -> bool:
    """Whether a deed is only considered or planned: "will phone home", "parents to be told"."""
    if not _DOUBTED_BEFORE.isdisjoint(before) or after[:2] == ("to", "be"):
        return True
    # "Police may be told"; but of "parents informed, will monitor" the first is done.
    if after[:1] and after[0] in _MAY and not tokens[end - 1].word.endswith("ed"):
        return True
    clause = [token.word for token in tokens[:start] if token.clause == tokens[start].clause]
    # "May inform the police"; but "in May, police informed" is a month.
    said = [*clause, tokens[start].word]
    if any(word == "may" and deed in _DEEDS for word, deed in pairwise(said)):
        return True
    # "To inform parents"; but "to MASH" goes on from "Ref." before it.
    return clause[:1] == ["to"] and (clause[1:2] or [tokens[start].word])[0] in _DEEDS


def _is_denied(before: frozenset[str], last_word: str, after: Sequence[str]) -> bool:
    if not _DENIED_BEFORE.isdisjoint(before) or any(pair <= before for pair in _DENIED_TOGETHER):
        return True
    # After a deed that was done ("parents informed, not happy") "not" is about something else.
    return not last_word.endswith("ed") and not _DENIED_AFTER.isdisjoint(after)

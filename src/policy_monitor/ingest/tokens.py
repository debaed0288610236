"""A cell's text as tokens: its words, and which of them belong together."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from policy_monitor.ingest.words import stem

__all__ = ["Token", "tokenise"]

_APOSTROPHES = str.maketrans("", "", "'\u2019\u2018`")
_OWNING = frozenset("'\u2019\u2018`")
_TOKEN = re.compile(
    r"(?P<word>[^\W_]+(?:['\u2019\u2018`][^\W_]+)*)|(?P<end>\.\s|[;,/\n\r+&|\u2022.!?()]|\s[-\u2013\u2014]\s)"
)
# A clause ends where one thing said ends and the next begins; "not" does not reach past it.
# No phrase of the policy reaches over one of these: "spoke to pupil, parents informed".
_PART_ENDS = frozenset((";", ",", ". ", "\n", "\r", "\u2022"))
_CLAUSE_WORDS = frozenset(("and", "then", "but"))


class Token(NamedTuple):
    """A word; `part` counts what a semicolon, a comma or the end of a sentence keeps apart.

    `owns` tells of "teacher's" that something of the teacher's is meant.
    """

    word: str
    clause: int
    part: int
    owns: bool


def tokenise(text: str, corrections: Mapping[str, str]) -> list[Token]:
    """The words of a text, with misspelt ones corrected."""
    tokens: list[Token] = []
    clause = part = 0
    for match in _TOKEN.finditer(text.lower()):
        said = match["word"]
        word = said and said.translate(_APOSTROPHES)
        if word is None or word in _CLAUSE_WORDS:
            clause += 1
        if word is None and match["end"] in _PART_ENDS:
            part += 1
        if word is not None:
            owns = word.endswith("s") and said[-2:-1] in _OWNING
            tokens.append(Token(stem(corrections.get(word, word)), clause, part, owns))
    return tokens

"""A family of phrases written as one: "{racist|sexist} {comment|message}" is four phrases.

Every choice is one or more whole words, so a brace never stands within a word.
"""

import re
from collections.abc import Sequence
from itertools import product

__all__ = ["choices_of", "is_family", "spell_out"]

_CHOICE = re.compile(r"\{([^{}]*)\}")
_SIGN = re.compile(r"[{}]")


def is_family(phrase: str) -> bool:
    """Whether a phrase of the policy stands for several."""
    return _SIGN.search(phrase) is not None


def spell_out(phrase: str) -> Sequence[str]:
    """Every phrase of a family, or the phrase itself; an empty choice may be left out."""
    if not is_family(phrase):
        return (phrase,)
    return tuple(" ".join("".join(words).split()) for words in product(*choices_of(phrase)))


def choices_of(phrase: str) -> Sequence[Sequence[str]]:
    """What may stand in each place of a phrase, from left to right."""
    # Every second part stood in braces.
    parts = _CHOICE.split(phrase)
    return [part.split("|") if place % 2 else [part] for place, part in enumerate(parts)]

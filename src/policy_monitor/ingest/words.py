"""A cell's text as words: what is compared when a log's words meet the policy's."""

import re
from collections.abc import Sequence

from policy_monitor.ingest.grid import Value

__all__ = ["plain_text", "raw_words", "stem", "to_words"]

_APOSTROPHES = str.maketrans("", "", "'\u2019\u2018`")
_WORD = re.compile(r"[^\W_]+")
_MIN_PLURAL = 4


def plain_text(value: Value) -> str:
    """A cell's text in one line; "" for a blank cell. A whole number has no decimals."""
    if value is None:
        return ""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def stem(word: str) -> str:
    """A word without the "s" of its plural, so that "scams" meets "scam"."""
    if len(word) >= _MIN_PLURAL and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def raw_words(text: str) -> Sequence[str]:
    """The words of a text in lower case, without punctuation."""
    return _WORD.findall(text.lower().translate(_APOSTROPHES))


def to_words(text: str) -> Sequence[str]:
    """The words of a text in lower case, plurals as singulars, without punctuation."""
    return [stem(word) for word in raw_words(text)]

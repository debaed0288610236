"""A cell's text as words: what is compared when a log's words meet the policy's."""

import re
import unicodedata
from collections.abc import Sequence

from policy_monitor.ingest.grid import Value

__all__ = ["plain_text", "raw_words", "stem", "to_words"]

_APOSTROPHES = str.maketrans("", "", "'\u2019\u2018`")
_WORD = re.compile(r"[^\W_]+")
_MIN_PLURAL = 4
# As staff shorten them.
_SHORTENED = {
    "chn": "children",
    "convo": "conversation",
    "inapp": "inappropriate",
    "msg": "message",
    "mtg": "meeting",
    "pic": "picture",
    "vid": "video",
    "w": "with",
}
# Soft hyphens, spaces and joiners of no width, and marks of direction.
_UNSEEN = dict.fromkeys(
    (0xAD, 0x61C, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070))
)
_WIDE = re.compile("[\uff01-\uff5e]")


def plain_text(value: Value) -> str:
    """A cell's text in one line; "" for a blank cell. A whole number has no decimals."""
    if value is None:
        return ""
    if isinstance(value, str):
        return " ".join((value if value.isascii() else _make_visible(value)).split())
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _make_visible(text: str) -> str:
    """A text without signs that nobody sees, and with wide letters as plain ones."""
    text = text.translate(_UNSEEN)
    return unicodedata.normalize("NFKC", text) if _WIDE.search(text) else text


def stem(word: str) -> str:
    """A word in full and without the "s" of its plural, so that "msgs" meets "message"."""
    if len(word) >= _MIN_PLURAL and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return _SHORTENED.get(word, word)


def raw_words(text: str) -> Sequence[str]:
    """The words of a text in lower case, without punctuation."""
    return _WORD.findall(text.lower().translate(_APOSTROPHES))


def to_words(text: str) -> Sequence[str]:
    """The words of a text in lower case, plurals as singulars, without punctuation."""
    return [stem(word) for word in raw_words(text)]

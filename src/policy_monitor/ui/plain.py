"""Words of a file's name, sheet or heading, shown as they are and never as markup."""

import re

__all__ = ["as_written"]

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|$:~&])")
_ALSO_SHOWN = "\u200c\u200d"
"""Joiners: they print nothing, and some languages cannot be written without them."""


def as_written(text: str) -> str:
    """Text for a markdown element that shows it letter by letter, whatever it holds.

    What cannot be seen is left out: it could turn the words around it.
    """
    line = " ".join(text.split())
    seen = "".join(letter for letter in line if letter.isprintable() or letter in _ALSO_SHOWN)
    return _MARKUP.sub(r"\\\1", seen)

"""Words of a file's name, sheet or heading, shown as they are and never as markup."""

import re

__all__ = ["as_written"]

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|$:~])")


def as_written(text: str) -> str:
    """Text for a markdown element that shows it letter by letter, whatever it holds."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))

"""The short notes that a clerk types: made ready to keep, or refused."""

import unicodedata

from policy_monitor.storage.governance_errors import EntryTextError, TextFault

__all__ = ["prepare_text"]

_UNSEEN = frozenset(("Cc", "Cs", "Zl", "Zp"))
"""Unicode's controls, halves of characters, and breaks of lines and paragraphs."""

_TURNS_THE_LINE = frozenset(("LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"))
"""Signs that make what follows be shown in another order than it is kept."""


def prepare_text(text: str, field: str, *, longest: int, needed: bool = False) -> str:
    """The text without the space around it.

    Args:
        text: As it was typed.
        field: What it is, as pages name it.
        longest: How many characters it may have.
        needed: Whether it must say something.

    Raises:
        EntryTextError: It is too long, not one line that can be seen, or empty and needed.
    """
    stripped = text.strip()
    if needed and not stripped:
        raise EntryTextError(field, TextFault.EMPTY, longest=longest)
    if any(_is_unseen(character) for character in stripped):
        raise EntryTextError(field, TextFault.NOT_ONE_LINE, longest=longest)
    if len(stripped) > longest:
        raise EntryTextError(field, TextFault.TOO_LONG, longest=longest)
    return stripped


def _is_unseen(character: str) -> bool:
    return (
        unicodedata.category(character) in _UNSEEN
        or unicodedata.bidirectional(character) in _TURNS_THE_LINE
    )

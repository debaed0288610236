"""Checks on the words a log may use: each phrase well written, and meaning one thing only."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from policy_monitor.data_files import Mistake
from policy_monitor.policy.families import is_family, spell_out

__all__ = [
    "check_each_means_one_thing",
    "check_families_are_closed",
    "check_groups_agree_with_cells",
    "check_not_empty",
    "check_not_repeated",
    "check_spelling_of_phrases",
]

PhraseLists = Mapping[str, Sequence[str]]
"""For each key of a file ("cell.Contact.Sexual.words"), the phrases listed there."""


def check_not_empty(file: str, lists: PhraseLists) -> list[Mistake]:
    """A code that no word can mean would never be found in a log."""
    return [
        Mistake(file, key, "the list of words is empty", "add at least one word")
        for key, phrases in lists.items()
        if not phrases
    ]


def check_spelling_of_phrases(file: str, lists: PhraseLists) -> list[Mistake]:
    """Phrases are lower case with single spaces, as a log's words are when they are matched."""
    return [
        Mistake(
            file,
            key,
            f'the phrase "{phrase}" is not in lower case with single spaces',
            f'write "{_tidied(phrase)}"' if _tidied(phrase) else "take the empty phrase out",
        )
        for key, phrases in lists.items()
        for phrase in phrases
        if phrase != _tidied(phrase) or not phrase
    ]


def check_families_are_closed(file: str, lists: PhraseLists) -> list[Mistake]:
    """A brace left open would make a phrase that no log holds."""
    return [
        Mistake(file, key, f'the phrase "{phrase}" has a brace without its other', "close each")
        for key, phrases in lists.items()
        for phrase in phrases
        if any(map(is_family, spell_out(phrase)))
    ]


def check_not_repeated(file: str, lists: PhraseLists) -> list[Mistake]:
    """The same phrase twice in one list is a slip of the pen."""
    return [
        Mistake(file, key, f'the phrase "{phrase}" is listed {times} times', "keep one of them")
        for key, phrases in lists.items()
        for phrase, times in Counter(phrases).items()
        if times > 1
    ]


def check_each_means_one_thing(file: str, lists: PhraseLists) -> list[Mistake]:
    """A phrase under two keys could mean either, and would be guessed in silence."""
    first_key: dict[str, str] = {}
    mistakes = []
    for key, phrases in lists.items():
        spelt_out = chain.from_iterable(map(spell_out, phrases))
        for phrase in dict.fromkeys(spelt_out):
            other = first_key.setdefault(_as_compared(phrase), key)
            if other != key:
                problem = f'the phrase "{phrase}" is also in {other}'
                mistakes.append(Mistake(file, key, problem, "keep it in one of the two"))
    return mistakes


def check_groups_agree_with_cells(
    file: str, groups: PhraseLists, cells: PhraseLists, *, position: int
) -> list[Mistake]:
    """A word may mean a type of risk and one of its cells, but not a cell of another type.

    Args:
        file: The file's name.
        groups: The phrases of categories ("category.Contact.words") or of types of risk
            ("nature.Sexual.words").
        cells: The phrases of cells ("cell.Contact.Sexual.words").
        position: Which part of a cell's key names its group: 1 the category, 2 the nature.

    """
    cell_of = {
        one: key
        for key, phrases in cells.items()
        for phrase in phrases
        for one in spell_out(phrase)
    }
    return [
        Mistake(
            file,
            key,
            f'the word "{phrase}" is also in {cell_of[phrase]}, which is not {key.split(".")[1]}',
            "keep it in one of the two",
        )
        for key, phrases in groups.items()
        for phrase in phrases
        if phrase in cell_of and cell_of[phrase].split(".")[position] != key.split(".")[1]
    ]


def _tidied(phrase: str) -> str:
    return " ".join(phrase.lower().split())


def _as_compared(phrase: str) -> str:
    """Hyphens and curly apostrophes tell no two meanings apart."""
    return _tidied(phrase).replace("-", " ").replace("\u2019", "'")

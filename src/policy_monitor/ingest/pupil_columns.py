"""Which columns of names are pupils' names."""

from collections.abc import Mapping

from policy_monitor.ingest.headings import normalise_heading

__all__ = ["is_headed_pupil"]

_PUPIL_WORDS = frozenset(("pupil", "pupils", "child", "childs", "children", "student", "students"))
_NAME_WORDS = frozenset(("name", "surname", "forename", "firstname", "lastname"))
_CLASS_WORDS = frozenset(("year", "yr", "class", "reg", "registration", "tutor", "form", "ncy"))
_GROUP_WORDS = frozenset(("group", "name"))


def is_headed_pupil(column: int, headings: Mapping[int, str]) -> bool:
    """Whether a column's heading, among the others, says that it names pupils."""
    words = _words_of(headings.get(column, ""))
    if not _PUPIL_WORDS.isdisjoint(words):
        return True
    # A name beside a class or a year group is a pupil's: staff have neither.
    of_classes = map(_words_of, headings.values())
    return not _NAME_WORDS.isdisjoint(words) and any(
        words & _CLASS_WORDS and words <= _CLASS_WORDS | _GROUP_WORDS for words in of_classes
    )


def _words_of(heading: str) -> frozenset[str]:
    return frozenset(normalise_heading(heading).split())

"""Recognising a column by its heading."""

import re
from collections.abc import Iterable, Mapping
from enum import IntEnum
from types import MappingProxyType
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Indel

from policy_monitor.ingest.fields import Field
from policy_monitor.ingest.heading_choices import Choices, field_of_choices, field_of_words
from policy_monitor.ingest.words import plain_text

__all__ = ["HeadingMatch", "Headings", "Strength", "normalise_heading", "shortened_wordings"]


class Strength(IntEnum):
    """How surely a heading names a field."""

    SIMILAR = 1
    SHORTENED = 2
    PLAIN = 3
    EXACT = 4


class HeadingMatch(NamedTuple):
    """A field, and how surely the heading names it."""

    field: Field
    strength: Strength


_ACADEMIC_YEAR = ("academic year", "school year", "ac year", "acad year", "year (academic)")
_BRACKETED = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_NOT_A_WORD = re.compile(r"[^\w#?]+")
_LANGUAGES = re.compile(r"\s*[/|]\s*")
_TWO = 2
_LEADING_NUMBER = re.compile(r"^\d{1,2}[.)]\s*(?=\D)")
# Words that add nothing to what a heading of an online-safety log names.
_FILLERS = frozenset(
    """
    which what sort any the of a an incident incidents online safety esafety e internet
    please select choose tick state give enter brief full main your s was is it did e-safety
    cyber social media misuse taken given
    """.split()  # noqa: SIM905 -  a list of this length reads better as prose
)
# A heading with one of these words is about something else, however it begins.
_TRAPS = re.compile(
    r"\b(birth|dob|staff|by whom|signature|initials?|email|phone|code|review|closed|follow up|"
    r"followup|by|time|colour|cost|next|points?|no of|number of)\b"
)
_DATE_WORD = re.compile(r"\bdates?\b")
# A field whose plain heading is so common a word that other headings merely contain it.
_PLAIN_WORDS = frozenset(
    (
        *("date", "when", "type", "kind", "day", "area", "group", "heading", "code"),
        *("date 1", "date 2", "date 3", "date1", "date2", "first date", "second date"),
    )
)
_MIN_SIMILAR = 5
_SIMILARITY = 0.86
_MAX_HEADING = 120


def normalise_heading(text: str) -> str:
    """A heading for comparison: lower case, one line, no punctuation, no outer colon."""
    plain = _LEADING_NUMBER.sub("", plain_text(text).lower().replace("\u2019", "'"))
    return " ".join(_NOT_A_WORD.sub(" ", plain.replace("'", "")).replace("?", " ").split())


def shortened_wordings(text: str) -> set[str]:
    """A heading without the words that add nothing, with what stands in brackets and without."""
    wordings = (normalise_heading(text), normalise_heading(_BRACKETED.sub(" ", text)))
    return {_shorten(wording) for wording in wordings}


class Headings:
    """Every heading the policy's data lists, ready to recognise those of a log."""

    def __init__(
        self, words: Mapping[str, Iterable[str]], choices: Choices = MappingProxyType({})
    ) -> None:
        """Gather the headings of a policy, by field, and the values that a heading may list."""
        self.choices = choices
        self._exact: dict[str, Field] = {}
        for field in Field:
            for phrase in words.get(field.value, ()):
                self._exact.setdefault(normalise_heading(phrase), field)
        for phrase in _ACADEMIC_YEAR:
            self._exact[normalise_heading(phrase)] = Field.ACADEMIC_YEAR
        self._shortened: dict[str, Field | None] = {}
        for phrase, field in self._exact.items():
            short = _shorten(phrase)
            if short and not _TRAPS.search(phrase):
                known = self._shortened.setdefault(short, field)
                if known is not field:
                    self._shortened[short] = None
        single = (phrase for phrase in self._exact if " " not in phrase)
        self._by_word = {phrase: self._exact[phrase] for phrase in single}
        self._similar = [phrase for phrase in self._exact if len(phrase) >= _MIN_SIMILAR]
        self._memo: dict[str, HeadingMatch | None] = {}

    def match(self, text: str) -> HeadingMatch | None:
        """The field a heading names, or None."""
        if text not in self._memo:
            self._memo[text] = self._match(text)
        return self._memo[text]

    def is_a_kind(self, text: str) -> bool:
        """Whether a heading is itself a category or a type of risk, and nothing more."""
        phrases = (self.choices.get(field) for field in (Field.CATEGORY, Field.NATURE))
        return any(known.means(text) for known in phrases if known is not None)

    def is_choice_of(self, field: Field, text: str) -> bool:
        """Whether a text is one value of a field, and nothing more."""
        return field in self.choices and bool(self.choices[field].means(text))

    def _match(self, text: str) -> HeadingMatch | None:
        if len(text) > _MAX_HEADING:
            return None
        whole = normalise_heading(text)
        without_brackets = normalise_heading(_BRACKETED.sub(" ", text))
        for phrase in (whole, without_brackets):
            field = self._exact.get(phrase)
            if field is not None:
                plain = phrase in _PLAIN_WORDS
                return HeadingMatch(field, Strength.PLAIN if plain else Strength.EXACT)
        if not without_brackets:
            return None
        field = self._match_in_part(text)
        if field is not None:
            return HeadingMatch(field, Strength.SHORTENED)
        return self._match_loosely(without_brackets)

    def _match_in_part(self, text: str) -> Field | None:
        """The field of a heading in two languages: the only part that says anything known."""
        parts = [normalise_heading(part) for part in _LANGUAGES.split(text)]
        if len(parts) != _TWO or any(_TRAPS.search(part) for part in parts):
            return None
        fields = [self._exact[part] for part in parts if part in self._exact]
        unknown = [part for part in parts if part not in self._exact]
        if len(fields) != 1 or any(self._match_loosely(part) for part in unknown):
            return None
        return None if fields[0] is Field.IGNORED else fields[0]

    def _match_loosely(self, phrase: str) -> HeadingMatch | None:
        field = field_of_choices(phrase, self.choices)
        if field is not None:
            return HeadingMatch(field, Strength.SHORTENED)
        if _TRAPS.search(phrase):
            return HeadingMatch(Field.IGNORED, Strength.SHORTENED)
        field = self._shortened.get(_shorten(phrase))
        if field is None:
            field = field_of_words(_shorten(phrase).split(), self._by_word)
        if field is not None:
            return HeadingMatch(field, Strength.SHORTENED)
        if len(phrase) >= _MIN_SIMILAR:
            close = process.extractOne(
                phrase, self._similar, scorer=Indel.normalized_similarity, score_cutoff=_SIMILARITY
            )
            if close:
                return HeadingMatch(self._exact[close[0]], Strength.SIMILAR)
        if _DATE_WORD.search(phrase):
            return HeadingMatch(Field.IGNORED, Strength.SIMILAR)
        return None


def _shorten(phrase: str) -> str:
    return " ".join(word for word in phrase.split() if word not in _FILLERS)

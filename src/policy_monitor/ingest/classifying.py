"""Which of the policy's twelve cells a row's own words mean."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from policy_monitor.ingest.phrases import Phrases
from policy_monitor.ingest.spelling import Spelling
from policy_monitor.ingest.words import to_words
from policy_monitor.policy.model import Policy
from policy_monitor.vocabulary import Category, Nature

__all__ = ["Classification", "Classifier", "Confidence"]

_CellKey = tuple[Category, Nature]
_Meaning = Category | Nature | _CellKey


class Confidence(StrEnum):
    """How a classification came about."""

    SAID = "said"
    FROM_DESCRIPTION = "from_description"
    SEVERAL = "several"
    NOT_FOUND = "not_found"


class Classification(NamedTuple):
    """A category and a nature, each None where the words do not say it.

    Attributes:
        respelt: Whether a misspelt word was read as the policy's nearest one.
        unheard: The texts to ask about, because the rest leaves something open: those that
            say nothing known, or the only one, when it may mean several things.
    """

    category: Category | None
    nature: Nature | None
    confidence: Confidence
    respelt: bool = False
    unheard: tuple[str, ...] = ()


class Classifier:
    """The policy's words for its categories, natures and cells, ready to be found."""

    def __init__(self, policy: Policy, spelling: Spelling | None = None) -> None:
        """Gather the words of a policy."""
        words: dict[_Meaning, Iterable[str]] = {}
        for category, named in policy.categories.items():
            words[category] = (category.value, *named.words)
        for nature, kind in policy.natures.items():
            words[nature] = (nature.value, *kind.words)
        for key, cell in policy.cells.items():
            words[key] = cell.words
        # "Parental contact" and "content removed" are no Contact and no Content.
        done = (phrase for outcome in policy.outcomes.values() for phrase in outcome.words)
        names = {word for category in policy.categories for word in to_words(category.value)}
        self._phrases: Phrases[_Meaning] = Phrases(
            words, spelling, other=[phrase for phrase in done if names & set(to_words(phrase))]
        )

    def classify(self, texts: Sequence[str]) -> Classification:
        """What the cells for category, type and kind say together.

        A category or a type that is named outweighs what the policy's example words
        suggest; two that are named, or two different cells, are no classification.
        """
        in_texts = [self._phrases.find(text) for text in texts]
        classified = self._classify([meaning for text in in_texts for meaning in text.meanings])
        unheard: tuple[str, ...] = ()
        if classified.category is None or classified.nature is None:
            known = [bool(text.meanings) for text in in_texts]
            unheard = tuple(
                text for text, is_known in zip(texts, known, strict=True) if not is_known
            )
            if len(texts) == 1 and classified.confidence is Confidence.SEVERAL:
                unheard = (texts[0],)
        return classified._replace(respelt=any(text.respelt for text in in_texts), unheard=unheard)

    def _classify(self, found: Sequence[frozenset[_Meaning]]) -> Classification:
        categories = {m for meaning in found for m in meaning if isinstance(m, Category)}
        cells = {m for meaning in found for m in meaning if isinstance(m, tuple)}
        # "Bullying" is both a type of risk and an example of one cell: beside a named
        # category it is the type, by itself it is the cell.
        both = [meaning for meaning in found if any(isinstance(m, tuple) for m in meaning)]
        natures = _natures_in([meaning for meaning in found if meaning not in both])
        if len(categories) > 1 or len(natures) > 1:
            category = categories.pop() if len(categories) == 1 else None
            nature = natures.pop() if len(natures) == 1 else None
            return Classification(category, nature, Confidence.SEVERAL)
        if categories:
            return _within(categories.pop(), natures, _natures_in(both), cells)
        return _by_cells(natures, cells)

    def classify_description(self, text: str) -> Classification:
        """What a description says, when every phrase of the policy in it is of one cell."""
        found = self._phrases.find(text, as_spelt=True).meanings
        cells = {m for meaning in found for m in meaning if isinstance(m, tuple)}
        if len(cells) != 1:
            return Classification(None, None, Confidence.NOT_FOUND)
        category, nature = cells.pop()
        return Classification(category, nature, Confidence.FROM_DESCRIPTION)


def _natures_in(found: Sequence[frozenset[_Meaning]]) -> set[Nature]:
    return {m for meaning in found for m in meaning if isinstance(m, Nature)}


def _within(
    category: Category, natures: set[Nature], suggested: set[Nature], cells: set[_CellKey]
) -> Classification:
    """The type beside a named category: named too, or the only one that examples suggest."""
    if natures:
        return Classification(category, natures.pop(), Confidence.SAID)
    fitting = suggested | {nature for row, nature in cells if row is category}
    if len(fitting) == 1:
        return Classification(category, fitting.pop(), Confidence.SAID)
    confidence = Confidence.SEVERAL if fitting else Confidence.NOT_FOUND
    return Classification(category, None, confidence)


def _by_cells(natures: set[Nature], cells: set[_CellKey]) -> Classification:
    fitting = {cell for cell in cells if not natures or cell[1] in natures}
    if cells and not fitting:
        return Classification(None, None, Confidence.SEVERAL)
    if len(fitting) == 1:
        category, nature = fitting.pop()
        return Classification(category, nature, Confidence.SAID)
    shared_natures = natures or {nature for _, nature in fitting}
    shared_categories = {category for category, _ in fitting}
    return Classification(
        shared_categories.pop() if len(shared_categories) == 1 else None,
        shared_natures.pop() if len(shared_natures) == 1 else None,
        Confidence.SEVERAL if fitting else Confidence.NOT_FOUND,
    )

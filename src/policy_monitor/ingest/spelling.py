"""Misspelt words of a log, read as the policy's nearest word where only one is near."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Self

from rapidfuzz.distance import OSA

from policy_monitor.ingest.words import raw_words
from policy_monitor.policy.model import Policy

__all__ = ["Spelling"]

# One slip (a letter left out, put in, changed, or two exchanged) in a word of six letters, two
# in one of twelve; the first letter is hardly ever the wrong one, and "appropriate" must not
# become "inappropriate". Measured on 1,300 of the policy's words with one slip each, and on
# 3,800 ordinary English words that the policy does not know: at 0.86 half of the slips are
# missed; at 0.80, with words of five letters, a quarter more ordinary words are taken for the
# policy's. tests/ingest/test_spelling.py repeats the first half of it.
_SIMILARITY = 0.83
_FEWEST_LETTERS = 6
# Where one letter stands in another's place the word is often one of its own: "polite" and
# "police". Only a longer word is then taken for a slip.
_FEWEST_WITH_A_LETTER_CHANGED = 8
# A long text is telling a story; only what reads like a label is read with slips in it.
_MOST_WORDS = 12
_TITLES = frozenset(("mr", "mrs", "ms", "miss", "mx", "dr", "sir"))


class Spelling:
    """Every word the policy's data knows, and which of them a misspelt word is nearest to.

    A word that any list of the policy knows is spelt as meant: "policy" is no "police".
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        """Gather the words of all the policy's phrases."""
        self._known = frozenset(word for phrase in phrases for word in raw_words(phrase))

    @classmethod
    def of(cls, policy: Policy) -> Self:
        """The spelling of all that a policy names."""
        named = (
            *(category.words for category in policy.categories.values()),
            *(nature.words for nature in policy.natures.values()),
            *(cell.words for cell in policy.cells.values()),
            *(outcome.words for outcome in policy.outcomes.values()),
            *(action.words for action in policy.actions.values()),
            *((platform.name, *platform.words) for platform in policy.platforms),
            *policy.involved.values(),
            *policy.settings.values(),
            *policy.concerns.values(),
            *policy.headings.values(),
        )
        return cls(chain.from_iterable(named))

    def corrections(
        self, words: Sequence[str], meant: frozenset[str], labels: frozenset[str]
    ) -> Mapping[str, str]:
        """The words of a cell that are misspelt, each with the word meant.

        Args:
            words: The cell's words, lower case.
            meant: The words of the list that the cell is read with.
            labels: Those of them that mean something by themselves: of two as near, such a
                word is meant.
        """
        if len(words) > _MOST_WORDS:
            return {}
        found = {}
        for before, word in zip(("", *words), words, strict=False):
            if len(word) < _FEWEST_LETTERS or word in self._known or before in _TITLES:
                continue
            nearest = _find_nearest(word, meant, labels)
            if nearest is not None:
                found[word] = nearest
        return found


def _find_nearest(word: str, meant: frozenset[str], labels: frozenset[str]) -> str | None:
    """The one nearest word, None when none is near or two are as near."""
    best: dict[float, list[str]] = {}
    for other in meant:
        if len(other) >= _FEWEST_LETTERS and other[0] == word[0] and not _is_changed(word, other):
            near = OSA.normalized_similarity(word, other, score_cutoff=_SIMILARITY)
            if near:
                best.setdefault(near, []).append(other)
    nearest = best[max(best)] if best else []
    nearest = [other for other in nearest if other in labels] or nearest
    if len({_root(other) for other in nearest}) != 1:
        return None
    if nearest[0] in labels:
        return nearest[0]
    # "Sexuall" is nearer to "sexually", but only "sexual" means something by itself.
    ranked = [other for share in sorted(best, reverse=True) for other in sorted(best[share])]
    root = _root(nearest[0])
    return next((other for other in ranked if other in labels and _root(other) == root), nearest[0])


def _is_changed(word: str, other: str) -> bool:
    """Whether a short word has another letter in place of one of these."""
    if len(word) != len(other) or len(word) >= _FEWEST_WITH_A_LETTER_CHANGED:
        return False
    return sorted(word) != sorted(other)


def _root(word: str) -> str:
    """Words of one root mean the same: "blocked" and "blocking"."""
    return word[: _FEWEST_LETTERS - 1]

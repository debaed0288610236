"""What a word that nobody knows most likely means: the policy's nearest words."""

from collections.abc import Iterable
from typing import Final

from rapidfuzz import fuzz, process

from policy_monitor.policy.families import spell_out
from policy_monitor.policy.model import Policy
from policy_monitor.records import Meaning
from policy_monitor.vocabulary import Action, Involved, Outcome, Setting, WordField

__all__ = ["LikelyMeanings"]

_NEAR_ENOUGH: Final = 75
"""Of 100, by rapidfuzz's token_set_ratio, in which words in common count whatever else is said.
Tried on 44 labels of schools' own: at 75 "nasty msgs" and "rude pics" find their kind and "tech
trouble" finds none; at 60, or by WRatio, most labels find something, and that is often wrong. A
wrong reading put first is worse than none, because it looks like advice."""
_FEWEST_LETTERS: Final = 3

_MOST = 3


class LikelyMeanings:
    """Every phrase of a policy with what it means, by what it is about."""

    def __init__(self, policy: Policy) -> None:
        """Gather the phrases."""
        kinds = [
            *(
                (phrase, Meaning(category=cell.category, nature=cell.nature))
                for cell in policy.cells.values()
                for words in cell.words
                for phrase in spell_out(words)
            ),
            *(
                (phrase, Meaning(category=category.code))
                for category in policy.categories.values()
                for phrase in (category.code.value.lower(), *category.words)
            ),
            *(
                (phrase, Meaning(nature=nature.code))
                for nature in policy.natures.values()
                for phrase in (nature.code.value.lower(), *nature.words)
            ),
        ]
        outcomes = [
            *(
                (phrase, Meaning(outcome=code))
                for code, outcome in policy.outcomes.items()
                if code is not Outcome.NOT_RECORDED
                for words in outcome.words
                for phrase in spell_out(words)
            ),
            *(
                (phrase, Meaning(action=code))
                for code in Action
                for phrase in policy.actions[code].words
            ),
        ]
        platforms = [
            (phrase, Meaning(platform=platform.name))
            for platform in policy.platforms
            for phrase in (platform.name.lower(), *platform.words)
        ]
        people = [
            (phrase, Meaning(involved=code))
            for code, words in policy.involved.items()
            if code is not Involved.NOT_KNOWN
            for phrase in words
        ]
        places = [
            (phrase, Meaning(setting=code))
            for code, words in policy.settings.items()
            if code is not Setting.NOT_RECORDED
            for phrase in words
        ]
        self._phrases = {
            WordField.KIND: _by_phrase(kinds),
            WordField.OUTCOME: _by_phrase(outcomes),
            WordField.PLATFORM: _by_phrase(platforms),
            WordField.INVOLVED: _by_phrase(people),
            WordField.SETTING: _by_phrase(places),
        }

    def find(self, field: WordField, label: str) -> tuple[Meaning, ...]:
        """The few meanings whose words come nearest to a label, best first."""
        phrases = self._phrases[field]
        near = process.extract(
            label.lower(),
            phrases.keys(),
            scorer=fuzz.token_set_ratio,
            score_cutoff=_NEAR_ENOUGH,
            limit=12,
        )
        meant = (meaning for phrase, _, _ in near for meaning in phrases[phrase])
        return tuple(dict.fromkeys(meant))[:_MOST]


def _by_phrase(phrases: Iterable[tuple[str, Meaning]]) -> dict[str, list[Meaning]]:
    found: dict[str, list[Meaning]] = {}
    for phrase, meaning in phrases:
        if len(phrase) >= _FEWEST_LETTERS:
            found.setdefault(phrase, []).append(meaning)
    return found

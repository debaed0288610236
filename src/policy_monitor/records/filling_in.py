"""Completing what was read of an incident with the school's answers about its own words.

An answer fills in what the row left open, and never overrules what the row itself says.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Self, TypeVar

from policy_monitor.records.incidents import Particulars
from policy_monitor.records.screening import Incident
from policy_monitor.records.words import Meaning
from policy_monitor.vocabulary import Action, Category, Involved, Nature, Outcome, Setting

__all__ = ["Readings", "fill_in"]

Code = TypeVar("Code")

_SAYS_NOTHING = frozenset((Outcome.OTHER, Outcome.NOT_RECORDED))


class Readings(NamedTuple):
    """What is read of an incident that a word can leave open; see `Incident`."""

    category: Category | None
    nature: Nature | None
    outcomes: tuple[Outcome, ...]
    actions: tuple[Action, ...]
    platform: str | None
    involved: Involved
    setting: Setting

    @classmethod
    def of(cls, incident: Incident | Particulars) -> Self:
        """The readings of an incident."""
        return cls(*(getattr(incident, name) for name in cls._fields))


def fill_in(read: Readings, words: Iterable[str], answers: Mapping[str, Meaning]) -> Readings:
    """What was read, completed; outcomes that an answer adds stand in no set order.

    Args:
        read: As the row was read.
        words: The keys of its words that no list of the policy has.
        answers: For the key of each word that the school has explained, its meaning.
    """
    meant = [answers[key] for key in words if key in answers]
    if not meant:
        return read
    involved = _agreed(meaning.involved for meaning in meant)
    setting = _agreed(meaning.setting for meaning in meant)
    actions = {*read.actions, *(meaning.action for meaning in meant)}
    return Readings(
        category=read.category or _agreed(meaning.category for meaning in meant),
        nature=read.nature or _agreed(meaning.nature for meaning in meant),
        outcomes=_fill_in_outcomes(read.outcomes, meant),
        actions=tuple(action for action in Action if action in actions),
        platform=_agreed(meaning.platform for meaning in meant) or read.platform,
        involved=involved if involved and read.involved is Involved.NOT_KNOWN else read.involved,
        setting=setting if setting and read.setting is Setting.NOT_RECORDED else read.setting,
    )


def _agreed(meanings: Iterable[Code | None]) -> Code | None:
    """What those that say anything agree on; None when they do not."""
    said = {meaning for meaning in meanings if meaning is not None}
    return said.pop() if len(said) == 1 else None


def _fill_in_outcomes(
    outcomes: tuple[Outcome, ...], meant: Sequence[Meaning]
) -> tuple[Outcome, ...]:
    found = {meaning.outcome for meaning in meant if meaning.outcome is not None}
    if found:
        definite = {*found, *outcomes} - _SAYS_NOTHING
        return tuple(sorted(definite)) or (Outcome.OTHER,)
    if outcomes == (Outcome.OTHER,) and any(meaning.action for meaning in meant):
        # A step of Appendix A is no outcome: all that was said is known now.
        return (Outcome.NOT_RECORDED,)
    return outcomes

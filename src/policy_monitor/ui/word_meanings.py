"""What a school's own word may mean, as people read it: every choice there is, in order."""

from collections.abc import Sequence

from policy_monitor.policy import Policy
from policy_monitor.records import Meaning
from policy_monitor.ui import data
from policy_monitor.vocabulary import Category, Involved, Nature, Outcome, Setting, WordField

__all__ = ["ABOUT", "choices", "say_meaning"]

ABOUT = {
    WordField.KIND: "kind of incident",
    WordField.OUTCOME: "what was done",
    WordField.PLATFORM: "platform",
    WordField.INVOLVED: "who was involved",
    WordField.SETTING: "where it happened",
}
_LEFT = {
    WordField.KIND: "None of these: leave it not yet classified",
    WordField.OUTCOME: "None of these: count it as other",
    WordField.PLATFORM: "None of these: another platform",
    WordField.INVOLVED: "None of these: leave it not known",
    WordField.SETTING: "None of these: leave it not recorded",
}


def choices(about: WordField, likely: Sequence[Meaning] = ()) -> list[Meaning]:
    """Every meaning a word may have: the likely ones first, "none of these" last."""
    every = _every_meaning(about, data.policy())
    return [*likely, *(meaning for meaning in every if meaning not in likely), Meaning()]


def say_meaning(about: WordField, meaning: Meaning) -> str:
    """A meaning in words."""
    if meaning == Meaning():
        return _LEFT[about]
    if about is WordField.KIND:
        return _say_kind(meaning)
    if meaning.outcome is not None:
        return data.policy().outcomes[meaning.outcome].label
    if meaning.action is not None:
        return data.policy().actions[meaning.action].label
    said = str(meaning.platform or meaning.involved or meaning.setting)
    return said[:1].upper() + said[1:]


def _say_kind(meaning: Meaning) -> str:
    if meaning.nature is None:
        return f"{meaning.category}, type of risk not known"
    if meaning.category is None:
        return f"{meaning.nature}, category not known"
    return f"{meaning.category}, {meaning.nature}"


def _every_meaning(about: WordField, policy: Policy) -> list[Meaning]:
    match about:
        case WordField.KIND:
            return [
                *(Meaning(category=category, nature=nature) for category, nature in policy.cells),
                *(Meaning(category=category) for category in Category),
                *(Meaning(nature=nature) for nature in Nature),
            ]
        case WordField.OUTCOME:
            counted = [code for code in policy.outcomes if code not in _NO_ANSWERS]
            return [
                *(Meaning(outcome=code) for code in counted),
                *(Meaning(action=code) for code in policy.actions),
            ]
        case WordField.PLATFORM:
            return [Meaning(platform=platform.name) for platform in policy.platforms]
        case WordField.INVOLVED:
            return [Meaning(involved=code) for code in Involved if code not in _NO_ANSWERS]
        case WordField.SETTING:
            return [Meaning(setting=code) for code in Setting if code not in _NO_ANSWERS]


_NO_ANSWERS = frozenset(
    (Outcome.OTHER, Outcome.NOT_RECORDED, Involved.NOT_KNOWN, Setting.NOT_RECORDED)
)
"""What "none of these" stands for already."""

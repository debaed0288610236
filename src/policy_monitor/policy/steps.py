"""The steps of Appendix A, and of which incidents each is to be expected."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from policy_monitor.data_files import Mistake
from policy_monitor.vocabulary import Action, Category, Nature, Outcome

__all__ = ["PolicyStep", "build_steps", "check_steps"]

_FILE = "appendix_a.toml"
_KINDS = {
    f"{category} / {nature}": (category, nature) for category in Category for nature in Nature
}
_KNOWN: Mapping[str, tuple[frozenset[str], str]] = {
    "actions": (frozenset(Action), "use the names of actions.toml"),
    "outcomes": (frozenset(Outcome), "use the names of outcomes.toml"),
    "kinds": (frozenset(_KINDS), 'write kinds such as "Contact / Sexual"'),
}


@dataclass(frozen=True, slots=True)
class PolicyStep:
    """One step.

    Attributes:
        name: How pages say it: "Copy of the page or message kept".
        actions: Steps in a log, and
        outcomes: outcomes, any one of which shows that it was taken.
        kinds: Of which it is to be expected; none where a log cannot tell.
        on_a_platform: Whether it is to be expected only where a platform is named.

    """

    name: str
    actions: tuple[Action, ...]
    outcomes: tuple[Outcome, ...]
    kinds: tuple[tuple[Category, Nature], ...]
    on_a_platform: bool


def build_steps(content: Mapping[str, Any]) -> tuple[PolicyStep, ...]:
    """Make the steps from a file that has passed every check."""
    return tuple(
        PolicyStep(
            name=entry["name"],
            actions=tuple(Action(code) for code in entry["actions"]),
            outcomes=tuple(Outcome(code) for code in entry["outcomes"]),
            kinds=tuple(_KINDS[kind] for kind in entry["kinds"]),
            on_a_platform=entry["on_a_platform"],
        )
        for entry in content["step"]
    )


def check_steps(content: Mapping[str, Any]) -> list[Mistake]:
    """A step is shown by actions and outcomes, and expected of kinds, that there are."""
    mistakes = []
    for place, entry in enumerate(content["step"], start=1):
        key = f"step.{place}"
        mistakes += [
            Mistake(_FILE, f"{key}.{name}", "a name is not known", fix)
            for name, (known, fix) in _KNOWN.items()
            if not known.issuperset(entry[name])
        ]
        if not entry["actions"] and not entry["outcomes"]:
            fix = "name at least one action or outcome"
            mistakes.append(Mistake(_FILE, key, "nothing shows that the step was taken", fix))
    return mistakes

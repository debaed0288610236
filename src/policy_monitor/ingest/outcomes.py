"""What was done about an incident: outcomes, steps of Appendix A and concerns."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from policy_monitor.ingest.phrases import Phrases
from policy_monitor.ingest.spelling import Spelling
from policy_monitor.policy.model import Policy
from policy_monitor.vocabulary import Action, Concern, Outcome

__all__ = ["Done", "OutcomeReader"]

_NOTHING = frozenset(("", "-", "--", "\u2013", "\u2014", ".", "/", "n/a", "na", "nil", "none", "?"))


class Done(NamedTuple):
    """What was done.

    Attributes:
        outcomes: At least one, gravest first.
        recognised: False when the row says something was done and none of it is known.
        doubted: Whether something was left out because it was only considered.
        respelt: Whether a misspelt word was read as the policy's nearest one.
        unheard: The texts that say nothing known at all.
    """

    outcomes: tuple[Outcome, ...]
    actions: tuple[Action, ...]
    concerns: tuple[Concern, ...]
    recognised: bool
    doubted: bool
    respelt: bool
    unheard: tuple[str, ...]


class OutcomeReader:
    """The policy's words for outcomes, actions and concerns, ready to be found."""

    def __init__(self, policy: Policy, spelling: Spelling | None = None) -> None:
        """Gather the words of a policy."""
        # A step of Appendix A may be worded like an outcome ("blocked and reported"): both
        # are looked for in every text, each among its own words.
        outcomes = {code: (known.label, *known.words) for code, known in policy.outcomes.items()}
        actions = {code: (known.label, *known.words) for code, known in policy.actions.items()}
        self._outcomes = Phrases(outcomes, spelling, of_deeds=True)
        self._actions = Phrases(actions, spelling, of_deeds=True)
        self._concerns = Phrases(policy.concerns)
        labels: dict[Outcome | Action, tuple[str]] = {
            **{code: (known.label,) for code, known in policy.outcomes.items()},
            **{code: (known.label,) for code, known in policy.actions.items()},
        }
        self._names = Phrases(labels)
        self._gravity: Mapping[Outcome, int] = {
            code: known.gravity for code, known in policy.outcomes.items()
        }

    def read(self, outcomes: Sequence[str], actions: Sequence[str], kinds: Sequence[str]) -> Done:
        """What the cells for outcome and action say together."""
        texts = [text for text in (*outcomes, *actions) if text.lower() not in _NOTHING]
        in_outcomes = [self._outcomes.find(self._unless_named(text, Outcome)) for text in texts]
        in_actions = [self._actions.find(self._unless_named(text, Action)) for text in texts]
        found = {code for phrases in in_outcomes for code in phrases.codes}
        steps = {code for phrases in in_actions for code in phrases.codes}
        concerns = {code for text in (*kinds, *texts) for code in self._concerns.find(text).codes}
        doubts = [said.doubted for said in in_outcomes] + [said.doubted for said in in_actions]
        slips = [said.respelt for said in in_outcomes] + [said.respelt for said in in_actions]
        doubted = any(doubts)
        return Done(
            outcomes=self._settle(found, anything_said=bool(texts and not steps)),
            actions=tuple(code for code in Action if code in steps),
            concerns=tuple(code for code in Concern if code in concerns),
            recognised=bool(found or steps or doubted or not texts),
            doubted=doubted,
            respelt=any(slips),
            unheard=tuple(
                text
                for text, outcome, step in zip(texts, in_outcomes, in_actions, strict=True)
                if not (outcome.meanings or outcome.doubted or step.meanings or step.doubted)
            ),
        )

    def _unless_named(self, text: str, kind: type[Outcome | Action]) -> str:
        """A text to look for codes of a kind in: "" when it is the policy's name for another.

        "Under-age account reported" is the step of that name and no report to a platform.
        """
        named = self._names.means(text)
        return text if not named or any(isinstance(code, kind) for code in named) else ""

    def _settle(self, found: set[Outcome], *, anything_said: bool) -> tuple[Outcome, ...]:
        """The outcomes to keep, gravest first: "other" and "not recorded" only alone."""
        definite = found - {Outcome.OTHER, Outcome.NOT_RECORDED}
        if definite:
            return tuple(sorted(definite, key=self._gravity.__getitem__, reverse=True))
        if Outcome.OTHER in found or (anything_said and Outcome.NOT_RECORDED not in found):
            return (Outcome.OTHER,)
        return (Outcome.NOT_RECORDED,)

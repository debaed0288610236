"""The serious rule: one serious incident after the last review makes a review due."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby

from policy_monitor.policy.model import PartialDate, Policy
from policy_monitor.review.cases import Case
from policy_monitor.review.flags import ReviewFlag, Rule
from policy_monitor.vocabulary import Concern, Outcome, TermId
from policy_monitor.wording import and_list, in_text

__all__ = ["serious_flags"]

_CONCERN_LABELS = {Concern.CRIMINAL: "possibly criminal"}


def serious_flags(
    incidents: Iterable[Case], policy: Policy, *, last_reviewed: PartialDate
) -> tuple[ReviewFlag, ...]:
    """Raise one flag for each kind and term with a serious incident not yet reviewed.

    Args:
        incidents: In any order; those without a serious outcome or concern count for nothing.
        policy: Says which outcomes are serious and how grave each is.
        last_reviewed: Incidents up to its last day have been reviewed. One whose log
            gives only a term counts unless that term was certainly over by then.

    Returns:
        The gravest first; of equal gravity, the latest term first.

    References:
        The policy, section 9 ("or more regularly if required, in the light of any
        incidents that have taken place"), section 8 and Appendix A; docs/assumptions.md,
        "Serious incidents".

    """
    new = [
        incident
        for incident in incidents
        if _is_serious(incident, policy) and incident.last_on > last_reviewed.last_on
    ]
    groups = [list(group) for _, group in groupby(sorted(new, key=_group_key), key=_group_key)]
    # Sorted twice, so that the order of terms is kept among the equally grave.
    groups.sort(key=lambda group: group[0].term, reverse=True)
    groups.sort(key=lambda group: _gravity(group, policy), reverse=True)
    return tuple(_flag(group, policy, reviewed_to=last_reviewed.last_on) for group in groups)


def _is_serious(incident: Case, policy: Policy) -> bool:
    return bool(incident.concerns) or any(_serious_outcomes([incident], policy))


def _flag(group: Sequence[Case], policy: Policy, *, reviewed_to: date) -> ReviewFlag:
    return ReviewFlag(
        rule=Rule.SERIOUS,
        clause=policy.cycle.clause,
        since=max(min(case.month for case in group), reviewed_to + timedelta(days=1)),
        sentence=_say(group, policy),
        evidence=tuple(incident.evidence for incident in group),
        term=group[0].term,
        reached_on=max(case.last_on for case in group),
        identities=tuple(case.identity for case in group),
    )


def _say(group: Sequence[Case], policy: Policy) -> str:
    first = group[0]
    # The plural says no number: a count this small is not for governors to read.
    what = "A serious incident was" if len(group) == 1 else "Serious incidents were"
    labels = [policy.outcomes[code].label for code in _serious_outcomes(group, policy)]
    concerns = [label for code, label in _CONCERN_LABELS.items() if _any_has(group, code)]
    reasons = and_list([in_text(label) for label in labels] + concerns)
    label = in_text(first.term.label)
    return f"{what} reported in the {label} ({_kind(first)}): {reasons}."


def _kind(incident: Case) -> str:
    named = [str(part) for part in (incident.category, incident.nature) if part is not None]
    return " / ".join(named) or "kind not yet classified"


def _serious_outcomes(group: Iterable[Case], policy: Policy) -> list[Outcome]:
    """The serious outcomes of a group, each once, gravest first."""
    codes = {code for incident in group for code in incident.outcomes}
    serious = (code for code in codes if policy.outcomes[code].serious)
    return sorted(serious, key=lambda code: policy.outcomes[code].gravity, reverse=True)


def _gravity(group: Sequence[Case], policy: Policy) -> int:
    """The gravity of the gravest outcome; a concern weighs as much as the gravest there is."""
    if any(incident.concerns for incident in group):
        return max(words.gravity for words in policy.outcomes.values() if words.serious)
    return policy.outcomes[_serious_outcomes(group, policy)[0]].gravity


def _any_has(group: Iterable[Case], concern: Concern) -> bool:
    return any(concern in incident.concerns for incident in group)


def _group_key(incident: Case) -> tuple[TermId, str, str]:
    return incident.term, incident.category or "", incident.nature or ""

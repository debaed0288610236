"""Silence: nil returns running after terms with incidents; a question, not an answer."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import takewhile

from policy_monitor.analysis.series import PlannedTerm
from policy_monitor.policy.triggers import SilenceRule
from policy_monitor.records import ReturnKind
from policy_monitor.review.flags import ReviewFlag, Rule
from policy_monitor.vocabulary import TermId
from policy_monitor.wording import and_list, number_word

__all__ = ["silence_flag"]


def silence_flag(
    returns: Mapping[TermId, ReturnKind], terms: Sequence[PlannedTerm], rule: SilenceRule
) -> ReviewFlag | None:
    """Ask whether everything is being reported, when the latest returns all say "none".

    Args:
        returns: How each returned term was returned. A missing term is not there: it is
            no nil return, and does not end a run of them.
        terms: The terms up to the current one, in the order of time. A nil return counts
            once its term is over; incidents in the running term end the silence.
        rule: How many nil returns running, and the clause it rests on.

    References:
        The policy, section 9 ("using logs of reported incidents"); docs/method.md,
        "Silence".

    """
    known = [
        term
        for term in terms
        if term.id in returns and (term.completed or returns[term.id] is ReturnKind.INCIDENTS)
    ]
    backwards = takewhile(lambda term: returns[term.id] is ReturnKind.NIL, reversed(known))
    silent = list(backwards)[::-1]
    had_incidents = len(silent) < len(known)
    if len(silent) < rule.nil_returns or not had_incidents:
        return None
    names = and_list([term.label for term in silent])
    last_needed = silent[rule.nil_returns - 1]
    return ReviewFlag(
        rule=Rule.SILENCE,
        clause=rule.clause,
        since=last_needed.ends_on + timedelta(days=1),
        sentence=(
            f"{number_word(len(silent)).capitalize()} nil returns running ({names}) after terms "
            "with incidents: is everything being reported?"
        ),
        evidence=(),
        term=last_needed.id,
        reached_on=last_needed.ends_on,
    )

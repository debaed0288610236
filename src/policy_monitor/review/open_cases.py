"""Open cases: still open past their time, without a response, or lacking an expected step."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from policy_monitor.policy import Triggers
from policy_monitor.policy.triggers import ExpectedStep, OpenCasesRule
from policy_monitor.review.cases import Case
from policy_monitor.review.flags import ReviewFlag, Rule
from policy_monitor.vocabulary import Outcome
from policy_monitor.wording import count_of

__all__ = ["open_case_flags"]


def open_case_flags(cases: Iterable[Case], triggers: Triggers) -> tuple[ReviewFlag, ...]:
    """Ask about the cases that were past their time when the log was last uploaded.

    A log tells how a case stood on the day it was uploaded, so its age is counted to that day:
    what has been done since is not known here.

    Args:
        cases: Those that may be open or lack a step, in any order; others count for nothing.
        triggers: How long a case may be open, and the steps that are expected.

    Returns:
        One question for each thing that is lacking.

    References:
        The policy, Appendix A (a platform is in touch "within 72 hours"; what may harm the
        school "will always be responded to"); docs/method.md, "Open cases".

    """
    rule = triggers.open_cases
    given = list(cases)
    questions = (
        _ask_of_platforms(given, rule),
        _ask_how_they_stand(given, rule),
        _ask_what_was_done(given, rule),
        *(_ask_for_step(given, step, rule) for step in triggers.expected_steps),
    )
    return tuple(question for question in questions if question is not None)


def _ask_of_platforms(cases: Iterable[Case], rule: OpenCasesRule) -> ReviewFlag | None:
    days = rule.platform_reply_days
    waiting = [case for case in cases if _waits_for_platform(case) and _is_older(case, days)]
    were = "was" if len(waiting) == 1 else "were"
    sentence = (
        f"{count_of(len(waiting), 'incident')} reported to a platform {were} still open "
        f"{_after(waiting, days)}: has the platform replied?"
    )
    return _flag(waiting, days, rule.clause, sentence)


def _ask_how_they_stand(cases: Iterable[Case], rule: OpenCasesRule) -> ReviewFlag | None:
    days = rule.other_days
    still_open = [
        case
        for case in cases
        if Outcome.ONGOING in case.outcomes
        and not _waits_for_platform(case)
        and _is_older(case, days)
    ]
    were, stand = ("was", "does it") if len(still_open) == 1 else ("were", "do they")
    sentence = (
        f"{count_of(len(still_open), 'incident')} {were} still open {_after(still_open, days)}: "
        f"how {stand} stand now?"
    )
    return _flag(still_open, days, rule.clause, sentence)


def _ask_what_was_done(cases: Iterable[Case], rule: OpenCasesRule) -> ReviewFlag | None:
    days = rule.other_days
    silent = [case for case in cases if _has_no_response(case) and _is_older(case, days)]
    sentence = (
        f"No response was recorded for {count_of(len(silent), 'incident')} "
        f"{_after(silent, days)}: what was done?"
    )
    return _flag(silent, days, rule.clause, sentence)


def _ask_for_step(
    cases: Iterable[Case], step: ExpectedStep, rule: OpenCasesRule
) -> ReviewFlag | None:
    days = rule.other_days
    lacking = [
        case
        for case in cases
        if (case.category, case.nature) == (step.category, step.nature)
        and not {*case.outcomes} & {*step.steps}
        and not _has_no_response(case)
        and _is_older(case, days)
    ]
    sentence = (
        f"No {step.name} was recorded for {count_of(len(lacking), 'incident')} of the kind "
        f"{step.category} / {step.nature} {_after(lacking, days)}: was it considered?"
    )
    return _flag(lacking, days, step.clause, sentence)


def _flag(cases: Sequence[Case], days: int, clause: str, sentence: str) -> ReviewFlag | None:
    if not cases:
        return None
    return ReviewFlag(
        rule=Rule.OPEN_CASE,
        clause=clause,
        since=min(case.last_on + timedelta(days=days + 1) for case in cases).replace(day=1),
        sentence=sentence,
        evidence=tuple(case.evidence for case in cases),
        reached_on=max(case.last_on for case in cases),
        identities=tuple(case.identity for case in cases),
    )


def _after(cases: Sequence[Case], days: int) -> str:
    """How old the cases were, at least: the exact age would tell the day of a single one."""
    happened = "it happened" if len(cases) == 1 else "they happened"
    return f"more than {count_of(days, 'day')} after {happened}"


def _is_older(case: Case, days: int) -> bool:
    """Whether more days lie between the latest day it can have happened and its last upload."""
    return case.seen_on is not None and (case.seen_on - case.last_on).days > days


def _waits_for_platform(case: Case) -> bool:
    """Whether all that was done so far is to report it to the platform."""
    return {*case.outcomes} == {Outcome.ONGOING, Outcome.REPORTED_TO_PLATFORM}


def _has_no_response(case: Case) -> bool:
    return {*case.outcomes} <= {Outcome.NOT_RECORDED} and not case.actions

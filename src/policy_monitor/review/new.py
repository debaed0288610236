"""New: a kind of incident or a platform not met before; a note for discussion."""

from policy_monitor.analysis.series import PlannedTerm, Series
from policy_monitor.policy.triggers import NewRule
from policy_monitor.review.flags import ReviewFlag, Rule
from policy_monitor.review.rises import day_reached, month_reached
from policy_monitor.wording import and_list, count_of

__all__ = ["new_kind_flag", "new_platform_flag"]


def new_kind_flag(series: Series, term: PlannedTerm, rule: NewRule) -> ReviewFlag | None:
    """Note a kind of incident that is in none of the returned terms before.

    Args:
        series: The kind of incident.
        term: The term in which it may be new.
        rule: After how many returned terms without it, and the clause it rests on.

    References:
        The policy, section 9 ("perceived new threats"); docs/method.md, "New".

    """
    if not _is_new(series, term, rule):
        return None
    return _flag(Rule.NEW_KIND, series, term, [_say_unseen(series, term)], rule)


def new_platform_flag(
    series: Series, term: PlannedTerm, rule: NewRule, *, named_in_policy: bool
) -> ReviewFlag | None:
    """Note a platform that is in none of the returned terms before, or not in the policy.

    Args:
        series: The platform.
        term: The term in which it was reported.
        rule: After how many returned terms without it, and the clause it rests on.
        named_in_policy: Whether the policy names the platform.

    References:
        The policy, section 9 ("significant new developments in the use of the
        technologies"); docs/method.md, "New".

    """
    if not _was_reported(series, term):
        return None
    reasons = [_say_unseen(series, term)] if _is_new(series, term, rule) else []
    if not named_in_policy:
        reasons.append("not named in the policy")
    return _flag(Rule.NEW_PLATFORM, series, term, reasons, rule) if reasons else None


def _was_reported(series: Series, term: PlannedTerm) -> bool:
    now = series.in_term(term.id)
    return now is not None and now.incidents > 0


def _is_new(series: Series, term: PlannedTerm, rule: NewRule) -> bool:
    before = series.before(term.id)
    return (
        _was_reported(series, term)
        and len(before) >= rule.unseen_terms
        and all(count.incidents == 0 for count in before)
    )


def _say_unseen(series: Series, term: PlannedTerm) -> str:
    terms = count_of(len(series.before(term.id)), "returned term")
    return f"in none of the {terms} before"


def _flag(
    which: Rule, series: Series, term: PlannedTerm, reasons: list[str], rule: NewRule
) -> ReviewFlag:
    now = series.in_term(term.id)
    return ReviewFlag(
        rule=which,
        clause=rule.clause,
        since=term.starts_on if now is None else month_reached(now, term, 1),
        reached_on=term.ends_on if now is None else day_reached(now, term, 1),
        sentence=f"{series.subject.label}: reported in the {term.label}, {and_list(reasons)}.",
        evidence=(),
        subject=series.subject,
        term=term.id,
    )

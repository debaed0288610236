"""Whether a review of the policy is due, and every reason why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from policy_monitor.policy.model import Policy
from policy_monitor.review.clock import AnnualReview, annual_review, review_name
from policy_monitor.review.flags import ReviewFlag, Rule
from policy_monitor.review.serious import SeriousIncident, began_by, serious_flags
from policy_monitor.wording import long_date

__all__ = ["ReviewStatus", "review_status"]


@dataclass(frozen=True, slots=True)
class ReviewStatus:
    """Where the review of the policy stands on a day.

    Attributes:
        as_of: The day.
        due: Whether a review is due for any reason.
        due_since: The day from which it has been due; None when it is not.
        next_due: The day by which the regular review is due; None when a review is due now.
        flags: The reasons, gravest first: serious incidents before the annual review.
        headline: The answer in one sentence.
        annual: The regular review by itself, whatever else makes a review due.

    """

    as_of: date
    due: bool
    due_since: date | None
    next_due: date | None
    flags: tuple[ReviewFlag, ...]
    headline: str
    annual: AnnualReview


def review_status(
    policy: Policy, serious_incidents: Iterable[SeriousIncident], *, today: date
) -> ReviewStatus:
    """Bring all reasons for a review together, as they stand on a day.

    Args:
        policy: The school's policy.
        serious_incidents: Those that may make a review due, in any order; what began
            after `today` is left aside, so that the past can be asked about.
        today: The day.

    """
    annual = annual_review(policy, today=today)
    begun = [incident for incident in serious_incidents if began_by(incident, today)]
    flags = (
        *serious_flags(begun, policy, last_reviewed=policy.last_reviewed),
        *_annual_flag(annual),
    )
    due = bool(flags)
    return ReviewStatus(
        as_of=today,
        due=due,
        due_since=min((flag.since for flag in flags), default=None),
        next_due=None if due else annual.due_on,
        flags=flags,
        headline=_headline(policy, annual, due=due),
        annual=annual,
    )


def _annual_flag(annual: AnnualReview) -> tuple[ReviewFlag, ...]:
    """The regular review as a reason, once its day has come."""
    if not annual.is_due:
        return ()
    return (ReviewFlag(Rule.ANNUAL, annual.clause, annual.due_on, annual.sentence, ()),)


def _headline(policy: Policy, annual: AnnualReview, *, due: bool) -> str:
    if due:
        return "A review of the policy is due."
    name = review_name(policy.cycle)
    return f"No review is due. Next: {name} review by {long_date(annual.due_on)}."

"""What is known on a day: what the school has reported, and what governors have recorded."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from policy_monitor.analysis.series_counts import Counted
from policy_monitor.policy import Policy
from policy_monitor.records import (
    Development,
    Entry,
    Meeting,
    PolicyReview,
    RuleChoice,
    Standing,
)
from policy_monitor.review.cases import Case

__all__ = ["Governance", "Reported", "latest_review", "policy_in_force"]


@dataclass(frozen=True, slots=True)
class Reported:
    """What the school has reported, as far as it is known on a day.

    Attributes:
        counted: The counts.
        cases: The incidents that rules look at one by one: with a serious outcome or concern,
            open, without a response, or of a kind that a step is expected of.
    """

    counted: Counted
    cases: tuple[Case, ...] = ()


@dataclass(frozen=True, slots=True)
class Governance:
    """What governors and their clerk have recorded, as it stands on a day.

    Attributes:
        choices: What the school chose of the rules, the oldest first.
    """

    reviews: tuple[Standing[PolicyReview], ...] = ()
    meetings: tuple[Standing[Meeting], ...] = ()
    developments: tuple[Standing[Development], ...] = ()
    choices: tuple[Entry[RuleChoice], ...] = ()

    def up_to(self, day: date) -> Self:
        """Without the reviews that had certainly not been held by a day."""
        held = (line for line in self.reviews if line.kept.reviewed.first_on <= day)
        return replace(self, reviews=tuple(held))

    def next_meeting(self, on: date) -> Meeting | None:
        """The first meeting on a day or after it; None when none is recorded."""
        coming = (line.kept for line in self.meetings if line.kept.meets_on >= on)
        return min(coming, key=lambda meeting: meeting.meets_on, default=None)

    def last_meeting_by(self, day: date, *, on: date) -> Meeting | None:
        """The last meeting from one day up to another; None when none is recorded."""
        before = (line.kept for line in self.meetings if on <= line.kept.meets_on <= day)
        return max(before, key=lambda meeting: meeting.meets_on, default=None)


def latest_review(governance: Governance) -> PolicyReview | None:
    """The review that was held last, of equals the one recorded last; None when there is none."""
    latest = max(
        governance.reviews,
        key=lambda line: (line.kept.reviewed.last_on, line.origin),
        default=None,
    )
    return None if latest is None else latest.kept


def policy_in_force(policy: Policy, governance: Governance) -> Policy:
    """The policy with what has been recorded since it was printed: reviews, the choice of rules.

    A recorded review that is older than the one on the cover does not set the clock back.
    """
    review = latest_review(governance)
    if review is not None and review.reviewed.last_on >= policy.last_reviewed.last_on:
        policy = replace(policy, last_reviewed=review.reviewed, next_due=review.next_due)
    if not governance.choices:
        return policy
    choice = governance.choices[-1].kept
    allowed = policy.triggers.sensitivities.get(choice.sensitivity)
    if allowed is not None:
        triggers = replace(
            policy.triggers, sensitivity=choice.sensitivity, false_flags_per_term=allowed
        )
        policy = replace(policy, triggers=triggers)
    outcomes = {
        code: replace(words, serious=code in choice.serious_outcomes)
        for code, words in policy.outcomes.items()
    }
    return replace(policy, outcomes=outcomes)

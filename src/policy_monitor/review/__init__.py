"""When a review of the policy is due, and why."""

from policy_monitor.review.clock import AnnualReview, ReviewState, annual_review
from policy_monitor.review.flags import ReviewFlag, Rule
from policy_monitor.review.serious import SeriousIncident, serious_flags
from policy_monitor.review.status import ReviewStatus, review_status

__all__ = [
    "AnnualReview",
    "ReviewFlag",
    "ReviewState",
    "ReviewStatus",
    "Rule",
    "SeriousIncident",
    "annual_review",
    "review_status",
    "serious_flags",
]

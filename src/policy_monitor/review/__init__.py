"""When a review of the policy is due, and why."""

from policy_monitor.review.baselines import Decision, Decisions, baseline_terms
from policy_monitor.review.cases import Case
from policy_monitor.review.clearing import Clearings, consider
from policy_monitor.review.clock import AnnualReview, ReviewState, annual_review
from policy_monitor.review.cluster import cluster_flag
from policy_monitor.review.developments import developments_flag
from policy_monitor.review.flags import Figures, ReviewFlag, Weight
from policy_monitor.review.footings import Footing, Footings, find_footings
from policy_monitor.review.judging import TermJudgement, judge_terms
from policy_monitor.review.known import Governance, Reported, latest_review, policy_in_force
from policy_monitor.review.levels import Levels, say_chance, share_budget
from policy_monitor.review.lower import Remark, lower_remark
from policy_monitor.review.new import new_kind_flag, new_platform_flag
from policy_monitor.review.open_cases import open_case_flags
from policy_monitor.review.serious import serious_flags
from policy_monitor.review.silence import silence_flag
from policy_monitor.review.status import ReviewStatus, review_status
from policy_monitor.review.this_term import this_term_flag
from policy_monitor.review.this_year import this_year_flag
from policy_monitor.review.trend import baseline_trend
from policy_monitor.vocabulary import Rule

__all__ = [
    "AnnualReview",
    "Case",
    "Clearings",
    "Decision",
    "Decisions",
    "Figures",
    "Footing",
    "Footings",
    "Governance",
    "Levels",
    "Remark",
    "Reported",
    "ReviewFlag",
    "ReviewState",
    "ReviewStatus",
    "Rule",
    "TermJudgement",
    "Weight",
    "annual_review",
    "baseline_terms",
    "baseline_trend",
    "cluster_flag",
    "consider",
    "developments_flag",
    "find_footings",
    "judge_terms",
    "latest_review",
    "lower_remark",
    "new_kind_flag",
    "new_platform_flag",
    "open_case_flags",
    "policy_in_force",
    "review_status",
    "say_chance",
    "serious_flags",
    "share_budget",
    "silence_flag",
    "this_term_flag",
    "this_year_flag",
]

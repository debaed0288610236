"""What the school's own policy says, read from `data/policy/` and checked."""

from policy_monitor.policy.loading import PolicyFileError, load_policy
from policy_monitor.policy.model import (
    ActionWords,
    CategoryWords,
    Cell,
    OutcomeWords,
    Platform,
    Policy,
    ReviewCycle,
    School,
)
from policy_monitor.policy.triggers import Triggers

__all__ = [
    "ActionWords",
    "CategoryWords",
    "Cell",
    "OutcomeWords",
    "Platform",
    "Policy",
    "PolicyFileError",
    "ReviewCycle",
    "School",
    "Triggers",
    "load_policy",
]

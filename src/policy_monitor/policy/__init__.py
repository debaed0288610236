"""What the school's own policy says, read from `data/policy/` and checked."""

from policy_monitor.policy.kcsie import FourCs, MappedKind, RiskArea
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
from policy_monitor.policy.steps import PolicyStep
from policy_monitor.policy.triggers import Triggers

__all__ = [
    "ActionWords",
    "CategoryWords",
    "Cell",
    "FourCs",
    "MappedKind",
    "OutcomeWords",
    "Platform",
    "Policy",
    "PolicyFileError",
    "PolicyStep",
    "ReviewCycle",
    "RiskArea",
    "School",
    "Triggers",
    "load_policy",
]

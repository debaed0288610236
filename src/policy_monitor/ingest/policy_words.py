"""The words of a school's policy, gathered once for every file that is read with them."""

from functools import cached_property

from policy_monitor.ingest.heading_choices import find_choices
from policy_monitor.ingest.headings import Headings
from policy_monitor.ingest.likely_meanings import LikelyMeanings
from policy_monitor.ingest.profiles import ProfileReader
from policy_monitor.ingest.table_finding import TableFinder
from policy_monitor.policy.model import Policy

__all__ = ["PolicyWords"]


class PolicyWords:
    """What is looked for in logs.

    It remembers the short texts that it has understood, so it belongs in the process that reads
    a school's files and nowhere else.

    Attributes:
        policy: The policy.
        headings: The headings a log may have.
        profiles: The reader of the controlled columns.
        finder: Finds tables.
    """

    def __init__(self, policy: Policy) -> None:
        """Gather the words of a policy."""
        self.policy = policy
        self.headings = Headings(policy.headings, find_choices(policy))
        self.profiles = ProfileReader(policy)
        self.finder = TableFinder(self.headings, self.profiles, policy)

    @cached_property
    def likely_meanings(self) -> LikelyMeanings:
        """What words that nobody knows most likely mean; most logs have none."""
        return LikelyMeanings(self.policy)

"""What the rest of the program may ask of the governors' records, and add to them."""

from dataclasses import dataclass
from datetime import date, datetime

from policy_monitor.records import Development, Entry, Meeting, PolicyReview, RuleChoice
from policy_monitor.storage import (
    governance_choices,
    governance_developments,
    governance_meetings,
    governance_reviews,
)
from policy_monitor.storage.school_database import SchoolDatabase

__all__ = ["GovernanceStore"]


@dataclass(frozen=True, slots=True)
class GovernanceStore(SchoolDatabase):
    """One school's governors' records: added to, never changed.

    What is recorded takes `at`, the moment in the time zone of the school, and gives the
    entry's number, which counts from 1 for each kind. What is asked takes `as_of`: entries
    recorded after that day are left out. Entries come oldest first, corrections among them;
    `records.in_force` says which of them hold.
    """

    def record_review(self, review: PolicyReview, *, at: datetime) -> int:
        """Record that governors reviewed the policy, with what they considered.

        Raises:
            EntryTextError: A text of it cannot be kept as it is.
            UnknownEntryError: It names an entry that is not there.
            AlreadyCorrectedError: It corrects a review that another one replaces.
        """
        # The policy may have dropped a platform since the review that is corrected was recorded.
        recorded = self.reviews() if review.corrects is not None else ()
        known = {
            flag.platform
            for entry in recorded
            if entry.number == review.corrects
            for flag in entry.kept.considered
        }
        self._check_platforms({flag.platform for flag in review.considered} - known)
        with self._changing() as connection:
            return governance_reviews.record_review(connection, self.school_id, review, at=at)

    def reviews(self, *, as_of: date | None = None) -> tuple[Entry[PolicyReview], ...]:
        """Every review recorded."""
        with self._database.reading() as connection:
            return governance_reviews.read_reviews(connection, self.school_id, as_of=as_of)

    def record_meeting(self, meeting: Meeting, *, at: datetime) -> int:
        """Record a governors' meeting; raises as `record_review` does."""
        with self._changing() as connection:
            return governance_meetings.record_meeting(connection, self.school_id, meeting, at=at)

    def meetings(self, *, as_of: date | None = None) -> tuple[Entry[Meeting], ...]:
        """Every meeting recorded, in the order in which it was entered."""
        with self._database.reading() as connection:
            return governance_meetings.read_meetings(connection, self.school_id, as_of=as_of)

    def record_development(self, development: Development, *, at: datetime) -> int:
        """Enter a development or advice in the register; raises as `record_review` does."""
        with self._changing() as connection:
            return governance_developments.record_development(
                connection, self.school_id, development, at=at
            )

    def developments(self, *, as_of: date | None = None) -> tuple[Entry[Development], ...]:
        """Every entry of the register."""
        with self._database.reading() as connection:
            return governance_developments.read_developments(
                connection, self.school_id, as_of=as_of
            )

    def choose_rules(self, choice: RuleChoice, *, at: datetime) -> int:
        """Record what the school chooses of the rules; it holds until the next choice."""
        with self._changing() as connection:
            return governance_choices.choose_rules(connection, self.school_id, choice, at=at)

    def rule_choices(self, *, as_of: date | None = None) -> tuple[Entry[RuleChoice], ...]:
        """Every choice there was."""
        with self._database.reading() as connection:
            return governance_choices.read_rule_choices(connection, self.school_id, as_of=as_of)

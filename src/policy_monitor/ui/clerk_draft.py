"""A review as it is being filled in: what is still to do, and what recording it would change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from policy_monitor.analysis.series import Subject
from policy_monitor.journeys import compare_flags
from policy_monitor.policy.model import PartialDate
from policy_monitor.records import PolicyReview, ReviewDecision, Standing, Verdict
from policy_monitor.review import ReviewStatus, Rule
from policy_monitor.ui.clerk_items import Item
from policy_monitor.vocabulary import Role, TermId
from policy_monitor.wording import count_of, long_date, number_word

__all__ = ["Draft", "find_same_review", "list_problems", "make_review", "say_effect"]


@dataclass(frozen=True, slots=True)
class Draft:
    """What has been filled in.

    Attributes:
        held: When the review was held.
        decision: None until one is chosen.
        ticked: What was considered, with what governors made of it.
        developments: The entries of the register that were considered.
        next_due: None leaves it to the policy's cycle.
        corrects: The entry that it replaces, if any.
    """

    held: PartialDate
    decision: ReviewDecision | None
    ticked: Mapping[Item, Verdict | None]
    developments: tuple[int, ...]
    next_due: PartialDate | None
    minute_reference: str
    note: str
    role: Role
    corrects: int | None = None


def list_problems(draft: Draft, *, today: date) -> list[str]:
    """What keeps a draft from being recorded, a sentence each; none when it is ready."""
    problems = []
    if draft.held.first_on > today:
        problems.append(
            f"The review would be in the future: today is {long_date(today)}. Correct when it "
            "was held, or record it once it has been."
        )
    if draft.decision is None:
        problems.append("Choose what was decided.")
    open_verdicts = sum(
        item.statistical and verdict is None for item, verdict in draft.ticked.items()
    )
    if open_verdicts:
        flags = (
            "the flag that asks"
            if open_verdicts == 1
            else (f"the {number_word(open_verdicts)} flags that ask")
        )
        problems.append(f"Choose one-off or new normal for {flags} for it, or take the tick away.")
    if _contradict(draft.ticked):
        problems.append(
            "Two flags are about the same kind in the same term, and one is called a one-off, the "
            "other a new normal. Choose the same for both."
        )
    if draft.next_due is not None and draft.next_due.last_on <= draft.held.last_on:
        problems.append("The next review must come after this one. Correct when it is due.")
    return problems


def make_review(draft: Draft) -> PolicyReview | None:
    """The review as it would be recorded; None until a decision is chosen."""
    if draft.decision is None:
        return None
    return PolicyReview(
        reviewed=draft.held,
        decision=draft.decision,
        role=draft.role,
        considered=tuple(item.with_verdict(verdict) for item, verdict in draft.ticked.items()),
        developments=draft.developments,
        next_due=draft.next_due,
        minute_reference=draft.minute_reference,
        note=draft.note,
        corrects=draft.corrects,
    )


def find_same_review(
    review: PolicyReview, recorded: Sequence[Standing[PolicyReview]]
) -> Standing[PolicyReview] | None:
    """The review already recorded for the same time, but for the one that is corrected.

    Governors do not review one policy twice in a day: it is a second click, or the page open
    twice. A correction of what somebody else has corrected meanwhile is the store's to refuse.
    """
    if review.corrects is not None and all(
        line.entry.number != review.corrects for line in recorded
    ):
        return None
    return next(
        (
            line
            for line in recorded
            if line.kept.reviewed == review.reviewed and line.entry.number != review.corrects
        ),
        None,
    )


def say_effect(before: ReviewStatus, after: ReviewStatus, *, is_done: bool = False) -> str:
    """What recording changes: "Clears 3 flags; the next review is then due by ...".

    Args:
        before: How the review of the policy stands without it.
        after: How it stands with it.
        is_done: Whether it is recorded, rather than thought of.
    """
    changes = compare_flags(before.flags, after.flags)
    clears, opens, then = ("cleared", "opened", "") if is_done else ("clears", "opens", " then")
    parts = []
    if changes.cleared or not changes.opened:
        parts.append(
            f"{clears} {count_of(changes.cleared, 'flag') if changes.cleared else 'no flag'}"
        )
    if changes.opened:
        parts.append(f"{opens} {count_of(changes.opened, 'flag')}")
    due_on = long_date(after.annual.due_on)
    if not after.due:
        parts.append(f"the next review is{then} due by {due_on}")
    elif any(flag.rule is Rule.ANNUAL for flag in after.reasons):
        parts.append(f"a review has{then} been due since {due_on}")
    else:
        reasons = count_of(len(after.reasons), "other reason")
        parts.append(f"a review is{then} due for {reasons}")
    said = "; ".join(parts)
    return f"{said[:1].upper()}{said[1:]}."


def _contradict(ticked: Mapping[Item, Verdict | None]) -> bool:
    """Whether one term of one series is called both a one-off and a new normal."""
    made: dict[tuple[Subject, TermId | None], Verdict] = {}
    for item, verdict in ticked.items():
        one = item.considered
        about = Subject(one.category, one.nature, one.platform), one.term
        if verdict is not None and made.setdefault(about, verdict) is not verdict:
            return True
    return False

"""Whether a review of the policy is due, and every reason why."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from policy_monitor.calendar import Calendar
from policy_monitor.policy import Policy
from policy_monitor.records import Meeting
from policy_monitor.review.cases import Case
from policy_monitor.review.clearing import Clearings
from policy_monitor.review.clock import AnnualReview, annual_review, review_name
from policy_monitor.review.developments import developments_flag
from policy_monitor.review.flags import ReviewFlag
from policy_monitor.review.further import Seen
from policy_monitor.review.judging import TermJudgement
from policy_monitor.review.known import Governance, Reported, policy_in_force
from policy_monitor.review.open_cases import open_case_flags
from policy_monitor.review.serious import serious_flags
from policy_monitor.review.silence import silence_flag
from policy_monitor.review.statistical import judge_counts, open_notes, open_rises
from policy_monitor.vocabulary import Rule
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
        flags: All that is open, gravest first: reasons for a review (serious incidents, then
            rises, then the regular review), then flags on trial, notes and questions.
        headline: The answer in one sentence.
        annual: The regular review by itself, whatever else makes a review due.
        meeting: The governors' meeting that a due review should go to, or the last one
            before the regular review falls due; None when none is recorded.
        policy: As it stands, with the last review and the choice of rules that are recorded.
        judgements: What the counts of each term say, in the order of time.

    """

    as_of: date
    due: bool
    due_since: date | None
    next_due: date | None
    flags: tuple[ReviewFlag, ...]
    headline: str
    annual: AnnualReview
    meeting: Meeting | None
    policy: Policy
    judgements: tuple[TermJudgement, ...]

    @property
    def reasons(self) -> tuple[ReviewFlag, ...]:
        """The flags that make a review due."""
        return _reasons(self.flags)


def review_status(
    cover: Policy,
    reported: Reported,
    governance: Governance,
    calendar: Calendar,
    *,
    today: date,
) -> ReviewStatus:
    """Bring all reasons for a review together, as they stand on a day.

    Args:
        cover: The school's policy as its files give it.
        reported: What the school had reported by the day; cases that began after it are left
            aside, so that the past can be asked about.
        governance: What governors had recorded by the day; reviews held after it are left
            aside too.
        calendar: The school's terms.
        today: The day.

    """
    held = governance.up_to(today)
    policy = policy_in_force(cover, held)
    seen = Seen(Clearings(held.reviews), cover.last_reviewed.last_on)
    counted = reported.counted
    judgements = judge_counts(counted, policy, seen.clearings)
    annual = annual_review(policy, calendar, today=today)
    serious = _serious(cover, policy, reported.cases, seen.clearings, today=today)
    rises = open_rises(judgements, counted, policy, seen)
    flags = (
        *_since_review(serious, policy, today=today),
        *_since_review(_reasons(rises), policy, today=today),
        *_annual_flag(annual),
        *(flag for flag in rises if not flag.makes_review_due),
        *open_notes(judgements, counted, policy, seen),
        *_questions(policy, reported, held, seen, today=today),
    )
    reasons = _reasons(flags)
    due = bool(reasons)
    return ReviewStatus(
        as_of=today,
        due=due,
        due_since=min((flag.since for flag in reasons), default=None),
        next_due=None if due else annual.due_on,
        flags=flags,
        headline=_headline(policy, annual, due=due),
        annual=annual,
        meeting=_meeting(governance, annual, due=due, today=today),
        policy=policy,
        judgements=judgements,
    )


def _serious(
    cover: Policy, policy: Policy, cases: Iterable[Case], clearings: Clearings, *, today: date
) -> tuple[ReviewFlag, ...]:
    """The serious incidents that no review has considered."""
    considered = clearings.identities(Rule.SERIOUS)
    new = [case for case in cases if case.first_on <= today and case.identity not in considered]
    return serious_flags(new, policy, last_reviewed=cover.last_reviewed)


def _since_review(
    flags: Iterable[ReviewFlag], policy: Policy, *, today: date
) -> tuple[ReviewFlag, ...]:
    """Flags that make a review due from the day after the last one at the earliest.

    That review did not consider them, because they were not known or not chosen.
    """
    after_review = policy.last_reviewed.last_on + timedelta(days=1)
    return tuple(replace(flag, since=min(max(flag.since, after_review), today)) for flag in flags)


def _questions(
    policy: Policy, reported: Reported, governance: Governance, seen: Seen, *, today: date
) -> Iterable[ReviewFlag]:
    """What governors may want to ask the school."""
    counted, triggers, clearings = reported.counted, policy.triggers, seen.clearings
    considered = clearings.identities(Rule.OPEN_CASE)
    yield from open_case_flags(
        [
            _as_seen_by(case, today)
            for case in reported.cases
            if case.identity not in considered and seen.reviewed_to < case.last_on
        ],
        triggers,
    )
    silence = silence_flag(counted.returns, counted.terms, triggers.silence)
    if silence is not None and not (
        seen.on_cover(silence) or clearings.reviewed_to(silence) is not None
    ):
        yield silence
    noted = [line.kept.noted_on for line in governance.developments]
    developments = developments_flag(
        [*noted, *clearings.asked_about_developments()],
        triggers.developments,
        counted_from=seen.reviewed_to,
        today=today,
    )
    if developments is not None:
        yield developments


def _as_seen_by(case: Case, day: date) -> Case:
    """A case whose age is counted to a day, when the upload that tells of it came later."""
    return replace(case, seen_on=None if case.seen_on is None else min(case.seen_on, day))


def _reasons(flags: Iterable[ReviewFlag]) -> tuple[ReviewFlag, ...]:
    return tuple(flag for flag in flags if flag.makes_review_due)


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


def _meeting(
    governance: Governance, annual: AnnualReview, *, due: bool, today: date
) -> Meeting | None:
    if due:
        return governance.next_meeting(today)
    return governance.last_meeting_by(annual.due_on, on=today) or governance.next_meeting(today)

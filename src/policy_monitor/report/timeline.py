"""The history of the policy's reviews: what was recorded, raised and considered, newest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from policy_monitor.policy import Policy
from policy_monitor.policy.model import DatePrecision
from policy_monitor.records import (
    Considered,
    PolicyReview,
    ReviewDecision,
    Standing,
)
from policy_monitor.report.governance import DECISIONS, VERDICTS, say_considered
from policy_monitor.review import Clearings, Governance, ReviewStatus, Rule
from policy_monitor.review.clock import review_name
from policy_monitor.wording import count_of, in_text, long_date, month_and_year

__all__ = ["Moment", "tell_history"]

_VERSIONS = {
    ReviewDecision.AMENDED: "The policy as amended",
    ReviewDecision.NEW_VERSION: "A new version of the policy",
}


@dataclass(frozen=True, slots=True)
class Moment:
    """One entry of the history, as plain text: the clerk's words stand in it as they were typed.

    Attributes:
        on: The day it is sorted by.
        when: The day as exactly as it is known, in words.
        title: What happened.
        lines: What else there is to say of it.
    """

    on: date
    when: str
    title: str
    lines: tuple[str, ...] = ()


def tell_history(status: ReviewStatus, governance: Governance, cover: Policy) -> tuple[Moment, ...]:
    """Tell what happened to the policy up to a day, newest first.

    Args:
        status: The standing of the day.
        governance: What was recorded by then.
        cover: The policy as its files give it.
    """
    moments = [
        *_raised(status, governance, cover),
        *(moment for line in governance.reviews for moment in _held(line, governance)),
        Moment(
            cover.last_reviewed.last_on,
            cover.last_reviewed.text,
            "The policy as its cover has it",
            ("Adopted or last reviewed.",),
        ),
    ]
    return tuple(sorted(moments, key=lambda moment: moment.on, reverse=True))


def _raised(status: ReviewStatus, governance: Governance, cover: Policy) -> Iterator[Moment]:
    """The reasons that were raised, each in its month: the day of a single case is not told."""
    clearings = Clearings(governance.reviews)
    flags = [flag for judgement in status.judgements for flag in judgement.flags]
    flags += [flag for flag in status.reasons if flag.rule is Rule.SERIOUS]
    for flag in flags:
        if flag.reached_on is not None and flag.reached_on <= cover.last_reviewed.last_on:
            continue
        considered_to = clearings.reviewed_to(flag)
        still = "" if considered_to is None else f"Considered by {long_date(considered_to)}."
        trial = "On trial: it made no review due." if flag.trial else ""
        yield Moment(
            flag.since,
            month_and_year(flag.since),
            f"Flag raised: {flag.sentence}",
            tuple(line for line in (trial, still) if line),
        )
    if status.annual.is_due:
        name = review_name(status.policy.cycle)
        due_on = status.annual.due_on
        yield Moment(due_on, long_date(due_on), f"The {name} review fell due", ())


def _held(line: Standing[PolicyReview], governance: Governance) -> Iterator[Moment]:
    """A recorded review, and the version of the policy that came of it."""
    review = line.kept
    version = _VERSIONS.get(review.decision)
    if version is not None:
        yield Moment(review.reviewed.last_on, review.reviewed.text, version)
    yield Moment(
        review.reviewed.last_on,
        review.reviewed.text,
        f"Policy reviewed by the governors: {in_text(DECISIONS[review.decision])}",
        tuple(_details(line, governance)),
    )


def _details(line: Standing[PolicyReview], governance: Governance) -> Iterator[str]:
    review = line.kept
    meetings = [each.kept for each in governance.meetings]
    if review.reviewed.precision is DatePrecision.DAY:
        held = [each for each in meetings if each.meets_on == review.reviewed.first_on]
        yield from (f"Meeting: {each.name}." for each in held if each.name)
    if review.minute_reference:
        yield f"Minutes: {review.minute_reference}."
    if review.considered:
        yield f"Considered: {'; '.join(_say_each_considered(review.considered))}."
    noticed = {each.origin: each.kept.what for each in governance.developments}
    yield from (
        f"Considered: {noticed[number]}." for number in review.developments if number in noticed
    )
    if review.next_due is not None:
        yield f"Next review set for {review.next_due.text}."
    if review.note:
        yield f"Note: {review.note}"
    recorded = f"Recorded by the {review.role} on {long_date(line.entry.recorded_on)}"
    corrected = count_of(line.corrections, "correction")
    yield f"{recorded}, after {corrected}." if line.corrections else f"{recorded}."


def _say_each_considered(considered: Iterable[Considered]) -> Iterator[str]:
    for one in considered:
        verdict = "" if one.verdict is None else f" ({in_text(VERDICTS[one.verdict])})"
        yield f"{in_text(say_considered(one))}{verdict}"

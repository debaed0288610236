"""The review clock: when the regular review falls due, and where that stands today."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from policy_monitor.calendar import Calendar
from policy_monitor.policy.model import DatePrecision, PartialDate, Policy, ReviewCycle
from policy_monitor.review.months import add_months, last_of_month, say_time_between
from policy_monitor.vocabulary import TermId
from policy_monitor.wording import count_of, long_date

__all__ = ["AnnualReview", "ReviewState", "annual_review", "review_name"]

_A_YEAR = 12
_MONTHS_OF_A_TERM = 4
"""A year has three terms."""


class ReviewState(StrEnum):
    """Where the regular review stands on a day."""

    UP_TO_DATE = "up to date"
    DUE_SOON = "due soon"
    DUE = "due"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class AnnualReview:
    """The regular review, which section 9 asks for every year.

    Attributes:
        state: Up to date; due soon; due, on the day itself; overdue from the day after.
        due_on: The day by which governors should have reviewed the policy again.
        sentence: How that stands, for governors.
        clause: The part of the policy the date rests on.
        note: A remark when the policy's cover names a longer cycle than the clause
            allows; None otherwise.

    """

    state: ReviewState
    due_on: date
    sentence: str
    clause: str
    note: str | None

    @property
    def is_due(self) -> bool:
        """Whether the review's day has come."""
        return self.state in {ReviewState.DUE, ReviewState.OVERDUE}


def annual_review(policy: Policy, calendar: Calendar, *, today: date) -> AnnualReview:
    """Say when the regular review is due: the cover's cycle after the last one, at most a year.

    A day that governors set for the next review counts where it is no later than that.

    Args:
        policy: As it stands: with the last review that is recorded.
        calendar: For a review of which only the term is known.
        today: The day.

    References:
        The policy, section 9 ("reviewed by the governors annually or more regularly"), and
        docs/assumptions.md, "Review clock".

    """
    cycle = policy.cycle
    by_cycle = _due_after(policy.last_reviewed, cycle.months_allowed, calendar)
    set_for = policy.next_due
    due_on = by_cycle if set_for is None else min(by_cycle, set_for.last_on)
    state = _state_on(today, due_on, due_soon_days=cycle.due_soon_days)
    return AnnualReview(
        state=state,
        due_on=due_on,
        sentence=_say(state, review_name(cycle), due_on, today=today),
        clause=cycle.clause,
        note=_note_on(cycle) or _note_on_day_set(set_for, due_on, cycle),
    )


def review_name(cycle: ReviewCycle) -> str:
    """What the regular review is called; by its months, because "bi-annual" is ambiguous."""
    return "annual" if cycle.months_allowed == _A_YEAR else f"{cycle.months_allowed}-monthly"


def _due_after(last_reviewed: PartialDate, months: int, calendar: Calendar) -> date:
    """So many months on, as exactly as the review is known: by the end of a month or a term."""
    if last_reviewed.precision is DatePrecision.TERM:
        term = calendar.term_on(last_reviewed.first_on).id
        terms = months // _MONTHS_OF_A_TERM
        return calendar.term(TermId.from_ordinal(term.ordinal + terms)).closes_on
    due_on = add_months(last_reviewed.last_on, months)
    return last_of_month(due_on) if last_reviewed.precision is DatePrecision.MONTH else due_on


def _state_on(today: date, due_on: date, *, due_soon_days: int) -> ReviewState:
    if today > due_on:
        return ReviewState.OVERDUE
    if today == due_on:
        return ReviewState.DUE
    if today >= due_on - timedelta(days=due_soon_days):
        return ReviewState.DUE_SOON
    return ReviewState.UP_TO_DATE


def _say(state: ReviewState, name: str, due_on: date, *, today: date) -> str:
    review, day = f"The {name} review of the policy", long_date(due_on)
    match state:
        case ReviewState.OVERDUE:
            return f"{review} has been overdue since {day}, {say_time_between(due_on, today)} ago."
        case ReviewState.DUE:
            return f"{review} is due today, {day}."
        case ReviewState.DUE_SOON:
            return f"{review} is due soon: by {day}, in {count_of((due_on - today).days, 'day')}."
        case ReviewState.UP_TO_DATE:
            return f"{review} is due by {day}."


def _note_on(cycle: ReviewCycle) -> str | None:
    """Say when the cover's cycle gives way to the clause."""
    if cycle.months <= cycle.ceiling_months:
        return None
    return (
        f"The policy's cover gives a review every {cycle.months} months. "
        f"{cycle.clause[:1].upper()}{cycle.clause[1:]} asks for one at least every "
        f"{cycle.ceiling_months} months, so that is what counts."
    )


def _note_on_day_set(set_for: PartialDate | None, due_on: date, cycle: ReviewCycle) -> str | None:
    """Say when a day that governors set is later than the cover or the clause allows."""
    if set_for is None or set_for.last_on <= due_on:
        return None
    asks = "cover" if cycle.months < cycle.ceiling_months else cycle.clause
    return (
        f"The next review was set for {set_for.text}. The policy asks for one at least every "
        f"{cycle.months_allowed} months ({asks}), so {long_date(due_on)} is what counts."
    )

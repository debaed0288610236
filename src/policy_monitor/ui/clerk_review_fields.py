"""The fields of a review: when it was held, what it considered, when the next one is due."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from policy_monitor import journeys
from policy_monitor.journeys import Book
from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.records import Entry, PolicyReview, Verdict
from policy_monitor.report.governance import (
    VERDICT_MEANINGS,
    VERDICTS,
    say_development,
    say_meeting,
)
from policy_monitor.review import AnnualReview, annual_review
from policy_monitor.ui import data
from policy_monitor.ui.clerk_dates import ask_date
from policy_monitor.ui.clerk_items import Item, list_items, list_items_again
from policy_monitor.wording import count_of, long_date

__all__ = ["ask_developments", "ask_held", "ask_items", "ask_next_due"]

_NO_MEETING = "None of these: I give the date"
_BY_CYCLE = "Left to the policy's own cycle"
_SET = "Set by the governors"


def ask_held(book: Book, key: str, before: PolicyReview | None) -> PartialDate:
    """Ask when a review was held: at a meeting that is recorded, or on a day, month or term."""
    first = _as_day(book.today) if before is None else before.reviewed
    meetings = {
        line.kept.meets_on: say_meeting(line.kept)
        for line in sorted(book.governance.meetings, key=lambda line: line.kept.meets_on)
        if line.kept.meets_on <= book.today
    }
    if meetings:
        days: list[date | None] = [None, *reversed(meetings)]
        is_meeting = first.precision is DatePrecision.DAY and first.first_on in meetings
        meets_on = st.selectbox(
            "At which meeting it was held",
            days,
            index=days.index(first.first_on) if is_meeting else 0,
            format_func=lambda day: _NO_MEETING if day is None else meetings[day],
            key=f"{key}-meeting",
            persist_state="page",
        )
        if meets_on is not None:
            return _as_day(meets_on)
    return ask_date(
        "When it was held",
        "What is known of the date",
        f"{key}-held",
        first=first,
        today=book.today,
    )


def ask_items(
    book: Book, key: str, held: PartialDate, before: Entry[PolicyReview] | None
) -> dict[Item, Verdict | None]:
    """List the open flags to tick, and ask of each statistical one what governors made of it."""
    st.subheader("What was considered", anchor=False)
    if before is None:
        flags = book.status.flags
        items = list_items(flags, held_to=held.last_on)
    else:
        flags = journeys.foresee_without(book, data.installation(), before.number).flags
        items = list_items_again(flags, before.kept.considered, held_to=held.last_on)
    ticked: dict[Item, Verdict | None] = {}
    for heading, group in (
        ("Reasons for a review", [item for item in items if item.is_reason]),
        ("For discussion", [item for item in items if not item.is_reason]),
    ):
        if group:
            st.markdown(f":small[{heading}]")
        ticked |= _ask_group(key, group)
    if not items:
        st.markdown("No flag is open.")
    later = sum(flag.since > held.last_on for flag in flags)
    if later:
        verb = "stays" if later == 1 else "stay"
        st.markdown(f"{count_of(later, 'flag')} came only after {held.text} and {verb} open.")
    return ticked


def ask_developments(book: Book, key: str, before: PolicyReview | None) -> tuple[int, ...]:
    """Ask which entries of the register were considered, of those that no other review has."""
    mine = () if before is None else before.developments
    others = {number for line in book.governance.reviews for number in line.kept.developments}
    entries = {
        line.origin: say_development(line.kept)
        for line in book.governance.developments
        if line.origin in mine or line.origin not in others
    }
    if not entries:
        return ()
    chosen = st.multiselect(
        "Developments and advice that were considered",
        list(entries),
        default=[number for number in mine if number in entries],
        format_func=entries.__getitem__,
        key=f"{key}-developments",
        placeholder="Choose from the register",
        persist_state="page",
    )
    return tuple(chosen)


def ask_next_due(
    book: Book, key: str, held: PartialDate, before: PolicyReview | None
) -> PartialDate | None:
    """Ask when the next review is due; say so when that is later than the policy allows."""
    by_cycle = _look_ahead(book, held, None)
    set_before = None if before is None else before.next_due
    chosen = st.radio(
        "When the next review is due",
        [_BY_CYCLE, _SET],
        index=0 if set_before is None else 1,
        captions=[f"By {long_date(by_cycle.due_on)}.", "A day, a month or a term."],
        key=f"{key}-next",
        persist_state="page",
    )
    if chosen == _BY_CYCLE:
        return None
    next_due = ask_date(
        "Next review due",
        "What the governors set",
        f"{key}-next-due",
        first=set_before or _as_day(by_cycle.due_on),
        today=book.today,
    )
    ahead = _look_ahead(book, held, next_due)
    if next_due.last_on > ahead.due_on and ahead.note:
        st.info(ahead.note, icon=":material/info:")
    return next_due


def _ask_group(key: str, items: Sequence[Item]) -> dict[Item, Verdict | None]:
    ticked: dict[Item, Verdict | None] = {}
    for item in items:
        if item.is_regular_review:
            # Not a box: no review can leave it out.
            st.markdown(
                f":small[:material/check_box: {item.sentence} Any review answers this one.]"
            )
            ticked[item] = None
        elif st.checkbox(item.sentence, item.ticked, key=f"{key}-{item.key}", persist_state="page"):
            verdict_key = f"{key}-{item.key}-verdict"
            ticked[item] = (
                _ask_verdict(verdict_key, item.considered.verdict) if item.statistical else None
            )
    return ticked


def _ask_verdict(key: str, first: Verdict | None) -> Verdict | None:
    verdicts: Sequence[Verdict] = list(Verdict)
    return st.radio(
        "What governors made of it",
        verdicts,
        index=None if first is None else verdicts.index(first),
        format_func=VERDICTS.__getitem__,
        captions=[VERDICT_MEANINGS[verdict] for verdict in verdicts],
        key=key,
        persist_state="page",
    )


def _look_ahead(book: Book, held: PartialDate, next_due: PartialDate | None) -> AnnualReview:
    """The regular review as it would stand after a review held then."""
    policy = replace(book.status.policy, last_reviewed=held, next_due=next_due)
    return annual_review(policy, data.installation().calendar, today=book.today)


def _as_day(day: date) -> PartialDate:
    return PartialDate(day, day, DatePrecision.DAY, long_date(day))

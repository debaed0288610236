"""The form in which a review is recorded, or one that is recorded is put right."""

import streamlit as st

from policy_monitor import journeys
from policy_monitor.errors import PolicyMonitorError
from policy_monitor.journeys import Book
from policy_monitor.policy.model import PartialDate
from policy_monitor.records import (
    LONGEST_NOTE,
    LONGEST_REFERENCE,
    Entry,
    PolicyReview,
    ReviewDecision,
)
from policy_monitor.report.governance import DECISIONS
from policy_monitor.ui import data
from policy_monitor.ui.clerk_draft import (
    Draft,
    find_same_review,
    list_problems,
    make_review,
    say_effect,
)
from policy_monitor.ui.clerk_review_fields import (
    ask_developments,
    ask_held,
    ask_items,
    ask_next_due,
)
from policy_monitor.ui.clerk_saving import ask_role, begin_anew, filling, key_of, try_to_record
from policy_monitor.vocabulary import Role

__all__ = ["REVIEW_FORM", "AlreadyReviewedError", "show_review_form"]

REVIEW_FORM = "review"


class AlreadyReviewedError(PolicyMonitorError):
    """A review of the same day, month or term is recorded already.

    Attributes:
        held: When it was held.
    """

    def __init__(self, held: PartialDate) -> None:
        self.held = held
        super().__init__(
            f"A review of {held.text} is recorded already, so nothing was recorded now. If "
            "something in it is wrong, correct it in the list below."
        )


def show_review_form(book: Book) -> None:
    """Draw the form, say what recording would change, and record."""
    form = filling(REVIEW_FORM, book)
    key = f"{key_of(REVIEW_FORM, book)}-{form.turn}"
    entry = _entry(book, form.correcting)
    before = None if entry is None else entry.kept
    if before is None:
        st.header("Record a review", anchor=False)
    else:
        st.header(f"Correct the review of {before.reviewed.text}", anchor=False)
        st.button("Leave it as it is", on_click=begin_anew, args=(REVIEW_FORM, book))
    held = ask_held(book, key, before)
    reference = _ask_text(
        "Minute reference",
        f"{key}-reference",
        LONGEST_REFERENCE,
        "" if before is None else before.minute_reference,
    )
    ticked = ask_items(book, key, held, entry)
    developments = ask_developments(book, key, before)
    st.subheader("What was decided", anchor=False)
    decision = _ask_decision(f"{key}-decision", before)
    draft = Draft(
        held=held,
        decision=decision,
        ticked=ticked,
        developments=developments,
        next_due=ask_next_due(book, key, held, before),
        minute_reference=reference,
        note=_ask_text(
            f"Note, in at most {LONGEST_NOTE} characters",
            f"{key}-note",
            LONGEST_NOTE,
            "" if before is None else before.note,
            hint="Name nobody: no pupil, parent or staff.",
        ),
        role=ask_role(f"{key}-role", Role.CLERK if before is None else before.role),
        corrects=form.correcting,
    )
    _show_recording(book, draft, key)


def _show_recording(book: Book, draft: Draft, key: str) -> None:
    """Say what recording would change, or what is still to do; record when asked."""
    problems = list_problems(draft, today=book.today)
    review = make_review(draft)
    said = st.empty()
    label = "Record this review" if draft.corrects is None else "Record the correction"
    asked = st.button(label, type="primary", icon=":material/check:", key=f"{key}-record")
    if review is None or problems:
        if asked:
            said.error(" ".join(problems), icon=":material/error:")
        else:
            said.markdown(f"**Still to do.** {' '.join(problems)}")
        return
    after = journeys.foresee_review(book, data.installation(), review)
    said.markdown(f"**What this does.** {say_effect(book.status, after)}")
    if asked and try_to_record(lambda: _record(review, example=book.example)):
        what = "recorded" if draft.corrects is None else "corrected"
        effect = say_effect(book.status, after, is_done=True)
        done = f"The review of {review.reviewed.text} is {what}. {effect}"
        begin_anew(REVIEW_FORM, book, done=done)
        st.rerun()


def _record(review: PolicyReview, *, example: bool) -> None:
    """Record a review, unless somebody has meanwhile.

    Raises:
        AlreadyReviewedError: There is one of the same time.
    """
    governance = journeys.read_governance(data.records(example=example))
    if find_same_review(review, governance.reviews) is not None:
        raise AlreadyReviewedError(review.reviewed)
    data.record_review(review, example=example)


def _entry(book: Book, number: int | None) -> Entry[PolicyReview] | None:
    """The entry that is corrected, also when somebody else has corrected it meanwhile."""
    entries = data.records(example=book.example).reviews() if number is not None else ()
    return next((entry for entry in entries if entry.number == number), None)


def _ask_decision(key: str, before: PolicyReview | None) -> ReviewDecision | None:
    return st.segmented_control(
        "Decision",
        list(ReviewDecision),
        default=None if before is None else before.decision,
        format_func=DECISIONS.__getitem__,
        key=key,
        persist_state="page",
    )


def _ask_text(label: str, key: str, longest: int, first: str, *, hint: str | None = None) -> str:
    """One line of text; it changes nothing else on the page, so typing it draws nothing anew."""
    return st.text_input(
        label,
        first,
        max_chars=longest,
        key=key,
        placeholder=hint,
        on_change="ignore",
        persist_state="page",
    )

"""Recording a review, and the reviews recorded so far with what was corrected in them."""

from dataclasses import replace

import streamlit as st

from policy_monitor import journeys
from policy_monitor.journeys import Book
from policy_monitor.records import Entry, PolicyReview, Standing
from policy_monitor.report.governance import say_considered, say_review
from policy_monitor.ui import data
from policy_monitor.ui.clerk_draft import say_effect
from policy_monitor.ui.clerk_review_form import REVIEW_FORM, show_review_form
from policy_monitor.ui.clerk_saving import ask_role, begin_anew, show_done, try_to_record
from policy_monitor.ui.plain import as_written
from policy_monitor.wording import count_of, long_date

__all__ = ["show_reviews"]


def show_reviews(book: Book) -> None:
    """Draw the form, and below it what is recorded."""
    if show_done(REVIEW_FORM, book):
        st.page_link("governors/review.py", label="See Review", icon=":material/fact_check:")
    show_review_form(book)
    _show_recorded(book)
    _show_history(book)


def _show_recorded(book: Book) -> None:
    """List the reviews that hold, the latest first."""
    st.header("Reviews recorded", anchor=False)
    cover = data.policy().last_reviewed
    lines = sorted(
        book.governance.reviews, key=lambda line: line.kept.reviewed.last_on, reverse=True
    )
    for line in lines:
        with st.container(border=True):
            _show_one(book, line)
    st.markdown(f"On the policy's cover: last reviewed {cover.text}.")


def _show_one(book: Book, line: Standing[PolicyReview]) -> None:
    review, number = line.kept, line.entry.number
    corrected = f", corrected {count_of(line.corrections, 'time')}" if line.corrections else ""
    st.markdown(f"**{as_written(say_review(review))}.**")
    if review.note:
        st.markdown(as_written(review.note))
    if review.considered:
        with st.expander(f"The {count_of(len(review.considered), 'flag')} it considered"):
            st.markdown(
                "\n".join(f"- {as_written(say_considered(one))}" for one in review.considered)
            )
    st.markdown(f":small[Recorded by the {review.role} on {_recorded(line.entry)}{corrected}.]")
    with st.container(horizontal=True):
        st.button(
            "Correct",
            key=f"correct-review-{number}",
            icon=":material/edit:",
            on_click=_correct,
            args=(book, number),
        )
        if st.button("Recorded by mistake", key=f"take-back-review-{number}"):
            _take_back(book, line.entry)


def _correct(book: Book, number: int) -> None:
    begin_anew(REVIEW_FORM, book, correcting=number)


@st.dialog("Was this review recorded by mistake?")
def _take_back(book: Book, entry: Entry[PolicyReview]) -> None:
    """Ask once, saying what it changes."""
    after = journeys.foresee_without(book, data.installation(), entry.number)
    st.markdown(f"{as_written(say_review(entry.kept))}.")
    st.markdown(
        "It then counts as never held. The entry and that it was taken back stay in the history. "
        f"{say_effect(book.status, after)}"
    )
    role = ask_role("take-back-role", entry.kept.role)
    if st.button("Take it back", type="primary"):
        mistake = replace(entry.kept, corrects=entry.number, taken_back=True, role=role)
        if try_to_record(lambda: data.record_review(mistake, example=book.example)):
            done = f"The review of {entry.kept.reviewed.text} is taken back."
            begin_anew(REVIEW_FORM, book, done=done)
            st.rerun()


def _show_history(book: Book) -> None:
    """Everything that was ever recorded of reviews, the newest first."""
    entries = data.records(example=book.example).reviews()
    if not entries:
        return
    with st.expander(f"Everything that was recorded ({len(entries)})", icon=":material/history:"):
        st.markdown("\n".join(f"- {_say_entry(entry)}" for entry in reversed(entries)))


def _say_entry(entry: Entry[PolicyReview]) -> str:
    review = entry.kept
    said = as_written(
        f"{say_review(review)}; note: {review.note}" if review.note else say_review(review)
    )
    if review.taken_back:
        said = f"Entry {review.corrects} taken back"
    elif review.corrects is not None:
        said = f"{said} (in place of entry {review.corrects})"
    return f"Entry {entry.number}, {_recorded(entry)}, {review.role}: {said}."


def _recorded(entry: Entry[PolicyReview]) -> str:
    return long_date(entry.recorded_on)

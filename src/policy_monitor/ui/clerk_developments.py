"""The register of section 9: new technologies and threats noticed, and advice sought."""

from dataclasses import replace

import streamlit as st

from policy_monitor import journeys
from policy_monitor.errors import PolicyMonitorError
from policy_monitor.journeys import Book
from policy_monitor.records import (
    LONGEST_NOTE,
    LONGEST_REFERENCE,
    Development,
    DevelopmentKind,
    Entry,
    Standing,
)
from policy_monitor.report.governance import KINDS_OF_DEVELOPMENT, say_development
from policy_monitor.ui import data
from policy_monitor.ui.clerk_saving import (
    ask_role,
    begin_anew,
    filling,
    key_of,
    show_done,
    try_to_record,
)
from policy_monitor.ui.plain import as_written
from policy_monitor.vocabulary import Role
from policy_monitor.wording import and_list, count_of, long_date

__all__ = ["AlreadyNotedError", "show_developments"]

_FORM = "developments"


class AlreadyNotedError(PolicyMonitorError):
    """The same is in the register already."""

    def __init__(self) -> None:
        super().__init__(
            "The same entry is in the register already, so nothing was recorded now. If something "
            "in it is wrong, correct it in the list below."
        )


def show_developments(book: Book) -> None:
    """Draw the form and the register."""
    show_done(_FORM, book)
    _show_form(book)
    st.header("The register", anchor=False)
    lines = sorted(book.governance.developments, key=lambda line: line.kept.noted_on, reverse=True)
    if not lines:
        st.markdown(
            "Nothing is recorded yet. The policy asks the school to be mindful of new technologies "
            "and threats, and to seek professional advice from time to time (section 9)."
        )
    for line in lines:
        with st.container(border=True):
            _show_one(book, line)


def _show_form(book: Book) -> None:
    form = filling(_FORM, book)
    key = f"{key_of(_FORM, book)}-{form.turn}"
    entry = _entry(book, form.correcting)
    before = None if entry is None else entry.kept
    if before is None:
        st.header("Add to the register", anchor=False)
    else:
        st.header("Correct the entry", anchor=False)
        st.button("Leave it as it is", on_click=begin_anew, args=(_FORM, book))
    development = _ask(book, key, before)
    label = "Record this" if before is None else "Record the correction"
    if not st.button(label, type="primary", icon=":material/check:", key=f"{key}-record"):
        return
    if development.noted_on > book.today:
        st.error(
            f"The day is in the future: today is {long_date(book.today)}. Correct it.",
            icon=":material/error:",
        )
    elif try_to_record(lambda: _record(development, book)):
        begin_anew(_FORM, book, done="The register is brought up to date.")
        st.rerun()


def _ask(book: Book, key: str, before: Development | None) -> Development:
    kinds = list(DevelopmentKind)
    kind = st.segmented_control(
        "What it is",
        kinds,
        default=kinds[0] if before is None else before.kind,
        format_func=KINDS_OF_DEVELOPMENT.__getitem__,
        key=f"{key}-kind",
        required=True,
        persist_state="page",
    )
    is_advice = kind is DevelopmentKind.ADVICE
    noted_on = st.date_input(
        "When it was sought" if is_advice else "When it was noticed",
        book.today if before is None else before.noted_on,
        format="DD/MM/YYYY",
        key=f"{key}-day",
        required=True,
        persist_state="page",
    )
    what = _ask_text(
        "What it was about" if is_advice else "What it is about",
        f"{key}-what",
        LONGEST_NOTE,
        "" if before is None else before.what,
        hint="Name nobody: no pupil, parent or staff.",
    )
    organisation = outcome = ""
    if is_advice:
        organisation = _ask_text(
            "From which organisation",
            f"{key}-organisation",
            LONGEST_REFERENCE,
            "" if before is None else before.organisation,
            hint="The organisation, and nobody in it.",
        )
        outcome = _ask_text(
            "What came of it",
            f"{key}-outcome",
            LONGEST_NOTE,
            "" if before is None else before.outcome,
            hint="May be added later. Name nobody.",
        )
    return Development(
        noted_on=noted_on,
        kind=kind,
        what=what,
        role=ask_role(f"{key}-role", Role.CLERK if before is None else before.role),
        organisation=organisation,
        outcome=outcome,
        corrects=filling(_FORM, book).correcting,
    )


def _ask_text(label: str, key: str, longest: int, first: str, *, hint: str) -> str:
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


def _record(development: Development, book: Book) -> None:
    """Enter it, unless the same has been entered.

    Raises:
        AlreadyNotedError: It has been.
    """
    there = journeys.read_governance(data.records(example=book.example)).developments
    same = (development.noted_on, development.kind, development.what.strip())
    if any(
        (line.kept.noted_on, line.kept.kind, line.kept.what) == same
        and line.entry.number != development.corrects
        for line in there
    ):
        raise AlreadyNotedError
    data.record_development(development, example=book.example)


def _show_one(book: Book, line: Standing[Development]) -> None:
    number = line.entry.number
    reviews = [
        review.kept.reviewed.text
        for review in book.governance.reviews
        if line.origin in review.kept.developments
    ]
    considered = (
        f"considered by the review of {and_list(reviews)}" if reviews else "not yet considered"
    )
    corrected = f", corrected {count_of(line.corrections, 'time')}" if line.corrections else ""
    st.markdown(f"{as_written(say_development(line.kept))}")
    st.markdown(
        f":small[Recorded by the {line.kept.role} on {long_date(line.entry.recorded_on)}"
        f"{corrected}; {considered}.]"
    )
    with st.container(horizontal=True):
        st.button(
            "Correct",
            key=f"correct-development-{number}",
            icon=":material/edit:",
            on_click=_correct,
            args=(book, number),
        )
        if st.button("Recorded by mistake", key=f"take-back-development-{number}"):
            _take_back(book, line)


def _correct(book: Book, number: int) -> None:
    begin_anew(_FORM, book, correcting=number)


@st.dialog("Was this recorded by mistake?")
def _take_back(book: Book, line: Standing[Development]) -> None:
    st.markdown(as_written(say_development(line.kept)))
    role = ask_role("take-back-development-role", line.kept.role)
    if st.button("Take it back", type="primary"):
        mistake = replace(line.kept, corrects=line.entry.number, taken_back=True, role=role)
        if try_to_record(lambda: data.record_development(mistake, example=book.example)):
            begin_anew(_FORM, book, done="The entry is taken back.")
            st.rerun()


def _entry(book: Book, number: int | None) -> Entry[Development] | None:
    """The entry that is corrected, also when somebody else has corrected it meanwhile."""
    entries = data.records(example=book.example).developments() if number is not None else ()
    return next((entry for entry in entries if entry.number == number), None)

"""The governors' meetings: added several at once, moved, named, cancelled."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from policy_monitor import journeys
from policy_monitor.journeys import Book
from policy_monitor.records import LONGEST_REFERENCE, Meeting, Standing
from policy_monitor.report.governance import say_meeting
from policy_monitor.ui import calendar_file, data
from policy_monitor.ui.clerk_meeting_lines import MeetingLine, read_meeting_lines
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
from policy_monitor.wording import count_of, long_date

__all__ = ["show_meetings"]

_FORM = "meetings"


def show_meetings(book: Book) -> None:
    """Draw the meetings to come, a form for more, and the meetings that were."""
    show_done(_FORM, book)
    lines = sorted(book.governance.meetings, key=lambda line: line.kept.meets_on)
    coming = [line for line in lines if line.kept.meets_on >= book.today]
    held = [line for line in reversed(lines) if line.kept.meets_on < book.today]
    st.header("Meetings to come", anchor=False)
    if not coming:
        st.markdown(
            "None is recorded yet. Once they are, a due review says which meeting it should go to."
        )
    for line in coming:
        _show_one(book, line)
    _show_adding(book)
    if held:
        with st.expander(f"Meetings before {long_date(book.today)} ({len(held)})"):
            for line in held:
                _show_one(book, line)
    calendar_file.show_calendar_file(book)


def _show_one(book: Book, line: Standing[Meeting]) -> None:
    said, change = st.columns([4, 1], vertical_alignment="center")
    changed = f" · :small[changed {count_of(line.corrections, 'time')}]" if line.corrections else ""
    said.markdown(f"{as_written(say_meeting(line.kept))}{changed}")
    if change.button("Change", key=f"change-meeting-{line.entry.number}", wrap=True):
        _change(book, line)


def _show_adding(book: Book) -> None:
    """A field for any number of dates; what cannot be read stays in it, each with a sentence."""
    form = filling(_FORM, book)
    key = f"{key_of(_FORM, book)}-{form.turn}"
    st.header("Add meetings", anchor=False)
    with st.form(f"{key}-form", border=True):
        typed = st.text_area(
            "Dates of meetings, one a line",
            form.left,
            key=f"{key}-dates",
            placeholder="12/11/2026\n4 February 2027 Full governing body",
        )
        st.caption("Day first, with the year. What follows a date is the meeting's name.")
        name = st.text_input(
            "Name, where a line gives none",
            key=f"{key}-name",
            max_chars=LONGEST_REFERENCE,
            placeholder="Full governing body",
        )
        role = ask_role(f"{key}-role")
        asked = st.form_submit_button("Add these meetings", icon=":material/add:")
    left = _read(book, form.left, "") if form.left else ()
    if left:
        lines = [f"Line {place}: {line.problem}" for place, line in enumerate(left, start=1)]
        st.warning("  \n".join(lines), icon=":material/info:")
    if asked:
        _add(book, _read(book, typed, name), role)


def _read(book: Book, typed: str, unnamed: str) -> Sequence[MeetingLine]:
    recorded = {(line.kept.meets_on, line.kept.name) for line in book.governance.meetings}
    return read_meeting_lines(typed, unnamed=unnamed, today=book.today, recorded=recorded)


def _add(book: Book, lines: Sequence[MeetingLine], role: Role) -> None:
    """Record what could be read, and leave the other lines in the field."""
    if not lines:
        st.error("Type at least one date first.", icon=":material/error:")
        return
    meetings = [
        Meeting(line.meets_on, role=role, name=line.name)
        for line in lines
        if line.meets_on is not None
    ]
    if not all(try_to_record(partial(_record, meeting, book)) for meeting in meetings):
        return
    begin_anew(
        _FORM,
        book,
        done=f"{count_of(len(meetings), 'meeting')} added." if meetings else None,
        left="\n".join(line.line for line in lines if line.meets_on is None),
    )
    st.rerun()


def _record(meeting: Meeting, book: Book) -> None:
    """Record a meeting, unless it has been meanwhile: then all is as asked for."""
    there = journeys.read_governance(data.records(example=book.example)).meetings
    if (meeting.meets_on, meeting.name) not in {(m.kept.meets_on, m.kept.name) for m in there}:
        data.record_meeting(meeting, example=book.example)


@st.dialog("Change this meeting")
def _change(book: Book, line: Standing[Meeting]) -> None:
    before, number = line.kept, line.entry.number
    key = f"change-meeting-{number}"
    meets_on = st.date_input(
        "New date", before.meets_on, format="DD/MM/YYYY", key=f"{key}-day", required=True
    )
    name = st.text_input("Name", before.name, max_chars=LONGEST_REFERENCE, key=f"{key}-name")
    role = ask_role(f"{key}-role", before.role)
    moved = replace(before, meets_on=meets_on, name=name, role=role, corrects=number)
    with st.container(horizontal=True):
        if st.button("Keep the change", type="primary"):
            _correct(book, moved, f"The meeting is now on {long_date(meets_on)}.")
        if st.button("Cancel this meeting"):
            cancelled = replace(before, role=role, corrects=number, taken_back=True)
            _correct(book, cancelled, f"The meeting on {long_date(before.meets_on)} is cancelled.")


def _correct(book: Book, correction: Meeting, done: str) -> None:
    if try_to_record(lambda: data.record_meeting(correction, example=book.example)):
        begin_anew(_FORM, book, done=done)
        st.rerun()

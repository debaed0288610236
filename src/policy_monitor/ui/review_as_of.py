"""The Review page as of an earlier day: what it would have said on that evening."""

from datetime import date

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.ui import data
from policy_monitor.ui.plain import as_written
from policy_monitor.wording import long_date

__all__ = ["choose_day", "open_as_of"]

_DAY = "on"
"""What the address calls the day."""
_MEETINGS_OFFERED = 6


def open_as_of(book: Book) -> Book:
    """The book as of the day that the address names, or the book itself; says which.

    A day that cannot be shown is left aside with a sentence.

    Args:
        book: The book as it is now.
    """
    named = st.query_params.get(_DAY)
    if named is None:
        return book
    day = _read_day(named)
    why_not = _why_not(day, book)
    if why_not is not None:
        st.info(f"{why_not} This page shows how things stand now.", icon=":material/info:")
        return book
    if day is None or day == book.today:
        return book
    st.info(
        f"This is what the page would have said on the evening of {long_date(day)}, from what "
        "had been returned and recorded by then.",
        title=f"As of {long_date(day)}",
        icon=":material/history:",
    )
    st.button("Back to today", icon=":material/undo:", on_click=_go_to, args=(None,))
    return data.load_book(as_of=day)


def choose_day(book: Book, shown: Book) -> None:
    """Offer the days of the governors' earlier meetings, and any other.

    Args:
        book: The book as it is now, whose meetings are offered.
        shown: The book that the page shows.
    """
    st.header("As of an earlier day", anchor=False)
    st.markdown(
        "See what this page would have said on the evening of a day, from what had been returned "
        "and recorded by then."
    )
    first = _first_day()
    meetings = [
        line.kept for line in book.governance.meetings if first <= line.kept.meets_on < book.today
    ]
    latest = sorted(meetings, key=lambda meeting: meeting.meets_on)[-_MEETINGS_OFFERED:]
    if latest:
        with st.container(horizontal=True, gap="small"):
            for meeting in reversed(latest):
                st.button(
                    f"Meeting of {long_date(meeting.meets_on)}",
                    key=f"as-of-meeting-{meeting.meets_on}",
                    help=as_written(meeting.name) or None,
                    on_click=_go_to,
                    args=(meeting.meets_on,),
                )
    # The key holds the day, so that the field follows the address and not its own last value.
    key = f"as-of-{shown.today}"
    st.date_input(
        "Day",
        value=shown.today,
        min_value=first,
        max_value=book.today,
        key=key,
        format="DD/MM/YYYY",
        on_change=_go_to_chosen,
        args=(key,),
        width=220,
    )


def _read_day(named: str) -> date | None:
    """A day written as 2026-12-03; None for anything else."""
    try:
        day = date.fromisoformat(named)
    except ValueError:
        return None
    return day if day.isoformat() == named else None


def _why_not(day: date | None, book: Book) -> str | None:
    """Why a day of the address cannot be shown; None when it can."""
    if day is None:
        return "The address of this page names a day that cannot be read."
    if day > book.today:
        return "The address of this page names a day that has not come yet."
    if day < _first_day():
        return (
            "The address of this page names a day before the last review on the policy's cover, "
            f"{data.policy().last_reviewed.text}."
        )
    return None


def _first_day() -> date:
    return data.policy().last_reviewed.first_on


def _go_to_chosen(key: str) -> None:
    _go_to(st.session_state[key])


def _go_to(day: date | None) -> None:
    """Put a day in the address; None for now."""
    if day is None:
        st.query_params.pop(_DAY, None)
    else:
        st.query_params[_DAY] = day.isoformat()

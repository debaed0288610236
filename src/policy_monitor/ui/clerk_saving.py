"""Recording what a clerk filled in: what goes wrong is said, what went well is said once."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

import streamlit as st

from policy_monitor.errors import PolicyMonitorError
from policy_monitor.journeys import Book
from policy_monitor.vocabulary import Role

__all__ = ["Filling", "ask_role", "begin_anew", "filling", "key_of", "show_done", "try_to_record"]

_ONE_AT_A_TIME = Lock()
"""Held from asking whether something is recorded already until it is: two clicks at once."""


@dataclass(frozen=True, slots=True)
class Filling:
    """How far one visitor is with one form.

    Attributes:
        turn: Counts the forms filled in; each has new fields, which hold nothing of the last.
        correcting: The entry that is being corrected; None for a new one.
        left: Lines that could not be read yet and stay in the field.
        done: What was recorded last.
    """

    turn: int = 0
    correcting: int | None = None
    left: str = ""
    done: str | None = None


def filling(form: str, book: Book) -> Filling:
    """How far this visitor is with a form."""
    kept: Filling = st.session_state.get(key_of(form, book), Filling())
    return kept


def begin_anew(
    form: str,
    book: Book,
    *,
    done: str | None = None,
    correcting: int | None = None,
    left: str = "",
) -> None:
    """Clear the way for the next form."""
    turn = filling(form, book).turn + 1
    st.session_state[key_of(form, book)] = Filling(turn, correcting, left, done)


def key_of(form: str, book: Book) -> str:
    """A key that differs between the example and the school.

    The example steps back when anybody records for the school. A click that was on its way
    then finds no button, where it would else record what was meant for the example.
    """
    return f"{form}-of-the-{'example' if book.example else 'school'}"


def ask_role(key: str, first: Role = Role.CLERK) -> Role:
    """Ask who records: a role, never a name."""
    roles = list(Role)
    return st.selectbox(
        "Who records it",
        roles,
        index=roles.index(first),
        key=key,
        format_func=lambda role: f"{role[:1].upper()}{role[1:]}",
    )


def try_to_record(record: Callable[[], None]) -> bool:
    """Record, or say why not in the error's own sentence; what was typed stays."""
    try:
        with _ONE_AT_A_TIME:
            record()
    except PolicyMonitorError as problem:
        st.error(str(problem), icon=":material/error:")
        return False
    return True


def show_done(form: str, book: Book) -> bool:
    """Say what was recorded last, if anything was."""
    done = filling(form, book).done
    if done is None:
        return False
    st.success(done, icon=":material/check_circle:")
    return True

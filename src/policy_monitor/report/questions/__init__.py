"""Questions governors may want to ask: at most five, the gravest first, each with its figure."""

from collections.abc import Iterator
from itertools import islice

import pandas as pd

from policy_monitor.journeys import Book
from policy_monitor.report.questions.incidents import (
    ask_about_missing_steps,
    ask_about_new_kinds,
    ask_about_no_action,
    ask_about_open_cases,
    ask_about_platforms,
    ask_about_rises,
    ask_about_serious_incidents,
)
from policy_monitor.report.questions.question import Question
from policy_monitor.report.questions.recording import (
    ask_about_gaps,
    ask_about_late_logging,
    ask_about_returns,
    ask_about_the_register,
)

__all__ = ["MOST_QUESTIONS", "Question", "ask_questions"]

MOST_QUESTIONS = 5
"""A meeting has ten minutes for the policy; two for each question."""


def ask_questions(book: Book, delays: pd.DataFrame) -> tuple[Question, ...]:
    """The questions that a book prompts; none where it prompts none.

    Args:
        book: All that is known; no question rests on anything else.
        delays: Its incidents by the days until they were logged (see `Store.logging_delays`).

    References:
        docs/assumptions.md, "Questions".
    """
    prompted = (question for question in _ask(book, delays) if question is not None)
    return tuple(islice(prompted, MOST_QUESTIONS))


def _ask(book: Book, delays: pd.DataFrame) -> Iterator[Question | None]:
    """The gravest first: what may have harmed a child, what may do so unseen, then the log."""
    yield ask_about_serious_incidents(book)
    yield ask_about_missing_steps(book)
    yield ask_about_rises(book)
    yield ask_about_open_cases(book)
    yield ask_about_returns(book)
    yield ask_about_new_kinds(book)
    yield ask_about_platforms(book)
    yield ask_about_late_logging(book, delays)
    yield ask_about_gaps(book)
    yield ask_about_no_action(book)
    yield ask_about_the_register(book)

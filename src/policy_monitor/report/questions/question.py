"""A question to the school, and the year of terms that most of them look at."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from policy_monitor.analysis import Filters, Subject, narrow
from policy_monitor.journeys import Book
from policy_monitor.review import ReviewFlag
from policy_monitor.vocabulary import TermId
from policy_monitor.wording import number_word

__all__ = [
    "LEAST_FOR_A_SHARE",
    "Question",
    "first_recent",
    "pass_on",
    "recent_cube",
    "say_recent",
]

LEAST_FOR_A_SHARE = 10
"""In fewer incidents, one more or less moves a share by over ten points in a hundred."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question, with the figure that prompts it.

    Attributes:
        figure: What is known, in a sentence without its full stop.
        asks: What it makes one ask.
        page: The page behind the figure, as its address has it: "outcomes".
        subject: What that page is to be narrowed to; everything where it names nothing.
    """

    figure: str
    asks: str
    page: str
    subject: Subject = Subject()  # noqa: RUF009 - frozen, so one for all is safe


def pass_on(flag: ReviewFlag, page: str) -> Question:
    """A flag that is a question already: its figure, a colon, and what it asks."""
    figure, _, asks = flag.sentence.rpartition(": ")
    return Question(figure, asks[:1].upper() + asks[1:], page)


def first_recent(book: Book) -> TermId:
    """The first of the last terms that make a year, the running one included."""
    size = book.status.policy.triggers.this_year.terms
    terms: Iterable[int] = book.terms["term"].tail(size)
    return TermId.from_ordinal(min(terms, default=book.comparison.term.ordinal))


def recent_cube(book: Book) -> pd.DataFrame:
    """The part of a book's cube from those terms."""
    return narrow(book.cube, Filters(first_term=first_recent(book)))


def say_recent(book: Book) -> str:
    """The last terms in words: "in the last three terms"."""
    size = min(len(book.terms), book.status.policy.triggers.this_year.terms)
    return f"in the last {number_word(size)} terms" if size > 1 else "this term"

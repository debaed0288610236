"""What is usual in each term, worked out once for all visitors."""

from datetime import date

import pandas as pd
import streamlit as st

from policy_monitor.analysis import Subject
from policy_monitor.journeys import Book
from policy_monitor.report import usual_by_term

__all__ = ["usual_of"]


def usual_of(book: Book, subject: Subject) -> pd.DataFrame:
    """The usual range of a series term by term (see `report.usual_by_term`); not to be changed."""
    return _usual(book, book.version, book.today, subject, example=book.example, past=book.past)


@st.cache_resource(show_spinner=False, max_entries=64)
def _usual(
    _book: Book,
    version: int,  # noqa: ARG001 - they tell books apart
    on: date,  # noqa: ARG001
    subject: Subject,
    *,
    example: bool,  # noqa: ARG001
    past: bool,  # noqa: ARG001
) -> pd.DataFrame:
    return usual_by_term(_book.status, subject)

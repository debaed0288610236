"""The counts of the Trends page, each worked out once for all visitors, and only when asked for."""

from collections.abc import Hashable
from dataclasses import replace
from datetime import date

import pandas as pd
import streamlit as st

from policy_monitor.analysis import (
    Comparison,
    Filters,
    Subject,
    compare_this_term,
    count_periods,
    narrow,
    second_half_starts_on,
    undated,
)
from policy_monitor.analysis.periods import PeriodKind
from policy_monitor.journeys import Book
from policy_monitor.report import RISES, series_of, terms_beside_usual, terms_of
from policy_monitor.review import Clearings
from policy_monitor.ui import data

__all__ = ["compare", "count_undated", "periods_of", "series_beside_usual"]


_CHOSEN_BY = ("category", "nature", "platform", "involved", "setting")
"""What a view is chosen by, but for its terms."""


def series_beside_usual(book: Book, subject: Subject) -> pd.DataFrame:
    """A series term by term beside what was usual (see `report.terms_beside_usual`).

    Marked are the terms of the flags that are open, and those that governors have considered.
    """
    return _series_beside_usual(book, subject, key=_tell_apart(book))


@st.cache_resource(show_spinner=False, max_entries=64)
def _series_beside_usual(_book: Book, subject: Subject, *, key: Hashable) -> pd.DataFrame:  # noqa: ARG001 - it tells books apart
    series = series_of(_book.reported.counted).get(subject)
    if series is None:
        return pd.DataFrame()
    flags = [flag for flag in _book.status.flags if flag.rule in RISES and flag.subject == subject]
    return terms_beside_usual(
        series,
        _book.status,
        _book.reported.counted,
        flagged=[flag.term for flag in flags if flag.term is not None],
        decisions=Clearings(_book.governance.reviews).decisions().get(subject),
    )


def periods_of(book: Book, filters: Filters, by: PeriodKind) -> pd.DataFrame:
    """The half-terms or months of a view (see `analysis.count_periods`)."""
    return _periods(book, filters, by, key=_tell_apart(book))


@st.cache_resource(show_spinner=False, max_entries=64)
def _periods(_book: Book, filters: Filters, by: PeriodKind, *, key: Hashable) -> pd.DataFrame:  # noqa: ARG001 - as above
    return count_periods(
        narrow(_period_counts(_book, filters), filters),
        data.view(_book, filters).terms,
        data.installation().calendar,
        by=by,
        today=_book.today,
        reported_up_to=_book.reported_up_to,
    )


def count_undated(book: Book, filters: Filters) -> int:
    """Count the incidents of a view of which the log gives only the term."""
    return _count_undated(book, filters, key=_tell_apart(book))


@st.cache_data(show_spinner=False, max_entries=64)
def _count_undated(_book: Book, filters: Filters, *, key: Hashable) -> int:  # noqa: ARG001 - as above
    return undated(narrow(_period_counts(_book, filters), filters))


def compare(book: Book, filters: Filters) -> Comparison:
    """The running term of a view beside others, whatever terms it is limited to.

    The days of incidents are known by category and type of risk only: chosen by anything
    else, it is not known how many there were up to the same point last year.
    """
    whole = replace(filters, first_term=None, last_term=None)
    terms = data.view(book, whole).terms
    kind = Filters(category=filters.category, nature=filters.nature)
    daily = book.daily
    for column, wanted in (("category", filters.category), ("nature", filters.nature)):
        if wanted is not None:
            daily = daily[daily[column] == str(wanted)]
    comparison = compare_this_term(terms, daily, data.installation().calendar, today=book.today)
    return comparison if kind == whole else replace(comparison, to_same_point_last_year=None)


def _period_counts(book: Book, filters: Filters) -> pd.DataFrame:
    """The incidents by month and half-term, and by what a view is chosen by; nothing else."""
    chosen_by = frozenset(name for name in _CHOSEN_BY if getattr(filters, name) is not None)
    return _read_period_counts(book, chosen_by, key=_tell_apart(book))


@st.cache_resource(show_spinner="Counting half-terms and months…", max_entries=16)
def _read_period_counts(_book: Book, chosen_by: frozenset[str], *, key: Hashable) -> pd.DataFrame:  # noqa: ARG001 - as above
    calendar = data.installation().calendar
    second_halves = {
        term: second_half_starts_on(calendar.term(term)) for term in terms_of(_book.terms)
    }
    return data.records(example=_book.example).period_counts(
        second_halves, chosen_by, as_of=_book.today if _book.past else None
    )


def _tell_apart(book: Book) -> tuple[int, date, bool, bool]:
    """What tells one book from another."""
    return book.version, book.today, book.example, book.past

"""The book: all that is known of a school's incidents on a day, ready to be counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from policy_monitor.analysis import (
    Comparison,
    Filters,
    by_category,
    by_cell,
    by_outcome,
    compare_this_term,
    narrow,
    narrow_terms,
    not_yet_classified,
    term_table,
)
from policy_monitor.journeys.example import Example
from policy_monitor.journeys.installation import Installation
from policy_monitor.policy import Policy
from policy_monitor.records import ReturnKind
from policy_monitor.review import ReviewStatus, SeriousIncident, review_status
from policy_monitor.storage import Store, Upload
from policy_monitor.vocabulary import TermId

__all__ = ["Book", "View", "example_book", "own_book", "view_book"]


@dataclass(frozen=True, slots=True)
class Book:
    """What every page and paper is drawn from; counts only, no rows of a log.

    Attributes:
        version: The store's version it was read at.
        example: Whether this is the invented example.
        today: The day everything is said as of.
        reported_up_to: The day of the latest upload; None when there is none.
        cube: One row per combination of term, category, nature, outcomes, platform,
            involved and setting, with its `incidents` (see `Store.cube`).
        daily: One row per term and day, with its `incidents` (see `Store.daily_counts`).
        returns: How each returned term was returned; a term that is not there is missing.
        terms: One row per term, with what was returned (see `analysis.term_table`).
        comparison: This term beside the last and the same term last year.
        status: Whether a review is due, and why.
        uploads: The uploads behind the figures, newest first.

    """

    version: int
    school_name: str
    example: bool
    today: date
    reported_up_to: date | None
    cube: pd.DataFrame
    daily: pd.DataFrame
    returns: Mapping[TermId, ReturnKind]
    terms: pd.DataFrame
    comparison: Comparison
    status: ReviewStatus
    uploads: tuple[Upload, ...]


@dataclass(frozen=True, slots=True)
class View:
    """The part of a book that somebody chose to look at.

    Attributes:
        terms: One row per term chosen (see `analysis.term_table`).
        categories: One row per term and category (see `analysis.by_category`).
        cells: One row per cell of the taxonomy (see `analysis.by_cell`).
        outcomes: One row per outcome (see `analysis.by_outcome`).
        total: The incidents in the view.
        involvements: People's parts in them, as many or more.
        not_yet_classified: Those of them whose category or type of risk is not known.
    """

    terms: pd.DataFrame
    categories: pd.DataFrame
    cells: pd.DataFrame
    outcomes: pd.DataFrame
    total: int
    involvements: int
    not_yet_classified: int


def view_book(book: Book, installation: Installation, filters: Filters) -> View:
    """Count what was chosen of a book; a term's return does not depend on the choice."""
    cube = narrow(book.cube, filters)
    every_term = term_table(cube, book.returns, installation.calendar, today=book.today)
    terms = narrow_terms(every_term, filters)
    outcomes = installation.policy.outcomes
    return View(
        terms=terms,
        categories=by_category(cube, terms),
        cells=by_cell(cube),
        outcomes=by_outcome(
            cube,
            order=list(outcomes),
            gravity={code: words.gravity for code, words in outcomes.items()},
        ),
        total=int(cube["incidents"].sum()),
        involvements=int(cube["involvements"].sum()),
        not_yet_classified=not_yet_classified(cube),
    )


def own_book(installation: Installation, *, today: date) -> Book:
    """The school's own book, as of a day."""
    name = installation.policy.school.name
    return _read_book(installation, installation.store, name, example=False, today=today)


def example_book(installation: Installation, example: Example, *, today: date) -> Book:
    """The invented example's book, under the school's own policy and calendar."""
    return _read_book(installation, example.store, example.school_name, example=True, today=today)


def _read_book(
    installation: Installation, store: Store, school_name: str, *, example: bool, today: date
) -> Book:
    """Read from a database all that pages and papers need."""
    # Asked for first: what is read after may only be newer than the version says.
    version = store.version()
    policy = installation.policy
    calendar = installation.calendar
    cube, daily, returns = store.cube(), store.daily_counts(), store.returns()
    terms = term_table(cube, returns, calendar, today=today)
    return Book(
        version=version,
        school_name=school_name,
        example=example,
        today=today,
        reported_up_to=store.reported_up_to(),
        cube=cube,
        daily=daily,
        returns=returns,
        terms=terms,
        comparison=compare_this_term(terms, daily, calendar, today=today),
        status=review_status(policy, _serious_incidents(store, policy), today=today),
        uploads=store.uploads(),
    )


def _serious_incidents(store: Store, policy: Policy) -> tuple[SeriousIncident, ...]:
    """The incidents that are serious in themselves, each with where its row stands."""
    serious = [code for code, words in policy.outcomes.items() if words.serious]
    return tuple(
        SeriousIncident(
            term=row.term,
            category=row.category,
            nature=row.nature,
            outcomes=row.outcomes,
            concerns=row.concerns,
            occurred_on=row.occurred_on,
            evidence=f"upload {row.upload_id}, sheet {row.sheet_number}, row {row.row}",
        )
        for row in store.serious_rows(serious, concerns=True)
    )

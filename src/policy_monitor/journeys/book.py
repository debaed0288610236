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
from policy_monitor.journeys.standing import read_governance, read_reported
from policy_monitor.records import ReturnKind
from policy_monitor.review import Governance, Reported, ReviewStatus, policy_in_force, review_status
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
        past: Whether only what was uploaded and recorded by then is in it.
        reported_up_to: The day of the latest upload; None when there is none.
        cube: One row per combination of term, category, nature, outcomes, platform,
            involved and setting, with its `incidents` (see `Store.cube`).
        daily: One row per term, kind and day, with its `incidents` (see `Store.daily_counts`).
        returns: How each returned term was returned; a term that is not there is missing.
        terms: One row per term, with what was returned (see `analysis.term_table`).
        comparison: This term beside the last and the same term last year.
        reported: What the review's standing rests on.
        governance: What governors and their clerk have recorded.
        status: Whether a review is due, and why.
        uploads: The uploads behind the figures, newest first.

    """

    version: int
    school_name: str
    example: bool
    today: date
    past: bool
    reported_up_to: date | None
    cube: pd.DataFrame
    daily: pd.DataFrame
    returns: Mapping[TermId, ReturnKind]
    terms: pd.DataFrame
    comparison: Comparison
    reported: Reported
    governance: Governance
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


def own_book(installation: Installation, *, today: date, past: bool = False) -> Book:
    """The school's own book, as of a day.

    Args:
        installation: The school's own.
        today: The day.
        past: Whether it is to be as it was on the evening of that day, from what had been
            uploaded and recorded by then.
    """
    name = installation.policy.school.name
    store = installation.store
    return _read_book(installation, store, name, example=False, today=today, past=past)


def example_book(
    installation: Installation, example: Example, *, today: date, past: bool = False
) -> Book:
    """The invented example's book, under the school's own policy and calendar."""
    name = example.school_name
    return _read_book(installation, example.store, name, example=True, today=today, past=past)


def _read_book(
    installation: Installation,
    store: Store,
    school_name: str,
    *,
    example: bool,
    today: date,
    past: bool,
) -> Book:
    """Read from a database all that pages and papers need."""
    # Asked for first: what is read after may only be newer than the version says.
    version = store.version()
    calendar = installation.calendar
    as_of = today if past else None
    governance = read_governance(store, as_of=as_of)
    policy = policy_in_force(installation.policy, governance)
    reported = read_reported(store, policy, calendar, today=today, as_of=as_of)
    cube, daily, returns = reported.counted.cube, reported.counted.daily, reported.counted.returns
    terms = term_table(cube, returns, calendar, today=today)
    return Book(
        version=version,
        school_name=school_name,
        example=example,
        today=today,
        past=past,
        reported_up_to=store.reported_up_to(as_of=as_of),
        cube=cube,
        daily=daily,
        returns=returns,
        terms=terms,
        comparison=compare_this_term(terms, daily, calendar, today=today),
        reported=reported,
        governance=governance,
        status=review_status(installation.policy, reported, governance, calendar, today=today),
        uploads=store.uploads(as_of=as_of),
    )

"""What stands on the governors' paper: the answers of the pages, in the order of a meeting."""

from collections.abc import Iterator, Sequence

from policy_monitor.analysis import NOT_YET_CLASSIFIED, outside_help, still_open
from policy_monitor.journeys import Book, View
from policy_monitor.policy import Policy
from policy_monitor.report.headlines import (
    headline_of_kinds,
    headline_of_outcomes,
    headline_of_terms,
)
from policy_monitor.report.meetings import say_meeting_for_review
from policy_monitor.report.missing import describe_missing
from policy_monitor.report.paper.blocks import Block, Heading, Paper, Points, Sentence, Table
from policy_monitor.report.periods import terms_of
from policy_monitor.report.provenance import example_notice, provenance
from policy_monitor.report.reviewing import REVIEW_NUMBER, RISES
from policy_monitor.report.tables import terms_by_category
from policy_monitor.vocabulary import Category, Nature, TermId
from policy_monitor.wording import count_of, in_text, long_date

__all__ = ["write_paper"]

_MOST_TERMS = 7
"""Two years and the running term: what fits a sheet, and what a meeting compares."""
_READING = (
    "More reports may mean better reporting: a rise is a reason to ask, not a mark against anybody."
)


def write_paper(book: Book, view: View, policy: Policy, *, questions: Sequence[str]) -> Paper:
    """Write the paper for a governors' meeting.

    Args:
        book: The book; at least one term of it was returned.
        view: All of it counted, unfiltered.
        policy: The school's policy.
        questions: What governors may want to ask, the gravest first.
    """
    return Paper(
        title=f"{policy.title}: incidents and review",
        about=f"{book.school_name} · for the governors · {long_date(book.today)}",
        notice=example_notice(book),
        blocks=(
            *_review(book),
            *_terms(book, view),
            *_kinds(book, view),
            *_outcomes(book, view, policy),
            *_questions(questions),
            *_missing(book),
        ),
        foot=provenance(book),
    )


def _review(book: Book) -> Iterator[Block]:
    status = book.status
    yield Heading(status.headline)
    reasons = tuple(f"{flag.sentence} ({flag.clause})" for flag in status.reasons)
    if reasons:
        yield Points(reasons)
    if any(flag.rule in RISES for flag in status.reasons):
        yield Sentence(REVIEW_NUMBER)
    yield Sentence(say_meeting_for_review(status))


def _terms(book: Book, view: View) -> Iterator[Block]:
    yield Heading(
        headline_of_terms(view.terms, to_same_point=book.comparison.to_same_point_last_year)
    )
    labels = [TermId.from_ordinal(term).short_label for term in view.categories["term"]]
    table = terms_by_category(view.categories.assign(label=labels)).tail(_MOST_TERMS)
    rows = tuple(tuple(str(cell) for cell in row) for row in table.itertuples(index=False))
    yield Table("Incidents reported, by term and category", tuple(table.columns), rows)
    yield Sentence(_READING)


def _kinds(book: Book, view: View) -> Iterator[Block]:
    cells = view.cells
    classified = cells[(cells[["category", "nature"]] != NOT_YET_CLASSIFIED).all(axis="columns")]
    yield Heading(f"What kinds: {in_text(headline_of_kinds(classified))}")
    counts = {
        (category, nature): f"{incidents:,}"
        for category, nature, incidents in classified.to_numpy()
    }
    yield Table(
        f"Incidents by category and type of risk, since {_first_term(book)}",
        ("Category", *Nature),
        tuple(
            (str(category), *(counts[category, nature] for nature in Nature))
            for category in Category
        ),
    )


def _outcomes(book: Book, view: View, policy: Policy) -> Iterator[Block]:
    labels = [words.label for words in policy.outcomes.values()]
    outcomes = view.outcomes[["incidents"]].assign(outcome=labels)
    yield Heading(f"What was done: {in_text(headline_of_outcomes(outcomes, view.total))}")
    given = outcomes[outcomes["incidents"] > 0].sort_values(
        "incidents", ascending=False, kind="stable"
    )
    yield Table(
        f"Incidents with each outcome, since {_first_term(book)}; one may have several",
        ("Outcome", "Incidents"),
        tuple(
            (label, f"{incidents:,}")
            for label, incidents in zip(given["outcome"], given["incidents"], strict=True)
        ),
    )
    opened = still_open(book.cube, [code for code, of in policy.outcomes.items() if of.open])
    helped = outside_help(
        book.cube, [code for code, of in policy.outcomes.items() if of.outside_help]
    )
    yield Sentence(
        f"{count_of(helped, 'incident')} needed help from outside the school; "
        f"{count_of(opened, 'case')} {'is' if opened == 1 else 'are'} still open."
    )


def _questions(questions: Sequence[str]) -> Iterator[Block]:
    if questions:
        yield Heading("Questions you may want to ask")
        yield Points(tuple(questions), numbered=True)


def _missing(book: Book) -> Iterator[Block]:
    missing = describe_missing(book)
    if missing:
        yield Heading("What the figures leave out")
        yield Points(tuple(missing))


def _first_term(book: Book) -> str:
    return in_text(terms_of(book.terms)[0].label)

"""What the figures leave out, in sentences."""

from policy_monitor.analysis import not_yet_classified
from policy_monitor.journeys import Book
from policy_monitor.report.periods import say_terms, terms_of
from policy_monitor.report.uncounted import uncounted_rows
from policy_monitor.vocabulary import TermId
from policy_monitor.wording import count_of, in_text

__all__ = ["describe_missing", "describe_uncounted"]


def describe_missing(book: Book) -> list[str]:
    """Say each thing that the figures leave out; nothing to say, no lines."""
    return [
        *_say_beginning(book),
        *_say_no_return(book),
        *_say_rows(book),
        *_say_unclassified(book),
        *_say_estimates(book),
    ]


def describe_uncounted(book: Book) -> list[str]:
    """Say what the figures leave out beside returns and particulars; nothing to say, no lines."""
    return [*_say_beginning(book), *_say_rows(book), *_say_estimates(book)]


def _say_beginning(book: Book) -> list[str]:
    first = terms_of(book.terms)[0]
    year_before = TermId(book.comparison.term.year - 1, book.comparison.term.season)
    if year_before < first:
        return [f"The figures begin with {in_text(first.label)}; nothing is known before it."]
    return []


def _say_no_return(book: Book) -> list[str]:
    missing = say_terms(terms_of(book.terms, "missing"))
    if not missing:
        return []
    return [f"No return was made for {missing}. That is not the same as no incidents."]


def _say_unclassified(book: Book) -> list[str]:
    unclassified = not_yet_classified(book.cube)
    if not unclassified:
        return []
    are = "is" if unclassified == 1 else "are"
    counted = f"{count_of(unclassified, 'incident')} {are} counted but not fully classified"
    return [f"{counted}: the log leaves out the category, the type of risk or both."]


def _say_rows(book: Book) -> list[str]:
    """The rows of logs that are not counted."""
    lines = []
    uncounted = uncounted_rows(book.uploads)
    if uncounted.needs_decision:
        verb = "waits" if uncounted.needs_decision == 1 else "wait"
        lines.append(
            f"{count_of(uncounted.needs_decision, 'row')} of the school's logs {verb} for a "
            "decision and cannot be counted yet."
        )
    if uncounted.rejected:
        lines.append(
            f"{count_of(uncounted.rejected, 'row')} of the school's logs could not be read, and "
            f"{'is' if uncounted.rejected == 1 else 'are'} not counted."
        )
    return lines


def _say_estimates(book: Book) -> list[str]:
    estimated = say_terms(terms_of(book.terms[book.terms["estimated"]]))
    return [f"Term dates are estimated for {estimated}."] if estimated else []

"""What the figures leave out, in sentences."""

from policy_monitor.analysis import not_yet_classified
from policy_monitor.journeys import Book
from policy_monitor.report.periods import say_terms, terms_of
from policy_monitor.report.uncounted import uncounted_rows
from policy_monitor.vocabulary import TermId
from policy_monitor.wording import count_of, in_text

__all__ = ["describe_missing"]


def describe_missing(book: Book) -> list[str]:
    """Say each thing that the figures leave out; nothing to say, no lines."""
    lines = []
    first = terms_of(book.terms)[0]
    year_before = TermId(book.comparison.term.year - 1, book.comparison.term.season)
    if year_before < first:
        lines.append(f"The figures begin with {in_text(first.label)}; nothing is known before it.")
    missing = say_terms(terms_of(book.terms, "missing"))
    if missing:
        lines.append(f"No return was made for {missing}. That is not the same as no incidents.")
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
    unclassified = not_yet_classified(book.cube)
    if unclassified:
        lines.append(
            f"{count_of(unclassified, 'incident')} {'is' if unclassified == 1 else 'are'} counted "
            "but not fully classified: the log leaves out the category, the type of risk or "
            "both."
        )
    estimated = say_terms(terms_of(book.terms[book.terms["estimated"]]))
    if estimated:
        lines.append(f"Term dates are estimated for {estimated}.")
    return lines

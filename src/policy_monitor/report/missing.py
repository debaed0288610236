"""What the figures leave out, in sentences."""

from policy_monitor.analysis import not_yet_classified
from policy_monitor.journeys import Book
from policy_monitor.report.provenance import missing_terms
from policy_monitor.report.uncounted import uncounted_rows
from policy_monitor.wording import and_list, count_of, in_text

__all__ = ["describe_missing"]


def describe_missing(book: Book) -> list[str]:
    """Say each thing that the figures leave out; nothing to say, no lines."""
    lines = []
    missing = missing_terms(book.terms)
    if missing:
        lines.append(
            f"No return was made for {and_list([in_text(label) for label in missing])}. "
            "That is not the same as no incidents."
        )
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
            "but not yet classified: the log does not say which kind."
        )
    estimated = list(book.terms.loc[book.terms["estimated"], "label"])
    if estimated:
        lines.append(
            f"Term dates are estimated for {and_list([in_text(label) for label in estimated])}."
        )
    return lines


def _in_text(label: str) -> str:
    return label[:1].lower() + label[1:]

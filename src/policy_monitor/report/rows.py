"""The school's rows as a table of controlled words, for the page and for a file."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from policy_monitor.journeys import Book
from policy_monitor.policy import Policy
from policy_monitor.report.provenance import example_notice, provenance
from policy_monitor.storage import ListedRow, RowChoice
from policy_monitor.wording import and_list, count_of, in_text

__all__ = ["COLUMNS", "lay_out_rows", "rows_csv", "say_rows_chosen"]

COLUMNS = (
    "When",
    "Category",
    "Type of risk",
    "What was done",
    "Platform",
    "Who",
    "Where",
    "Stands in",
)
_NOT_KNOWN = "Not yet classified"
_TURNS_INTO_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def lay_out_rows(
    rows: Iterable[ListedRow], policy: Policy, files: Mapping[int, int]
) -> list[tuple[str, ...]]:
    """Rows in words, in the order of `COLUMNS`.

    Args:
        rows: The rows.
        policy: Names the outcomes and the steps of Appendix A.
        files: How many files each upload has, by its number.
    """
    return [
        (
            f"{row.occurred_on:%d/%m/%Y}" if row.occurred_on else row.term.short_label,
            row.category or _NOT_KNOWN,
            row.nature or _NOT_KNOWN,
            _done(row, policy),
            row.platform or "Not recorded",
            _as_entry(row.involved),
            _as_entry(row.setting),
            _place(row, several=files.get(row.upload_id, 1) > 1),
        )
        for row in rows
    ]


def say_rows_chosen(chosen: RowChoice, policy: Policy, *, total: int, everything: int) -> str:
    """How many rows are chosen and by what: "12 of 240 incidents: Conduct, still open"."""
    parts = []
    if chosen.category:
        parts.append(str(chosen.category))
    if chosen.nature:
        parts.append(str(chosen.nature))
    if chosen.term:
        parts.append(in_text(chosen.term.label))
    if chosen.outcome:
        parts.append(in_text(policy.outcomes[chosen.outcome].label))
    if chosen.any_outcome_of:
        parts.append("still open")
    if chosen.not_yet_classified:
        parts.append(in_text(_NOT_KNOWN))
    if not parts:
        return f"All {count_of(total, 'incident')}" if total > 1 else count_of(total, "incident")
    return f"{total:,} of {count_of(everything, 'incident')}: {', '.join(parts)}"


def rows_csv(
    book: Book, rows: Sequence[tuple[str, ...]], showing: str, *, total: int | None = None
) -> str:
    """Write rows as a CSV file that says whose they are and in which nothing can act.

    Args:
        book: Whose rows.
        rows: In the order of `COLUMNS`.
        showing: What was chosen, as a sentence.
        total: How many rows were chosen, where the file holds fewer.
    """
    lines: list[Sequence[str]] = [[notice] for notice in (example_notice(book),) if notice]
    lines += [[provenance(book)], [showing]]
    if total is not None and total > len(rows):
        lines.append([f"This file holds the first {len(rows):,} of {total:,}."])
    text = io.StringIO()
    writer = csv.writer(text)
    for line in (*lines, COLUMNS, *rows):
        writer.writerow([_inert(cell) for cell in line])
    return text.getvalue()


def _done(row: ListedRow, policy: Policy) -> str:
    """The outcomes and the steps of Appendix A, as pages name them."""
    outcomes = [policy.outcomes[code].label for code in policy.outcomes if code in row.outcomes]
    steps = [policy.actions[code].label for code in policy.actions if code in row.actions]
    first, *others = [*outcomes, *steps]
    return and_list([first, *map(in_text, others)])


def _place(row: ListedRow, *, several: bool) -> str:
    file = f", file {row.file_number}" if several else ""
    return f"Upload {row.upload_id}{file}, sheet {row.sheet_number}, row {row.row}"


def _as_entry(word: str) -> str:
    return f"{word[:1].upper()}{word[1:]}"


def _inert(cell: str) -> str:
    """A cell that no spreadsheet program takes for a formula."""
    return f"'{cell}" if cell.startswith(_TURNS_INTO_A_FORMULA) else cell

"""Columns that are a question in themselves: "Police informed?" with ticks or yes and no below."""

from collections.abc import Mapping, Sequence

from policy_monitor.ingest.fields import Field
from policy_monitor.ingest.grid import GridRow, Value, is_blank, value_at
from policy_monitor.ingest.layouts import Layout
from policy_monitor.ingest.profiles import ProfileReader
from policy_monitor.ingest.totals import begins_with_a_total
from policy_monitor.ingest.words import plain_text

__all__ = ["find_flags", "holds_answers", "is_ticked"]

# The last are ticks of Wingdings and Webdings, which a program sees as letters.
_TICKS = frozenset(
    (
        *("y", "yes", "true", "x", "1", "/", "tick", "ticked", "*", "\u2022", "\u00d7"),
        *("\u2611", "\u2612", "\u2713", "\u2714", "\u2715", "\u2716", "\u2705", "\u221a"),
        *("\u00fc", "\u00fe", "p", "r", "a"),
    )
)
_CROSSES = frozenset(("n", "no", "false", "0", "\u2717", "\u2718", "\u2610", "-", "n/a", "none"))
_SAMPLE_ROWS = 200


def find_flags(
    layout: Layout, rows: Sequence[GridRow], profiles: ProfileReader
) -> Mapping[Field, tuple[int, ...]]:
    """The columns whose heading means a kind or an outcome and whose cells say yes or no.

    Returns:
        Such columns under `KIND` and under `OUTCOME`.
    """
    used = {column for columns in layout.columns.values() for column in columns}
    found: dict[Field, list[int]] = {Field.KIND: [], Field.OUTCOME: []}
    for column, heading in layout.headings.items():
        if column in used or not holds_answers(rows[:_SAMPLE_ROWS], column):
            continue
        if profiles.means_an_outcome(heading):
            found[Field.OUTCOME].append(column)
        elif profiles.means_a_kind(heading):
            found[Field.KIND].append(column)
    return {field: tuple(columns) for field, columns in found.items()}


def is_ticked(value: Value) -> bool:
    """Whether a cell says yes."""
    return plain_text(value).lower() in _TICKS


def holds_answers(rows: Sequence[GridRow], column: int) -> bool:
    """Whether a column holds ticks, or yes and no, and nothing else."""
    texts = [
        plain_text(value).lower()
        for row in rows
        if not is_blank(value := value_at(row.values, column)) and not begins_with_a_total(row)
    ]
    answers = sum(text in _TICKS or text in _CROSSES for text in texts)
    # A row of totals below may put a number among the answers.
    return bool(texts) and answers >= len(texts) - 1 and any(text in _TICKS for text in texts)

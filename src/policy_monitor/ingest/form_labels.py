"""The labels of a form: which texts are labels, where they stand, and on which side the answers."""

from collections.abc import Collection, Sequence

from policy_monitor.ingest.grid import GridRow, Value, is_blank
from policy_monitor.ingest.headings import Headings, Strength, normalise_heading
from policy_monitor.ingest.values import looks_like_a_day
from policy_monitor.ingest.words import plain_text

__all__ = ["find_answers_below", "find_label_columns", "is_label"]

_FEWEST_LABELS = 2
_FEWEST_ANSWERS = 3


def is_label(text: str, headings: Headings, *, ends: bool) -> bool:
    """Whether a text is the label of an answer; one that ends in a colon is more surely so."""
    match = headings.match(text) if text else None
    return match is not None and (ends or match.strength >= Strength.SHORTENED)


def find_label_columns(rows: Sequence[GridRow], headings: Headings) -> Collection[int]:
    """The columns after the first in which stand labels, each once, and nothing else.

    A column of answers may hold words that are labels too, but never only such.
    """
    cells: dict[int, list[Value]] = {}
    for row in rows:
        filled = [(column, v) for column, v in enumerate(row.values) if not is_blank(v)]
        for column, value in filled[1:]:
            cells.setdefault(column, []).append(value)
    found = []
    for column, values in cells.items():
        texts = [normalise_heading(_before_colon(value)) for value in values]
        distinct = len(set(texts)) == len(texts) >= _FEWEST_LABELS
        if distinct and all(_may_be_label(value, headings) for value in values):
            found.append(column)
    return frozenset(found)


def find_answers_below(rows: Sequence[GridRow], headings: Headings) -> Collection[int]:
    """The rows that answer the label above them, in a form without any answer beside its label.

    An answer may read like a label ("Contact" below "Category"). It is an answer where another
    label follows it, and the rows hold one cell each; a day below a label makes it sure.
    """
    single: dict[int, Value] = {}
    for row in rows:
        filled = [value for value in row.values if not is_blank(value)]
        if len(filled) != 1:
            return frozenset()
        single[row.number] = filled[0]
    labels = {number for number, value in single.items() if _may_be_label(value, headings)}
    sure = [number for number in labels if number + 1 in single and number + 1 not in labels]
    if len(sure) < _FEWEST_ANSWERS or not any(looks_like_a_day(single[n + 1]) for n in sure):
        return frozenset()
    answers: set[int] = set()
    for number in sorted(labels):
        ends_here = number + 2 in labels or number + 2 not in single
        if number not in answers and number + 1 in single and ends_here:
            answers.add(number + 1)
    return frozenset(answers)


def _may_be_label(value: Value, headings: Headings) -> bool:
    text = plain_text(value) if isinstance(value, str) else ""
    return is_label(_before_colon(value), headings, ends=text.endswith(":"))


def _before_colon(value: Value) -> str:
    return plain_text(value).partition(":")[0] if isinstance(value, str) else ""

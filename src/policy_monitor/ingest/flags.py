"""Columns that are a question in themselves: "Police informed?" with ticks or yes and no below."""

import re
from collections.abc import Mapping, Sequence

from policy_monitor.ingest.fields import Field
from policy_monitor.ingest.grid import GridRow, Value, is_blank, value_at
from policy_monitor.ingest.layouts import Layout
from policy_monitor.ingest.profiles import ProfileReader
from policy_monitor.ingest.totals import begins_with_a_total
from policy_monitor.ingest.values import looks_like_a_day
from policy_monitor.ingest.words import plain_text
from policy_monitor.ingest.yes_and_no import Answer, read_answer

__all__ = ["find_flags", "holds_answers", "is_step_asked_for", "take_answer"]

# Of a place only this question has a sure answer for a "no" too.
_ASKS_OUTSIDE = re.compile(r"\b(outside|outside of|out of) school\b")
_ASKS_EITHER = re.compile(r"\b(in|inside|at school|or)\b")
# The day on which a step was taken answers whether it was; one that is only planned does not.
_PLANNED = re.compile(
    r"\b(due|next|planned|target|review\w*|deadline|until|ends?|ending|back|to be|by)\b",
    re.IGNORECASE,
)
_SAMPLE_ROWS = 200
_FEW_IN_WORDS = 5


def find_flags(
    layout: Layout, rows: Sequence[GridRow], profiles: ProfileReader
) -> Mapping[Field, tuple[int, ...]]:
    """The columns whose heading means a kind or an outcome and whose cells say yes or no.

    Returns:
        Such columns under `KIND`, under `OUTCOME` and, of the place, under `SETTING`.
    """
    used = {column for columns in layout.columns.values() for column in columns}
    found: dict[Field, list[int]] = {Field.KIND: [], Field.OUTCOME: [], Field.SETTING: []}
    for column, heading in layout.headings.items():
        sample = rows[:_SAMPLE_ROWS]
        if column in used:
            continue
        answered = holds_answers(sample, column)
        if answered and _asks_outside(heading):
            found[Field.SETTING].append(column)
        elif is_step_asked_for(heading, sample, column, profiles):
            found[Field.OUTCOME].append(column)
        elif answered and profiles.means_a_kind(heading):
            found[Field.KIND].append(column)
    return {field: tuple(columns) for field, columns in found.items()}


def _asks_outside(heading: str) -> bool:
    asked = plain_text(heading).lower()
    return _ASKS_OUTSIDE.search(asked) is not None and _ASKS_EITHER.search(asked) is None


def is_step_asked_for(
    heading: str, rows: Sequence[GridRow], column: int, profiles: ProfileReader
) -> bool:
    """Whether a heading asks for a step, and its column answers: yes, no, or the day of it."""
    if not profiles.means_an_outcome(heading):
        return False
    return holds_answers(rows, column, or_days=_PLANNED.search(heading) is None)


def take_answer(value: Value, heading: str, otherwise: str = "") -> str:
    """A cell below a question: for a yes what the question asks, for a no what else is so.

    The day on which it was done is a yes. What is no answer at all, "detention" below "Sanction
    given?", is left as it is.
    """
    match read_answer(value):
        case Answer.YES:
            return heading
        case Answer.NO:
            return otherwise
        case Answer.NEITHER:
            return ""
        case None if looks_like_a_day(value):
            return heading
        case None:
            text = plain_text(value)
            return text if any(map(str.isalpha, text)) else ""


def holds_answers(rows: Sequence[GridRow], column: int, *, or_days: bool = False) -> bool:
    """Whether a column holds ticks, or yes and no, and nothing else but, if told so, days."""
    cells = [
        value
        for row in rows
        if not is_blank(value := value_at(row.values, column)) and not begins_with_a_total(row)
    ]
    answers = [read_answer(value) for value in cells]
    # A column of nothing but days is when something was done, one more date among others.
    if or_days and any(answer is not None for answer in answers):
        answers = [
            Answer.YES if answer is None and looks_like_a_day(value) else answer
            for answer, value in zip(answers, cells, strict=True)
        ]
    others = answers.count(None)
    # A row of totals below may put a number among the answers, and of many answers a few may be
    # given in words.
    return Answer.YES in answers and others <= max(1, len(cells) // _FEW_IN_WORDS)

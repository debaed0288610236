"""The sheet of meanings: each word to choose, explained with what the policy says of it."""

import re
from collections.abc import Iterable, Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from policy_monitor.policy import OutcomeWords, Policy
from policy_monitor.policy.families import is_family
from policy_monitor.report.template.appearance import (
    BODY,
    HEADING,
    SECTION,
    TEXT,
    TITLE,
    TITLE_POINTS,
    set_height,
    set_up_page,
    write,
)
from policy_monitor.report.template.choices import as_entry

__all__ = ["fill_meanings_sheet"]

_WIDTHS = (26, 42, 42, 42)
_MOST_EXAMPLES = 3
_FEWEST_LETTERS = 3
_WORD = re.compile(r"[^\W_]+")
_Rows = Iterable[Sequence[str]]


def fill_meanings_sheet(sheet: Worksheet, policy: Policy) -> None:
    """Draw one table for each thing to choose, one below the other."""
    for place, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    write(sheet["A1"], "What the words mean", TITLE)
    sheet.row_dimensions[1].height = TITLE_POINTS
    whose = f"Words and examples are those of the {policy.title} of {policy.school.name}."
    write(sheet["A2"], whose, TEXT)
    row = 4
    for title, rows in _tables(policy):
        row = _draw_table(sheet, row, title, rows)
    set_up_page(sheet, landscape=True)


def _tables(policy: Policy) -> Iterable[tuple[str, _Rows]]:
    yield "Category and type of risk (section 7)", _kinds(policy)
    yield "Outcome", _outcomes(policy)
    steps = ((step.label, step.words) for step in policy.actions.values())
    yield "Steps of Appendix A", _words("Step", steps)
    yield "Who was involved", _words("Person", policy.involved.items())
    yield "Where it happened", _words("Place", policy.settings.items())


def _draw_table(sheet: Worksheet, row: int, title: str, rows: _Rows) -> int:
    """Draw a table below its title and give the row where the next one may begin."""
    write(sheet.cell(row, 1), title, SECTION)
    for number, texts in enumerate(rows):
        row += 1
        for place, text in enumerate(texts, start=1):
            write(sheet.cell(row, place), text, HEADING if number == 0 else BODY)
        set_height(sheet, row, texts, _WIDTHS)
    return row + 2


def _kinds(policy: Policy) -> _Rows:
    yield "", *policy.categories
    yield "What it is", *(words.meaning for words in policy.categories.values())
    for nature in policy.natures:
        texts = (policy.cells[category, nature].policy_text for category in policy.categories)
        yield nature, *(as_entry(text) for text in texts)


def _outcomes(policy: Policy) -> _Rows:
    yield "Outcome", "Other words for it", "What follows", "Where in the policy"
    for words in policy.outcomes.values():
        yield (
            words.label,
            _other_words(words.label, words.words),
            _consequence(words),
            as_entry(words.clause),
        )


def _consequence(words: OutcomeWords) -> str:
    """What follows from an outcome, by the policy's data."""
    said = []
    if words.outside_help:
        said.append("Help from outside the school.")
    if words.serious:
        said.append("One such incident makes a review of the policy due.")
    if words.open:
        said.append("The incident is still open.")
    return " ".join(said)


def _words(heading: str, listed: Iterable[tuple[str, Iterable[str]]]) -> _Rows:
    yield heading, "Other words for it"
    for label, words in listed:
        yield as_entry(label), _other_words(label, words)


def _other_words(label: str, words: Iterable[str]) -> str:
    """A few words for the same, each unlike the label and unlike the others."""
    used = set(_stems(label))
    found: list[str] = []
    for phrase in (word for word in words if not is_family(word)):
        stems = _stems(phrase)
        if stems and used.isdisjoint(stems) and len(found) < _MOST_EXAMPLES:
            found.append(phrase)
            used.update(stems)
    return ", ".join(found)


def _stems(phrase: str) -> Sequence[str]:
    """The words of a phrase without a plural's "s"; nothing when it has only short ones ("n/a")."""
    words = [word.rstrip("s") for word in _WORD.findall(phrase.lower())]
    return words if any(len(word) >= _FEWEST_LETTERS for word in words) else []

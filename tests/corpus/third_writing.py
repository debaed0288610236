"""How the third corpus writes its sheets: headings, rows with their keys, a run of days."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from tests.corpus.case import TEXT_FILES, Case
from tests.corpus.sheets import Sheet, build_case, xlsx

__all__ = ["days_from", "flat_log", "log", "text_log"]

Row = Sequence[object]


def days_from(year: int, month: int, day: int, *, step: int = 3) -> Callable[[int], date]:
    """The days of a run, by their place in it."""
    first = date(year, month, day)
    return lambda place: first + timedelta(days=step * place)


def log(  # noqa: PLR0913 -  each is a part of a sheet, and most cases need few
    question: str,
    name: str,
    headings: Row,
    rows: Sequence[Row],
    *,
    above: Sequence[Row] = (),
    below: Sequence[Row] = (),
    file: str = "Log.xlsx",
    title: str = "Log",
    save: Callable[..., bytes] = xlsx,
) -> Case:
    """One sheet: lines above, headings, rows that end with their keys, lines below."""
    sheet = Sheet("" if file.endswith(TEXT_FILES) else title)
    for line in (*above, headings):
        sheet.add(line)
    for *cells, key in rows:
        sheet.add(cells, str(key))
    for line in below:
        sheet.add(line)
    return build_case(question, name, (file, save(sheet), [sheet]))


def text_log(
    question: str, name: str, file: str, text: str, keys: Sequence[str], encoding: str = "utf-8"
) -> Case:
    """A text file as it lies on the disk, with a key ("" for none) for each of its records."""
    sheet = Sheet()
    for key in keys:
        sheet.add(["x"], key)
    return build_case(question, name, (file, text.encode(encoding), [sheet]))


def flat_log(
    name: str,
    heading: str,
    words: Sequence[tuple[str, str]],
    *,
    question: str = "classification",
    outcome: str = "NFA",
) -> Case:
    """One column under test; each entry with its cell, or with the key from the cell on."""
    day_of = days_from(2025, 9, 8)
    rows = []
    for place, (said, rest) in enumerate(words):
        key = rest if "|" in rest else f"{rest} | nfa"
        rows.append([f"{day_of(place):%d/%m/%Y}", said, outcome, f"{day_of(place)} | {key}"])
    return log(question, name, ["Date", heading, "Outcome"], rows)

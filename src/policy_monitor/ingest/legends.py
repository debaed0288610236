"""Codes in place of words, spelt out by the workbook's own legend."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from policy_monitor.ingest.fields import KIND_FIELDS, Field
from policy_monitor.ingest.grid import GridRow, Sheet, Value, is_blank, value_at
from policy_monitor.ingest.layouts import Layout
from policy_monitor.ingest.profiles import ProfileReader
from policy_monitor.ingest.words import plain_text

__all__ = ["spell_out_codes"]

_CODE = re.compile(r"[^\W\d_]{1,4}\d{0,2}|\d{1,2}[^\W\d_]?")
# "1 = Contact, 2 = Conduct", as headings and notes explain their codes.
_PAIR = re.compile(
    r"(?<!\w)([^\W\d_]{1,4}\d{0,2}|\d{1,2}[^\W\d_]?)\s*(?:[=:\u2013]|\s-\s)\s*"
    r"([^\W\d_][^=:;,()\[\]|\n]{2,40})"
)
_CODED = (*KIND_FIELDS, Field.OUTCOME, Field.ACTION)
_BETWEEN = re.compile(r"\s*[,;/&+\n]\s*")
_SAMPLE_ROWS = 200
_MOST = 0.6
# A legend is short, and each of its rows is a code and what it means, in one cell or two.
_LEGEND_ROWS = 2_000
_MOST_CELLS = 3
_MOST_WORDS = 6
_LONGEST_NOTE = 400
_FEWEST_CODES = 2


def spell_out_codes(
    sheet: Sheet, layout: Layout, workbook: Sequence[Sheet], profiles: ProfileReader
) -> Sheet:
    """A sheet with the words for the codes that a legend in the workbook explains.

    Args:
        sheet: The sheet.
        layout: Which column holds what.
        workbook: Every sheet that may hold the legend, this one among them.
        profiles: What the school's words mean.
    """
    below = sheet.rows_from(layout.header_row + 1)
    coded = [
        (column, field)
        for field in _CODED
        for column in layout.columns.get(field, ())
        if _holds_codes(below[:_SAMPLE_ROWS], column)
    ]
    if not coded:
        return sheet
    pairs = {pair for page in workbook for pair in _pairs_on(page)}
    meanings = {column: _legend_of(field, pairs, profiles) for column, field in coded}
    meanings = {column: legend for column, legend in meanings.items() if legend}
    if not meanings:
        return sheet
    above = sheet.rows_before(layout.header_row + 1)
    return replace(sheet, rows=(*above, *(_spell_out(row, meanings) for row in below)))


def _holds_codes(rows: Sequence[GridRow], column: int) -> bool:
    filled = [value for row in rows if not is_blank(value := value_at(row.values, column))]
    codes = sum(all(map(_is_code, _BETWEEN.split(plain_text(value)))) for value in filled)
    return codes > 0 and codes >= _MOST * len(filled)


def _is_code(text: str) -> bool:
    return _CODE.fullmatch(text.strip()) is not None


def _pairs_on(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Each code on a sheet, in lower case, with the words beside it."""
    for row in sheet.rows[:_LEGEND_ROWS]:
        texts = [plain_text(value) for value in row.values if not is_blank(value)]
        if 1 < len(texts) <= _MOST_CELLS and _is_code(texts[0]):
            yield texts[0].lower(), " ".join(texts[1:])
        elif (beside := _pair_at_the_end(row)) is not None:
            yield beside
        for text in texts:
            if len(text) <= _LONGEST_NOTE:
                yield from ((code.lower(), words) for code, words in _PAIR.findall(text))


def _pair_at_the_end(row: GridRow) -> tuple[str, str] | None:
    """A code and its words behind an empty cell: a legend that stands beside the log."""
    filled = [place for place, value in enumerate(row.values) if not is_blank(value)]
    if len(filled) < _FEWEST_CODES:
        return None
    code, words = filled[-2:]
    if words != code + 1 or code == 0 or not is_blank(row.values[code - 1]):
        return None
    text = plain_text(row.values[code])
    return (text.lower(), plain_text(row.values[words])) if _is_code(text) else None


def _legend_of(
    field: Field, pairs: set[tuple[str, str]], profiles: ProfileReader
) -> Mapping[str, str]:
    """The codes of a field; one with two meanings is left as it is."""
    found: dict[str, set[str]] = {}
    for code, words in pairs:
        if len(words.split()) <= _MOST_WORDS and _means(field, words, profiles):
            found.setdefault(code, set()).add(words.strip().lower())
    legend = {code: words.pop() for code, words in found.items() if len(words) == 1}
    return legend if len(legend) >= _FEWEST_CODES else {}


def _means(field: Field, words: str, profiles: ProfileReader) -> bool:
    if field not in KIND_FIELDS:
        return profiles.means_an_outcome(words)
    said = profiles.classify(words)
    if field is Field.CATEGORY:
        return said.category is not None
    return said.nature is not None or (field is Field.KIND and said.category is not None)


def _spell_out(row: GridRow, meanings: Mapping[int, Mapping[str, str]]) -> GridRow:
    values: list[Value] = list(row.values)
    for column, legend in meanings.items():
        if column >= len(values) or is_blank(values[column]):
            continue
        codes = _BETWEEN.split(plain_text(values[column]).lower().strip())
        if all(code in legend for code in codes):
            values[column] = "; ".join(legend[code] for code in codes)
    return GridRow(row.number, values)

"""What was understood of a log, in the school's own words, before anything is stored."""

import re
from collections.abc import Collection, Mapping

import streamlit as st

from policy_monitor.records import ATTENTION, Finding, Level, Screening, SheetReading
from policy_monitor.report import say_terms
from policy_monitor.storage import UploadResult
from policy_monitor.ui.plain import as_written
from policy_monitor.wording import and_list, count_of, first_few

__all__ = [
    "describe_attention",
    "describe_left_out",
    "rows_sentence",
    "show_attention",
    "show_understanding",
    "what_would_change",
]

_FIELDS = {
    "occurred_on": "Date of the incident",
    "reported_on": "Date it was reported (not counted)",
    "term": "Term",
    "kind": "Category and type of risk",
    "category": "Category",
    "nature": "Type of risk",
    "outcome": "What was done",
    "action": "What was done",
    "platform": "Platform",
    "involved": "Who was involved",
    "setting": "Where it happened",
    "reference": "Reference (used to spot repeats, not stored)",
    "description": "Account (used to spot repeats, not stored)",
    "person": "Names (not stored)",
}
_NAMED_ROWS = 20
_ROW_AT_START = re.compile(r"^Row \d+ ")
_BLANK = "blank_row"
_BLANK_ROWS = re.compile(r"^Rows? (\d+(?: to \d+)?) ")


def show_attention(screening: Screening) -> None:
    """Draw the rows that need attention."""
    attention = describe_attention(screening)
    if attention:
        st.markdown("\n".join(f"- {line}" for line in attention))


def show_understanding(screening: Screening) -> None:
    """Draw how each sheet was read, and what was left out."""
    attention = any(finding.level in ATTENTION for finding in screening.findings)
    with st.expander("How the columns were read", expanded=not attention):
        for reading in screening.files:
            for sheet in reading.sheets:
                _show_sheet(reading.file, sheet)
    _show_left_out(screening)


def describe_attention(screening: Screening) -> list[str]:
    """The rows to look at, gravest first, those with the same thing to say together."""
    groups = _group(screening, ATTENTION)
    order = list(ATTENTION)
    ranked = sorted(groups.items(), key=lambda group: order.index(group[0][0]))
    return [
        f"**{as_written(place)}{_say_rows(rows)}.** {_say_fate(level, rows)}"
        f"{as_written(_say_of(rows, said))}"
        for (level, place, said), rows in ranked
    ]


def describe_left_out(screening: Screening) -> list[str]:
    """The rows that are no incidents, those of a sheet with the same reason together."""
    lines = [
        f"**{as_written(place)}{_say_rows(rows)}.** {as_written(_say_of(rows, said))}"
        for (_, place, said), rows in _group(screening, {Level.NOT_AN_INCIDENT}).items()
    ]
    blank: dict[str, list[str]] = {}
    for finding in screening.findings:
        if finding.code == _BLANK and (run := _BLANK_ROWS.match(finding.message)):
            place = _place(finding, several=len(screening.files) > 1)
            blank.setdefault(place, []).append(run[1])
    for place, runs in blank.items():
        one = len(runs) == 1 and runs[0].isdecimal()
        said = f"Row {runs[0]} is" if one else f"Rows {first_few(runs, shown=_NAMED_ROWS)} are"
        lines.append(f"**{as_written(place)}.** {said} blank.")
    return lines


def _group(
    screening: Screening, levels: Collection[Level]
) -> Mapping[tuple[Level, str, str], list[int]]:
    """The rows of each level and place of which the same is said; 0 stands for no row."""
    several = len(screening.files) > 1
    groups: dict[tuple[Level, str, str], list[int]] = {}
    for finding in screening.findings:
        if finding.level in levels and finding.code != _BLANK:
            said = _ROW_AT_START.sub("It ", finding.message)
            key = (finding.level, _place(finding, several=several), said)
            groups.setdefault(key, []).append(finding.row or 0)
    return groups


def _say_rows(rows: list[int]) -> str:
    """The rows of a group: ", row 3" or ", rows 3, 5 and 9"."""
    named = [f"{row:,}" for row in sorted(rows) if row]
    if not named:
        return ""
    noun = "row" if len(named) == 1 else "rows"
    return f", {noun} {first_few(named, shown=_NAMED_ROWS)}"


def _say_fate(level: Level, rows: list[int]) -> str:
    """What became of the rows; a remark about a whole sheet is about none of them."""
    return f"{ATTENTION[level]}. " if any(rows) or level is not Level.NOTE else ""


def _say_of(rows: list[int], said: str) -> str:
    """What is said of a row, or of each of several."""
    return said if len(rows) == 1 else re.sub(r"^It ", "Each ", said)


def rows_sentence(screening: Screening) -> str:
    """The fates of the rows as one sentence a head can check against the spreadsheet."""
    rows = screening.rows
    parts = []
    if rows.accepted or not screening.nil_returns:
        parts.append(count_of(rows.accepted, "incident") + " understood")
    if rows.needs_decision:
        verb = "needs" if rows.needs_decision == 1 else "need"
        parts.append(f"{count_of(rows.needs_decision, 'row')} {verb} your decision")
    if rows.rejected:
        parts.append(f"{count_of(rows.rejected, 'row')} could not be read")
    if rows.duplicate:
        verb = "repeats" if rows.duplicate == 1 else "repeat"
        parts.append(f"{count_of(rows.duplicate, 'row')} {verb} another")
    if screening.nil_returns:
        terms = say_terms(nil.term for nil in screening.nil_returns)
        parts.append(f"a nil return for {terms}")
    sentence = and_list(parts)
    return f"{sentence[:1].upper()}{sentence[1:]}."


def what_would_change(preview: UploadResult, nil_returns: int) -> str:
    """The words on the button that stores an upload: "Add 26 incidents"."""
    parts = []
    if preview.added:
        parts.append(f"add {count_of(preview.added, 'incident')}")
    if preview.updated:
        parts.append(f"update {count_of(preview.updated, 'incident')}")
    if nil_returns:
        parts.append(f"record {count_of(nil_returns, 'nil return')}")
    words = and_list(parts)
    if preview.terms:
        words += f" in {say_terms(preview.terms)}"
    return words[:1].upper() + words[1:]


def _place(finding: Finding, *, several: bool) -> str:
    """The sheet a finding is about; the file too, when there are several."""
    parts = [finding.file] if several or not finding.sheet else []
    return ", ".join([*parts, finding.sheet] if finding.sheet else parts)


def _show_sheet(file: str, sheet: SheetReading) -> None:
    """How one sheet was read: each of the school's headings and our reading of it."""
    name = f", sheet {sheet.sheet}" if sheet.sheet else ""
    lines = [f"**{as_written(file + name)}**: read as {sheet.read_as}", ""]
    in_order = sorted(sheet.headings, key=lambda field: _column_order(sheet.columns.get(field)))
    lines += [
        f"- “{as_written(sheet.headings[field])}”: {_FIELDS.get(field, field)}"
        for field in in_order
    ]
    st.markdown("\n".join(lines))


def _column_order(letters: str | None) -> tuple[int, str]:
    """Columns as the spreadsheet has them: A to Z, then AA."""
    return len(letters or ""), letters or ""


def _show_left_out(screening: Screening) -> None:
    """The rows that are no incidents, by why."""
    left_out = describe_left_out(screening)
    if not left_out:
        return
    number = screening.rows.not_an_incident
    title = (
        f"{count_of(number, 'row')} left out: not {'an incident' if number == 1 else 'incidents'}"
    )
    with st.expander(title):
        st.markdown("\n".join(f"- {line}" for line in left_out))

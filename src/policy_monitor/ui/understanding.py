"""What was understood of a log, in the school's own words, before anything is stored."""

from collections import Counter
from collections.abc import Iterable

import pandas as pd
import streamlit as st

from policy_monitor.records import Finding, Level, Screening
from policy_monitor.storage import UploadResult
from policy_monitor.wording import and_list, count_of

__all__ = ["rows_sentence", "show_understanding", "what_would_change"]

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
_ATTENTION = {
    Level.NEEDS_DECISION: "Needs your decision",
    Level.REJECTED: "Could not be read",
    Level.DUPLICATE: "Already counted",
    Level.NOTE: "Counted, with a remark",
}
_MOST_ROWS = 200


def show_understanding(screening: Screening) -> None:
    """Draw the numbers, the rows that need attention, and how each sheet was read."""
    st.subheader(rows_sentence(screening), anchor=False)
    attention = _findings_table(
        finding for finding in screening.findings if finding.level in _ATTENTION
    )
    if len(attention):
        st.table(attention, border="horizontal", hide_index=True, alt="Rows that need attention")
    with st.expander("How the columns were read", expanded=len(attention) == 0):
        for reading in screening.files:
            for sheet in reading.sheets:
                _show_sheet(reading.file, sheet.sheet, sheet.read_as, dict(sheet.headings))
    _show_left_out(screening)


def rows_sentence(screening: Screening) -> str:
    """The fates of the rows as one sentence a head can check against the spreadsheet."""
    rows = screening.rows
    parts = [count_of(rows.accepted, "incident") + " understood"]
    if rows.needs_decision:
        verb = "needs" if rows.needs_decision == 1 else "need"
        parts.append(f"{count_of(rows.needs_decision, 'row')} {verb} your decision")
    if rows.rejected:
        parts.append(f"{count_of(rows.rejected, 'row')} could not be read")
    if rows.duplicate:
        verb = "repeats" if rows.duplicate == 1 else "repeat"
        parts.append(f"{count_of(rows.duplicate, 'row')} {verb} another")
    if screening.nil_returns:
        parts.append(count_of(len(screening.nil_returns), "nil return") + " found")
    return f"{and_list(parts)}."


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
    return words[:1].upper() + words[1:]


def _findings_table(findings: Iterable[Finding]) -> pd.DataFrame:
    """The rows to look at, gravest first: `Row`, `What` and `What to do`."""
    order = list(_ATTENTION)
    ranked = sorted(findings, key=lambda finding: order.index(finding.level))
    return pd.DataFrame(
        [
            (_place(finding), _ATTENTION[finding.level], finding.message)
            for finding in ranked[:_MOST_ROWS]
        ],
        columns=["Where", "What became of it", "What to know"],
    )


def _place(finding: Finding) -> str:
    """Where a finding stands, as the spreadsheet program shows it."""
    where = finding.sheet or finding.file
    return where if finding.row is None else f"{where}, row {finding.row}"


def _show_sheet(file: str, sheet: str, read_as: str, headings: dict[str, str]) -> None:
    """How one sheet was read: each of the school's headings and our reading of it."""
    st.markdown(f"**{file}{', sheet ' + sheet if sheet else ''}**: {read_as}")
    if headings:
        table = pd.DataFrame(
            [(heading, _FIELDS.get(field, field)) for field, heading in headings.items()],
            columns=["Your heading", "Read as"],
        )
        st.table(table, border="horizontal", hide_index=True, alt="Your headings and our reading")


def _show_left_out(screening: Screening) -> None:
    """The rows that are no incidents, counted by why."""
    reasons = Counter(
        finding.message for finding in screening.findings if finding.level is Level.NOT_AN_INCIDENT
    )
    if not reasons:
        return
    title = f"{count_of(screening.rows.not_an_incident, 'row')} left out as not incidents"
    with st.expander(title):
        for finding in screening.findings:
            if finding.level is Level.NOT_AN_INCIDENT:
                st.markdown(f"- {_place(finding)}: {finding.message}")

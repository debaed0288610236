"""A screening in the form that the command line promises to keep."""

from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter
from typing import Any

from policy_monitor.ingest.collecting import no_search_for_garbage
from policy_monitor.ingest.refusals import FileRefused
from policy_monitor.records import FileReading, Finding, Incident, Screening

__all__ = ["as_contract", "refusal_as_contract"]


def as_contract(screening: Screening) -> dict[str, Any]:
    """What `screen --json` prints for files that were read."""
    rows = screening.rows
    with no_search_for_garbage():
        incidents = list(_describe_incidents(screening.incidents))
    return {
        "status": "ok",
        "files": [_describe_file(file) for file in screening.files],
        "incidents": incidents,
        "findings": [_describe_finding(finding) for finding in screening.findings],
        "rows": {
            "read": rows.read,
            "accepted": rows.accepted,
            "needs_decision": rows.needs_decision,
            "rejected": rows.rejected,
            "duplicate": rows.duplicate,
            "not_an_incident": rows.not_an_incident,
        },
    }


def refusal_as_contract(refused: FileRefused) -> dict[str, str]:
    """What `screen --json` prints for a file that could not be read."""
    return {"status": "error", "code": refused.code.value, "message": refused.message}


def _describe_file(file: FileReading) -> dict[str, Any]:
    return {
        "file": file.file,
        "sheets": [
            {
                "sheet": sheet.sheet,
                "header_row": sheet.header_row,
                "columns": dict(sheet.columns),
                "read_as": sheet.read_as,
            }
            for sheet in file.sheets
        ],
    }


def _describe_incidents(incidents: Sequence[Incident]) -> Iterator[dict[str, Any]]:
    """Each incident in order. What many share is put in words once."""
    days: dict[date | None, str | None] = {None: None}
    shared: dict[tuple[int, ...], dict[str, Any]] = {}
    for incident in incidents:
        day = incident.occurred_on
        if day not in days and day is not None:
            days[day] = day.isoformat()
        # By id: the incidents keep these for as long as this runs.
        key = tuple(map(id, _kind_of(incident)))
        if key not in shared:
            shared[key] = _describe_kind(incident)
        yield {
            "file": incident.source.file,
            "sheet": incident.source.sheet,
            "row": incident.source.row,
            "occurred_on": days[day],
            **shared[key],
        }


_kind_of = attrgetter(
    *("term", "category", "nature", "outcomes", "actions", "platform", "involved", "setting")
)


def _describe_kind(incident: Incident) -> dict[str, Any]:
    return {
        "academic_year": incident.term.academic_year,
        "term": incident.term.season.value,
        "category": None if incident.category is None else incident.category.value,
        "nature": None if incident.nature is None else incident.nature.value,
        "outcomes": [outcome.value for outcome in incident.outcomes],
        "actions": [action.value for action in incident.actions],
        "platform": incident.platform,
        "involved": incident.involved.value,
        "setting": incident.setting.value,
    }


def _describe_finding(finding: Finding) -> dict[str, Any]:
    return {
        "level": finding.level.value,
        "code": finding.code,
        "file": finding.file,
        "sheet": finding.sheet,
        "row": finding.row,
        "column": finding.column,
        "message": finding.message,
    }

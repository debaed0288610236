"""Every messy log is read as its hand-made key says: no row lost, none misread."""

import importlib.util
from pathlib import Path

import pytest

from policy_monitor.records import Level

_SPEC = importlib.util.spec_from_file_location(
    "messy_logs", Path(__file__).with_name("messy_logs.py")
)
_MODULE = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(_MODULE)
MESSY_LOGS = _MODULE.MESSY_LOGS

FATES = ("accepted", "needs_decision", "rejected", "duplicate")
pytestmark = pytest.mark.parametrize("log", MESSY_LOGS, ids=lambda log: log.name)


def _told(screening):
    """What was read, in the words of the keys."""
    lines = []
    for incident in screening.incidents:
        when = incident.occurred_on or f"{incident.term.season}-{incident.term.academic_year}"
        kind = f"{incident.category or '-'}/{incident.nature or '-'}"
        where = f"{incident.source.sheet}:{incident.source.row}"
        lines.append(f"{where} accepted {when} {kind} {','.join(incident.outcomes)}")
    lines += [
        f"{finding.sheet}:{finding.row} {finding.level} {finding.code}"
        for finding in screening.findings
        if finding.level not in {Level.NOTE, Level.NOT_AN_INCIDENT}
    ]
    return sorted(lines)


def test_the_rows_are_read_as_the_key_says(log, read):
    screening = read((log.file, log.build()))
    assert _told(screening) == sorted(log.key)
    nils = tuple(f"{nil.term.season} {nil.term.academic_year}" for nil in screening.nil_returns)
    assert nils == log.nil_terms


def test_every_row_has_one_fate(log, read):
    screening = read((log.file, log.build()))
    rows = screening.rows
    in_key = [fate for line in log.key for fate in FATES if f" {fate} " in line]
    assert rows.read == log.read
    assert rows.accepted == in_key.count("accepted")
    assert rows.needs_decision == in_key.count("needs_decision")
    assert rows.rejected == in_key.count("rejected")
    assert rows.duplicate == in_key.count("duplicate")
    assert rows.not_an_incident == log.read - len(in_key)

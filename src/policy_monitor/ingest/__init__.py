"""Spreadsheets to incidents and findings: reading in a bounded process, row by row."""

from policy_monitor.ingest.contract import as_contract, refusal_as_contract
from policy_monitor.ingest.files import UploadedFile
from policy_monitor.ingest.labels import safe_label
from policy_monitor.ingest.refusals import FileRefused, Refusal
from policy_monitor.ingest.screening import screen

__all__ = [
    "FileRefused",
    "Refusal",
    "UploadedFile",
    "as_contract",
    "refusal_as_contract",
    "safe_label",
    "screen",
]

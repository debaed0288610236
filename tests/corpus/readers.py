"""The reader as the corpus tries it: in this process for logs, confined for hostile files."""

import functools
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from policy_monitor.calendar import load_calendar
from policy_monitor.ingest import FileRefused, UploadedFile, screen
from policy_monitor.ingest.contract import as_contract, refusal_as_contract
from policy_monitor.ingest.policy_words import PolicyWords
from policy_monitor.ingest.reading import read_files
from policy_monitor.ingest.wire import decode_screening, encode_reading
from policy_monitor.policy import load_policy
from tests.corpus.case import TODAY

__all__ = ["read_here", "read_screened"]

DATA = Path(__file__).parents[2] / "data"
KEY = bytes(32)


@functools.cache
def _known() -> tuple[Any, Any]:
    return PolicyWords(load_policy(DATA / "policy")), load_calendar(DATA / "calendar")


def read_here(files: Sequence[tuple[str, bytes]], *, today: date = TODAY) -> dict[str, Any]:
    """What `screen --json` would print, read in this process, which costs no start."""
    words, calendar = _known()
    uploads = [UploadedFile(name, data) for name, data in files]
    try:
        reading = read_files(uploads, today=today, key=KEY, words=words, calendar=calendar)
    except FileRefused as refused:
        return refusal_as_contract(refused)
    return as_contract(decode_screening(encode_reading(reading)))


def read_screened(files: Sequence[tuple[str, bytes]], *, today: date = TODAY) -> dict[str, Any]:
    """What `screen --json` prints: read by the confined process, with its limits."""
    uploads = [UploadedFile(name, data) for name, data in files]
    try:
        return as_contract(screen(uploads, today=today, key=KEY, data=DATA))
    except FileRefused as refused:
        return refusal_as_contract(refused)

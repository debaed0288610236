"""A file's bytes as sheets, whatever kind it truly is."""

from dataclasses import dataclass

from policy_monitor.ingest.grid import Sheet
from policy_monitor.ingest.kinds import Kind, tell_kind
from policy_monitor.ingest.limits import MAX_FILE_BYTES
from policy_monitor.ingest.refusals import FileRefused, Refusal
from policy_monitor.ingest.textfiles import read_text_file
from policy_monitor.ingest.workbooks import read_workbook

__all__ = ["ReadFile", "UploadedFile", "read_file"]


@dataclass(frozen=True, slots=True)
class UploadedFile:
    """A file as it was given: its name, for showing only, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as sheets. `kind` is its true format, as in `FileReading`."""

    kind: str
    sheets: tuple[Sheet, ...]


def read_file(file: UploadedFile) -> ReadFile:
    """Read a file's sheets.

    Raises:
        FileRefused: The file is too large, empty, protected, broken or no spreadsheet.
    """
    if len(file.content) > MAX_FILE_BYTES:
        raise FileRefused(Refusal.TOO_LARGE, file.name)
    kind = tell_kind(file.name, file.content)
    if kind is Kind.TEXT:
        text_kind, sheet = read_text_file(file.content)
        return ReadFile(text_kind, (sheet,))
    return ReadFile(kind.value, read_workbook(file.name, file.content, kind))

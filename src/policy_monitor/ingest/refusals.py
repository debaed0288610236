"""When a file cannot be read at all: one clear sentence for each cause."""

from enum import StrEnum
from typing import Self

from policy_monitor.errors import PolicyMonitorError
from policy_monitor.ingest.limits import (
    MAX_FILE_BYTES,
    MAX_FILES,
    MAX_MEMORY_BYTES,
    MAX_UNPACKED_BYTES,
    MAX_WALL_SECONDS,
)

__all__ = ["FileRefused", "Refusal"]


class Refusal(StrEnum):
    """Why a file was refused."""

    PASSWORD_PROTECTED = "password_protected"  # noqa: S105 -  a cause, not a password
    EMPTY_FILE = "empty_file"
    NOT_A_SPREADSHEET = "not_a_spreadsheet"
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    TOO_MANY_FILES = "too_many_files"
    TOOK_TOO_LONG = "took_too_long"
    TOO_MUCH_MEMORY = "too_much_memory"
    NO_INCIDENT_TABLE = "no_incident_table"
    READER_FAILED = "reader_failed"


_MEGABYTE = 1_000_000
_SENTENCES = {
    Refusal.PASSWORD_PROTECTED: (
        "{file} is protected with a password. Open it, save a copy without the password "
        "and upload the copy."
    ),
    Refusal.EMPTY_FILE: (
        "{file} is empty: it holds no rows. Check that the right file was chosen. If there "
        "were no incidents, record a nil return for the term instead."
    ),
    Refusal.NOT_A_SPREADSHEET: (
        "{file} is not a spreadsheet: it seems to be {detail}. Open the log in the program it "
        "was made with, save it as an Excel workbook (.xlsx) or as .csv, and upload that."
    ),
    Refusal.DAMAGED: (
        "{file} is damaged or incomplete and could not be opened. Open it in Excel or "
        "LibreOffice, save it again as an Excel workbook (.xlsx), and upload that."
    ),
    Refusal.TOO_LARGE: (
        "{file} is too large: a file may be up to "
        f"{MAX_FILE_BYTES // _MEGABYTE} MB, and up to {MAX_UNPACKED_BYTES // _MEGABYTE} MB once "
        "unpacked. Save only the sheets of the incident log in a new workbook and upload that."
    ),
    Refusal.TOO_MANY_FILES: (
        f"More than {MAX_FILES} files were given at once. Upload them in smaller groups."
    ),
    Refusal.TOOK_TOO_LONG: (
        f"{{file}} took longer than {MAX_WALL_SECONDS:.0f} seconds to read, so reading was "
        "stopped. Copy the incident log's cells into a new workbook and upload that."
    ),
    Refusal.TOO_MUCH_MEMORY: (
        f"{{file}} needed more than {MAX_MEMORY_BYTES >> 30} GB of memory, so reading was "
        "stopped. There may be a stray cell far below or to the right of the log: copy the "
        "log's cells into a new workbook and upload that."
    ),
    Refusal.NO_INCIDENT_TABLE: (
        "No incident log was found in {file}. The file itself is sound, but {detail}. A log "
        "needs a row of headings with the date of the incident and at least one of category, "
        "type, description, action taken or outcome. Check that the right file was chosen, or "
        "add the headings and upload it again."
    ),
    Refusal.READER_FAILED: (
        "{file} could not be read because of a fault in Policy Monitor, not in the file. "
        "Nothing was stored. Please tell whoever looks after this installation."
    ),
}


class FileRefused(PolicyMonitorError):  # noqa: N818 -  the field's word for it; the base says it is an error
    """A file that was not read.

    Attributes:
        code: Why, as a stable short name.
        file: The file's name as given; "" when it concerns all files together.
        message: The sentence for the reader: what, where and what to do.
        detail: A fact of the cause for the log, never anything from a cell: what the
            file seems to be, or where in the program the reader failed.
    """

    def __init__(self, code: Refusal, file: str, *, detail: str = "") -> None:
        """Say why which file was refused."""
        self.code = code
        self.file = file
        self.detail = detail
        self.message = _SENTENCES[code].format(file=file, detail=detail)
        super().__init__(self.message)

    @classmethod
    def from_facts(cls, facts: dict[str, str]) -> Self:
        """The refusal that the reading process reported."""
        return cls(Refusal(facts["code"]), facts["file"], detail=facts["detail"])

    @property
    def facts(self) -> dict[str, str]:
        """What another process needs to raise the same refusal."""
        return {"code": self.code.value, "file": self.file, "detail": self.detail}

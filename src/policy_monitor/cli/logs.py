"""`screen` and `import`: logs in, what was understood out."""

import argparse
import json
import secrets
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from policy_monitor import journeys
from policy_monitor.errors import PolicyMonitorError
from policy_monitor.ingest import UploadedFile, as_contract, screen
from policy_monitor.records import Finding, Level, Screening
from policy_monitor.settings import Settings
from policy_monitor.wording import count_of

__all__ = ["FileNotReadableError", "print_error", "run_import", "run_screen"]


class FileNotReadableError(PolicyMonitorError):
    """A file named on the command line is not there or may not be read."""

    code = "file_not_found"

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            f"There is no file {path.name} here that can be read. Check its name and folder."
        )


def run_screen(options: argparse.Namespace, settings: Settings, *, today: date) -> int:
    """Read and check files, and store nothing."""
    files = _read(options.files)
    # Nothing outlives this command, so its hashes need not match anybody else's.
    screening = screen(files, today=today, key=secrets.token_bytes(32), data=settings.data)
    _print_screening(screening, as_json=options.json, more={})
    return 0


def run_import(options: argparse.Namespace, settings: Settings, *, now: datetime) -> int:
    """Read and check files, then store them as one upload."""
    files = _read(options.files)
    installation = journeys.open_installation(settings)
    screening = journeys.screen_files(installation, files, today=now.date())
    result = journeys.take_in(installation, screening, at=now)
    more = {
        "upload": result.upload_id,
        "already_stored": result.already_stored,
        "added": result.added,
        "updated": result.updated,
        "unchanged": result.unchanged,
    }
    _print_screening(screening, as_json=options.json, more=more)
    if not options.json:
        if result.already_stored:
            print("Already stored: nothing has changed.")
        else:
            print(
                f"Stored as upload {result.upload_id}: {result.added:,} added, "
                f"{result.updated:,} updated, {result.unchanged:,} unchanged."
            )
    return 0


def print_error(error: PolicyMonitorError, *, as_json: bool) -> None:
    """Say an error on standard error, and as JSON on standard output when that was asked for."""
    if as_json:
        code = getattr(error, "code", "refused")
        print(json.dumps({"status": "error", "code": str(code), "message": str(error)}))
    print(error, file=sys.stderr)


def _read(paths: Sequence[Path]) -> list[UploadedFile]:
    """The files' names and contents.

    Raises:
        FileNotReadableError: One of them is not there, or is a folder.

    """
    files = []
    for path in paths:
        try:
            files.append(UploadedFile(path.name, path.read_bytes()))
        except OSError as error:
            raise FileNotReadableError(path) from error
    return files


def _print_screening(
    screening: Screening, *, as_json: bool, more: dict[str, int | bool | None]
) -> None:
    """Print what was understood, for a machine or for a person."""
    if as_json:
        print(json.dumps(as_contract(screening) | more, ensure_ascii=False))
        return
    rows = screening.rows
    print(
        f"{count_of(rows.read, 'row')} read: {rows.accepted:,} accepted, "
        f"{rows.needs_decision:,} to decide, {rows.rejected:,} rejected, "
        f"{rows.duplicate:,} duplicate, {rows.not_an_incident:,} not an incident."
    )
    for nil_return in screening.nil_returns:
        print(f"Nil return: {nil_return.term.label}.")
    places = {(file.file, sheet.sheet) for file in screening.files for sheet in file.sheets}
    for finding in screening.findings:
        if finding.level is not Level.NOT_AN_INCIDENT:
            # Where there is one sheet, its row says enough.
            where = "" if len(places) == 1 else f"{_say_place(finding)}: "
            print(f"- {where}{finding.message}")


def _say_place(finding: Finding) -> str:
    return f"{finding.file}, {finding.sheet}" if finding.sheet else finding.file

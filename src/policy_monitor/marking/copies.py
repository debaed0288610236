"""Having a file marked up: in a process of its own, with limits, as the reading is."""

import logging
import time
from collections.abc import Sequence
from dataclasses import replace

from policy_monitor.errors import PolicyMonitorError
from policy_monitor.ingest import UploadedFile
from policy_monitor.ingest.confined import Ending, Failure, run_confined
from policy_monitor.ingest.limits import MAX_WALL_SECONDS
from policy_monitor.marking.building import build_list
from policy_monitor.marking.remarks import Remark
from policy_monitor.marking.wire import Request, encode_request
from policy_monitor.records import FileReading

__all__ = ["CopyNotMadeError", "list_remarks", "mark_up"]

_log = logging.getLogger(__name__)
_MARKER = "policy_monitor.marking.worker"
# Spreadsheet programs take long to open a workbook with more comments, and no head teacher
# goes through as many.
_MOST_REMARKS = 5_000


class CopyNotMadeError(PolicyMonitorError):
    """A file could not be marked up; what was found in it is not touched by that."""

    def __init__(self, *, too_large: bool) -> None:
        """Say which of the two reasons it is."""
        self.too_large = too_large
        why = "Your log is too large to be marked up" if too_large else "Your log was not marked up"
        super().__init__(f"{why}. The list on the Upload page says the same as the marks would.")


def mark_up(file: UploadedFile, reading: FileReading, remarks: Sequence[Remark]) -> bytes:
    """A copy of a school's file, as an .xlsx, with a mark at each remark and a list of them.

    Its formats are kept where its kind has any and they can be opened; otherwise the copy has
    its values in their places. Nothing in it can act: no formulas, macros, links or queries.

    Args:
        file: The file, as it was screened.
        reading: How it was understood.
        remarks: What is to be said of it, gravest first.

    Raises:
        CopyNotMadeError: The file takes too much time or memory, or cannot be opened.
    """
    request = Request(
        name=file.name,
        size=len(file.content),
        remarks=tuple(remarks[:_MOST_REMARKS]),
        left_out=len(remarks[_MOST_REMARKS:]),
        keep_formats=reading.kind == "xlsx",
    )
    began = time.monotonic()
    copy, ending = _run(file, request, MAX_WALL_SECONDS)
    left = MAX_WALL_SECONDS - (time.monotonic() - began)
    if copy is None and request.keep_formats and left > 0:
        # What opens a workbook with its formats is more particular than what reads values.
        copy, ending = _run(file, replace(request, keep_formats=False), left)
    if copy is None:
        raise CopyNotMadeError(too_large=_was_too_large(ending))
    return copy


def list_remarks(remarks: Sequence[Remark], reason: str) -> bytes:
    """An .xlsx with the list alone, and why there is no more."""
    return build_list(tuple(remarks[:_MOST_REMARKS]), len(remarks[_MOST_REMARKS:]), reason)


def _run(file: UploadedFile, request: Request, seconds: float) -> tuple[bytes | None, Ending]:
    ending = run_confined(_MARKER, [encode_request(request), file.content], seconds=seconds)
    word, _, rest = ending.answer.partition(b" ")
    size, _, copy = rest.partition(b"\n")
    if word == b"copy" and size.isdigit() and len(copy) == int(size):
        return copy, ending
    if word == b"failed":
        failure = Failure.from_json(size)
        _log.warning("The marking process failed: %s at %s", failure.kind, failure.where)
    else:
        _log.warning("The marking process ended with code %d", ending.exit_code)
    return None, ending


def _was_too_large(ending: Ending) -> bool:
    if ending.answer.startswith(b"failed "):
        return Failure.from_json(ending.answer.removeprefix(b"failed ")).kind == "MemoryError"
    return ending.ran_out_of_time or ending.ran_out_of_memory or ending.overflowed

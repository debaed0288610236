"""Reading files safely: in a process of their own, with limits, and an answer in any case."""

import json
import logging
import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from policy_monitor.ingest.confined import Ending, Failure, run_confined
from policy_monitor.ingest.file_names import tell_names_apart
from policy_monitor.ingest.files import UploadedFile
from policy_monitor.ingest.limits import MAX_FILE_BYTES, MAX_FILES
from policy_monitor.ingest.refusals import FileRefused, Refusal
from policy_monitor.ingest.wire import decode_screening
from policy_monitor.records import Screening

__all__ = ["screen"]

_log = logging.getLogger(__name__)
_READER = "policy_monitor.ingest.worker"
_ROWS = re.compile(rb"rows (\d{1,7}) ([1-9]\d{0,6})")
_RUST_PANIC = "PanicException"


def screen(
    files: Sequence[UploadedFile],
    *,
    today: date,
    key: bytes,
    data: Path,
    progress: Callable[[int, int], None] | None = None,
) -> Screening:
    """Read and check files given together, in order; store nothing.

    Args:
        files: The files.
        today: The day of the reading; later dates lie in the future.
        key: The secret with which incidents are matched across uploads.
        data: The folder with `policy/` and `calendar/`.
        progress: Told now and then how many rows of a long file are understood, and of how
            many.

    Raises:
        FileRefused: A file cannot be read, or holds no incident log.
    """
    if len(files) > MAX_FILES:
        raise FileRefused(Refusal.TOO_MANY_FILES, "")
    for file in files:
        if len(file.content) > MAX_FILE_BYTES:
            raise FileRefused(Refusal.TOO_LARGE, file.name)
    names = tell_names_apart([file.name for file in files])
    facts = {
        "files": [(name, len(file.content)) for name, file in zip(names, files, strict=True)],
        "today": today.isoformat(),
        "key": key.hex(),
        "data": str(data.resolve()),
    }
    request = [json.dumps(facts).encode() + b"\n", *(file.content for file in files)]
    if progress is None:
        return _understand(run_confined(_READER, request), names)
    ending = run_confined(_READER, request, heard=partial(_pass_on, progress))
    return _understand(ending, names)


def _pass_on(progress: Callable[[int, int], None], line: bytes) -> None:
    if (rows := _ROWS.fullmatch(line)) is not None:
        done, total = map(int, rows.groups())
        progress(min(done, total), total)


def _understand(ending: Ending, names: Sequence[str]) -> Screening:
    lines = ending.answer.split(b"\n")
    begun = [line for line in lines if line.startswith(b"file ")]
    current = names[int(begun[-1].split()[1])] if begun else (names[0] if names else "")
    if ending.timed_out:
        raise FileRefused(Refusal.TOOK_TOO_LONG, current)
    if ending.overflowed:
        raise FileRefused(Refusal.TOO_LARGE, current)
    word, _, content = lines[-2].partition(b" ") if len(lines) > 1 else (b"", b"", b"")
    if word == b"reading":
        return decode_screening(content)
    if word == b"refused":
        raise FileRefused.from_facts(json.loads(content))
    if word == b"failed":
        raise _explain_failure(Failure.from_json(content), current)
    raise _explain_death(ending, current)


def _explain_failure(failure: Failure, name: str) -> FileRefused:
    if failure.kind == _RUST_PANIC:
        return FileRefused(Refusal.DAMAGED, name)
    if failure.kind == MemoryError.__name__:
        return FileRefused(Refusal.TOO_MUCH_MEMORY, name)
    detail = f"{failure.kind} at {failure.where}"
    _log.error("The reading process failed: %s", detail)
    return FileRefused(Refusal.READER_FAILED, name, detail=detail)


def _explain_death(ending: Ending, name: str) -> FileRefused:
    _log.warning("The reading process ended with code %d", ending.exit_code)
    if ending.ran_out_of_time:
        return FileRefused(Refusal.TOOK_TOO_LONG, name)
    if ending.ran_out_of_memory:
        return FileRefused(Refusal.TOO_MUCH_MEMORY, name)
    return FileRefused(Refusal.DAMAGED, name)

"""Reading files safely: in a process of their own, with limits, and an answer in any case."""

import json
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import IO, NamedTuple

from policy_monitor.ingest.file_names import tell_names_apart
from policy_monitor.ingest.files import UploadedFile
from policy_monitor.ingest.limits import (
    MAX_FILE_BYTES,
    MAX_FILES,
    MAX_RESULT_BYTES,
    MAX_WALL_SECONDS,
)
from policy_monitor.ingest.refusals import FileRefused, Refusal
from policy_monitor.ingest.wire import decode_screening
from policy_monitor.records import Screening

__all__ = ["screen"]

_log = logging.getLogger(__name__)
_CHUNK = 1 << 20
# The reader gets none of this process's environment but what Windows cannot start without.
_ENVIRONMENT_KEPT = ("SYSTEMROOT", "SYSTEMDRIVE")
_OUT_OF_TIME = frozenset(getattr(signal, name) for name in ("SIGXCPU",) if hasattr(signal, name))
_OUT_OF_MEMORY = frozenset(
    getattr(signal, name) for name in ("SIGABRT", "SIGKILL") if hasattr(signal, name)
)
_RUST_PANIC = "PanicException"


class _Ending(NamedTuple):
    """How the reading process ended.

    Attributes:
        answer: All that it wrote.
        exit_code: Negative when a signal ended it.
        timed_out: Whether it was stopped for its time; `overflowed` for its length.
    """

    answer: bytes
    exit_code: int
    timed_out: bool
    overflowed: bool


def screen(files: Sequence[UploadedFile], *, today: date, key: bytes, data: Path) -> Screening:
    """Read and check files given together, in order; store nothing.

    Args:
        files: The files.
        today: The day of the reading; later dates lie in the future.
        key: The secret with which incidents are matched across uploads.
        data: The folder with `policy/` and `calendar/`.

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
    return _understand(_run_reader(request), names)


def _run_reader(request: Sequence[bytes]) -> _Ending:
    deadline = time.monotonic() + MAX_WALL_SECONDS
    process = subprocess.Popen(
        [sys.executable, "-I", "-X", "utf8", "-m", "policy_monitor.ingest.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # What a failing reader prints may quote a cell: it goes nowhere.
        stderr=subprocess.DEVNULL,
        env={name: os.environ[name] for name in _ENVIRONMENT_KEPT if name in os.environ},
        close_fds=True,
        start_new_session=True,
    )
    feeder = threading.Thread(target=_feed, args=(process.stdin, request), daemon=True)
    answer = bytearray()
    drainer = threading.Thread(target=_drain, args=(process.stdout, answer), daemon=True)
    feeder.start()
    drainer.start()
    drainer.join(MAX_WALL_SECONDS)
    overflowed = len(answer) > MAX_RESULT_BYTES
    timed_out = drainer.is_alive()
    if not (overflowed or timed_out):
        try:
            process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            timed_out = True
    _end(process)
    drainer.join()
    feeder.join()
    return _Ending(bytes(answer), process.returncode, timed_out, overflowed)


def _feed(stream: IO[bytes] | None, request: Sequence[bytes]) -> None:
    if stream is None:
        return
    # A reader that has ended no longer listens; its ending tells why.
    with suppress(OSError), stream:
        for part in request:
            stream.write(part)


def _drain(stream: IO[bytes] | None, answer: bytearray) -> None:
    if stream is None:
        return
    with stream:
        while len(answer) <= MAX_RESULT_BYTES and (part := os.read(stream.fileno(), _CHUNK)):
            answer.extend(part)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the reader and whatever it may have started."""
    if process.poll() is None:
        if hasattr(os, "killpg"):
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def _understand(ending: _Ending, names: Sequence[str]) -> Screening:
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
        raise _explain_failure(json.loads(content), current)
    raise _explain_death(ending.exit_code, current)


def _explain_failure(facts: dict[str, str], name: str) -> FileRefused:
    if facts["kind"] == _RUST_PANIC:
        return FileRefused(Refusal.DAMAGED, name)
    if facts["kind"] == MemoryError.__name__:
        return FileRefused(Refusal.TOO_MUCH_MEMORY, name)
    detail = f"{facts['kind']} at {facts['where']}"
    _log.error("The reading process failed: %s", detail)
    return FileRefused(Refusal.READER_FAILED, name, detail=detail)


def _explain_death(exit_code: int, name: str) -> FileRefused:
    _log.warning("The reading process ended with code %d", exit_code)
    if -exit_code in _OUT_OF_TIME:
        return FileRefused(Refusal.TOOK_TOO_LONG, name)
    if -exit_code in _OUT_OF_MEMORY:
        # The workbook reader aborts when it is refused the memory it asks for; a machine short
        # of memory kills.
        return FileRefused(Refusal.TOO_MUCH_MEMORY, name)
    return FileRefused(Refusal.DAMAGED, name)

"""Running a module on bytes it does not trust: in a process of its own, and how that ended."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import IO, NamedTuple

from policy_monitor.ingest.limits import MAX_RESULT_BYTES, MAX_WALL_SECONDS

__all__ = ["Ending", "Failure", "run_confined"]

_CHUNK = 1 << 20
_PAUSE = 0.1
_LONGEST_NEWS = 100
# The process gets none of this one's environment but what Windows cannot start without.
_ENVIRONMENT_KEPT = ("SYSTEMROOT", "SYSTEMDRIVE")
_OUT_OF_TIME = frozenset(getattr(signal, name) for name in ("SIGXCPU",) if hasattr(signal, name))
_OUT_OF_MEMORY = frozenset(
    getattr(signal, name) for name in ("SIGABRT", "SIGKILL") if hasattr(signal, name)
)


class Failure(NamedTuple):
    """What a process said of an error of its own: the kind of error and where it arose."""

    kind: str
    where: str

    @classmethod
    def from_json(cls, content: bytes) -> "Failure":
        """The failure that a process wrote (see `answering`)."""
        return cls(**json.loads(content))


class Ending(NamedTuple):
    """How the process ended.

    Attributes:
        answer: All that it wrote.
        exit_code: Negative when a signal ended it.
        timed_out: Whether it was stopped for its time; `overflowed` for its length.
    """

    answer: bytes
    exit_code: int
    timed_out: bool
    overflowed: bool

    @property
    def ran_out_of_time(self) -> bool:
        """Whether the clock stopped it, here or in the process itself."""
        return self.timed_out or -self.exit_code in _OUT_OF_TIME

    @property
    def ran_out_of_memory(self) -> bool:
        """Whether it died as a process does that asks for more memory than it may have.

        Code in Rust or C aborts when it is refused memory; a machine short of it kills.
        """
        return -self.exit_code in _OUT_OF_MEMORY


def run_confined(
    module: str,
    request: Sequence[bytes],
    *,
    seconds: float | None = None,
    heard: Callable[[bytes], None] | None = None,
) -> Ending:
    """Start a module in a process of its own, hand it a request, and wait for its end.

    The module sets its own limits first of all (see `answering`); here it is stopped when it
    takes too long or answers without end.

    Args:
        module: The name of the module to run.
        request: What it is given on standard input, in parts.
        seconds: How long it may take, if that is less than any such process may.
        heard: Told each short line of the answer while the process is at work.
    """
    allowed = MAX_WALL_SECONDS if seconds is None else min(seconds, MAX_WALL_SECONDS)
    deadline = time.monotonic() + allowed
    process = subprocess.Popen(  # noqa: S603 -  modules of this package only, and no shell
        [sys.executable, "-I", "-X", "utf8", "-m", module],
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
    try:
        _listen(drainer, answer, deadline, heard)
    except BaseException:
        # Whoever listens may be gone, as a visitor is who has turned to another page.
        _end(process)
        raise
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
    return Ending(bytes(answer), process.returncode, timed_out, overflowed)


def _listen(
    drainer: threading.Thread,
    answer: bytearray,
    deadline: float,
    heard: Callable[[bytes], None] | None,
) -> None:
    """Wait for the end of the answer, or of the time, and pass on what is said meanwhile."""
    start = 0
    while drainer.is_alive() and (left := deadline - time.monotonic()) > 0:
        drainer.join(left if heard is None else min(left, _PAUSE))
        while heard is not None and (end := answer.find(b"\n", start)) >= 0:
            if end - start <= _LONGEST_NEWS:
                heard(bytes(answer[start:end]))
            start = end + 1


def _feed(stream: IO[bytes] | None, request: Sequence[bytes]) -> None:
    if stream is None:
        return
    # A process that has ended no longer listens; its ending tells why.
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
    """End the process and whatever it may have started."""
    if process.poll() is None:
        if hasattr(os, "killpg"):
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()

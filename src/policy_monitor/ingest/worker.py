"""The process that reads untrusted bytes: started by `screening`, for one screening only.

It takes a request on standard input and answers on standard output, in lines:
`file N` when it begins the Nth file, then one of `reading {...}`, `refused {...}` and
`failed {...}`. It writes nothing else anywhere.
"""

import gc
import json
import sys
import traceback
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from policy_monitor.ingest.bounds import limit_this_process

__all__ = ["main"]


def main() -> int:
    """Read the request, answer it, and say with the exit code that an answer was given."""
    limit_this_process()
    # A process of one task: what it makes it keeps to its end, so looking for garbage is waste.
    gc.disable()
    sys.excepthook = _report_failure
    answer_request(sys.stdin.buffer, sys.stdout.buffer)
    return 0


def answer_request(request: BinaryIO, answer: BinaryIO) -> None:
    """Read the files of a request and write the answer."""
    # Imported after the limits are set: nothing of the reader runs without them.
    from policy_monitor.calendar import load_calendar  # noqa: PLC0415 -  see above
    from policy_monitor.ingest.files import UploadedFile  # noqa: PLC0415 -  see above
    from policy_monitor.ingest.reading import read_files  # noqa: PLC0415 -  see above
    from policy_monitor.ingest.refusals import FileRefused, Refusal  # noqa: PLC0415 -  see above
    from policy_monitor.ingest.wire import encode_reading  # noqa: PLC0415 -  see above
    from policy_monitor.policy import load_policy  # noqa: PLC0415 -  see above

    facts = json.loads(request.readline())
    current = 0

    def say_started(place: int) -> None:
        nonlocal current
        current = place
        _write(answer, "file", str(place).encode())

    try:
        files = [UploadedFile(name, request.read(size)) for name, size in facts["files"]]
        data = Path(facts["data"])
        reading = read_files(
            files,
            today=date.fromisoformat(facts["today"]),
            key=bytes.fromhex(facts["key"]),
            policy=load_policy(data / "policy"),
            calendar=load_calendar(data / "calendar"),
            started=say_started,
        )
        _write(answer, "reading", encode_reading(reading))
    except FileRefused as refused:
        _write(answer, "refused", json.dumps(refused.facts).encode())
    except MemoryError:
        too_much = FileRefused(Refusal.TOO_MUCH_MEMORY, facts["files"][current][0])
        _write(answer, "refused", json.dumps(too_much.facts).encode())


def _write(answer: BinaryIO, word: str, content: bytes) -> None:
    answer.write(word.encode() + b" " + content + b"\n")
    answer.flush()


def _report_failure(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Tell where the program failed: names of its own files and lines, never a value."""
    del error
    places = [f"{Path(f.filename).name}:{f.lineno}" for f in traceback.extract_tb(trace)]
    facts = {"kind": kind.__name__, "where": " > ".join(places)}
    _write(sys.stdout.buffer, "failed", json.dumps(facts).encode())


if __name__ == "__main__":
    sys.exit(main())

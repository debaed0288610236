"""The process that reads untrusted bytes: started by `screening`, for one screening only.

It takes a request on standard input and answers on standard output, in lines:
`file N` when it begins the Nth file, `rows N M` when N of the M rows of a long file are
understood, then one of `reading {...}`, `refused {...}` and
`failed {...}`. It writes nothing else anywhere.
"""

import json
import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import wait
from datetime import date
from pathlib import Path
from typing import BinaryIO

from policy_monitor.ingest.answering import serve_once, write_answer
from policy_monitor.ingest.beside import begin
from policy_monitor.ingest.files import ReadFile, UploadedFile, read_file
from policy_monitor.ingest.refusals import FileRefused, Refusal

__all__ = ["main"]

_A_GLANCE = 0.1
"""Seconds; reading a long workbook takes longer than loading the rest does."""


def main() -> int:
    """Read the request, answer it, and say with the exit code that an answer was given."""
    return serve_once(answer_request)


def answer_request(request: BinaryIO, answer: BinaryIO) -> None:
    """Read the files of a request and write the answer."""
    facts = json.loads(request.readline())
    current = -1
    try:
        files = [UploadedFile(name, request.read(size)) for name, size in facts["files"]]
        # The workbook reader needs nothing of Python: the rest is loaded while it works.
        ahead = [begin(lambda: read_file(files[0]))] if files else []
        # Most of what is no log is known at a glance, and then the rest is not needed at all.
        for begun in wait(ahead, _A_GLANCE).done:
            begun.result()

        def read(file: UploadedFile) -> ReadFile:
            nonlocal current
            current += 1
            write_answer(answer, "file", str(current).encode())
            return ahead.pop().result() if ahead else read_file(file)

        def tell(done: int, rows: int) -> None:
            write_answer(answer, "rows", f"{done} {rows}".encode())

        write_answer(answer, "reading", _read(files, facts, read, tell))
    except FileRefused as refused:
        write_answer(answer, "refused", json.dumps(refused.facts).encode())
    except MemoryError:
        too_much = FileRefused(Refusal.TOO_MUCH_MEMORY, facts["files"][max(0, current)][0])
        write_answer(answer, "refused", json.dumps(too_much.facts).encode())


def _read(
    files: Sequence[UploadedFile],
    facts: Mapping[str, str],
    read: Callable[[UploadedFile], ReadFile],
    tell: Callable[[int, int], None],
) -> bytes:
    # Most of the reader is loaded only here, while the workbook reader is at the first file.
    from policy_monitor.calendar import load_calendar  # noqa: PLC0415 -  see above
    from policy_monitor.ingest.policy_words import PolicyWords  # noqa: PLC0415 -  see above
    from policy_monitor.ingest.reading import OnTheWay, read_files  # noqa: PLC0415 -  see above
    from policy_monitor.ingest.wire import encode_reading  # noqa: PLC0415 -  see above
    from policy_monitor.policy import load_policy  # noqa: PLC0415 -  see above

    data = Path(facts["data"])
    reading = read_files(
        files,
        today=date.fromisoformat(facts["today"]),
        key=bytes.fromhex(facts["key"]),
        words=PolicyWords(load_policy(data / "policy")),
        calendar=load_calendar(data / "calendar"),
        on_the_way=OnTheWay(read, tell),
    )
    return encode_reading(reading)


if __name__ == "__main__":
    # All is said; taking the memory of a long log apart, piece by piece, would take a while more.
    os._exit(main())

"""The other end of `confined`: what each such process does before and around its task.

It answers on standard output in lines, each a word, a space and what goes with it. A failure
is answered too, as `failed {...}`. It writes nothing else anywhere.
"""

import gc
import json
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from policy_monitor.ingest.bounds import limit_this_process

__all__ = ["serve_once", "write_answer"]


def serve_once(answer_request: Callable[[BinaryIO, BinaryIO], None]) -> int:
    """Answer one request under limits, and say with the exit code that an answer was given."""
    limit_this_process()
    # A process of one task: what it makes it keeps to its end, so looking for garbage is waste.
    gc.disable()
    sys.excepthook = _report_failure
    answer_request(sys.stdin.buffer, sys.stdout.buffer)
    return 0


def write_answer(answer: BinaryIO, word: str, content: bytes) -> None:
    """Write one line of an answer."""
    answer.write(word.encode() + b" " + content + b"\n")
    answer.flush()


def _report_failure(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Tell where the program failed: names of its own files and lines, never a value."""
    del error
    places = [f"{Path(f.filename).name}:{f.lineno}" for f in traceback.extract_tb(trace)]
    facts = {"kind": kind.__name__, "where": " > ".join(places)}
    write_answer(sys.stdout.buffer, "failed", json.dumps(facts).encode())

"""The process that marks up a school's file: started by `copies`, for one file only.

It takes a request on standard input: facts as a line of JSON, then the file's bytes. It answers
with `copy N` and N bytes, or with `failed {...}`. It writes nothing else anywhere.
"""

import json
import sys
from typing import BinaryIO

from policy_monitor.ingest.answering import serve_once, write_answer

__all__ = ["answer_request", "main"]


def main() -> int:
    """Read the request, answer it, and say with the exit code that an answer was given."""
    return serve_once(answer_request)


def answer_request(request: BinaryIO, answer: BinaryIO) -> None:
    """Mark up the file of a request and write the copy."""
    # Imported after the limits are set: nothing that opens the file runs without them.
    from policy_monitor.ingest.files import UploadedFile  # noqa: PLC0415 -  see above
    from policy_monitor.marking.building import build_copy  # noqa: PLC0415 -  see above
    from policy_monitor.marking.wire import decode_request  # noqa: PLC0415 -  see above

    facts = decode_request(json.loads(request.readline()))
    file = UploadedFile(facts.name, request.read(facts.size))
    copy = build_copy(file, facts)
    write_answer(answer, "copy", str(len(copy)).encode())
    answer.write(copy)
    answer.flush()


if __name__ == "__main__":
    sys.exit(main())

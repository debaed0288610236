"""A file on its way in is held in memory: however large, none of it touches the disk."""

import asyncio

import pytest
from starlette.datastructures import Headers
from starlette.formparsers import MultiPartParser

from policy_monitor.ingest.limits import MAX_FILE_BYTES
from policy_monitor.ui.server import keep_uploads_in_memory

MARK = "boundary-of-a-form"
HEAD = (
    f"--{MARK}\r\n"
    'Content-Disposition: form-data; name="file"; filename="log.csv"\r\n'
    "Content-Type: text/csv\r\n\r\n"
).encode()
END = f"\r\n--{MARK}--\r\n".encode()


def receive(size):
    """A file of so many bytes, as the server receives it."""

    async def parts():
        yield HEAD
        for start in range(0, size, 1 << 20):
            yield b"x" * min(1 << 20, size - start)
        yield END

    async def parse():
        headers = Headers({"content-type": f"multipart/form-data; boundary={MARK}"})
        form = await MultiPartParser(headers, parts()).parse()
        received = form["file"]
        on_disk = received.file._rolled
        content = await received.read()
        await received.close()
        return len(content), on_disk

    return asyncio.run(parse())


@pytest.mark.parametrize("size", [1_000, 3_000_000, MAX_FILE_BYTES])
def test_a_file_of_any_size_that_is_taken_stays_in_memory(size, monkeypatch):
    monkeypatch.setattr(MultiPartParser, "spool_max_size", MultiPartParser.spool_max_size)
    keep_uploads_in_memory()
    assert receive(size) == (size, False)

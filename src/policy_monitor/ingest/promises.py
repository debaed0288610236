"""What an .xlsx package says of its size, before anything large in it is unpacked."""

import re
import zipfile
from io import BytesIO

from policy_monitor.ingest.package import STRINGS, read_start, sheet_paths
from policy_monitor.ingest.stray_cells import says_small

__all__ = ["promises_to_be_small", "without_false_count"]

_HEAD = 5_000
_COUNTS = re.compile(rb"\s(?:uniqueC|c)ount=[\"'](\d{1,20})[\"']")
_COUNTS_END = 1_000
_SHORTEST_TEXT = len(b"<si/>")


def promises_to_be_small(content: bytes) -> bool:
    """Whether every sheet says that it is small, and the texts are as many as there is room for."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        if STRINGS in package.namelist():
            size = package.getinfo(STRINGS).file_size
            if not _has_room(read_start(package, STRINGS, _COUNTS_END), size):
                return False
        return all(says_small(read_start(package, path, _HEAD)) for path in sheet_paths(package))


def without_false_count(strings: bytes) -> bytes:
    """The part without a count of texts that it has no room for: memory is set aside for them."""
    if _has_room(strings[:_COUNTS_END], len(strings)):
        return strings
    return _COUNTS.sub(b"", strings[:_COUNTS_END]) + strings[_COUNTS_END:]


def _has_room(head: bytes, size: int) -> bool:
    counts = [int(count) for count in _COUNTS.findall(head)]
    return max(counts, default=0) * _SHORTEST_TEXT <= size

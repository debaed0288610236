"""Limits that a process sets on itself before it touches bytes it does not trust."""

import importlib
from contextlib import suppress

from policy_monitor.ingest.limits import MAX_CPU_SECONDS, MAX_MEMORY_BYTES, MAX_RESULT_BYTES

__all__ = ["limit_this_process"]


def limit_this_process() -> None:
    """Bound memory, processor time and files written, and leave no memory image behind.

    On Windows, which has no `resource`, the parent's clock and the limits on file sizes
    are all there is.
    """
    try:
        resource = importlib.import_module("resource")
    except ImportError:
        return
    wanted = {
        "RLIMIT_AS": MAX_MEMORY_BYTES,
        "RLIMIT_CPU": MAX_CPU_SECONDS,
        "RLIMIT_FSIZE": MAX_RESULT_BYTES,
        "RLIMIT_CORE": 0,
    }
    for name, limit in wanted.items():
        # A platform may lack one of them, or hold it lower already.
        with suppress(AttributeError, ValueError, OSError):
            resource.setrlimit(getattr(resource, name), (limit, limit))

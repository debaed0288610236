"""Doing one thing while another is done: for work in Rust or C that needs nothing of Python."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

__all__ = ["begin"]

_Result = TypeVar("_Result")


def begin(work: Callable[[], _Result]) -> Future[_Result]:
    """Begin some work in a thread of its own.

    Returns:
        To be asked for what came of it, or for the error that it raised.
    """
    with_one_thread = ThreadPoolExecutor(max_workers=1)
    begun = with_one_thread.submit(work)
    with_one_thread.shutdown(wait=False)
    return begun

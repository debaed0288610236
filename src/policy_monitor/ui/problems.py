"""What a visitor sees when a page fails, and what the log keeps of it."""

import logging
import secrets
import traceback
from collections.abc import Iterator

import streamlit as st

from policy_monitor.errors import PolicyMonitorError

__all__ = ["show_problem", "start_log"]

_LOG = logging.getLogger(__name__)


def start_log() -> None:
    """Say when and where in each line of the log, and keep out what an error says."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    # Streamlit would log the text of every error, which may quote a cell.
    logging.getLogger("streamlit.error_util").disabled = True


def show_problem(error: Exception) -> bool:
    """Show a plain message in place of what is left of the page.

    A problem that a person can put right is told in its own words. Anything else is a
    fault of the program: the visitor gets a reference number, the log gets the same
    number and where the program failed. What the error says goes to neither, because it
    may quote a cell.

    Returns:
        True, so that Streamlit shows nothing of its own.

    """
    if isinstance(error, PolicyMonitorError):
        st.error(str(error), icon=":material/error:")
        return True
    reference = _make_reference()
    _LOG.error("Reference %s\n%s", reference, "".join(_locate(error)))
    st.error(
        "Something went wrong and the rest of this page cannot be shown. Open it again; if that "
        "does not help, give whoever looks after Policy Monitor this reference number: "
        f"**{reference}**",
        icon=":material/error:",
    )
    return True


def _make_reference() -> str:
    number = secrets.randbelow(1_000_000)
    return f"{number // 1000:03d} {number % 1000:03d}"


def _locate(error: BaseException) -> Iterator[str]:
    """The lines of code an error passed through, its causes first, without their values."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _locate(before)
        yield "which led to\n"
    yield f"{type(error).__module__}.{type(error).__qualname__}\n"
    yield from traceback.format_tb(error.__traceback__)

"""The upload journey: drop a log in, see what was understood, add it, undo it."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

import streamlit as st

from policy_monitor import journeys
from policy_monitor.errors import PolicyMonitorError
from policy_monitor.ingest import UploadedFile
from policy_monitor.records import Screening
from policy_monitor.report import say_terms
from policy_monitor.storage import UnknownUploadError
from policy_monitor.ui import asking, data, marked_copy, understanding
from policy_monitor.ui.plain import as_written
from policy_monitor.wording import and_list, count_of

__all__ = ["show_uploading"]

_TYPES = ["xlsx", "xls", "xlsb", "ods", "csv", "tsv", "txt", "xlsm"]
_STATE = "uploading"
"""Where the session keeps the screening, the message to show, and the uploader's turn."""


def show_uploading() -> None:
    """Draw the three steps: drop, check, add."""
    state = st.session_state.setdefault(_STATE, {"turn": 0, "done": None, "screened": None})
    _show_done(state)
    dropped = st.file_uploader(
        "Drop the term's log here, as it is",
        type=_TYPES,
        accept_multiple_files=True,
        key=f"logs-{state['turn']}",
        help="Excel, OpenDocument, CSV or TSV. One file or several; nothing is stored yet.",
    )
    if not dropped:
        state["screened"] = None
        return
    screening = _screened(state, dropped)
    if screening is not None:
        st.header(understanding.rows_sentence(screening), anchor=False)
        _offer_to_add(state, screening)
        explained = data.as_explained(screening)
        asking.show_unknown_words(explained)
        understanding.show_attention(
            replace(explained, findings=journeys.without_what_is_asked(explained))
        )
        marked_copy.offer_marked_copies(dropped, explained)
        understanding.show_understanding(explained)


def _screened(state: dict[str, Any], dropped: Sequence[Any]) -> Screening | None:
    """What was understood of the files; read once for each choice of files."""
    chosen = tuple(file.file_id for file in dropped)
    if state["screened"] is None or state["screened"][0] != chosen:
        state["screened"] = (chosen, *_screen(dropped))
    _, screening, refusal = state["screened"]
    if refusal:
        if len(dropped) > 1:
            refusal += " To go on with the other files, take this one off the list above."
        st.error(as_written(refusal), title="Nothing was stored", icon=":material/block:")
    found: Screening | None = screening
    return found


def _screen(dropped: Sequence[Any]) -> tuple[Screening | None, str | None]:
    """What was understood of the files, or else why they were refused."""
    files = [UploadedFile(file.name, file.getvalue()) for file in dropped]
    with st.spinner("Reading the log…"):
        bar = st.empty()

        def show_progress(done: int, rows: int) -> None:
            bar.progress(done / rows, text=f"Reading the log: {done:,} of {rows:,} rows")

        try:
            return data.screen(files, progress=show_progress), None
        except PolicyMonitorError as refusal:
            return None, str(refusal)
        finally:
            bar.empty()


def _offer_to_add(state: dict[str, Any], screening: Screening) -> None:
    """Say what adding would change, and offer to do it."""
    preview = data.store().preview(screening)
    if preview.already_stored:
        st.info("This upload is already stored. There is nothing to add.", icon=":material/done:")
        return
    if not (preview.added or preview.updated or screening.nil_returns):
        st.info("There is nothing to add from this log.", icon=":material/info:")
        return
    label = understanding.what_would_change(preview, len(screening.nil_returns))
    st.button(label, type="primary", icon=":material/add:", on_click=_add, args=(state, screening))


def _add(state: dict[str, Any], screening: Screening) -> None:
    """Store what was understood and clear the way for the next log."""
    result = data.take_in(screening)
    if result.already_stored:
        # A second click, or somebody else's: the page says so when it is drawn.
        return
    changes = []
    if result.added:
        changes.append(count_of(result.added, "incident") + " added")
    if result.updated:
        changes.append(count_of(result.updated, "incident") + " brought up to date")
    if screening.nil_returns:
        changes.append(count_of(len(screening.nil_returns), "nil return") + " recorded")
    if result.unchanged:
        changes.append(f"{result.unchanged:,} already there and unchanged")
    where = f", in {say_terms(result.terms)}" if result.terms else ""
    state.update(
        turn=state["turn"] + 1,
        screened=None,
        done=(
            result.upload_id,
            f"Upload {result.upload_id} is stored: {and_list(changes)}{where}.",
        ),
    )


def _show_done(state: dict[str, Any]) -> None:
    """Say what the last addition changed, with a way back for as long as it is stored."""
    if state["done"] is None:
        return
    upload_id, message = state["done"]
    if upload_id not in {upload.id for upload in data.store().uploads()}:
        state["done"] = None
        return
    st.success(message, icon=":material/check_circle:")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.page_link(
            "governors/overview.py", label="See the Overview", icon=":material/monitoring:"
        )
        st.button("Undo", icon=":material/undo:", on_click=_undo, args=(upload_id,))


def _undo(upload_id: int) -> None:
    """Take the last upload back; somebody may have done so already."""
    with suppress(UnknownUploadError):
        data.withdraw(upload_id)

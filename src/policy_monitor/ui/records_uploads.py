"""The uploads: what each brought, and a way to take it back."""

from contextlib import suppress

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.report.uploads import (
    UploadTold,
    clock_time,
    say_rows_of,
    say_upload,
    tell_uploads,
)
from policy_monitor.storage import UnknownUploadError
from policy_monitor.ui import data
from policy_monitor.ui.paging import choose_page
from policy_monitor.ui.plain import as_written
from policy_monitor.wording import count_of, long_date

__all__ = ["link_to_uploads", "show_uploads"]

_SHOWN = 20


def link_to_uploads() -> None:
    """Say how many uploads are stored, with the way to them."""
    uploads = len(data.store().uploads())
    if uploads:
        said = f"{count_of(uploads, 'upload')} so far: see Records"
    else:
        said = "No upload so far: see Records"
    st.page_link("school/records.py", label=said, icon=":material/database:")


def show_uploads(book: Book) -> None:
    """List every upload, newest first, each with a button to withdraw it."""
    store = data.records(example=book.example)
    uploads = tell_uploads(store.uploads(), store.history(), data.LONDON)
    st.header(_say_how_many(uploads), anchor=False)
    if not uploads:
        st.markdown("None yet. Until your first upload, every page shows the invented example.")
        return
    if book.example:
        st.markdown("These are the example's own uploads, so they cannot be withdrawn.")
    listed = st.container()
    start = choose_page(len(uploads), size=_SHOWN, key="uploads-page")
    with listed:
        for upload in uploads[start : start + _SHOWN]:
            with st.container(border=True):
                _show_one(upload, may_withdraw=not book.example)


def _say_how_many(uploads: tuple[UploadTold, ...]) -> str:
    taken_back = sum(upload.taken_back_at is not None for upload in uploads)
    stored = count_of(len(uploads) - taken_back, "upload")
    return f"{stored} stored, {taken_back:,} withdrawn" if taken_back else f"{stored} stored"


def _show_one(upload: UploadTold, *, may_withdraw: bool) -> None:
    if upload.taken_back_at is not None:
        st.markdown(
            f"**Upload {upload.id}**, {clock_time(upload.at)}: {as_written(say_upload(upload))}. "
            f"**Withdrawn** on {long_date(upload.taken_back_at.date())}; its file's name and "
            "rows went with it."
        )
        return
    if not may_withdraw:
        st.markdown(_describe(upload))
        return
    what, take_back = st.columns([4, 1], vertical_alignment="center")
    what.markdown(_describe(upload))
    if take_back.button(f"Withdraw upload {upload.id}", key=f"withdraw-{upload.id}", wrap=True):
        _confirm_withdrawal(upload)


def _describe(upload: UploadTold) -> str:
    """One stored upload: when, what, and what became of its rows."""
    said = f"**Upload {upload.id}**, {clock_time(upload.at)}: {as_written(say_upload(upload))}."
    rows = say_rows_of(upload)
    return f"{said}  \n:small[{rows}]" if rows else said


@st.dialog("Withdraw this upload?")
def _confirm_withdrawal(upload: UploadTold) -> None:
    st.markdown(_describe(upload))
    st.markdown(
        "Its incidents leave every page at once, and anything it had changed is put back. "
        "You can upload the file again at any time."
    )
    if st.button("Withdraw it", type="primary"):
        with suppress(UnknownUploadError):
            data.withdraw(upload.id)
        st.rerun()

"""Earlier uploads: what is stored, and a way to take it back."""

from contextlib import suppress

import streamlit as st

from policy_monitor.report import say_terms
from policy_monitor.storage import UnknownUploadError, Upload
from policy_monitor.ui import data
from policy_monitor.wording import and_list, count_of, long_date

__all__ = ["show_earlier_uploads"]

_KINDS = {
    "xlsx": "an Excel workbook",
    "xls": "an Excel workbook",
    "xlsb": "an Excel workbook",
    "ods": "an OpenDocument spreadsheet",
    "csv": "a CSV file",
    "tsv": "a TSV file",
}


def show_earlier_uploads() -> None:
    """List the stored uploads, newest first, each with a button to withdraw it."""
    uploads = data.store().uploads()
    st.header("Earlier uploads", anchor=False)
    if not uploads:
        st.markdown("None yet. Until your first upload, every page shows the invented example.")
    for upload in uploads:
        with st.container(border=True):
            what, take_back = st.columns([4, 1], vertical_alignment="center")
            what.markdown(describe_upload(upload))
            if take_back.button(
                f"Withdraw upload {upload.id}", key=f"withdraw-{upload.id}", wrap=True
            ):
                _confirm_withdrawal(upload)


def describe_upload(upload: Upload) -> str:
    """One upload in a line: when, what, how many."""
    said = f"**Upload {upload.id}**, {long_date(upload.uploaded_on)}: "
    terms = say_terms(upload.terms)
    if not upload.rows.accepted:
        return f"{said}nil return for {terms}"
    what = upload.label or and_list([_KINDS[file.kind] for file in upload.files])
    counted = f"{count_of(upload.rows.accepted, 'incident')} in {terms}"
    left_out = upload.rows.needs_decision + upload.rows.rejected
    if not left_out:
        return f"{said}{what}, {counted}"
    return f"{said}{what}, {counted}; {count_of(left_out, 'row')} not counted"


@st.dialog("Withdraw this upload?")
def _confirm_withdrawal(upload: Upload) -> None:
    st.markdown(describe_upload(upload) + ".")
    st.markdown(
        "Its incidents leave every page at once, and anything it had changed is put back. "
        "You can upload the file again at any time."
    )
    if st.button("Withdraw it", type="primary"):
        with suppress(UnknownUploadError):
            data.withdraw(upload.id)
        st.rerun()

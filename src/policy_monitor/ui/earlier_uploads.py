"""Earlier uploads: what is stored, and a way to take it back."""

import streamlit as st

from policy_monitor.storage import Upload
from policy_monitor.ui import data
from policy_monitor.wording import and_list, count_of, in_text, long_date

__all__ = ["show_earlier_uploads"]


def show_earlier_uploads() -> None:
    """List the stored uploads, newest first, each with a button to withdraw it."""
    uploads = data.store().uploads()
    st.subheader("Earlier uploads", anchor=False)
    if not uploads:
        st.markdown("None yet. Until your first upload, every page shows the invented example.")
    for upload in uploads:
        with st.container(border=True):
            what, take_back = st.columns([4, 1], vertical_alignment="center")
            what.markdown(describe_upload(upload))
            if take_back.button("Withdraw", key=f"withdraw-{upload.id}", width="stretch"):
                _confirm_withdrawal(upload)


def describe_upload(upload: Upload) -> str:
    """One upload in a line: when, what, how many."""
    said = f"**Upload {upload.id}**, {long_date(upload.uploaded_on)}: "
    if not upload.files:
        return f"{said}nil return for {and_list([in_text(term.label) for term in upload.terms])}"
    return f"{said}{upload.label or upload.kind}, {count_of(upload.rows.accepted, 'incident')}"


@st.dialog("Withdraw this upload?")
def _confirm_withdrawal(upload: Upload) -> None:
    st.markdown(describe_upload(upload) + ".")
    st.markdown(
        "Its incidents leave every page at once, and anything it had changed is put back. "
        "You can upload the file again at any time."
    )
    if st.button("Withdraw it", type="primary"):
        data.withdraw(upload.id)
        st.rerun()

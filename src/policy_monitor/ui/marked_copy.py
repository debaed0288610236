"""The log back again, with the rows that need attention marked."""

from collections.abc import Sequence
from functools import partial

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile as DroppedFile

from policy_monitor import journeys
from policy_monitor.ingest import UploadedFile
from policy_monitor.records import FileReading, Screening
from policy_monitor.ui import data
from policy_monitor.ui.plain import as_written

__all__ = ["offer_marked_copies"]

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_HELP = (
    "An Excel workbook with a fill and a comment on each cell to look at, and a list of them. It "
    "is made when you press, and not kept."
)


def offer_marked_copies(dropped: Sequence[DroppedFile], screening: Screening) -> None:
    """Offer each file that has rows needing attention with those rows marked.

    Args:
        dropped: The files as the browser gave them, in the order they were screened.
        screening: What was understood of them.
    """
    places = journeys.files_to_mark(screening)
    for place in places:
        file, reading = dropped[place], screening.files[place]
        label = "Download your log with these rows marked"
        if len(dropped) > 1:
            label = f"Download {as_written(reading.file)} with its rows marked"
        st.download_button(
            label,
            # Called when the button is pressed: until then there is no copy.
            partial(_make, file, reading, screening),
            file_name=journeys.name_of_marked_copy(reading),
            mime=_XLSX,
            key=f"marked-{file.file_id}",
            help=_HELP,
            icon=":material/edit_note:",
        )


def _make(file: DroppedFile, reading: FileReading, screening: Screening) -> bytes:
    return data.marked_copy(UploadedFile(reading.file, file.getvalue()), reading, screening)

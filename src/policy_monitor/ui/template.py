"""The template: a workbook to keep the log in, for a school that has none yet."""

from functools import partial

import streamlit as st

from policy_monitor.report.template import FILE_NAME, make_template
from policy_monitor.ui import data

__all__ = ["show_template"]

_MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_template() -> None:
    """Offer the template to download."""
    with st.expander("No log yet? Start one from the template", icon=":material/table:"):
        st.markdown(
            "A workbook for Excel, LibreOffice or Google Sheets, with one row for each incident "
            "and the policy's own words to choose from. A log you already keep needs no "
            "template: upload it as it is."
        )
        st.download_button(
            "Download the template",
            # Made when it is asked for.
            partial(make_template, data.policy(), today=data.today()),
            file_name=FILE_NAME,
            mime=_MIME,
            icon=":material/download:",
            on_click="ignore",
        )

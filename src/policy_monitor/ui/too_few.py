"""What stands in place of counts that could point to one person."""

import streamlit as st

from policy_monitor.analysis import SMALLEST_SHOWN
from policy_monitor.wording import number_word

__all__ = ["show_too_few"]


def show_too_few() -> None:
    """Say that a view is not broken down, and why (see `analysis.is_too_small`)."""
    st.info(
        f"Fewer than {number_word(SMALLEST_SHOWN)} incidents match. They are not broken down, "
        "because so few could point to one person.",
        icon=":material/visibility_off:",
    )

"""A page of several sections, of which one is shown at a time, each with an address of its own."""

from collections.abc import Sequence

import streamlit as st

__all__ = ["choose_section"]


def choose_section(key: str, sections: Sequence[str], *, label: str) -> str:
    """Draw the choice of sections and return the one that is chosen.

    Args:
        key: What the address calls it; no other page may use it.
        sections: Their names, the one to begin with first.
        label: What the choice is of, for those who cannot see it.
    """
    if st.query_params.get(key) == "":
        # An address that names no section would leave none chosen.
        del st.query_params[key]
        st.rerun()
    chosen: str = st.segmented_control(
        label,
        list(sections),
        default=sections[0],
        key=key,
        bind="query-params",
        required=True,
        label_visibility="collapsed",
    )
    return chosen
